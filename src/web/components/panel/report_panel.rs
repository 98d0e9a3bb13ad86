//! The report's panel: how it leaves the page, and its sentences, whose figures lead to their cells.

use yew::prelude::*;

use super::report_edit::ReportEditor;
use crate::web::components::field::{menu_value, send_some};
use chi_tieu::app::{Action, Panel, ReportAction, ReportEdit, ReportFormat};
use chi_tieu::view::{ReportPartView, ReportPiece, ReportView};
use chi_tieu::words::{Length, Words};

#[derive(Properties, PartialEq)]
pub(crate) struct ReportPanelProps {
    pub(crate) words: Words,
    pub(crate) view: ReportView,
    /// Places that are to be looked at before the report is signed.
    pub(crate) doubts: usize,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn ReportPanel(ReportPanelProps { words, view, doubts, send }: &ReportPanelProps) -> Html {
    let words = *words;
    let button = |action: ReportAction, text: &'static str, class: &'static str, id: &'static str| {
        let run = send.reform(move |_: MouseEvent| Action::Report(action));
        html! { <button type="button" {class} {id} onclick={run}>{text}</button> }
    };
    let choose = send_some(send, |event: Event| {
        let length = LENGTHS.into_iter().find(|(name, _)| *name == menu_value(&event))?.1;
        Some(Action::Report(ReportAction::SetLength(length)))
    });
    let turn = send.reform(|_: MouseEvent| Action::EditReport(ReportEdit::Turn));
    let check = send.reform(|_: MouseEvent| Action::ShowPanel(Panel::Check));
    html! {
        <div class="panel-body report">
            <div class="chart-actions">
                { button(ReportAction::Take(ReportFormat::Word), words.take_word(), "action action-main", "report-word") }
                { button(ReportAction::Take(ReportFormat::Excel), words.take_excel(), "action", "report-excel") }
                if view.has_sheets {
                    { button(ReportAction::TakeWorkbook, words.take_workbook(), "action", "report-workbook") }
                }
                { button(ReportAction::Take(ReportFormat::Page), words.take_page(), "action", "report-page") }
                { button(ReportAction::Copy, words.copy_to_word(), "action", "report-copy") }
                { button(ReportAction::Print, words.print_report(), "action", "report-print") }
            </div>
            <p class="report-has">{ &view.has }</p>
            <div class="chart-tools">
                <label>{ words.report_length() }
                    <select id="report-length" onchange={choose}>
                        { for LENGTHS.iter().map(|(name, length)| html! {
                            <option value={*name} selected={view.length == *length}>{ words.length(*length) }</option>
                        }) }
                    </select>
                </label>
                { button(ReportAction::CopySentences, words.copy_sentences(), "action action-small", "report-sentences") }
                <button type="button" class="action action-small" id="report-turn" aria-pressed={view.edited.is_some().to_string()} onclick={turn}>
                    { words.edit_report() }</button>
            </div>
            if *doubts > 0 {
                <p class="report-doubts"><span aria-hidden="true">{"⚑ "}</span>{ words.look_before_signing(*doubts) }{" "}
                    <button type="button" class="link" id="report-check" onclick={check}>{ words.see_check() }</button></p>
            }
            if let Some(left_out) = &view.left_out { <p class="report-doubts">{ left_out }</p> }
            if let Some(not_said) = &view.not_said { <p class="report-doubts" id="report-not-said">{ not_said }</p> }
            if let Some(sections) = &view.edited {
                <ReportEditor {words} sections={sections.clone()} is_changed={view.is_changed} send={send.clone()} />
            } else if view.parts.is_empty() {
                <p class="panel-hint">{ words.nothing_to_say() }</p>
            } else {
                <article class="report-text">{ for view.parts.iter().map(|part| part_of(part, words, send)) }</article>
            }
        </div>
    }
}

const LENGTHS: [(&str, Length); 3] =
    [("full", Length::Full), ("short", Length::Short), ("line", Length::OneLine)];

fn part_of(part: &ReportPartView, words: Words, send: &Callback<Action>) -> Html {
    html! {
        <section>
            <h2>{ part.heading }</h2>
            { for part.paragraphs.iter().map(|pieces| html! { <p>{ for pieces.iter().map(|p| piece(p, words, send)) }</p> }) }
        </section>
    }
}

/// A figure or a name that stands in a cell leads there.
fn piece(piece: &ReportPiece, words: Words, send: &Callback<Action>) -> Html {
    let Some(at) = piece.at else { return html! { { &piece.text } } };
    let go = send.reform(move |event: MouseEvent| {
        event.prevent_default();
        Action::Select { at, extend: false }
    });
    // A button would be torn from the bracket before it and the comma behind it.
    html! { <a href="#" class="report-figure" title={words.go_to_cell()} onclick={go}>{ &piece.text }</a> }
}
