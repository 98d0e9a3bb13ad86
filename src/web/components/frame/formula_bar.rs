//! The formula bar: the address and the content of the active cell.

use std::rc::Rc;
use yew::prelude::*;

use chi_tieu::view::FrameView;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct FormulaBarProps {
    pub(crate) words: Words,
    pub(crate) frame: Rc<FrameView>,
}

#[component]
pub(crate) fn FormulaBar(FormulaBarProps { words, frame }: &FormulaBarProps) -> Html {
    html! {
        <div class="formula-bar" role="region" aria-label={words.formula_bar()}>
            <span class="formula-address">{ &frame.address }</span>
            <span class="formula-sign" aria-hidden="true">{"fx"}</span>
            <output class="formula-content" id="formula-content">{ &frame.content }</output>
        </div>
    }
}
