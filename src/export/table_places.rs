//! A [`ReportTable`] as a full grid: which place of the header belongs to which cell, and how many columns there are. What
//! does not fit (a span beyond the table, two cells on one place) is cut, so that every writer gives a sound table.

use super::form_words::form_words;
use super::report::{HeadCell, ReportTable};
use crate::language::Language;

/// What is at one place of the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeadPlace<'t> {
    /// A cell begins here and covers this many columns and lines.
    Begin { text: &'t str, columns: usize, lines: usize },
    /// The cell that begins above at this column covers it; the width of that cell.
    Below { columns: usize },
    /// The cell to the left covers it.
    Beside,
}

/// How many columns a table has.
pub(crate) fn column_count(table: &ReportTable) -> usize {
    let cells = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let known = table.columns.len().max(cells);
    let longest = table.header.iter().map(Vec::len).max().unwrap_or(0);
    if known > 0 { known } else { longest }
}

/// The header as a grid, with a place for each line and column.
pub(crate) fn head_places(table: &ReportTable) -> Vec<Vec<HeadPlace<'_>>> {
    let (lines, columns) = (table.header.len(), column_count(table));
    let mut grid: Vec<Vec<Option<HeadPlace<'_>>>> = vec![vec![None; columns]; lines];
    for (line, cells) in table.header.iter().enumerate() {
        for cell in cells {
            place(&mut grid, line, cell);
        }
    }
    let blank = HeadPlace::Begin { text: "", columns: 1, lines: 1 };
    grid.into_iter().map(|line| line.into_iter().map(|p| p.unwrap_or(blank)).collect()).collect()
}

/// Puts a cell where it belongs, as wide and as high as is still free.
fn place<'t>(grid: &mut [Vec<Option<HeadPlace<'t>>>], line: usize, cell: &'t HeadCell) {
    let whole = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let (column, wanted) = (whole(cell.column), whole(cell.columns).max(1));
    let Some(first) = grid.get(line) else { return };
    let is_free = |place: &&Option<HeadPlace<'_>>| place.is_none();
    let columns = first.iter().skip(column).take(wanted).take_while(is_free).count();
    if columns == 0 {
        return;
    }
    let span = column..column + columns;
    let is_free_line = |line: &&Vec<Option<HeadPlace<'_>>>| {
        line.get(span.clone()).is_some_and(|places| places.iter().all(Option::is_none))
    };
    let lines = grid.iter().skip(line).take(whole(cell.lines).max(1)).take_while(is_free_line).count();
    for (below, places) in grid.iter_mut().skip(line).take(lines).enumerate() {
        for (right, place) in places.iter_mut().skip(column).take(columns).enumerate() {
            *place = Some(match (below, right) {
                (0, 0) => HeadPlace::Begin { text: &cell.text, columns, lines },
                (_, 0) => HeadPlace::Below { columns },
                _ => HeadPlace::Beside,
            });
        }
    }
}

/// A line that says what the figures in bold italics mean, if any cell is marked.
pub(crate) fn mark_note(table: &ReportTable, language: Language) -> Option<String> {
    let mut marks: Vec<&str> = Vec::new();
    for cell in table.rows.iter().flat_map(|row| &row.cells).filter(|cell| !cell.mark.is_empty()) {
        if !marks.contains(&cell.mark.as_str()) {
            marks.push(&cell.mark);
        }
    }
    (!marks.is_empty()).then(|| format!("{}: {}.", form_words(language).marked_figures, marks.join("; ")))
}
