//! The course over periods: rows that are periods, or columns.

use crate::analysis::{Along, Timeline, factor_between, is_amount, is_cumulative};
use crate::app::{App, Compared, RATE_DECIMALS, data_rows};
use crate::chart::{Chart, TrendLine, trend};
use crate::indicator::Growth;
use crate::number::{compare, print_percent};
use crate::sheet::{ChartSubject, Measure, SheetChart, UnitsShown};
use crate::table::RowKind;
use crate::view::cells::unit_of_measure;
use crate::view::chart::estimates::{estimated_titles, is_estimate, says_estimate};
use crate::view::chart::figure::{DrawnChart, DrawnFigure, MarkFigure, Measured, Suits};
use crate::view::chart::page::{page_spec, remark};
use crate::view::chart::pairs::{amount, amount_text};
use crate::view::chart::shown::{ShownUnits, column_title, first_ones, grid_row, name_of, shown_units};

/// More lines cannot be followed in one picture.
const MOST_LINES: usize = 8;

/// A total that is more than so many times the greatest unit would flatten the units.
const MOST_TIMES: f64 = 2.5;

/// It suits a table of periods better than anything else.
pub(in crate::view::chart) fn suits(app: &App) -> Result<Suits, String> {
    let found = app.sheet().timeline().ok_or_else(|| app.words().no_trend().to_owned())?;
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
    let found = app.sheet().timeline()?;
    let places = found.periods.last()?.1 + 1;
    let mut names = vec![String::new(); places];
    for (period, place) in &found.periods {
        names[*place] = match found.along {
            Along::Rows => name_of(app, *period),
            Along::Columns => column_title(app, *period),
        };
    }
    let (mut lines, measured, cut) = match found.along {
        Along::Rows => {
            let column = column_of(app, subject.measure)?;
            (of_columns(app, found, places, column), column, None)
        }
        Along::Columns => {
            let (lines, cut) = of_rows(app, chart, found, places);
            (lines, found.periods.last()?.0, cut)
        }
    };
    // Periods after the last figure of all are still to come: they take no room.
    let known = lines.iter().filter_map(|line| line.line.values.iter().rposition(Option::is_some)).max()? + 1;
    names.truncate(known);
    for Line { line, rows } in &mut lines {
        line.values.truncate(known);
        line.texts.truncate(known);
        rows.truncate(known);
    }
    // What adds up all that came before grows by itself, and has no average growth a period.
    let is_cumulative = app.sheet().table().columns.get(measured).and_then(is_cumulative) == Some(true);
    let title = || match (found.along, &lines[..]) {
        // Two columns of one table are two things, and none is the first of them.
        (Along::Rows, [first, second]) => {
            let of = |line| finding(app, std::slice::from_ref(line), &names, is_cumulative);
            [of(first), of(second)].join("; ")
        }
        _ => finding(app, &lines, &names, is_cumulative),
    };
    let group = app.sheet().table().columns.get(measured)?.group.last().cloned();
    let what = match (found.along, lines.len()) {
        (Along::Rows, 1) | (Along::Columns, _) => group.unwrap_or_default(),
        // Of several lines each has its own name.
        (Along::Rows, _) => group.unwrap_or_default(),
    };
    let unit = unit_of_measure(app, measured).unwrap_or_default();
    let what: Vec<String> = [what, unit].into_iter().filter(|text| !text.is_empty()).collect();
    let mut page = page_spec(app, chart, subject, title, what.join(", "), cut);
    if let Some(estimates) = estimates(app, found, &lines, measured, &names) {
        remark(&mut page, &words.estimates_open(&estimates));
    }
    let (mut told, mut figures) = (Vec::new(), Vec::new());
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
    Some(DrawnChart { chart: Chart::Trend(spec), figures, measured: Measured::amounts(app, measured) })
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

/// What a course over rows draws if it is asked for a measure: the first of the columns that it has lines for.
pub(in crate::view::chart) fn drawn_for(app: &App, measure: Option<Measure>) -> Option<Measure> {
    let column = lines_of(app, column_of(app, measure)?).first().copied()?;
    u32::try_from(column).ok().map(Measure::Pasted)
}

/// Whether more units than can be followed have a line each.
pub(in crate::view::chart) fn is_cut(app: &App) -> bool {
    data_rows(app).len() > MOST_LINES
}

/// The columns that have a line each: those like the one that is measured, or that alone if these are too many.
fn lines_of(app: &App, measured: usize) -> Vec<usize> {
    let columns = &app.sheet().table().columns;
    let Some(first) = columns.get(measured) else { return Vec::new() };
    let is_alike = |column: &usize| {
        let column = &columns[*column];
        column.role == first.role && is_amount(column) && factor_between(first, column) == Some(1.0)
    };
    let shown: Vec<usize> = (0..columns.len()).filter(is_alike).collect();
    if shown.len() > MOST_LINES { vec![measured] } else { shown }
}

/// Where rows are periods: a line for each column like the one that is measured.
fn of_columns(app: &App, found: &Timeline, places: usize, measured: usize) -> Vec<Line> {
    let columns = &app.sheet().table().columns;
    let shown = lines_of(app, measured);
    let titles: Vec<&str> = shown.iter().map(|column| columns[*column].title.as_str()).collect();
    let are_alike = titles.windows(2).any(|pair| pair[0] == pair[1]);
    let line = |column: &usize| {
        let title = column_title(app, *column);
        let group = columns[*column].group.last().filter(|_| are_alike);
        let cell = |row: usize| (*column, row);
        line_of(app, found, places, group.cloned().unwrap_or(title), cell)
    };
    shown.iter().map(line).collect()
}

/// Where columns are periods: a line for each unit that is shown, the greatest at the end if not all fit, and for the
/// total if that does not flatten them or was chosen. Also what is said if not all units are shown.
fn of_rows(app: &App, chart: &SheetChart, found: &Timeline, places: usize) -> (Vec<Line>, Option<String>) {
    let line = |row: usize| line_of(app, found, places, name_of(app, row), |column| (column, row));
    let last = found.periods.last().map(|(column, _)| *column).unwrap_or_default();
    let mut units = Compared::of(app, chart).rows;
    // Persons and money have no axis in common: only the first is drawn, until the user chooses.
    let is_mixed = app.sheet().table().mixed_measures && !matches!(chart.units.shown, UnitsShown::Chosen(_));
    if is_mixed {
        units.truncate(1);
    }
    let sizes: Vec<Option<f64>> = units.iter().map(|row| amount(app, last, *row)).collect();
    let rows = app.sheet().table().rows.iter().enumerate();
    let totals: Vec<usize> = rows.filter(|(_, kind)| **kind == RowKind::Total).map(|(row, _)| row).collect();
    let is_chosen = |row: usize| match &chart.units.shown {
        UnitsShown::Chosen(names) => names.contains(&name_of(app, row)),
        _ => false,
    };
    let is_total_alone = totals.iter().any(|row| is_chosen(*row)) && !units.iter().any(|row| is_chosen(*row));
    let (shown, cut) = match is_total_alone {
        true => (Vec::new(), None),
        false => {
            let ShownUnits { places, cut } = shown_units(app, chart, (&units, &sizes), false, MOST_LINES);
            (places, cut)
        }
    };
    let mut lines: Vec<Line> = shown.iter().map(|at| line(units[*at])).collect();
    let most = shown.iter().filter_map(|at| sizes[*at]).fold(0.0, f64::max);
    let fits = |row: &usize| amount(app, last, *row).is_some_and(|total| total <= MOST_TIMES * most);
    lines.extend(totals.into_iter().filter(|row| is_chosen(*row) || fits(row)).map(|row| {
        let Line { line, rows } = line(row);
        Line { line: TrendLine { is_total: true, ..line }, rows }
    }));
    let alone = units.first().filter(|_| is_mixed && !lines.is_empty()).map(|row| name_of(app, *row));
    (lines, cut.or_else(|| alone.map(|name| app.words().drawn_alone(&name))))
}

/// The periods whose figures are estimates, listed, or the title of the column that has nothing else.
fn estimates(
    app: &App,
    found: &Timeline,
    lines: &[Line],
    measured: usize,
    names: &[String],
) -> Option<String> {
    if found.along == Along::Rows && is_estimate(app, measured) {
        return estimated_titles(app, &[measured]);
    }
    let drawn = |at: usize| {
        lines.iter().any(|Line { line, .. }| {
            line.estimated.contains(&at) && line.values.get(at).is_some_and(Option::is_some)
        })
    };
    let names: Vec<String> =
        names.iter().enumerate().filter(|(at, _)| drawn(*at)).map(|(_, name)| name.clone()).collect();
    (!names.is_empty()).then(|| app.words().listed(&names))
}

/// The line through the cells that `cell` finds for each period, as column and row.
fn line_of(
    app: &App,
    found: &Timeline,
    places: usize,
    name: String,
    cell: impl Fn(usize) -> (usize, usize),
) -> Line {
    let mut line = TrendLine {
        name,
        values: vec![None; places],
        texts: vec![String::new(); places],
        ..TrendLine::default()
    };
    let mut rows = vec![None; places];
    for (period, place) in &found.periods {
        let (column, row) = cell(*period);
        let value = amount(app, column, row);
        line.values[*place] = value;
        line.texts[*place] = amount_text(app, column, value);
        rows[*place] = grid_row(app, row);
        let says_so = found.along == Along::Rows && says_estimate(&name_of(app, row));
        if says_so || is_estimate(app, column) {
            line.estimated.push(*place);
        }
    }
    Line { line, rows }
}

/// From the first figure to the last, if there is one line; otherwise who ends highest.
fn finding(app: &App, lines: &[Line], names: &[String], is_cumulative: bool) -> String {
    let words = app.words();
    if let [Line { line, .. }] = lines {
        let figures: Vec<(usize, f64)> =
            line.values.iter().enumerate().filter_map(|(at, value)| Some((at, (*value)?))).collect();
        let (Some((first, base)), Some((last, current))) = (figures.first(), figures.last()) else {
            return String::new();
        };
        if first == last || is_cumulative {
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
