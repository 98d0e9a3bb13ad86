//! What the figures of a sheet are: from where, of which period, of which kind of units.

use super::counted::Counted;

/// What the user said the figures are. The chart panel changes source and noun, the time panel the period; the chart,
/// the sentences, the printout and the series over periods read it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct AboutSettings {
    /// Where the figures come from, printed under the chart.
    pub source: String,
    /// What the rows are called where they are counted.
    pub counted: Counted,
    /// The period of the figures, as the user wrote it; else the sheet's name or title says it.
    pub period: Option<String>,
}
