//! The strip above the grid, which says what was understood.

use super::offered::{OfferedColumn, offered_columns};
use crate::analysis::{Computed, CountedRows, Indicator, proved_nothing};
use crate::app::{App, computed_name, computed_text, pasted_columns};
use crate::grid::column_letters;
use crate::number::Reason;
use crate::sheet::missing;
use crate::table::RowKind;
use crate::view::cells::counted;
use crate::view::check::check_view;

/// What was understood, in one line.
#[derive(Clone, Debug, PartialEq)]
pub struct StripView {
    /// "9 đơn vị, 1 dòng tổng", "số đọc kiểu 1.234,5", "tỷ đồng".
    pub parts: Vec<String>,
    /// How many doubts can change a figure, with what is missing.
    pub doubts: usize,
    /// The same in words: "không có chỗ cần xem", "thiếu cột tên đơn vị · 2 chỗ cần xem".
    pub to_check: String,
    /// The computed columns that can be added.
    pub offered: Vec<OfferedColumn>,
}

pub(crate) fn strip_view(app: &App) -> StripView {
    let words = app.words();
    let table = app.sheet().table();
    let mut parts = vec![words.rows_that_count(counted(app), &CountedRows::of(table))];
    let mut notations: Vec<_> = table
        .columns
        .iter()
        .filter_map(|c| c.notation)
        .filter(|n| n.reason != Reason::NothingToDecide)
        .map(|n| (n.notation, n.mixed))
        .collect();
    notations.dedup();
    match notations[..] {
        [] => {}
        [(notation, false)] => parts.push(words.strip_notation(words.notation(notation))),
        _ if notations.iter().all(|n| *n == notations[0]) && !notations[0].1 => {
            parts.push(words.strip_notation(words.notation(notations[0].0)));
        }
        _ => parts.push(words.strip_mixed().to_owned()),
    }
    if let Some(unit) = &table.measure_unit {
        parts.push(unit.text.clone());
    }
    for computed in app.sheet().computed() {
        let total = computed.total;
        if total.counted < total.of && !matches!(computed.indicator, Indicator::Change { .. }) {
            let mut part = format!(
                "{} {}",
                computed_name(app, computed),
                words.counted_of(counted(app), total.counted, total.of)
            );
            if let Some(other) = other_total(app, computed) {
                part.push_str(&words.by_own_total(&other));
            }
            parts.push(part);
        }
    }
    let nothings = nothings(app);
    if nothings > 0 {
        parts.push(words.nothings(nothings));
    }
    let hidden = app.sheet().computed().len() - app.sheet().shown_computed().len();
    if hidden > 0 {
        parts.push(words.strip_hidden(hidden));
    }
    let body = table.body.clone();
    let hidden_rows = app.sheet().hidden_rows().count_in(body);
    if hidden_rows > 0 {
        parts.push(words.strip_hidden_rows(hidden_rows as usize));
    }
    let columns: Vec<String> = (0..pasted_columns(app))
        .filter(|column| app.sheet().hidden_columns().contains(*column))
        .map(column_letters)
        .collect();
    if !columns.is_empty() {
        parts.push(words.strip_hidden_columns(&columns));
    }
    let doubts = check_view(app).serious;
    let missing = missing(app.sheet());
    let others = doubts - missing.len().min(doubts);
    let mut to_check: Vec<String> = missing.iter().take(1).map(|m| words.missing_briefly(m)).collect();
    if to_check.is_empty() || others > 0 {
        to_check.push(words.strip_doubts(others));
    }
    StripView { parts, doubts, to_check: to_check.join(" · "), offered: offered_columns(app) }
}

/// How many marks for none count as nothing in what is computed.
fn nothings(app: &App) -> usize {
    let is_input = |column: usize| {
        let rates = app.sheet().computed().iter().map(|c| c.indicator).filter(|i| !i.is_of_whole());
        rates
            .flat_map(|i| i.inputs().map(|(_, input)| input).collect::<Vec<_>>())
            .any(|input| input == column)
    };
    let found = proved_nothing(app.sheet().table()).into_iter();
    found.filter(|(column, _)| is_input(*column)).map(|(_, rows)| rows.len()).sum()
}

/// What the table's own total gives, where that prints otherwise than the total over the units that have both figures: it
/// may count the plan of a unit that has done nothing.
fn other_total(app: &App, computed: &Computed) -> Option<String> {
    let row = app.sheet().table().rows.iter().position(|kind| *kind == RowKind::Total)?;
    let own = computed.values.get(row)?.filter(Result::is_ok)?;
    let [own, units] = [own, computed.total.value].map(|v| computed_text(app, computed.indicator, v));
    (own != units).then_some(own)
}
