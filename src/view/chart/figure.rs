//! What is made of a table for a chart: its spec and the words of each figure, and how well a kind suits.

use crate::app::{App, RATE_DECIMALS, pasted_rate};
use crate::chart::Chart;
use crate::number::Decimals;
use crate::sheet::{MarkName, Measure};
use crate::view::cells::unit_of_measure;

/// A chart, and what each of its figures says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DrawnChart {
    /// The chart.
    pub chart: Chart,
    /// Its figures, in the order of the places of its layout.
    pub figures: Vec<DrawnFigure>,
    /// What its figures are.
    pub measured: Measured,
}

/// What the figures of a chart are.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Measured {
    /// Ratios, printed in percent with these decimals.
    Rates(Decimals),
    /// Amounts, with their decimals and their unit of measure, if it is known.
    Amounts { decimals: u8, unit: String },
    /// At each place two rates, each with its name and its decimals.
    Pairs([(String, Decimals); 2]),
    /// Of each column its own: a figure says it.
    Columns,
}

/// What is drawn at one place of a chart.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DrawnFigure {
    /// What it says to those who point at it or hear it read: "Thạch Hà: 36,45%, hạng 3/12".
    pub text: String,
    /// The grid row that it is about, if it is about one.
    pub row: Option<u32>,
    /// The figure, if annotations can be about it.
    pub mark: Option<MarkFigure>,
}

/// A figure that annotations can be about.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MarkFigure {
    /// How it is found again.
    pub name: MarkName,
    /// Its name in sentences.
    pub label: String,
    /// The figure.
    pub value: f64,
    /// The second of two rates.
    pub second: Option<f64>,
    /// What it is, if the chart's figures are not all alike.
    pub measured: Option<Measured>,
    /// The place of its period in a course of figures that do not add up what came before.
    pub period: Option<usize>,
}

impl Measured {
    /// The rates of a measure. Pasted ones get no digit that they never had.
    pub fn rates(app: &App, measure: Measure) -> Measured {
        let pasted = pasted_rate(app, measure).map(|rate| rate.decimals(app.sheet().table()));
        Measured::Rates(pasted.map_or(RATE_DECIMALS, Decimals::Fixed))
    }

    /// The decimals of rates.
    pub fn decimals(&self) -> Decimals {
        match self {
            Measured::Rates(decimals) => *decimals,
            _ => RATE_DECIMALS,
        }
    }

    /// The amounts of a column.
    pub fn amounts(app: &App, column: usize) -> Measured {
        let decimals = app.sheet().table().columns.get(column).map_or(0, |column| column.decimals);
        Measured::Amounts { decimals, unit: unit_of_measure(app, column).unwrap_or_default() }
    }
}

impl DrawnFigure {
    /// A figure that no annotation is about.
    pub fn new(text: String, row: Option<u32>) -> DrawnFigure {
        DrawnFigure { text, row, mark: None }
    }

    /// The same, to be annotated.
    pub fn marked(self, mark: Option<MarkFigure>) -> DrawnFigure {
        DrawnFigure { mark, ..self }
    }
}

impl MarkFigure {
    /// The only figure of a row, by the row's label; `None` if the row has no figure.
    pub fn of_row(app: &App, label: &str, value: Option<f64>) -> Option<MarkFigure> {
        MarkFigure::of_series(app, label, "", value)
    }

    /// One of a row's figures.
    pub fn of_series(app: &App, label: &str, series: &str, value: Option<f64>) -> Option<MarkFigure> {
        let value = value.filter(|value| value.is_finite())?;
        let words = app.words();
        let is_computed = label == words.computed_total() || label == words.total_growth();
        let of = if is_computed { String::new() } else { label.to_owned() };
        let name = MarkName { of, is_others: false, series: series.to_owned() };
        let label = if series.is_empty() { label.to_owned() } else { format!("{label}, {series}") };
        Some(MarkFigure { name, label, value, second: None, measured: None, period: None })
    }

    /// The figure of the other units together, whose name has their number and changes with the language.
    pub fn of_others(app: &App, label: &str, value: f64) -> Option<MarkFigure> {
        let mark = MarkFigure::of_row(app, label, Some(value))?;
        let name = MarkName { of: String::new(), is_others: true, series: String::new() };
        Some(MarkFigure { name, ..mark })
    }
}

/// How well a kind suits a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Suits {
    /// Kinds are offered in the order of their weights. The ranking has 50.
    pub weight: u8,
    /// Why it suits, as a sentence.
    pub why: String,
}
