//! The dialogs of copies of the page: how one is saved, and the password of one that was opened.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::palette::Overlay;
use chi_tieu::app::{Action, Command, SavedPageAction};
use chi_tieu::view::SavePageView;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct SavePageProps {
    pub(crate) words: Words,
    pub(crate) view: SavePageView,
    pub(crate) send: Callback<Action>,
}

/// How a copy is saved: for reading only, with a password. Enter saves. A document that came locked can leave unlocked
/// by a button of its own alone.
#[component]
pub(crate) fn SavePage(SavePageProps { words, view, send }: &SavePageProps) -> Html {
    let (words, SavePageView { is_protected, has_password }) = (*words, *view);
    let needs_password = is_protected && !has_password;
    let (read_only, first, second) = (use_node_ref(), use_node_ref(), use_node_ref());
    let refused = use_state(|| None::<&'static str>);
    let save = {
        let (read_only, first, second) = (read_only.clone(), first.clone(), second.clone());
        let (refused, send) = (refused.clone(), send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let field = |node: &NodeRef| node.cast::<HtmlInputElement>();
            let (Some(read_only), Some(first), Some(second)) =
                (field(&read_only), field(&first), field(&second))
            else {
                return;
            };
            if first.value() != second.value() {
                refused.set(Some(words.passwords_differ()));
                let _ = second.focus();
                return;
            }
            if needs_password && first.value().is_empty() {
                refused.set(Some(words.password_missing()));
                let _ = first.focus();
                return;
            }
            let save = SavedPageAction::Save { is_read_only: read_only.checked(), password: first.value() };
            send.emit(save.into());
        })
    };
    let close = send.reform(|_: MouseEvent| Action::CloseOverlay);
    let unlocked = send.reform(|_: MouseEvent| SavedPageAction::SaveUnlocked.into());
    let password = match (is_protected, has_password) {
        (true, true) => words.password_as_before(),
        (true, false) => words.password_needed(),
        (false, _) => words.password(),
    };
    html! {
        <Overlay label={words.save_page()} send={send.clone()}>
            <form class="save-page" onsubmit={save}>
                <h2>{ words.save_page() }</h2>
                if is_protected { <p id="came-protected">{ words.came_protected() }</p> }
                <p>{ words.save_page_is() }</p>
                <label class="field-line"><input type="checkbox" id="page-read-only" ref={read_only} />{ words.read_only_copy() }</label>
                <label class="field-block">{ password }<input type="password" id="page-password" ref={first} autocomplete="new-password" /></label>
                <label class="field-block">{ words.password_again() }<input type="password" id="page-password-again" ref={second} autocomplete="new-password" aria-invalid={refused.is_some().to_string()} /></label>
                if let Some(refused) = *refused { <p class="field-refusal" role="alert">{ refused }</p> }
                <p class="panel-hint">{ words.password_hint() }</p>
                <p class="chart-actions">
                    <button type="submit" class="action action-main" id="save-page">{ words.save_page_now() }</button>
                    <button type="button" class="action" onclick={close}>{ words.close() }</button>
                </p>
                if is_protected {
                    <p class="panel-hint">{ words.save_unlocked_is() }</p>
                    <p class="chart-actions"><button type="button" class="action" id="save-unlocked" onclick={unlocked}>{ words.save_unlocked() }</button></p>
                }
            </form>
        </Overlay>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct UnlockProps {
    pub(crate) words: Words,
    /// The file's name.
    pub(crate) name: String,
    /// Whether a password was tried that does not fit.
    pub(crate) has_failed: bool,
    pub(crate) send: Callback<Action>,
}

/// Asks for the password of an opened copy.
#[component]
pub(crate) fn Unlock(UnlockProps { words, name, has_failed, send }: &UnlockProps) -> Html {
    let words = *words;
    let field = use_node_ref();
    {
        let field = field.clone();
        // After the dialog has opened and chosen what has the keyboard.
        use_effect_with((), move |()| {
            gloo::timers::callback::Timeout::new(0, move || {
                if let Some(field) = field.cast::<HtmlInputElement>() {
                    let _ = field.focus();
                }
            })
            .forget();
        });
    }
    let unlock = {
        let (field, send) = (field.clone(), send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(field) = field.cast::<HtmlInputElement>() {
                send.emit(SavedPageAction::Unlock(field.value()).into());
                field.select();
            }
        })
    };
    let close = send.reform(|_: MouseEvent| Action::CloseOverlay);
    html! {
        <Overlay label={words.unlock()} send={send.clone()}>
            <form class="save-page" onsubmit={unlock}>
                <h2>{ words.unlock() }</h2>
                if !name.is_empty() { <p>{ name }</p> }
                <label class="field-block">{ words.its_password() }<input type="password" id="unlock-password" ref={field} autocomplete="current-password" aria-invalid={has_failed.to_string()} /></label>
                if *has_failed { <p class="field-refusal" role="alert">{ words.wrong_password() }</p> }
                <p class="chart-actions">
                    <button type="submit" class="action action-main" id="unlock">{ words.unlock_now() }</button>
                    <button type="button" class="action" onclick={close}>{ words.close() }</button>
                </p>
            </form>
        </Overlay>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct ReadOnlyProps {
    pub(crate) words: Words,
    pub(crate) is_read_only: bool,
    pub(crate) send: Callback<Action>,
}

/// Says that the document is for reading only, with the way out.
#[component]
pub(crate) fn ReadOnly(ReadOnlyProps { words, is_read_only, send }: &ReadOnlyProps) -> Html {
    if !is_read_only {
        return Html::default();
    }
    let edit = send.reform(|_: MouseEvent| Action::Run(Command::EditOwnCopy));
    html! {
        <div class="newer" role="status">
            <span>{ words.is_read_only() }</span>
            <button type="button" class="newer-reopen" id="edit-own-copy" onclick={edit}>{ words.edit_own_copy() }</button>
        </div>
    }
}
