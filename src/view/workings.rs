//! The formula of a computed column, in words and with numbers. Used by the explanation, the formula bar, the appendix.

use super::cells::counted;
use crate::analysis::{Computed, Indicator, Parts, Workings};
use crate::app::{App, column_name};
use crate::number::{Decimals, print_percent};
use crate::sheet::measure_of_distance;

/// What the first input is compared with, in words: a column, the sum over units, or the period before.
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

/// The names of the first input, of the second (empty if there is none), and of the sum over units.
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

/// The formula with the names of its inputs; minus the target, if it is the distance to one.
pub(crate) fn formula_over(
    app: &App,
    computed: &Computed,
    name: impl Fn(u32) -> String,
    target: &str,
) -> String {
    let [first, second, whole] = inputs_in_words(app, computed, name);
    less_target(app, app.words().formula(computed.indicator, &first, &second, &whole), target)
}

/// The formula with the titles of its columns.
pub(crate) fn formula_in_words(app: &App, computed: &Computed, target: &str) -> String {
    formula_over(app, computed, |column| column_name(app, column), target)
}

fn less_target(app: &App, formula: String, target: &str) -> String {
    if target.is_empty() { formula } else { app.words().less_target(&formula, target) }
}

/// The formula with its numbers.
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
        // A sign that follows a sign would mislead.
        Some(value) if value < 0.0 => format!("({})", words.figure(value)),
        Some(value) => words.figure(value),
        None => "?".to_owned(),
    };
    let factor = workings.factor();
    // The formula in words says that one input is converted to the unit of the other; here the numbers show it.
    let converted = |value: Option<f64>| match value {
        Some(_) if factor < 1.0 => format!("({} ÷ {})", text(value), words.figure(1.0 / factor)),
        Some(_) if factor > 1.0 => format!("({} × {})", text(value), words.figure(factor)),
        _ => text(value),
    };
    let first = match (indicator.is_distance(), indicator.rate()) {
        // A pasted rate is not computed from other inputs.
        (true, None) => parts.first.map_or_else(
            || "?".to_owned(),
            |v| print_percent(v, Decimals::UpTo(10), app.language().notation()),
        ),
        _ => text(parts.first),
    };
    let formula = words.formula(indicator, &first, &converted(parts.second), &converted(parts.whole));
    less_target(app, formula, target)
}

/// The target of a row, as printed, if the indicator is the distance to a target; else an empty text.
pub(crate) fn target_text(app: &App, indicator: Indicator, row: usize) -> String {
    let targets = measure_of_distance(indicator).and_then(|m| app.sheet().targets(m));
    let target = targets.and_then(|t| t.of(row));
    target.map_or_else(String::new, |t| print_percent(t.value, Decimals::UpTo(4), app.language().notation()))
}
