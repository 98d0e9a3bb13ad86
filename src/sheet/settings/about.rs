//! What the figures of a sheet are: their source, their period, what its rows are, and which doubts were looked at.

use std::collections::BTreeMap;

use super::counted::Counted;
use super::flood::Flood;

/// What the user said about the figures. The chart panel changes source and noun, the panel over time the period, the
/// list of doubts what was looked at; the chart, the printout and the series over periods read them.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct AboutSettings {
    /// The source, printed below the chart.
    pub source: String,
    /// What the rows are, used where rows are counted.
    pub counted: Counted,
    /// The period, as the user wrote it. `None` leaves it to the sheet's name or title.
    pub period: Option<String>,
    /// How many doubts of a kind the user has looked at. They are told again if there are more than that.
    pub seen: BTreeMap<Flood, u32>,
}
