//! Calls over a range that holds both columns of the table and computed ones. What is between the two changes as the table grows,
//! so such a range is taken apart where the function allows it.

use std::ops::Range;

use super::check::searches_in_order;
use super::expression::{Corner, Expression, Operator, Reference};
use super::functions::{Function, Kind, function};
use super::reference::range_of;

/// The call with ranges of one kind of columns each; `None` if it stays as it is. `shown` gives the places of the computed columns
/// of a sheet.
///
/// - A function of any number of ranges, as `SUM`, gets two instead of one.
/// - `COUNTIF` and `SUMIF` of one range become the sum of two calls.
/// - `VLOOKUP` of an exact value becomes one over the columns of the table, or looks the row up by `MATCH` for a computed column.
/// - `INDIRECT` of a written address becomes the cells there.
pub(super) fn taken_apart(
    part: &Expression,
    shown: &dyn Fn(Option<&str>) -> Range<u32>,
) -> Option<Expression> {
    let Expression::Call(function, arguments) = part else { return None };
    match (function.name, arguments.as_slice()) {
        ("COUNTIF" | "SUMIF", [Expression::Cells(cells), criterion]) => {
            let parts = parts_of(cells, shown(cells.sheet.as_deref()));
            let of = |part| Expression::Call(function, vec![Expression::Cells(part), criterion.clone()]);
            if parts.len() < 2 {
                return None;
            }
            let added = |a, b| Expression::Binary(Operator::Plus, Box::new(a), Box::new(b));
            let sum = parts.into_iter().map(of).reduce(added)?;
            Some(Expression::Bracket(Box::new(sum)))
        }
        ("VLOOKUP", [value, Expression::Cells(cells), Expression::Number(place), _])
            if !searches_in_order(function, arguments) =>
        {
            looked_up(function, arguments, value, cells, place.parse().ok()?, shown(cells.sheet.as_deref()))
        }
        ("INDIRECT", [Expression::Text(address)]) => {
            let (sheet, cells) = match address.rsplit_once('!') {
                Some((sheet, cells)) => (Some(unquoted(sheet)), cells),
                None => (None, address.as_str()),
            };
            let cells = Reference { sheet, ..range_of(cells)? };
            let places = shown(cells.sheet.as_deref());
            let range = cells.range();
            let is_computed = range.start.column < places.end && range.end.column >= places.start;
            (is_computed && !places.is_empty()).then_some(Expression::Cells(cells))
        }
        _ => in_parts(function, arguments, shown),
    }
}

fn in_parts(
    function: &'static Function,
    arguments: &[Expression],
    shown: &dyn Fn(Option<&str>) -> Range<u32>,
) -> Option<Expression> {
    let is_split = |place: usize| function.most == u8::MAX && function.kind(place) == Kind::Cells;
    let parts = (0..).zip(arguments).map(|(place, argument)| match argument {
        Expression::Cells(reference) if is_split(place) => {
            let parts = parts_of(reference, shown(reference.sheet.as_deref()));
            parts.into_iter().map(Expression::Cells).collect()
        }
        other => vec![other.clone()],
    });
    let parts: Vec<Vec<Expression>> = parts.collect();
    let is_changed = parts.iter().any(|part| part.len() > 1);
    is_changed.then(|| Expression::Call(function, parts.concat()))
}

/// `VLOOKUP` of an exact value over columns of both kinds, of which the first is one of the table.
fn looked_up(
    lookup: &'static Function,
    arguments: &[Expression],
    value: &Expression,
    cells: &Reference,
    place: u32,
    places: Range<u32>,
) -> Option<Expression> {
    let end = cells.last?;
    let (first, last) = (cells.range().start.column, cells.range().end.column);
    let column = first.checked_add(place.checked_sub(1)?).filter(|column| *column <= last)?;
    if first >= places.start || last < places.start || places.is_empty() {
        return None;
    }
    let at =
        |column: u32, of: Corner| Corner { column: Some((column, of.column.is_some_and(|c| c.1))), ..of };
    let columns = |from: u32, to: u32| {
        let (first, last) = (at(from, cells.first), Some(at(to, end)));
        Expression::Cells(Reference { sheet: cells.sheet.clone(), first, last })
    };
    if column < places.start {
        let exact = arguments.get(3)?.clone();
        let table = columns(first, places.start - 1);
        return Some(Expression::Call(
            lookup,
            vec![value.clone(), table, Expression::Number(place.to_string()), exact],
        ));
    }
    if !places.contains(&column) {
        return None;
    }
    let exact = Expression::Number("0".to_owned());
    let row = Expression::Call(function("MATCH")?, vec![value.clone(), columns(first, first), exact]);
    Some(Expression::Call(function("INDEX")?, vec![columns(column, column), row]))
}

/// The name of a sheet without its quotes.
fn unquoted(sheet: &str) -> String {
    let inside = sheet.strip_prefix('\'').and_then(|sheet| sheet.strip_suffix('\''));
    inside.map_or_else(|| sheet.to_owned(), |sheet| sheet.replace("''", "'"))
}

/// A range in parts of one kind each: columns of the table, computed ones at these places, and what lies beyond.
fn parts_of(reference: &Reference, places: Range<u32>) -> Vec<Reference> {
    let range = reference.range();
    let (first, last) = (range.start.column, range.end.column);
    let is_of_one_kind = last < places.start
        || first >= places.end
        || places.is_empty()
        || (places.contains(&first) && places.contains(&last));
    let Some(end) = reference.last.filter(|_| !is_of_one_kind) else { return vec![reference.clone()] };
    let fixed = |corner: Corner| corner.column.is_some_and(|(_, fixed)| fixed);
    let part = |columns: Range<u32>| {
        let (from, to) = (columns.start.max(first), columns.end.min(last.saturating_add(1)));
        let corner = |column: u32, of: Corner| Corner { column: Some((column, fixed(of))), ..of };
        (from < to).then(|| Reference {
            sheet: reference.sheet.clone(),
            first: corner(from, reference.first),
            last: Some(corner(to - 1, end)),
        })
    };
    // Beyond the computed columns a sheet has nothing, unless a range is written to some column there.
    let beyond = reference.first.column.map(|_| places.end..u32::MAX);
    [Some(0..places.start), Some(places), beyond].into_iter().flatten().filter_map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::super::print::canonical;
    use super::super::read::read;
    use super::*;
    use crate::number::Notation;

    /// Columns E and F are computed.
    #[test]
    fn ranges_of_both_kinds_are_taken_apart() {
        for (formula, expected) in [
            ("=SUM(B2:G9)", Some("=SUM(B2:D9,E2:F9,G2:G9)")),
            ("=COUNTIF(B2:F9;\">=36\")", Some("=(COUNTIF(B2:D9,\">=36\")+COUNTIF(E2:F9,\">=36\"))")),
            ("=SUMIF($D$2:$E$9;1)", Some("=(SUMIF($D$2:$D$9,1)+SUMIF($E$2:$E$9,1))")),
            ("=COUNTIF(B2:D9;1)", None),
            // The sums are of other cells.
            ("=SUMIF(B2:F9;1;C2:G9)", None),
            ("=VLOOKUP(A12;A2:F9;5;FALSE)", Some("=INDEX(E2:E9,MATCH(A12,A2:A9,0))")),
            ("=VLOOKUP(A12;$A$2:$F$9;3;0)", Some("=VLOOKUP(A12,$A$2:$D$9,3,0)")),
            ("=VLOOKUP(A12;A2:F9;7;0)", None),
            ("=VLOOKUP(A12;A2:F9;5;TRUE)", None),
            ("=VLOOKUP(A12;A2:D9;3;0)", None),
            ("=INDIRECT(\"E5\")", Some("=E5")),
            ("=INDIRECT(\"B5\")", None),
        ] {
            let read = read(formula, Notation::CommaDecimal).unwrap();
            let apart = taken_apart(&read.expression, &|_| 4..6);
            let text = apart.map(|expression| canonical(&read.saying(expression)));
            assert_eq!(text.as_deref(), expected, "{formula}");
        }
    }
}
