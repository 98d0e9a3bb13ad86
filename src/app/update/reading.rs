//! Follows what a worker reads, and takes the outcome into the document.

use super::arrival::{arrive, name_tables};
use super::block::Block;
use super::decide::recalled;
use super::notify::notify;
use super::open::{take_document, take_rescued, take_tables};
use super::paste::paste_block;
use super::replace::show_sheets;
use super::saved_page::ask_password;
use crate::app::actions::ReadingEvent;
use crate::app::effect::Effect;
use crate::app::state::{App, Origin as From, PendingRead};
use crate::grid::CellRange;
use crate::intake::{Progress, ReadOutcome, Refusal, Stage};
use crate::sheet::{Cause, PasteHow, Sheet, is_of_same_form, like, with_what_stood_beside};
use crate::words::Notice;

pub(crate) fn follow_reading(app: &mut App, event: ReadingEvent) -> Vec<Effect> {
    match event {
        ReadingEvent::Begun { file } => {
            app.caret.editing = None;
            app.frame.notice = None;
            let progress = Progress { stage: Stage::Cells, done: None };
            app.arrivals.reading =
                Some(PendingRead { file, progress, selected: app.caret.selection.range() });
            Vec::new()
        }
        ReadingEvent::Told(progress) => {
            if let Some(reading) = &mut app.arrivals.reading {
                reading.progress = progress;
            }
            Vec::new()
        }
        ReadingEvent::Done(bytes) => {
            let Some(reading) = app.arrivals.reading.take() else { return Vec::new() };
            match ReadOutcome::from_bytes(&bytes) {
                Some(outcome) => take_at(app, outcome, reading.selected),
                None => notify(app, Notice::ReadingFailed),
            }
        }
        ReadingEvent::Failed => match app.arrivals.reading.take() {
            Some(_) => notify(app, Notice::ReadingFailed),
            None => Vec::new(),
        },
        ReadingEvent::Cancel => stop_reading(app, Some(Notice::ReadingStopped)),
    }
}

/// Ends the reading; the document stays as it was.
pub(crate) fn stop_reading(app: &mut App, notice: Option<Notice>) -> Vec<Effect> {
    if app.arrivals.reading.take().is_none() {
        return Vec::new();
    }
    app.frame.notice = notice;
    vec![Effect::StopReading, Effect::FocusGrid]
}

pub(crate) fn take_at(app: &mut App, outcome: ReadOutcome, selected: CellRange) -> Vec<Effect> {
    match outcome {
        ReadOutcome::Refused(refusal) => notify(app, notice_of(refusal)),
        ReadOutcome::Pasted(sheets) => take_pasted(app, sheets, selected),
        ReadOutcome::Document { workbook, language, lost } if lost.is_nothing() => {
            take_document(app, workbook, language)
        }
        ReadOutcome::Document { workbook, language, lost } => take_rescued(app, workbook, language, lost),
        ReadOutcome::Locked { name, page } => ask_password(app, name, page),
        ReadOutcome::Tables { name, sheets, active, remarks } => {
            take_tables(app, name, sheets, active, remarks)
        }
    }
}

/// A paste into an empty sheet, or a paste with a header, is the new table. Other cells go into the selection.
fn take_pasted(app: &mut App, sheets: Vec<Sheet>, selected: CellRange) -> Vec<Effect> {
    if app.is_read_only() {
        return notify(app, Notice::ReadOnly);
    }
    app.caret.editing = None;
    let mut sheets: Vec<Sheet> = sheets.into_iter().map(|sheet| recalled(app, sheet)).collect();
    let was_empty = app.sheet().grid().is_empty();
    let how = app.arrivals.how.take().unwrap_or(PasteHow::Whole);
    // Who says how means the cells that are there.
    let is_cells = |sheets: &[Sheet]| match sheets {
        [one] => one.table().header.is_empty() || how != PasteHow::Whole,
        _ => false,
    };
    if was_empty || !is_cells(&sheets) {
        let count = sheets.len();
        // What was left behind, if the table is treated as the former one was.
        let mut outdated = None;
        match &mut sheets[..] {
            [only] => {
                if !was_empty && is_of_same_form(app.sheet(), only) {
                    let alike = like(app.sheet(), only);
                    let left;
                    (*only, left) = with_what_stood_beside(app.sheet(), alike.sheet);
                    outdated = Some((alike.outdated, left));
                }
                only.name.clone_from(&app.sheet().name);
            }
            several => name_tables(app, several),
        }
        let names: Vec<String> = sheets.iter().map(|s| s.name.clone()).collect();
        let mut effects = show_sheets(app, sheets, Cause::Paste);
        if !was_empty {
            let first = app.document.workbook.active();
            arrive(app, first..first + count, From::Paste);
        }
        match count {
            1 if was_empty => {}
            1 => {
                let alike = |(outdated, left)| Notice::ReplacedAlike(outdated, left);
                let notice = outdated.map_or(Notice::Replaced, alike);
                effects.extend(notify(app, notice));
            }
            _ => effects.extend(notify(app, Notice::SeveralTables(names))),
        }
        return effects;
    }
    match sheets.first() {
        Some(sheet) => {
            let block = Block::with_margins(sheet, app.language().notation());
            paste_block(app, &block, selected, how)
        }
        None => Vec::new(),
    }
}

/// The message that says why nothing was read.
pub(crate) fn notice_of(refusal: Refusal) -> Notice {
    match refusal {
        Refusal::EmptyPaste => Notice::EmptyPaste,
        Refusal::NotOurFile => Notice::NotOurFile,
        Refusal::DamagedFile => Notice::DamagedFile,
        Refusal::NewerFile => Notice::NewerFile,
        Refusal::EmptyPage => Notice::EmptyPage,
        Refusal::File(error) => Notice::File(error),
    }
}
