//! Scrolling the caret into sight, once the rows are in place.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct RevealProps {
    /// Changes when it is to be done.
    pub(crate) reveal: u32,
    pub(crate) caret: chi_tieu::grid::CellRange,
    pub(crate) on: Callback<()>,
}

/// Runs the scroll after the rows are in place.
#[component]
pub(super) fn Reveal(RevealProps { reveal, on, .. }: &RevealProps) -> Html {
    let on = on.clone();
    use_effect_with(*reveal, move |_| on.emit(()));
    Html::default()
}
