//! The widths of a table's columns, and its texts broken into lines at these.

use super::spec::{PictureRow, TablePictureSpec};
use crate::chart::mark::{ASCENT, DESCENT};
use crate::chart::page::Page;
use crate::chart::text::{Face, clean, wrap};

/// Space at each side of a cell's text, mm.
pub(super) const PADDING: f64 = 1.0;

/// The share of the width that names may take before they are broken.
const NAME_SHARE: f64 = 0.4;

/// Width that a bar adds to a cell, mm.
const BAR: f64 = 9.0;

/// A table at one size of type.
pub(super) struct Written {
    pub face: Face,
    /// The widths of the columns, the names first; together that of the page.
    pub widths: Vec<f64>,
    /// The lines of the headings, the names' first.
    pub heads: Vec<Vec<String>>,
    /// The lines of each row's cells, its name first.
    pub rows: Vec<Vec<Vec<String>>>,
    /// Whether each figure is on one line.
    pub is_whole: bool,
}

impl TablePictureSpec {
    /// Whether each figure has room on one line, if need be in the smallest type.
    pub fn has_room(&self) -> bool {
        let page = Page::new(&self.page);
        Written::new(self, page.smallest_body(), page.inner()).is_whole
    }
}

impl Written {
    pub fn new(spec: &TablePictureSpec, face: Face, inner: f64) -> Written {
        let (widths, is_whole) = widths(spec, face, inner);
        let set = |text: &str, bold: bool, column: usize| {
            wrap(&clean(text), face.weighted(bold), (widths[column] - 2.0 * PADDING).max(1.0))
        };
        let titles = spec.columns.iter().map(|column| column.title.as_str());
        let heads = std::iter::once(spec.names.as_str()).chain(titles);
        let heads = heads.enumerate().map(|(at, text)| set(text, true, at)).collect();
        let row = |row: &PictureRow| {
            let cells =
                (0..spec.columns.len()).map(|at| row.cells.get(at).map_or("", |cell| cell.text.as_str()));
            let texts = std::iter::once(row.name.as_str()).chain(cells);
            texts.enumerate().map(|(at, text)| set(text, row.is_total, at)).collect::<Vec<_>>()
        };
        let rows = spec.rows.iter().map(row).collect();
        Written { face, widths, heads, rows, is_whole }
    }

    /// The height of cells of which the highest has so many lines, mm.
    fn height(&self, cells: &[Vec<String>]) -> f64 {
        let lines = cells.iter().map(Vec::len).max().unwrap_or(0).max(1) - 1;
        self.face.size * (ASCENT + DESCENT + 0.35) + lines as f64 * self.face.line_height()
    }

    /// The heights of the heading and of the rows, mm.
    pub fn heights(&self) -> (f64, Vec<f64>) {
        (self.height(&self.heads), self.rows.iter().map(|row| self.height(row)).collect())
    }
}

/// The widths of the columns, and whether each figure has room on one line.
fn widths(spec: &TablePictureSpec, face: Face, inner: f64) -> (Vec<f64>, bool) {
    let bold = face.weighted(true);
    let of = |text: &str, is_bold: bool| {
        if is_bold { bold.width(&clean(text)) } else { face.width(&clean(text)) }
    };
    let name = spec.rows.iter().map(|row| of(&row.name, row.is_total)).fold(of(&spec.names, true), f64::max);
    // A name as wide as its column must not be broken by the last bit of its width.
    let name = (name + 2.0 * PADDING + 0.01).min(inner * NAME_SHARE);
    let mut widths = vec![name];
    for (at, column) in spec.columns.iter().enumerate() {
        let cells = spec.rows.iter().filter_map(|row| Some((row.cells.get(at)?, row.is_total)));
        let cell = cells.map(|(cell, is_total)| of(&cell.text, is_total)).fold(0.0, f64::max);
        // A heading is broken between words, never inside one.
        let word = clean(&column.title).split(' ').map(|word| bold.width(word)).fold(0.0, f64::max);
        let bar = if column.has_bars { BAR } else { 0.0 };
        widths.push((cell + bar).max(word) + 2.0 * PADDING + 0.01);
    }
    let needed: f64 = widths.iter().sum();
    let is_whole = needed <= inner;
    if is_whole {
        // What is left over goes to the columns of figures alike.
        let more = (inner - needed) / spec.columns.len().max(1) as f64;
        widths.iter_mut().skip(1).for_each(|width| *width += more);
        if spec.columns.is_empty() {
            widths[0] = inner;
        }
    } else {
        // Each column keeps room for some letters; the wide ones give.
        let least = 0.8 * inner / widths.len() as f64;
        let excess = |width: f64| (width - least).max(0.0);
        let rest = inner - widths.iter().map(|width| width.min(least)).sum::<f64>();
        let all: f64 = widths.iter().map(|width| excess(*width)).sum();
        widths.iter_mut().for_each(|width| *width = width.min(least) + rest * excess(*width) / all);
    }
    (widths, is_whole)
}
