//! The toolbar: name of the page, name of the document, and the commands used most.

use std::rc::Rc;
use yew::prelude::*;

use crate::web::components::field::input_value;
use chi_tieu::app::{Action, Command};
use chi_tieu::view::FrameView;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct TopBarProps {
    pub(crate) words: Words,
    pub(crate) frame: Rc<FrameView>,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn TopBar(TopBarProps { words, frame, send }: &TopBarProps) -> Html {
    let words = *words;
    let button = |command: Command, label: Html, name: String, enabled: bool, class: &'static str| {
        let run = send.reform(move |_: MouseEvent| Action::Run(command));
        let key = command.key_text();
        let title = match key.as_str() {
            "" => command.name(words).to_owned(),
            key => format!("{} ({key})", command.name(words)),
        };
        html! {
            <button type="button" class={classes!("tool", class)} {title} aria-label={name} disabled={!enabled} onclick={run}>{label}</button>
        }
    };
    let plain = |command: Command, class| {
        button(command, html! { { command.name(words) } }, command.name(words).to_owned(), true, class)
    };
    let turned = |command: Command, sign: &'static str, what: Option<&'static str>| {
        let name =
            what.map_or_else(|| command.name(words).to_owned(), |w| format!("{}: {w}", command.name(words)));
        button(command, html! { <span aria-hidden="true">{sign}</span> }, name, what.is_some(), "tool-sign")
    };
    let rename = send.reform(|event: Event| Action::Rename(input_value(&event)));
    let sign = |command: Command, sign: &'static str| {
        button(
            command,
            html! { <span aria-hidden="true">{sign}</span> },
            command.name(words).to_owned(),
            true,
            "tool-sign roomy",
        )
    };
    html! {
        <header class="top-bar" role="banner" data-region="">
            <h1 class="brand"><span class="brand-mark" aria-hidden="true"></span>{"Chỉ Tiêu"}</h1>
            <input class="document-name" aria-label={words.document_name()} value={frame.name.clone()} title={frame.name.clone()} onchange={rename} spellcheck="false" />
            <div class="tools" role="toolbar" aria-label={words.toolbar()}>
                { turned(Command::Undo, "↶", frame.undo) }
                { button(Command::UndoList, html! { <span aria-hidden="true">{"▾"}</span> }, Command::UndoList.name(words).to_owned(), frame.undo.is_some(), "tool-sign undo-list roomy") }
                { turned(Command::Redo, "↷", frame.redo) }
                <span class="tool-gap"></span>
                { plain(Command::New, "tool-wide") }
                { plain(Command::Open, "") }
                { plain(Command::SaveFile, "tool-main") }
                { button(Command::TakeAway, html! { <>{ words.take_away_briefly() }<span aria-hidden="true">{" ▾"}</span></> }, Command::TakeAway.name(words).to_owned(), true, "take-away") }
                <span class="tool-gap"></span>
                { button(Command::Palette, html! { <><kbd class="roomy">{"Ctrl+K"}</kbd><span class="tight" aria-hidden="true">{"☰"}</span></> }, format!("{} Ctrl+K", Command::Palette.name(words)), true, "") }
                { button(Command::SwitchLanguage, html! { {"VI|EN"} }, format!("VI|EN: {}", Command::SwitchLanguage.name(words)), true, "roomy") }
                { sign(Command::SwitchTheme, "◐") }
                { sign(Command::Help, "?") }
            </div>
        </header>
    }
}
