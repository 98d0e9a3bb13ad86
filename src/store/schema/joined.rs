//! The questions that joined tables left open; see [`Joining`].

use serde::{Deserialize, Serialize};

use super::omitted::is_default;
use super::stored::{StoredV2, stored_v2, stored_value};
use crate::sheet::{Candidate, Joining, UndecidedMatch};

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct JoiningV2 {
    from: String,
    column: u32,
    #[serde(skip_serializing_if = "is_default")]
    unmatched: Vec<String>,
    #[serde(skip_serializing_if = "is_default")]
    left_out: Vec<String>,
    #[serde(skip_serializing_if = "is_default")]
    alike: Vec<AlikeV2>,
    #[serde(skip_serializing_if = "is_default")]
    asked: Vec<u32>,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct AlikeV2 {
    row: u32,
    name: String,
    candidates: Vec<CandidateV2>,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct CandidateV2 {
    row: u32,
    name: String,
    likeness: f64,
    cells: Vec<CellV2>,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct CellV2 {
    text: String,
    #[serde(skip_serializing_if = "is_default")]
    stored: Option<StoredV2>,
}

impl JoiningV2 {
    pub(crate) fn of(joining: &Joining) -> JoiningV2 {
        let candidate = |c: &Candidate| CandidateV2 {
            row: c.row,
            name: c.name.clone(),
            likeness: c.likeness,
            cells: c
                .cells
                .iter()
                .map(|(text, stored)| CellV2 { text: text.clone(), stored: stored_v2(*stored) })
                .collect(),
        };
        let alike = |a: &UndecidedMatch| AlikeV2 {
            row: a.row,
            name: a.name.clone(),
            candidates: a.candidates.iter().map(candidate).collect(),
        };
        let Joining { from, column, unmatched, left_out, alike: all, asked } = joining;
        JoiningV2 {
            from: from.clone(),
            column: *column,
            unmatched: unmatched.clone(),
            left_out: left_out.clone(),
            alike: all.iter().map(alike).collect(),
            asked: asked.clone(),
        }
    }

    pub(crate) fn joining(self) -> Joining {
        let candidate = |c: CandidateV2| Candidate {
            row: c.row,
            name: c.name,
            likeness: c.likeness,
            cells: c
                .cells
                .into_iter()
                .map(|c| (c.text, c.stored.map(stored_value).unwrap_or_default()))
                .collect(),
        };
        let alike = |a: AlikeV2| UndecidedMatch {
            row: a.row,
            name: a.name,
            candidates: a.candidates.into_iter().map(candidate).collect(),
        };
        Joining {
            from: self.from,
            column: self.column,
            unmatched: self.unmatched,
            left_out: self.left_out,
            alike: self.alike.into_iter().map(alike).collect(),
            asked: self.asked,
        }
    }
}
