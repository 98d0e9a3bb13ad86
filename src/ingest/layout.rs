//! Understands a grid: finds its parts, reads its numbers, says what is doubtful.

use super::evidence::{ColumnEvidence, Decided, Document};
use super::header::{Layout, layout};
use super::heading::{Heading, headings};
use super::profile::{Profile, profile};
use super::reading::{Brackets, Context, Remark, read_cell};
use super::roles::{ColumnRole, column_roles, growth_or_index};
use super::rows::row_kinds;
use super::units::{column_unit, expected, money_is_no_people};
use super::{
    CellAddress, Column, ColumnReading, Decisions, Doubt, Grid, MeasureUnit, Role, RowKind, Table, Warning,
    arithmetic, checks,
};
use crate::number::{CellKind, ColumnNotation, Evidence, Expected, Tally, UnitKind, fold};

/// Warnings about single cells of one column that are listed; their number is not limited in [`Column::doubts`].
const LISTED: usize = 100;

/// Understands a grid, with the user's decisions over what is found.
pub fn understand(grid: &Grid, decisions: &Decisions) -> Table {
    let parts = layout(grid, decisions);
    let heads = headings(grid, parts.header.clone());
    let profiles: Vec<Profile> =
        (0..grid.columns()).map(|column| profile(grid, column, parts.body.clone())).collect();
    let mut roles = column_roles(grid, parts.body.clone(), &heads, &profiles, decisions);
    let title = fold(&parts.title.join(" "));
    let units: Vec<_> = heads
        .iter()
        .zip(&mut roles)
        .zip(&profiles)
        .map(|((heading, role), profile)| {
            let unit = column_unit(heading, role, profile, &parts.units);
            money_is_no_people(role, unit, &title);
            unit
        })
        .collect();
    let expectations: Vec<Option<Expected>> = roles
        .iter()
        .zip(&units)
        .zip(&profiles)
        .map(|((role, unit), profile)| expected(role.role, *unit, profile))
        .collect();
    let documents: Vec<Document> =
        (0..profiles.len()).map(|i| document_around(&profiles, &expectations, i)).collect();
    let mut table = Table {
        title: parts.title.clone(),
        measure_unit: parts.units.first().map(|u| MeasureUnit { text: u.name.clone(), unit: u.unit }),
        header: parts.header.clone(),
        body: parts.body.clone(),
        ..Table::default()
    };
    let mut columns: Vec<ColumnReader> = Vec::with_capacity(heads.len());
    for (index, ((((heading, role), unit), mut profile), document)) in
        heads.into_iter().zip(roles).zip(units).zip(profiles).zip(documents).enumerate()
    {
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        let evidence = Evidence {
            chosen: decisions.notations.get(&index).copied(),
            expected: expectations[index as usize],
            document: document.displayed,
            declared: grid.declared,
            ..Evidence::default()
        };
        profile.evidence.known = evidence;
        profile.evidence.document = document;
        let mut reader = ColumnReader { index, heading, role, unit, profile, context: Context::default() };
        table.columns.push(reader.read(grid, &parts));
        columns.push(reader);
    }
    table.rows = row_kinds(grid, parts.body.clone(), &table.columns, decisions);
    for reader in &mut columns {
        // What the column's own cells leave open, a pasted total or ratio may decide.
        if !table.columns[reader.index as usize].doubts.is_empty()
            && let Some(found) = arithmetic::notation_by_arithmetic(&table, reader.index as usize)
        {
            let column = &mut table.columns[reader.index as usize];
            reader.take_back(column);
            reader.profile.evidence.known.arithmetic = Some(found);
            *column = reader.read(grid, &parts);
        }
    }
    table.warnings = warnings(grid, &table, &columns);
    table
}

/// What the columns around one show of the table's notation.
fn document_around(profiles: &[Profile], expectations: &[Option<Expected>], column: usize) -> Document {
    let others = || profiles.iter().enumerate().filter(|(i, _)| *i != column).map(|(_, p)| &p.evidence);
    let sum = |part: fn(&ColumnEvidence) -> Tally| others().map(part).fold(Tally::default(), Tally::and);
    let shown = sum(|e| e.displayed).and(sum(|e| e.shown));
    let proved_some = shown.comma_only + shown.point_only > 0;
    let displayed = shown.proved().or_else(|| {
        // No cell proves anything: what counts people in one column is written as its neighbours are.
        let settled = profiles.iter().zip(expectations).enumerate().filter(|(i, _)| *i != column);
        let mut settled = settled.filter_map(|(_, (p, e))| e.and_then(|e| p.evidence.displayed.under(e)));
        let first = settled.next().filter(|_| !proved_some)?;
        settled.all(|n| n == first).then_some(first)
    });
    Document { displayed, typed: sum(|e| e.typed).proved() }
}

/// Everything that is known of a column while it is read.
struct ColumnReader {
    index: u32,
    heading: Heading,
    role: ColumnRole,
    unit: Option<crate::number::Unit>,
    profile: Profile,
    context: Context,
}

impl ColumnReader {
    fn read(&mut self, grid: &Grid, parts: &Layout) -> Column {
        let counts = self.profile.counts;
        let Decided { displayed, typed, column } = self.profile.evidence.decide();
        let percents = counts.percents > counts.numbers;
        let in_percent = percents || self.unit.is_some_and(|u| u.kind == UnitKind::Percent);
        let may_fall = matches!(self.role.role, Some(Role::GrowthRate | Role::Change));
        let plain_numbers = self.profile.evidence.marks.iter().all(|m| !m.is_separated());
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
            bare_percent: percents && counts.numbers > 0 && self.unit.is_none(),
            declared: grid.declared.is_some(),
            brackets: if in_percent && !may_fall { Brackets::Percent } else { Brackets::Negative },
            codes: self.role.role == Some(Role::Code)
                || (self.role.role.is_none() && counts.codes > 0 && counts.texts == 0 && plain_numbers),
        };
        self.column(grid, parts, column)
    }

    /// Takes back what [`ColumnReader::read`] gave away, to read the column again.
    fn take_back(&mut self, column: &mut Column) {
        self.profile.kinds = std::mem::take(&mut column.kinds);
        self.profile.values = std::mem::take(&mut column.values);
        self.profile.evidence = std::mem::take(&mut column.reading.evidence);
    }

    fn column(&mut self, grid: &Grid, parts: &Layout, notation: ColumnNotation) -> Column {
        // A long column is moved, not copied; see `take_back`.
        let mut kinds = std::mem::take(&mut self.profile.kinds);
        let mut values = std::mem::take(&mut self.profile.values);
        let mut evidence = std::mem::take(&mut self.profile.evidence);
        let rows = kinds.len();
        let mut doubts = Vec::new();
        let mut reread = |row: u32| {
            let at = CellAddress { row: parts.body.start + row, column: self.index };
            let reading = read_cell(grid.cell(at), &self.context);
            if let (Some(kind), Some(value)) = (kinds.get_mut(row as usize), values.get_mut(row as usize)) {
                (*kind, *value) = (reading.kind, reading.value);
            }
            if let Some(mark) = evidence.marks.get_mut(row as usize) {
                *mark = mark.with_decimals(reading.decimals);
            }
            if matches!(reading.remark, Remark::Ambiguous { .. }) {
                doubts.push(row);
            }
        };
        if self.context.codes || self.context.bare_percent {
            (0..u32::try_from(rows).unwrap_or(0)).for_each(&mut reread);
        } else {
            self.profile.open.iter().copied().for_each(&mut reread);
        }
        let in_percent =
            self.unit.is_some_and(|u| u.kind == UnitKind::Percent) || values.iter().any(|v| v.abs() > 3.0);
        let ratios = kinds.iter().zip(&values).filter_map(|(kind, value)| match kind {
            CellKind::Percent => Some(*value),
            CellKind::Number => Some(if in_percent { value / 100.0 } else { *value }),
            _ => None,
        });
        growth_or_index(&mut self.role, ratios);
        let has_values = kinds.iter().any(|k| k.has_value());
        let ambiguous = !doubts.is_empty();
        Column {
            title: self.heading.title.clone(),
            group: self.heading.group.clone(),
            role: self.role.role,
            confidence: self.role.confidence,
            notation: has_values.then_some(ColumnNotation { ambiguous, ..notation }),
            unit: self.unit.filter(|_| has_values),
            kinds,
            values,
            decimals: evidence.marks.iter().map(|m| m.decimals()).max().unwrap_or(0),
            doubts,
            reading: ColumnReading { context: self.context, evidence },
        }
    }
}

fn warnings(grid: &Grid, table: &Table, columns: &[ColumnReader]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let mut say = |doubt, row, column| warnings.push(Warning { doubt, row, column });
    if !grid.hidden_rows.is_empty() {
        say(Doubt::HiddenRows(u32::try_from(grid.hidden_rows.len()).unwrap_or(u32::MAX)), None, None);
    }
    if !grid.hidden_columns.is_empty() {
        say(Doubt::HiddenColumns(u32::try_from(grid.hidden_columns.len()).unwrap_or(u32::MAX)), None, None);
    }
    if grid.capped > 0 {
        say(Doubt::Capped(grid.capped), None, None);
    }
    for reader in columns {
        let column = Some(reader.index);
        let Some(read) = table.columns.get(reader.index as usize) else { continue };
        let shown = read.reading.evidence.displayed;
        let measured = super::rows::is_measure(read);
        if shown.comma_only.min(shown.point_only) > 0 {
            say(Doubt::MixedNotation, None, column);
        }
        if let Some((row, _)) = reader.profile.rounded {
            say(Doubt::RoundedDisplay, Some(row), column);
        }
        let mut listed = 0;
        for &row in &reader.profile.open {
            let at = CellAddress { row: table.body.start + row, column: reader.index };
            let doubt = match read_cell(grid.cell(at), &reader.context).remark {
                Remark::Ambiguous { comma, point } => Doubt::AmbiguousNumber { comma, point },
                Remark::TextNumber if measured && is_body(table, row) => Doubt::TextNumber,
                Remark::Hidden => Doubt::HiddenValue,
                Remark::Uncalculated => Doubt::Uncalculated,
                _ => continue,
            };
            say(doubt, Some(row), column);
            listed += 1;
            if listed == LISTED {
                break;
            }
        }
    }
    for warning in checks::check_totals(table) {
        say(warning.doubt, warning.row, warning.column);
    }
    for doubt in checks::damaged_text(grid, table) {
        say(doubt, None, None);
    }
    warnings
}

fn is_body(table: &Table, row: u32) -> bool {
    table
        .rows
        .get(row as usize)
        .is_some_and(|k| !matches!(k, RowKind::Index | RowKind::Note | RowKind::Blank))
}
