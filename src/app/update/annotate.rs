//! Annotations of the shown chart: made by pointing at its figures, removed, taken back by undo.

use super::notify::notify;
use super::settings::set_shown_chart;
use crate::app::effect::Effect;
use crate::app::state::{App, Pointing, chart_subject};
use crate::number::{Scanned, scaled, scan};
use crate::sheet::{Annotation, MarkName};
use crate::words::Notice;

/// More than so many leave no room for the figures.
const MOST: usize = 12;

/// Waits for the figures of a new annotation, in place of any that was begun before. A note needs words first.
pub(super) fn begin_pointing(app: &mut App, pointing: Pointing) -> Vec<Effect> {
    let pointing = match pointing {
        Pointing::Note(text) => Pointing::Note(text.trim().to_owned()),
        other => other,
    };
    if pointing == Pointing::Note(String::new()) {
        return notify(app, Notice::NoteWithoutWords);
    }
    app.frame.pointing = Some(pointing);
    Vec::new()
}

/// Points at a figure: the annotation is made once all its figures are chosen.
pub(super) fn point_at(app: &mut App, name: MarkName) -> Vec<Effect> {
    let annotation = match app.frame.pointing.take() {
        None => return Vec::new(),
        Some(Pointing::Note(text)) => Annotation::Note(name, text),
        Some(Pointing::Level) => Annotation::Level(name),
        Some(Pointing::Subtotal) => Annotation::Subtotal(name),
        Some(Pointing::Difference(Some(first))) if first != name => Annotation::Difference(first, name),
        Some(Pointing::AverageGrowth(Some(first))) if first != name => Annotation::AverageGrowth(first, name),
        Some(Pointing::Difference(_)) => return wait(app, Pointing::Difference(Some(name))),
        Some(Pointing::AverageGrowth(_)) => return wait(app, Pointing::AverageGrowth(Some(name))),
    };
    add(app, annotation)
}

fn wait(app: &mut App, pointing: Pointing) -> Vec<Effect> {
    app.frame.pointing = Some(pointing);
    Vec::new()
}

/// Draws a line at a value as typed, of the first axis or of the second.
pub(super) fn add_line(app: &mut App, text: &str, is_rate: bool, is_second: bool) -> Vec<Effect> {
    let value = match scan(text.trim()) {
        Scanned::Number(number) => number
            .value(app.language().notation())
            .map(|value| if is_rate && !number.percent { scaled(value, 0.01) } else { value }),
        _ => None,
    };
    match value {
        Some(value) if is_second => add(app, Annotation::SecondLine(value)),
        Some(value) => add(app, Annotation::Line(value)),
        None => notify(app, Notice::BadLine),
    }
}

fn add(app: &mut App, annotation: Annotation) -> Vec<Effect> {
    let Some(subject) = chart_subject(app) else { return Vec::new() };
    let there = app.sheet().settings().chart.shown().annotations.get(&subject);
    if there.is_some_and(|there| there.len() >= MOST) {
        return notify(app, Notice::TooManyAnnotations(MOST));
    }
    set_shown_chart(app, |chart| {
        let there = chart.annotations.entry(subject).or_default();
        if !there.contains(&annotation) {
            there.push(annotation);
        }
    })
}

/// Removes the annotation at a place.
pub(super) fn remove_annotation(app: &mut App, at: usize) -> Vec<Effect> {
    let Some(subject) = chart_subject(app) else { return Vec::new() };
    set_shown_chart(app, |chart| {
        if let Some(there) = chart.annotations.get_mut(&subject).filter(|there| at < there.len()) {
            there.remove(at);
            if there.is_empty() {
                chart.annotations.remove(&subject);
            }
        }
    })
}
