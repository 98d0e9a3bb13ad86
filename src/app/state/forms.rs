//! What is typed and chosen in the panels and belongs to no document.

use crate::indicator::{FlowOrStock, Implied, Printed, Sought, Undefined};
use crate::number::{Notation, Scanned, scan};
use crate::sheet::{Mapping, SeriesTransform};

/// Two figures as typed, and what is sought of them.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ImpliedForm {
    /// The figure sought.
    pub sought: Sought,
    /// The first known figure.
    pub first: String,
    /// The second one.
    pub second: String,
}

/// What a form gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum ImpliedOutcome {
    /// Something is still to be typed.
    Incomplete,
    /// The first, or the second, is no number, or reads two ways.
    Unreadable(usize),
    /// The two give none.
    Undefined(Undefined),
    /// It follows.
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

/// What is chosen in the panel; `None` where nothing was, and what fits best is shown.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TimeForm {
    /// Column held against the base.
    pub current: Option<u32>,
    /// The base.
    pub base: Option<u32>,
    /// Sheet by former units.
    pub source: Option<usize>,
    /// Which former units make up which of today's.
    pub mapping: Option<Mapping>,
    /// Its column that is re-added.
    pub column: Option<u32>,
    /// Column of today's table held against it.
    pub against: Option<u32>,
    /// Column that a series is made of.
    pub series: Option<u32>,
    /// Whether its figures add up over time.
    pub measured: Option<FlowOrStock>,
    /// What the series holds.
    pub turn: SeriesTransform,
}

/// What is typed and chosen in the panels.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Forms {
    /// The little calculator of implied figures.
    pub(crate) implied: ImpliedForm,
    /// The unit whose officers are shown.
    pub(crate) officers_of: String,
    /// A breakdown has columns to enter what was achieved.
    pub(crate) with_actuals: bool,
    /// What is chosen in the panel over time.
    pub(crate) time: TimeForm,
}
