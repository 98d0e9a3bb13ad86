//! The rows of units, with their names, as joining, re-adding and series over periods need them.

use super::worksheet::Sheet;
use crate::table::{Column, RowKind};

/// How many units are enough to tell what kind of units a sheet has.
const LOOKED_AT: usize = 300;

/// The body rows of units, with their names. Left out are rows without a name, and parts of the row above, which counts
/// them already.
pub fn unit_rows(sheet: &Sheet) -> Vec<(usize, String)> {
    labelled(sheet, |kind| kind == RowKind::Data).filter(|(_, name)| !name.is_empty()).collect()
}

/// The grid rows of units and of parts of units, with their names.
pub(super) fn rows_of_units_and_parts(sheet: &Sheet) -> Vec<(u32, String)> {
    let start = sheet.table().body.start;
    let rows = labelled(sheet, |kind| matches!(kind, RowKind::Data | RowKind::Part));
    rows.filter(|(_, name)| !name.is_empty()).map(|(row, name)| (start + row as u32, name)).collect()
}

/// The names of the first units of a sheet, enough to tell what kind of units it has.
pub fn unit_names(sheet: &Sheet) -> Vec<String> {
    let first = labelled(sheet, |kind| kind == RowKind::Data).take(LOOKED_AT);
    first.map(|(_, name)| name).filter(|name| !name.is_empty()).collect()
}

/// The columns of a sheet that pass a test.
pub fn columns_where(sheet: &Sheet, passes: fn(&Column) -> bool) -> Vec<u32> {
    let columns = sheet.table().columns.iter().enumerate().filter(|(_, c)| passes(c));
    columns.filter_map(|(index, _)| u32::try_from(index).ok()).collect()
}

fn labelled(sheet: &Sheet, is_unit: fn(RowKind) -> bool) -> impl Iterator<Item = (usize, String)> + '_ {
    let table = sheet.table();
    let rows = table.rows.iter().enumerate().filter(move |(_, kind)| is_unit(**kind));
    rows.map(move |(row, _)| (row, table.label(sheet.grid(), table.body.start + row as u32).into_owned()))
}
