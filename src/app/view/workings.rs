//! A computed column's formula, in words and with numbers: shared by the explanation, the formula bar and the appendix.

use crate::analysis::Computed;
use crate::app::App;

impl App {
    /// What a computed column's first input is held against, in words: a column, the sum over units, the period before.
    pub(super) fn base_in_words(&self, computed: &Computed, name: impl Fn(u32) -> String) -> String {
        let (words, indicator) = (self.words(), computed.indicator);
        let named = |column: usize| u32::try_from(column).map(&name).unwrap_or_default();
        let first = named(indicator.first_input());
        match indicator.second_input() {
            None => words.sum_over_units(&first),
            Some(_) if indicator.is_over_rows() => words.in_period_before(&first),
            Some(second) => named(second),
        }
    }

    /// The formula over the titles of its inputs.
    pub(super) fn formula_in_words(&self, computed: &Computed) -> String {
        let name = |column| self.column_name(column);
        let first = u32::try_from(computed.indicator.first_input()).map(name).unwrap_or_default();
        let base = self.base_in_words(computed, name);
        self.words().formula(computed.indicator, &first, &base)
    }

    /// The formula over its figures, `factor` bringing the second into the first one's unit.
    pub(super) fn formula_in_numbers(
        &self,
        computed: &Computed,
        (first, second): (Option<f64>, Option<f64>),
        factor: f64,
    ) -> String {
        let words = self.words();
        let text = |value: Option<f64>| match value {
            // A sign after a sign misleads.
            Some(value) if value < 0.0 => format!("({})", words.figure(value)),
            Some(value) => words.figure(value),
            None => "?".to_owned(),
        };
        let first = text(first);
        let second = match second {
            // Words say that one of them is brought to the other's unit; the numbers show it.
            Some(_) if factor < 1.0 => format!("({} ÷ {})", text(second), words.figure(1.0 / factor)),
            Some(_) if factor > 1.0 => format!("({} × {})", text(second), words.figure(factor)),
            _ => text(second),
        };
        words.formula(computed.indicator, &first, &second)
    }
}
