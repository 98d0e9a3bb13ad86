//! A computed column's formula, in words and with numbers: shared by the explanation, the formula bar and the appendix.

use super::cells::counted;
use crate::analysis::{Computed, Parts, Workings};
use crate::app::{App, column_name};
use crate::number::{Decimals, print_percent};

/// What a computed column's first input is held against, in words: a column, the sum over units, the period before.
pub(crate) fn base_in_words(app: &App, computed: &Computed, name: impl Fn(u32) -> String) -> String {
    let [first, second, whole] = inputs_in_words(app, computed, name);
    if computed.indicator.is_of_whole() {
        whole
    } else if second.is_empty() {
        first
    } else {
        second
    }
}

/// The inputs by their names: the first, the second or nothing, and the sum over units of the last of them.
fn inputs_in_words(app: &App, computed: &Computed, name: impl Fn(u32) -> String) -> [String; 3] {
    let words = app.words();
    let indicator = computed.indicator;
    let named = |column: usize| u32::try_from(column).map(&name).unwrap_or_default();
    let first = named(indicator.first_input());
    let second = match indicator.second_input() {
        None => String::new(),
        Some(_) if indicator.rate().unwrap_or(indicator).is_over_rows() => words.in_period_before(&first),
        Some(second) => named(second),
    };
    let whole = words.sum_over_units(counted(app), if second.is_empty() { &first } else { &second });
    [first, second, whole]
}

/// The formula over its inputs by their names, less a target, if it is a distance to one.
pub(crate) fn formula_over(
    app: &App,
    computed: &Computed,
    name: impl Fn(u32) -> String,
    target: &str,
) -> String {
    let [first, second, whole] = inputs_in_words(app, computed, name);
    less_target(app, app.words().formula(computed.indicator, &first, &second, &whole), target)
}

/// The formula over the titles of its inputs.
pub(crate) fn formula_in_words(app: &App, computed: &Computed, target: &str) -> String {
    formula_over(app, computed, |column| column_name(app, column), target)
}

fn less_target(app: &App, formula: String, target: &str) -> String {
    if target.is_empty() { formula } else { app.words().less_target(&formula, target) }
}

/// The formula over its figures.
pub(crate) fn formula_in_numbers(
    app: &App,
    computed: &Computed,
    workings: &Workings<'_>,
    parts: &Parts,
    target: &str,
) -> String {
    let words = app.words();
    let indicator = computed.indicator;
    let text = |value: Option<f64>| match value {
        // A sign after a sign misleads.
        Some(value) if value < 0.0 => format!("({})", words.figure(value)),
        Some(value) => words.figure(value),
        None => "?".to_owned(),
    };
    let factor = workings.factor();
    // Words say that one of them is brought to the other's unit; the numbers show it.
    let converted = |value: Option<f64>| match value {
        Some(_) if factor < 1.0 => format!("({} ÷ {})", text(value), words.figure(1.0 / factor)),
        Some(_) if factor > 1.0 => format!("({} × {})", text(value), words.figure(factor)),
        _ => text(value),
    };
    let first = match (indicator.is_distance(), indicator.rate()) {
        // A pasted rate stands for itself.
        (true, None) => parts.first.map_or_else(
            || "?".to_owned(),
            |v| print_percent(v, Decimals::UpTo(10), app.language().notation()),
        ),
        _ => text(parts.first),
    };
    let formula = words.formula(indicator, &first, &converted(parts.second), &converted(parts.whole));
    less_target(app, formula, target)
}
