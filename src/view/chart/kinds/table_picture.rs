//! A table as a picture: its first rows, the amounts and the rates, with bars in the cells of rates.

use crate::analysis::is_amount;
use crate::app::{
    App, Compared, RATE_DECIMALS, RATE_PLACES, charted, column_name, computed_name, computed_text, data_rows,
    figures_of, pasted_rate, total_texts,
};
use crate::chart::{Chart, PageSpec, PictureCell, PictureColumn, PictureRow, TablePictureSpec};
use crate::number::{Decimals, print_percent};
use crate::sheet::{ChartSubject, Measure, SheetChart};
use crate::table::{Role, RowKind};
use crate::view::chart::bars::is_total_in_doubt;
use crate::view::chart::figure::{DrawnChart, DrawnFigure, MarkFigure, Measured, Suits};
use crate::view::chart::page::{look, page_spec, paper};
use crate::view::chart::pairs::{amount, amount_text};
use crate::view::chart::shown::{ShownUnits, column_title, grid_row, name_of, shown_units};
use crate::view::chart::title::title_of;

/// So many rows and columns are legible on a page's width.
const MOST_ROWS: usize = 25;

const MOST_COLUMNS: usize = 6;

/// A column of figures: as pasted, or computed.
#[derive(Clone, Copy)]
enum ColumnFigures {
    Amount(usize),
    PastedRate(usize),
    /// By its place among the computed columns.
    Computed(usize),
}

fn columns(app: &App) -> Vec<ColumnFigures> {
    let table = app.sheet().table();
    let pasted = (0..table.columns.len()).filter_map(|column| {
        let is_rate = u32::try_from(column)
            .is_ok_and(|c| pasted_rate(app, Measure::Pasted(c)).is_some_and(|rate| rate.is_ratio()));
        match is_rate {
            true => Some(ColumnFigures::PastedRate(column)),
            false => is_amount(&table.columns[column]).then_some(ColumnFigures::Amount(column)),
        }
    });
    let computed = (0..app.sheet().shown_computed().len()).map(ColumnFigures::Computed);
    pasted.chain(computed).collect()
}

/// So many of the columns: up to half of them rates, the others the first amounts.
fn shown_of(app: &App, all: &[ColumnFigures], most: usize) -> Vec<ColumnFigures> {
    let rates = all.iter().filter(|column| is_rate(app, **column)).count();
    let amounts = all.len() - rates;
    let most_rates = (most / 2).max(most.saturating_sub(amounts));
    let mut left = [most - rates.min(most_rates), rates.min(most_rates)];
    let mut is_shown = |column: &&ColumnFigures| {
        let left = &mut left[usize::from(is_rate(app, **column))];
        let has_room = *left > 0;
        *left = left.saturating_sub(1);
        has_room
    };
    all.iter().filter(&mut is_shown).copied().collect()
}

/// It suits every table of figures, less than a picture of what they say.
pub(in crate::view::chart) fn suits(app: &App) -> Result<Suits, String> {
    let words = app.words();
    match columns(app).is_empty() || data_rows(app).is_empty() {
        true => Err(words.no_table_picture().to_owned()),
        false => Ok(Suits { weight: 20, why: words.why_table_picture().to_owned() }),
    }
}

/// The picture of the table.
pub(in crate::view::chart) fn draw(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
) -> Option<DrawnChart> {
    let words = app.words();
    let table = app.sheet().table();
    let all = columns(app);
    let units = Compared::of(app, chart).rows;
    let measure = charted(app);
    let values: Vec<Option<f64>> = match measure {
        Some(measure) => figures_of(app, measure, units.iter().copied()).map(|(_, value)| value).collect(),
        None => vec![None; units.len()],
    };
    let lowest_first = measure.is_some_and(|m| crate::app::lower_is_better(app, m));
    let ShownUnits { places: shown, cut } =
        shown_units(app, chart, (&units, &values), lowest_first, MOST_ROWS);
    let shown: Vec<usize> = shown.into_iter().map(|at| units[at]).collect();
    let mut figures = shown_of(app, &all, MOST_COLUMNS);
    let mut table_of = table_spec(app, &figures, &shown);
    // As many columns as have room for their figures: a figure that is broken is read as another one.
    let page = PageSpec { size: paper(chart.picture), look: look(app, chart.preset), ..PageSpec::default() };
    while figures.len() > 1 && !(TablePictureSpec { page: page.clone(), ..table_of.0.clone() }).has_room() {
        figures = shown_of(app, &all, figures.len() - 1);
        table_of = table_spec(app, &figures, &shown);
    }
    if figures.is_empty() || shown.is_empty() {
        return None;
    }
    let (spec, grid_rows) = table_of;
    let title = || match measure {
        Some(measure) => {
            title_of(app, measure, &units.iter().copied().zip(values.iter().copied()).collect::<Vec<_>>())
        }
        None => table.title.iter().max_by_key(|line| line.chars().count()).cloned().unwrap_or_default(),
    };
    let cut: Vec<String> =
        [cut, (all.len() > figures.len()).then(|| words.first_columns(figures.len(), all.len()))]
            .into_iter()
            .flatten()
            .collect();
    let cut = (!cut.is_empty()).then(|| cut.join(" · "));
    let unit = table.measure_unit.as_ref().map(|unit| unit.text.clone()).unwrap_or_default();
    let mut page = page_spec(app, chart, subject, title, unit, cut);
    let (mut told, mut spots) = (Vec::new(), Vec::new());
    for (row, grid_row) in spec.rows.iter().zip(&grid_rows) {
        let texts = spec.columns.iter().zip(&row.cells).map(|(c, cell)| {
            let text = if cell.text.is_empty() { words.without_figure() } else { &cell.text };
            format!("{} {text}", c.title)
        });
        let texts: Vec<String> = texts.collect();
        let of_columns = spec.columns.iter().zip(&figures).zip(&row.cells);
        spots.extend(texts.iter().zip(of_columns).map(|(text, ((column, figures), cell))| {
            let mark = MarkFigure::of_series(app, &row.name, &column.title, cell.value);
            let mark = mark.map(|mark| MarkFigure { measured: Some(measured(app, *figures)), ..mark });
            DrawnFigure::new(format!("{}: {text}", row.name), *grid_row).marked(mark)
        }));
        told.push((row.name.clone(), texts.join(", ")));
    }
    page.alt = words.table_alt(&page.title, &page.subtitle, &told);
    let spec = TablePictureSpec { page, ..spec };
    Some(DrawnChart { chart: Chart::TablePicture(spec), figures: spots, measured: Measured::Columns })
}

/// What the figures of a column are.
fn measured(app: &App, column: ColumnFigures) -> Measured {
    match column {
        ColumnFigures::Amount(column) => Measured::amounts(app, column),
        ColumnFigures::PastedRate(column) => {
            let column = u32::try_from(column).unwrap_or_default();
            Measured::rates(app, Measure::Pasted(column))
        }
        ColumnFigures::Computed(at) => match app.sheet().shown_computed().nth(at) {
            Some(computed) if computed.indicator.is_amount() => {
                Measured::amounts(app, computed.indicator.first_input())
            }
            _ => Measured::Rates(RATE_DECIMALS),
        },
    }
}

/// The table of these columns and units with its totals, and the grid row of each of its rows.
fn table_spec(app: &App, figures: &[ColumnFigures], units: &[usize]) -> (TablePictureSpec, Vec<Option<u32>>) {
    let table = app.sheet().table();
    let row = |row: usize, is_total: bool| PictureRow {
        name: name_of(app, row),
        cells: figures.iter().map(|column| cell(app, *column, row)).collect(),
        is_total,
    };
    let totals: Vec<usize> = (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Total).collect();
    let mut rows: Vec<PictureRow> = units.iter().map(|at| row(*at, false)).collect();
    rows.extend(totals.iter().map(|at| row(*at, true)));
    let mut grid_rows: Vec<Option<u32>> =
        units.iter().chain(&totals).map(|row| grid_row(app, *row)).collect();
    let inputs: Vec<usize> = (0..table.columns.len()).collect();
    if totals.is_empty() || is_total_in_doubt(app, &inputs) {
        rows.extend(computed_total(app, figures));
        grid_rows.push(None);
    }
    let column = |column: &ColumnFigures| PictureColumn {
        title: heading(app, *column),
        has_bars: is_rate(app, *column),
    };
    let names = table.column_of(Role::UnitName).and_then(|c| u32::try_from(c).ok());
    let names = names.map_or_else(|| app.words().names_heading().to_owned(), |c| column_name(app, c));
    let columns = figures.iter().map(column).collect();
    (TablePictureSpec { page: PageSpec::default(), names, columns, rows }, grid_rows)
}

fn is_rate(app: &App, column: ColumnFigures) -> bool {
    match column {
        ColumnFigures::Amount(_) => false,
        ColumnFigures::PastedRate(_) => true,
        ColumnFigures::Computed(at) => {
            app.sheet().shown_computed().nth(at).is_some_and(|computed| computed.indicator.is_ratio())
        }
    }
}

fn heading(app: &App, column: ColumnFigures) -> String {
    match column {
        ColumnFigures::Amount(column) | ColumnFigures::PastedRate(column) => {
            let name = column_title(app, column);
            let group = app.sheet().table().columns.get(column).and_then(|c| c.group.last());
            group.map(|group| format!("{group}: {name}")).unwrap_or(name)
        }
        ColumnFigures::Computed(at) => {
            let computed = app.sheet().shown_computed().nth(at);
            computed.map(|computed| computed_name(app, computed)).unwrap_or_default()
        }
    }
}

fn cell(app: &App, column: ColumnFigures, row: usize) -> PictureCell {
    match column {
        ColumnFigures::Amount(column) => {
            let value = amount(app, column, row);
            PictureCell { text: amount_text(app, column, value), value }
        }
        ColumnFigures::PastedRate(column) => {
            let rate = u32::try_from(column).ok().and_then(|c| pasted_rate(app, Measure::Pasted(c)));
            let value = rate.and_then(|rate| rate.value(app.sheet().table(), row));
            let decimals = rate.map_or(RATE_PLACES, |rate| rate.decimals(app.sheet().table()));
            let print = |v| print_percent(v, Decimals::Fixed(decimals), app.language().notation());
            PictureCell { text: value.map(print).unwrap_or_default(), value }
        }
        ColumnFigures::Computed(at) => {
            let computed = app.sheet().shown_computed().nth(at);
            let value = computed.and_then(|c| Some((c.indicator, c.values.get(row).copied().flatten()?)));
            match value {
                Some((indicator, value)) => {
                    PictureCell { text: computed_text(app, indicator, value), value: value.ok() }
                }
                None => PictureCell::default(),
            }
        }
    }
}

/// The row of the grid's own totals, as it prints them.
fn computed_total(app: &App, figures: &[ColumnFigures]) -> Option<PictureRow> {
    let texts = total_texts(app);
    let pasted = crate::app::pasted_columns(app) as usize;
    let text = |column: &ColumnFigures| {
        let at = match column {
            ColumnFigures::Amount(column) | ColumnFigures::PastedRate(column) => *column,
            ColumnFigures::Computed(at) => pasted + at,
        };
        PictureCell { text: texts.get(at).cloned().unwrap_or_default(), value: None }
    };
    (!texts.is_empty()).then(|| PictureRow {
        name: app.words().computed_total().to_owned(),
        cells: figures.iter().map(text).collect(),
        is_total: true,
    })
}
