//! [`Telling`]: what is needed to say facts, and the facts of one measure said.

use super::english::thing_in_english;
use super::nouns::{capitalised, measure_within_sentence, without_unit};
use super::sentence::{Pieces, Sentence};
use crate::language::Language;
use crate::narrate::{Fact, Figure, FigureAt, Named, Printed, Said, Tied};
use crate::number::{Decimals, Unit, UnitKind, print_number, print_percent};
use crate::sheet::{Counted, Measure, SentenceKind};
use crate::table::Table;
use crate::words::texts::Words;

/// More units are not named in a sentence: their number is.
pub(super) const MOST_NAMED: usize = 5;

/// Of so many units with one figure none is named.
pub(super) const MOST_TIED: usize = 3;

/// What facts are said with.
pub struct Telling<'a> {
    /// The language.
    pub words: Words,
    /// The table that they are about.
    pub table: &'a Table,
    /// What its units are: "đơn vị", "xã".
    pub counted: &'a Counted,
    /// The name of a measure within a sentence, with what tells it from others.
    pub measure_name: &'a dyn Fn(Measure) -> String,
    /// What the former period is called.
    pub former: &'a str,
}

impl Telling<'_> {
    /// The facts of a sheet as sentences, in their order. What a sentence before has said is not said again.
    pub fn told(&self, facts: &[Fact]) -> Vec<Sentence> {
        let mut told: Vec<Sentence> = Vec::with_capacity(facts.len());
        let shared = shared_groups(facts);
        let mut amounts: Vec<FigureAt> = Vec::new();
        for (place, fact) in facts.iter().enumerate() {
            let is_first = !facts[..place].iter().any(|before| is_of_one(before, fact));
            let mut pieces = Pieces::default();
            if is_first {
                self.lead(&mut pieces, fact, &shared);
            }
            let kind = match &fact.said {
                Said::Whole(whole) => {
                    let amount = whole.amount.as_ref().map(|amount| amount.at);
                    self.whole(&mut pieces, fact, whole, amount.is_some_and(|at| amounts.contains(&at)));
                    amounts.extend(amount.filter(|at| *at != FigureAt::Nowhere));
                    SentenceKind::Whole
                }
                Said::Reach(reach) => {
                    self.reach(&mut pieces, fact, reach);
                    SentenceKind::Reach
                }
                Said::Movement(movement) => {
                    self.movement(&mut pieces, fact, movement);
                    SentenceKind::Movement
                }
                Said::Extremes(extremes) => {
                    self.extremes(&mut pieces, fact, extremes, is_first);
                    SentenceKind::Extremes
                }
                Said::Since(since) => {
                    self.since(&mut pieces, fact, since);
                    SentenceKind::Since
                }
                Said::Pace(pace) => {
                    self.pace(&mut pieces, fact, pace);
                    SentenceKind::Pace
                }
            };
            told.push(pieces.ended(fact, kind));
        }
        told
    }

    /// The group of columns that the next sentences are about, if others are about other groups.
    fn lead(&self, pieces: &mut Pieces, fact: &Fact, shared: &[String]) {
        let own: Vec<String> = fact
            .group
            .iter()
            .filter(|line| !shared.contains(line))
            .map(|line| without_unit(&line.split_whitespace().collect::<Vec<_>>().join(" ")))
            .filter(|line| !line.is_empty())
            .collect();
        if !own.is_empty() {
            pieces.say(&capitalised(&own.join(", "))).say(": ");
        }
    }

    /// The name of a measure within a sentence.
    pub(super) fn measure(&self, measure: Measure) -> String {
        measure_within_sentence(&(self.measure_name)(measure))
    }

    /// A figure as it is printed, with its unit.
    pub(super) fn printed(&self, figure: &Figure) -> String {
        self.printed_as(figure.value, &figure.printed)
    }

    /// The same without its sign, where a word says the direction.
    pub(super) fn size(&self, figure: &Figure) -> String {
        self.printed_as(figure.value.abs(), &figure.printed)
    }

    fn printed_as(&self, value: f64, printed: &Printed) -> String {
        let notation = self.words.0.notation();
        match printed {
            Printed::Percent { decimals } => print_percent(value, Decimals::Fixed(*decimals), notation),
            Printed::Plain { decimals } => print_number(value, Decimals::UpTo(*decimals), notation),
            Printed::Amount { decimals, unit, named, is_people } => {
                let figure = print_number(value, Decimals::UpTo(*decimals), notation);
                let unit = self.unit(*unit, named.as_deref(), *is_people, figure == "1");
                if unit.is_empty() { figure } else { format!("{figure} {unit}") }
            }
        }
    }

    /// The unit of measure beside an amount.
    fn unit(&self, unit: Option<Unit>, named: Option<&str>, is_people: bool, is_one: bool) -> String {
        match unit {
            Some(unit) if unit.kind == UnitKind::Money => self.words.unit_of_measure(unit),
            Some(Unit { kind: UnitKind::Multiple, scale }) if is_people => {
                let unit = Unit { kind: UnitKind::Count, scale };
                self.words.times_people(unit.scale)
            }
            Some(unit) if unit.kind == UnitKind::Count && named.is_none() && is_people => {
                self.words.times_people(unit.scale)
            }
            Some(_) => named.map(|named| self.thing(named, is_one)).unwrap_or_default(),
            None if is_people => self.words.times_people(1.0),
            None => String::new(),
        }
    }

    /// What is counted, as the table names it; the usual nouns in the language of the report.
    fn thing(&self, named: &str, is_one: bool) -> String {
        let english = match self.words.0 {
            Language::English => thing_in_english(named, is_one),
            Language::Vietnamese => None,
        };
        english.unwrap_or_else(|| named.to_lowercase())
    }

    /// Names with "và" before the last; of many only the first, and how many others there are.
    pub(super) fn list<T>(
        &self,
        pieces: &mut Pieces,
        all: &[T],
        most: usize,
        mut one: impl FnMut(&mut Pieces, &T),
    ) {
        let words = self.words;
        // One that is left over is named as well: "và 1 đơn vị khác" is as long as its name.
        let named = if all.len() <= most + 1 { all.len() } else { most };
        for (place, item) in all.iter().take(named).enumerate() {
            if place > 0 {
                let is_last = place + 1 == named && named == all.len();
                pieces.say(if is_last { words.and() } else { ", " });
            }
            one(pieces, item);
        }
        if named < all.len() {
            let others = all.len() - named;
            pieces.say(words.and()).say(&words.others(others, words.counted(self.counted, others)));
        }
    }

    /// A unit's name.
    pub(super) fn unit_name(&self, pieces: &mut Pieces, unit: &Named) {
        pieces.name(&unit.name, unit.row);
    }

    /// Units that share one figure, with it: "Nam Đàn (41,10%)"; of many their number.
    pub(super) fn tied(&self, pieces: &mut Pieces, tied: &Tied, text: String) {
        let (words, count) = (self.words, tied.count);
        if count > MOST_TIED || count > tied.first.len() {
            pieces.say(&format!("{} {}", words.count(count), words.counted(self.counted, count)));
        } else {
            self.list(pieces, &tied.first, MOST_TIED, |pieces, unit| self.unit_name(pieces, unit));
        }
        pieces.say(if count > 1 { words.all_with() } else { " (" });
        pieces.figure(text, tied.figure.at).say(")");
    }
}

/// The lines of groups that all facts have: they tell nothing apart.
fn shared_groups(facts: &[Fact]) -> Vec<String> {
    let Some((first, rest)) = facts.split_first() else { return Vec::new() };
    first.group.iter().filter(|line| rest.iter().all(|fact| fact.group.contains(line))).cloned().collect()
}

/// Whether two facts are about one measure or amount.
fn is_of_one(a: &Fact, b: &Fact) -> bool {
    (a.measure, a.column) == (b.measure, b.column)
}

impl Words {
    /// "người", "nghìn người".
    fn times_people(self, scale: f64) -> String {
        let people = self.pick("người", "persons");
        let times = match scale {
            1e3 => self.pick("nghìn ", "thousand "),
            1e6 => self.pick("triệu ", "million "),
            _ => "",
        };
        format!("{times}{people}")
    }

    /// "12 đơn vị khác".
    fn others(self, count: usize, noun: &str) -> String {
        let number = self.count(count);
        self.pick(format!("{number} {noun} khác"), format!("{number} other {noun}"))
    }
}

crate::words::texts::texts! {
    /// Between the last two of a list.
    and: " và ", " and ";
    /// Before the figure that several units share.
    all_with: " (cùng ", " (each ";
}
