//! The course over periods: rows that are periods, or columns.

use crate::analysis::{Along, Timeline, factor_between, is_amount, is_cumulative, timeline};
use crate::app::{App, RATE_DECIMALS, column_name, data_rows};
use crate::chart::{Chart, TrendLine, trend};
use crate::indicator::Growth;
use crate::number::{compare, print_percent};
use crate::sheet::{ChartSubject, Measure, SheetChart};
use crate::table::RowKind;
use crate::view::cells::{counted, unit_of_measure};
use crate::view::chart::figure::{DrawnChart, DrawnFigure, MarkFigure, Measured, Suits};
use crate::view::chart::page::page_spec;
use crate::view::chart::pairs::{amount, amount_text};
use crate::view::chart::shown::{first_ones, grid_row, name_of};

/// More lines cannot be followed in one picture.
const MOST_LINES: usize = 8;

/// A total that is more than so many times the greatest unit would flatten the units.
const MOST_TIMES: f64 = 2.5;

/// It suits a table of periods better than anything else.
pub(in crate::view::chart) fn suits(app: &App) -> Result<Suits, String> {
    let found = timeline(app.sheet().table()).ok_or_else(|| app.words().no_trend().to_owned())?;
    let weight = if found.along == Along::Rows { 70 } else { 60 };
    Ok(Suits { weight, why: app.words().why_trend().to_owned() })
}

/// A line with the grid row of each of its figures.
struct Line {
    line: TrendLine,
    rows: Vec<Option<u32>>,
}

/// The chart of the periods of the table.
pub(in crate::view::chart) fn draw(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
) -> Option<DrawnChart> {
    let words = app.words();
    let found = timeline(app.sheet().table())?;
    let places = found.periods.last()?.1 + 1;
    let mut names = vec![String::new(); places];
    for (period, place) in &found.periods {
        names[*place] = match found.along {
            Along::Rows => name_of(app, *period),
            Along::Columns => u32::try_from(*period).map(|c| column_name(app, c)).unwrap_or_default(),
        };
    }
    let units = data_rows(app);
    let (lines, measured, cut) = match found.along {
        Along::Rows => {
            let column = column_of(app, subject.measure)?;
            (of_columns(app, &found, places, column), column, None)
        }
        Along::Columns => {
            let lines = of_rows(app, &found, places, &units);
            let drawn = lines.iter().filter(|line| !line.line.is_total).count();
            let cut = (units.len() > drawn).then(|| words.first_of(counted(app), drawn, units.len()));
            (lines, found.periods.last()?.0, cut)
        }
    };
    if lines.iter().all(|line| line.line.values.iter().all(Option::is_none)) {
        return None;
    }
    let title = || finding(app, &lines, &names);
    let group = app.sheet().table().columns.get(measured)?.group.last().cloned();
    let what = match (found.along, lines.len()) {
        (Along::Rows, 1) | (Along::Columns, _) => group.unwrap_or_default(),
        (Along::Rows, _) => u32::try_from(measured).map(|c| column_name(app, c)).unwrap_or_default(),
    };
    let unit = unit_of_measure(app, measured).unwrap_or_default();
    let what: Vec<String> = [what, unit].into_iter().filter(|text| !text.is_empty()).collect();
    let mut page = page_spec(app, chart, subject, title, what.join(", "), cut);
    let (mut told, mut figures) = (Vec::new(), Vec::new());
    // What adds up all that came before has no average growth a period.
    let is_cumulative = app.sheet().table().columns.get(measured).and_then(is_cumulative) == Some(true);
    let is_alone = lines.len() == 1;
    for Line { line, rows } in &lines {
        let mut of_line = Vec::new();
        for (at, ((period, text), row)) in names.iter().zip(&line.texts).zip(rows).enumerate() {
            let text = if text.is_empty() { words.without_figure() } else { text };
            let value = line.values.get(at).copied().flatten();
            let mark = MarkFigure::of_series(app, period, &line.name, value).map(|mark| MarkFigure {
                label: if is_alone { period.clone() } else { format!("{}, {period}", line.name) },
                period: (!is_cumulative).then_some(at),
                ..mark
            });
            let figure = DrawnFigure::new(format!("{}, {period}: {text}", line.name), *row);
            figures.push(figure.marked(mark));
            if !period.is_empty() {
                of_line.push(format!("{period} {text}"));
            }
        }
        told.push((line.name.clone(), of_line.join(", ")));
    }
    page.alt = words.lines_alt(&page.title, &page.subtitle, &told);
    let lines = lines.into_iter().map(|line| line.line).collect();
    let spec = trend(names, lines, page, app.language().notation());
    Some(DrawnChart { chart: Chart::Trend(spec), figures, measured: Some(Measured::amounts(app, measured)) })
}

/// The column that a measure is about, or else the first one of amounts.
fn column_of(app: &App, measure: Option<Measure>) -> Option<usize> {
    let columns = &app.sheet().table().columns;
    let of_measure = measure.map(|measure| match measure {
        Measure::Computed(indicator) => indicator.first_input(),
        Measure::Pasted(column) => column as usize,
    });
    let holds = |column: &usize| columns.get(*column).is_some_and(is_amount);
    of_measure.filter(holds).or_else(|| (0..columns.len()).find(holds))
}

/// Where rows are periods: a line for each column like the one that is measured.
fn of_columns(app: &App, found: &Timeline, places: usize, measured: usize) -> Vec<Line> {
    let columns = &app.sheet().table().columns;
    let first = &columns[measured];
    let is_alike = |column: &usize| {
        let column = &columns[*column];
        column.role == first.role && is_amount(column) && factor_between(first, column) == Some(1.0)
    };
    let mut shown: Vec<usize> = (0..columns.len()).filter(is_alike).collect();
    if shown.len() > MOST_LINES {
        shown = vec![measured];
    }
    let titles: Vec<&str> = shown.iter().map(|column| columns[*column].title.as_str()).collect();
    let are_alike = titles.windows(2).any(|pair| pair[0] == pair[1]);
    let line = |column: &usize| {
        let title = u32::try_from(*column).map(|c| column_name(app, c)).unwrap_or_default();
        let group = columns[*column].group.last().filter(|_| are_alike);
        let cell = |row: usize| (*column, row);
        line_of(app, found, places, group.cloned().unwrap_or(title), cell)
    };
    shown.iter().map(line).collect()
}

/// Where columns are periods: a line for each unit, for the greatest at the end if there are many, and for the total if
/// that does not flatten them.
fn of_rows(app: &App, found: &Timeline, places: usize, units: &[usize]) -> Vec<Line> {
    let line = |row: usize| line_of(app, found, places, name_of(app, row), |column| (column, row));
    let last = found.periods.last().map(|(column, _)| *column).unwrap_or_default();
    let mut greatest: Vec<usize> = units.to_vec();
    let size = |row: &usize| amount(app, last, *row).unwrap_or(f64::NEG_INFINITY);
    greatest.sort_by(|a, b| size(b).total_cmp(&size(a)));
    greatest.truncate(MOST_LINES);
    let mut lines: Vec<Line> = greatest.iter().map(|row| line(*row)).collect();
    let most = greatest.iter().map(size).fold(0.0, f64::max);
    let rows = app.sheet().table().rows.iter().enumerate();
    let totals = rows.filter(|(_, kind)| **kind == RowKind::Total).map(|(row, _)| row);
    let fits = |row: &usize| amount(app, last, *row).is_some_and(|total| total <= MOST_TIMES * most);
    lines.extend(totals.filter(fits).map(|row| {
        let Line { line, rows } = line(row);
        Line { line: TrendLine { is_total: true, ..line }, rows }
    }));
    lines
}

/// The line through the cells that `cell` finds for each period, as column and row.
fn line_of(
    app: &App,
    found: &Timeline,
    places: usize,
    name: String,
    cell: impl Fn(usize) -> (usize, usize),
) -> Line {
    let mut line =
        TrendLine { name, values: vec![None; places], texts: vec![String::new(); places], is_total: false };
    let mut rows = vec![None; places];
    for (period, place) in &found.periods {
        let (column, row) = cell(*period);
        let value = amount(app, column, row);
        line.values[*place] = value;
        line.texts[*place] = amount_text(app, column, value);
        rows[*place] = grid_row(app, row);
    }
    Line { line, rows }
}

/// From the first figure to the last, if there is one line; otherwise who ends highest.
fn finding(app: &App, lines: &[Line], names: &[String]) -> String {
    let words = app.words();
    if let [Line { line, .. }] = lines {
        let figures: Vec<(usize, f64)> =
            line.values.iter().enumerate().filter_map(|(at, value)| Some((at, (*value)?))).collect();
        let (Some((first, base)), Some((last, current))) = (figures.first(), figures.last()) else {
            return String::new();
        };
        if first == last {
            return words.single_period(&line.name, &line.texts[*last], &names[*last]);
        }
        let growth = Growth { current: *current, base: *base }.rate().ok().map(|rate| rate.0);
        let printed = growth.map(|g| print_percent(g.abs(), RATE_DECIMALS, app.language().notation()));
        let changed = growth.zip(printed.as_deref()).map(|(growth, text)| (compare(growth, 0.0), text));
        let figure = |at: usize| (line.texts[at].as_str(), names[at].as_str());
        return words.course(&line.name, figure(*first), figure(*last), changed);
    }
    // The last period in which a line other than the total has a figure.
    let parts: Vec<&TrendLine> = lines.iter().map(|line| &line.line).filter(|line| !line.is_total).collect();
    let last = (0..names.len()).rev().find(|at| parts.iter().any(|line| line.values[*at].is_some()));
    let Some(last) = last else { return String::new() };
    let values: Vec<Option<f64>> = parts.iter().map(|line| line.values[last]).collect();
    let first = first_ones(&values, false);
    let who: Vec<String> = first.iter().map(|at| parts[*at].name.clone()).collect();
    let figure = first.first().map(|at| parts[*at].texts[last].clone()).unwrap_or_default();
    words.highest_at_end(&words.listed(&who), who.len() > 1, &names[last], &figure)
}
