//! Counts awards by kind and recipient.

use std::collections::BTreeMap;

use crate::grid::CellAddress;
use crate::indicator::{AwardTally, Holder};
use crate::number::fold;
use crate::sheet::Sheet;
use crate::table::{RowKind, Table};

/// The awards of a table, and how many of its rows lack a kind, a recipient or a count. The table has either a kind of
/// award in each row, with counts of collectives and of individuals; or an award in each row, with its recipient ("tập
/// thể", "cá nhân") and perhaps a count.
pub(crate) fn award_tally(sheet: &Sheet) -> Option<(AwardTally, usize)> {
    let table = sheet.table();
    let kind = column_titled(table, &["hinh thuc", "danh hieu", "khen thuong", "award"])?;
    let collectives = column_titled(table, &["tap the", "collective"]).filter(|c| *c != kind);
    let individuals = column_titled(table, &["ca nhan", "individual"]).filter(|c| *c != kind);
    let counts = column_titled(table, &["so luong", "so khen", "count"]);
    let text = |row: usize, column: usize| {
        let at = CellAddress::new(table.body.start + row as u32, column as u32);
        sheet.grid().text(at).trim().to_owned()
    };
    let count = |row: usize, column: usize| {
        let value = table.columns[column].value(row)?;
        // A count is a whole number; anything else is not counted.
        (value >= 0.0 && value.fract() == 0.0 && value < 1e9).then_some(value as u64)
    };
    let mut tally = AwardTally::default();
    let mut uncounted = 0;
    // "giấy khen" and "Giấy khen" are the same: the first spelling is used.
    let mut spellings: BTreeMap<String, String> = BTreeMap::new();
    let rows = table.rows.iter().enumerate().filter(|(_, k)| **k == RowKind::Data);
    for (row, _) in rows {
        let named = text(row, kind);
        if named.is_empty() {
            uncounted += 1;
            continue;
        }
        let named = spellings.entry(named.to_lowercase()).or_insert(named).clone();
        match (collectives, individuals) {
            (Some(collectives), Some(individuals)) => {
                for (column, holder) in [(collectives, Holder::Collective), (individuals, Holder::Individual)]
                {
                    if let Some(count) = count(row, column) {
                        tally.add(&named, holder, count);
                    }
                }
            }
            _ => {
                let holder =
                    (0..table.columns.len()).find_map(|column| match fold(&text(row, column)).as_str() {
                        "tap the" | "collective" => Some(Holder::Collective),
                        "ca nhan" | "individual" => Some(Holder::Individual),
                        _ => None,
                    })?;
                tally.add(&named, holder, counts.map_or(Some(1), |c| count(row, c))?);
            }
        }
    }
    let is_empty = tally.rows().next().is_none();
    (!is_empty).then_some((tally, uncounted))
}

fn column_titled(table: &Table, words: &[&str]) -> Option<usize> {
    let is_titled = |column: &crate::table::Column| {
        let title = fold(&column.title);
        words.iter().any(|word| title.contains(word))
    };
    table.columns.iter().position(is_titled)
}
