//! [`ReportPlan`]: what the user's report says, and in which order. Sections and sentences are named by what they are about,
//! so that they are found again when the figures change.

use super::measure::Measure;

/// The plan of a report: what differs from the report that the page makes by itself. What has no entry comes at its usual
/// place.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ReportPlan {
    /// Those that were moved ([`ReportEntry::is_placed`]) stand in the user's order.
    pub entries: Vec<ReportEntry>,
}

/// What the user decided of one section or sentence.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ReportEntry {
    /// Which one.
    pub item: ReportItem,
    /// Whether it is left out.
    pub is_off: bool,
    /// Whether it stands among the others where this list has it.
    pub is_placed: bool,
    /// The part in which a sentence stands, if not in its usual one.
    pub part: Option<ReportPart>,
    /// The user's words for a sentence; none for those of the page.
    pub words: Vec<Wording>,
}

/// A section or a sentence of a report.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum ReportItem {
    /// A section.
    Section(ReportSection),
    /// A sentence that the page makes from the figures.
    Sentence(SentenceName),
    /// A sentence of the user's own, by its number.
    Own(u32),
}

/// The sections of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum ReportSection {
    /// Sentences.
    Part(ReportPart),
    /// The table.
    Table,
    /// The charts.
    Charts,
    /// What is in doubt, and what was therefore not said.
    Remarks,
    /// How the figures come about.
    Appendix,
}

/// The parts of a report that are sentences, in the order in which it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum ReportPart {
    /// What was achieved of the plan.
    Result,
    /// Against the base period.
    Comparison,
    /// Which share of the people is covered.
    Coverage,
    /// What is owed.
    Arrears,
    /// Everything else.
    Other,
}

/// What a sentence is about: its name while the figures change.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct SentenceName {
    /// The measure, or the column of an amount that nothing is compared with.
    pub about: SentenceSubject,
    /// The name of the row, in a table whose rows count different things; else empty.
    pub row: String,
    /// What it says of it.
    pub kind: SentenceKind,
}

/// What a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum SentenceSubject {
    /// A rate or a growth.
    Measure(Measure),
    /// An amount in a pasted column.
    Amount(u32),
}

/// What a sentence says of its measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum SentenceKind {
    /// How the whole stands.
    Whole,
    /// Who reaches the target.
    Reach,
    /// Who rose and fell.
    Movement,
    /// Who is first and last.
    Extremes,
    /// What changed since the former period.
    Since,
    /// What each month that is left needs.
    Pace,
}

/// A piece of the user's words.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Wording {
    /// Letters as typed.
    Text(String),
    /// A figure of the sentence, as the table has it today.
    Field(FieldName),
}

/// A figure of a sentence, or words that change with the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum FieldName {
    /// How much it is.
    Amount,
    /// What it is compared with.
    Base,
    /// The rate of both.
    Rate,
    /// "tăng 400,6 tỷ đồng (4,63%)".
    Change,
    /// "thấp hơn ngưỡng 95% là 3,39 điểm %".
    Distance,
    /// "còn phải thực hiện 500", "vượt 20".
    Rest,
    /// Which units have no figure.
    Lacking,
    /// "tính trên 7/9 đơn vị".
    Counted,
    /// "trong 2/9 đơn vị tính được tỷ lệ".
    Among,
    /// "2/4 đơn vị đạt 36% kế hoạch".
    Reached,
    /// The best units of those that reach the target.
    Best,
    /// The units that do not reach it.
    Missed,
    /// How many units rose, fell and stayed.
    Sides,
    /// The units that rose most.
    RoseMost,
    /// The units that fell most.
    FellMost,
    /// The units with the highest figure.
    Highest,
    /// The units with the lowest figure.
    Lowest,
    /// The figure that all units have.
    Alike,
    /// The period or sheet that the figures are held against.
    Former,
    /// The units that newly reach their target.
    NewlyReached,
    /// The units that reach it no more.
    NoMoreReached,
    /// How many months are left.
    MonthsLeft,
    /// What each of them needs.
    EachMonth,
}

impl ReportPart {
    /// All of them, in the order in which a report is read.
    pub const ALL: [ReportPart; 5] = [
        ReportPart::Result,
        ReportPart::Comparison,
        ReportPart::Coverage,
        ReportPart::Arrears,
        ReportPart::Other,
    ];
}

impl FieldName {
    /// All of them.
    pub const ALL: [FieldName; 23] = [
        FieldName::Amount,
        FieldName::Base,
        FieldName::Rate,
        FieldName::Change,
        FieldName::Distance,
        FieldName::Rest,
        FieldName::Lacking,
        FieldName::Counted,
        FieldName::Among,
        FieldName::Reached,
        FieldName::Best,
        FieldName::Missed,
        FieldName::Sides,
        FieldName::RoseMost,
        FieldName::FellMost,
        FieldName::Highest,
        FieldName::Lowest,
        FieldName::Alike,
        FieldName::Former,
        FieldName::NewlyReached,
        FieldName::NoMoreReached,
        FieldName::MonthsLeft,
        FieldName::EachMonth,
    ];

    /// Whether it is there only where the figures need it: without it a sentence is right all the same.
    pub fn is_caveat(self) -> bool {
        matches!(self, FieldName::Lacking | FieldName::Counted | FieldName::Among)
    }
}

impl ReportSection {
    /// All of them, in their usual order.
    pub fn usual() -> Vec<ReportSection> {
        let rest =
            [ReportSection::Table, ReportSection::Charts, ReportSection::Remarks, ReportSection::Appendix];
        ReportPart::ALL.into_iter().map(ReportSection::Part).chain(rest).collect()
    }
}

impl ReportPlan {
    /// What was decided of an item.
    pub fn entry(&self, item: &ReportItem) -> Option<&ReportEntry> {
        self.entries.iter().find(|entry| entry.item == *item)
    }

    /// Whether an item is left out.
    pub fn is_off(&self, item: &ReportItem) -> bool {
        self.entry(item).is_some_and(|entry| entry.is_off)
    }

    /// The usual order of some items, changed as the user changed it.
    pub fn ordered(&self, usual: &[ReportItem]) -> Vec<ReportItem> {
        let placed: Vec<ReportItem> = (self.entries.iter())
            .filter(|entry| entry.is_placed && usual.contains(&entry.item))
            .map(|entry| entry.item.clone())
            .collect();
        arranged(usual, placed)
    }

    /// Leaves an item out, or takes it in again.
    pub fn set_off(&mut self, item: ReportItem, is_off: bool) {
        self.at(item).is_off = is_off;
        self.tidy();
    }

    /// Gives a sentence the user's words; none for those of the page. A sentence of the user's own without words is gone.
    pub fn set_words(&mut self, item: ReportItem, words: Vec<Wording>) {
        self.at(item).words = words;
        self.tidy();
    }

    /// Adds a sentence of the user's own at the end of a part, and returns its name.
    pub fn add_own(&mut self, part: ReportPart, words: Vec<Wording>) -> ReportItem {
        let numbers = self.entries.iter().filter_map(|entry| match entry.item {
            ReportItem::Own(number) => Some(number),
            _ => None,
        });
        let item = ReportItem::Own(numbers.max().map_or(1, |most| most.saturating_add(1)));
        let entry = self.at(item.clone());
        entry.words = words;
        entry.part = Some(part);
        self.tidy();
        item
    }

    /// Takes a sentence into a part.
    pub fn take_into(&mut self, item: ReportItem, part: ReportPart) {
        self.at(item).part = Some(part);
    }

    /// Puts items into this order. Entries of what is not shown today stay where they are among the others.
    pub fn place(&mut self, order: &[ReportItem]) {
        for item in order {
            self.at(item.clone()).is_placed = true;
        }
        let before: Vec<ReportItem> = self.entries.iter().map(|entry| entry.item.clone()).collect();
        // The others keep their neighbours: only the places of these are given anew.
        let mut anew = order.iter();
        let after: Vec<ReportItem> = (before.iter())
            .filter_map(|item| if order.contains(item) { anew.next() } else { Some(item) })
            .cloned()
            .collect();
        self.entries.sort_by_key(|entry| after.iter().position(|item| *item == entry.item));
    }

    /// The plan with the columns of its sentences at other places; what was said of a column that is gone goes too.
    pub(super) fn follow_columns(
        &mut self,
        measure: &impl Fn(Measure) -> Option<Measure>,
        column: &impl Fn(u32) -> Option<u32>,
    ) {
        self.entries.retain_mut(|entry| {
            let ReportItem::Sentence(name) = &mut entry.item else { return true };
            let about = match name.about {
                SentenceSubject::Measure(of) => measure(of).map(SentenceSubject::Measure),
                SentenceSubject::Amount(of) => column(of).map(SentenceSubject::Amount),
            };
            about.map(|about| name.about = about).is_some()
        });
    }

    /// Takes out the words of the user's that name what is past, and returns them.
    pub(in crate::sheet) fn leave(&mut self, is_past: impl Fn(&str) -> bool) -> Vec<String> {
        let mut left = Vec::new();
        for entry in &mut self.entries {
            let is_left = |word: &Wording| matches!(word, Wording::Text(text) if is_past(text));
            if entry.words.iter().any(is_left) {
                let text = |word: Wording| match word {
                    Wording::Text(text) => text,
                    Wording::Field(_) => "…".to_owned(),
                };
                left.push(std::mem::take(&mut entry.words).into_iter().map(text).collect());
            }
        }
        self.tidy();
        left
    }

    fn at(&mut self, item: ReportItem) -> &mut ReportEntry {
        let place = self.entries.iter().position(|entry| entry.item == item).unwrap_or_else(|| {
            self.entries.push(ReportEntry::of(item));
            self.entries.len() - 1
        });
        &mut self.entries[place]
    }

    /// Entries that say nothing are none.
    fn tidy(&mut self) {
        self.entries.retain(|entry| match entry.item {
            ReportItem::Own(_) => !entry.words.is_empty(),
            _ => *entry != ReportEntry::of(entry.item.clone()),
        });
    }
}

impl ReportEntry {
    /// An entry that decides nothing.
    pub fn of(item: ReportItem) -> ReportEntry {
        ReportEntry { item, is_off: false, is_placed: false, part: None, words: Vec::new() }
    }
}

/// The usual items with those that were placed in their own order; any other follows the one that it usually follows.
fn arranged(usual: &[ReportItem], placed: Vec<ReportItem>) -> Vec<ReportItem> {
    let mut order = placed.clone();
    let mut before: Option<&ReportItem> = None;
    for item in usual {
        if !placed.contains(item) {
            let after = before.and_then(|before| order.iter().position(|own| own == before));
            order.insert(after.map_or(0, |place| place + 1), item.clone());
        }
        before = Some(item);
    }
    order
}
