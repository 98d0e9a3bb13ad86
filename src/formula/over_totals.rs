//! What a formula that stands in each row of a column gives in the row of their total: whether it can be written there too.

use super::expression::{Expression, Operator, Reference};
use super::functions::Function;

/// What a column of one formula comes to in a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OverTotals {
    /// The formula over the totals is the sum of the rows' values: `C5-B5`.
    Sum,
    /// The formula over the totals is the total's own value, which is no sum of the rows' values: `C5/B5`.
    Quotient,
    /// A text, which the total has as any row has it: `IF(C5>=B5;"Đạt";"Chưa")`.
    Words,
    /// Nothing that the formula tells: `B5*C5`, `MAX(0;C5-B5)`.
    Unknown,
}

/// How a part of the formula grows with the figures of its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Degree {
    /// It is the same in all rows.
    Constant,
    /// It adds up as they do.
    Amount,
    /// It stays as it is when all of them double.
    Rate,
    Words,
    Unknown,
}

impl Expression {
    /// What the formula comes to in the total of a column in whose rows it stands; here it stands in `row`.
    pub fn over_totals(&self, row: u32) -> OverTotals {
        match degree(self, row) {
            Degree::Amount => OverTotals::Sum,
            Degree::Rate => OverTotals::Quotient,
            Degree::Words => OverTotals::Words,
            Degree::Constant | Degree::Unknown => OverTotals::Unknown,
        }
    }
}

fn degree(expression: &Expression, row: u32) -> Degree {
    match expression {
        Expression::Number(_) | Expression::Boolean(_) | Expression::Missing => Degree::Constant,
        Expression::Text(_) => Degree::Words,
        Expression::Error(_) | Expression::Computed(_) | Expression::Name(_) => Degree::Unknown,
        Expression::Cells(reference) => of_cells(reference, row),
        Expression::Bracket(inner) | Expression::Sign(_, inner) | Expression::Percent(inner) => {
            degree(inner, row)
        }
        Expression::Binary(operator, left, right) => binary(*operator, degree(left, row), degree(right, row)),
        Expression::Call(function, arguments) => call(function, arguments, row),
    }
}

/// Cells of the formula's own row go along with it; what a `$` fixes is the same for all rows.
fn of_cells(reference: &Reference, row: u32) -> Degree {
    let last = reference.last.unwrap_or(reference.first);
    let rows = [reference.first.row, last.row];
    let is_own = |at: Option<(u32, bool)>| at == Some((row, false));
    let is_fixed = |at: Option<(u32, bool)>| at.is_none_or(|(_, fixed)| fixed);
    match () {
        () if rows.into_iter().all(is_own) && reference.sheet.is_none() => Degree::Amount,
        () if rows.into_iter().all(is_fixed) => Degree::Constant,
        () => Degree::Unknown,
    }
}

fn binary(operator: Operator, left: Degree, right: Degree) -> Degree {
    use Degree::{Amount, Constant, Rate, Unknown, Words};
    match (operator, left, right) {
        (Operator::Join, _, _) => Words,
        (_, Constant, Constant) => Constant,
        (Operator::Plus | Operator::Minus, Amount, Amount) => Amount,
        (Operator::Plus | Operator::Minus, Rate, Rate | Constant)
        | (Operator::Plus | Operator::Minus, Constant, Rate) => Rate,
        (Operator::Times, Constant, other) | (Operator::Times | Operator::Divided, other, Constant) => other,
        (Operator::Divided, Amount, Amount) => Rate,
        _ => Unknown,
    }
}

fn call(function: &Function, arguments: &[Expression], row: u32) -> Degree {
    let degrees: Vec<Degree> = arguments.iter().map(|argument| degree(argument, row)).collect();
    let all = |is: Degree| degrees.iter().all(|degree| *degree == is);
    match (function.name, degrees.as_slice()) {
        _ if all(Degree::Constant) => Degree::Constant,
        ("SUM", _) if all(Degree::Amount) => Degree::Amount,
        // The sum of rounded amounts is not the rounded sum.
        ("ROUND" | "ROUNDUP" | "ROUNDDOWN", [Degree::Rate, Degree::Constant]) => Degree::Rate,
        ("IFERROR" | "IFNA", [first, Degree::Constant | Degree::Words]) => *first,
        ("IF", [_, Degree::Words, Degree::Words]) => match arguments.first().map(|a| asks(a, row)) {
            Some(true) => Degree::Words,
            _ => Degree::Unknown,
        },
        // `IF(B5=0;"";C5/B5)`
        ("IF", [_, Degree::Words, Degree::Rate] | [_, Degree::Rate, Degree::Words]) => Degree::Rate,
        _ => Degree::Unknown,
    }
}

/// Whether a condition asks the same of a total as of a row: amounts among themselves, and rates.
fn asks(condition: &Expression, row: u32) -> bool {
    match condition.bare() {
        Expression::Binary(operator, left, right) if operator.compares() => matches!(
            (degree(left, row), degree(right, row)),
            (Degree::Amount, Degree::Amount)
                | (Degree::Rate, Degree::Rate | Degree::Constant)
                | (Degree::Constant, Degree::Rate)
        ),
        Expression::Call(function, arguments) if matches!(function.name, "AND" | "OR" | "NOT") => {
            arguments.iter().all(|argument| asks(argument, row))
        }
        _ => false,
    }
}

/// Whether two formulas say the same of their rows, as the copies of one formula do.
pub fn alike(a: &Expression, row_of_a: u32, b: &Expression, row_of_b: u32) -> bool {
    let both = |a: &Expression, b: &Expression| alike(a, row_of_a, b, row_of_b);
    match (a, b) {
        (Expression::Cells(a), Expression::Cells(b)) => {
            let corner = |a: &super::expression::Corner, b: &super::expression::Corner| {
                let row = match (a.row, b.row) {
                    (Some((a, false)), Some((b, false))) => {
                        i64::from(a) - i64::from(row_of_a) == i64::from(b) - i64::from(row_of_b)
                    }
                    (a, b) => a == b,
                };
                row && a.column == b.column
            };
            let last = match (&a.last, &b.last) {
                (Some(a), Some(b)) => corner(a, b),
                (a, b) => a.is_none() && b.is_none(),
            };
            a.sheet == b.sheet && corner(&a.first, &b.first) && last
        }
        (Expression::Call(a, first), Expression::Call(b, second)) => {
            a == b && first.len() == second.len() && first.iter().zip(second).all(|(a, b)| both(a, b))
        }
        (Expression::Sign(a, first), Expression::Sign(b, second)) => a == b && both(first, second),
        (Expression::Percent(a), Expression::Percent(b))
        | (Expression::Bracket(a), Expression::Bracket(b)) => both(a, b),
        (Expression::Binary(a, left, right), Expression::Binary(b, other, further)) => {
            a == b && both(left, other) && both(right, further)
        }
        (Expression::Computed(a), Expression::Computed(b)) => {
            a.sheet == b.sheet && a.first.column == b.first.column && a.last.is_none() && b.last.is_none()
        }
        (a, b) => a == b,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formula::read;
    use crate::number::Notation::CommaDecimal;

    #[test]
    fn what_a_formula_of_row_5_comes_to_in_a_total() {
        let of = |text: &str| read(text, CommaDecimal).unwrap().expression.over_totals(4);
        for (text, expected) in [
            ("=C5-B5", OverTotals::Sum),
            ("=SUM(B5:D5)*1,5", OverTotals::Sum),
            ("=C5/B5", OverTotals::Quotient),
            ("=ROUND(C5/B5*100;2)", OverTotals::Quotient),
            ("=C5/B5-1", OverTotals::Quotient),
            ("=C5/SUM(C$5:C$16)", OverTotals::Sum),
            ("=C5/$C$17", OverTotals::Sum),
            ("=IFERROR(C5/B5;\"-\")", OverTotals::Quotient),
            ("=IF(B5=0;\"\";C5/B5)", OverTotals::Quotient),
            ("=IF(C5>=B5;\"Đạt\";\"Chưa\")", OverTotals::Words),
            ("=IF(C5/B5>=36%;\"Đạt\";\"Chưa\")", OverTotals::Words),
            // Of a total that would be asked with other figures.
            ("=IF(C5>=100;\"Đạt\";\"Chưa\")", OverTotals::Unknown),
            ("=B5*C5", OverTotals::Unknown),
            ("=C5+1", OverTotals::Unknown),
            ("=MAX(0;C5-B5)", OverTotals::Unknown),
            ("=ROUND(C5;0)", OverTotals::Unknown),
            ("=C5-C4", OverTotals::Unknown),
        ] {
            assert_eq!(of(text), expected, "{text}");
        }
    }

    #[test]
    fn copies_of_one_formula_are_alike() {
        let of = |text: &str| read(text, CommaDecimal).unwrap().expression;
        let same = |a: &str, b: &str| alike(&of(a), 4, &of(b), 5);
        assert!(same("=C5/B5*SUM(C$5:C$9)", "=C6/B6*SUM(C$5:C$9)"));
        assert!(!same("=C5/B5", "=C5/B5"));
        assert!(!same("=C5/B5", "=C6/D6"));
        assert!(!same("=C5/B5", "=C6/$B$5"));
    }
}
