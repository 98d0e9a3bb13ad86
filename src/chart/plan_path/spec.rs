//! What a chart of a plan's path shows, as plain data.

use crate::chart::scale::nice_ticks;
use crate::chart::spec::PageSpec;
use crate::number::{Decimals, Notation, print_number};

/// One line of the chart.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct PathLine {
    /// What stands at its end: "Kế hoạch 573,2".
    pub label: String,
    /// Its figures, one for each period; a missing one is left open.
    pub values: Vec<Option<f64>>,
}

/// Where the present pace leads.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct PathForecast {
    /// From the last figure of the actual on.
    pub line: PathLine,
    /// The least and the most, if they are known.
    pub range: Option<(PathLine, PathLine)>,
}

/// A chart of a plan's path.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct PlanPathSpec {
    /// What is around the lines.
    pub page: PageSpec,
    /// The periods in their order.
    pub periods: Vec<String>,
    /// What is to be reached by the end of each.
    pub plan: PathLine,
    /// What was reached.
    pub actual: PathLine,
    /// The places of the periods for which that is an estimate: their points are open, the way to them is dashed.
    pub estimated: Vec<usize>,
    /// What will be reached, if it can be said.
    pub forecast: Option<PathForecast>,
    /// Ticks of the upright axis: value and label. The axis reaches from the first to the last.
    pub ticks: Vec<(f64, String)>,
}

impl PlanPathSpec {
    /// All lines but the actual, in the order of their labels.
    pub(super) fn others(&self) -> Vec<&PathLine> {
        let forecast = self.forecast.iter().flat_map(|forecast| {
            let range = forecast.range.iter().flat_map(|(low, high)| [high, low]);
            std::iter::once(&forecast.line).chain(range)
        });
        std::iter::once(&self.plan).chain(forecast).collect()
    }
}

impl PathLine {
    /// The last period with a figure, and the figure.
    pub(super) fn last(&self) -> Option<(usize, f64)> {
        self.figures().last()
    }

    /// The periods with a figure that can be drawn.
    pub(super) fn figures(&self) -> impl Iterator<Item = (usize, f64)> {
        let figures = self.values.iter().enumerate();
        figures.filter_map(|(at, value)| Some((at, value.filter(|value| value.is_finite())?)))
    }
}

/// The chart of these lines; the notation is that of its axis, which begins at zero.
pub fn plan_path(
    periods: Vec<String>,
    plan: PathLine,
    actual: PathLine,
    forecast: Option<PathForecast>,
    page: PageSpec,
    notation: Notation,
) -> PlanPathSpec {
    let spec = PlanPathSpec { page, periods, plan, actual, forecast, ..PlanPathSpec::default() };
    let lines = spec.others().into_iter().chain([&spec.actual]);
    let values: Vec<f64> = lines.flat_map(PathLine::figures).map(|(_, value)| value).collect();
    let label = |value: f64| (value, print_number(value, Decimals::UpTo(6), notation));
    let ticks = around_all(&values).into_iter().map(label).collect();
    PlanPathSpec { ticks, ..spec }
}

/// Ticks from zero, from below the least value to above the greatest.
fn around_all(values: &[f64]) -> Vec<f64> {
    let mut ticks = nice_ticks(values.iter().copied(), 6);
    let [first, .., last] = ticks[..] else { return vec![0.0, 1.0] };
    let step = (last - first) / (ticks.len() - 1) as f64;
    let (least, most) =
        values.iter().fold((0.0_f64, 0.0_f64), |(a, b), value| (a.min(*value), b.max(*value)));
    // The next tick as a double that prints as short as the others.
    let next = |steps: f64| (steps * step * 1e9).round() / 1e9;
    if most > last {
        ticks.push(if step < 1e-3 { last + step } else { next((last / step).round() + 1.0) });
    }
    if least < first {
        ticks.insert(0, if step < 1e-3 { first - step } else { next((first / step).round() - 1.0) });
    }
    ticks
}
