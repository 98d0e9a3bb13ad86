//! Moves a formula, or the cells that it names: a copied formula's references without `$` go along, and a reference follows
//! cells that were moved.

use super::expression::{
    ComputedColumn, ComputedCorner, ComputedReference, Corner, Expression, Formula, MOST_COLUMNS, MOST_ROWS,
    Reference,
};
use crate::grid::{CellAddress, CellRange, LineSources};

/// The formula as it reads after its cell was copied so many rows down and columns to the right. A reference that would leave
/// the sheet becomes `#REF!`.
pub fn moved(formula: &Formula, rows: i64, columns: i64) -> Formula {
    let change = |reference: &Reference| shifted(reference, rows, columns, false);
    formula.saying(expression(&formula.expression, &change))
}

/// The formula as it reads after its cell was copied with others whose rows became columns: what it named so many rows below,
/// it names so many columns to the right. A `$` stays where it is fixed, and turns where only one of the two is.
pub fn transposed(formula: &Formula, from: CellAddress, to: CellAddress) -> Formula {
    let turned = |corner: Corner| {
        let ((column, fixed_column), (row, fixed_row)) = (corner.column?, corner.row?);
        if fixed_column && fixed_row {
            return Some(corner);
        }
        let right = i64::from(to.column) + i64::from(row) - i64::from(from.row);
        let below = i64::from(to.row) + i64::from(column) - i64::from(from.column);
        let within = |at: i64, most: u32| u32::try_from(at).ok().filter(|at| *at < most);
        Some(Corner {
            column: Some((within(right, MOST_COLUMNS)?, fixed_row)),
            row: Some((within(below, MOST_ROWS)?, fixed_column)),
        })
    };
    let change = |reference: &Reference| {
        let last = match reference.last {
            Some(last) => Some(turned(last)?),
            None => None,
        };
        Some(Reference { sheet: reference.sheet.clone(), first: turned(reference.first)?, last })
    };
    // A copy has no value in a file to be compared with.
    Formula { opened: None, written: None, ..formula.saying(expression(&formula.expression, &change)) }
}

/// The formula after the cells of a range of its own sheet were moved so that the first is at `to`: references to cells
/// within follow them, `$` or not; one that holds other cells too stays, as in Excel. `None` if nothing changes.
pub fn following(formula: &Formula, from: CellRange, to: CellAddress) -> Option<Formula> {
    let rows = i64::from(to.row) - i64::from(from.start.row);
    let columns = i64::from(to.column) - i64::from(from.start.column);
    let change = |reference: &Reference| {
        let range = reference.range();
        let is_within = reference.sheet.is_none() && from.contains(range.start) && from.contains(range.end);
        if is_within { shifted(reference, rows, columns, true) } else { Some(reference.clone()) }
    };
    let followed = formula.saying(expression(&formula.expression, &change));
    (followed != *formula).then_some(followed)
}

/// The formula after rows or columns of a sheet were inserted or removed: of a range what is left remains, what was inserted
/// within it is in it, and a cell that was removed becomes `#REF!`. `names` says whether a reference is to that sheet. `own` is
/// the line of the formula before and after, if it stands in that sheet: a range that reached right up to it, as that of a sum
/// under its figures, still does when lines are inserted between.
pub fn rearranged(
    formula: &Formula,
    lines: &LineSources,
    are_rows: bool,
    own: Option<(u32, u32)>,
    names: impl Fn(Option<&str>) -> bool,
) -> Formula {
    let change = |reference: &Reference| {
        if !names(reference.sheet.as_deref()) {
            return Some(reference.clone());
        }
        let of = |corner: Corner| if are_rows { corner.row } else { corner.column };
        let (first, last) = (of(reference.first), of(reference.last.unwrap_or(reference.first)));
        // Whole columns stay whole, whatever happens to rows.
        let (Some((first, _)), Some((last, _))) = (first, last) else { return Some(reference.clone()) };
        let reaches = own.filter(|(own, _)| first != last && first.max(last) + 1 == *own);
        let (first, last) = span(lines, first.min(last), first.max(last))?;
        // Nothing but inserted lines can be between them now.
        let last = reaches.map_or(last, |(_, own)| last.max(own.saturating_sub(1)));
        let at = |corner: Corner, line: u32| match are_rows {
            true => Corner { row: corner.row.map(|(_, fixed)| (line, fixed)), ..corner },
            false => Corner { column: corner.column.map(|(_, fixed)| (line, fixed)), ..corner },
        };
        let ends = reference.last.map(|corner| at(corner, last));
        Some(Reference { sheet: reference.sheet.clone(), first: at(reference.first, first), last: ends })
    };
    formula.saying(expression(&formula.expression, &change))
}

/// Where the first and the last of some lines are now that are left of them.
fn span(lines: &LineSources, first: u32, last: u32) -> Option<(u32, u32)> {
    let left = (first..=last).find_map(|line| lines.place(line))?;
    let right = (first..=last).rev().find_map(|line| lines.place(line))?;
    Some((left, right))
}

/// The formula after the cells of a range of its own sheet went to another sheet: what names them names nothing any more.
/// `None` if nothing changes.
pub fn without(formula: &Formula, gone: CellRange) -> Option<Formula> {
    let change = |reference: &Reference| {
        let range = reference.range();
        let is_gone = reference.sheet.is_none() && gone.contains(range.start) && gone.contains(range.end);
        (!is_gone).then(|| reference.clone())
    };
    let changed = formula.saying(expression(&formula.expression, &change));
    (changed != *formula).then_some(changed)
}

/// The formula after a sheet got another name. `None` if it does not name that sheet.
pub fn renamed(formula: &Formula, from: &str, to: &str) -> Option<Formula> {
    let is_it = |sheet: &String| sheet.to_lowercase() == from.to_lowercase();
    let change = |reference: &Reference| {
        let sheet =
            reference.sheet.as_ref().map(|sheet| if is_it(sheet) { to.to_owned() } else { sheet.clone() });
        Some(Reference { sheet, ..reference.clone() })
    };
    let changed = formula.saying(expression(&formula.expression, &change));
    (changed != *formula).then_some(changed)
}

/// The formula with other references; `None` if one of them has no other.
pub fn with_references(
    formula: &Formula,
    other: &dyn Fn(&Reference) -> Option<Reference>,
) -> Option<Formula> {
    let mut all = true;
    formula.expression.references(&mut |reference| all = all && other(reference).is_some());
    all.then(|| formula.saying(expression(&formula.expression, other)))
}

fn expression(from: &Expression, change: &dyn Fn(&Reference) -> Option<Reference>) -> Expression {
    let other = |named: &Expression| match named {
        Expression::Cells(reference) => {
            Some(change(reference).map_or(Expression::Error("#REF!"), Expression::Cells))
        }
        // Only their rows and the columns that they are computed from can change: as those of a reference to these.
        Expression::Computed(reference) => {
            Some(computed(reference, change).map_or(Expression::Error("#REF!"), Expression::Computed))
        }
        _ => None,
    };
    replaced(from, &other)
}

/// The expression with others in place of those parts for which there is another.
pub(super) fn replaced(from: &Expression, other: &dyn Fn(&Expression) -> Option<Expression>) -> Expression {
    if let Some(other) = other(from) {
        return other;
    }
    let inner = |e: &Expression| Box::new(replaced(e, other));
    match from {
        Expression::Call(function, arguments) => {
            Expression::Call(function, arguments.iter().map(|a| replaced(a, other)).collect())
        }
        Expression::Sign(is_minus, operand) => Expression::Sign(*is_minus, inner(operand)),
        Expression::Percent(operand) => Expression::Percent(inner(operand)),
        Expression::Bracket(operand) => Expression::Bracket(inner(operand)),
        Expression::Binary(operator, left, right) => Expression::Binary(*operator, inner(left), inner(right)),
        part => part.clone(),
    }
}

/// Computed cells whose rows, and whose columns' sources, changed as references to them do.
fn computed(
    from: &ComputedReference,
    change: &dyn Fn(&Reference) -> Option<Reference>,
) -> Option<ComputedReference> {
    let row = |corner: &ComputedCorner| Corner { column: None, row: corner.row };
    let rows =
        Reference { sheet: from.sheet.clone(), first: row(&from.first), last: from.last.as_ref().map(row) };
    let rows = change(&rows)?;
    let corner = |corner: &ComputedCorner, row: Corner| {
        let input = |(name, column): &(String, u32)| {
            let whole = Corner { column: Some((*column, true)), row: None };
            let source = Reference { sheet: from.sheet.clone(), first: whole, last: Some(whole) };
            Some((name.clone(), change(&source)?.first.column?.0))
        };
        let inputs = corner.column.inputs.iter().map(input).collect::<Option<Vec<_>>>()?;
        let column = ComputedColumn { indicator: corner.column.indicator.clone(), inputs };
        Some(ComputedCorner { column, row: row.row, ..corner.clone() })
    };
    let last = match (&from.last, rows.last) {
        (Some(last), Some(row)) => Some(corner(last, row)?),
        _ => None,
    };
    Some(ComputedReference { sheet: rows.sheet, first: corner(&from.first, rows.first)?, last })
}

/// The reference so many rows down and columns to the right, what `$` fixes too if `all`.
fn shifted(reference: &Reference, rows: i64, columns: i64, all: bool) -> Option<Reference> {
    let corner = |corner: Corner| {
        Some(Corner {
            column: place(corner.column, columns, MOST_COLUMNS, all)?,
            row: place(corner.row, rows, MOST_ROWS, all)?,
        })
    };
    let last = match reference.last {
        Some(last) => Some(corner(last)?),
        None => None,
    };
    Some(Reference { sheet: reference.sheet.clone(), first: corner(reference.first)?, last })
}

/// The place after the move; the outer `None` is outside the sheet.
fn place(place: Option<(u32, bool)>, by: i64, most: u32, all: bool) -> Option<Option<(u32, bool)>> {
    match place {
        None => Some(None),
        Some((at, true)) if !all => Some(Some((at, true))),
        Some((at, fixed)) => {
            let moved = u32::try_from(i64::from(at) + by).ok().filter(|at| *at < most)?;
            Some(Some((moved, fixed)))
        }
    }
}
