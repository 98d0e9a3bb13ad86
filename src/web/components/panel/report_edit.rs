//! The sections and sentences of the report with their controls: taken in or left out, moved, reworded.

use yew::prelude::*;

use super::report_words::ReportWords;
use crate::web::components::field::is_checked;
use chi_tieu::app::{Action, OpenWords, ReportControl, ReportEdit};
use chi_tieu::sheet::ReportItem;
use chi_tieu::view::{Moves, SectionEdit, SentenceEdit};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct ReportEditorProps {
    pub(crate) words: Words,
    pub(crate) sections: Vec<SectionEdit>,
    /// Whether the user changed anything.
    pub(crate) is_changed: bool,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn ReportEditor(props: &ReportEditorProps) -> Html {
    let ReportEditorProps { words, sections, is_changed, send } = props;
    let send = send.reform(Action::EditReport);
    let restore = send.reform(|_: MouseEvent| ReportEdit::RestoreAll);
    html! {
        <div class="report-edit" id="report-edit">
            <p class="panel-hint">{ words.how_to_edit_report() }</p>
            { for sections.iter().map(|section| section_of(section, *words, &send)) }
            if *is_changed {
                <button type="button" class="action action-small" id="report-usual" onclick={restore}>{ words.usual_report() }</button>
            }
        </div>
    }
}

fn section_of(section: &SectionEdit, words: Words, send: &Callback<ReportEdit>) -> Html {
    let controls = Controls {
        item: &section.item,
        name: section.heading.to_owned(),
        is_off: section.is_off,
        moves: &section.moves,
        focus: section.focus,
    };
    let add = section.part.map(|part| {
        let open = send.reform(move |_: MouseEvent| ReportEdit::Open(Some(OpenWords::New(part))));
        match section.is_new {
            true => html! {
                <ReportWords {words} item={OpenWords::New(part)} typed="" fields={Vec::new()} send={send.clone()} />
            },
            false => html! {
                <button type="button" class="link" data-add="" onclick={open}
                    aria-label={format!("{}: {}", words.add_sentence(), section.heading)}>{ "+ " }{ words.add_sentence() }</button>
            },
        }
    });
    html! {
        <section class={classes!("report-section", section.is_off.then_some("is-off"))} aria-label={section.heading}>
            <div class="report-line">
                { controls.take(words, send) }
                <h2>{ section.heading }</h2>
                { controls.moving(words, send) }
            </div>
            if !section.sentences.is_empty() {
                <ol>{ for section.sentences.iter().map(|sentence| sentence_of(sentence, words, send)) }</ol>
            }
            { add.unwrap_or_default() }
        </section>
    }
}

fn sentence_of(sentence: &SentenceEdit, words: Words, send: &Callback<ReportEdit>) -> Html {
    let item = sentence.item.clone();
    let controls = Controls {
        item: &item,
        name: shortened(&sentence.text),
        is_off: sentence.is_off,
        moves: &sentence.moves,
        focus: sentence.focus,
    };
    let text = match &sentence.open {
        Some(typed) => html! {
            <ReportWords {words} item={OpenWords::Of(item.clone())} typed={typed.clone()} fields={sentence.fields.clone()} send={send.clone()} />
        },
        None => html! { <span class="report-sentence">{ &sentence.text }</span> },
    };
    let why = sentence.why.as_ref().map(|why| html! { <p class="report-doubts">{ why }</p> });
    let is_lost = sentence.why.is_some();
    html! {
        <li class={classes!((sentence.is_off || is_lost).then_some("is-off"))}>
            <div class="report-line">
                { controls.take(words, send) }
                { text }
                if sentence.open.is_none() { { rewording(sentence, &controls, words, send) } }
            </div>
            { why.unwrap_or_default() }
        </li>
    }
}

/// The buttons behind a sentence.
fn rewording(
    sentence: &SentenceEdit,
    controls: &Controls,
    words: Words,
    send: &Callback<ReportEdit>,
) -> Html {
    let open = {
        let item = sentence.item.clone();
        send.reform(move |_: MouseEvent| ReportEdit::Open(Some(OpenWords::Of(item.clone()))))
    };
    let restore = {
        let item = sentence.item.clone();
        send.reform(move |_: MouseEvent| ReportEdit::Restore(item.clone()))
    };
    let back = if sentence.is_own { words.delete_sentence() } else { words.words_of_the_page() };
    html! {
        <>
            if sentence.is_reworded && !sentence.is_own { <span class="report-mark">{ words.is_reworded() }</span> }
            <button type="button" class="report-control" data-focus={controls.has_focus(ReportControl::Reword)} onclick={open}
                aria-label={format!("{}: {}", words.reword(), controls.name)} title={words.reword()}>{ "✎" }</button>
            if sentence.is_reworded {
                <button type="button" class="report-control" onclick={restore}
                    aria-label={format!("{back}: {}", controls.name)} title={back}>{ if sentence.is_own { "✕" } else { "↺" } }</button>
            }
            { controls.moving(words, send) }
        </>
    }
}

/// What a section and a sentence have in common.
struct Controls<'a> {
    item: &'a ReportItem,
    /// What its controls are told by.
    name: String,
    is_off: bool,
    moves: &'a Moves,
    focus: Option<ReportControl>,
}

impl Controls<'_> {
    /// The attribute that lets a control take the keyboard. Where a control is no more, another one takes it.
    fn has_focus(&self, control: ReportControl) -> Option<&'static str> {
        let focus = match self.focus? {
            ReportControl::Up if self.moves.up.is_none() => ReportControl::Down,
            ReportControl::Down if self.moves.down.is_none() => ReportControl::Up,
            focus => focus,
        };
        (focus == control).then_some("")
    }

    fn take(&self, words: Words, send: &Callback<ReportEdit>) -> Html {
        let item = self.item.clone();
        let turn = send.reform(move |event: Event| ReportEdit::SetOff {
            item: item.clone(),
            is_off: !is_checked(&event),
        });
        html! {
            <input type="checkbox" checked={!self.is_off} onchange={turn} title={words.take_into_report()}
                aria-label={format!("{}: {}", words.take_into_report(), self.name)} />
        }
    }

    fn moving(&self, words: Words, send: &Callback<ReportEdit>) -> Html {
        let button = |edit: &Option<ReportEdit>, control, sign: &'static str, label: &'static str| {
            let run = edit.clone().map(|edit| send.reform(move |_: MouseEvent| edit.clone()));
            html! {
                <button type="button" class="report-control" disabled={edit.is_none()} onclick={run}
                    data-focus={self.has_focus(control)} title={label}
                    aria-label={format!("{label}: {}", self.name)}>{ sign }</button>
            }
        };
        html! {
            <>
                { button(&self.moves.up, ReportControl::Up, "↑", words.place_up()) }
                { button(&self.moves.down, ReportControl::Down, "↓", words.place_down()) }
            </>
        }
    }
}

/// The beginning of a sentence, for the names of its controls.
fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
