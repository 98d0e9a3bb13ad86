//! Understands a grid: finds its parts, reads its numbers, says what is doubtful.

use super::brackets::brackets;
use super::evidence::{ColumnEvidence, Decided, Document};
use super::header::{Layout, layout};
use super::heading::{Heading, headings};
use super::index_formula::formulas;
use super::profile::{Profile, profile};
use super::reading::{Context, OwnUnits, read_cell};
use super::roles::{ColumnRole, column_roles, growth_or_index};
use super::rows::{row_kinds, row_periods};
use super::units::{column_unit, expected, money_is_no_people};
use super::{
    CellAddress, Column, ColumnReading, Decisions, Doubt, Grid, MeasureUnit, Role, Table, Warning,
    arithmetic, doubts, ratio_role, tcvn3, warning,
};
use crate::number::{CellKind, ColumnNotation, Evidence, Expected, Notation, Tally, UnitKind, fold};

/// Understands a grid, with the user's decisions over what is found.
pub fn understand(grid: &Grid, decisions: &Decisions) -> Table {
    understand_telling(grid, decisions, &mut |_| ())
}

/// The same, telling how much of the work is done, from 0 to 1, after each column.
pub fn understand_telling(grid: &Grid, decisions: &Decisions, tell: &mut dyn FnMut(f32)) -> Table {
    if !tcvn3::is_tcvn3_grid(grid) {
        return understand_unicode(grid, decisions, tell);
    }
    // The words are read as their font shows them; the cells stay as they are until the user has them converted.
    let mut table = understand_unicode(&tcvn3::grid_from_tcvn3(grid), decisions, tell);
    table.warnings.push(Warning { doubt: Doubt::LegacyEncoding, row: None, column: None });
    warning::sort(&mut table.warnings);
    table
}

fn understand_unicode(grid: &Grid, decisions: &Decisions, tell: &mut dyn FnMut(f32)) -> Table {
    let parts = layout(grid, decisions);
    let heads = headings(grid, parts.header.clone());
    let profiles: Vec<Profile> = (0..grid.columns())
        .map(|column| {
            tell(column as f32 / grid.columns() as f32);
            profile(grid, column, &parts)
        })
        .collect();
    let mut roles = column_roles(grid, parts.body.clone(), &heads, &profiles, decisions);
    let title = fold(&parts.title.join(" "));
    let units: Vec<_> = heads
        .iter()
        .zip(&mut roles)
        .zip(&profiles)
        .map(|((heading, role), profile)| {
            let unit = column_unit(heading, role, profile, &parts.units);
            money_is_no_people(role, unit, profile, &title);
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
        formulas: {
            let titles: Vec<&str> = heads.iter().map(|h| h.title.as_str()).collect();
            formulas(grid, parts.index.first().copied(), &titles)
        },
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
            contradicted: document.contradicted,
            declared: grid.declared,
            ..Evidence::default()
        };
        profile.evidence.known = evidence;
        profile.evidence.document = document;
        let unit_of_cells = unit.is_none() && profile.own_unit.is_some();
        let most = profile.counts.with_scale * 2 > profile.counts.numbers;
        let unit = unit.or(profile.own_unit.filter(|_| most));
        let context = Context::default();
        let mut reader = ColumnReader { index, heading, role, unit, unit_of_cells, profile, context };
        table.columns.push(reader.read(grid, &parts));
        columns.push(reader);
    }
    let kinds = row_kinds(grid, &parts, &table.columns, decisions);
    (table.rows, table.rows_by_figures, table.row_sums) = (kinds.kinds, kinds.by_figures, kinds.sums);
    table.row_periods = row_periods(grid, parts.body.clone(), &table.columns);
    table.mixed_measures = super::units::rows_differ(grid, &table);
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
    ratio_role::settle(&mut table);
    table.warnings = doubts::warnings(grid, &table, &columns);
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
    let own = &profiles[column].evidence;
    let contradicted = expectations[column].is_none()
        && profiles.iter().zip(expectations).enumerate().any(|(i, (other, expected))| {
            let against =
                |n: Notation| own.groups_by(n) && other.evidence.groups_by(n.other()) && expected.is_none();
            i != column && (against(Notation::CommaDecimal) || against(Notation::PointDecimal))
        });
    Document { displayed, typed: sum(|e| e.typed).proved(), contradicted }
}

/// Everything that is known of a column while it is read.
pub struct ColumnReader {
    /// Its place.
    pub index: u32,
    heading: Heading,
    role: ColumnRole,
    unit: Option<crate::number::Unit>,
    /// No header names a unit, and cells do.
    unit_of_cells: bool,
    /// What one pass over it found.
    pub profile: Profile,
    /// How its cells are read.
    pub context: Context,
}

impl ColumnReader {
    fn read(&mut self, grid: &Grid, parts: &Layout) -> Column {
        let counts = self.profile.counts;
        let Decided { displayed, typed, column } = self.profile.evidence.decide();
        let percents = counts.percents > counts.numbers;
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
            own_units: self.own_units(),
            brackets: brackets(&self.role, self.unit, &self.profile),
            codes: self.role.role == Some(Role::Code)
                || (self.role.role.is_none() && counts.codes > 0 && counts.texts == 0 && plain_numbers),
        };
        self.column(grid, parts, column)
    }

    /// Whether its header says anything.
    pub fn has_title(&self) -> bool {
        !self.heading.title.is_empty() || !self.heading.group.is_empty()
    }

    fn own_units(&self) -> OwnUnits {
        let counts = self.profile.counts;
        match counts.numbers.saturating_sub(counts.with_scale) {
            _ if counts.with_scale == 0 || !self.unit_of_cells => OwnUnits::None,
            0 => OwnUnits::All,
            bare if bare <= counts.with_scale => OwnUnits::Most,
            _ => OwnUnits::Few,
        }
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
            if parts.is_titles(at.row) {
                return;
            }
            let reading = read_cell(grid.cell(at), &self.context);
            if let (Some(kind), Some(value)) = (kinds.get_mut(row as usize), values.get_mut(row as usize)) {
                (*kind, *value) = (reading.kind, reading.value);
            }
            if let Some(mark) = evidence.marks.get_mut(row as usize) {
                *mark = mark.with_decimals(reading.decimals);
            }
            if reading.remark.is_doubt() {
                doubts.push(row);
            }
        };
        let all = self.context.codes || self.context.bare_percent || self.context.has_odd_units();
        if all {
            (0..u32::try_from(rows).unwrap_or(0)).for_each(&mut reread);
        } else {
            self.profile.open.iter().copied().for_each(&mut reread);
        }
        if self.role.role == Some(Role::UnitName) {
            // "X" is a mark for none among figures, and a name among names.
            let marks = (0u32..).zip(&mut kinds).filter(|(_, kind)| **kind == CellKind::Missing);
            for (row, kind) in marks {
                let text = grid.text(CellAddress { row: parts.body.start + row, column: self.index });
                if text.chars().all(char::is_alphabetic) {
                    *kind = CellKind::Text;
                }
            }
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
            reading: ColumnReading {
                context: self.context,
                evidence,
                bracketed: self.profile.counts.bracketed,
            },
        }
    }
}
