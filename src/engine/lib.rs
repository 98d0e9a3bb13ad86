//! The engine: takes a [`Job`] of cells and formulas, gives back their values. It knows nothing of sheets, documents or pages.
//!
//! ironcalc calculates, in its English locale, the only one whose answers are right throughout: its locales with a decimal
//! comma match nothing in `COUNTIF(r;">=36%")`. `chi_tieu::formula` writes each formula so that it means in English what
//! the user meant. Each job is calculated by a fresh model: a table of 100 000 rows is given over in a few hundredths of
//! a second, and nothing of an earlier document can remain.

use chi_tieu::formula::{Job, JobCell, JobFormula, Outcome, Value};
use ironcalc_base::Model;
use ironcalc_base::cell::CellValue;
use ironcalc_base::types::CellType;
use wasm_bindgen::prelude::wasm_bindgen;

/// Days begin here: "today" is the office's.
const TIME_ZONE: &str = "Asia/Ho_Chi_Minh";

/// What is told where the engine itself fails.
const FAILED: &str = "#ERROR!";

/// Calculates a job given as bytes; empty bytes if they are none.
#[wasm_bindgen]
pub fn calculate_bytes(job: &[u8]) -> Vec<u8> {
    Job::from_bytes(job).and_then(|job| calculate(&job).to_bytes()).unwrap_or_default()
}

/// Calculates a job. A formula that the engine refuses has an error as its value.
pub fn calculate(job: &Job) -> Outcome {
    let failed = || Outcome {
        sheets: job.sheets.iter().map(|s| s.formulas.iter().map(|_| error(FAILED)).collect()).collect(),
    };
    let Ok(mut model) = filled(job) else { return failed() };
    model.evaluate();
    let sheets = (0..)
        .zip(&job.sheets)
        .map(|(sheet, asked)| asked.formulas.iter().map(|formula| value(&model, sheet, formula)).collect());
    Outcome { sheets: sheets.collect() }
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
        for JobCell { row, column, value } in &asked.cells {
            let (row, column) = (place(*row), place(*column));
            match value {
                Value::Blank => {}
                Value::Number(number) => model.update_cell_with_number(sheet, row, column, *number)?,
                Value::Text(text) => model.update_cell_with_text(sheet, row, column, text)?,
                Value::Boolean(truth) => model.update_cell_with_bool(sheet, row, column, *truth)?,
                Value::Error(name) => {
                    model.update_cell_with_formula(sheet, row, column, format!("={name}"))?
                }
            }
        }
        for JobFormula { row, column, text } in &asked.formulas {
            model.update_cell_with_formula(sheet, place(*row), place(*column), text.clone())?;
        }
    }
    Ok(model)
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
