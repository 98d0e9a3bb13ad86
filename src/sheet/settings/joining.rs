//! The questions that a joined table leaves open. They stay with the sheet until the user has answered them.

use std::collections::HashSet;

use crate::grid::{CellAddress, CellEdit, StoredValue};

/// The questions that one joined table leaves open.
#[derive(Clone, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Joining {
    /// The name of the joined table; empty if it had none.
    pub from: String,
    /// The first grid column that it brought, which is different for each joined table.
    pub column: u32,
    /// The units here that it lacks.
    pub unmatched: Vec<String>,
    /// The units in it that are not here.
    pub left_out: Vec<String>,
    /// Units here, each with the units of the joined table that it may be. Nothing was taken over for them.
    pub alike: Vec<UndecidedMatch>,
    /// Columns that it brought that mean the same as another column, and may hold the same period of the year before.
    pub asked: Vec<u32>,
}

/// A unit, and the units of the other table that it may be.
#[derive(Clone, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct UndecidedMatch {
    /// Its row of the grid.
    pub row: u32,
    /// Its name.
    pub name: String,
    /// The candidates, the most likely first.
    pub candidates: Vec<Candidate>,
}

/// A unit of the other table that may be the same.
#[derive(Clone, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Candidate {
    /// Its row there.
    pub row: u32,
    /// Its name there.
    pub name: String,
    /// How similar the names are, from 0 to 1; see [`crate::place::name_likeness`].
    pub likeness: f64,
    /// The cells that it would bring, from column [`Joining::column`] on.
    pub cells: Vec<(String, StoredValue)>,
}

impl Joining {
    /// Whether no question is open.
    pub fn is_done(&self) -> bool {
        self.unmatched.is_empty()
            && self.left_out.is_empty()
            && self.alike.is_empty()
            && self.asked.is_empty()
    }

    /// Decides that the unit in `row` is the candidate in `there`. Returns the cells that it brings, and removes that
    /// candidate from all other units. `None` if it was not a candidate.
    pub fn accept(&mut self, row: u32, there: u32) -> Option<Vec<CellEdit>> {
        let at = self.alike.iter().position(|a| a.row == row)?;
        let found = self.alike[at].candidates.iter().position(|c| c.row == there)?;
        let UndecidedMatch { mut candidates, .. } = self.alike.remove(at);
        let chosen = candidates.swap_remove(found);
        for alike in &mut self.alike {
            alike.candidates.retain(|c| c.row != there);
        }
        let (open, none): (Vec<UndecidedMatch>, _) =
            std::mem::take(&mut self.alike).into_iter().partition(|a| !a.candidates.is_empty());
        self.alike = open;
        self.unmatched.extend(none.into_iter().map(|a| a.name));
        self.leave_out(candidates);
        let cell = |(column, (text, stored)): (u32, (String, StoredValue))| CellEdit {
            at: CellAddress::new(row, column),
            text,
            stored,
        };
        Some((self.column..).zip(chosen.cells).map(cell).collect())
    }

    /// Decides that the unit in `row` matches none of its candidates. `false` if it has none.
    pub fn keep_apart(&mut self, row: u32) -> bool {
        let Some(at) = self.alike.iter().position(|a| a.row == row) else { return false };
        let UndecidedMatch { name, candidates, .. } = self.alike.remove(at);
        self.unmatched.push(name);
        self.leave_out(candidates);
        true
    }

    /// Notes candidates that can no longer match any unit as left out.
    fn leave_out(&mut self, candidates: Vec<Candidate>) {
        let asked: HashSet<u32> = self.alike.iter().flat_map(|a| &a.candidates).map(|c| c.row).collect();
        let free: Vec<String> =
            candidates.into_iter().filter(|c| !asked.contains(&c.row)).map(|c| c.name).collect();
        self.left_out.extend(free);
    }
}
