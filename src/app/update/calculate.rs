//! Formulas: after every change the engine is asked for their values, and its answer is written into their cells.

use super::notify::notify;
use crate::app::effect::Effect;
use crate::app::state::App;
use crate::formula::{Job, Outcome};
use crate::words::Notice;

/// How often values may change how other cells are read, and with them values again.
const MOST_ROUNDS: u8 = 4;

/// Asks for the values of all formulas; nothing if there are none.
pub(crate) fn calculate(app: &mut App) -> Vec<Effect> {
    app.calculation.rounds = 0;
    match app.document.workbook.job() {
        Some(job) => ask(app, job),
        None => {
            app.calculation.asked = None;
            app.calculation.known = None;
            Vec::new()
        }
    }
}

fn ask(app: &mut App, job: Job) -> Vec<Effect> {
    let calculation = &mut app.calculation;
    // Whatever is still being calculated is of an earlier document.
    calculation.number += 1;
    if let Some((known, outcome)) = calculation.known.take_if(|(known, _)| *known == job) {
        calculation.asked = None;
        return settle(app, known, outcome);
    }
    let Some(bytes) = job.to_bytes() else { return notify(app, Notice::NotCalculated) };
    calculation.asked = Some(job);
    vec![Effect::Calculate { number: calculation.number, job: bytes }]
}

/// The engine has answered; without an outcome it failed.
pub(crate) fn calculated(app: &mut App, number: u64, outcome: Option<&[u8]>) -> Vec<Effect> {
    if number != app.calculation.number {
        return Vec::new();
    }
    let Some(job) = app.calculation.asked.take() else { return Vec::new() };
    match outcome.and_then(Outcome::from_bytes) {
        Some(outcome) => settle(app, job, outcome),
        None => notify(app, Notice::NotCalculated),
    }
}

/// Writes the values. They are no step that could be undone: they follow from the cells.
fn settle(app: &mut App, job: Job, outcome: Outcome) -> Vec<Effect> {
    let changes = app.document.workbook.take_values(&job, &outcome);
    let again = app.document.workbook.job().filter(|next| changes && *next != job);
    app.calculation.known = Some((job, outcome));
    if !changes {
        return Vec::new();
    }
    app.document.revision += 1;
    let mut effects = vec![Effect::Keep];
    app.calculation.rounds += 1;
    if let Some(next) = again.filter(|_| app.calculation.rounds < MOST_ROUNDS) {
        effects.extend(ask(app, next));
    }
    effects
}
