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
    /// The measures that are drawn; `None` for one of which there is nothing to tell.
    measures: Vec<Option<Ranked>>,
    stand: Stand,
}

/// Where the figures of the measures stand.
#[derive(Clone, Copy, PartialEq)]
enum Stand {
    /// All at the one place of their unit.
    Together,
    /// In panels: figure after figure belongs to the next measure, then to the first again.
    InTurn,
}

/// A measure with the ranks of its units.
struct Ranked {
    measure: Measure,
    /// Its name, where several measures are told of one figure.
    name: String,
    /// Whether the words of a figure have its parts already.
    has_parts: bool,
    /// How many units have a figure.
    of: usize,
    /// The body rows of the units that are drawn, each with its rank among all units of its level.
    ranks: Vec<(usize, Rank)>,
}

impl<'a> Told<'a> {
    /// For a chart whose figures are measures of units; `None` for any other.
    pub(super) fn of(
        app: &'a App,
        chart: &SheetChart,
        subject: ChartSubject,
        figures: &[DrawnFigure],
    ) -> Option<Told<'a>> {
        // What is drawn may be another measure than the one that is charted: growth beside a plan completion.
        let asked = subject.measure;
        let unnamed = |measure: Measure, has_parts: bool| vec![Some((measure, String::new(), has_parts))];
        let (measures, stand) = match subject.kind {
            ChartKind::Ranking => (unnamed(asked?, false), Stand::Together),
            ChartKind::Growth => (unnamed(kinds::growth::measure_of(app, asked)?, false), Stand::Together),
            ChartKind::TargetGap => {
                (unnamed(kinds::target_gap::measure_of(app, asked)?, false), Stand::Together)
            }
            // The words of its figures have their parts already.
            ChartKind::PlanActual => {
                (unnamed(kinds::plan_actual::drawn_for(app, asked)?, true), Stand::Together)
            }
            ChartKind::Contribution => {
                (unnamed(kinds::contribution::measure_of(app, asked)?, false), Stand::Together)
            }
            ChartKind::TwoRates => {
                let both = kinds::two_rates::measures_of(app, chart, subject)?;
                let named = both.map(|(name, measure)| Some((measure, name, false)));
                (named.into_iter().collect(), Stand::Together)
            }
            ChartKind::Multiples => {
                let panels = kinds::multiples::measures_of(app, subject).into_iter();
                let unnamed = panels.map(|measure| Some((measure?, String::new(), false)));
                (unnamed.collect(), Stand::InTurn)
            }
            _ => return None,
        };
        let mut drawn: Vec<usize> = figures.iter().filter_map(|figure| body_row(app, figure.row?)).collect();
        drawn.sort_unstable();
        drawn.dedup();
        let ranked = |told: Option<(Measure, String, bool)>| {
            let (measure, name, has_parts) = told?;
            Some(Ranked { name, has_parts, ..Ranked::of(app, chart, measure, &drawn) })
        };
        Some(Told { app, measures: measures.into_iter().map(ranked).collect(), stand })
    }

    /// What is told of the figure at a place, of the unit in a grid row: "Thực hiện 45; Kế hoạch 100; hạng 2/12".
    pub(super) fn more(&self, place: usize, row: u32) -> String {
        let own = match self.stand {
            Stand::Together => &self.measures[..],
            Stand::InTurn => {
                let at = place % self.measures.len().max(1);
                self.measures.get(at..at + 1).unwrap_or_default()
            }
        };
        let told = own.iter().flatten().map(|ranked| ranked.told(self.app, row));
        told.filter(|told| !told.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

impl Ranked {
    /// A measure with the ranks of the drawn units.
    fn of(app: &App, chart: &SheetChart, measure: Measure, drawn: &[usize]) -> Ranked {
        let (rows, values): (Vec<usize>, Vec<Option<f64>>) =
            compared_values(app, chart, measure).into_iter().unzip();
        let of = values.iter().flatten().count();
        let drawn = drawn.iter().copied().filter_map(|row| Some((row, rows.binary_search(&row).ok()?)));
        let (drawn, places): (Vec<usize>, Vec<usize>) = drawn.unzip();
        let targets = app.sheet().targets(measure);
        let lower_is_better =
            targets.map_or_else(|| lower_is_better(app, measure), |t| t.comparison().lower_is_better());
        let order = |a: f64, b: f64| {
            let order = compare_printed(a, b);
            if lower_is_better { order } else { order.reverse() }
        };
        let ranks = drawn.into_iter().zip(ranks_at(&values, &places, order));
        let ranks = ranks.filter_map(|(row, rank)| Some((row, rank?))).collect();
        Ranked { measure, name: String::new(), has_parts: false, of, ranks }
    }

    fn told(&self, app: &App, row: u32) -> String {
        let rank = body_row(app, row).and_then(|row| self.rank(app, row));
        let told = self.parts(app, row).into_iter().chain(rank).collect::<Vec<_>>().join("; ");
        match self.name.is_empty() || told.is_empty() {
            true => told,
            false => format!("{}: {told}", self.name),
        }
    }

    fn parts(&self, app: &App, row: u32) -> Vec<String> {
        let Measure::Computed(indicator) = self.measure else { return Vec::new() };
        if self.has_parts {
            return Vec::new();
        }
        let part = |(_, column): (&str, usize)| {
            let column = u32::try_from(column).ok()?;
            let text = cell_text(app, CellAddress::new(row, column));
            let name = column_name(app, column);
            (!text.trim().is_empty() && !name.is_empty()).then(|| format!("{name} {}", text.trim()))
        };
        indicator.inputs().filter_map(part).collect()
    }

    /// The rank of the unit in a body row. Units with one figure share a rank.
    fn rank(&self, app: &App, row: usize) -> Option<String> {
        let of = self.of;
        let place = self.ranks.binary_search_by_key(&row, |(unit, _)| *unit).ok()?;
        let (_, Rank { place, tied }) = self.ranks.get(place)?;
        (of > 1).then(|| app.words().ranked(*place as usize, of, *tied))
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
