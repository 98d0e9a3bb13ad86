//! The report's panel while its sections and sentences are edited.

use super::planned::{NotSaid, Planned, PlannedSection, PlannedSentence};
use crate::app::{App, OpenWords, ReportControl, ReportEdit};
use crate::sheet::{FieldName, ReportItem, ReportPart, ReportSection};
use crate::words::Piece;

/// A section with its controls.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionEdit {
    /// Which one.
    pub item: ReportItem,
    /// The part whose sentences it has.
    pub part: Option<ReportPart>,
    /// Its heading.
    pub heading: &'static str,
    /// Whether it is left out.
    pub is_off: bool,
    /// Where it can be moved.
    pub moves: Moves,
    /// Which of its controls has the keyboard.
    pub focus: Option<ReportControl>,
    /// Its sentences.
    pub sentences: Vec<SentenceEdit>,
    /// Whether a new sentence is being written at its end.
    pub is_new: bool,
}

/// A sentence with its controls.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceEdit {
    /// Which one.
    pub item: ReportItem,
    /// Its text, or the user's words where it has none.
    pub text: String,
    /// Whether the user left it out.
    pub is_off: bool,
    /// Why it is not said although the user did not leave it out.
    pub why: Option<String>,
    /// Whether it has the user's words.
    pub is_reworded: bool,
    /// Whether it is the user's own.
    pub is_own: bool,
    /// Where it can be moved.
    pub moves: Moves,
    /// Which of its controls has the keyboard.
    pub focus: Option<ReportControl>,
    /// Its words as they are typed, while they are open.
    pub open: Option<String>,
    /// The figures that it has, each with its text.
    pub fields: Vec<(FieldName, String)>,
}

/// What moves an item up and down, where it can.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moves {
    /// Up.
    pub up: Option<ReportEdit>,
    /// Down.
    pub down: Option<ReportEdit>,
}

/// The sections that are not empty, with their controls.
pub(super) fn edited(app: &App, planned: &Planned) -> Vec<SectionEdit> {
    let shown: Vec<&PlannedSection> =
        planned.sections.iter().filter(|section| has_anything(section)).collect();
    (0..shown.len()).map(|place| section(app, planned, &shown, place)).collect()
}

fn has_anything(section: &PlannedSection) -> bool {
    !matches!(section.section, ReportSection::Part(_)) || !section.sentences.is_empty()
}

fn section(app: &App, planned: &Planned, shown: &[&PlannedSection], place: usize) -> SectionEdit {
    let own = shown[place];
    let item = ReportItem::Section(own.section);
    let beside = |beside: Option<usize>| beside.and_then(|place| shown.get(place));
    let swapped = |other: Option<&&PlannedSection>, by| {
        let other = other?.section;
        let order = planned.sections.iter().map(|section| match section.section {
            section if section == other => own.section,
            section if section == own.section => other,
            section => section,
        });
        // What stands between them is empty: it does not matter where it goes.
        let order = order.map(ReportItem::Section).collect();
        Some(ReportEdit::Place { item: item.clone(), order, into: None, by })
    };
    let moves = Moves {
        up: swapped(beside(place.checked_sub(1)), ReportControl::Up),
        down: swapped(beside(Some(place + 1)), ReportControl::Down),
    };
    let part = match own.section {
        ReportSection::Part(part) => Some(part),
        _ => None,
    };
    let open = app.frame.report_editing.open.as_ref();
    SectionEdit {
        heading: app.words().report_section(own.section),
        is_off: own.is_off,
        moves,
        focus: focus_of(app, &item),
        sentences: (0..own.sentences.len()).map(|at| sentence(app, shown, place, at)).collect(),
        is_new: part.is_some_and(|part| open == Some(&OpenWords::New(part))),
        part,
        item,
    }
}

fn sentence(app: &App, shown: &[&PlannedSection], place: usize, at: usize) -> SentenceEdit {
    let words = app.words();
    let own = &shown[place].sentences[at];
    let item = own.item.clone();
    let typed = words.typed_wording(&own.words, &own.fields);
    let is_open = app.frame.report_editing.open == Some(OpenWords::Of(item.clone()));
    SentenceEdit {
        text: match &own.pieces {
            Ok(pieces) => pieces.iter().map(Piece::text).collect(),
            Err(_) => typed.clone(),
        },
        is_off: own.is_off,
        why: own.pieces.as_ref().err().map(|why| match why {
            NotSaid::Gone => words.sentence_gone().to_owned(),
            NotSaid::Without(names) => words.figures_gone(names),
        }),
        is_reworded: own.is_reworded,
        is_own: matches!(item, ReportItem::Own(_)),
        moves: Moves {
            up: moved(shown, (place, at), ReportControl::Up),
            down: moved(shown, (place, at), ReportControl::Down),
        },
        focus: focus_of(app, &item),
        open: is_open.then_some(typed),
        fields: own.fields.clone(),
        item,
    }
}

/// What moves a sentence among those of its part, or into the next part that has sentences.
fn moved(shown: &[&PlannedSection], (place, at): (usize, usize), by: ReportControl) -> Option<ReportEdit> {
    let items = |sentences: &[PlannedSentence]| -> Vec<ReportItem> {
        sentences.iter().map(|sentence| sentence.item.clone()).collect()
    };
    let mut order = items(&shown[place].sentences);
    let item = order[at].clone();
    let is_up = by == ReportControl::Up;
    let next = if is_up { at.checked_sub(1) } else { Some(at + 1).filter(|next| *next < order.len()) };
    if let Some(next) = next {
        order.swap(at, next);
        return Some(ReportEdit::Place { item, order, into: None, by });
    }
    let beyond: Vec<&&PlannedSection> =
        if is_up { shown[..place].iter().rev().collect() } else { shown[place + 1..].iter().collect() };
    let (part, sentences) = beyond.into_iter().find_map(|section| match section.section {
        ReportSection::Part(part) => Some((part, &section.sentences)),
        _ => None,
    })?;
    let mut order = items(sentences);
    order.insert(if is_up { order.len() } else { 0 }, item.clone());
    Some(ReportEdit::Place { item, order, into: Some(part), by })
}

fn focus_of(app: &App, item: &ReportItem) -> Option<ReportControl> {
    app.frame.report_editing.focus.as_ref().filter(|(own, _)| own == item).map(|(_, control)| *control)
}
