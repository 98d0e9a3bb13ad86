//! What a table joined to another left open. It stays with the sheet until the user has said it.

use std::collections::HashSet;

use crate::grid::{CellAddress, CellEdit, StoredValue};

/// What one joined table left open.
#[derive(Clone, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Joining {
    /// The name of the table that was joined; empty if it had none.
    pub from: String,
    /// The first column of the grid that it brought: no two have the same.
    pub column: u32,
    /// Units here that it does not have.
    pub unmatched: Vec<String>,
    /// Units of it that are not here.
    pub left_out: Vec<String>,
    /// Units here with those of it that they may be: nothing was taken over for them.
    pub alike: Vec<UndecidedMatch>,
    /// Columns it brought that are what another one is already, and may be of the same period of the year before.
    pub asked: Vec<u32>,
}

/// A unit, and those of the other table that it may be.
#[derive(Clone, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct UndecidedMatch {
    /// Its row of the grid.
    pub row: u32,
    /// Its name.
    pub name: String,
    /// Those, the likeliest first.
    pub candidates: Vec<Candidate>,
}

/// A unit of the other table that may be one here.
#[derive(Clone, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Candidate {
    /// Its row there.
    pub row: u32,
    /// Its name there.
    pub name: String,
    /// How alike the names are, from 0 to 1; see [`crate::place::name_likeness`].
    pub likeness: f64,
    /// What it brings, column by column from [`Joining::column`].
    pub cells: Vec<(String, StoredValue)>,
}

impl Joining {
    /// Whether nothing is left to be said.
    pub fn is_done(&self) -> bool {
        self.unmatched.is_empty()
            && self.left_out.is_empty()
            && self.alike.is_empty()
            && self.asked.is_empty()
    }

    /// The unit in a row is that one there: gives the cells that it brings, and keeps that one from all others.
    /// `None` if it was not offered.
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

    /// The unit in a row is none of those offered. `false` if none was.
    pub fn keep_apart(&mut self, row: u32) -> bool {
        let Some(at) = self.alike.iter().position(|a| a.row == row) else { return false };
        let UndecidedMatch { name, candidates, .. } = self.alike.remove(at);
        self.unmatched.push(name);
        self.leave_out(candidates);
        true
    }

    /// Those that no unit may be any more.
    fn leave_out(&mut self, candidates: Vec<Candidate>) {
        let asked: HashSet<u32> = self.alike.iter().flat_map(|a| &a.candidates).map(|c| c.row).collect();
        let free: Vec<String> =
            candidates.into_iter().filter(|c| !asked.contains(&c.row)).map(|c| c.name).collect();
        self.left_out.extend(free);
    }
}
