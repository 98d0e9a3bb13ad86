//! Small multiples: the measure of several funds or groups, a panel each.

use crate::analysis::alike_columns;
use crate::app::{
    App, Compared, charted, column_at, column_name, computed_of, figures_of, lower_is_better, pasted_rate,
};
use crate::chart::{Chart, MultiplesPanel, MultiplesRow, PanelFigure, RankedFigure, multiples};
use crate::indicator::Target;
use crate::number::{Decimals, compare, print_percent};
use crate::sheet::{ChartSubject, Measure, SheetChart};
use crate::table::RowKind;
use crate::view::cells::unit_of_measure;
use crate::view::chart::bars::{is_total_in_doubt, ranked_figure, total_figures};
use crate::view::chart::figure::{DrawnChart, DrawnFigure, MarkFigure, Measured, Suits};
use crate::view::chart::page::{capitalised, page_spec, remark};
use crate::view::chart::pairs::{amount, amount_text, in_unit_of};
use crate::view::chart::shown::{MOST_ROWS, ShownUnits, column_title, grid_row, name_of, shown_units};

/// More panels cannot be compared at a glance.
const MOST_PANELS: usize = 6;

/// Of more rows the reasons why figures are missing are not written.
const MOST_REASONS: usize = 20;

/// What a panel shows.
#[derive(Clone, Copy, PartialEq)]
enum PanelChart {
    Measure(Measure),
    Column(usize),
}

/// The panels, of which the first `MOST_PANELS` are drawn, and which of them gives the order.
struct Panels {
    all: Vec<PanelChart>,
    first: usize,
}

/// The groups that a measure stands under.
fn group(app: &App, measure: Measure) -> &[String] {
    match measure {
        Measure::Computed(_) => computed_of(app, measure).map_or(&[], |computed| &computed.group),
        Measure::Pasted(column) => column_at(app, column).map_or(&[], |column| &column.group),
    }
}

/// Whether two measures are the same of different groups.
fn is_alike(app: &App, a: Measure, b: Measure) -> bool {
    let same = match (a, b) {
        (Measure::Computed(a), Measure::Computed(b)) => a.name() == b.name(),
        (Measure::Pasted(a), Measure::Pasted(b)) => {
            let (a, b) = (column_at(app, a), column_at(app, b));
            a.zip(b).is_some_and(|(a, b)| a.role == b.role && a.title == b.title)
        }
        _ => false,
    };
    same && (a == b || group(app, a) != group(app, b))
}

/// The panels of the measure, or else of amounts, or else of another measure.
fn panels(app: &App, measure: Option<Measure>) -> Option<Panels> {
    let all = app.sheet().measures().to_vec();
    let of = |own: Measure| {
        let alike: Vec<Measure> = all.iter().copied().filter(|other| is_alike(app, own, *other)).collect();
        let groups = |a: &Measure| alike.iter().filter(|b| group(app, *a) == group(app, **b)).count();
        let first = alike.iter().position(|other| *other == own)?;
        let all = alike.iter().map(|measure| PanelChart::Measure(*measure)).collect();
        (alike.len() > 1 && alike.iter().all(|a| groups(a) == 1)).then_some(Panels { all, first })
    };
    let amounts = || {
        let table = app.sheet().table();
        let wished = measure.map(|measure| match measure {
            Measure::Computed(indicator) => indicator.first_input(),
            Measure::Pasted(column) => column as usize,
        });
        let columns = alike_columns(table, wished).or_else(|| Some(app.sheet().parts()?.parts.clone()))?;
        let first =
            wished.and_then(|wished| columns.iter().position(|column| *column == wished)).unwrap_or(0);
        Some(Panels { all: columns.into_iter().map(PanelChart::Column).collect(), first })
    };
    measure.and_then(of).or_else(amounts).or_else(|| all.iter().find_map(|own| of(*own)))
}

/// It suits a table with one measure of several groups.
pub(in crate::view::chart) fn suits(app: &App) -> Result<Suits, String> {
    match panels(app, charted(app)) {
        Some(_) => Ok(Suits { weight: 44, why: app.words().why_multiples().to_owned() }),
        None => Err(app.words().no_multiples().to_owned()),
    }
}

/// A panel with all that is drawn of it.
struct Panel {
    name: String,
    target: Option<Target>,
    values: Vec<(usize, Option<f64>)>,
    total: Option<RankedFigure>,
}

impl Panel {
    /// Its name, with its threshold if it has one.
    fn heading(&self, app: &App) -> String {
        let print =
            |target: Target| print_percent(target.value, Decimals::UpTo(4), app.language().notation());
        match self.target {
            Some(target) => app.words().panel_with_threshold(&self.name, &print(target)),
            None => self.name.clone(),
        }
    }

    /// Whether a figure is on the wrong side of the threshold.
    fn misses(&self, value: Option<f64>) -> bool {
        value.zip(self.target).is_some_and(|(value, target)| !target.is_reached(value))
    }
}

/// A panel of the units in these body rows.
fn panel(app: &App, shown: PanelChart, first: PanelChart, rows: &[usize]) -> Panel {
    match shown {
        PanelChart::Measure(measure) => of_measure(app, measure, rows),
        PanelChart::Column(column) => of_column(app, column, first, rows),
    }
}

fn of_measure(app: &App, measure: Measure, rows: &[usize]) -> Panel {
    let target = app.sheet().targets(measure).and_then(|targets| targets.one());
    let name = group(app, measure).last().cloned().unwrap_or_default();
    let values: Vec<(usize, Option<f64>)> = figures_of(app, measure, rows.iter().copied()).collect();
    let total = total_figures(app, measure, values.len()).pop();
    Panel { name, target, values, total }
}

fn of_column(app: &App, column: usize, first: PanelChart, units: &[usize]) -> Panel {
    let table = app.sheet().table();
    let unit = if let PanelChart::Column(first) = first { first } else { column };
    let of_row = |row: usize| in_unit_of(app, unit, column, amount(app, column, row));
    let name = column_title(app, column);
    let rows = table.rows.iter().enumerate();
    let mut totals = rows.filter(|(_, kind)| **kind == RowKind::Total).map(|(row, _)| row);
    let total = totals.find(|row| of_row(*row).is_some()).filter(|_| !is_total_in_doubt(app, &[column]));
    let total = total.map(|row| RankedFigure {
        label: name_of(app, row),
        value: of_row(row),
        text: amount_text(app, column, amount(app, column, row)),
        is_total: true,
    });
    Panel {
        name: table.columns.get(column).and_then(|c| c.group.last().cloned()).unwrap_or(name),
        target: None,
        values: units.iter().map(|row| (*row, of_row(*row))).collect(),
        total,
    }
}

/// The printed figure of a unit.
fn text(app: &App, shown: PanelChart, row: usize) -> String {
    match shown {
        PanelChart::Measure(measure) => ranked_figure(app, measure, row, false).text,
        PanelChart::Column(column) => match amount(app, column, row) {
            Some(amount) => amount_text(app, column, Some(amount)),
            None => app.words().without_figure().to_owned(),
        },
    }
}

/// What is measured in all panels, without the group of any.
fn measured(app: &App, shown: PanelChart) -> String {
    let column_title = |column: u32| column_name(app, column);
    match shown {
        PanelChart::Measure(Measure::Computed(indicator)) => app.words().indicator_long(indicator).to_owned(),
        PanelChart::Measure(Measure::Pasted(column)) => column_title(column),
        PanelChart::Column(column) => {
            let unit = unit_of_measure(app, column).unwrap_or_default();
            let is_named = column_at(app, column as u32).is_some_and(|c| !c.group.is_empty());
            let title = if is_named { column_title(column as u32) } else { String::new() };
            [title, unit].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
        }
    }
}

/// The chart of the measure in all its groups.
pub(in crate::view::chart) fn draw(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
) -> Option<DrawnChart> {
    let words = app.words();
    let Panels { all, first } = panels(app, subject.measure)?;
    let (count, lead) = (all.len(), all[first]);
    let all: Vec<PanelChart> = all.into_iter().take(MOST_PANELS).collect();
    let body = Compared::of(app, chart).rows;
    let drawn: Vec<Panel> = all.iter().map(|shown| panel(app, *shown, all[0], &body)).collect();
    let leading = drawn.get(first).or(drawn.first())?;
    let values: Vec<Option<f64>> = leading.values.iter().map(|(_, value)| *value).collect();
    if drawn.iter().all(|panel| panel.values.iter().all(|(_, value)| value.is_none())) {
        return None;
    }
    let lowest_first = matches!(lead, PanelChart::Measure(measure) if lower_is_better(app, measure));
    let ShownUnits { places, cut } = shown_units(app, chart, (&body, &values), lowest_first, MOST_ROWS);
    // Reasons take several lines in a narrow panel: where rows are many, they are told to those who point at them.
    let is_short = places.len() > MOST_REASONS;
    let figure = |(panel, shown): (&Panel, &PanelChart), place: usize| {
        let (row, value) = panel.values[place];
        let is_missed = panel.misses(value);
        let text = match value {
            None if is_short => words.missing_shortly().to_owned(),
            _ => text(app, *shown, row),
        };
        PanelFigure { value, text, is_missed }
    };
    let row = |place: &usize| MultiplesRow {
        label: name_of(app, leading.values[*place].0),
        figures: drawn.iter().zip(&all).map(|panel| figure(panel, *place)).collect(),
        is_total: false,
    };
    let mut rows: Vec<MultiplesRow> = places.iter().map(row).collect();
    rows.extend(total_row(&drawn));
    let names: Vec<&str> = drawn.iter().map(|panel| panel.name.as_str()).collect();
    let what = capitalised(&measured(app, lead));
    let title = || finding(app, &drawn, &what, &names);
    let more = [cut, (count > MOST_PANELS).then(|| words.first_groups(MOST_PANELS, count))];
    let more: Vec<String> = more.into_iter().flatten().collect();
    let more = (!more.is_empty()).then(|| more.join(" · "));
    let mut page = page_spec(app, chart, subject, title, what.clone(), more);
    let (mut told, mut figures) = (Vec::new(), Vec::new());
    let grid_rows = places.iter().map(|place| grid_row(app, leading.values[*place].0)).chain([None]);
    for (at, (row, grid_row)) in rows.iter().zip(grid_rows).enumerate() {
        let texts = (0..drawn.len()).map(|panel| {
            let body = places.get(at).map(|place| drawn[panel].values[*place].0);
            let figure =
                body.map_or_else(|| row.figures[panel].text.clone(), |body| text(app, all[panel], body));
            format!("{} {figure}", names[panel])
        });
        let texts: Vec<String> = texts.collect();
        let label = &row.label;
        figures.extend(texts.iter().zip(&row.figures).zip(&names).map(|((text, figure), panel)| {
            let mark = MarkFigure::of_series(app, label, panel, figure.value);
            DrawnFigure::new(format!("{label}: {text}"), grid_row).marked(mark)
        }));
        told.push((label.clone(), texts.join(", ")));
    }
    page.alt = words.chart_alt(&page.title, &page.subtitle, &told);
    if is_short && rows.iter().flat_map(|row| &row.figures).any(|figure| figure.value.is_none()) {
        remark(&mut page, words.missing_means());
    }
    let panels: Vec<MultiplesPanel> = drawn
        .iter()
        .map(|panel| MultiplesPanel {
            name: panel.heading(app),
            threshold: panel.target.map(|target| target.value),
        })
        .collect();
    let are_ratios = match lead {
        PanelChart::Measure(Measure::Computed(indicator)) => indicator.is_ratio(),
        PanelChart::Measure(measure) => pasted_rate(app, measure).is_some_and(|rate| rate.is_ratio()),
        PanelChart::Column(_) => false,
    };
    let spec = multiples(panels, rows, are_ratios, page, app.language().notation());
    let measured = match lead {
        PanelChart::Measure(measure) => Measured::rates(app, measure),
        PanelChart::Column(column) => Measured::amounts(app, column),
    };
    Some(DrawnChart { chart: Chart::Multiples(spec), figures, measured })
}

/// The measure of each panel; `None` for a panel of amounts, of which nobody knows whether much is good.
pub(in crate::view::chart) fn measures_of(app: &App, subject: ChartSubject) -> Vec<Option<Measure>> {
    let all = panels(app, subject.measure).map(|panels| panels.all).unwrap_or_default();
    let measure = |panel: PanelChart| match panel {
        PanelChart::Measure(measure) => Some(measure),
        PanelChart::Column(_) => None,
    };
    all.into_iter().take(MOST_PANELS).map(measure).collect()
}

/// The totals of all panels, if there are any and all are of the same row.
fn total_row(panels: &[Panel]) -> Option<MultiplesRow> {
    let label = panels.iter().find_map(|panel| Some(panel.total.as_ref()?.label.clone()))?;
    let figure = |panel: &Panel| match &panel.total {
        Some(total) if total.label == label => {
            PanelFigure { value: total.value, text: total.text.clone(), is_missed: panel.misses(total.value) }
        }
        _ => PanelFigure::default(),
    };
    Some(MultiplesRow { figures: panels.iter().map(figure).collect(), label, is_total: true })
}

/// Which panel's total is highest and which lowest; or else only what is shown.
fn finding(app: &App, panels: &[Panel], what: &str, names: &[&str]) -> String {
    let words = app.words();
    let group = |at: usize| names[at].to_owned();
    let all: Vec<String> = (0..names.len()).map(group).collect();
    let only = || words.measured_of_groups(what, &words.listed(&all));
    let Some(total) = total_row(panels) else { return only() };
    let mut ranked: Vec<(usize, f64)> =
        total.figures.iter().enumerate().filter_map(|(at, figure)| Some((at, figure.value?))).collect();
    ranked.sort_by(|(_, a), (_, b)| compare(*b, *a));
    match (ranked.first(), ranked.last()) {
        (Some((high, most)), Some((low, least)))
            if ranked.len() == panels.len() && compare(*most, *least).is_gt() =>
        {
            let text = |at: usize| total.figures[at].text.as_str();
            words.multiples_finding(&total.label, (names[*high], text(*high)), (names[*low], text(*low)))
        }
        _ => only(),
    }
}
