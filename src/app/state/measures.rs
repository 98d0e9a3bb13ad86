//! The measures of the shown sheet: what can be ranked and have a target, and its figures.

use super::app::App;
use super::shown::{grouped_name, told_apart_by};
use crate::analysis::{Computed, Indicator, PastedRate};
use crate::sheet::{ChartKind, ChartSubject, Measure, SheetChart};
use crate::table::{Role, RowKind};

/// The measure that the chart ranks by.
pub(crate) fn charted(app: &App) -> Option<Measure> {
    app.sheet().charted()
}

/// The kind of the shown chart.
pub(crate) fn chart_kind(app: &App) -> ChartKind {
    kind_of(app, app.sheet().settings().chart.shown())
}

/// The kind of a chart: the chosen one, or else the course for a table of periods without a target, the composition for
/// one that has parts and no rate, and the ranking for any other.
pub(crate) fn kind_of(app: &App, chart: &SheetChart) -> ChartKind {
    let sheet = app.sheet();
    let is_course = || {
        let has_target = sheet.charted_in(chart).is_some_and(|measure| sheet.targets(measure).is_some());
        !has_target && sheet.timeline().is_some()
    };
    // A percentage of which nothing is known says less than the parts of a whole.
    let says_more = |measure| match measure {
        Measure::Pasted(_) => {
            chart.measure == Some(measure) || pasted_rate(app, measure).is_some_and(|r| r.role.is_some())
        }
        Measure::Computed(_) => true,
    };
    let is_composed = || !sheet.charted_in(chart).is_some_and(says_more) && sheet.parts().is_some();
    chart.kind.unwrap_or_else(|| match () {
        () if is_course() => ChartKind::Trend,
        () if is_composed() => ChartKind::Composition,
        () => ChartKind::Ranking,
    })
}

/// What the shown chart shows; `None` if there is nothing to draw.
pub(crate) fn chart_subject(app: &App) -> Option<ChartSubject> {
    subject_of(app, app.sheet().settings().chart.shown())
}

/// What a chart of the shown sheet shows; `None` if there is nothing to draw.
pub(crate) fn subject_of(app: &App, chart: &SheetChart) -> Option<ChartSubject> {
    let kind = kind_of(app, chart);
    let measure = app.sheet().charted_in(chart).filter(|_| kind.has_measure());
    (measure.is_some() || !kind.needs_measure()).then_some(ChartSubject { kind, measure })
}

/// The plan completion that the plan panel is about: the one in the chart, or else the first.
pub(crate) fn planned(app: &App) -> Option<(usize, usize)> {
    let inputs = |indicator: Indicator| match indicator {
        Indicator::PlanCompletion { actual, plan } => Some((actual, plan)),
        _ => None,
    };
    let charted = charted(app).and_then(|measure| match measure {
        Measure::Computed(indicator) => inputs(indicator),
        Measure::Pasted(_) => None,
    });
    charted.or_else(|| app.sheet().available().iter().find_map(|i| inputs(*i)))
}

/// The column with the plans, even if there are no results yet.
pub(crate) fn plan_column(app: &App) -> Option<usize> {
    planned(app).map(|(_, plan)| plan).or_else(|| app.sheet().table().column_of(Role::Plan))
}

/// Something that the chart can rank by.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureChoice {
    /// Which.
    pub measure: Measure,
    /// Its name.
    pub name: String,
}

/// What can be ranked: computed rates, then pasted ones.
pub(crate) fn measures(app: &App) -> Vec<MeasureChoice> {
    let name = |measure: Measure| match measure {
        Measure::Computed(_) => {
            let computed = computed_of(app, measure)?;
            let title = app.words().computed_title(computed);
            Some(match (told_apart_by(app, computed), computed.group.last()) {
                (Some(by), _) => format!("{title} – {by}"),
                (None, Some(group)) => format!("{title} – {group}"),
                (None, None) => title,
            })
        }
        Measure::Pasted(column) => {
            Some(format!("{} ({})", grouped_name(app, column), app.words().pasted_rate()))
        }
    };
    let choice = |measure: Measure| Some(MeasureChoice { measure, name: name(measure)? });
    app.sheet().measures().iter().copied().filter_map(choice).collect()
}

/// Whether lower figures are better, for a measure without a target.
pub(crate) fn lower_is_better(app: &App, measure: Measure) -> bool {
    match measure {
        Measure::Computed(indicator) => indicator.lower_is_better(app.sheet().table()),
        Measure::Pasted(_) => pasted_rate(app, measure).is_some_and(|rate| rate.lower_is_better()),
    }
}

/// The body rows of units with their figures, in the table's order.
pub(crate) fn unit_values(app: &App, measure: Measure) -> Vec<(usize, Option<f64>)> {
    unit_figures(app, measure).collect()
}

/// Whether a unit has a figure.
pub(crate) fn has_unit_figure(app: &App, measure: Measure) -> bool {
    unit_figures(app, measure).any(|(_, value)| value.is_some())
}

fn unit_figures(app: &App, measure: Measure) -> impl Iterator<Item = (usize, Option<f64>)> {
    let rows = app.sheet().table().rows.iter().enumerate().filter(|(_, kind)| **kind == RowKind::Data);
    figures_of(app, measure, rows.map(|(row, _)| row))
}

/// The figures of these body rows.
pub(crate) fn figures_of(
    app: &App,
    measure: Measure,
    rows: impl Iterator<Item = usize>,
) -> impl Iterator<Item = (usize, Option<f64>)> {
    let table = app.sheet().table();
    let pasted = pasted_rate(app, measure);
    let computed = computed_of(app, measure);
    let value = move |row: usize| match computed {
        Some(computed) => computed.values.get(row).copied().flatten().and_then(Result::ok),
        None => pasted.and_then(|rate| rate.value(table, row)),
    };
    rows.map(move |row| (row, value(row)))
}

pub(crate) fn computed_of(app: &App, measure: Measure) -> Option<&Computed> {
    match measure {
        Measure::Computed(i) => app.sheet().computed().iter().find(|c| c.indicator == i),
        Measure::Pasted(_) => None,
    }
}

pub(crate) fn pasted_rate(app: &App, measure: Measure) -> Option<PastedRate> {
    match measure {
        Measure::Computed(_) => None,
        Measure::Pasted(c) => {
            app.sheet().pasted_rates().iter().copied().find(|rate| rate.column == c as usize)
        }
    }
}

/// The names of measures, as in the list of targets.
pub(crate) fn names_of(app: &App, named: impl Iterator<Item = Measure>) -> Vec<String> {
    let choices = measures(app);
    let name = |m: Measure| choices.iter().find(|c| c.measure == m).map(|c| c.name.clone());
    named.map(|m| name(m).unwrap_or_default()).collect()
}

pub(crate) fn data_rows(app: &App) -> Vec<usize> {
    let rows = app.sheet().table().rows.iter().enumerate();
    rows.filter(|(_, k)| **k == RowKind::Data).map(|(row, _)| row).collect()
}

/// The name of the unit in a body row; a row without a name is called by its number.
pub(crate) fn unit_name(app: &App, row: usize) -> String {
    let table = app.sheet().table();
    let grid_row = table.body.start + row as u32;
    let name = table.label(app.sheet().grid(), grid_row);
    if !name.chars().any(char::is_alphanumeric) {
        return app.words().unnamed_row(grid_row);
    }
    // The dash of a list is no part of the name.
    let name = name.trim_start_matches(['-', '–', '+', '•', '*', ' ']);
    match section_apart(app, row) {
        Some(section) => format!("{name} ({section})"),
        None => name.to_owned(),
    }
}

/// The section that a unit stands in, if another unit of the same name stands elsewhere: "Số thu" for the second "BHYT" of
/// a list of persons and money.
fn section_apart(app: &App, row: usize) -> Option<String> {
    /// Longer tables are lists, and would be searched for each of their units.
    const MOST_ROWS: usize = 1000;
    let (table, grid) = (app.sheet().table(), app.sheet().grid());
    let label = |row: usize| table.label(grid, table.body.start + row as u32);
    let heads = |row: &usize| matches!(table.rows[*row], RowKind::Note | RowKind::Subtotal);
    let is_short = table.rows.len() <= MOST_ROWS && (0..row).any(|above| heads(&above));
    let own = is_short.then(|| label(row))?;
    let mut others =
        (0..table.rows.len()).filter(|other| *other != row && table.rows[*other] == RowKind::Data);
    others.any(|other| label(other) == own).then_some(())?;
    let section = (0..row).rev().find(heads).map(label)?;
    (!section.trim().is_empty()).then(|| section.trim().to_owned())
}
