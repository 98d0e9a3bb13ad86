//! Counts awards by kind and recipient, and makes the sheet of it.

use std::collections::BTreeMap;

use super::sheet_draft::SheetDraft;
use crate::grid::CellAddress;
use crate::indicator::{AwardTally, Holder};
use crate::number::{Decimals, fold};
use crate::sheet::{Settings, Sheet};
use crate::table::{RowKind, Table};
use crate::words::Words;

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

/// The sheet with a tally of awards.
pub(crate) fn tally_sheet(tally: &AwardTally, words: Words) -> Sheet {
    let mut made = SheetDraft::under(words.tally_title(), words.award_kind(), words.0.notation());
    for (at, title) in (1..).zip([words.collectives(), words.individuals(), words.awards_together()]) {
        made.column(at, title, None);
    }
    let figures = |collectives: Option<u64>, individuals: Option<u64>| {
        let together = collectives.unwrap_or(0) + individuals.unwrap_or(0);
        let counts = [collectives, individuals, Some(together)];
        let figure = |(at, count): (u32, Option<u64>)| Some((at, count? as f64, Decimals::Fixed(0)));
        (1..).zip(counts).filter_map(figure).collect::<Vec<_>>()
    };
    let mut row = SheetDraft::FIRST;
    for (kind, collectives, individuals) in tally.rows() {
        made.line(row, kind, RowKind::Data, &figures(collectives, individuals));
        row += 1;
    }
    let is_held = |holder: Holder| {
        tally.rows().any(|(_, collectives, individuals)| match holder {
            Holder::Collective => collectives.is_some(),
            Holder::Individual => individuals.is_some(),
        })
    };
    let total = |holder: Holder| is_held(holder).then(|| tally.total(holder));
    let all = figures(total(Holder::Collective), total(Holder::Individual));
    made.line(row, words.total_label(), RowKind::Total, &all);
    made.sheet(words.tally_name(), Settings::default())
}
