//! Moves a formula: references without `$` go with the cell that holds it.

use super::expression::{Corner, Expression, Formula, MOST_COLUMNS, MOST_ROWS, Reference};

/// The formula as it reads after its cell was copied so many rows down and columns to the right. A reference that would leave
/// the sheet becomes `#REF!`.
pub fn moved(formula: &Formula, rows: i64, columns: i64) -> Formula {
    Formula { expression: expression(&formula.expression, rows, columns) }
}

fn expression(from: &Expression, rows: i64, columns: i64) -> Expression {
    let inner = |e: &Expression| Box::new(expression(e, rows, columns));
    match from {
        Expression::Cells(reference) => match shifted(reference, rows, columns) {
            Some(reference) => Expression::Cells(reference),
            None => Expression::Error("#REF!"),
        },
        Expression::Call(function, arguments) => {
            Expression::Call(function, arguments.iter().map(|a| expression(a, rows, columns)).collect())
        }
        Expression::Sign(is_minus, operand) => Expression::Sign(*is_minus, inner(operand)),
        Expression::Percent(operand) => Expression::Percent(inner(operand)),
        Expression::Bracket(operand) => Expression::Bracket(inner(operand)),
        Expression::Binary(operator, left, right) => Expression::Binary(*operator, inner(left), inner(right)),
        other => other.clone(),
    }
}

fn shifted(reference: &Reference, rows: i64, columns: i64) -> Option<Reference> {
    let corner = |corner: Corner| {
        Some(Corner {
            column: place(corner.column, columns, MOST_COLUMNS)?,
            row: place(corner.row, rows, MOST_ROWS)?,
        })
    };
    let last = match reference.last {
        Some(last) => Some(corner(last)?),
        None => None,
    };
    Some(Reference { sheet: reference.sheet.clone(), first: corner(reference.first)?, last })
}

/// The place after the move; the outer `None` is outside the sheet.
fn place(place: Option<(u32, bool)>, by: i64, most: u32) -> Option<Option<(u32, bool)>> {
    match place {
        None => Some(None),
        Some((at, true)) => Some(Some((at, true))),
        Some((at, false)) => {
            let moved = u32::try_from(i64::from(at) + by).ok().filter(|at| *at < most)?;
            Some(Some((moved, false)))
        }
    }
}
