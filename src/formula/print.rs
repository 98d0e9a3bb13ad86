//! Writes a formula: in the canonical form, and as an office writes it.

use super::codes;
use super::criteria;
use super::expression::{ComputedCorner, ComputedReference, Corner, Expression, Formula, Reference};
use super::functions::Kind;
use crate::grid::column_letters;
use crate::number::Notation;

/// As documents keep it, with its leading "=": the form of Excel's files.
pub fn canonical(formula: &Formula) -> String {
    let mut writer =
        Writer { text: "=".to_owned(), notation: Notation::PointDecimal, separator: ',', decimal: '.' };
    writer.expression(&formula.expression, Kind::Value);
    writer.text
}

/// As an office writes it, with its leading "=". What is printed in a notation is read in it as the same formula.
pub fn printed(formula: &Formula, notation: Notation) -> String {
    if notation == Notation::PointDecimal {
        return canonical(formula);
    }
    let written = |decimal| {
        let mut writer = Writer { text: "=".to_owned(), notation, separator: ';', decimal };
        writer.expression(&formula.expression, Kind::Value);
        writer.text
    };
    let text = written(',');
    // Without a `;` nothing would say that the comma in `SUM(1,5)` marks decimals.
    if separates(&formula.expression) { text } else { written_plainly(&formula.expression, text, written) }
}

fn written_plainly(expression: &Expression, text: String, written: impl Fn(char) -> String) -> String {
    if has_decimals_in_call(expression, false) { written('.') } else { text }
}

/// Whether a separator is printed.
fn separates(expression: &Expression) -> bool {
    match expression {
        Expression::Call(_, arguments) => arguments.len() > 1 || arguments.iter().any(separates),
        Expression::Sign(_, inner) | Expression::Percent(inner) | Expression::Bracket(inner) => {
            separates(inner)
        }
        Expression::Binary(_, left, right) => separates(left) || separates(right),
        _ => false,
    }
}

fn has_decimals_in_call(expression: &Expression, inside: bool) -> bool {
    match expression {
        Expression::Number(digits) => inside && digits.contains('.'),
        Expression::Call(function, arguments) => {
            arguments.iter().any(|a| has_decimals_in_call(a, function.most > 1))
        }
        Expression::Bracket(inner) => has_decimals_in_call(inner, false),
        Expression::Sign(_, inner) | Expression::Percent(inner) => has_decimals_in_call(inner, inside),
        Expression::Binary(_, left, right) => {
            has_decimals_in_call(left, inside) || has_decimals_in_call(right, inside)
        }
        _ => false,
    }
}

/// A reference as it is written: `'Bảng 1'!B2:$C$5`.
pub(super) fn reference_text(reference: &Reference) -> String {
    let mut text = reference.sheet.as_deref().map_or_else(String::new, quoted_sheet);
    text.push_str(&corner_text(reference.first));
    if let Some(last) = reference.last {
        text.push(':');
        text.push_str(&corner_text(last));
    }
    text
}

/// The name of a sheet before a reference: `Tổng!`, `'Bảng 1'!`.
pub fn quoted_sheet(name: &str) -> String {
    let is_word = name.chars().all(|c| c.is_alphanumeric() || c == '_')
        && name.chars().next().is_some_and(char::is_alphabetic);
    // "Q1" would look like a cell; "R" and "C" are rows and columns in Excel's other style.
    let letters = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_cell = letters.len() < name.len() && letters.bytes().all(|b| b.is_ascii_alphabetic());
    let is_plain = is_word && !is_cell && !matches!(name, "R" | "C" | "r" | "c");
    if is_plain { format!("{name}!") } else { format!("'{}'!", name.replace('\'', "''")) }
}

/// Computed cells as documents keep them: `[plan_completion actual=D plan=C]5`.
pub(super) fn computed_text(reference: &ComputedReference) -> String {
    let corner = |corner: &ComputedCorner| {
        let inputs = corner.column.inputs.iter();
        let inputs: String =
            inputs.map(|(name, column)| format!(" {name}={}", column_letters(*column))).collect();
        let row = Corner { column: None, row: corner.row };
        let fixed = if corner.fixed { "$" } else { "" };
        format!("{fixed}[{}{inputs}]{}", corner.column.indicator, corner_text(row))
    };
    let sheet = reference.sheet.as_deref().map_or_else(String::new, quoted_sheet);
    let last = reference.last.as_ref().map_or_else(String::new, |last| format!(":{}", corner(last)));
    format!("{sheet}{}{last}", corner(&reference.first))
}

fn corner_text(corner: Corner) -> String {
    let fixed = |is_fixed: bool| if is_fixed { "$" } else { "" };
    let column =
        corner.column.map_or_else(String::new, |(c, f)| format!("{}{}", fixed(f), column_letters(c)));
    let row = corner.row.map_or_else(String::new, |(r, f)| format!("{}{}", fixed(f), r + 1));
    column + &row
}

/// A text as a formula writes it.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

struct Writer {
    text: String,
    notation: Notation,
    separator: char,
    decimal: char,
}

impl Writer {
    fn expression(&mut self, expression: &Expression, kind: Kind) {
        match expression {
            Expression::Number(digits) => self.number(digits),
            Expression::Text(text) => {
                let text = match kind {
                    Kind::Criterion => criteria::printed(text, self.notation),
                    Kind::Code => codes::printed(text, self.notation),
                    _ => text.clone(),
                };
                self.text.push_str(&quoted(&text));
            }
            Expression::Boolean(truth) => self.text.push_str(if *truth { "TRUE" } else { "FALSE" }),
            Expression::Error(error) => self.text.push_str(error),
            Expression::Missing => {}
            Expression::Cells(reference) => self.text.push_str(&reference_text(reference)),
            Expression::Computed(reference) => self.text.push_str(&computed_text(reference)),
            Expression::Name(name) => self.text.push_str(name),
            Expression::Call(function, arguments) => {
                self.text.push_str(function.name);
                self.text.push('(');
                for (place, argument) in arguments.iter().enumerate() {
                    if place > 0 {
                        self.text.push(self.separator);
                    }
                    self.expression(argument, function.kind(place));
                }
                self.text.push(')');
            }
            Expression::Sign(is_minus, inner) => {
                self.text.push(if *is_minus { '-' } else { '+' });
                self.expression(inner, Kind::Value);
            }
            Expression::Percent(inner) => {
                self.expression(inner, Kind::Value);
                self.text.push('%');
            }
            Expression::Binary(operator, left, right) => {
                self.expression(left, Kind::Value);
                self.text.push_str(operator.sign());
                self.expression(right, Kind::Value);
            }
            Expression::Bracket(inner) => {
                self.text.push('(');
                self.expression(inner, kind);
                self.text.push(')');
            }
        }
    }

    fn number(&mut self, digits: &str) {
        // "1.125" with a point would look like thousands in a Vietnamese office.
        let is_doubtful = self.decimal == '.'
            && self.notation == Notation::CommaDecimal
            && digits.split_once('.').is_some_and(|(_, places)| places.len() == 3);
        match self.decimal {
            '.' => self.text.push_str(digits),
            decimal => self.text.extend(digits.chars().map(|c| if c == '.' { decimal } else { c })),
        }
        if is_doubtful {
            self.text.push('0');
        }
    }
}
