//! [`planned`]: the sections and sentences of the report in the user's order and words.

use std::collections::BTreeMap;

use super::sentences::{ToldSentence, report_sentences};
use crate::app::{App, unit_name};
use crate::sheet::{
    FieldName, ReportEntry, ReportItem, ReportPart, ReportSection, SentenceKind, SentenceName,
    SentenceSubject, Wording,
};
use crate::words::{Length, Piece, Sentence, fields_of, reworded, usual_wording};

/// The report as the user planned it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Planned {
    /// All sections in their order, those that are left out too.
    pub(super) sections: Vec<PlannedSection>,
    /// The columns whose total is in doubt: nothing is said of their whole.
    pub(super) left_out: Vec<u32>,
}

/// A section.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PlannedSection {
    pub(super) section: ReportSection,
    pub(super) is_off: bool,
    /// Its sentences in their order, those that are left out too.
    pub(super) sentences: Vec<PlannedSentence>,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PlannedSentence {
    pub(super) item: ReportItem,
    /// What it says; none for the user's own.
    pub(super) kind: Option<SentenceKind>,
    /// What it is about: sentences about one thing are one paragraph.
    pub(super) about: Option<(SentenceSubject, String)>,
    pub(super) is_off: bool,
    /// Its text with the figures of today, or why it has none.
    pub(super) pieces: Result<Vec<Piece>, NotSaid>,
    /// The user's words, or those of the page.
    pub(super) words: Vec<Wording>,
    pub(super) is_reworded: bool,
    /// The figures that it has today, each with its text.
    pub(super) fields: Vec<(FieldName, String)>,
}

/// Why a sentence is not said although nobody left it out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NotSaid {
    /// There is nothing of what it is about.
    Gone,
    /// It names figures that are no more.
    Without(Vec<FieldName>),
}

impl PlannedSection {
    /// The sentences of a report of this length. Those of the user's own are in all but the shortest.
    pub(super) fn said(&self, length: Length) -> impl Iterator<Item = &PlannedSentence> {
        self.sentences.iter().filter(move |sentence| !self.is_off && sentence.is_said(length))
    }
}

impl PlannedSentence {
    fn is_said(&self, length: Length) -> bool {
        !self.is_off && self.pieces.is_ok() && self.is_of(length)
    }

    /// Whether a report of this length has it.
    pub(super) fn is_of(&self, length: Length) -> bool {
        self.kind.map_or(length != Length::OneLine, |kind| length.has(kind))
    }
}

/// The report of the shown sheet as the user planned it.
pub(super) fn planned(app: &App) -> Planned {
    let plan = &app.sheet().settings().report;
    let told = report_sentences(app);
    let mut parts: BTreeMap<ReportPart, Vec<PlannedSentence>> = BTreeMap::new();
    let mut named: Vec<SentenceName> = Vec::new();
    for told in &told.sentences {
        let name = name_of(app, told, &named);
        named.push(name.clone());
        let item = ReportItem::Sentence(name);
        let entry = plan.entry(&item);
        let part = entry.and_then(|entry| entry.part).unwrap_or(told.part);
        parts.entry(part).or_default().push(sentence(item, entry, Some(&told.sentence)));
    }
    for entry in &plan.entries {
        let is_gone = matches!(&entry.item, ReportItem::Sentence(name) if !named.contains(name))
            && !entry.words.is_empty();
        if is_gone || matches!(entry.item, ReportItem::Own(_)) {
            let part = entry.part.unwrap_or(ReportPart::Result);
            parts.entry(part).or_default().push(sentence(entry.item.clone(), Some(entry), None));
        }
    }
    let usual: Vec<ReportItem> = ReportSection::usual().into_iter().map(ReportItem::Section).collect();
    let section = |item: ReportItem| {
        let ReportItem::Section(section) = item else { return None };
        let sentences = match section {
            ReportSection::Part(part) => parts.remove(&part).unwrap_or_default(),
            _ => Vec::new(),
        };
        let own: Vec<ReportItem> = sentences.iter().map(|sentence| sentence.item.clone()).collect();
        let order = plan.ordered(&own);
        let mut sentences = sentences;
        sentences.sort_by_key(|sentence| order.iter().position(|item| *item == sentence.item));
        Some(PlannedSection { section, is_off: plan.is_off(&ReportItem::Section(section)), sentences })
    };
    let sections = plan.ordered(&usual).into_iter().filter_map(section).collect();
    Planned { sections, left_out: told.left_out }
}

fn sentence(item: ReportItem, entry: Option<&ReportEntry>, told: Option<&Sentence>) -> PlannedSentence {
    let own = entry.map(|entry| entry.words.as_slice()).unwrap_or_default();
    let is_own = matches!(item, ReportItem::Own(_));
    let pieces = match (own, told) {
        ([], Some(told)) => Ok(told.pieces.clone()),
        ([], None) => Err(NotSaid::Gone),
        (_, None) if !is_own => Err(NotSaid::Gone),
        (words, told) => reworded(told, words).map_err(NotSaid::Without),
    };
    let words = match (own, told) {
        ([], Some(told)) => usual_wording(told),
        (words, _) => words.to_vec(),
    };
    let about = match &item {
        ReportItem::Sentence(name) => Some((name.about, name.row.clone())),
        _ => None,
    };
    PlannedSentence {
        kind: told.map(|told| told.kind),
        about,
        is_off: entry.is_some_and(|entry| entry.is_off),
        pieces,
        words,
        is_reworded: !own.is_empty(),
        fields: told.map(fields_of).unwrap_or_default(),
        item,
    }
}

/// The name of a sentence. Rows of one name are told apart by their order.
fn name_of(app: &App, told: &ToldSentence, before: &[SentenceName]) -> SentenceName {
    let own = &told.sentence;
    let about = match own.measure {
        Some(measure) => SentenceSubject::Measure(measure),
        None => SentenceSubject::Amount(u32::try_from(own.column).unwrap_or(u32::MAX)),
    };
    let row = own.row.map(|row| unit_name(app, row).trim().to_owned()).unwrap_or_default();
    let name = |row: String| SentenceName { about, row, kind: own.kind };
    let mut names = std::iter::once(name(row.clone())).chain((2..).map(|n| name(format!("{row} ({n})"))));
    names.find(|name| !before.contains(name)).unwrap_or_else(|| name(row))
}
