//! Which figures of a measure are the better ones, as far as roles and titles tell.

use super::indicator::Indicator;
use crate::indicator::BetterSide;
use crate::table::{Column, Role, Table};

/// The better side of a computed rate.
pub fn better_side(table: &Table, indicator: Indicator) -> BetterSide {
    if indicator.lower_is_better(table) {
        return BetterSide::Lower;
    }
    match indicator {
        Indicator::Share { .. } => BetterSide::Unknown,
        // Spending above its estimate is no success, and spending below it may be none either.
        _ if is_spending(table, indicator.first_input()) => BetterSide::Unknown,
        _ => BetterSide::Higher,
    }
}

/// The better side of a column of pasted rates.
pub fn better_side_of_pasted(table: &Table, column: usize) -> BetterSide {
    match table.columns.get(column).and_then(|c| c.role) {
        Some(Role::ArrearsRate) => BetterSide::Lower,
        Some(Role::PlanCompletion | Role::GrowthRate | Role::IndexToPrior | Role::Coverage)
            if !is_spending(table, column) =>
        {
            BetterSide::Higher
        }
        _ => BetterSide::Unknown,
    }
}

/// Whether a column's figures are spent ("chi"), by its header, or else by the title of the table.
fn is_spending(table: &Table, column: usize) -> bool {
    let own = |c: &Column| direction(c.group.iter().chain([&c.title]));
    let own = table.columns.get(column).and_then(own);
    own.or_else(|| direction(table.title.iter())).unwrap_or(false)
}

/// Whether lines name spending (`Some(true)`) or collecting (`Some(false)`); `None` for neither or both.
fn direction<'a>(lines: impl Iterator<Item = &'a String>) -> Option<bool> {
    /// A word after "chi" with which it names no spending: a branch, an office.
    const OTHERWISE: [&str; 6] = ["nhánh", "cục", "bộ", "hội", "tiết", "tieu"];
    let (mut spends, mut collects) = (false, false);
    for line in lines {
        let line = line.to_lowercase();
        let words: Vec<&str> =
            line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        for (at, word) in words.iter().enumerate() {
            let next = words.get(at + 1).copied().unwrap_or_default();
            spends |= *word == "chi" && !OTHERWISE.contains(&next);
            collects |= *word == "thu";
        }
    }
    (spends != collects).then_some(spends)
}
