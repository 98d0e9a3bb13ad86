//! Plan and checks of a table in one call, which share the facts about its columns.

use super::admitted::admitted;
use super::check::{Recomputed, check};
use super::column::TableFacts;
use super::indicator::Indicator;
use crate::table::{Table, Warning};

/// The indicators that a table admits, and warnings about its pasted figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// As from [`plan`](super::plan).
    pub planned: Vec<Indicator>,
    /// As from [`check_pasted`](super::check_pasted).
    pub findings: Vec<Warning>,
    /// The pasted columns that were computed again for that, by column.
    pub recomputed: Vec<Recomputed>,
}

/// Lists the indicators that a table admits, and checks its pasted figures against them.
///
/// ```
/// use chi_tieu::table::{Decisions, understand};
/// use chi_tieu::{analysis, source};
///
/// let text = "Đơn vị\tKế hoạch\tThực hiện\nHải Châu\t100\t90\nThanh Khê\t80\t84";
/// let grid = source::grid_from_clipboard(None, Some(text));
/// let table = understand(&grid, &Decisions::default());
///
/// let survey = analysis::survey(&table);
/// assert_eq!(survey.planned[0].name(), "plan_completion");
/// assert!(survey.findings.is_empty());
/// ```
pub fn survey(table: &Table) -> Survey {
    let facts = TableFacts::of(table);
    let planned = admitted(&facts);
    let (findings, recomputed) = check(&facts, &planned);
    Survey { planned, findings, recomputed }
}
