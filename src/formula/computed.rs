//! Computed columns between their letters on the screen, which change as the table grows, and what formulas keep of them.

use super::apart::taken_apart;
use super::expression::{
    ComputedColumn, ComputedCorner, ComputedReference, Corner, Expression, Formula, Reference,
};
use super::moved::replaced;
use super::print::reference_text;
use super::refusal::Refusal;
use std::cell::RefCell;
use std::ops::Range;

/// The formula with letters for computed columns: `place` gives their places on the screen. One without a place stays as it
/// is kept.
pub fn placed(formula: &Formula, place: &dyn Fn(Option<&str>, &ComputedColumn) -> Option<u32>) -> Formula {
    let other = |part: &Expression| {
        let Expression::Computed(reference) = part else { return None };
        let corner = |corner: &ComputedCorner| {
            let column = place(reference.sheet.as_deref(), &corner.column)?;
            Some(Corner { column: Some((column, corner.fixed)), row: corner.row })
        };
        let cells = || {
            let first = corner(&reference.first)?;
            let last = match &reference.last {
                Some(last) => Some(corner(last)?),
                // A whole column is written with both its corners.
                None => first.row.is_none().then_some(first),
            };
            Some(Expression::Cells(Reference { sheet: reference.sheet.clone(), first, last }))
        };
        cells()
    };
    formula.saying(replaced(&formula.expression, &other))
}

/// The formula with computed columns in place of their letters. `shown` gives the places of the computed columns of a sheet,
/// and `column` the one at such a place.
///
/// A range that holds columns of both kinds is taken apart where that gives the same: see [`taken_apart`].
///
/// # Errors
///
/// If such a range stands anywhere else.
pub fn anchored(
    formula: &Formula,
    shown: &dyn Fn(Option<&str>) -> Range<u32>,
    column: &dyn Fn(Option<&str>, u32) -> Option<ComputedColumn>,
) -> Result<Formula, Refusal> {
    let refused = RefCell::new(None);
    let split = |part: &Expression| taken_apart(part, shown);
    let formula = formula.saying(replaced_deeply(&formula.expression, &split));
    let other = |part: &Expression| {
        let Expression::Cells(reference) = part else { return None };
        let sheet = reference.sheet.as_deref();
        let (range, places) = (reference.range(), shown(sheet));
        if range.end.column < places.start || range.start.column >= places.end || places.is_empty() {
            return None;
        }
        let corner = |corner: Corner| {
            let (place, fixed) = corner.column?;
            Some(ComputedCorner { column: column(sheet, place)?, fixed, row: corner.row })
        };
        let cells = || {
            let first = corner(reference.first)?;
            let last = match reference.last {
                Some(last) => Some(corner(last)?),
                None => None,
            };
            let is_column = first.row.is_none() && last.as_ref() == Some(&first);
            let last = last.filter(|_| !is_column);
            Some(Expression::Computed(ComputedReference { sheet: reference.sheet.clone(), first, last }))
        };
        let cells = cells();
        if cells.is_none() {
            refused.replace(Some(Refusal::ComputedColumn(reference_text(reference))));
        }
        cells
    };
    let anchored = formula.saying(replaced(&formula.expression, &other));
    match refused.into_inner() {
        Some(refusal) => Err(refusal),
        None => Ok(anchored),
    }
}

/// As [`replaced`], and what stands in place of a part is gone through too.
fn replaced_deeply(from: &Expression, other: &dyn Fn(&Expression) -> Option<Expression>) -> Expression {
    let whole = other(from).unwrap_or_else(|| from.clone());
    let Expression::Call(function, arguments) = &whole else {
        // Only calls are replaced: within other parts the first one found is gone through in its turn.
        return replaced(&whole, &|part| match part {
            Expression::Call(..) => Some(replaced_deeply(part, other)),
            _ => None,
        });
    };
    Expression::Call(function, arguments.iter().map(|argument| replaced_deeply(argument, other)).collect())
}
