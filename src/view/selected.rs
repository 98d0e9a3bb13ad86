//! What the status bar says of the selected cells: how many, and their sum, mean, count, smallest and largest.

use crate::app::{
    App, SelectionFigure, chosen, column_at, computed_at, is_additive, is_filtered, is_several,
    notation_of_sums,
};
use crate::grid::{CellRange, LineSet};
use crate::number::{Decimals, Unit, exact_sum, print_number};
use crate::words::Words;

/// What the status bar says of the selected cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SelectionView {
    /// How many cells; empty if only one is selected.
    pub chosen: String,
    /// Their figures, the one that was copied last before the others.
    pub figures: Vec<FigureView>,
}

/// One of the figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureView {
    /// Which.
    pub figure: SelectionFigure,
    /// Its name.
    pub name: &'static str,
    /// The number as it is shown, and copied.
    pub number: String,
}

impl SelectionView {
    /// All of it as one text.
    pub fn text(&self) -> String {
        let figures = self.figures.iter().map(|figure| format!(" · {} {}", figure.name, figure.number));
        std::iter::once(self.chosen.clone()).chain(figures).collect()
    }
}

/// What is said of the selected cells. Rates are only counted, because a mean of rates is not the rate of the whole.
pub(super) fn selection_view(app: &App) -> SelectionView {
    let ranges = chosen(app);
    let cells =
        |range: &CellRange| range.cells() - u64::from(filtered_in(app, *range)) * u64::from(range.columns());
    let all: u64 = ranges.iter().map(CellRange::cells).sum();
    let words = app.words();
    if all < 2 {
        let chosen = if app.is_adding() { words.adding_ranges().to_owned() } else { String::new() };
        return SelectionView { chosen, figures: Vec::new() };
    }
    let lines = LineSet::of_ranges(ranges.iter().map(|r| r.start.row..r.end.row.saturating_add(1)));
    let count = |set: &LineSet| lines.ranges().map(|range| set.count_in(range)).sum::<u32>();
    let filtered = count(&app.sheet().settings().lines.filtered_rows);
    let mut chosen = words.chosen(ranges.iter().map(cells).sum());
    if is_several(app) {
        chosen.push_str(&format!(" ({})", words.in_ranges(ranges.len())));
    }
    if filtered > 0 {
        chosen.push_str(&format!(" ({})", words.without_filtered(filtered as usize)));
    }
    let hidden = count(app.sheet().hidden_rows()) - filtered;
    if hidden > 0 {
        chosen.push_str(&format!(" ({})", words.with_hidden_rows(hidden as usize)));
    }
    if app.is_adding() {
        chosen.push_str(&format!(" ({})", words.adding_ranges()));
    }
    SelectionView { chosen, figures: figures(app, &ranges) }
}

fn filtered_in(app: &App, range: CellRange) -> u32 {
    app.sheet().settings().lines.filtered_rows.count_in(range.start.row..range.end.row.saturating_add(1))
}

/// The figures of the selected amounts; none if a rate is among them, or if units of measure differ.
fn figures(app: &App, ranges: &[CellRange]) -> Vec<FigureView> {
    let Some(Amounts { values, decimals, .. }) = amounts_in(app, ranges).filter(|a| !a.values.is_empty())
    else {
        return Vec::new();
    };
    let sum = exact_sum(values.iter().copied());
    let count = u32::try_from(values.len()).unwrap_or(u32::MAX);
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let notation = notation_of_sums(app);
    let print = |value: f64, decimals: u8| print_number(value, Decimals::Fixed(decimals), notation);
    let view = |figure: SelectionFigure| FigureView {
        figure,
        name: name(app.words(), figure),
        number: match figure {
            SelectionFigure::Sum => print(sum, decimals),
            SelectionFigure::Mean => print(sum / f64::from(count), decimals.max(1)),
            SelectionFigure::Count => print(f64::from(count), 0),
            SelectionFigure::Least => print(least, decimals),
            SelectionFigure::Most => print(most, decimals),
        },
    };
    let first = app.first_figure();
    let others = SelectionFigure::ALL.into_iter().filter(|figure| *figure != first);
    std::iter::once(first).chain(others).map(view).collect()
}

fn name(words: Words, figure: SelectionFigure) -> &'static str {
    match figure {
        SelectionFigure::Sum => words.sum(),
        SelectionFigure::Mean => words.mean(),
        SelectionFigure::Count => words.figures_count(),
        SelectionFigure::Least => words.least(),
        SelectionFigure::Most => words.most(),
    }
}

#[derive(Default)]
struct Amounts {
    values: Vec<f64>,
    decimals: u8,
    unit: Option<Option<Unit>>,
}

/// The selected amounts, and how many decimals they have. `None` if a rate is among them, or if units of measure differ.
fn amounts_in(app: &App, ranges: &[CellRange]) -> Option<Amounts> {
    let mut all = Amounts::default();
    for range in ranges {
        add_amounts(app, *range, &mut all)?;
    }
    Some(all)
}

fn add_amounts(app: &App, range: CellRange, all: &mut Amounts) -> Option<()> {
    let table = app.sheet().table();
    for index in range.start.column..=range.end.column {
        let Some(column) = column_at(app, index) else {
            if computed_at(app, index).is_some_and(|c| c.indicator.is_ratio() || c.indicator.is_points()) {
                return None;
            }
            continue;
        };
        if !is_additive(app, index) {
            continue;
        }
        if *all.unit.get_or_insert(column.unit) != column.unit {
            return None;
        }
        all.decimals = all.decimals.max(column.decimals);
        let first = range.start.row.max(table.body.start);
        let last = range.end.row.saturating_add(1).min(table.body.end);
        let rows = (first..last).filter(|row| !is_filtered(app, *row));
        all.values.extend(rows.filter_map(|row| column.value((row - table.body.start) as usize)));
    }
    Some(())
}
