//! What is typed and chosen in the panels and is not part of the document.

use crate::indicator::{FlowOrStock, Implied, Printed, Sought, Undefined};
use crate::number::{Notation, Scanned, scan};
use crate::sheet::{Mapping, SeriesTransform};

/// The calculator of implied figures: two figures as typed, and what is sought.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ImpliedForm {
    /// Which figure is sought.
    pub sought: Sought,
    /// The first known figure.
    pub first: String,
    /// The second known figure.
    pub second: String,
}

/// The result of the calculator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum ImpliedOutcome {
    /// Something is not typed yet.
    Incomplete,
    /// The first or the second text is not a number, or can be read in two ways.
    Unreadable(usize),
    /// No figure follows.
    Undefined(Undefined),
    /// The figure, and how many decimals to print.
    Found(Implied, u8),
}

impl ImpliedForm {
    pub(crate) fn outcome(&self, notation: Notation) -> ImpliedOutcome {
        let read = |text: &str| match scan(text.trim()) {
            Scanned::Number(number) => number
                .value(notation)
                .map(|value| {
                    (if number.percent { crate::number::scaled(value, 100.0) } else { value }, number)
                })
                .map(|(value, number)| Printed::new(value, number.decimals(notation))),
            _ => None,
        };
        if self.first.trim().is_empty() || self.second.trim().is_empty() {
            return ImpliedOutcome::Incomplete;
        }
        let Some(first) = read(&self.first) else { return ImpliedOutcome::Unreadable(0) };
        let Some(second) = read(&self.second) else { return ImpliedOutcome::Unreadable(1) };
        match self.sought.known(first, second).implied() {
            Ok(implied) => ImpliedOutcome::Found(implied, first.decimals.max(1)),
            Err(reason) => ImpliedOutcome::Undefined(reason),
        }
    }
}

/// What is chosen in the panel over time. `None` shows what fits best.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TimeForm {
    /// The column to compare.
    pub current: Option<u32>,
    /// The base.
    pub base: Option<u32>,
    /// The sheet with former units.
    pub source: Option<usize>,
    /// The mapping from former units to present ones.
    pub mapping: Option<Mapping>,
    /// The column to re-add.
    pub column: Option<u32>,
    /// The column of the present table to compare with it.
    pub against: Option<u32>,
    /// The column of a series.
    pub series: Option<u32>,
    /// Whether its figures add up over time.
    pub measured: Option<FlowOrStock>,
    /// Whether they count from the start of the year.
    pub cumulative: Option<bool>,
    /// What the figures of the series are.
    pub turn: SeriesTransform,
}

/// What is typed and chosen in the panels.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Forms {
    /// The little calculator of implied figures.
    pub(crate) implied: ImpliedForm,
    /// The unit whose officers are shown.
    pub(crate) officers_of: String,
    /// Whether a breakdown has columns for results.
    pub(crate) with_actuals: bool,
    /// What is chosen in the panel over time.
    pub(crate) time: TimeForm,
}
