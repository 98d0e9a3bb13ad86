//! Scrolling the caret into sight, once the rows are in place.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct RevealProps {
    /// Changes when it is to be done.
    pub(super) reveal: u32,
    pub(super) caret: chi_tieu::sheet::CellRange,
    pub(super) on: Callback<()>,
}

/// Runs the scroll after the rows are in place.
#[component]
pub(super) fn Reveal(RevealProps { reveal, on, .. }: &RevealProps) -> Html {
    let on = on.clone();
    use_effect_with(*reveal, move |_| on.emit(()));
    Html::default()
}
