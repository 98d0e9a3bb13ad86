//! What of a chart the user can choose: the measures that give a kind different pictures, and whether the order counts.

use super::kinds;
use crate::analysis::Along;
use crate::app::{App, MeasureChoice, charted, measures};
use crate::sheet::{ChartKind, Measure, SheetChart, UnitsShown};

/// The measures offered for a kind.
pub(super) struct Choices {
    /// One for each picture.
    pub measures: Vec<MeasureChoice>,
    /// The one that is drawn.
    pub drawn: Option<Measure>,
    /// Whether there is something to choose.
    pub is_offered: bool,
}

impl Choices {
    /// For the shown chart.
    pub fn of(app: &App, kind: ChartKind) -> Choices {
        let all = measures(app);
        let count = all.len();
        let mut found: Vec<(Option<Measure>, MeasureChoice)> = Vec::new();
        for choice in all {
            let drawn = drawn_for(app, kind, choice.measure);
            match found.iter_mut().find(|(other, _)| *other == drawn) {
                // The measure that is drawn stands for all that lead to it.
                Some((_, kept)) if drawn == Some(choice.measure) => *kept = choice,
                Some(_) => {}
                None => found.push((drawn, choice)),
            }
        }
        // Of what is not drawn there is no picture, unless nothing is.
        if found.iter().any(|(drawn, _)| drawn.is_some()) {
            found.retain(|(drawn, _)| drawn.is_some());
        }
        let shown = charted(app).and_then(|measure| drawn_for(app, kind, measure));
        let drawn = found.iter().find(|(drawn, _)| *drawn == shown).map(|(_, choice)| choice.measure);
        let measures: Vec<MeasureChoice> = found.into_iter().map(|(_, choice)| choice).collect();
        // A course of units over columns, each a period, has all columns.
        let is_whole = kind == ChartKind::Trend
            && app.sheet().timeline().is_some_and(|found| found.along == Along::Columns);
        let is_narrowed_to_one = measures.len() < 2 && measures.len() < count;
        let is_offered = kind.has_measure() && !is_whole && !is_narrowed_to_one;
        Choices { measures, drawn, is_offered }
    }
}

/// What a chart of a kind draws if it is asked for a measure; `None` if it cannot draw any.
fn drawn_for(app: &App, kind: ChartKind, measure: Measure) -> Option<Measure> {
    let asked = Some(measure);
    match kind {
        ChartKind::PlanActual => kinds::plan_actual::drawn_for(app, asked),
        ChartKind::Periods => kinds::periods::drawn_for(app, asked),
        ChartKind::Contribution => kinds::contribution::drawn_for(app, asked),
        ChartKind::Growth => kinds::growth::measure_of(app, asked),
        ChartKind::TargetGap => kinds::target_gap::measure_of(app, asked),
        ChartKind::TwoRates => kinds::two_rates::is_rate(app, measure).then_some(measure),
        ChartKind::Trend => kinds::trend::drawn_for(app, asked),
        ChartKind::PlanPath => kinds::plan_path::drawn_for(app, asked),
        ChartKind::Ranking
        | ChartKind::Multiples
        | ChartKind::Composition
        | ChartKind::Shares
        | ChartKind::TablePicture => asked,
    }
}

/// Whether the order of units changes the picture: lines and points stand where their figures are, so there it only
/// decides which of them are drawn.
pub(super) fn order_counts(app: &App, kind: ChartKind, chart: &SheetChart) -> bool {
    let is_cut = || match &chart.units.shown {
        UnitsShown::First(_) => true,
        UnitsShown::Fitting => kind == ChartKind::Trend && kinds::trend::is_cut(app),
        UnitsShown::Chosen(_) => false,
    };
    !matches!(kind, ChartKind::Trend | ChartKind::PlanPath | ChartKind::TwoRates) || is_cut()
}
