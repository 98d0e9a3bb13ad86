//! The filter of a column, and the bar that says what is shown.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::cells::counted;
use crate::analysis::{compute, proved_nothing};
use crate::app::{
    App, FilterCondition, RATE_PLACES, column_name, computed_of, computed_text, data_rows, is_filtered,
    is_summable, measure_at, notation_of_sums, pasted_columns, reads_percent, shown_columns,
};
use crate::grid::CellAddress;
use crate::indicator::Comparison;
use crate::number::{CellKind, Decimals, exact_sum, print_number, print_percent};
use crate::sheet::{ColumnFilter, Measure, SortKey, filter_text, sort_key};
use crate::table::RowKind;

/// A value of a column, and how many units have it.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterValue {
    /// The text; empty for a blank cell.
    pub text: String,
    /// How many units have it.
    pub count: usize,
    /// Whether rows with it are shown.
    pub chosen: bool,
}

/// The filter of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterMenuView {
    /// The column, by its place on the screen.
    pub column: u32,
    /// Its name.
    pub title: String,
    /// Its values in their order; none of a computed column.
    pub values: Vec<FilterValue>,
    /// The condition that is asked now, with its texts.
    pub condition: Option<(FilterCondition, String, String)>,
    /// Whether something is asked of it.
    pub is_set: bool,
}

/// What the filters show.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterBarView {
    /// "Đang hiện 12/63 đơn vị".
    pub shown: String,
    /// What is asked: "Thực hiện ≥ 95".
    pub asked: Vec<String>,
    /// Sums and rates of the shown units; empty if none is shown.
    pub sums: String,
}

/// The filter that is open; `None` if there is none.
pub fn filter_menu_view(app: &App) -> Option<FilterMenuView> {
    let column = app.frame.filter?;
    let of = measure_at(app, column);
    let filter = app.sheet().settings().lines.filters.get(&of);
    Some(FilterMenuView {
        column,
        title: column_name(app, column),
        values: if column < pasted_columns(app) { values(app, column, filter) } else { Vec::new() },
        condition: filter.and_then(|filter| condition(app, of, filter)),
        is_set: filter.is_some(),
    })
}

/// The values of a column's units: figures by their size, then texts by the alphabet, blank last.
fn values(app: &App, column: u32, filter: Option<&ColumnFilter>) -> Vec<FilterValue> {
    let sheet = app.sheet();
    let start = sheet.table().body.start;
    let mut counts: BTreeMap<Cow<'_, str>, (usize, SortKey)> = BTreeMap::new();
    for row in data_rows(app) {
        let Ok(place) = u32::try_from(row) else { continue };
        let text = filter_text(sheet, CellAddress { row: start + place, column });
        counts.entry(text).or_insert_with(|| (0, sort_key(sheet, column, row))).0 += 1;
    }
    let mut values: Vec<(SortKey, FilterValue)> = counts
        .into_iter()
        .map(|(text, (count, key))| {
            let chosen = match filter {
                Some(ColumnFilter::Values(texts)) => texts.contains(text.as_ref()),
                _ => true,
            };
            (key, FilterValue { text: text.into_owned(), count, chosen })
        })
        .collect();
    values.sort_by(|(a, _), (b, _)| a.compare(b, false));
    values.into_iter().map(|(_, value)| value).collect()
}

/// A filter as the condition that was written.
fn condition(app: &App, of: Measure, filter: &ColumnFilter) -> Option<(FilterCondition, String, String)> {
    let figure = |value: f64| written(app, of, value);
    let (condition, first, second) = match filter {
        ColumnFilter::Values(_) => return None,
        ColumnFilter::Contains(text) => (FilterCondition::Contains, text.clone(), String::new()),
        ColumnFilter::Compared(comparison, than) => {
            let condition = match comparison {
                Comparison::AtLeast => FilterCondition::AtLeast,
                Comparison::MoreThan => FilterCondition::MoreThan,
                Comparison::AtMost => FilterCondition::AtMost,
                Comparison::LessThan => FilterCondition::LessThan,
            };
            (condition, figure(*than), String::new())
        }
        ColumnFilter::Between(first, last) => (FilterCondition::Between, figure(*first), figure(*last)),
        ColumnFilter::Top { count, largest } => {
            let condition = if *largest { FilterCondition::Largest } else { FilterCondition::Smallest };
            (condition, count.to_string(), String::new())
        }
        ColumnFilter::Blank => (FilterCondition::Blank, String::new(), String::new()),
        ColumnFilter::Filled => (FilterCondition::Filled, String::new(), String::new()),
    };
    Some((condition, first, second))
}

/// A figure of a condition.
fn written(app: &App, of: Measure, value: f64) -> String {
    let notation = app.language().notation();
    match reads_percent(app, of) {
        true => print_percent(value, Decimals::UpTo(RATE_PLACES + 2), notation),
        false => print_number(value, Decimals::UpTo(6), notation),
    }
}

/// What is asked of a column, in words.
pub(crate) fn asked_of(app: &App, column: u32) -> Option<String> {
    let of = measure_at(app, column);
    let filter = app.sheet().settings().lines.filters.get(&of)?;
    Some(app.words().filter_in_words(filter, |value| written(app, of, value)))
}

/// The bar; `None` unless something is asked.
pub fn filter_bar_view(app: &App) -> Option<FilterBarView> {
    let words = app.words();
    let lines = &app.sheet().settings().lines;
    if lines.filters.is_empty() && lines.filtered_rows.is_empty() {
        return None;
    }
    let start = app.sheet().table().body.start;
    let units = data_rows(app);
    let is_shown = |row: &usize| u32::try_from(*row).is_ok_and(|row| !is_filtered(app, start + row));
    let shown: Vec<usize> = units.iter().copied().filter(is_shown).collect();
    let asked = (0..shown_columns(app)).filter_map(|column| {
        let asked = asked_of(app, column)?;
        Some(format!("{} {asked}", column_name(app, column)))
    });
    let sums = if shown.is_empty() { String::new() } else { sums(app, &shown) };
    Some(FilterBarView {
        shown: words.filter_shows(counted(app), shown.len(), units.len()),
        asked: asked.collect(),
        sums: if sums.is_empty() { sums } else { words.filter_sums(&sums) },
    })
}

/// Sums of amounts and rates of sums, over the shown units alone: "Kế hoạch 1.234 · % kế hoạch 36,45%".
fn sums(app: &App, shown: &[usize]) -> String {
    let notation = notation_of_sums(app);
    let sheet = app.sheet();
    let of_pasted =
        (0..sheet.grid().columns()).filter(|column| is_summable(app, *column)).filter_map(|index| {
            let column = sheet.table().columns.get(index as usize)?;
            let mut values = shown.iter().filter_map(|row| column.value(*row)).peekable();
            values.peek()?;
            let sum = print_number(exact_sum(values), Decimals::Fixed(column.decimals), notation);
            Some(format!("{} {sum}", column_name(app, index)))
        });
    // The table as if only the shown units were units.
    let mut table = sheet.table().clone();
    let mut next = shown.iter().copied().peekable();
    for (row, kind) in table.rows.iter_mut().enumerate() {
        if *kind == RowKind::Data && next.next_if_eq(&row).is_none() {
            *kind = RowKind::Note;
        }
    }
    // What the whole table proves of its marks for none, its total among them, some of its units do not.
    for (column, rows) in proved_nothing(sheet.table()) {
        let Some(column) = table.columns.get_mut(column) else { continue };
        for row in rows {
            if let (Some(kind), Some(value)) = (column.kinds.get_mut(row), column.values.get_mut(row)) {
                (*kind, *value) = (CellKind::Number, 0.0);
            }
        }
    }
    let rates = (pasted_columns(app)..shown_columns(app)).filter_map(|index| {
        let computed = computed_of(app, measure_at(app, index))?;
        let indicator = computed.indicator;
        let is_rate = indicator.is_ratio() && !indicator.is_of_whole() && !indicator.is_over_rows();
        let value =
            compute(&table, indicator).total.value.ok().filter(|_| is_rate && !indicator.is_distance())?;
        Some(format!("{} {}", column_name(app, index), computed_text(app, indicator, Ok(value))))
    });
    of_pasted.chain(rates).collect::<Vec<_>>().join(" · ")
}
