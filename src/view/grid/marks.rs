//! Cells that are marked by what is asked of their column, and bars in cells.

use crate::app::{App, RATE_PLACES, computed_at, measure_at, reads_percent, shown_columns};
use crate::number::{CellKind, Decimals, print_number, print_percent};
use crate::sheet::{Asked, Measure, filter_figure};
use crate::table::RowKind;
use crate::view::cells::CellBar;

/// A column with marks or bars.
struct MarkedColumn<'a> {
    /// Its place on the screen.
    column: u32,
    of: Measure,
    /// What is asked, and in words.
    asked: Option<(Asked<'a>, String)>,
    /// The largest figure of its units, whatever its sign, if their cells have bars.
    largest: Option<f64>,
}

/// The columns with marks or bars. Made once for all rows that are drawn.
pub(crate) struct Marks<'a> {
    app: &'a App,
    columns: Vec<MarkedColumn<'a>>,
}

impl<'a> Marks<'a> {
    pub(crate) fn of(app: &'a App) -> Marks<'a> {
        let settings = &app.sheet().settings().columns;
        if settings.marks.is_empty() && settings.bars.is_empty() {
            return Marks { app, columns: Vec::new() };
        }
        let column = |column: u32| {
            let of = measure_at(app, column);
            let asked = settings.marks.get(&of).map(|asked| {
                let words = app.words().filter_in_words(asked, |value| written(app, of, value));
                (Asked::new(app.sheet(), of, asked), words)
            });
            let largest = settings.bars.contains(&of).then(|| largest(app, of));
            (asked.is_some() || largest.is_some()).then_some(MarkedColumn { column, of, asked, largest })
        };
        Marks { app, columns: (0..shown_columns(app)).filter_map(column).collect() }
    }

    fn at(&self, row: usize, column: u32) -> Option<&MarkedColumn<'a>> {
        let is_unit = self.app.sheet().table().rows.get(row) == Some(&RowKind::Data);
        self.columns.iter().find(|marked| is_unit && marked.column == column)
    }

    /// What is said of a cell that is marked.
    pub(crate) fn said(&self, row: usize, column: u32) -> Option<String> {
        let (asked, words) = self.at(row, column)?.asked.as_ref()?;
        asked.is_answered(row).then(|| self.app.words().marked(words))
    }

    /// The bar in a cell.
    pub(crate) fn bar(&self, row: usize, column: u32) -> Option<CellBar> {
        let marked = self.at(row, column)?;
        let largest = marked.largest.filter(|largest| *largest > 0.0)?;
        let figure = filter_figure(self.app.sheet(), marked.of, row)?;
        let thousandths = (figure.abs() / largest * 1000.0).round() as u16;
        Some(CellBar { thousandths, negative: figure < 0.0 })
    }
}

fn largest(app: &App, of: Measure) -> f64 {
    let sheet = app.sheet();
    let units = sheet.table().rows.iter().enumerate().filter(|(_, kind)| **kind == RowKind::Data);
    units.filter_map(|(row, _)| filter_figure(sheet, of, row)).map(f64::abs).fold(0.0, f64::max)
}

fn written(app: &App, of: Measure, value: f64) -> String {
    let notation = app.language().notation();
    match reads_percent(app, of) {
        true => print_percent(value, Decimals::UpTo(RATE_PLACES + 2), notation),
        false => print_number(value, Decimals::UpTo(6), notation),
    }
}

/// Whether a column, by its place on the screen, can have bars: it has figures.
pub(crate) fn may_have_bars(app: &App, column: u32) -> bool {
    let figures = app.sheet().table().columns.get(column as usize).map(|c| &c.kinds);
    computed_at(app, column).is_some()
        || figures.is_some_and(|kinds| {
            kinds.iter().any(|kind| matches!(kind, CellKind::Number | CellKind::Percent))
        })
}
