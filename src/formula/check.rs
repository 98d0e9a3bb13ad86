//! Which expression may stand where: one value, cells, a criterion. What the engine would compute otherwise than Excel is
//! refused here, before anything is computed.

use super::codes;
use super::criteria;
use super::expression::{Expression, Formula, Operator, Reference};
use super::functions::{Function, Kind};
use super::local::without_locals;
use super::print::{computed_text, reference_text};
use super::refusal::Refusal;

/// Judges a formula again, now that its names have become cells.
///
/// # Errors
///
/// As when it was read.
pub fn checked(formula: &Formula) -> Result<(), Refusal> {
    check(&without_locals(&formula.expression)?, Kind::Value)
}

/// Judges an expression where an argument of this kind stands.
pub(super) fn check(expression: &Expression, kind: Kind) -> Result<(), Refusal> {
    match (expression, kind) {
        (Expression::Text(text), Kind::Date) => Err(Refusal::TextDate(text.clone())),
        (Expression::Text(text), Kind::Code) => codes::check(text),
        (Expression::Text(text), Kind::Criterion) => criteria::check(text),
        (_, Kind::Code) => Err(Refusal::Code(String::new())),
        (Expression::Cells(reference), _) => cells(reference, kind),
        (Expression::Computed(reference), _) => match (&reference.last, reference.first.row) {
            (None, Some(_)) => Ok(()),
            _ if takes_many(kind) => Ok(()),
            _ => Err(Refusal::RangeForValue(computed_text(reference))),
        },
        // It is judged again when its cells are known.
        (Expression::Name(_), _) => Ok(()),
        (Expression::Bracket(inner), _) => check(inner, kind),
        (Expression::Missing, Kind::Range) => Err(Refusal::MissingOperand(String::new())),
        (Expression::Sign(_, inner) | Expression::Percent(inner), _) => check(inner, inner_kind(kind)),
        (Expression::Binary(operator, left, right), _) => {
            let is_order = operator.compares() && !matches!(operator, Operator::Equal | Operator::NotEqual);
            if is_order && [left, right].iter().any(|side| gives_text(side)) {
                return Err(Refusal::TextOrder);
            }
            if kind == Kind::Criterion && *operator == Operator::Join {
                joined_criterion(expression)?;
            }
            check(left, inner_kind(kind))?;
            check(right, inner_kind(kind))
        }
        (Expression::Call(function, arguments), kind) => {
            if kind == Kind::Range && !function.gives_range() {
                return Err(Refusal::ValueForRange(function.name));
            }
            if function.gives_array() && !takes_many(kind) {
                return Err(Refusal::ArrayForCell(function.name));
            }
            if !takes_many(kind) && function.name == "OFFSET" && !is_one_cell_moved(arguments) {
                return Err(Refusal::RangeForValue(format!("{}(…)", function.name)));
            }
            call(function, arguments)
        }
        (_, Kind::Range) => Err(Refusal::ValueForRange("")),
        _ => Ok(()),
    }
}

/// What an operand of an operator may be, where the operator itself stands for an argument of this kind.
fn inner_kind(kind: Kind) -> Kind {
    match kind {
        Kind::Array => Kind::Array,
        _ => Kind::Value,
    }
}

/// Whether an argument of this kind may be several cells.
fn takes_many(kind: Kind) -> bool {
    matches!(kind, Kind::Cells | Kind::Range | Kind::Texts | Kind::Array)
}

fn cells(reference: &Reference, kind: Kind) -> Result<(), Refusal> {
    match reference.last {
        Some(_) if !takes_many(kind) => Err(Refusal::RangeForValue(reference_text(reference))),
        // Cell by cell over a million rows would take minutes.
        Some(_) if kind == Kind::Array && reference.range().cells() > 2_000_000 => {
            Err(Refusal::RangeForValue(reference_text(reference)))
        }
        _ => Ok(()),
    }
}

/// Whether OFFSET surely gives one cell.
fn is_one_cell_moved(arguments: &[Expression]) -> bool {
    let is_one = |place: usize| match arguments.get(place).map(Expression::bare) {
        Some(Expression::Number(digits)) => digits == "1",
        _ => false,
    };
    let begins_with_one = match arguments.first().map(Expression::bare) {
        Some(Expression::Cells(reference)) => reference.last.is_none(),
        // Its cells are not known yet.
        Some(Expression::Name(_)) => true,
        _ => false,
    };
    match arguments.len() {
        ..=3 => begins_with_one,
        4 => begins_with_one && is_one(3),
        _ => is_one(3) && is_one(4),
    }
}

/// Functions that take several values from another function as they take them from cells.
const OF_ARRAYS: [&str; 5] = ["INDEX", "ROWS", "COLUMNS", "LARGE", "SMALL"];

fn call(function: &'static Function, arguments: &[Expression]) -> Result<(), Refusal> {
    let is_array =
        |argument: &Expression| matches!(argument.bare(), Expression::Call(f, _) if f.gives_array());
    for (place, argument) in arguments.iter().enumerate() {
        let kind = match function.kind(place) {
            Kind::Range if is_array(argument) && OF_ARRAYS.contains(&function.name) => Kind::Cells,
            kind => kind,
        };
        check(argument, kind).map_err(|refusal| match refusal {
            Refusal::ValueForRange("") => Refusal::ValueForRange(function.name),
            other => other,
        })?;
        if *argument == Expression::Missing && place < usize::from(function.least) {
            return Err(Refusal::MissingOperand(function.name.to_owned()));
        }
    }
    match function.name {
        // Of a range that is moved nothing is known of filters.
        "SUBTOTAL" if arguments.iter().skip(1).any(|a| matches!(a.bare(), Expression::Call(..))) => {
            Err(Refusal::ValueForRange("SUBTOTAL"))
        }
        // 101 and beyond leave out hidden rows, which the engine cannot see.
        "SUBTOTAL" => match arguments.first() {
            Some(Expression::Number(number)) if number.parse::<u8>().is_ok_and(|n| (1..=11).contains(&n)) => {
                Ok(())
            }
            _ => Err(Refusal::UnknownFunction("SUBTOTAL(10x)".to_owned())),
        },
        // A whole row or column of a range would spill over the cells beside.
        "INDEX" => index(arguments),
        "XLOOKUP" => {
            let shapes: Vec<_> = arguments.iter().skip(1).take(2).map(is_line).collect();
            match shapes.iter().all(|is_line| *is_line) {
                true => order(function, arguments),
                false => Err(range_refused(arguments.get(2))),
            }
        }
        _ => order(function, arguments),
    }
}

fn index(arguments: &[Expression]) -> Result<(), Refusal> {
    let is_whole = |a: &Expression| match a.bare() {
        Expression::Missing => true,
        Expression::Number(digits) => digits == "0",
        _ => false,
    };
    let is_single = arguments.len() > 2 || arguments.first().is_some_and(is_line);
    match is_single && !arguments.iter().skip(1).any(is_whole) {
        true => Ok(()),
        false => Err(range_refused(arguments.first())),
    }
}

fn range_refused(argument: Option<&Expression>) -> Refusal {
    match argument.map(Expression::bare) {
        Some(Expression::Cells(reference)) => Refusal::RangeForValue(reference_text(reference)),
        Some(Expression::Call(function, _)) => Refusal::RangeForValue(format!("{}(…)", function.name)),
        _ => Refusal::RangeForValue(String::new()),
    }
}

/// Whether it is one column or one row of cells.
fn is_line(argument: &Expression) -> bool {
    match argument.bare() {
        Expression::Cells(reference) => {
            let range = reference.range();
            range.rows() == 1 || range.columns() == 1
        }
        Expression::Computed(reference) => {
            reference.last.as_ref().is_none_or(|last| last.column == reference.first.column)
        }
        Expression::Name(_) => true,
        Expression::Call(function, arguments) if function.gives_array() => {
            arguments.first().is_some_and(is_line)
        }
        _ => false,
    }
}

/// A search among ordered texts goes by the order of codes in the engine.
fn order(function: &Function, arguments: &[Expression]) -> Result<(), Refusal> {
    let is_text = arguments.first().is_some_and(gives_text);
    match is_text && searches_in_order(function, arguments) {
        true => Err(Refusal::TextOrder),
        false => Ok(()),
    }
}

/// Whether a call searches cells that must be in order.
pub(super) fn searches_in_order(function: &Function, arguments: &[Expression]) -> bool {
    let exact = |place: usize| match arguments.get(place).map(Expression::bare) {
        Some(Expression::Boolean(truth)) => !truth,
        Some(Expression::Number(digits)) => digits == "0",
        // `VLOOKUP(B2;…;2;)`: an argument that is empty is 0.
        Some(Expression::Missing) => true,
        _ => false,
    };
    match function.name {
        "VLOOKUP" | "HLOOKUP" => !exact(3),
        "MATCH" => !exact(2),
        "LOOKUP" => true,
        "XLOOKUP" => arguments.len() > 4 && !exact(4),
        _ => false,
    }
}

/// Whether it surely gives a text.
pub(super) fn gives_text(expression: &Expression) -> bool {
    match expression.bare() {
        Expression::Text(_) | Expression::Binary(Operator::Join, ..) => true,
        Expression::Call(function, _) => matches!(
            function.name,
            "TEXT"
                | "LEFT"
                | "RIGHT"
                | "MID"
                | "CONCATENATE"
                | "CONCAT"
                | "TEXTJOIN"
                | "UPPER"
                | "LOWER"
                | "PROPER"
                | "TRIM"
                | "SUBSTITUTE"
                | "REPLACE"
                | "REPT"
                | "ROMAN"
                | "CHAR"
                | "CLEAN"
                | "T"
        ),
        _ => false,
    }
}

/// The pieces of a joined criterion are not read as numbers of the office: none may hold a part of one that differs.
fn joined_criterion(expression: &Expression) -> Result<(), Refusal> {
    match expression {
        Expression::Binary(Operator::Join, left, right) => {
            joined_criterion(left)?;
            joined_criterion(right)
        }
        Expression::Text(text) => {
            let has_number = text.contains('%')
                || (text.contains([',', '.']) && text.contains(|c: char| c.is_ascii_digit()));
            if has_number { Err(Refusal::Criterion(text.clone())) } else { Ok(()) }
        }
        _ => Ok(()),
    }
}
