//! Splits a grid that holds several tables, one below another or side by side, into a grid for each.

use std::ops::Range;

use super::beside::lists_in;
use super::unit_line::units_in_cells;
use super::years::compares_years;
use crate::grid::{CellAddress, Grid, GridBuilder, Merge, StoredValue, grid_as_shown};
use crate::number::{Scanned, fold, is_year, scan};
use crate::table::text::one_line;
use crate::table::title::title_meaning;

/// Lines over a header that may be titles.
const TITLE_LINES: u32 = 8;

/// Lines a header may have.
const HEADER_LINES: u32 = 6;

/// The tables of a grid: those that begin under a blank row, or a title such as "Bảng 2", with a header of their own, and
/// lists side by side. Nearly every grid is one table.
pub fn tables_in(grid: Grid) -> Vec<Grid> {
    tables_with_places(grid).into_iter().map(|(_, table)| table).collect()
}

/// The same, each with the place of its first cell in the grid. (What is above lists side by side may have moved.)
pub fn tables_with_places(grid: Grid) -> Vec<(CellAddress, Grid)> {
    let lists = |(at, table): (CellAddress, Grid)| {
        let lists = lists_in(table);
        lists.into_iter().map(move |(place, list)| {
            (CellAddress { row: at.row + place.row, column: at.column + place.column }, list)
        })
    };
    below_each_other(grid).into_iter().flat_map(lists).collect()
}

/// The tables below each other, each with the place of its first cell.
fn below_each_other(grid: Grid) -> Vec<(CellAddress, Grid)> {
    let starts = table_starts(&grid_as_shown(&grid));
    if starts.len() < 2 {
        return vec![(CellAddress::default(), grid)];
    }
    let ends = starts.iter().skip(1).copied().chain([grid.rows()]);
    let rows: Vec<Range<u32>> = starts.iter().zip(ends).map(|(&start, end)| start..end).collect();
    let mut merges: Vec<Vec<Merge>> = vec![Vec::new(); rows.len()];
    for merge in &grid.merges {
        // Every row belongs to the last table that begins at or before it.
        let place = starts.partition_point(|start| *start <= merge.origin.row);
        if let Some(own) = place.checked_sub(1).and_then(|place| merges.get_mut(place)) {
            own.push(*merge);
        }
    }
    let placed = |(rows, merges): (Range<u32>, Vec<Merge>)| {
        let start = rows.start;
        let part = part(&grid, rows, merges);
        (CellAddress { row: start + part.margins.top, column: part.margins.left }, part)
    };
    rows.into_iter().zip(merges).map(placed).collect()
}

/// The rows at which tables begin.
fn table_starts(grid: &Grid) -> Vec<u32> {
    let mut starts = vec![0];
    let mut start = 0;
    let mut has_figures = false;
    let mut after_blank = false;
    for row in 0..grid.rows() {
        let blank = grid.row_is_blank(row);
        let may_begin = has_figures && !blank && (after_blank || is_numbered_title(grid, row));
        if may_begin && begins_table(grid, start, row) {
            starts.push(row);
            (start, has_figures) = (row, false);
        }
        if !has_figures {
            let line = RowContents::of(grid, row);
            has_figures = line.figures > 0 && line.filled >= 2;
        }
        after_blank = blank;
    }
    starts
}

/// What is in one row.
struct RowContents {
    filled: u32,
    figures: u32,
    words: u32,
}

impl RowContents {
    fn of(grid: &Grid, row: u32) -> RowContents {
        let mut line = RowContents { filled: 0, figures: 0, words: 0 };
        // "ĐVT", "1.000 đồng" over a table.
        let is_unit_line = units_in_cells(grid, row).is_some();
        for column in 0..grid.columns() {
            let at = CellAddress { row, column };
            let text = grid.text(at).trim();
            if text.is_empty() {
                continue;
            }
            line.filled += 1;
            let stored = matches!(grid.stored(at), StoredValue::Number { .. } | StoredValue::Uncalculated);
            match scan(text) {
                _ if is_unit_line || is_year(text) || (!stored && compares_years(text)) => {}
                _ if stored => line.figures += 1,
                Scanned::Number(_) | Scanned::Fraction | Scanned::Missing | Scanned::Error(_) => {
                    line.figures += 1
                }
                Scanned::Text => line.words += 1,
                _ => {}
            }
        }
        line
    }
}

/// "Bảng 2. …", "Biểu số 03", "Phụ lục II": the name of another table, alone in its row.
fn is_numbered_title(grid: &Grid, row: u32) -> bool {
    let mut texts =
        (0..grid.columns()).map(|column| grid.text(CellAddress { row, column })).filter(|t| !t.is_empty());
    let Some(text) = texts.next() else { return false };
    // Nearly every row is ruled out here.
    let begins = matches!(
        text.trim_start().as_bytes().first(),
        Some(b'B' | b'b' | b'P' | b'p' | b'T' | b't' | b'M' | b'm')
    );
    if !begins || texts.next().is_some() {
        return false;
    }
    let folded = fold(text);
    let name = ["bang so ", "bang ", "bieu so ", "bieu ", "phu luc ", "table ", "mau so "]
        .iter()
        .find_map(|word| folded.strip_prefix(word));
    name.is_some_and(|rest| {
        let number: &str = rest.split([' ', '.', ':', '-', '/']).next().unwrap_or(rest);
        number.bytes().any(|b| b.is_ascii_digit())
            || (!number.is_empty() && number.bytes().all(|b| b"ivx".contains(&b)))
    })
}

/// Whether a table with its own header begins at a row, rather than the header of the table before being repeated.
fn begins_table(grid: &Grid, before: u32, row: u32) -> bool {
    let mut at = row;
    let mut titled = false;
    // Titles, and blank rows among them.
    while at < grid.rows() && at < row + TITLE_LINES {
        match RowContents::of(grid, at).filled {
            0 => {}
            1 => titled |= is_numbered_title(grid, at),
            // "Đơn vị: người" twice, as over the table before.
            _ if units_in_cells(grid, at).is_some() => {}
            _ => break,
        }
        at += 1;
    }
    let header = at;
    let mut titles = 0;
    while at < grid.rows() && at < header + HEADER_LINES {
        let line = RowContents::of(grid, at);
        if line.filled == 0 {
            return false;
        }
        let is_index = super::index_row::is_index_row(grid, at);
        if line.figures > 0 && !is_index {
            break;
        }
        titles += u32::from(!is_index && line.words > 0);
        at += 1;
    }
    let has_body = at < grid.rows() && at < header + HEADER_LINES && RowContents::of(grid, at).filled >= 2;
    if titles == 0 || !has_body {
        return false;
    }
    let known = titles_known(grid, header..at);
    titled
        || (known >= 2
            && (!is_repeated(grid, before..row, header)
                || is_named(grid, before..row, row..header) && ends_with_total(grid, before..row)))
}

/// Whether lines over a header name a table: "II. THU BHYT", unlike all in the table before. A page's header is repeated
/// without a name, or with the same.
fn is_named(grid: &Grid, before: Range<u32>, lines: Range<u32>) -> bool {
    let alone = |row: u32| {
        let mut texts = (0..grid.columns()).map(|column| grid.text(CellAddress { row, column }).trim());
        let text = texts.find(|text| !text.is_empty())?;
        texts.all(str::is_empty).then(|| fold(&one_line(text)))
    };
    let names = |text: &String| {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        // "Trang 2", "tiếp theo" name no table.
        words.filter(|word| word.chars().all(char::is_alphabetic)).count() >= 2
            && !["trang ", "tiep theo", "(tiep"].iter().any(|page| text.starts_with(page))
    };
    let mut named = lines.filter_map(alone).filter(names);
    named.any(|name| before.clone().filter_map(alone).all(|other| other != name))
}

/// Whether the last row that is filled is a total.
fn ends_with_total(grid: &Grid, mut rows: Range<u32>) -> bool {
    let Some(last) = rows.rfind(|row| !grid.row_is_blank(*row)) else { return false };
    let mut texts = (0..grid.columns()).map(|column| grid.text(CellAddress { row: last, column }));
    texts.any(|text| {
        let text = fold(text.trim());
        ["cong", "tong", "toan tinh", "toan nganh", "total"]
            .iter()
            .any(|word| text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
    })
}

/// How many cells of a header have a title that means a role.
fn titles_known(grid: &Grid, header: Range<u32>) -> usize {
    let cells = header.flat_map(|row| (0..grid.columns()).map(move |column| CellAddress { row, column }));
    let texts = cells.map(|at| grid.text(at).trim()).filter(|t| !t.is_empty());
    texts.filter(|t| is_year(t) || title_meaning(t).confidence >= 0.5).count()
}

/// Whether the table before has this row too: a header repeated on the next page.
fn is_repeated(grid: &Grid, before: Range<u32>, header: u32) -> bool {
    let text = |row: u32, column: u32| one_line(grid.text(CellAddress { row, column }));
    let mut lines = before.take(40);
    lines.any(|row| (0..grid.columns()).all(|column| text(row, column) == text(header, column)))
}

/// Some rows of a grid, with what belongs to them; `merges` are the areas that begin in them.
fn part(grid: &Grid, rows: Range<u32>, merges: Vec<Merge>) -> Grid {
    let mut builder = GridBuilder::new();
    for row in rows.clone() {
        for column in 0..grid.columns() {
            let at = CellAddress { row, column };
            builder.place(CellAddress { row: row - rows.start, column });
            builder.push(grid.text(at), grid.stored(at));
        }
    }
    let of_part = |m: &Merge| {
        let origin = CellAddress { row: m.origin.row.checked_sub(rows.start)?, column: m.origin.column };
        let rows = m.rows.min(rows.end.checked_sub(m.origin.row)?);
        (rows > 0).then_some(Merge { origin, rows, columns: m.columns })
    };
    let merges = merges.iter().filter_map(of_part).collect();
    let hidden_from = grid.hidden_rows.partition_point(|r| *r < rows.start);
    let hidden = grid.hidden_rows.iter().skip(hidden_from).take_while(|r| rows.contains(r));
    let hidden = hidden.map(|r| r - rows.start).collect();
    let own = builder.grid_mut();
    own.merges = merges;
    own.hidden_rows = hidden;
    own.hidden_columns = grid.hidden_columns.clone();
    own.become_part_of(grid, rows.start == 0);
    builder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::grid_from_text;

    /// The first cell of each table.
    fn firsts(text: &str) -> Vec<String> {
        let tables = tables_in(grid_from_text(text, b'\t'));
        tables.iter().map(|grid| grid.text(CellAddress { row: 0, column: 0 }).to_owned()).collect()
    }

    #[test]
    fn tables_with_headers_of_their_own_are_told_apart() {
        for (text, expected) in [
            (
                "Đơn vị\tKH\tTH\nX\t1\t2\nY\t3\t4\n\nĐơn vị\tDân số\tSố người\nX\t5\t6\n",
                &["Đơn vị", "Đơn vị"][..],
            ),
            (
                "Bảng 1. Thu\nĐơn vị\tKH\nX\t1\n\nBảng 2. Chi\n\nĐơn vị\tKH\nX\t2\n",
                &["Bảng 1. Thu", "Bảng 2. Chi"],
            ),
            ("Biểu 01\nĐơn vị\tKH\nX\t1\nBiểu 02\nĐơn vị\tKH\nX\t2\n", &["Biểu 01", "Biểu 02"]),
            ("Đơn vị\tKH\nX\t1\n\nĐơn vị\tDân số\nX\t5\n", &["Đơn vị", "Đơn vị"]),
            // One table: groups, pages, notes, signatures.
            ("STT\tĐơn vị\tKH\nI\tKhối A\t5\n1\tX\t5\n\nII\tKhối B\t6\n1\tY\t6\n", &["STT"]),
            ("Đơn vị\tKH\tTH\nX\t1\t2\n\nĐơn vị\tKH\tTH\nY\t3\t4\n", &["Đơn vị"]),
            ("Đơn vị\tKH\tTH\nX\t1\t2\n\n(*) Ghi chú: số ước\n\nNgười lập\t\tGiám đốc\n", &["Đơn vị"]),
            ("Đơn vị\tKH\tTH\n\nX\t1\t2\n\nY\t3\t4\n", &["Đơn vị"]),
            ("TIÊU ĐỀ\n\nĐơn vị\tKH\tTH\nX\t1\t2\n", &["TIÊU ĐỀ"]),
            // The same header under a name of its own, after a total: two tables, in two units.
            (
                "I. THU BHXH\nĐơn vị tính: tỷ đồng\nĐơn vị\tKế hoạch\tThực hiện\nX\t120,5\t60,2\nCộng\t120,5\t60,2\n\n\
                 II. THU BHYT\nĐơn vị tính: triệu đồng\nĐơn vị\tKế hoạch\tThực hiện\nX\t45.300\t22.150\nCộng\t45.300\t22.150\n",
                &["I. THU BHXH", "II. THU BHYT"],
            ),
            (
                "THU BHXH (tỷ đồng)\nĐơn vị\tKế hoạch\tThực hiện\nX\t1\t2\nCộng\t1\t2\n\n\
                 THU BHYT (tỷ đồng)\nĐơn vị\tKế hoạch\tThực hiện\nX\t3\t4\nCộng\t3\t4\n",
                &["THU BHXH (tỷ đồng)", "THU BHYT (tỷ đồng)"],
            ),
            // The next page of one table: its header again, its title again, or the number of the page.
            (
                "KẾT QUẢ THU\nĐơn vị\tKế hoạch\tThực hiện\nX\t1\t2\nCộng mang sang\t1\t2\n\n\
                 KẾT QUẢ THU\nĐơn vị\tKế hoạch\tThực hiện\nY\t3\t4\nCộng\t4\t6\n",
                &["KẾT QUẢ THU"],
            ),
            (
                "Đơn vị\tKế hoạch\tThực hiện\nX\t1\t2\nCộng\t1\t2\n\nTrang 2\nĐơn vị\tKế hoạch\tThực hiện\nY\t3\t4\n",
                &["Đơn vị"],
            ),
            // Groups of one table under their names: nothing is added up between them.
            (
                "Đơn vị\tKế hoạch\tThực hiện\nKhối huyện\nX\t1\t2\n\nKhối sở ngành\nĐơn vị\tKế hoạch\tThực hiện\nY\t3\t4\n",
                &["Đơn vị"],
            ),
        ] {
            assert_eq!(firsts(text), expected, "{text}");
        }
    }

    #[test]
    fn merges_and_hidden_rows_go_with_their_table() {
        let mut grid = grid_from_text("Đơn vị\tKH\nX\t1\n\n\tĐơn vị\tDân số\n\tX\t5\n\tY\t6\n", b'\t');
        grid.merges = vec![Merge { origin: CellAddress { row: 4, column: 1 }, rows: 2, columns: 1 }].into();
        grid.hidden_rows = vec![1, 5];
        let tables = tables_in(grid);
        assert_eq!((tables[0].rows(), tables[0].hidden_rows.clone()), (2, vec![1]));
        let second = &tables[1];
        assert_eq!((second.text(CellAddress { row: 0, column: 0 }), second.columns()), ("Đơn vị", 2));
        assert_eq!(second.merges, [Merge { origin: CellAddress { row: 1, column: 0 }, rows: 2, columns: 1 }]);
        assert_eq!(second.hidden_rows, [2]);
    }
}
