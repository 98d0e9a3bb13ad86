//! Writes a formula for the engine, so that it answers as Excel does in a Vietnamese office.
//!
//! The engine works in English: a number that meets a text would be written with a point, a criterion with `%` would match
//! nothing and TEXT would group by commas. What differs is rewritten here; what cannot be is refused.

use super::check::{gives_text, searches_in_order};
use super::criteria;
use super::expression::{Corner, Expression, Formula, Operator, Reference};
use super::functions::{Function, Kind};
use super::local::without_locals;
use super::print::{quoted, reference_text};
use super::refusal::Refusal;
use crate::grid::{CellAddress, CellRange};
use crate::number::Notation;

/// What is known of a cell before anything is calculated.
#[derive(Clone, Debug, PartialEq)]
pub enum Known {
    /// It is blank.
    Blank,
    /// It holds a number.
    Number(f64),
    /// It holds a text.
    Text(String),
    /// It holds a formula, so nothing is known yet.
    Formula,
    /// It holds a truth value or an error.
    Other,
}

/// Where a formula stands.
pub trait Surroundings {
    /// The number of the sheet of this name.
    fn sheet(&self, name: &str) -> Option<usize>;
    /// What is known of a cell; without a name, of the formula's own sheet.
    fn known(&self, sheet: Option<&str>, at: CellAddress) -> Known;
    /// Whether a cell holds a dash that the table reads as "none", as accountants write 0.
    fn means_none(&self, sheet: Option<&str>, at: CellAddress) -> bool {
        let _ = (sheet, at);
        false
    }
    /// How numbers are written where they become text.
    fn notation(&self) -> Notation;
    /// The sheets that have names, by their numbers.
    fn sheet_names(&self) -> Vec<(usize, String)> {
        Vec::new()
    }
    /// The parts of a range whose rows no filter leaves out: one, where there is no filter.
    fn unfiltered(&self, sheet: Option<&str>, range: CellRange) -> Vec<CellRange> {
        let _ = sheet;
        vec![range]
    }
}

/// The formula as the engine reads it, with its leading "=".
///
/// # Errors
///
/// If the engine would compute it otherwise than Excel.
pub fn lowered(formula: &Formula, around: &dyn Surroundings) -> Result<String, Refusal> {
    let mut lower = Lower { around, text: "=".to_owned(), names: 0 };
    lower.expression(&without_locals(&formula.expression)?, Kind::Value)?;
    Ok(lower.text)
}

/// A range longer than this is not joined cell by cell.
const LONGEST_JOIN: u64 = 200;

pub(super) struct Lower<'a> {
    pub(super) around: &'a dyn Surroundings,
    text: String,
    /// How many names were given to intermediate values.
    names: usize,
}

impl Lower<'_> {
    pub(super) fn put(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn known(&self, expression: &Expression) -> Option<Known> {
        let Expression::Cells(reference) = expression.bare() else { return None };
        Some(self.around.known(reference.sheet.as_deref(), reference.cell()?))
    }

    /// The text that is known to be in a cell.
    fn known_text(&self, expression: &Expression) -> Option<String> {
        match self.known(expression) {
            Some(Known::Text(text)) => Some(text),
            _ => None,
        }
    }

    pub(super) fn expression(&mut self, expression: &Expression, kind: Kind) -> Result<(), Refusal> {
        match kind {
            Kind::Text => return self.as_text(expression),
            Kind::Texts => return self.as_texts(expression),
            Kind::Criterion => return self.criterion(expression),
            _ => {}
        }
        match expression {
            Expression::Number(digits) => self.put(digits),
            Expression::Text(text) => self.put(&quoted(text)),
            Expression::Boolean(truth) => self.put(if *truth { "TRUE" } else { "FALSE" }),
            Expression::Error(error) => self.put(error),
            Expression::Missing => {}
            Expression::Cells(reference) => self.reference(reference)?,
            // The caller gives them places first; one that has none is gone.
            Expression::Computed(_) => self.put("#REF!"),
            // The same holds for names: one that is left means no cells.
            Expression::Name(name) => return Err(Refusal::UnknownName(name.clone())),
            Expression::Call(function, arguments) => self.call(function, arguments)?,
            Expression::Sign(is_minus, inner) => {
                self.put(if *is_minus { "-" } else { "+" });
                self.figure(inner)?;
            }
            Expression::Percent(inner) => {
                self.figure(inner)?;
                self.put("%");
            }
            Expression::Bracket(inner) => {
                self.put("(");
                self.expression(inner, kind)?;
                self.put(")");
            }
            Expression::Binary(operator, left, right) => self.binary(*operator, left, right)?,
        }
        Ok(())
    }

    fn reference(&mut self, reference: &Reference) -> Result<(), Refusal> {
        match &reference.sheet {
            None => self.put(&reference_text(reference)),
            Some(name) => {
                let number = self.around.sheet(name).ok_or_else(|| Refusal::UnknownSheet(name.clone()))?;
                let own = Reference { sheet: None, ..reference.clone() };
                self.put(&format!("S{number}!{}", reference_text(&own)));
            }
        }
        Ok(())
    }

    fn binary(&mut self, operator: Operator, left: &Expression, right: &Expression) -> Result<(), Refusal> {
        if operator == Operator::Join {
            self.as_text(left)?;
            self.put("&");
            return self.as_text(right);
        }
        let is_order = operator.compares() && !matches!(operator, Operator::Equal | Operator::NotEqual);
        if is_order && [left, right].iter().any(|side| self.known_text(side).is_some()) {
            return Err(Refusal::TextOrder);
        }
        if operator.compares() {
            self.expression(left, Kind::Value)?;
            self.put(operator.sign());
            return self.expression(right, Kind::Value);
        }
        self.figure(left)?;
        self.put(operator.sign());
        self.figure(right)
    }

    /// An operand that becomes a number. A text such as "1.234" would be read as English writes it.
    fn figure(&mut self, expression: &Expression) -> Result<(), Refusal> {
        if let Expression::Cells(reference) = expression.bare()
            && let Some(at) = reference.cell()
            && self.around.means_none(reference.sheet.as_deref(), at)
        {
            self.put("0");
            return Ok(());
        }
        let text = match expression.bare() {
            Expression::Text(text) => Some(text.clone()),
            _ => self.known_text(expression),
        };
        let is_foreign = |text: &String| {
            text.contains(|c: char| c.is_ascii_digit()) && !text.trim().bytes().all(|b| b.is_ascii_digit())
        };
        if text.as_ref().is_some_and(is_foreign) {
            self.put("#VALUE!");
            return Ok(());
        }
        self.expression(expression, Kind::Value)
    }

    fn call(&mut self, function: &'static Function, arguments: &[Expression]) -> Result<(), Refusal> {
        if let (Some(sought), true) = (arguments.first(), searches_in_order(function, arguments))
            && self.known_text(sought).is_some()
        {
            return Err(Refusal::TextOrder);
        }
        if let ("TEXT", [value, Expression::Text(code)]) = (function.name, arguments) {
            return self.formatted(value, code);
        }
        if let ("COUNTIF", [range @ Expression::Cells(_), criterion]) = (function.name, arguments)
            && is_unequal(criterion)
        {
            return self.count_unequal(range, criterion);
        }
        for (place, argument) in arguments.iter().enumerate() {
            if function.kind(place) == Kind::Criterion && is_unequal(argument) && !is_of_figure(argument) {
                self.has_no_blank(place.checked_sub(1).and_then(|range| arguments.get(range)))?;
            }
        }
        match (function.name, arguments) {
            ("VALUE", [value]) => return self.number_of_text(value),
            ("INDIRECT", [address]) => return self.indirect(address),
            _ => {}
        }
        self.put(function.name);
        self.put("(");
        for (place, argument) in arguments.iter().enumerate() {
            if place > 0 {
                self.put(",");
            }
            match argument {
                Expression::Cells(reference) if function.name == "SUBTOTAL" => self.unfiltered(reference)?,
                argument => self.expression(argument, function.kind(place))?,
            }
        }
        self.put(")");
        Ok(())
    }

    /// The parts of a range that no filter leaves out: the engine knows of no filters, and SUBTOTAL passes over them.
    fn unfiltered(&mut self, reference: &Reference) -> Result<(), Refusal> {
        /// Excel takes so many arguments.
        const MOST_PARTS: usize = 250;
        let parts = self.around.unfiltered(reference.sheet.as_deref(), reference.range());
        if parts.len() == 1 && parts[0] == reference.range() {
            return self.reference(reference);
        }
        if parts.is_empty() || parts.len() > MOST_PARTS {
            return Err(Refusal::FilteredSubtotal);
        }
        for (place, part) in parts.into_iter().enumerate() {
            if place > 0 {
                self.put(",");
            }
            let corner =
                |at: CellAddress| Corner { column: Some((at.column, false)), row: Some((at.row, false)) };
            let last = Some(corner(part.end));
            self.reference(&Reference { sheet: reference.sheet.clone(), first: corner(part.start), last })?;
        }
        Ok(())
    }

    /// The engine does not count blank cells as different from a text, as Excel does. So: all cells but the equal ones.
    fn count_unequal(&mut self, range: &Expression, criterion: &Expression) -> Result<(), Refusal> {
        self.put("(ROWS(");
        self.expression(range, Kind::Range)?;
        self.put(")*COLUMNS(");
        self.expression(range, Kind::Range)?;
        self.put(")-COUNTIF(");
        self.expression(range, Kind::Range)?;
        self.put(",");
        self.criterion(&as_equal(criterion))?;
        self.put("))");
        Ok(())
    }

    /// Where there is no such way, a range with blank cells is refused.
    fn has_no_blank(&self, range: Option<&Expression>) -> Result<(), Refusal> {
        /// Rows that are looked at: beyond them a column that is named as a whole ends.
        const MOST: u32 = 1 << 17;
        let reference = match range.map(Expression::bare) {
            Some(Expression::Cells(reference)) => reference,
            Some(Expression::Call(function, _)) => {
                return Err(Refusal::BlankUnequal(format!("{}(…)", function.name)));
            }
            _ => return Ok(()),
        };
        let mut range = reference.range();
        range.end.row = range.end.row.min(range.start.row.saturating_add(MOST));
        let blank = |at: CellAddress| self.around.known(reference.sheet.as_deref(), at) == Known::Blank;
        match range.addresses().any(blank) {
            true => Err(Refusal::BlankUnequal(reference_text(reference))),
            false => Ok(()),
        }
    }

    /// A name for a value that is needed twice.
    pub(super) fn name(&mut self) -> String {
        self.names += 1;
        format!("ct_v{}_", self.names)
    }

    /// An operand that becomes a text.
    pub(super) fn as_text(&mut self, expression: &Expression) -> Result<(), Refusal> {
        let mark = if self.around.notation() == Notation::CommaDecimal { "," } else { "." };
        let is_plain = gives_text(expression)
            || *expression == Expression::Missing
            || match self.known(expression) {
                Some(Known::Blank | Known::Text(_) | Known::Other) => true,
                Some(Known::Number(number)) => number.fract() == 0.0,
                Some(Known::Formula) | None => false,
            };
        if is_plain {
            return self.expression(expression, Kind::Value);
        }
        if let Expression::Number(digits) = expression.bare() {
            self.put(&quoted(&digits.replace('.', mark)));
            return Ok(());
        }
        let name = self.name();
        self.put(&format!("LET({name},"));
        self.expression(expression, Kind::Value)?;
        // The engine would write all digits of the double; Excel writes fifteen.
        let fifteen = format!("IF({name}=0,0,ROUND({name},14-INT(LOG10(ABS({name})))))");
        self.put(&format!(",IF(ISNUMBER({name}),SUBSTITUTE({fifteen}&\"\",\".\",\"{mark}\"),{name}))"));
        Ok(())
    }

    fn as_texts(&mut self, expression: &Expression) -> Result<(), Refusal> {
        let Expression::Cells(reference @ Reference { last: Some(_), .. }) = expression.bare() else {
            return self.as_text(expression);
        };
        let range = reference.range();
        if range.cells() > LONGEST_JOIN {
            return Err(Refusal::LongJoin(reference_text(reference)));
        }
        for (place, at) in range.addresses().enumerate() {
            if place > 0 {
                self.put(",");
            }
            let (column, row) = (Some((at.column, false)), Some((at.row, false)));
            let first = super::expression::Corner { column, row };
            let cell = Reference { sheet: reference.sheet.clone(), first, last: None };
            self.as_text(&Expression::Cells(cell))?;
        }
        Ok(())
    }

    fn criterion(&mut self, expression: &Expression) -> Result<(), Refusal> {
        match expression {
            Expression::Text(text) => self.put(&quoted(&criteria::for_engine(text))),
            // The engine reads the number in `">="&C3` with a point.
            Expression::Binary(Operator::Join, left, right) => {
                self.criterion_part(left)?;
                self.put("&");
                self.criterion_part(right)?;
            }
            Expression::Bracket(inner) => self.criterion(inner)?,
            other => match self.known_text(other) {
                Some(text) => {
                    let text = criteria::of_cell(&text, self.around.notation())?;
                    self.put(&quoted(&text));
                }
                None => self.expression(other, Kind::Value)?,
            },
        }
        Ok(())
    }

    fn criterion_part(&mut self, expression: &Expression) -> Result<(), Refusal> {
        match expression {
            Expression::Binary(Operator::Join, left, right) => {
                self.criterion_part(left)?;
                self.put("&");
                self.criterion_part(right)
            }
            other => self.expression(other, Kind::Value),
        }
    }
}

/// Whether a criterion asks for what differs from a value: `"<>BHXH"`, `"<>"&B2`.
fn is_unequal(criterion: &Expression) -> bool {
    match criterion.bare() {
        Expression::Text(text) => text.starts_with("<>") && text.len() > 2,
        Expression::Binary(Operator::Join, left, _) => {
            matches!(left.bare(), Expression::Text(text) if text.starts_with("<>")) || is_unequal(left)
        }
        _ => false,
    }
}

/// The criterion for what equals the value that an unequal one names.
fn as_equal(criterion: &Expression) -> Expression {
    match criterion.bare() {
        Expression::Text(text) => Expression::Text(text.replacen("<>", "=", 1)),
        Expression::Binary(operator, left, right) => {
            Expression::Binary(*operator, Box::new(as_equal(left)), right.clone())
        }
        other => other.clone(),
    }
}

/// Whether a criterion compares with a figure: blank cells differ from it in the engine too.
fn is_of_figure(criterion: &Expression) -> bool {
    matches!(criterion.bare(), Expression::Text(text) if criteria::is_of_figure(text))
}
