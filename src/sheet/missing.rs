//! What a table lacks, without which nothing can be computed or the figures cannot be told apart.

use super::worksheet::Sheet;
use crate::grid::{CellAddress, StoredValue};
use crate::number::CellKind;
use crate::table::{Column, Doubt, Role, RowKind, role_from_title};

/// What a table lacks. Columns and cells are addressed as in the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// There is no figure: a text was pasted, or nothing is filled in yet.
    Figures,
    /// Cells hold formulas as text and not their results.
    Results {
        /// How many cells.
        count: usize,
        /// The first of them.
        first: CellAddress,
    },
    /// No row counts as a unit's.
    Units,
    /// No column names the units.
    UnitColumn,
    /// These columns have figures and no title.
    Titles(Vec<u32>),
    /// This column should have figures by its role or title, and has words.
    FiguresOf {
        /// The column.
        column: u32,
        /// Its role, or the one that its title says.
        role: Role,
    },
}

/// What the table of a sheet lacks, the gravest first. An empty sheet lacks nothing.
pub fn missing(sheet: &Sheet) -> Vec<Missing> {
    if sheet.grid().is_empty() {
        return Vec::new();
    }
    let table = sheet.table();
    let columns = || (0u32..).zip(&table.columns);
    let mut found: Vec<Missing> = formulas(sheet).into_iter().collect();
    if !columns().any(|(_, column)| has_figures(column)) {
        if found.is_empty() {
            found.push(Missing::Figures);
        }
        return found;
    }
    if !table.rows.contains(&RowKind::Data) {
        found.push(Missing::Units);
    }
    if table.column_of(Role::UnitName).is_none() && table.label_columns.period.is_none() {
        found.push(Missing::UnitColumn);
    }
    // A column right of all titles has a warning of its own.
    let told = |index: u32| sheet.warnings().any(|w| w.doubt == Doubt::Untitled && w.column == Some(index));
    let is_untitled = |column: &Column| column.title.is_empty() && column.group.is_empty();
    let untitled = columns().filter(|(index, c)| has_figures(c) && is_untitled(c) && !told(*index));
    let untitled: Vec<u32> = untitled.map(|(index, _)| index).collect();
    if !untitled.is_empty() {
        found.push(Missing::Titles(untitled));
    }
    found.extend(columns().filter_map(|(column, of)| {
        let role = of.role.or_else(|| promised(sheet, column, of)).filter(|role| needs_figures(*role))?;
        is_of_words(of, &table.rows).then_some(Missing::FiguresOf { column, role })
    }));
    found
}

/// The role that a title says of a column without one, if nothing is computed, which this may be the reason for.
fn promised(sheet: &Sheet, column: u32, of: &Column) -> Option<Role> {
    let is_decided = sheet.decisions().roles.contains_key(&column);
    let (role, sureness) = role_from_title(&of.title)?;
    (!is_decided && sheet.computed().is_empty() && sureness >= SURE).then_some(role)
}

/// A title less sure than this promises nothing.
const SURE: f32 = 0.7;

/// Cells that begin with "=", where figures may stand.
fn formulas(sheet: &Sheet) -> Option<Missing> {
    let table = sheet.table();
    let mut found = (0, None);
    for (column, of) in (0u32..).zip(&table.columns) {
        let texts = (0u32..).zip(&of.kinds).filter(|(_, kind)| **kind == CellKind::Text);
        for (row, _) in texts {
            let at = CellAddress::new(table.body.start + row, column);
            let cell = sheet.grid().cell(at);
            if cell.stored != StoredValue::Uncalculated && is_formula(cell.text) {
                found = (found.0 + 1, found.1.or(Some(at)));
            }
        }
    }
    found.1.map(|first| Missing::Results { count: found.0, first })
}

fn is_formula(text: &str) -> bool {
    let rest = text.trim().strip_prefix('=').unwrap_or_default();
    rest.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '(' | '+' | '-' | '$' | '\''))
        && rest.bytes().any(|b| b.is_ascii_digit() || b == b'(')
}

fn has_figures(column: &Column) -> bool {
    !matches!(column.role, Some(Role::RowNumber | Role::Code)) && column.kinds.iter().any(|k| k.has_value())
}

/// Whether more of a column's counted cells are words than figures.
fn is_of_words(column: &Column, rows: &[RowKind]) -> bool {
    let counts =
        |kind: &RowKind| matches!(kind, RowKind::Data | RowKind::Part | RowKind::Total | RowKind::Subtotal);
    let cells = || column.kinds.iter().zip(rows).filter(|(_, row)| counts(row)).map(|(kind, _)| *kind);
    let words = cells().filter(|kind| *kind == CellKind::Text).count();
    words > cells().filter(|kind| kind.has_value()).count()
}

/// Whether a role is one of figures.
fn needs_figures(role: Role) -> bool {
    match role {
        Role::RowNumber
        | Role::Code
        | Role::UnitName
        | Role::MeasureUnit
        | Role::Rank
        | Role::Score
        | Role::Note
        | Role::Threshold
        | Role::Period => false,
        Role::Plan
        | Role::Actual
        | Role::ActualCumulative
        | Role::ActualEstimate
        | Role::Prior
        | Role::OtherBase
        | Role::Change
        | Role::GrowthRate
        | Role::IndexToPrior
        | Role::PlanCompletion
        | Role::Coverage
        | Role::Population
        | Role::LabourForce
        | Role::Participants
        | Role::Arrears
        | Role::ArrearsWithInterest
        | Role::ArrearsAged
        | Role::Receivable
        | Role::ArrearsRate
        | Role::Staff
        | Role::Students => true,
    }
}
