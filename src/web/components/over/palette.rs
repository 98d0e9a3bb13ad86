//! The command palette, and the frame of a dialog, which the other dialogs use too.

use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use crate::web::components::field::input_value;
use chi_tieu::app::{Action, Command};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct OverlayProps {
    pub(crate) label: AttrValue,
    pub(crate) send: Callback<Action>,
    pub(crate) children: Html,
}

/// A modal dialog: the browser keeps the keyboard inside it, and Esc closes it.
#[component]
pub(crate) fn Overlay(OverlayProps { label, send, children }: &OverlayProps) -> Html {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                let _ = dialog.show_modal();
            }
        });
    }
    let cancel = send.reform(|event: Event| {
        event.prevent_default();
        Action::CloseOverlay
    });
    let own = dialog.clone();
    let click = crate::web::components::field::send_some(send, move |event: MouseEvent| {
        // A click whose target is the dialog itself, and not its content, was on the backdrop.
        let target = event.target_dyn_into::<HtmlElement>()?;
        (own.get().as_ref() == Some(target.as_ref())).then_some(Action::CloseOverlay)
    });
    html! {
        <dialog ref={dialog} class="overlay" aria-label={label} oncancel={cancel} onclick={click}>
            <div class="overlay-body">{ children.clone() }</div>
        </dialog>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct PaletteProps {
    pub(crate) words: Words,
    pub(crate) send: Callback<Action>,
}

/// The list of all commands, filtered by what is typed.
#[component]
pub(crate) fn Palette(PaletteProps { words, send }: &PaletteProps) -> Html {
    let words = *words;
    let query = use_state(String::new);
    let chosen = use_state(|| 0usize);
    let found = Command::found(words, &query);
    let type_query = {
        let (query, chosen) = (query.clone(), chosen.clone());
        Callback::from(move |event: InputEvent| {
            query.set(input_value(&event));
            chosen.set(0);
        })
    };
    let keys = {
        let (found, query, chosen, send) = (found.clone(), query.clone(), chosen.clone(), send.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "ArrowDown" if !found.is_empty() => {
                event.prevent_default();
                chosen.set((*chosen + 1) % found.len());
            }
            "ArrowUp" if !found.is_empty() => {
                event.prevent_default();
                chosen.set((*chosen + found.len() - 1) % found.len());
            }
            "Enter" => {
                event.prevent_default();
                // The last letters may not be drawn yet: the list on the screen can be older than the text in the
                // field.
                let typed = input_value(&event);
                let command = match typed == *query {
                    true => found.get(*chosen).copied(),
                    false => Command::found(words, &typed).first().copied(),
                };
                if let Some(command) = command {
                    send.emit(Action::CloseOverlay);
                    send.emit(Action::Run(command));
                }
            }
            _ => {}
        })
    };
    html! {
        <Overlay label={words.commands()} send={send.clone()}>
            <input class="palette-query" role="combobox" aria-expanded="true" aria-controls="palette-list" aria-activedescendant={format!("command-{}", *chosen)}
                aria-label={words.find_command()} placeholder={words.find_command()} oninput={type_query} onkeydown={keys} autofocus=true />
            <ul class="palette-list" id="palette-list" role="listbox" aria-label={words.commands()}>
                { found.iter().enumerate().map(|(index, command)| {
                    let command = *command;
                    let send = send.clone();
                    let run = Callback::from(move |_: MouseEvent| {
                        send.emit(Action::CloseOverlay);
                        send.emit(Action::Run(command));
                    });
                    html! {
                        <li id={format!("command-{index}")} role="option" aria-selected={(index == *chosen).to_string()} onclick={run}>
                            <span>{ command.name(words) }</span>if command.chord().is_some() { <kbd>{ command.key_text() }</kbd> }
                        </li>
                    }
                }).collect::<Html>() }
            </ul>
            if found.is_empty() { <p class="panel-hint">{ words.no_command() }</p> }
        </Overlay>
    }
}
