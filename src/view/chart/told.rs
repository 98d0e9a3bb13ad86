//! What is told of a figure beyond its own words: the figures that it is made of, and its rank.

use std::cmp::Ordering;

use super::figure::DrawnFigure;
use super::kinds;
use super::levels::compared_values;
use crate::app::{App, RATE_PLACES, body_row, cell_text, column_name, lower_is_better};
use crate::grid::CellAddress;
use crate::indicator::{Rank, ranks_at};
use crate::number::round_half_away;
use crate::sheet::{ChartKind, ChartSubject, Measure, SheetChart};

/// What is told of the figures of one chart.
pub(super) struct Told<'a> {
    app: &'a App,
    measure: Measure,
    /// Whether the words of a figure have its parts already.
    has_parts: bool,
    /// How many units have a figure.
    of: usize,
    /// The body rows of the units that are drawn, each with its rank among all units of its level.
    ranks: Vec<(usize, Rank)>,
}

impl<'a> Told<'a> {
    /// For a chart in which each figure is the measure of one unit; `None` for any other.
    pub(super) fn of(
        app: &'a App,
        chart: &SheetChart,
        subject: ChartSubject,
        figures: &[DrawnFigure],
    ) -> Option<Told<'a>> {
        // What is drawn may be another measure than the one that is charted: growth beside a plan completion.
        let asked = subject.measure;
        let (measure, has_parts) = match subject.kind {
            ChartKind::Ranking => (asked?, false),
            ChartKind::Growth => (kinds::growth::measure_of(app, asked)?, false),
            ChartKind::TargetGap => (kinds::target_gap::measure_of(app, asked)?, false),
            // The words of its figures have their parts already.
            ChartKind::PlanActual => (kinds::plan_actual::drawn_for(app, asked)?, true),
            ChartKind::Contribution => (kinds::contribution::measure_of(app, asked)?, false),
            _ => return None,
        };
        let (rows, values): (Vec<usize>, Vec<Option<f64>>) =
            compared_values(app, chart, measure).into_iter().unzip();
        let of = values.iter().flatten().count();
        let mut drawn: Vec<usize> = figures.iter().filter_map(|figure| body_row(app, figure.row?)).collect();
        drawn.sort_unstable();
        drawn.retain(|row| rows.binary_search(row).is_ok());
        let places: Vec<usize> = drawn.iter().filter_map(|row| rows.binary_search(row).ok()).collect();
        let targets = app.sheet().targets(measure);
        let lower_is_better =
            targets.map_or_else(|| lower_is_better(app, measure), |t| t.comparison().lower_is_better());
        let order = |a: f64, b: f64| {
            let order = compare_printed(a, b);
            if lower_is_better { order } else { order.reverse() }
        };
        let ranks = drawn.into_iter().zip(ranks_at(&values, &places, order));
        let ranks = ranks.filter_map(|(row, rank)| Some((row, rank?))).collect();
        Some(Told { app, measure, has_parts, of, ranks })
    }

    /// What is told of the unit in a grid row: "Thực hiện 45; Kế hoạch 100; hạng 2/12".
    pub(super) fn more(&self, row: u32) -> String {
        let body_row = body_row(self.app, row);
        let rank = body_row.and_then(|row| self.rank(row));
        self.parts(row).into_iter().chain(rank).collect::<Vec<_>>().join("; ")
    }

    fn parts(&self, row: u32) -> Vec<String> {
        let Measure::Computed(indicator) = self.measure else { return Vec::new() };
        if self.has_parts {
            return Vec::new();
        }
        let part = |(_, column): (&str, usize)| {
            let column = u32::try_from(column).ok()?;
            let text = cell_text(self.app, CellAddress::new(row, column));
            let name = column_name(self.app, column);
            (!text.trim().is_empty() && !name.is_empty()).then(|| format!("{name} {}", text.trim()))
        };
        indicator.inputs().filter_map(part).collect()
    }

    /// The rank of the unit in a body row. Units with one figure share a rank.
    fn rank(&self, row: usize) -> Option<String> {
        let of = self.of;
        let place = self.ranks.binary_search_by_key(&row, |(unit, _)| *unit).ok()?;
        let (_, Rank { place, tied }) = self.ranks.get(place)?;
        (of > 1).then(|| self.app.words().ranked(*place as usize, of, *tied))
    }
}

/// Compares two rates as they are printed: two that are printed alike have one rank.
fn compare_printed(a: f64, b: f64) -> Ordering {
    const DECIMALS: u8 = RATE_PLACES + 2;
    // Rounding is slow, and two values that are further apart than a step of the last decimal keep their order.
    let is_near = || (a - b).abs() <= 1.5 * 10_f64.powi(-i32::from(DECIMALS));
    if a == b {
        Ordering::Equal
    } else if is_near() {
        let rounded = |value| round_half_away(value, DECIMALS);
        rounded(a).partial_cmp(&rounded(b)).unwrap_or(Ordering::Equal)
    } else {
        a.total_cmp(&b)
    }
}
