//! A figure that is added to another, or taken from it, or multiplied or divided by: what "paste special" does to cells.

use super::figure::{Figure, figure};
use super::filled::habit;
use crate::formula::{Expression, Formula, Operator};
use crate::grid::{Cell, CellAddress, CellEdit};
use crate::number::{Decimals, ExactDecimal, Notation};
use crate::sheet::worksheet::Sheet;

/// What is done with the figure in a cell and the one that comes to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operation {
    /// The sum.
    Add,
    /// The difference.
    Subtract,
    /// The product.
    Multiply,
    /// The quotient.
    Divide,
}

/// What becomes of the cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Operated {
    /// Another figure.
    Cell(CellEdit),
    /// Its formula, with the operation behind it.
    Formula(Formula),
    /// It stays: nothing came to it, or it is blank and would only become 0.
    Same,
    /// It stays, because it or what came to it is no figure, or the result is too large.
    NoFigure,
    /// It stays, because it would be divided by 0.
    ByZero,
}

/// Does it to one cell. Numbers are read in `notation` where the column does not say how; what came is read in its own.
pub fn operated(
    sheet: &Sheet,
    at: CellAddress,
    operation: Operation,
    (comes, read_in): (Cell<'_>, Notation),
    notation: Notation,
) -> Operated {
    if comes.text.trim().is_empty() {
        return Operated::Same;
    }
    let Some(by) = figure(comes, read_in).and_then(|by| Some((by, ratio(by)?))) else {
        return Operated::NoFigure;
    };
    if operation == Operation::Divide && by.1.digits == 0 {
        return Operated::ByZero;
    }
    if let Some(formula) = sheet.formulas().get(&at) {
        return Operated::Formula(extended(formula, operation, by.1));
    }
    let habit = habit(sheet, at.column, notation);
    let cell = sheet.grid().cell(at);
    let is_blank = cell.text.trim().is_empty();
    if is_blank && matches!(operation, Operation::Multiply | Operation::Divide) {
        return Operated::Same;
    }
    // A blank is nothing, to which something of its own kind is added.
    let there = if is_blank {
        Some(Figure { value: ExactDecimal::whole(0), ..by.0 })
    } else {
        figure(cell, habit.notation)
    };
    let made = there.and_then(|there| result(there, operation, by));
    let Some((figure, value, decimals)) = made else { return Operated::NoFigure };
    let (text, stored) = figure.written(value, decimals, habit);
    match text == cell.text && stored == cell.stored {
        true => Operated::Same,
        false => Operated::Cell(CellEdit { at, text, stored }),
    }
}

/// The figure as a ratio, if it is a percentage.
fn ratio(figure: Figure) -> Option<ExactDecimal> {
    let places = figure.value.places.checked_add(if figure.percent { 2 } else { 0 })?;
    Some(ExactDecimal { places, ..figure.value })
}

/// The result, as the figure whose form it has, its value as that counts it, and its decimals.
fn result(
    there: Figure,
    operation: Operation,
    (by, amount): (Figure, ExactDecimal),
) -> Option<(Figure, f64, Decimals)> {
    let before = ratio(there)?;
    let exact = match operation {
        Operation::Add => before.plus(amount),
        Operation::Subtract => before.minus(amount),
        Operation::Multiply => before.times(amount),
        Operation::Divide => before.over(amount),
    };
    let least = match operation {
        Operation::Add | Operation::Subtract if !there.percent && !by.percent => {
            there.decimals.max(by.decimals)
        }
        Operation::Multiply | Operation::Divide if !there.stored => 0,
        _ => there.decimals,
    };
    let counted = |ratio: ExactDecimal| if there.percent { ratio.hundredfold() } else { Some(ratio) };
    // Where the source stored more than it printed, so does the result.
    let shown = |needed: u8| if there.stored { least } else { least.max(needed) };
    if let Some(value) = exact.and_then(counted) {
        let needed = u8::try_from(value.shortest().places).ok()?;
        return Some((there, value.value(), Decimals::Fixed(shown(needed))));
    }
    let (before, amount) = (before.value(), amount.value());
    let value = match operation {
        Operation::Multiply => before * amount,
        Operation::Divide => before / amount,
        // Sums that are not exact are too large.
        Operation::Add | Operation::Subtract => return None,
    };
    let value = if there.percent { value * 100.0 } else { value };
    let decimals = if there.stored { Decimals::Fixed(least) } else { Decimals::UpTo(10.max(least)) };
    value.is_finite().then_some((there, value, decimals))
}

/// A formula with an operation behind it: =(B2+C2)*1000.
fn extended(formula: &Formula, operation: Operation, amount: ExactDecimal) -> Formula {
    let operator = match operation {
        Operation::Add => Operator::Plus,
        Operation::Subtract => Operator::Minus,
        Operation::Multiply => Operator::Times,
        Operation::Divide => Operator::Divided,
    };
    let number = Expression::Number(digits(amount));
    let number = if amount.digits < 0 {
        Expression::Bracket(Box::new(Expression::Sign(true, Box::new(number))))
    } else {
        number
    };
    let inner = match &formula.expression {
        bare @ (Expression::Number(_)
        | Expression::Cells(_)
        | Expression::Call(..)
        | Expression::Bracket(_)) => bare.clone(),
        other => Expression::Bracket(Box::new(other.clone())),
    };
    let expression = Expression::Binary(operator, Box::new(inner), Box::new(number));
    Formula { format: formula.format.clone(), ..Formula::new(expression) }
}

/// The digits without the sign, with a point: "0.5".
fn digits(amount: ExactDecimal) -> String {
    let amount = amount.shortest();
    let places = usize::try_from(amount.places).unwrap_or(0);
    let text = format!("{:0width$}", amount.digits.unsigned_abs(), width = places + 1);
    let (whole, decimals) = text.split_at(text.len() - places);
    if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formula::canonical;
    use crate::grid::StoredValue;
    use crate::sheet::Settings;
    use crate::source::grid_from_text;
    use crate::table::Decisions;
    use std::collections::BTreeMap;

    const COMMA: Notation = Notation::CommaDecimal;

    fn sheet(text: &str) -> Sheet {
        Sheet::new(
            "",
            grid_from_text(&format!("Đơn vị\tSố\nA\t{text}\n"), b'\t'),
            Decisions::default(),
            Settings::default(),
        )
    }

    #[test]
    fn figures_are_added_multiplied_and_divided_as_on_paper() {
        use Operation::{Add, Divide, Multiply, Subtract};
        // Made with Python's `decimal`.
        for (there, operation, comes, expected) in [
            ("0,1", Add, "0,2", "0,3"),
            ("1.234,5", Add, "0,25", "1.234,75"),
            ("1.234,5", Subtract, "1.234,5", "0,0"),
            ("10101,8", Subtract, "9523,6", "578,2"),
            ("873,6528", Multiply, "1000", "873.652,8"),
            ("2,5", Multiply, "-2", "-5"),
            ("1", Divide, "8", "0,125"),
            ("100", Divide, "3", "33,3333333333"),
            ("5.000", Divide, "1000", "5"),
            ("36,5%", Add, "1%", "37,5%"),
            ("12%", Multiply, "2", "24%"),
            ("200", Multiply, "36%", "72"),
            ("", Add, "1,5", "1,5"),
            ("", Subtract, "7", "-7"),
        ] {
            let at = CellAddress::new(1, 1);
            let comes = (Cell { text: comes, stored: StoredValue::None }, COMMA);
            match operated(&sheet(there), at, operation, comes, COMMA) {
                Operated::Cell(cell) => assert_eq!(cell.text, expected, "{there} {operation:?} {comes:?}"),
                other => panic!("{there} {operation:?} {comes:?}: {other:?}"),
            }
        }
    }

    #[test]
    fn what_is_no_figure_stays() {
        for (there, operation, comes, expected) in [
            ("Hà Nội", Operation::Add, "1", Operated::NoFigure),
            ("5", Operation::Add, "Huế", Operated::NoFigure),
            ("5 tỷ", Operation::Add, "1", Operated::NoFigure),
            ("5", Operation::Divide, "0", Operated::ByZero),
            ("5", Operation::Add, "", Operated::Same),
            ("5", Operation::Add, "0", Operated::Same),
            ("", Operation::Multiply, "3", Operated::Same),
        ] {
            let comes = (Cell { text: comes, stored: StoredValue::None }, COMMA);
            assert_eq!(
                operated(&sheet(there), CellAddress::new(1, 1), operation, comes, COMMA),
                expected,
                "{there}"
            );
        }
    }

    #[test]
    fn a_formula_goes_on() {
        let at = CellAddress::new(1, 1);
        for (formula, operation, comes, expected) in [
            ("=C2+D2", Operation::Multiply, "1.000", "=(C2+D2)*1000"),
            ("=C2", Operation::Subtract, "0,5", "=C2-0.5"),
            ("=SUM(C2:C3)", Operation::Add, "-2", "=SUM(C2:C3)+(-2)"),
        ] {
            let read = crate::formula::read(formula, COMMA).unwrap();
            let sheet = sheet("1").with_formulas(BTreeMap::from([(at, read)]));
            let comes = (Cell { text: comes, stored: StoredValue::None }, COMMA);
            let Operated::Formula(made) = operated(&sheet, at, operation, comes, COMMA) else {
                panic!("{formula}")
            };
            assert_eq!(canonical(&made), expected);
        }
    }
}
