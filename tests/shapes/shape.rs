//! What a table may look like: every choice that an officer makes, drawn from a seed, and the simpler shapes beside one.

pub use super::choices::{Damage, InCells, Missing, Mixed, Percent, Script, Under};
use super::exact::{Negative, Notation};
use fastrand::Rng;

/// What a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Plan and actual of units.
    Plan,
    /// Plan and actual of each fund, a group of the header a fund.
    Funds,
    /// The same with the funds under "Kế hoạch" and "Thực hiện".
    FundsUnder,
    /// Population, participants, coverage.
    Coverage,
    /// Receivable, arrears, rate.
    Arrears,
    /// Years side by side.
    Years,
    /// Persons at two moments.
    Levels,
    /// Revenues or expenses, in sections.
    Budget,
    /// Persons, money and money a head.
    PerHead,
    /// Plans of a year and of a quarter.
    PlanParts,
    /// Rows that count different things, with a column of their units.
    Indicators,
    /// Months or quarters as rows.
    Periods,
    /// Plan, actual and rate as rows, units as columns.
    Across,
}

/// What heads groups of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Groups {
    None,
    Letters,
    Romans,
    /// Letters over Romans over numbers.
    LettersAndRomans,
    /// Names that no mark leads.
    Names,
}

/// Where the figures of a group stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupSums {
    Above,
    Below,
    /// Nowhere: the group is a heading.
    Nowhere,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Nowhere,
    First,
    Last,
}

/// Rows that list what another row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfWhich {
    None,
    /// "Trong đó: X" with figures.
    Line,
    /// "Trong đó:" and under it "- X", "- Y".
    List,
    /// "- X", "- Y" without a word.
    Bare,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitLine {
    /// In the last column.
    Right,
    /// In the first column.
    Left,
    /// "Đơn vị tính:" and the unit beside it.
    TwoCells,
    /// The whole line over two columns.
    Repeated,
    /// In brackets behind the title.
    InTitle,
    /// In each column's title.
    InHeader,
    /// A line of units under the titles.
    UnderHeader,
    None,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndexRow {
    None,
    /// 1 2 3
    Numbers,
    /// A B 1 2 3
    Letters,
    /// (1) (2) (3)
    Brackets,
    /// With the formulas of rates: 3=2/1
    Formulas,
    /// a b 1 5 2
    OutOfOrder,
    /// A number twice.
    Repeated,
}

/// One table's choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    pub seed: u64,
    pub topic: Topic,
    pub units: usize,
    pub numbered: bool,
    pub groups: Groups,
    pub group_sums: GroupSums,
    pub restart: bool,
    pub total: Place,
    pub total_among_numbers: bool,
    pub of_which: OfWhich,
    pub parts_add_up: bool,
    pub average: bool,
    pub unit_line: UnitLine,
    pub power: usize,
    pub decimals: u32,
    pub rounded: bool,
    pub titles: usize,
    pub index: IndexRow,
    pub notation: Notation,
    pub negative: Negative,
    pub missing: Missing,
    pub percent: Percent,
    pub completion: bool,
    pub prior: bool,
    pub change: bool,
    pub growth: bool,
    pub as_index: bool,
    pub note_column: bool,
    pub mean_column: bool,
    pub footnote_marks: bool,
    pub spacer_rows: bool,
    pub spacer_columns: bool,
    pub extra_header: bool,
    pub under: Under,
    pub damage: Damage,
    pub html: bool,
    /// A column of codes beside the names.
    pub codes: bool,
    /// A column of ranks behind the figures.
    pub ranks: bool,
    /// A column of thresholds in percent behind the figures.
    pub thresholds: bool,
    /// Another table of the same columns stands beside it, with units of its own.
    pub beside: bool,
    /// It is that other table.
    pub second: bool,
    /// Titles, totals and units are in English.
    pub english: bool,
    pub mixed: Mixed,
    pub in_cells: InCells,
    /// Periods are the twelve months of a year.
    pub months: bool,
    /// Some figures have the mark of a footnote.
    pub figure_marks: bool,
    pub script: Script,
    /// Another table stands below, of other columns.
    pub below: bool,
    /// Each unit has a row for each of two funds, and its name is merged over both.
    pub fund_rows: bool,
}

impl Shape {
    /// The shape that a seed draws.
    pub fn of(seed: u64) -> Shape {
        use Topic::*;
        let mut rng = Rng::with_seed(seed);
        let r = &mut rng;
        let topics = [
            Plan, Plan, Plan, Funds, Funds, FundsUnder, Coverage, Coverage, Arrears, Arrears, Years, Levels,
            Budget, Budget, Budget, PerHead, PlanParts, Indicators, Periods, Across,
        ];
        let topic = one(r, &topics);
        let may_group = !matches!(topic, Indicators | Periods | Across);
        let groups = match (may_group, topic) {
            (false, _) => Groups::None,
            (true, Budget) => {
                one(r, &[Groups::Romans, Groups::LettersAndRomans, Groups::Letters, Groups::None])
            }
            _ => weighed(
                r,
                &[
                    (6, Groups::None),
                    (2, Groups::Romans),
                    (2, Groups::Letters),
                    (1, Groups::LettersAndRomans),
                    (1, Groups::Names),
                ],
            ),
        };
        let of_which =
            weighed(r, &[(7, OfWhich::None), (1, OfWhich::Line), (1, OfWhich::List), (1, OfWhich::Bare)]);
        let may_total = !matches!(topic, Indicators | Across);
        let notation = weighed(
            r,
            &[
                (8, Notation::PointsComma),
                (3, Notation::CommasPoint),
                (1, Notation::SpacesComma),
                (1, Notation::FixedSpacesComma),
                (1, Notation::ApostrophesPoint),
                (1, Notation::Comma),
                (1, Notation::Point),
            ],
        );
        // Rows of different units have theirs beside them.
        let unit_line = match topic {
            Indicators => UnitLine::None,
            _ => weighed(
                r,
                &[
                    (6, UnitLine::Right),
                    (1, UnitLine::Left),
                    (1, UnitLine::TwoCells),
                    (1, UnitLine::Repeated),
                    (1, UnitLine::InTitle),
                    (1, UnitLine::InHeader),
                    (1, UnitLine::UnderHeader),
                    (2, UnitLine::None),
                ],
            ),
        };
        Shape {
            seed,
            topic,
            units: if topic == Budget { r.usize(2..8) } else { r.usize(2..12) },
            numbered: chance(r, 75),
            groups,
            group_sums: weighed(r, &[(5, GroupSums::Above), (2, GroupSums::Below), (2, GroupSums::Nowhere)]),
            restart: r.bool(),
            total: if may_total {
                weighed(r, &[(2, Place::First), (3, Place::Last), (2, Place::Nowhere)])
            } else {
                Place::Nowhere
            },
            total_among_numbers: chance(r, 15),
            of_which: if may_group { of_which } else { OfWhich::None },
            parts_add_up: r.bool(),
            average: may_total && chance(r, 6),
            unit_line,
            power: weighed(r, &[(1, 0), (2, 1), (5, 2), (2, 3)]),
            decimals: weighed(r, &[(3, 0), (3, 1), (2, 2), (1, 3)]),
            rounded: chance(r, 30),
            titles: r.usize(0..4),
            index: weighed(
                r,
                &[
                    (8, IndexRow::None),
                    (2, IndexRow::Numbers),
                    (3, IndexRow::Letters),
                    (1, IndexRow::Brackets),
                    (2, IndexRow::Formulas),
                    (1, IndexRow::OutOfOrder),
                    (1, IndexRow::Repeated),
                ],
            ),
            notation,
            negative: weighed(r, &[(4, Negative::Minus), (1, Negative::TrueMinus), (1, Negative::Brackets)]),
            missing: weighed(
                r,
                &[
                    (6, Missing::None),
                    (2, Missing::Dash),
                    (2, Missing::Blank),
                    (1, Missing::X),
                    (1, Missing::Dots),
                ],
            ),
            percent: weighed(r, &[(5, Percent::Plain), (3, Percent::Sign), (1, Percent::Fraction)]),
            completion: chance(r, 60),
            prior: chance(r, 45),
            change: chance(r, 40),
            growth: chance(r, 60),
            as_index: chance(r, 35),
            note_column: chance(r, 25),
            mean_column: chance(r, 12),
            footnote_marks: chance(r, 8),
            spacer_rows: chance(r, 10),
            spacer_columns: chance(r, 6),
            extra_header: chance(r, 15),
            under: weighed(r, &[(5, Under::Nothing), (2, Under::Footnote), (2, Under::Signatures)]),
            damage: weighed(
                r,
                &[
                    (20, Damage::None),
                    (2, Damage::Total),
                    (1, Damage::Lost),
                    (1, Damage::Text),
                    (1, Damage::Thousandfold),
                ],
            ),
            html: chance(r, 40),
            codes: may_group && chance(r, 8),
            ranks: may_group && chance(r, 8),
            thresholds: may_group && chance(r, 6),
            beside: chance(r, 40),
            second: false,
            english: matches!(topic, Plan | Budget | Coverage | Arrears | Years) && chance(r, 12),
            mixed: weighed(r, &[(36, Mixed::None), (1, Mixed::Cells), (1, Mixed::Columns)]),
            in_cells: weighed(
                r,
                &[(30, InCells::None), (1, InCells::All), (1, InCells::Some), (1, InCells::Larger)],
            ),
            months: chance(r, 40),
            figure_marks: chance(r, 6),
            script: weighed(r, &[(30, Script::Unicode), (1, Script::Capitals), (1, Script::Tcvn3)]),
            below: chance(r, 30),
            fund_rows: chance(r, 25),
        }
        .settled()
    }

    /// Only plain tables stand beside others: of few columns, without groups. English ones have one line of titles, and
    /// one hand at a time writes otherwise than the rest.
    fn settled(mut self) -> Shape {
        use Topic::*;
        self.english &= !self.extra_header && self.groups != Groups::Names;
        if self.english && self.percent == Percent::Fraction {
            self.percent = Percent::Plain;
        }
        let is_plain_hand = self.damage == Damage::None && !matches!(self.topic, Indicators | Across);
        self.mixed = if is_plain_hand { self.mixed } else { Mixed::None };
        self.in_cells =
            if is_plain_hand && self.mixed == Mixed::None { self.in_cells } else { InCells::None };
        let plain = matches!(self.topic, Plan | Coverage | Arrears | Levels)
            && self.groups == Groups::None
            && self.under == Under::Nothing
            && self.index == IndexRow::None
            && self.unit_line != UnitLine::TwoCells
            && !self.spacer_rows
            && !self.spacer_columns
            && !self.footnote_marks
            && self.damage == Damage::None
            && self.units <= 8;
        if self.topic == Periods && self.months {
            self.units = 12;
        }
        if self.english {
            self.script = Script::Unicode;
        }
        let below = self.below && plain && !self.beside && !self.english;
        self.beside &= plain;
        self.fund_rows &= self.topic == Plan
            && self.groups == Groups::None
            && self.of_which == OfWhich::None
            && self.units >= 4
            && !self.english
            && !self.beside
            && !below;
        if self.fund_rows {
            self.units -= self.units % 2;
            (self.codes, self.ranks, self.thresholds) = (false, false, false);
        }
        Shape { below, ..self }
    }
}

pub fn one<T: Copy>(rng: &mut Rng, of: &[T]) -> T {
    of[rng.usize(..of.len())]
}

pub fn weighed<T: Copy>(rng: &mut Rng, of: &[(u32, T)]) -> T {
    let mut left = rng.u32(..of.iter().map(|(weight, _)| weight).sum::<u32>());
    for (weight, choice) in of {
        match left.checked_sub(*weight) {
            Some(rest) => left = rest,
            None => return *choice,
        }
    }
    of[0].1
}

pub fn chance(rng: &mut Rng, percent: u32) -> bool {
    rng.u32(..100) < percent
}
