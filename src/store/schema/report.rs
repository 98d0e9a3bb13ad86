//! What the report says; see [`crate::sheet::ReportPlan`].

use serde::{Deserialize, Serialize};

use super::measure::MeasureV2;
use super::names::{by_name, name_of};
use super::omitted::is_default;
use crate::sheet::{
    FieldName, ReportEntry, ReportItem, ReportPart, ReportPlan, ReportSection, SentenceKind, SentenceName,
    SentenceSubject, Wording,
};

/// A section, a sentence that the page makes, or one of the user's own.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct ReportEntryV2 {
    /// A section.
    #[serde(skip_serializing_if = "is_default")]
    pub section: Option<String>,
    /// The number of a sentence of the user's own.
    #[serde(skip_serializing_if = "is_default")]
    pub own: Option<u32>,
    /// What a sentence of the page says.
    #[serde(skip_serializing_if = "is_default")]
    pub says: Option<String>,
    /// The measure that it is about.
    #[serde(skip_serializing_if = "is_default")]
    pub measure: Option<MeasureV2>,
    /// Or the column of an amount.
    #[serde(skip_serializing_if = "is_default")]
    pub amount: Option<u32>,
    /// The row that it is about, by its name.
    #[serde(skip_serializing_if = "is_default")]
    pub row: String,
    #[serde(skip_serializing_if = "is_default")]
    pub off: bool,
    /// Whether it stands where this list has it.
    #[serde(skip_serializing_if = "is_default")]
    pub placed: bool,
    /// The part that it was moved to.
    #[serde(skip_serializing_if = "is_default")]
    pub part: Option<String>,
    /// The user's words.
    #[serde(skip_serializing_if = "is_default")]
    pub words: Vec<WordingV2>,
}

/// Letters, or the name of a figure.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct WordingV2 {
    #[serde(skip_serializing_if = "is_default")]
    pub text: Option<String>,
    #[serde(skip_serializing_if = "is_default")]
    pub figure: Option<String>,
}

const PARTS: [(&str, ReportPart); 5] = [
    ("result", ReportPart::Result),
    ("comparison", ReportPart::Comparison),
    ("coverage", ReportPart::Coverage),
    ("arrears", ReportPart::Arrears),
    ("other", ReportPart::Other),
];

const SECTIONS: [(&str, ReportSection); 9] = [
    ("result", ReportSection::Part(ReportPart::Result)),
    ("comparison", ReportSection::Part(ReportPart::Comparison)),
    ("coverage", ReportSection::Part(ReportPart::Coverage)),
    ("arrears", ReportSection::Part(ReportPart::Arrears)),
    ("other", ReportSection::Part(ReportPart::Other)),
    ("table", ReportSection::Table),
    ("charts", ReportSection::Charts),
    ("remarks", ReportSection::Remarks),
    ("appendix", ReportSection::Appendix),
];

const KINDS: [(&str, SentenceKind); 6] = [
    ("whole", SentenceKind::Whole),
    ("reach", SentenceKind::Reach),
    ("movement", SentenceKind::Movement),
    ("extremes", SentenceKind::Extremes),
    ("since", SentenceKind::Since),
    ("pace", SentenceKind::Pace),
];

const FIELDS: [(&str, FieldName); 23] = [
    ("amount", FieldName::Amount),
    ("base", FieldName::Base),
    ("rate", FieldName::Rate),
    ("change", FieldName::Change),
    ("distance", FieldName::Distance),
    ("rest", FieldName::Rest),
    ("lacking", FieldName::Lacking),
    ("counted", FieldName::Counted),
    ("among", FieldName::Among),
    ("reached", FieldName::Reached),
    ("best", FieldName::Best),
    ("missed", FieldName::Missed),
    ("sides", FieldName::Sides),
    ("rose_most", FieldName::RoseMost),
    ("fell_most", FieldName::FellMost),
    ("highest", FieldName::Highest),
    ("lowest", FieldName::Lowest),
    ("alike", FieldName::Alike),
    ("former", FieldName::Former),
    ("newly_reached", FieldName::NewlyReached),
    ("no_more_reached", FieldName::NoMoreReached),
    ("months_left", FieldName::MonthsLeft),
    ("each_month", FieldName::EachMonth),
];

/// The plan of a report as it is written.
pub(crate) fn report_v2(plan: &ReportPlan) -> Vec<ReportEntryV2> {
    plan.entries.iter().map(entry_v2).collect()
}

/// The plan of a report. What this program does not know is left out.
pub(crate) fn report_of(stored: &[ReportEntryV2]) -> ReportPlan {
    ReportPlan { entries: stored.iter().filter_map(entry_of).collect() }
}

fn entry_v2(entry: &ReportEntry) -> ReportEntryV2 {
    let ReportEntry { item, is_off, is_placed, part, words } = entry;
    let mut stored = ReportEntryV2 {
        off: *is_off,
        placed: *is_placed,
        part: part.map(|part| name_of(&PARTS, part)),
        words: words.iter().map(wording_v2).collect(),
        ..ReportEntryV2::default()
    };
    match item {
        ReportItem::Section(section) => stored.section = Some(name_of(&SECTIONS, *section)),
        ReportItem::Own(number) => stored.own = Some(*number),
        ReportItem::Sentence(SentenceName { about, row, kind }) => {
            stored.says = Some(name_of(&KINDS, *kind));
            stored.row.clone_from(row);
            match about {
                SentenceSubject::Measure(measure) => stored.measure = Some(MeasureV2::of(*measure)),
                SentenceSubject::Amount(column) => stored.amount = Some(*column),
            }
        }
    }
    stored
}

fn entry_of(stored: &ReportEntryV2) -> Option<ReportEntry> {
    let item = match (&stored.section, stored.own, &stored.says) {
        (Some(name), _, _) => ReportItem::Section(by_name(&SECTIONS, name)?),
        (None, Some(number), _) => ReportItem::Own(number),
        (None, None, says) => {
            let about = match stored.amount {
                Some(column) => SentenceSubject::Amount(column),
                None => SentenceSubject::Measure(stored.measure.as_ref()?.measure()?),
            };
            let kind = by_name(&KINDS, says.as_deref()?)?;
            ReportItem::Sentence(SentenceName { about, row: stored.row.clone(), kind })
        }
    };
    // Words without one of their figures would say something else.
    let words: Option<Vec<Wording>> = stored.words.iter().map(wording_of).collect();
    Some(ReportEntry {
        item,
        is_off: stored.off,
        is_placed: stored.placed,
        part: stored.part.as_deref().and_then(|name| by_name(&PARTS, name)),
        words: words.unwrap_or_default(),
    })
}

fn wording_v2(wording: &Wording) -> WordingV2 {
    match wording {
        Wording::Text(text) => WordingV2 { text: Some(text.clone()), figure: None },
        Wording::Field(field) => WordingV2 { text: None, figure: Some(name_of(&FIELDS, *field)) },
    }
}

fn wording_of(stored: &WordingV2) -> Option<Wording> {
    match (&stored.text, &stored.figure) {
        (_, Some(name)) => Some(Wording::Field(by_name(&FIELDS, name)?)),
        (text, None) => Some(Wording::Text(text.clone()?)),
    }
}
