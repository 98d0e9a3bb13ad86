//! The formulas of a document as a job for the engine, and its outcome as cells.
//!
//! Only cells that a formula names are given over, as they are read: so numbers are exact, whatever notation they are
//! written in. A formula's own cell holds its value as text and stored value, so table, analysis and charts need to know
//! nothing of formulas. Values are no edits: they are written outside the history, and calculated again after undo.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::cell_value::{DAY_ZERO, error, is_date, value_of};
use super::edit::Edit;
use super::mirror::{Mirror, Named, joins_texts};
use super::place::Place;
use super::workbook::Workbook;
use super::worksheet::Sheet;
use crate::formula::{
    ChangedValue, Expression, Formula, Job, JobCell, JobFormula, JobSheet, Operator, Outcome, Reference,
    Refusal, Surroundings, Value, checked, lowered, renamed,
};
use crate::grid::{Cell, CellAddress, CellEdit, CellRange, StoredValue};
use crate::number::{Decimals, Notation, civil_from_days, print_number};
use unicode_normalization::UnicodeNormalization;

/// What the name of an error is if the formula cannot be given to the engine.
const REFUSED: &str = "#VALUE!";

/// What the name of an error is if a formula has a name that nobody has given.
const UNNAMED: &str = "#NAME?";

/// The value of a formula that cannot be given to the engine.
fn refused_value(refusal: &Refusal) -> Value {
    let name = if matches!(refusal, Refusal::UnknownName(_)) { UNNAMED } else { REFUSED };
    Value::Error(name.to_owned())
}

/// All cells of a sheet.
const EVERY_CELL: CellRange = CellRange {
    start: CellAddress { row: 0, column: 0 },
    end: CellAddress { row: u32::MAX - 1, column: u32::MAX - 1 },
};

impl Workbook {
    /// Why a formula of a sheet cannot be calculated, if it cannot.
    pub fn refusal(&self, sheet: usize, formula: &Formula) -> Option<Refusal> {
        self.refusal_typed(sheet, formula, &[])
    }

    /// The same for a formula that is typed, which may name sheets by the names on the tabs.
    pub fn refusal_typed(&self, sheet: usize, formula: &Formula, tabs: &[String]) -> Option<Refusal> {
        self.lowered(&Place { workbook: self, own: sheet, tabs }, formula).err()
    }

    /// A formula of a place as the engine takes it.
    fn lowered(&self, place: &Place<'_>, formula: &Formula) -> Result<String, Refusal> {
        let named = self.with_cells_of_names(place.own, formula);
        if let Cow::Owned(formula) = &named {
            checked(formula)?;
        }
        lowered(&self.lettered_for_engine(place, &named), place)
    }

    /// All formulas with the cells that they need; `None` if there are none.
    pub fn job(&self) -> Option<Job> {
        self.mirror().map(|mirror| mirror.job)
    }

    /// The same, with what is needed to tell the engine of changed cells alone.
    pub fn mirror(&self) -> Option<Mirror> {
        self.mirror_telling(&mut |_, _, _| {})
    }

    /// The same; `refused` is told which formulas the engine cannot calculate, by their sheets and cells.
    pub(super) fn mirror_telling(
        &self,
        refused: &mut dyn FnMut(usize, CellAddress, Refusal),
    ) -> Option<Mirror> {
        if self.sheets().iter().all(|sheet| sheet.formulas().is_empty()) {
            return None;
        }
        let mut job = Job { sheets: vec![JobSheet::default(); self.sheets().len()] };
        let mut named: Vec<Vec<CellRange>> = vec![Vec::new(); self.sheets().len()];
        let mut computed: Vec<Vec<CellRange>> = vec![Vec::new(); self.sheets().len()];
        let mut joins = false;
        let cycles = self.cycles();
        for (own, sheet) in self.sheets().iter().enumerate() {
            let place = Place::of(self, own);
            for (at, formula) in sheet.formulas() {
                let CellAddress { row, column } = *at;
                joins = joins || joins_texts(formula);
                let lowered = match cycles.contains(&(own, *at)) {
                    true => Err(Refusal::Cycle),
                    false => self.lowered(&place, formula),
                };
                match lowered {
                    Ok(text) => job.sheets[own].formulas.push(JobFormula { row, column, text }),
                    // Whatever needs it must not take it for a blank.
                    Err(refusal) => {
                        let value = refused_value(&refusal);
                        refused(own, *at, refusal);
                        job.sheets[own].cells.push(JobCell { row, column, value });
                    }
                }
                let formula = self.with_cells_of_names(own, formula);
                formula.expression.references(&mut |reference: &Reference| {
                    let of = reference.sheet.as_deref().map_or(Some(own), |name| place.sheet(name));
                    if let Some(ranges) = of.and_then(|of| named.get_mut(of)) {
                        ranges.push(reference.range());
                    }
                });
                for whole in self.sheets_of_any_cell(&place, &formula) {
                    named.get_mut(whole).into_iter().for_each(|ranges| ranges.push(EVERY_CELL));
                }
                for cells in self.all_computed_cells(own, &formula) {
                    computed[cells.sheet].push(cells.range);
                }
            }
        }
        let names_computed = computed.iter().any(|ranges| !ranges.is_empty());
        for ((sheet, asked), ranges) in self.sheets().iter().zip(&mut job.sheets).zip(computed) {
            let cells = sorted_cells(ranges.iter().flat_map(|range| range.addresses()).collect());
            let valued = cells.into_iter().filter_map(|at| Some((at, sheet.computed_value(at)?)));
            tell(asked, valued);
        }
        for ((sheet, asked), ranges) in self.sheets().iter().zip(&mut job.sheets).zip(&named) {
            let cells = cells_of(sheet, ranges).into_iter().map(|at| (at, value_of(sheet, at)));
            tell(asked, cells);
            asked.cells.sort_by_key(|cell| (cell.row, cell.column));
        }
        let named = named.iter().map(|ranges| Named::of(ranges)).collect();
        Some(Mirror { job, named, names_computed, joins })
    }

    /// The sheets of which a formula may name any cell: only the values of OFFSET and INDIRECT tell which.
    fn sheets_of_any_cell(&self, place: &Place<'_>, formula: &Formula) -> Vec<usize> {
        let mut sheets = Vec::new();
        formula.expression.each(&mut |part| match part {
            Expression::Call(function, _) if function.name == "INDIRECT" => {
                sheets.extend(0..self.sheets().len());
            }
            Expression::Call(function, arguments) if function.gives_range() => {
                sheets.push(place.own);
                arguments.iter().for_each(|argument| {
                    argument.sheets(&mut |name| sheets.extend(place.sheet(name)));
                });
            }
            _ => {}
        });
        sheets.sort_unstable();
        sheets.dedup();
        sheets
    }

    /// The edits that make formulas follow a sheet that gets another name, each with the index of its sheet.
    pub fn following_name(&self, sheet: usize, name: &str) -> Vec<(usize, Edit)> {
        let former =
            self.sheets().get(sheet).map(|sheet| sheet.name.as_str()).filter(|name| !name.is_empty());
        let Some(former) = former else { return Vec::new() };
        let of_sheet = |(own, sheet): (usize, &Sheet)| {
            let changed =
                sheet.formulas().iter().filter_map(|(at, f)| Some((*at, Some(renamed(f, former, name)?))));
            let formulas: Vec<_> = changed.collect();
            let same = |at: CellAddress| {
                let cell = sheet.grid().cell(at);
                CellEdit { at, text: cell.text.to_owned(), stored: cell.stored }
            };
            let cells = formulas.iter().map(|(at, _)| same(*at)).collect();
            (!formulas.is_empty()).then_some((own, Edit::Formulas { cells, shrink: None, formulas }))
        };
        self.sheets().iter().enumerate().filter_map(of_sheet).collect()
    }

    /// Writes the values of the formulas into their cells; whether some cell is another than before.
    pub fn take_values(&mut self, job: &Job, outcome: &Outcome) -> bool {
        let mut values: Vec<BTreeMap<CellAddress, Value>> = Vec::new();
        for (asked, values_of_sheet) in job.sheets.iter().zip(&outcome.sheets) {
            let places = asked.formulas.iter().map(|f| CellAddress::new(f.row, f.column));
            values.push(places.zip(values_of_sheet.iter().cloned()).collect());
        }
        let mut changes = false;
        for own in 0..self.sheets().len() {
            let Some(sheet) = self.sheets().get(own) else { continue };
            let place = Place::of(self, own);
            let shown = |(at, formula): (&CellAddress, &Formula)| {
                let refused = || match self.refusal(own, formula) {
                    Some(refusal) => refused_value(&refusal),
                    None => Value::Error(REFUSED.to_owned()),
                };
                let value =
                    values.get(own).and_then(|values| values.get(at)).cloned().unwrap_or_else(refused);
                changed_cell(*at, formula, value, &place)
            };
            let cells: Vec<CellEdit> = sheet.formulas().iter().filter_map(shown).collect();
            changes |= self.write_values(own, cells);
        }
        changes
    }

    /// Writes the values that changed; whether some cell is another than before.
    pub fn take_changed(&mut self, job: &Job, changed: &[ChangedValue]) -> bool {
        let mut cells: BTreeMap<usize, Vec<CellEdit>> = BTreeMap::new();
        for ChangedValue { sheet, place, value } in changed {
            let own = *sheet as usize;
            let asked = job.sheets.get(own).and_then(|asked| asked.formulas.get(*place as usize));
            let Some(at) = asked.map(|formula| CellAddress::new(formula.row, formula.column)) else {
                continue;
            };
            let formula = self.sheets().get(own).and_then(|sheet| sheet.formulas().get(&at));
            let cell =
                formula.and_then(|formula| changed_cell(at, formula, value.clone(), &Place::of(self, own)));
            cells.entry(own).or_default().extend(cell);
        }
        cells.into_iter().fold(false, |changes, (own, cells)| self.write_values(own, cells) || changes)
    }

    fn write_values(&mut self, own: usize, cells: Vec<CellEdit>) -> bool {
        let Some(sheet) = self.sheet_mut(own).filter(|_| !cells.is_empty()) else { return false };
        sheet.set_cells(cells, None);
        true
    }
}

/// Adds cells that are not blank to what the engine is told.
fn tell(asked: &mut JobSheet, cells: impl Iterator<Item = (CellAddress, Value)>) {
    let filled = cells.filter(|(_, value)| *value != Value::Blank);
    asked.cells.extend(filled.map(|(at, value)| JobCell { row: at.row, column: at.column, value }));
}

/// The cell of a formula that has another value now; `None` if it is the same. What a file wrote stays as it is written.
fn changed_cell(at: CellAddress, formula: &Formula, value: Value, place: &Place<'_>) -> Option<CellEdit> {
    let before = place.workbook.sheets().get(place.own)?.grid().cell(at);
    let mut cell = shown_value(at, value, formula, place, place.notation());
    if let Some(written) = formula.written.as_ref().filter(|written| agree(written.cell(), &cell)) {
        cell = CellEdit { at, text: written.text.clone(), stored: written.stored };
    }
    let is_same = before.text == cell.text && before.stored == cell.stored;
    (!is_same).then_some(cell)
}

/// Whether two contents of a cell are one value, to the 15 digits that a spreadsheet shows.
pub(super) fn agree(before: Cell<'_>, now: &CellEdit) -> bool {
    match (before.stored, now.stored) {
        (StoredValue::Number { value, .. }, StoredValue::Number { value: calculated, .. }) => {
            same_number(value, calculated)
        }
        (StoredValue::Boolean(a), StoredValue::Boolean(b)) => a == b,
        (StoredValue::Error, StoredValue::Error) => error(before.text) == error(&now.text),
        (StoredValue::Date, StoredValue::Date) => before.text == now.text,
        (StoredValue::Text | StoredValue::None, StoredValue::Text | StoredValue::None) => {
            before.text.trim().nfc().eq(now.text.trim().nfc())
        }
        _ => false,
    }
}

fn same_number(a: f64, b: f64) -> bool {
    /// What is left of a difference of equal figures; spreadsheet programs make it 0.
    const REST: f64 = 1e-9;
    let apart = (a - b).abs();
    apart <= 5e-15 * a.abs().max(b.abs()) || (apart < REST && (a == 0.0 || b == 0.0))
}

/// The cells of some ranges, each once, without those beyond the grid and those that hold formulas.
fn cells_of(sheet: &Sheet, ranges: &[CellRange]) -> Vec<CellAddress> {
    let (rows, columns) = (sheet.grid().rows(), sheet.grid().columns());
    let mut cells = Vec::new();
    for range in ranges.iter().filter(|range| range.start.row < rows && range.start.column < columns) {
        let end = CellAddress::new(range.end.row.min(rows - 1), range.end.column.min(columns - 1));
        cells.extend(CellRange { start: range.start, end }.addresses());
    }
    let mut cells = sorted_cells(cells);
    cells.retain(|at| !sheet.formulas().contains_key(at));
    cells
}

/// The cells in their order, each once.
fn sorted_cells(mut cells: Vec<CellAddress>) -> Vec<CellAddress> {
    cells.sort_unstable();
    cells.dedup();
    cells
}

/// Whether a formula gives a date: a function of dates, a cell with a date, or so many days before or after one.
fn gives_date(expression: &Expression, place: &Place<'_>) -> bool {
    match expression {
        Expression::Bracket(inner) => gives_date(inner, place),
        Expression::Name(name) => place.workbook.named(name).is_some_and(|named| {
            let sheet = place.workbook.sheets().get(named.sheet);
            sheet.is_some_and(|sheet| is_date(sheet, named.range.start))
        }),
        Expression::Call(function, arguments) => {
            let is_of = |argument: Option<&Expression>| argument.is_some_and(|a| gives_date(a, place));
            match function.name {
                "MAX" | "MIN" | "OFFSET" => is_of(arguments.first()),
                "LET" => is_of(arguments.last()),
                "IF" => is_of(arguments.get(1)),
                _ => function.gives_date,
            }
        }
        Expression::Cells(reference) => {
            let first = reference.range().start;
            let sheet = place.sheet_of(reference.sheet.as_deref());
            sheet.is_some_and(|sheet| is_date(sheet, first))
        }
        Expression::Binary(Operator::Plus, left, right) => {
            gives_date(left, place) != gives_date(right, place)
        }
        Expression::Binary(Operator::Minus, left, right) => {
            gives_date(left, place) && !gives_date(right, place)
        }
        _ => false,
    }
}

/// A value as its cell holds it: in the formula's format, or shortly written, with the whole of it beside.
pub(super) fn shown_value(
    at: CellAddress,
    value: Value,
    formula: &Formula,
    place: &Place<'_>,
    notation: Notation,
) -> CellEdit {
    match (value, &formula.format) {
        (Value::Number(number), Some(format)) => {
            let (text, stored) = format.show(number, notation);
            CellEdit { at, text, stored }
        }
        (value, _) => shortly_shown(at, value, gives_date(&formula.expression, place), notation),
    }
}

fn shortly_shown(at: CellAddress, value: Value, is_date: bool, notation: Notation) -> CellEdit {
    /// Digits that a cell of a spreadsheet shows of a number without a format.
    const DIGITS: i32 = 10;
    let (text, stored) = match value {
        Value::Blank => (String::new(), StoredValue::None),
        Value::Number(days) if is_date && (0.0..2_958_466.0).contains(&days) => {
            let (year, month, day) = civil_from_days(days.floor() as i64 + DAY_ZERO);
            (format!("{day:02}/{month:02}/{year}"), StoredValue::Date)
        }
        Value::Number(number) => {
            let whole = if number.abs() < 1.0 { 1 } else { number.abs().log10() as i32 + 1 };
            let decimals = Decimals::UpTo(u8::try_from(DIGITS - whole).unwrap_or(0));
            // A figure too small for that keeps its digits.
            let decimals = if number != 0.0 && number.abs() < 1e-6 { Decimals::Exact } else { decimals };
            (print_number(number, decimals, notation), StoredValue::Number { value: number, percent: false })
        }
        Value::Text(text) => (text, StoredValue::Text),
        Value::Boolean(truth) => {
            let text = if truth { "TRUE" } else { "FALSE" };
            (text.to_owned(), StoredValue::Boolean(truth))
        }
        Value::Error(name) => (name, StoredValue::Error),
    };
    CellEdit { at, text, stored }
}
