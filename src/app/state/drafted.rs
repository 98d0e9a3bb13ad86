//! What a drafted column of one formula comes to: its formula in the first unit's row.

use super::app::App;
use super::draft::{ColumnDraft, DraftNumber};
use super::titles::typed_formula;
use crate::form::{NumberFormat, NumberKind, NumberShape};
use crate::formula::{Expression, Formula, OverTotals, Refusal};
use crate::grid::CellAddress;
use crate::sheet::Sheet;
use crate::table::RowKind;

/// The grid row of the first unit.
pub(crate) fn first_unit(sheet: &Sheet) -> Option<u32> {
    let table = sheet.table();
    (table.body.start..).zip(&table.rows).find(|(_, kind)| **kind == RowKind::Data).map(|(row, _)| row)
}

/// The column in which a draft is made: a new one stands behind the last.
fn column_of(app: &App, draft: &ColumnDraft) -> u32 {
    draft.column.unwrap_or(app.sheet().grid().columns())
}

/// The formula that is drafted, in the first unit's row, or why it is not taken; `None` while nothing is typed.
pub(crate) fn drafted(app: &App, draft: &ColumnDraft) -> Option<Result<(CellAddress, Formula), Refusal>> {
    let text = draft.formula.trim();
    if text.trim_start_matches('=').trim().is_empty() {
        return None;
    }
    let text = if text.starts_with('=') { text.to_owned() } else { format!("={text}") };
    let at = CellAddress::new(first_unit(app.sheet())?, column_of(app, draft));
    let formula = typed_formula(app, app.document.workbook.active(), at, &text)?;
    Some(formula.map(|formula| {
        let format = format_of(app, draft, &formula, at.row);
        (at, Formula { format, ..formula })
    }))
}

/// How its values are shown. A quotient of amounts that are of one size is a share of one in the other.
fn format_of(app: &App, draft: &ColumnDraft, formula: &Formula, row: u32) -> Option<NumberFormat> {
    /// A rate above this is no percentage of something that is alike.
    const HIGHEST_RATE: f64 = 5.0;
    let suggested = || match formula.expression.over_totals(row) {
        OverTotals::Quotient => {
            app.sheet().formula_over_units(formula, row).map_or(NumberKind::Percent, |v| {
                if v.abs() <= HIGHEST_RATE { NumberKind::Percent } else { NumberKind::Plain }
            })
        }
        _ => NumberKind::Plain,
    };
    let kind = match draft.number {
        DraftNumber::Auto => suggested(),
        DraftNumber::Percent => NumberKind::Percent,
        DraftNumber::Plain => NumberKind::Plain,
    };
    NumberShape { kind, grouped: kind == NumberKind::Plain, decimals: draft.decimals }.format()
}

/// Whether the formula of a draft names cells of its own row, as one that says the same of all rows does.
pub(crate) fn follows_rows(formula: &Formula, row: u32) -> bool {
    let mut follows = false;
    formula.expression.each(&mut |part| {
        follows = follows
            || match part {
                Expression::Cells(reference) => reference.first.row == Some((row, false)),
                Expression::Computed(reference) => reference.first.row == Some((row, false)),
                _ => false,
            };
    });
    follows
}
