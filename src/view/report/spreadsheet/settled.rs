//! [`settle`]: which of the user's formulas leave as formulas. One leaves so if all the cells that it names are in the file,
//! and hold there what they hold on the page; from any other only its value leaves, since a spreadsheet would give another.

use std::collections::BTreeMap;

use crate::app::{App, formula_with_cells, tab_name};
use crate::export::{CellContent, FormulaValue, SheetCell, SpreadsheetSheet};
use crate::formula::{Expression, Reference, Value};
use crate::grid::{CellAddress, CellRange};

/// A sheet of the document in a file.
pub(crate) struct Written {
    /// Its place among the tabs.
    pub place: usize,
    /// As it is written.
    pub sheet: SpreadsheetSheet,
}

/// Puts values in place of the formulas that would give another value in the file of these sheets.
pub(crate) fn settle(app: &App, written: &mut [Written]) {
    let sheets = app.workbook().sheets();
    let has_formulas = |own: &Written| sheets.get(own.place).is_some_and(|of| !of.formulas().is_empty());
    if !written.iter().any(has_formulas) {
        return;
    }
    let file = File {
        // A sheet that is written under another name than its tab's is not found by it.
        sheets: (written.iter())
            .map(|own| {
                let found = tab_name(app, own.place) == own.sheet.name;
                (found.then(|| own.sheet.name.to_lowercase()), Differences::of(app, own))
            })
            .collect(),
    };
    for (own, at) in written.iter_mut().zip(0..) {
        let Some(formulas) = sheets.get(own.place).map(|of| of.formulas()) else { continue };
        for cell in &mut own.sheet.cells {
            let CellContent::Formula { value, .. } = &cell.content else { continue };
            let Some(formula) = formulas.get(&CellAddress::new(cell.row, cell.column)) else { continue };
            let said = formula_with_cells(app, own.place, formula).expression;
            if !file.gives_the_same(at, &said, Use::Other) {
                cell.content = constant(value);
            }
        }
    }
}

/// A value without the formula that gave it.
fn constant(value: &FormulaValue) -> CellContent {
    match value {
        FormulaValue::Number(number) => CellContent::Number(*number),
        FormulaValue::Text(text) => CellContent::Text(text.clone()),
        FormulaValue::Logical(is_true) => CellContent::Formula {
            formula: if *is_true { "=TRUE" } else { "=FALSE" }.to_owned(),
            value: value.clone(),
        },
        FormulaValue::Error(text) => CellContent::Text(text.clone()),
    }
}

/// How a cell in the file differs from the one on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Difference {
    /// It holds something else.
    Value,
    /// A dash for none is 0 there: it is counted.
    Nought,
    /// A dash for none is a text there: nothing can be added to it.
    Dash,
}

/// How a formula uses cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    /// It calculates with one: here a dash is 0.
    Operand,
    /// It adds them up: a text counts as nothing.
    Summed,
    /// It counts or compares the numbers among them.
    Counted,
    /// In any other way.
    Other,
}

/// The cells of a sheet that differ, by columns, in the order of rows.
struct Differences(BTreeMap<u32, Vec<(u32, Difference)>>);

impl Differences {
    fn of(app: &App, written: &Written) -> Differences {
        let mut found: BTreeMap<u32, Vec<(u32, Difference)>> = BTreeMap::new();
        let Some(sheet) = app.workbook().sheets().get(written.place) else { return Differences(found) };
        for cell in &written.sheet.cells {
            let value = sheet.value_at(CellAddress::new(cell.row, cell.column));
            if let Some(difference) = difference(cell, &value) {
                found.entry(cell.column).or_default().push((cell.row, difference));
            }
        }
        found.values_mut().for_each(|rows| rows.sort_unstable_by_key(|(row, _)| *row));
        Differences(found)
    }

    fn any_in(&self, range: CellRange, matters: impl Fn(Difference) -> bool) -> bool {
        self.0.range(range.start.column..=range.end.column).any(|(_, rows)| {
            let first = rows.partition_point(|(row, _)| *row < range.start.row);
            let after = rows.iter().skip(first).take_while(|(row, _)| *row <= range.end.row);
            after.into_iter().any(|(_, difference)| matters(*difference))
        })
    }
}

fn difference(cell: &SheetCell, value: &Value) -> Option<Difference> {
    let held = match &cell.content {
        CellContent::Blank => return (*value != Value::Blank).then_some(Difference::Value),
        CellContent::Number(number) => FormulaValue::Number(*number),
        CellContent::Text(text) => FormulaValue::Text(text.clone()),
        CellContent::Formula { value, .. } => value.clone(),
    };
    let is_dash = |text: &str| matches!(text.trim(), "-" | "–" | "—");
    match (held, value) {
        (FormulaValue::Number(written), Value::Number(own)) => {
            let apart = (written - own).abs();
            (apart > 1e-12 * written.abs().max(own.abs())).then_some(Difference::Value)
        }
        (FormulaValue::Number(0.0), Value::Text(text)) if is_dash(text) => Some(Difference::Nought),
        (FormulaValue::Text(_), Value::Text(text)) => is_dash(text).then_some(Difference::Dash),
        (FormulaValue::Text(text), Value::Blank) => (!text.trim().is_empty()).then_some(Difference::Value),
        (FormulaValue::Logical(written), Value::Boolean(own)) if written == *own => None,
        (FormulaValue::Error(_), Value::Error(_)) => None,
        _ => Some(Difference::Value),
    }
}

struct File {
    /// The name by which formulas find a sheet, in small letters, and what differs there.
    sheets: Vec<(Option<String>, Differences)>,
}

impl File {
    /// Whether a formula of the sheet at `own` gives in the file what it gives on the page.
    fn gives_the_same(&self, own: usize, said: &Expression, used: Use) -> bool {
        match said {
            Expression::Cells(reference) => self.holds_the_same(own, reference, used),
            Expression::Computed(_) | Expression::Name(_) => false,
            Expression::Call(function, arguments) => {
                let used = match function.name {
                    "SUM" => Use::Summed,
                    "AVERAGE" | "COUNT" | "MAX" | "MEDIAN" | "MIN" => Use::Counted,
                    // They reach cells that the formula does not name; texts are not written anew where a sheet has
                    // another name in the file.
                    "INDIRECT" => return false,
                    "OFFSET" if self.sheets.iter().any(|(_, of)| !of.0.is_empty()) => return false,
                    _ => Use::Other,
                };
                arguments.iter().all(|argument| self.gives_the_same(own, argument, used))
            }
            Expression::Sign(_, inner) | Expression::Percent(inner) => {
                self.gives_the_same(own, inner, Use::Operand)
            }
            Expression::Bracket(inner) => self.gives_the_same(own, inner, used),
            Expression::Binary(operator, left, right) => {
                use crate::formula::Operator::{Divided, Minus, Plus, Power, Times};
                let used = match operator {
                    Plus | Minus | Times | Divided | Power => Use::Operand,
                    _ => Use::Other,
                };
                self.gives_the_same(own, left, used) && self.gives_the_same(own, right, used)
            }
            Expression::Number(_)
            | Expression::Text(_)
            | Expression::Boolean(_)
            | Expression::Error(_)
            | Expression::Missing => true,
        }
    }

    fn holds_the_same(&self, own: usize, reference: &Reference, used: Use) -> bool {
        let found = match &reference.sheet {
            None => self.sheets.get(own),
            Some(name) => {
                let name = name.to_lowercase();
                let mut called = self.sheets.iter().filter(|(own, _)| own.as_ref() == Some(&name));
                // Of two sheets of one name nobody could tell which is meant.
                called.next().filter(|_| called.next().is_none())
            }
        };
        let Some((_, differences)) = found else { return false };
        !differences.any_in(reference.range(), |difference| match difference {
            Difference::Value => true,
            Difference::Nought => !matches!(used, Use::Operand | Use::Summed),
            Difference::Dash => !matches!(used, Use::Summed | Use::Counted),
        })
    }
}
