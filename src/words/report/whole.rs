//! How the whole stands, in a sentence.

use super::nouns::capitalised;
use super::sentence::Pieces;
use super::telling::{MOST_NAMED, Telling};
use crate::analysis::Indicator;
use crate::narrate::{Fact, Figure, Whole, WholeScope};
use crate::number::fold;
use crate::sheet::{FieldName, Measure};
use crate::table::Role;
use crate::words::texts::Words;

/// How a figure stands to another.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Up,
    Down,
    Same,
}

impl Direction {
    pub(super) fn of(difference: f64) -> Direction {
        match difference {
            d if d > 0.0 => Direction::Up,
            d if d < 0.0 => Direction::Down,
            _ => Direction::Same,
        }
    }
}

impl Telling<'_> {
    /// Says how the whole stands. `is_amount_told`: a sentence before has said how much it is.
    pub(super) fn whole(&self, pieces: &mut Pieces, fact: &Fact, whole: &Whole, is_amount_told: bool) {
        self.scope(pieces, &whole.scope);
        match fact.measure {
            Some(Measure::Computed(indicator)) => match indicator {
                Indicator::PlanCompletion { actual, plan } => self.completion(pieces, whole, actual, plan),
                Indicator::Growth { current, base } => {
                    self.growth(pieces, whole, (current, base), is_amount_told);
                }
                Indicator::GrowthByIncrease { current, .. } => {
                    self.growth_by_increase(pieces, whole, current)
                }
                Indicator::IndexToPrior { current, base } => {
                    let base = self.words.base_noun(self.table, base);
                    self.share_of(pieces, whole, current, &base);
                }
                Indicator::ArrearsRate { arrears, receivable } => {
                    // "Phải đóng 1 tháng" is not all that is due.
                    self.share_of(pieces, whole, arrears, &self.words.noun_of(self.table, receivable));
                }
                Indicator::CollectionRate { collected, receivable } => {
                    self.share_of(pieces, whole, collected, &self.words.noun_of(self.table, receivable));
                }
                Indicator::ArrearsRateOfPlan { arrears, plan } => {
                    let plan = self.words.plan_noun(self.table, plan);
                    self.share_of(pieces, whole, arrears, &plan);
                }
                _ => self.coverage(pieces, fact, whole),
            },
            Some(Measure::Pasted(_)) => self.rate_alone(pieces, fact, whole),
            None => self.amount_alone(pieces, fact, whole),
        }
        if !whole.lacking.is_empty() {
            pieces.field(FieldName::Lacking, |pieces| self.lacking(pieces, fact, whole));
        }
    }

    /// Which units have no figure, and how those stand that have all: the total may be of fewer units than its base.
    fn lacking(&self, pieces: &mut Pieces, fact: &Fact, whole: &Whole) {
        let words = self.words;
        for (place, lacking) in whole.lacking.iter().enumerate() {
            let noun = words.noun_of(self.table, lacking.column);
            let names: Vec<String> =
                lacking.units.iter().take(MOST_NAMED).map(|unit| unit.name.trim().to_owned()).collect();
            let names = match names.len() == lacking.count {
                true => words.listed(&names),
                false => {
                    format!("{} {}", words.count(lacking.count), words.counted(self.counted, lacking.count))
                }
            };
            let said = words.has_none(&noun, &names);
            pieces.say(if place == 0 { ". " } else { "; " });
            pieces.say(&if place == 0 { capitalised(&said) } else { said });
        }
        let Some(comparable) = &whole.comparable else { return };
        let (counted, of) = (words.count(comparable.counted as usize), words.count(comparable.of as usize));
        let noun = words.counted(self.counted, comparable.of as usize);
        let rate = &comparable.rate;
        match fact.measure {
            Some(Measure::Computed(Indicator::PlanCompletion { plan, .. })) => {
                pieces.say(&words.only_those(&counted, &of, noun)).say(words.reaches());
                pieces.figure(self.printed(rate), rate.at);
                pieces.say(words.of_what()).say(&words.plan_noun(self.table, plan));
            }
            Some(Measure::Computed(Indicator::Growth { .. })) => {
                let direction = Direction::of(rate.value);
                pieces.say(&words.only_those(&counted, &of, noun)).say(words.moves(direction));
                if direction != Direction::Same {
                    pieces.say(" ").figure(self.size(rate), rate.at);
                }
            }
            _ => {}
        }
    }

    /// What the figures are of, if it is not plain: "Toàn tỉnh: ".
    fn scope(&self, pieces: &mut Pieces, scope: &WholeScope) {
        match scope {
            WholeScope::Row { row, name } if !is_plain_total(name) => {
                let name = match pieces.continues() {
                    true => super::nouns::within_sentence(name.trim()),
                    false => capitalised(name.trim()),
                };
                pieces.name(&name, *row).say(": ");
            }
            WholeScope::Unit(unit) => {
                pieces.name(&unit.name, unit.row).say(": ");
            }
            // Of whom it is comes first: a sum of some units is none of the column.
            WholeScope::Units { counted, of } if counted < of => {
                let said = self.words.counted_of(self.counted, *counted, *of);
                let said = if pieces.continues() { said } else { capitalised(&said) };
                pieces.field(FieldName::Counted, |pieces| {
                    pieces.say(&said);
                });
                pieces.say(": ");
            }
            _ => {}
        }
    }

    fn completion(&self, pieces: &mut Pieces, whole: &Whole, actual: usize, plan: usize) {
        let words = self.words;
        let plan = words.plan_noun(self.table, plan);
        pieces.say(&words.noun_of(self.table, actual));
        self.amount(pieces, words.comes_to(), whole.amount.as_ref());
        self.rate(pieces, words.equal_to(), whole.rate.as_ref());
        pieces.say(words.of_what()).say(&plan);
        self.base(pieces, whole.base.as_ref());
        self.against_target(pieces, whole);
        if let Some(difference) = &whole.difference {
            let text = self.size(difference);
            let (stop, lead, end) = match Direction::of(difference.value) {
                Direction::Up => (", ", words.exceeds(), ""),
                Direction::Down if self.is_spent(actual) => ("; ", words.left_to_spend(), words.left_after()),
                Direction::Down => ("; ", words.left_to_do(), words.left_after()),
                Direction::Same => return,
            };
            pieces.say(stop).field(FieldName::Rest, |pieces| {
                pieces.say(lead).figure(text, difference.at).say(end);
            });
        }
    }

    fn growth(
        &self,
        pieces: &mut Pieces,
        whole: &Whole,
        (current, base): (usize, usize),
        is_amount_told: bool,
    ) {
        let words = self.words;
        pieces.say(&words.noun_of(self.table, current));
        if !is_amount_told {
            self.amount(pieces, self.verb(current), whole.amount.as_ref());
            pieces.say(",");
        }
        self.moved(pieces, whole);
        pieces.say(words.compared_with()).say(&words.base_noun(self.table, base));
        self.base(pieces, whole.base.as_ref());
    }

    /// Whether a column is of money spent: what is left of its estimate is not to be done.
    pub(super) fn is_spent(&self, column: usize) -> bool {
        let says_so = |line: &String| {
            let title = fold(line);
            let words: Vec<&str> = title.split(' ').collect();
            words.first() == Some(&"chi") && words.get(1) != Some(&"tieu") || title.contains("chi phi")
        };
        let about = self.table.columns.get(column);
        about.is_some_and(|column| says_so(&column.title) || column.group.iter().any(says_so))
    }

    /// Between what is counted and how much it is: only what is striven for is reached.
    fn verb(&self, column: usize) -> &'static str {
        let role = self.table.columns.get(column).and_then(|column| column.role);
        let is_owed = matches!(role, Some(Role::Arrears | Role::ArrearsWithInterest | Role::Receivable));
        if is_owed || self.table.mixed_measures { self.words.is() } else { self.words.comes_to() }
    }

    fn growth_by_increase(&self, pieces: &mut Pieces, whole: &Whole, current: usize) {
        let words = self.words;
        pieces.say(&words.noun_of(self.table, current));
        self.amount(pieces, self.verb(current), whole.amount.as_ref());
        pieces.say(",");
        self.moved(pieces, &Whole { difference: None, ..whole.clone() });
        pieces.say(words.compared_with()).say(words.same_period());
    }

    /// "tăng 578,2 tỷ đồng (6,07%)": the words say the direction, the figures the size.
    fn moved(&self, pieces: &mut Pieces, whole: &Whole) {
        let words = self.words;
        let rate = whole.rate.as_ref();
        let by_rate = rate.map_or(0.0, |rate| rate.value);
        let direction = match &whole.difference {
            Some(difference) if difference.value != 0.0 => Direction::of(difference.value),
            _ => Direction::of(by_rate),
        };
        pieces.say(" ").field(FieldName::Change, |pieces| {
            pieces.say(words.moves(direction).trim_start());
            if direction != Direction::Same {
                self.moved_by(pieces, whole);
            }
        });
    }

    fn moved_by(&self, pieces: &mut Pieces, whole: &Whole) {
        let rate = whole.rate.as_ref();
        match &whole.difference {
            Some(difference) => {
                pieces.say(" ").figure(self.size(difference), difference.at);
                if let Some(rate) = rate {
                    pieces.say(" (").figure(self.size(rate), rate.at).say(")");
                }
            }
            None => {
                if let Some(rate) = rate {
                    pieces.say(" ").figure(self.size(rate), rate.at);
                }
            }
        }
    }

    /// "số nợ là 12,4 tỷ đồng, bằng 3,10% số phải thu (400 tỷ đồng)".
    fn share_of(&self, pieces: &mut Pieces, whole: &Whole, column: usize, of: &str) {
        let words = self.words;
        pieces.say(&words.noun_of(self.table, column));
        self.amount(pieces, words.is(), whole.amount.as_ref());
        self.rate(pieces, words.equal_to(), whole.rate.as_ref());
        pieces.say(words.of_what()).say(of);
        self.base(pieces, whole.base.as_ref());
        self.against_target(pieces, whole);
    }

    /// "tỷ lệ bao phủ dân số đạt 91,61% (81.200 người trên 88.640 người)".
    fn coverage(&self, pieces: &mut Pieces, fact: &Fact, whole: &Whole) {
        let words = self.words;
        if let Some(measure) = fact.measure {
            pieces.say(&self.measure(measure));
        }
        self.rate(pieces, words.reaches(), whole.rate.as_ref());
        if let (Some(amount), Some(base)) = (&whole.amount, &whole.base) {
            self.field(pieces.say(" ("), FieldName::Amount, amount);
            self.field(pieces.say(words.out_of()), FieldName::Base, base);
            pieces.say(")");
        }
        self.against_target(pieces, whole);
    }

    fn rate_alone(&self, pieces: &mut Pieces, fact: &Fact, whole: &Whole) {
        let Some(measure) = fact.measure else { return };
        pieces.say(&self.measure(measure));
        if !matches!(whole.scope, WholeScope::Unit(_)) {
            pieces.say(self.words.in_all());
        }
        self.rate(pieces, self.words.is(), whole.rate.as_ref());
        self.against_target(pieces, whole);
    }

    fn amount_alone(&self, pieces: &mut Pieces, fact: &Fact, whole: &Whole) {
        pieces.say(&self.words.noun_of(self.table, fact.column));
        self.amount(pieces, self.words.is(), whole.amount.as_ref());
    }

    fn amount(&self, pieces: &mut Pieces, verb: &str, amount: Option<&Figure>) {
        if let Some(amount) = amount {
            self.field(pieces.say(verb), FieldName::Amount, amount);
        }
    }

    fn rate(&self, pieces: &mut Pieces, verb: &str, rate: Option<&Figure>) {
        if let Some(rate) = rate {
            self.field(pieces.say(verb), FieldName::Rate, rate);
        }
    }

    fn base(&self, pieces: &mut Pieces, base: Option<&Figure>) {
        if let Some(base) = base {
            self.field(pieces.say(" ("), FieldName::Base, base);
            pieces.say(")");
        }
    }

    /// A figure that a user's words can name.
    fn field(&self, pieces: &mut Pieces, name: FieldName, figure: &Figure) {
        pieces.field(name, |pieces| {
            pieces.figure(self.printed(figure), figure.at);
        });
    }

    /// ", thấp hơn ngưỡng 95% là 3,39 điểm %".
    fn against_target(&self, pieces: &mut Pieces, whole: &Whole) {
        if let (Some((_, target)), Some(rate)) = (whole.target, &whole.rate) {
            let distance = self.distance(rate.value - target, Some(target));
            if let Some(distance) = distance.strip_prefix(", ") {
                pieces.say(", ").field(FieldName::Distance, |pieces| {
                    pieces.say(distance);
                });
            }
        }
    }
}

/// Whether a total's name says no more than that it is one.
fn is_plain_total(name: &str) -> bool {
    let folded = fold(name);
    let word = folded.trim_matches(|c: char| !c.is_alphanumeric());
    word.is_empty() || ["tong", "cong", "total", "sum"].iter().any(|plain| word.starts_with(plain))
}

impl Words {
    pub(super) fn moves(self, direction: Direction) -> &'static str {
        match direction {
            Direction::Up => self.pick(" tăng", " rose by"),
            Direction::Down => self.pick(" giảm", " fell by"),
            Direction::Same => self.pick(" không đổi", " did not change"),
        }
    }

    /// "chưa có kết quả thực hiện của Xã B".
    fn has_none(self, noun: &str, names: &str) -> String {
        self.pick(format!("chưa có {noun} của {names}"), format!("there is no {noun} of {names}"))
    }

    /// "; riêng 2/3 đơn vị có đủ số".
    fn only_those(self, counted: &str, of: &str, noun: &str) -> String {
        self.pick(
            format!("; riêng {counted}/{of} {noun} có đủ số"),
            format!("; for the {counted} of {of} {noun} with both figures it"),
        )
    }
}

crate::words::texts::texts! {
    /// Between what is counted and how much it is, for results.
    comes_to: " đạt ", " came to ";
    /// Between what is counted and how much it is.
    is: " là ", " is ";
    /// Between a rate's name and its figure.
    reaches: " đạt ", " is ";
    /// Between an amount and its rate.
    equal_to: ", bằng ", ", ";
    /// Between a rate and what it is of.
    of_what: " ", " of the ";
    /// Before what exceeds the plan.
    exceeds: "vượt ", "exceeding it by ";
    /// Before what remains of the plan.
    left_to_do: "còn phải thực hiện ", "";
    /// Before what remains of an estimate of spending.
    left_to_spend: "còn lại ", "";
    /// After what remains of the plan.
    left_after: "", " remain";
    /// Before the base.
    compared_with: " so với ", " against ";
    /// The usual base.
    same_period: "cùng kỳ", "the same period";
    /// Between persons and those that they are of.
    out_of: " trên ", " of ";
    /// After the name of a rate of all units together.
    in_all: " chung", " in all";
}
