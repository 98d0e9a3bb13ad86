//! Which units a chart shows and in which order, and who stands first among them.

use super::levels::compared_level_name;
use crate::analysis::Along;
use crate::app::{App, Compared, RATE_PLACES, column_name, data_rows, unit_name};
use crate::indicator::first_ranked;
use crate::number::{compare, round_half_away};
use crate::place::NameOrder;
use crate::sheet::{ChartKind, Order, Purpose, SheetChart, UnitsShown};
use crate::table::RowKind;
use crate::view::cells::{counted, row_name};
use crate::words::Which;

/// A page holds so many rows of one line; a chart of higher ones is drawn again with fewer.
pub(super) const MOST_ROWS: usize = 63;

/// A slide with more rows could not be read from the back of a room.
const MOST_ON_SLIDE: usize = 16;

/// Why the units of a chart cannot be chosen: its rows are the periods of a course, which is shown as a whole.
pub(super) fn units_fixed(app: &App, kind: ChartKind) -> Option<String> {
    let is_course = matches!(kind, ChartKind::Trend | ChartKind::PlanPath);
    let rows_are_periods = || app.sheet().timeline().is_none_or(|found| found.along == Along::Rows);
    (is_course && rows_are_periods()).then(|| app.words().rows_are_periods().to_owned())
}

/// How many rows fit, of which a page holds `most`.
pub(super) fn most_of(chart: &SheetChart, most: usize) -> usize {
    let is_slide = Purpose::of(chart.picture) == Some(Purpose::Slide);
    if is_slide { most.min(MOST_ON_SLIDE) } else { most }
}

/// The units that a chart shows, and what is said if these are not all.
pub(super) struct ShownUnits {
    /// Their places among all units, in the chart's order.
    pub places: Vec<usize>,
    /// "40 đơn vị cao nhất trên 100.000"; `None` if all rows are shown.
    pub cut: Option<String>,
}

/// The units that are shown, by their figures or as in the table; those without a figure last. `rows` are their body rows;
/// no more than `most` fit.
pub(super) fn shown_units(
    app: &App,
    chart: &SheetChart,
    (rows, values): (&[usize], &[Option<f64>]),
    lowest_first: bool,
    most: usize,
) -> ShownUnits {
    let most = most_of(chart, most);
    // One more than is shown tells whether the last one has its figure alone.
    let ordered = |most: usize| order_of(app, chart.order, (rows, values), lowest_first, most);
    let (mut places, limit, is_chosen) = match &chart.units.shown {
        UnitsShown::Fitting => (ordered(most + 1), most, false),
        UnitsShown::First(count) => {
            let limit = usize::from(*count).clamp(1, most);
            (ordered(limit + 1), limit, false)
        }
        UnitsShown::Chosen(names) => {
            let mut chosen = ordered(values.len());
            chosen.retain(|place| names.contains(&name_of(app, rows[*place])));
            // Where none of them is left in the table, a choice of nobody is none.
            let is_chosen = !chosen.is_empty();
            (if is_chosen { chosen } else { ordered(most + 1) }, most, is_chosen)
        }
    };
    let next = places.get(limit).copied();
    places.truncate(limit);
    let cut = (places.len() < rows.len()).then(|| {
        let which = match chart.order {
            _ if is_chosen => Which::Chosen,
            Order::AsPasted => Which::First,
            Order::ByName => Which::FirstByName,
            Order::ByValue if lowest_first => Which::Lowest,
            Order::ByValue => Which::Highest,
        };
        let last = places.last().and_then(|place| values[*place]);
        let is_tied =
            last.zip(next.and_then(|next| values[next])).is_some_and(|(a, b)| compare(a, b).is_eq());
        let is_tied = is_tied && chart.order == Order::ByValue;
        app.words().units_shown(counted(app), which, places.len(), rows.len(), is_tied)
    });
    // Ranks are among the units alone: whoever looks for a group, or for a unit of another level, is told that it is left out.
    let level = Compared::of(app, chart);
    let level = only_level(app, &level).filter(|_| level.rows == rows);
    let groups = app.sheet().table().rows.iter().filter(|kind| **kind == RowKind::Subtotal).count();
    let without_groups = (level.is_none() && groups > 0).then(|| app.words().without_groups(groups));
    let told: Vec<String> = level.into_iter().chain(cut).chain(without_groups).collect();
    ShownUnits { places, cut: (!told.is_empty()).then(|| told.join("; ")) }
}

/// Says on which level of several the compared units stand, and which are left out: "chỉ trong cấp xã, không kể Huyện A".
pub(crate) fn only_level(app: &App, compared: &Compared) -> Option<String> {
    let name = compared_level_name(app, compared)?;
    let rows = &compared.rows;
    let others: Vec<usize> =
        data_rows(app).into_iter().filter(|row| rows.binary_search(row).is_err()).collect();
    let others = match others.len() {
        0 => None,
        count if count > MOST_NAMES => Some(app.words().of_other_levels(counted(app), count)),
        _ => Some(who(app, &others)),
    };
    Some(app.words().only_level(&name, others.as_deref()))
}

/// The units of a page that are shown by one figure each, as [`shown_units`].
pub(super) fn shown_of(
    app: &App,
    chart: &SheetChart,
    units: &[(usize, Option<f64>)],
    lowest_first: bool,
) -> ShownUnits {
    let (rows, values): (Vec<usize>, Vec<Option<f64>>) = units.iter().copied().unzip();
    shown_units(app, chart, (&rows, &values), lowest_first, MOST_ROWS)
}

/// The places of the first `most` units in the order of their figures, those without one last, or of the table, or of their
/// names. `rows` are their body rows.
pub(super) fn order_of(
    app: &App,
    order: Order,
    (rows, values): (&[usize], &[Option<f64>]),
    lowest_first: bool,
    most: usize,
) -> Vec<usize> {
    match order {
        Order::AsPasted => (0..values.len().min(most)).collect(),
        Order::ByName => {
            let mut places: Vec<usize> = (0..values.len()).collect();
            places.sort_by_cached_key(|place| NameOrder::of(&name_of(app, rows[*place])));
            places.truncate(most);
            places
        }
        Order::ByValue => {
            let without = (0..values.len()).filter(|place| values[*place].is_none());
            first_ranked(values, lowest_first, most).into_iter().chain(without).take(most).collect()
        }
    }
}

/// The places of the units with the greatest ratio, or the least: several if they are printed alike, since whoever reads
/// "110,00%" twice is not told that one of the two is ahead.
pub(super) fn first_ones(values: &[Option<f64>], lowest: bool) -> Vec<usize> {
    const DECIMALS: u8 = RATE_PLACES + 2;
    let Some(best) = first_ranked(values, lowest, 1).first().and_then(|place| values[*place]) else {
        return Vec::new();
    };
    let rounded = |value: f64| round_half_away(value, DECIMALS);
    let printed = rounded(best);
    // Rounding is slow: it is left to what lies on the border between two printed figures.
    let half = 0.5 * 10_f64.powi(-i32::from(DECIMALS));
    let border = half * 1e-3;
    let is_best = |value: f64| {
        let away = (value - printed).abs();
        away < half - border || away <= half + border && compare(rounded(value), printed).is_eq()
    };
    (0..values.len()).filter(|place| values[*place].is_some_and(is_best)).collect()
}

/// A sentence that would name more units gives their number instead.
pub(super) const MOST_NAMES: usize = 3;

/// Units of the table named in a sentence: up to three by their names, more by their number.
pub(super) fn who(app: &App, rows: &[usize]) -> String {
    let words = app.words();
    if rows.len() > MOST_NAMES {
        return format!("{} {}", words.count(rows.len()), words.counted(counted(app), rows.len()));
    }
    let names: Vec<String> = rows.iter().map(|row| name_of(app, *row)).collect();
    words.listed(&names)
}

/// The title of a column.
pub(super) fn column_title(app: &App, column: usize) -> String {
    u32::try_from(column).map(|column| column_name(app, column)).unwrap_or_default()
}

/// The name of the unit in a body row.
pub(super) fn name_of(app: &App, row: usize) -> String {
    match app.sheet().table().rows.get(row) {
        Some(RowKind::Data) => unit_name(app, row),
        _ => row_name(app, grid_row(app, row).unwrap_or_default()),
    }
}

/// The grid row of a body row.
pub(super) fn grid_row(app: &App, row: usize) -> Option<u32> {
    Some(app.sheet().table().body.start + u32::try_from(row).ok()?)
}
