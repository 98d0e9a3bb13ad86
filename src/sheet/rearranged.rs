//! A sheet whose rows or columns are inserted, removed or put in another order, with what was decided about them.

use std::collections::BTreeMap;

use super::worksheet::Sheet;
use crate::grid::LineSources;
use crate::table::Decisions;

/// Rows or columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lines {
    /// Rows.
    Rows,
    /// Columns.
    Columns,
}

/// The sheet after its rows or columns were rearranged. Decisions, targets, charts and widths go with their lines. The
/// header stays the header: a blank row below it makes it no longer.
pub fn rearranged(sheet: &Sheet, lines: Lines, sources: &LineSources) -> Sheet {
    let (mut decisions, mut settings) = (sheet.decisions().clone(), sheet.settings().clone());
    let grid = match lines {
        Lines::Rows => {
            settings.follow_rows(sources);
            decisions.rows = moved(decisions.rows, sources);
            decisions.header = decisions.header.and_then(|header| match header.is_empty() {
                true => Some(header),
                false => sources.span(header),
            });
            sheet.grid().with_rows(sources)
        }
        Lines::Columns => {
            settings.follow_columns(sources);
            decisions.roles = moved(decisions.roles, sources);
            decisions.notations = moved(decisions.notations, sources);
            sheet.grid().with_columns(sources)
        }
    };
    let header = match lines {
        Lines::Rows => sources.span(sheet.table().header.clone()),
        Lines::Columns => Some(sheet.table().header.clone()),
    };
    let header = header.filter(|header| !header.is_empty());
    let after = Sheet::new(&sheet.name, grid, decisions, settings);
    match header {
        Some(header) if after.table().header != header => {
            let decisions = Decisions { header: Some(header), ..after.decisions().clone() };
            after.decided(decisions)
        }
        _ => after,
    }
}

fn moved<T>(of: BTreeMap<u32, T>, sources: &LineSources) -> BTreeMap<u32, T> {
    of.into_iter().filter_map(|(line, value)| Some((sources.place(line)?, value))).collect()
}
