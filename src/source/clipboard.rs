//! What the clipboard holds → [`Grid`]: HTML and plain text show the same cells in two ways, and each hides something.

use std::collections::HashSet;

use super::html::{grids_from_html_telling, largest};
use super::spaced::tabbed;
use super::text::grid_from_text;
use crate::grid::{CellAddress, Grid, StoredValue};
use crate::number::{Scanned, scan};

/// Rows compared to tell which columns of two grids are the same.
const ROWS_COMPARED: usize = 60;

/// Cells of the plain text that are searched for tables that are not in it. Without this limit a page of very many
/// tables would take as long as its tables times its text.
const MOST_IN_VAIN: u64 = 5_000_000;

/// Reads what was pasted. HTML is preferred if it holds a table, because it has spans and stored values. The plain text
/// then fills in what the HTML hides (`####`), and shows how many hidden rows and columns the HTML left out.
///
/// ```
/// use chi_tieu::grid::CellAddress;
/// use chi_tieu::source::grid_from_clipboard;
///
/// let html = "<table><tr><td>Hải Châu<td>####</table>";
/// let grid = grid_from_clipboard(Some(html), Some("Hải Châu\t1.250"));
/// assert_eq!(grid.text(CellAddress::new(0, 1)), "1.250");
/// ```
pub fn grid_from_clipboard(html: Option<&str>, text: Option<&str>) -> Grid {
    one_grid(html.map(|html| grids_from_html_telling(html, &mut |_| ())).unwrap_or_default(), text)
}

/// The largest table of the HTML, completed from the text; without a table, the text.
fn one_grid(tables: Vec<Grid>, text: Option<&str>) -> Grid {
    let text = text.unwrap_or_default();
    match largest(tables) {
        Some(grid) => reconciled(grid, text),
        // Text copied from a PDF or a web page has spaces between its columns.
        None => match tabbed(text) {
            Some(tabs) => grid_from_text(&tabs, b'\t'),
            None => grid_from_text(text, b'\t'),
        },
    }
}

/// Every table of what was pasted, in order; of HTML only those that hold figures. Returns at least one grid, which may
/// be empty. A grid may hold several tables, one below another.
pub fn grids_from_clipboard(html: Option<&str>, text: Option<&str>) -> Vec<Grid> {
    grids_from_clipboard_telling(html, text, &mut |_| ())
}

/// Like [`grids_from_clipboard`], reporting how much of the HTML is read, from 0 to 1. Plain text is read too fast to
/// report.
pub fn grids_from_clipboard_telling(
    html: Option<&str>,
    text: Option<&str>,
    tell: &mut dyn FnMut(f32),
) -> Vec<Grid> {
    let mut tables = html.map(|html| grids_from_html_telling(html, tell)).unwrap_or_default();
    if tables.iter().filter(|grid| holds_figures(grid)).count() < 2 {
        return vec![one_grid(tables, text)];
    }
    tables.retain(holds_figures);
    if let Some(text) = text.filter(|text| text.contains('\t')) {
        fill_in_turn(&mut tables, text);
    }
    tables
}

/// Fills in what tables hide from the plain text, as long as they follow one another as in the HTML.
fn fill_in_turn(tables: &mut [Grid], text: &str) {
    if tables.iter().all(|grid| hidden_values(grid).is_empty()) {
        return;
    }
    let plain = grid_from_text(text, b'\t');
    let texts = (0..plain.rows()).flat_map(|row| row_texts(&plain, row)).map(plain_text);
    let texts: HashSet<String> = texts.collect();
    let is_shown = |grid: &Grid| {
        let own = (0..grid.rows()).flat_map(|row| row_texts(grid, row)).filter(|text| !hides_value(text));
        own.map(plain_text).all(|text| text.is_empty() || texts.contains(&text))
    };
    let mut next = 0;
    let mut in_vain = 0;
    for grid in tables {
        // A table is searched for in the plain text only if that has all of its texts.
        if !is_shown(grid) {
            continue;
        }
        match fill_hidden(grid, &plain, next) {
            Some(after) => next = after,
            None => in_vain += u64::from(plain.rows() - next) * u64::from(plain.columns()),
        }
        if in_vain > MOST_IN_VAIN {
            return;
        }
    }
}

/// Whether a grid is a table of figures rather than a frame for a page's layout.
fn holds_figures(grid: &Grid) -> bool {
    let is_figure = |at: CellAddress| {
        matches!(grid.stored(at), StoredValue::Number { .. } | StoredValue::Uncalculated)
            || matches!(scan(grid.text(at)), Scanned::Number(_))
    };
    let cells =
        (0..grid.rows()).flat_map(|row| (1..grid.columns()).map(move |column| CellAddress { row, column }));
    grid.rows() >= 2 && grid.columns() >= 2 && cells.into_iter().any(is_figure)
}

fn reconciled(mut grid: Grid, text: &str) -> Grid {
    let lines = text.bytes().filter(|&b| b == b'\n').count();
    if (hidden_values(&grid).is_empty() && lines <= grid.rows() as usize) || !text.contains('\t') {
        return grid;
    }
    let plain = grid_from_text(text, b'\t');
    if fill_hidden(&mut grid, &plain, 0).is_some() {
        grid.left_out_rows = plain.rows().saturating_sub(grid.rows());
        grid.left_out_columns = plain.columns().saturating_sub(grid.columns());
    }
    grid
}

/// Fills in what a grid hides, from the rows of the plain text from `first` on, if they show all rows of the grid.
/// Returns the row after the last of them.
fn fill_hidden(grid: &mut Grid, plain: &Grid, first: u32) -> Option<u32> {
    let rows = matching_rows(grid, plain, first)?;
    let columns = matching_columns(grid, plain, &rows)?;
    for at in hidden_values(grid) {
        let (Some(&row), Some(&column)) = (rows.get(at.row as usize), columns.get(at.column as usize)) else {
            continue;
        };
        let shown = plain.text(CellAddress { row, column });
        if !hides_value(shown) {
            let stored = grid.stored(at);
            grid.set(at, shown, stored);
        }
    }
    rows.last().map(|last| last + 1)
}

/// `####`: the column was too narrow for the value.
fn hides_value(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b == b'#')
}

fn hidden_values(grid: &Grid) -> Vec<CellAddress> {
    let cells = (0..grid.columns()).flat_map(|column| (0..grid.rows()).map(move |row| (row, column)));
    cells
        .map(|(row, column)| CellAddress { row, column })
        .filter(|&at| hides_value(grid.text(at)) && grid.stored(at) != StoredValue::Text)
        .collect()
}

/// For each row of the grid, the row of the plain text that shows it, if both follow the same order.
fn matching_rows(grid: &Grid, plain: &Grid, first: u32) -> Option<Vec<u32>> {
    let mut next = first;
    (0..grid.rows())
        .map(|row| {
            let found = (next..plain.rows()).find(|&candidate| same_row(grid, row, plain, candidate))?;
            next = found + 1;
            Some(found)
        })
        .collect()
}

/// Whether the other row has the texts of this row, in their order.
fn same_row(grid: &Grid, row: u32, plain: &Grid, other: u32) -> bool {
    let mut column = 0;
    let mut found = false;
    for text in row_texts(grid, row).filter(|t| !hides_value(t)) {
        let matched = (column..plain.columns())
            .find(|&column| same_text(text, plain.text(CellAddress { row: other, column })));
        match matched {
            Some(matched) => column = matched + 1,
            None => return false,
        }
        found = true;
    }
    found || plain.row_is_blank(other) || row_texts(grid, row).next().is_some()
}

fn row_texts(grid: &Grid, row: u32) -> impl Iterator<Item = &str> {
    (0..grid.columns()).map(move |column| grid.text(CellAddress { row, column })).filter(|t| !t.is_empty())
}

fn matching_columns(grid: &Grid, plain: &Grid, rows: &[u32]) -> Option<Vec<u32>> {
    let mut next = 0;
    let same_column = |column: u32, candidate: u32| {
        rows.iter().take(ROWS_COMPARED).enumerate().all(|(row, &other)| {
            let row = u32::try_from(row).unwrap_or(u32::MAX);
            let text = grid.text(CellAddress { row, column });
            hides_value(text) || same_text(text, plain.text(CellAddress { row: other, column: candidate }))
        })
    };
    (0..grid.columns())
        .map(|column| {
            let found = (next..plain.columns()).find(|&candidate| same_column(column, candidate))?;
            next = found + 1;
            Some(found)
        })
        .collect()
}

/// A text with each run of white space as one space, for comparison.
fn plain_text(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Plain text writes a line break as a space.
fn same_text(a: &str, b: &str) -> bool {
    a == b || (a.split_whitespace().eq(b.split_whitespace()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(grid: &Grid, row: u32, column: u32) -> &str {
        grid.text(CellAddress { row, column })
    }

    #[test]
    fn html_without_a_table_gives_way_to_text() {
        let grid = grid_from_clipboard(Some("<p>a b</p>"), Some("a\tb"));
        assert_eq!((text_of(&grid, 0, 0), text_of(&grid, 0, 1)), ("a", "b"));
        assert!(grid_from_clipboard(None, None).is_empty());
    }

    #[test]
    fn several_tables_come_apart() {
        let table = |name: &str| {
            format!("<table><tr><td>{name}</td><td>KH</td></tr><tr><td>X</td><td>5</td></tr></table>")
        };
        let html = format!("<table><tr><td>Trang</td></tr></table>{}<p>{}", table("A"), table("B"));
        let firsts = |grids: Vec<Grid>| grids.iter().map(|g| text_of(g, 0, 0).to_owned()).collect::<Vec<_>>();
        assert_eq!(firsts(grids_from_clipboard(Some(&html), Some("x"))), ["A", "B"]);
        assert_eq!(grids_from_clipboard(None, None).len(), 1);
    }

    #[test]
    fn values_too_wide_for_their_column_come_from_the_text() {
        let html = "<table><tr><td>A</td><td>B</td></tr><tr><td>x</td><td>####</td></tr>
            <tr><td>y</td><td>##</td></tr></table>";
        let grid = grid_from_clipboard(Some(html), Some("A\tB\nhidden\t7\nx\t1.234,5\ny\t##\n"));
        assert_eq!(text_of(&grid, 1, 1), "1.234,5");
        assert_eq!(text_of(&grid, 2, 1), "##");
        assert_eq!(grid.left_out_rows, 1);
    }

    #[test]
    fn each_of_several_tables_has_its_values_from_the_text() {
        let table = |head: &str, value: &str| {
            let row = |name: &str, value: &str| format!("<tr><td>{name}</td><td>{value}</td></tr>");
            format!("<table>{}{}{}</table>", row("Đơn vị", head), row("X", value), row("Y", "7"))
        };
        let html = format!("{}<p>{}<p>{}", table("Thu", "5"), table("Nợ", "###"), table("Nợ", "##"));
        let part = |head: &str, value: &str| format!("Đơn vị\t{head}\nX\t{value}\nY\t7\n");
        let text = format!("{}\n{}\n{}", part("Thu", "5"), part("Nợ", "1.234,5"), part("Nợ", "8,5"));
        let grids = grids_from_clipboard(Some(&html), Some(&text));
        let second: Vec<&str> = grids.iter().map(|grid| text_of(grid, 1, 1)).collect();
        assert_eq!(second, ["5", "1.234,5", "8,5"]);
        assert!(grids.iter().all(|grid| grid.left_out_rows == 0));
    }

    #[test]
    fn text_that_shows_another_table_fills_nothing_in() {
        let html = "<table><tr><td>x</td><td>####</td></tr></table>";
        let grid = grid_from_clipboard(Some(html), Some("y\t5\n"));
        assert_eq!(text_of(&grid, 0, 1), "####");
    }
}
