//! What the figures of a sheet are: their source, their period, and what its rows are.

use super::counted::Counted;

/// What the user said about the figures. The chart panel changes source and noun, the panel over time the period; the
/// chart, the printout and the series over periods read them.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct AboutSettings {
    /// The source, printed below the chart.
    pub source: String,
    /// What the rows are, used where rows are counted.
    pub counted: Counted,
    /// The period, as the user wrote it. `None` leaves it to the sheet's name or title.
    pub period: Option<String>,
}
