//! The questions that joined tables left open, in version 1.

use serde::Deserialize;

use crate::sheet::{Candidate, Joining, UndecidedMatch};
use crate::store::schema::{StoredV2, stored_value};

/// See [`Joining`].
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct JoiningV1 {
    from: String,
    column: u32,
    unmatched: Vec<String>,
    left_out: Vec<String>,
    alike: Vec<AlikeV1>,
    asked: Vec<u32>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AlikeV1 {
    row: u32,
    name: String,
    candidates: Vec<CandidateV1>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct CandidateV1 {
    row: u32,
    name: String,
    likeness: f64,
    cells: Vec<(String, Option<StoredV2>)>,
}

impl JoiningV1 {
    pub(super) fn joining(&self) -> Joining {
        let cell = |(text, stored): &(String, Option<StoredV2>)| {
            (text.clone(), stored.map(stored_value).unwrap_or_default())
        };
        let candidate = |c: &CandidateV1| Candidate {
            row: c.row,
            name: c.name.clone(),
            likeness: c.likeness,
            cells: c.cells.iter().map(cell).collect(),
        };
        let alike = |a: &AlikeV1| UndecidedMatch {
            row: a.row,
            name: a.name.clone(),
            candidates: a.candidates.iter().map(candidate).collect(),
        };
        Joining {
            from: self.from.clone(),
            column: self.column,
            unmatched: self.unmatched.clone(),
            left_out: self.left_out.clone(),
            alike: self.alike.iter().map(alike).collect(),
            asked: self.asked.clone(),
        }
    }
}
