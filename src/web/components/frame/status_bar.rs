//! The foot of the page: the selection, messages, and whether the work is saved in a file.

use std::rc::Rc;
use yew::prelude::*;

use super::sheet_tabs::SheetTabs;
use chi_tieu::app::Action;
use chi_tieu::view::{FigureView, FrameView};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct StatusBarProps {
    pub(crate) words: Words,
    pub(crate) frame: Rc<FrameView>,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn StatusBar(StatusBarProps { words, frame, send }: &StatusBarProps) -> Html {
    let dismiss = send.reform(|_: MouseEvent| Action::DismissNotice);
    let selection = &frame.status.selection;
    let figures = selection.figures.iter().map(|FigureView { figure, name, number }| {
        let copies = Action::CopyFigure(*figure, number.clone());
        let copies = send.reform(move |_: MouseEvent| copies.clone());
        html! {
            <>
                { " · " }
                <button type="button" class="status-figure" title={words.copies_figure()} onclick={copies}>{ *name }{ " " }{ number }</button>
            </>
        }
    });
    html! {
        <footer class="status-bar">
            <SheetTabs words={*words} tabs={frame.status.tabs.clone()} shown={frame.status.shown_tab} types_formula={frame.types_formula} says_nothing={frame.says_nothing} send={send.clone()} />
            <p class="notice" role="status">
                if let Some(notice) = &frame.status.notice {
                    <span>{ words.notice(notice, &frame.status.counted) }</span>
                    <button type="button" class="link" onclick={dismiss}>{ words.close() }</button>
                }
            </p>
            <p class="status-selection" id="selection">
                { &selection.chosen }
                { for figures }
            </p>
            <p class="status-saved" id="saved" data-kept={frame.status.is_kept.to_string()}>{ &frame.status.saved }</p>
        </footer>
    }
}
