//! Finds the two columns that name rows together, where one column names the unit once for several rows.

use std::collections::HashMap;
use std::ops::Range;

use crate::grid::{CellAddress, Grid};
use crate::number::CellKind;
use crate::table::figures::is_measure;
use crate::table::model::{Column, LabelColumns, MOST_OF_UNIT, NamePair, Role};

/// Whether a column may name rows together with the one that names them.
pub(super) fn may_pair(column: &Column) -> bool {
    !matches!(
        column.role,
        Some(Role::RowNumber | Role::Code | Role::MeasureUnit | Role::Note | Role::Rank | Role::Score)
    )
}

/// The columns that name rows together, if one names them at all.
pub(super) fn name_pair(
    grid: &Grid,
    body: &Range<u32>,
    columns: &[Column],
    labels: &LabelColumns,
) -> Option<NamePair> {
    let name = labels.name?;
    let of_words = |column: &u32| {
        columns.get(*column as usize).is_some_and(|c| {
            may_pair(c)
                && c.kinds.iter().any(|k| matches!(k, CellKind::Text | CellKind::Date))
                && !c.kinds.iter().any(|k| k.has_value())
        })
    };
    let others = || labels.leading.clone().filter(|c| *c != name).filter(of_words);
    let pairs = others().map(|other| NamePair { outer: name.min(other), inner: name.max(other) });
    // What stands right of the names tells rows of a unit apart; what stands left of them may be a region, and matters
    // only where names repeat.
    let (left, right): (Vec<NamePair>, Vec<NamePair>) = pairs.partition(|pair| pair.inner == name);
    let tell = |pair: &NamePair| {
        Units::of(grid, body, columns, pair).is_some_and(|units| units.tell_apart(pair, name))
    };
    right.into_iter().chain(left).find(tell)
}

/// What the rows of units show.
#[derive(Debug, Default)]
struct Units {
    units: usize,
    /// Units of several rows.
    of_several: usize,
    /// Rows under a unit's name that is written once.
    unnamed: usize,
    /// Whether its cell is merged over such rows.
    is_merged: bool,
    /// Whether what tells rows of a unit apart does so in another unit too.
    is_common: bool,
}

impl Units {
    /// Of the rows with figures; `None` if the columns do not name them together.
    fn of(grid: &Grid, body: &Range<u32>, columns: &[Column], pair: &NamePair) -> Option<Units> {
        let measures: Vec<&Column> = columns.iter().filter(|c| is_measure(c)).collect();
        let mut found = Units::default();
        // In how many units a word stands, and the unit it stood in last.
        let mut seen: HashMap<&str, usize> = HashMap::new();
        let (mut unit, mut rows): (Option<&str>, u32) = (None, 0);
        for (place, row) in body.clone().enumerate() {
            if !measures.iter().any(|c| c.value(place).is_some()) {
                unit = None;
                continue;
            }
            let at = CellAddress { row, column: pair.outer };
            let (outer, inner) = (grid.text(at).trim(), pair.inner(grid, row));
            if inner.is_empty() {
                unit = None;
                continue;
            }
            match unit {
                Some(_) if outer.is_empty() => {
                    found.unnamed += 1;
                    found.is_merged |= grid.merge_at(at).is_some_and(|m| m.rows > 1);
                    rows += 1;
                }
                // A row of no unit.
                None if outer.is_empty() => return None,
                Some(name) if name == outer => rows += 1,
                _ => {
                    (unit, rows) = (Some(outer), 1);
                    found.units += 1;
                }
            }
            found.of_several += usize::from(rows == 2);
            match seen.insert(inner, found.units) {
                // Twice in one unit: it tells nothing apart.
                Some(before) if before == found.units => return None,
                Some(_) => found.is_common = true,
                None => {}
            }
            if rows > MOST_OF_UNIT {
                return None;
            }
        }
        Some(found)
    }

    /// Whether the columns name the rows together, beside the column that would name them alone.
    fn tell_apart(&self, pair: &NamePair, name: u32) -> bool {
        let mostly = self.of_several > 0 && self.of_several * 2 >= self.units;
        let repeats = self.is_common && self.of_several > 1;
        match (pair.outer == name, self.unnamed > 0) {
            (true, true) => mostly || self.is_merged,
            _ => mostly && repeats,
        }
    }
}
