//! What joined tables left open, in the schema.

use serde::{Deserialize, Serialize};

use super::document::{StoredV1, stored_v1};
use super::read::stored_value;
use crate::sheet::{Candidate, Joining, UndecidedMatch};

/// See [`Joining`].
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct JoiningV1 {
    from: String,
    column: u32,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unmatched: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    alike: Vec<AlikeV1>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    asked: Vec<u32>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct AlikeV1 {
    row: u32,
    name: String,
    candidates: Vec<CandidateV1>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct CandidateV1 {
    row: u32,
    name: String,
    likeness: f64,
    cells: Vec<(String, Option<StoredV1>)>,
}

impl JoiningV1 {
    pub(super) fn of(joining: &Joining) -> JoiningV1 {
        let candidate = |c: &Candidate| CandidateV1 {
            row: c.row,
            name: c.name.clone(),
            likeness: c.likeness,
            cells: c.cells.iter().map(|(text, stored)| (text.clone(), stored_v1(*stored))).collect(),
        };
        let alike = |a: &UndecidedMatch| AlikeV1 {
            row: a.row,
            name: a.name.clone(),
            candidates: a.candidates.iter().map(candidate).collect(),
        };
        JoiningV1 {
            from: joining.from.clone(),
            column: joining.column,
            unmatched: joining.unmatched.clone(),
            left_out: joining.left_out.clone(),
            alike: joining.alike.iter().map(alike).collect(),
            asked: joining.asked.clone(),
        }
    }

    pub(super) fn joining(&self) -> Joining {
        let cell = |(text, stored): &(String, Option<StoredV1>)| {
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
