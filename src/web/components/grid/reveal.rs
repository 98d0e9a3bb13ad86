//! Scrolls the active cell into sight, after the rows are drawn.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct RevealProps {
    /// The scroll runs whenever this number changes.
    pub(crate) reveal: u32,
    pub(crate) caret: chi_tieu::grid::CellRange,
    pub(crate) on: Callback<()>,
}

/// Draws nothing; runs the scroll as an effect.
#[component]
pub(super) fn Reveal(RevealProps { reveal, on, .. }: &RevealProps) -> Html {
    let on = on.clone();
    use_effect_with(*reveal, move |_| on.emit(()));
    Html::default()
}
