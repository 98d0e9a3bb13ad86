//! Formulas: after every change the engine is asked for their values, and its answer is written into their cells. Those of an
//! opened file are compared with the file's values first.

use super::notify::notify;
use crate::app::effect::Effect;
use crate::app::state::App;
use crate::formula::{Job, Outcome};
use crate::sheet::{Comparison, Judged, Verdict, WhyKept};
use crate::words::Notice;

/// How often values may change how other cells are read, and with them values again.
const MOST_ROUNDS: u8 = 4;

/// Asks for the values of all formulas; nothing if there are none.
pub(crate) fn calculate(app: &mut App) -> Vec<Effect> {
    app.calculation.rounds = 0;
    let mut effects = settle_opened(app);
    if app.document.workbook.has_uncompared() {
        // The answer to a comparison is followed by a calculation.
        if app.calculation.comparing.is_none() {
            effects.push(Effect::CompareWhenIdle);
        }
        return effects;
    }
    effects.extend(match app.document.workbook.job() {
        Some(job) => ask(app, job),
        None => {
            app.calculation.asked = None;
            app.calculation.known = None;
            Vec::new()
        }
    });
    effects
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

/// Asks for the values of a file's formulas, to be compared with the values that the file has; nothing if none wait.
pub(crate) fn compare(app: &mut App) -> Vec<Effect> {
    if app.calculation.comparing.is_some() || !app.document.workbook.has_uncompared() {
        return Vec::new();
    }
    let next =
        u32::try_from(app.calculation.verdicts.len()).map_or(u32::MAX, |known| known.saturating_add(1));
    let (comparison, changes) = app.document.workbook.comparison(next);
    let mut effects = if changes { follow_values(app) } else { Vec::new() };
    let Some(comparison) = comparison else {
        effects.extend(calculate(app));
        return effects;
    };
    let last = comparison.numbers().max().unwrap_or(0) as usize;
    if app.calculation.verdicts.len() < last {
        app.calculation.verdicts.resize(last, Verdict::Awaited);
    }
    effects.extend(ask_for(app, comparison));
    effects
}

fn ask_for(app: &mut App, comparison: Comparison) -> Vec<Effect> {
    let Some(job) = comparison.job.to_bytes() else { return not_compared(app, &comparison) };
    app.calculation.number += 1;
    app.calculation.asked = None;
    app.calculation.comparing = Some(comparison);
    vec![Effect::Calculate { number: app.calculation.number, job }]
}

/// The engine has answered what an opened file's formulas are compared with.
fn compared(app: &mut App, comparison: Comparison, outcome: Option<&[u8]>) -> Vec<Effect> {
    let Some(outcome) = outcome.and_then(Outcome::from_bytes) else { return not_compared(app, &comparison) };
    let job = comparison.job.clone();
    let Judged { verdicts, again } = app.document.workbook.judged(comparison, &outcome);
    decide(app, verdicts);
    match again {
        Some(again) => ask_for(app, again),
        None => {
            app.calculation.known = Some((job, outcome));
            calculate(app)
        }
    }
}

fn not_compared(app: &mut App, comparison: &Comparison) -> Vec<Effect> {
    decide(app, comparison.numbers().map(|number| (number, Verdict::Kept(WhyKept::NotCompared))).collect());
    calculate(app)
}

fn decide(app: &mut App, verdicts: Vec<(u32, Verdict)>) {
    for (number, verdict) in verdicts {
        let place = (number as usize).checked_sub(1);
        if let Some(slot) = place.and_then(|place| app.calculation.verdicts.get_mut(place)) {
            *slot = verdict;
        }
    }
}

/// Makes opened formulas what was decided of them. As with values, it is no step that could be undone, and a file stays as
/// opened.
fn settle_opened(app: &mut App) -> Vec<Effect> {
    let verdicts = &app.calculation.verdicts;
    let verdict = |number: u32| match (number as usize).checked_sub(1) {
        Some(place) => verdicts.get(place).cloned().unwrap_or(Verdict::Awaited),
        None => Verdict::Awaited,
    };
    match !verdicts.is_empty() && app.document.workbook.settle(&verdict) {
        true => follow_values(app),
        false => Vec::new(),
    }
}

/// The document holds other values, or formulas that became values: a version of its own, but as opened if it was.
fn follow_values(app: &mut App) -> Vec<Effect> {
    let is_as_opened = app.keeping.as_opened == Some(app.document.revision);
    app.document.revision += 1;
    if is_as_opened {
        app.keeping.as_opened = Some(app.document.revision);
    }
    vec![Effect::Keep]
}

/// The engine has answered; without an outcome it failed.
pub(crate) fn calculated(app: &mut App, number: u64, outcome: Option<&[u8]>) -> Vec<Effect> {
    if number != app.calculation.number {
        return Vec::new();
    }
    if let Some(comparison) = app.calculation.comparing.take() {
        return compared(app, comparison, outcome);
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
    let mut effects = follow_values(app);
    app.calculation.rounds += 1;
    if let Some(next) = again.filter(|_| app.calculation.rounds < MOST_ROUNDS) {
        effects.extend(ask(app, next));
    }
    effects
}
