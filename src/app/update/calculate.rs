//! Formulas: after every change the engine is asked for their values, and its answer is written into their cells. Those of an
//! opened file are compared with the file's values first.

use super::notify::notify;
use crate::app::effect::Effect;
use crate::app::state::{App, Asked, Calculation};
use crate::formula::{Answer, ChangedValue, Outcome, Question};
use crate::sheet::{Comparison, Following, Judged, Mirror, Verdict, WhyKept};
use crate::words::Notice;

/// How often values may change how other cells are read, and with them values again.
const MOST_ROUNDS: u8 = 4;

/// Asks for the values of the formulas that follow from what changed; nothing if none does.
pub(crate) fn calculate(app: &mut App) -> Vec<Effect> {
    app.calculation.rounds = 0;
    let few = app.document.workbook.take_changes();
    let Calculation { asked, known, comparing, .. } = &app.calculation;
    let is_told = comparing.is_none() && (known.is_some() || matches!(asked, Some(Asked::Whole(_))));
    match few.filter(|_| is_told) {
        Some(cells) => {
            app.calculation.waiting.extend(cells);
            ask_for_cells(app)
        }
        None => ask_for_all(app),
    }
}

fn ask_for_all(app: &mut App) -> Vec<Effect> {
    app.calculation.waiting.clear();
    let mut effects = settle_opened(app);
    if app.document.workbook.has_uncompared() {
        // The answer to a comparison is followed by a calculation.
        if app.calculation.comparing.is_none() {
            effects.push(Effect::CompareWhenIdle);
        }
        return effects;
    }
    effects.extend(match app.document.workbook.mirror() {
        Some(mirror) => ask(app, mirror),
        None => {
            app.calculation.asked = None;
            app.calculation.known = None;
            Vec::new()
        }
    });
    effects
}

fn ask(app: &mut App, mirror: Mirror) -> Vec<Effect> {
    let calculation = &mut app.calculation;
    // Whatever is still being calculated is of an earlier document.
    calculation.number += 1;
    // The engine itself still has what was told last only if nothing was asked since.
    let is_known = |(known, _): &mut (Mirror, Outcome)| known.job == mirror.job;
    if calculation.asked.is_none()
        && let Some((known, outcome)) = calculation.known.take_if(is_known)
    {
        return settle(app, known, outcome);
    }
    calculation.known = None;
    send(app, Question::Whole(mirror.job.clone()), Asked::Whole(Box::new(mirror)))
}

fn send(app: &mut App, question: Question, asked: Asked) -> Vec<Effect> {
    let Some(bytes) = question.to_bytes() else { return not_calculated(app) };
    app.calculation.asked = Some(asked);
    vec![Effect::Calculate { number: app.calculation.number, job: bytes }]
}

fn not_calculated(app: &mut App) -> Vec<Effect> {
    app.calculation.known = None;
    app.calculation.waiting.clear();
    notify(app, Notice::NotCalculated)
}

/// Tells the engine of the cells that changed, once it has answered what it was asked before.
fn ask_for_cells(app: &mut App) -> Vec<Effect> {
    let calculation = &mut app.calculation;
    if calculation.asked.is_some() || calculation.waiting.is_empty() {
        return Vec::new();
    }
    let cells = std::mem::take(&mut calculation.waiting);
    let Some((mirror, _)) = calculation.known.as_mut() else { return ask_for_all(app) };
    match mirror.follow(&app.document.workbook, &cells) {
        Following::Nothing => Vec::new(),
        Following::Cells(cells) => {
            calculation.number += 1;
            send(app, Question::Cells(cells), Asked::Cells)
        }
        Following::Whole => ask_for_all(app),
    }
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
    let question = Question::Whole(comparison.job.clone());
    let Some(job) = question.to_bytes() else { return not_compared(app, &comparison) };
    app.calculation.number += 1;
    app.calculation.asked = None;
    app.calculation.known = None;
    app.calculation.comparing = Some(comparison);
    vec![Effect::Calculate { number: app.calculation.number, job }]
}

/// The engine has answered what an opened file's formulas are compared with.
fn compared(app: &mut App, comparison: Comparison, outcome: Option<&[u8]>) -> Vec<Effect> {
    let Some(Answer::Whole(outcome)) = outcome.and_then(Answer::from_bytes) else {
        return not_compared(app, &comparison);
    };
    let job = comparison.job.clone();
    let Judged { verdicts, again } = app.document.workbook.judged(comparison, &outcome);
    decide(app, verdicts);
    match again {
        Some(again) => ask_for(app, again),
        None => {
            let own = app.document.workbook.mirror().filter(|mirror| mirror.job == job);
            app.calculation.known = own.map(|mirror| (mirror, outcome));
            ask_for_all(app)
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
    let answer = outcome.and_then(Answer::from_bytes);
    match (app.calculation.asked.take(), answer) {
        (Some(Asked::Whole(mirror)), Some(Answer::Whole(outcome))) => settle(app, *mirror, outcome),
        (Some(Asked::Cells), Some(Answer::Changed(changed))) => settle_changed(app, &changed),
        // The engine was started anew and knows nothing of what it was told.
        (Some(Asked::Cells), None) => {
            app.calculation.known = None;
            ask_for_all(app)
        }
        (None, _) => Vec::new(),
        (Some(_), _) => not_calculated(app),
    }
}

/// Writes the values. They are no step that could be undone: they follow from the cells.
fn settle(app: &mut App, mirror: Mirror, outcome: Outcome) -> Vec<Effect> {
    let changes = app.document.workbook.take_values(&mirror.job, &outcome);
    app.calculation.known = Some((mirror, outcome));
    settled(app, changes)
}

fn settle_changed(app: &mut App, changed: &[ChangedValue]) -> Vec<Effect> {
    let Some((mirror, outcome)) = &mut app.calculation.known else { return Vec::new() };
    for ChangedValue { sheet, place, value } in changed {
        let slot = outcome.sheets.get_mut(*sheet as usize).and_then(|values| values.get_mut(*place as usize));
        if let Some(slot) = slot {
            slot.clone_from(value);
        }
    }
    let changes = app.document.workbook.take_changed(&mirror.job, changed);
    settled(app, changes)
}

/// Values were written: what changed through them, and since the question, is asked for.
fn settled(app: &mut App, changes: bool) -> Vec<Effect> {
    if !changes {
        return ask_for_cells(app);
    }
    let mut effects = follow_values(app);
    match app.document.workbook.take_changes() {
        Some(cells) => {
            app.calculation.waiting.extend(cells);
            effects.extend(ask_for_cells(app));
        }
        None => {
            app.calculation.rounds += 1;
            let next = app.document.workbook.mirror();
            let is_known =
                |mirror: &Mirror| app.calculation.known.as_ref().is_some_and(|(k, _)| k.job == mirror.job);
            app.calculation.waiting.clear();
            match next {
                Some(mirror) if is_known(&mirror) => {
                    app.calculation.known =
                        app.calculation.known.take().map(|(_, outcome)| (mirror, outcome));
                }
                Some(mirror) if app.calculation.rounds < MOST_ROUNDS => effects.extend(ask(app, mirror)),
                _ => {}
            }
        }
    }
    effects
}
