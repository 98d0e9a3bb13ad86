//! What the page needs only at times, in a WebAssembly file of its own: the engine of formulas, and the writers of Word and
//! Excel files ([`write_bytes`]).
//!
//! The engine takes a [`Question`] of cells and formulas, gives back their values. It knows nothing of sheets, documents or
//! pages.
//!
//! ironcalc calculates, in its English locale, the only one whose answers are right throughout: its locales with a decimal
//! comma match nothing in `COUNTIF(r;">=36%")`. `chi_tieu::formula` writes each formula so that it means in English what
//! the user meant. A whole job is calculated by a fresh model: a table of 100 000 rows is given over in a few hundredths of
//! a second, and nothing of an earlier document can remain. The model is kept for cells that change, of which only the values
//! that follow are answered.

use chi_tieu::export::Order;
use chi_tieu::formula::{Answer, ChangedValue, Job, JobCell, JobFormula, Outcome, Question, Value};
use ironcalc_base::Model;
use ironcalc_base::cell::CellValue;
use ironcalc_base::types::CellType;
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

/// Days begin here: "today" is the office's.
const TIME_ZONE: &str = "Asia/Ho_Chi_Minh";

/// What is told where the engine itself fails.
const FAILED: &str = "#ERROR!";

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::default();
}

/// Answers a question given as bytes; empty bytes if they are none, or ask about cells of a job that is not known.
#[wasm_bindgen]
pub fn calculate_bytes(question: &[u8]) -> Vec<u8> {
    let answer = |question| ENGINE.with_borrow_mut(|engine| engine.answer(question));
    Question::from_bytes(question).and_then(answer).and_then(|answer| answer.to_bytes()).unwrap_or_default()
}

/// Writes a file that is ordered as bytes; empty bytes if they are no order.
#[wasm_bindgen]
pub fn write_bytes(order: &[u8]) -> Vec<u8> {
    Order::from_bytes(order).and_then(|order| order.write().to_bytes()).unwrap_or_default()
}

/// The engine with the last job that it was given.
#[derive(Default)]
pub struct Engine {
    known: Option<Known>,
}

/// A job that was calculated.
struct Known {
    model: Model<'static>,
    formulas: Vec<Vec<JobFormula>>,
    outcome: Outcome,
}

impl Engine {
    /// The values that are asked for; `None` if cells changed and the job is not known.
    pub fn answer(&mut self, question: Question) -> Option<Answer> {
        match question {
            Question::Whole(job) => {
                // The former model goes first: both together would need twice the memory.
                self.known = None;
                let Ok(mut model) = filled(&job) else { return Some(Answer::Whole(failed(&job))) };
                model.evaluate();
                let formulas: Vec<_> = job.sheets.into_iter().map(|sheet| sheet.formulas).collect();
                let outcome = values(&model, &formulas);
                self.known = Some(Known { model, formulas, outcome: outcome.clone() });
                Some(Answer::Whole(outcome))
            }
            Question::Cells(cells) => {
                let Known { model, formulas, outcome } = self.known.as_mut()?;
                for (sheet, cell) in &cells {
                    set(model, *sheet, cell).ok()?;
                }
                model.evaluate();
                let now = values(model, formulas);
                let changed = changed_values(outcome, &now);
                *outcome = now;
                Some(Answer::Changed(changed))
            }
        }
    }
}

/// Calculates a job. A formula that the engine refuses has an error as its value.
pub fn calculate(job: &Job) -> Outcome {
    match Engine::default().answer(Question::Whole(job.clone())) {
        Some(Answer::Whole(outcome)) => outcome,
        _ => failed(job),
    }
}

fn failed(job: &Job) -> Outcome {
    Outcome {
        sheets: job.sheets.iter().map(|s| s.formulas.iter().map(|_| error(FAILED)).collect()).collect(),
    }
}

fn values(model: &Model<'_>, formulas: &[Vec<JobFormula>]) -> Outcome {
    let of_sheet = |(sheet, formulas): (u32, &Vec<JobFormula>)| {
        formulas.iter().map(|formula| value(model, sheet, formula)).collect()
    };
    Outcome { sheets: (0..).zip(formulas).map(of_sheet).collect() }
}

fn changed_values(before: &Outcome, now: &Outcome) -> Vec<ChangedValue> {
    let mut changed = Vec::new();
    for (sheet, (before, now)) in (0..).zip(before.sheets.iter().zip(&now.sheets)) {
        let pairs = (0..).zip(before.iter().zip(now)).filter(|(_, (before, now))| before != now);
        changed.extend(pairs.map(|(place, (_, now))| ChangedValue { sheet, place, value: now.clone() }));
    }
    changed
}

fn error(name: &str) -> Value {
    Value::Error(name.to_owned())
}

/// A row or column as the engine counts it, from 1.
fn place(index: u32) -> i32 {
    i32::try_from(index).map_or(i32::MAX, |index| index.saturating_add(1))
}

/// A model with the cells and formulas of a job.
fn filled(job: &Job) -> Result<Model<'static>, String> {
    let mut model = Model::new_empty("job", "en", TIME_ZONE, "en")?;
    for sheet in 0..job.sheets.len() {
        match sheet {
            0 => model.rename_sheet_by_index(0, "S0")?,
            _ => model.add_sheet(&format!("S{sheet}"))?,
        }
    }
    for (sheet, asked) in (0..).zip(&job.sheets) {
        for cell in &asked.cells {
            set(&mut model, sheet, cell)?;
        }
        for JobFormula { row, column, text } in &asked.formulas {
            model.update_cell_with_formula(sheet, place(*row), place(*column), text.clone())?;
        }
    }
    Ok(model)
}

fn set(model: &mut Model<'_>, sheet: u32, cell: &JobCell) -> Result<(), String> {
    let (row, column) = (place(cell.row), place(cell.column));
    match &cell.value {
        Value::Blank => Ok(()),
        Value::Number(number) => model.update_cell_with_number(sheet, row, column, *number),
        Value::Text(text) => model.update_cell_with_text(sheet, row, column, text),
        Value::Boolean(truth) => model.update_cell_with_bool(sheet, row, column, *truth),
        Value::Error(name) => model.update_cell_with_formula(sheet, row, column, format!("={name}")),
    }
}

fn value(model: &Model<'_>, sheet: u32, formula: &JobFormula) -> Value {
    let (row, column) = (place(formula.row), place(formula.column));
    let is_error =
        model.get_cell_type(sheet, row, column).is_ok_and(|kind| matches!(kind, CellType::ErrorValue));
    match model.get_cell_value_by_index(sheet, row, column) {
        Ok(CellValue::String(name)) if is_error => Value::Error(name),
        Ok(CellValue::String(text)) => Value::Text(text),
        Ok(CellValue::Number(number)) if number.is_finite() => Value::Number(number),
        Ok(CellValue::Number(_)) => error("#NUM!"),
        Ok(CellValue::Boolean(truth)) => Value::Boolean(truth),
        Ok(CellValue::None) => Value::Blank,
        Err(_) => error(FAILED),
    }
}
