//! What a table admits and what of it does not come out, asked of the same facts about its columns.

use super::admitted::admitted;
use super::check::check;
use super::column::TableFacts;
use super::indicator::Indicator;
use crate::table::{Table, Warning};

/// What a table admits, and what of it does not come out.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// As [`super::admitted::plan`].
    pub planned: Vec<Indicator>,
    /// As [`super::check::check_pasted`].
    pub findings: Vec<Warning>,
}

/// Says which indicators a table admits, and checks its pasted figures against them.
pub fn survey(table: &Table) -> Survey {
    let facts = TableFacts::of(table);
    let planned = admitted(&facts);
    let findings = check(&facts, &planned);
    Survey { planned, findings }
}
