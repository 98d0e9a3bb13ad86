//! Matches the units of two tables by their names: certain matches, and matches that the user must decide.

use std::collections::HashSet;

use crate::grid::StoredValue;
use crate::place::{Joined, Likeness, Matched, SpeltName, UnitName, join, name_likeness};
use crate::sheet::settings::{Candidate, UndecidedMatch};

/// The matches between the units of two tables.
#[derive(Default)]
pub(super) struct Meeting {
    pub(super) joined: Joined,
    /// Certain matches: the same name, or two spellings of one province.
    pub(super) sure: Vec<Matched>,
    /// Units of the first table, each with the units of the second that it may be.
    pub(super) open: Vec<(usize, Vec<usize>)>,
    /// Units of the second table with a name that is not unique in one of the tables.
    pub(super) again: Vec<usize>,
}

impl Meeting {
    pub(super) fn of(mine: &[(u32, String)], theirs: &[(u32, String)]) -> Meeting {
        let names = |of: &[(u32, String)]| of.iter().map(|(_, n)| UnitName::of(n)).collect::<Vec<_>>();
        let (left, right) = (names(mine), names(theirs));
        let joined = join(&texts(mine), &texts(theirs));
        let is_sure = |m: &Matched| match m.likeness {
            Likeness::Same | Likeness::Province => true,
            // A city is not the province with the same name.
            Likeness::WithoutKind => left[m.left].province().is_some() == right[m.right].province().is_some(),
            Likeness::WithoutMarks | Likeness::Lossy => false,
        };
        let (sure, alike): (Vec<Matched>, Vec<Matched>) = joined.matched.iter().copied().partition(is_sure);
        let asked = joined.ambiguous.iter().map(|a| (a.left, a.candidates.clone()));
        let mut open: Vec<(usize, Vec<usize>)> =
            alike.iter().map(|m| (m.left, vec![m.right])).chain(asked).collect();
        open.sort_by_key(|(left, _)| *left);
        let same = |l: usize, r: &usize| left[l] == right[*r];
        let again = open.iter().flat_map(|(l, rs)| rs.iter().copied().filter(|r| same(*l, r)));
        let again = again.collect();
        Meeting { sure, again, open, joined }
    }

    /// Adds the units without a match whose names are nearly the same.
    pub(super) fn asking(mut self, mine: &[(u32, String)], theirs: &[(u32, String)]) -> Meeting {
        /// The most pairs of names that are compared. With more, the tables have little in common.
        const MOST: usize = 40_000;
        /// The most candidates that are offered for one unit.
        const OFFERED: usize = 3;
        let Joined { left_only, right_only, .. } = &mut self.joined;
        if left_only.len().saturating_mul(right_only.len()) > MOST {
            return self;
        }
        let names = |rows: &[usize], of: &[(u32, String)]| {
            rows.iter().map(|r| (*r, SpeltName::of(UnitName::of(&of[*r].1)))).collect::<Vec<_>>()
        };
        let right = names(right_only, theirs);
        for (l, name) in names(left_only, mine) {
            let mut near: Vec<(f64, usize)> =
                right.iter().filter_map(|(r, other)| Some((name.may_be(other)?, *r))).collect();
            near.sort_by(|a, b| b.0.total_cmp(&a.0));
            near.truncate(OFFERED);
            if !near.is_empty() {
                self.open.push((l, near.into_iter().map(|(_, r)| r).collect()));
            }
        }
        let asked: HashSet<usize> = self.open.iter().map(|(left, _)| *left).collect();
        let offered: HashSet<usize> = self.open.iter().flat_map(|(_, rights)| rights).copied().collect();
        left_only.retain(|left| !asked.contains(left));
        right_only.retain(|right| !offered.contains(right));
        self.open.sort_by_key(|(left, _)| *left);
        self
    }

    /// The undecided matches, with the cells that each candidate would bring.
    pub(super) fn alike(
        &self,
        mine: &[(u32, String)],
        theirs: &[(u32, String)],
        cells: &dyn Fn(u32) -> Vec<(String, StoredValue)>,
    ) -> Vec<UndecidedMatch> {
        let of = |(left, rights): &(usize, Vec<usize>)| {
            let (row, name) = mine.get(*left)?;
            let own = UnitName::of(name);
            let candidate = |(row, name): &(u32, String)| Candidate {
                row: *row,
                name: name.clone(),
                likeness: name_likeness(&own, &UnitName::of(name)),
                cells: cells(*row),
            };
            let candidates = rights.iter().filter_map(|r| theirs.get(*r)).map(candidate).collect();
            Some(UndecidedMatch { row: *row, name: name.clone(), candidates })
        };
        self.open.iter().filter_map(of).collect()
    }
}

fn texts(units: &[(u32, String)]) -> Vec<&str> {
    units.iter().map(|(_, name)| name.as_str()).collect()
}
