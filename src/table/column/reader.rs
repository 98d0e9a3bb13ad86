//! A column while it is understood: each step adds what it finds, the last one reads the cells.

use super::brackets::brackets;
use super::caption::caption_of_rates;
use super::profile::{CellsRead, Profile, profile};
use super::suggested::ColumnRole;
use super::unit::{column_unit, counts_by_words, expected, is_rate, money_is_no_people, unit_of_heading};
use crate::grid::{CellAddress, Grid};
use crate::number::{CellKind, Evidence, Expected, Notation, Ruling, Unit, UnitKind, Votes, fold};
use crate::table::cell::{
    ColumnEvidence, Context, OtherColumns, OwnUnits, Rulings, THOUSANDTHS, Vote, read_cell,
};
use crate::table::figures::{noughts, source_decimals};
use crate::table::header::{Heading, TableParts};
use crate::table::means::names_quotient;
use crate::table::model::{Column, ColumnReading, Decisions, Role};

/// Everything that is known of a column until its cells are read.
pub struct ColumnDraft {
    /// Its place.
    pub index: u32,
    /// What stands over it.
    pub heading: Heading,
    /// What one pass over it found.
    pub profile: Profile,
    /// What it means.
    pub role: ColumnRole,
    /// What it counts.
    pub unit: Option<Unit>,
    /// No header names a unit, and cells do.
    unit_of_cells: bool,
    /// What the thing counted says of its figures.
    expected: Option<Expected>,
    /// How its cells are read.
    pub context: Context,
}

impl ColumnDraft {
    /// Puts together what the steps so far found of each column.
    pub fn all(headings: Vec<Heading>, profiles: Vec<Profile>, roles: Vec<ColumnRole>) -> Vec<ColumnDraft> {
        let parts = (0..).zip(headings.into_iter().zip(profiles).zip(roles));
        let draft = |(index, ((heading, profile), role))| ColumnDraft {
            index,
            heading,
            profile,
            role,
            unit: None,
            unit_of_cells: false,
            expected: None,
            context: Context::default(),
        };
        parts.map(draft).collect()
    }
}

/// Gives each column its unit, and says what that tells of its figures.
pub fn measure(columns: &mut [ColumnDraft], parts: &TableParts) {
    let title = fold(&parts.title.join(" "));
    // "Chỉ số phát triển … (năm trước = 100)" over years or names that say nothing: all figures are rates.
    let in_percent =
        caption_of_rates(&title) && columns.iter().all(says_nothing) && !columns.iter().any(says_amount);
    for column in columns {
        let cells = column.profile.cells.unit;
        let has_figures =
            cells.has_values && (column.role.role.is_none() || column.role.title.period.is_some());
        let of_caption =
            || (in_percent && has_figures).then_some(Unit { kind: UnitKind::Percent, scale: 0.01 });
        let unit = column_unit(&column.heading, &column.role, &cells, &parts.units).or_else(of_caption);
        money_is_no_people(&mut column.role, unit, &cells, &title);
        column.expected = expected(&column.role, unit, &cells);
        column.unit_of_cells = unit.is_none() && cells.own.is_some();
        column.unit = unit.or(cells.own.filter(|_| cells.most_own));
    }
}

/// Whether a column's heading gives it no role but a name or a period.
fn says_nothing(column: &ColumnDraft) -> bool {
    matches!(
        column.role.role,
        None | Some(Role::Period | Role::UnitName | Role::RowNumber | Role::Code | Role::Note)
    )
}

/// Whether a column's heading says that it holds amounts: "Số lượt KCB", "Chi phí (triệu đồng)" beside their shares.
fn says_amount(column: &ColumnDraft) -> bool {
    let has_unit = || {
        unit_of_heading(&column.heading)
            .is_some_and(|unit| !matches!(unit.kind, UnitKind::Percent | UnitKind::PercentagePoint))
    };
    column.profile.cells.unit.has_values && (counts_by_words(&column.role) || has_unit())
}

/// Gathers for each column what speaks for one notation or the other.
pub fn weigh(columns: &mut [ColumnDraft], grid: &Grid, decisions: &Decisions) {
    for (other_columns, column) in other_columns_of_each(columns).into_iter().zip(columns) {
        column.profile.evidence.known = Evidence {
            chosen: decisions.notations.get(&column.index).copied(),
            expected: column.expected,
            other_columns: other_columns.displayed,
            contradicted: other_columns.contradicted,
            others_are_whole: other_columns.are_whole,
            others_have_thousandths: other_columns.have_thousandths,
            in_english: column.profile.cells.read.in_english,
            declared: grid.declared,
            ..Evidence::default()
        };
        column.profile.evidence.other_columns = other_columns;
    }
}

/// What the columns around each one show of the table's notation.
fn other_columns_of_each(columns: &[ColumnDraft]) -> Vec<OtherColumns> {
    // Of all columns; each leaves itself out.
    let voices: Vec<Voice> = columns.iter().map(Voice::of).collect();
    let all = voices.iter().fold(Voice::default(), |all, voice| all.and(voice));
    let undecided =
        |column: &ColumnDraft| column.expected.is_none() && column.profile.evidence.is_undecided();
    // Nearly no table has such a column, so that nothing more is looked at.
    let precisions: Vec<Option<u8>> = match columns.iter().any(undecided) {
        true => columns.iter().map(proved_decimals).collect(),
        false => vec![None; columns.len()],
    };
    let other_columns = |(own, column): (&Voice, &ColumnDraft)| {
        let others = all.without(own);
        let proved_some = others.shown.comma_only + others.shown.point_only > 0;
        let displayed = others.shown.proved().or(match (others.settled[0], others.settled[1]) {
            // No cell proves anything: what counts people in one column is written as its neighbours are.
            _ if proved_some => None,
            (1.., 0) => Some(Notation::CommaDecimal),
            (0, 1..) => Some(Notation::PointDecimal),
            _ => None,
        });
        let contradicted =
            own.grouped[0] > 0 && others.grouped[1] > 0 || own.grouped[1] > 0 && others.grouped[0] > 0;
        let alike = columns.iter().zip(&precisions).filter(|(other, _)| other.unit == column.unit);
        let has = |decimals: u8| {
            undecided(column) && is_amount(column) && alike.clone().any(|(_, own)| *own == Some(decimals))
        };
        // Where some have no decimals and some three, either is usual here.
        let (whole, thousandths) = (has(0), has(THOUSANDTHS));
        OtherColumns {
            displayed,
            typed: others.typed.proved(),
            contradicted,
            are_whole: whole && !thousandths,
            have_thousandths: thousandths && !whole,
        }
    };
    voices.iter().zip(columns).map(other_columns).collect()
}

/// The decimals by which a column of amounts proves its notation. Figures all below 1 under a title that says nothing
/// ("0,857") may be ratios, and say nothing of amounts.
fn proved_decimals(column: &ColumnDraft) -> Option<u8> {
    let decimals = column.profile.evidence.proved_decimals().filter(|_| is_amount(column))?;
    let is_said = column.role.role.is_some() || column.unit.is_some();
    (decimals == 0 || is_said).then_some(decimals)
}

/// Whether a column may hold amounts: neither rates nor means nor what numbers its rows.
fn is_amount(column: &ColumnDraft) -> bool {
    let is_none =
        |role| is_rate(role) || matches!(role, Role::Code | Role::RowNumber | Role::Threshold | Role::Score);
    let in_percent =
        column.unit.is_some_and(|u| matches!(u.kind, UnitKind::Percent | UnitKind::PercentagePoint));
    !column.role.role.is_some_and(is_none) && !in_percent && !names_quotient(&column.heading.title)
}

/// What columns say of the table's notation, counted so that one can be left out.
#[derive(Clone, Copy, Default)]
struct Voice {
    /// What their displayed cells and displayed values prove.
    shown: Votes,
    /// What cells held as text prove.
    typed: Votes,
    /// Columns that prove nothing and whose subject tells how they are written: with decimal commas, with points.
    settled: [u32; 2],
    /// Columns that nothing settles and that group thousands under decimal commas, under points.
    grouped: [u32; 2],
}

impl Voice {
    fn of(column: &ColumnDraft) -> Voice {
        // "75.01" numbers a unit; its point says nothing of figures.
        if matches!(column.role.role, Some(Role::Code | Role::RowNumber)) {
            return Voice::default();
        }
        let evidence: &ColumnEvidence = &column.profile.evidence;
        let settled = column.expected.and_then(|e| evidence.displayed.under(e));
        let groups = |by: Notation| u32::from(column.expected.is_none() && evidence.groups_by(by));
        Voice {
            shown: evidence.displayed.and(evidence.shown),
            typed: evidence.typed,
            settled: [Notation::CommaDecimal, Notation::PointDecimal].map(|n| u32::from(settled == Some(n))),
            grouped: [groups(Notation::CommaDecimal), groups(Notation::PointDecimal)],
        }
    }

    fn and(self, other: &Voice) -> Voice {
        let both = |a: [u32; 2], b: [u32; 2]| [a[0] + b[0], a[1] + b[1]];
        Voice {
            shown: self.shown.and(other.shown),
            typed: self.typed.and(other.typed),
            settled: both(self.settled, other.settled),
            grouped: both(self.grouped, other.grouped),
        }
    }

    /// The rest, of a sum that has `part` in it.
    fn without(&self, part: &Voice) -> Voice {
        let tally = |a: Votes, b: Votes| Votes {
            comma_only: a.comma_only - b.comma_only,
            point_only: a.point_only - b.point_only,
            either: a.either - b.either,
            either_by_comma: a.either_by_comma - b.either_by_comma,
            same: a.same - b.same,
        };
        let rest = |a: [u32; 2], b: [u32; 2]| [a[0] - b[0], a[1] - b[1]];
        Voice {
            shown: tally(self.shown, part.shown),
            typed: tally(self.typed, part.typed),
            settled: rest(self.settled, part.settled),
            grouped: rest(self.grouped, part.grouped),
        }
    }
}

impl ColumnDraft {
    /// Reads the column's cells. What one pass found of them is moved into the column; only what the pass left open
    /// is read again.
    pub fn read(&mut self, grid: &Grid, parts: &TableParts) -> Column {
        let cells = self.profile.cells.read;
        let Rulings { displayed, typed, column } = self.profile.evidence.decide();
        self.context = Context {
            notation: displayed.notation,
            doubtful: displayed.ambiguous,
            typed: typed.notation,
            typed_doubtful: typed.ambiguous,
            expected: self
                .profile
                .evidence
                .known
                .expected
                .filter(|_| self.profile.evidence.known.chosen.is_none()),
            unit: self.unit,
            bare_percent: cells.bare_among_percents && self.unit.is_none(),
            declared: grid.declared.is_some(),
            own_units: if self.unit_of_cells { cells.own_units } else { OwnUnits::None },
            currencies_differ: self.unit.is_none() && cells.currencies_differ,
            brackets: brackets(&self.role, self.unit, &self.profile.cells.brackets),
            codes: self.role.role == Some(Role::Code) || (self.role.role.is_none() && cells.only_codes),
        };
        let as_names = self.role.role == Some(Role::UnitName);
        let is_same = |read: &CellsRead| read.context == self.context && read.as_names == as_names;
        if self.profile.read.as_ref().is_some_and(|read| !is_same(read)) {
            self.look_again(grid, parts);
        }
        self.column(grid, parts, column)
    }

    /// Takes the cells as they are before they are read.
    fn look_again(&mut self, grid: &Grid, parts: &TableParts) {
        let ColumnEvidence { known, other_columns, .. } = std::mem::take(&mut self.profile.evidence);
        self.profile = profile(grid, self.index, parts);
        self.profile.evidence =
            ColumnEvidence { known, other_columns, ..std::mem::take(&mut self.profile.evidence) };
    }

    /// Whether its header says anything.
    pub fn has_title(&self) -> bool {
        !self.heading.title.is_empty() || !self.heading.group.is_empty()
    }

    /// Reads a column again, of which the figures of others show how it is written.
    pub fn read_again(&mut self, grid: &Grid, parts: &TableParts, read: Column, found: Notation) -> Column {
        self.profile.kinds = read.kinds;
        self.profile.values = read.values;
        self.profile.evidence = read.reading.evidence;
        self.profile.counts = read.reading.counts;
        self.profile.read = None;
        self.profile.evidence.known.arithmetic = Some(found);
        self.read(grid, parts)
    }

    fn column(&mut self, grid: &Grid, parts: &TableParts, notation: Ruling) -> Column {
        // A long column is moved, not copied.
        let mut kinds = std::mem::take(&mut self.profile.kinds);
        let mut values = std::mem::take(&mut self.profile.values);
        let mut evidence = std::mem::take(&mut self.profile.evidence);
        let rows = kinds.len();
        let before = self.profile.read.take();
        let mut doubts = Vec::new();
        let mut read = |row: u32| {
            let at = CellAddress { row: parts.body.start + row, column: self.index };
            if parts.is_titles(at.row) {
                return;
            }
            let reading = read_cell(grid.cell(at), &self.context);
            if let (Some(kind), Some(value)) = (kinds.get_mut(row as usize), values.get_mut(row as usize)) {
                (*kind, *value) = (reading.kind, reading.value);
            }
            if let Some(mark) = evidence.marks.get_mut(row as usize) {
                *mark = mark.with_decimals(reading.decimals).with_noughts(reading.noughts);
            }
            if reading.remark.is_doubt() {
                doubts.push(row);
            }
        };
        if before.is_some() {
            // They are read.
        } else if reads_all(&self.context) {
            (0..u32::try_from(rows).unwrap_or(0)).for_each(&mut read);
        } else {
            self.profile.open.iter().copied().for_each(&mut read);
        }
        if self.role.role == Some(Role::UnitName) && before.is_none() {
            for (row, kind) in (0u32..).zip(&mut kinds) {
                let text = || grid.text(CellAddress { row: parts.body.start + row, column: self.index });
                *kind = name_kind(*kind, text);
            }
        }
        let both = [Some(Role::GrowthRate), Some(Role::IndexToPrior)];
        if both.contains(&self.role.role)
            && both.contains(&self.role.other)
            && let Some(is_index) = looks_like_index(&kinds, &values, &evidence.marks, self.unit)
        {
            self.role.role = Some(if is_index { Role::IndexToPrior } else { Role::GrowthRate });
            self.role.confidence = self.role.confidence.max(0.7);
        }
        let has_values = kinds.iter().any(|k| k.has_value());
        let decimals = evidence.marks.iter().map(|m| m.decimals()).max().unwrap_or(0);
        let source_decimals = match before {
            Some(read) => {
                doubts = read.doubts;
                read.source_decimals
            }
            None => source_decimals(&kinds, &values, decimals),
        };
        let noughts = noughts(&kinds, &evidence.marks);
        let ambiguous = !doubts.is_empty();
        Column {
            title: self.heading.title.clone(),
            group: self.heading.group.clone(),
            role: self.role.role,
            confidence: self.role.confidence,
            notation: has_values.then_some(Ruling { ambiguous, ..notation }),
            unit: self.unit.filter(|_| has_values),
            kinds,
            values,
            decimals,
            doubts,
            reading: ColumnReading {
                context: self.context,
                evidence,
                source_decimals,
                noughts,
                counts: std::mem::take(&mut self.profile.counts),
                open: self.profile.open.clone(),
                role: self.role.role,
            },
        }
    }
}

/// Whether every cell of a column is read again once it is known how, and not only those left open.
pub fn reads_all(context: &Context) -> bool {
    context.codes || context.bare_percent || context.has_odd_units()
}

/// What a cell is in the column of names: "X" is a mark for none among figures, and a name among names.
pub fn name_kind<'a>(kind: CellKind, text: impl FnOnce() -> &'a str) -> CellKind {
    let is_word = || text().chars().all(char::is_alphabetic);
    if kind == CellKind::Missing && is_word() { CellKind::Text } else { kind }
}

/// Decides between growth (−2,1 %) and index (97,9 %) where the title allows both: growth may be negative, an index
/// lies around 100 %. `None` for a column without values. What numbers the columns is none of these.
pub fn looks_like_index(
    kinds: &[CellKind],
    values: &[f64],
    marks: &[Vote],
    unit: Option<Unit>,
) -> Option<bool> {
    let cells = || kinds.iter().zip(values).zip(marks).filter(|(_, mark)| **mark != Vote::default());
    let in_percent =
        unit.is_some_and(|u| u.kind == UnitKind::Percent) || cells().any(|((_, v), _)| v.abs() > 3.0);
    let ratios = cells().filter_map(|((kind, value), _)| match kind {
        CellKind::Percent => Some(*value),
        CellKind::Number => Some(if in_percent { value / 100.0 } else { *value }),
        _ => None,
    });
    let mut ratios: Vec<f64> = ratios.collect();
    ratios.sort_by(f64::total_cmp);
    // Of two the mean: 154,69 % and 300 % are both indexes, or both growths.
    let middle = ratios.get((ratios.len().checked_sub(1)?) / 2).zip(ratios.get(ratios.len() / 2));
    let median = middle.map(|(low, high)| (low + high) / 2.0)?;
    Some(ratios.first().is_some_and(|least| *least >= 0.0) && (0.5..=2.5).contains(&median))
}
