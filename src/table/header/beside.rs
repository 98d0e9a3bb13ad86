//! Splits a grid that holds lists side by side, each with names of its own, into a grid for each.

use std::collections::HashSet;
use std::ops::Range;

use super::find::find_header;
use super::index_row::is_index_row;
use crate::grid::{CellAddress, Grid, GridBuilder, Merge, grid_as_shown};
use crate::number::{Scanned, fold, scan};
use crate::table::model::Role;
use crate::table::text::one_line;
use crate::table::title::title_meaning;

/// Rows under the header that show what a column holds.
const ROWS_BELOW: u32 = 60;

/// How rows begin that are no units, and so are the same in any list.
const NO_NAMES: [&str; 18] = [
    "tong",
    "cong",
    "total",
    "toan ",
    "ca ",
    "chung ",
    "t. cong",
    "t.cong",
    "trong do",
    "of which",
    "binh quan",
    "trung binh",
    "bq ",
    "average",
    "mean",
    "whole ",
    "grand total",
    "subtotal",
];

/// The lists of a grid: "STT | Đơn vị | Số thu | STT | Đơn vị | Số thu", each with the place of its first cell. Nearly every
/// grid is one list.
pub fn lists_in(grid: Grid) -> Vec<(CellAddress, Grid)> {
    let shown = grid_as_shown(&grid);
    let header = find_header(&shown);
    let starts = if header.is_empty() { Vec::new() } else { list_starts(&shown, &header) };
    drop(shown);
    if starts.len() < 2 {
        return vec![(CellAddress::default(), grid)];
    }
    let ends = starts.iter().skip(1).copied().chain([grid.columns()]);
    let placed = |(&start, end): (&u32, u32)| {
        let list = list(&grid, header.start, start..end);
        (CellAddress { row: list.margins.top, column: start + list.margins.left }, list)
    };
    starts.iter().zip(ends).map(placed).collect()
}

/// The columns at which lists begin; one if the grid is one list.
fn list_starts(grid: &Grid, header: &Range<u32>) -> Vec<u32> {
    let titles: Vec<String> = (0..grid.columns()).map(|column| title(grid, header, column)).collect();
    let role = |column: u32| titles.get(column as usize).and_then(|title| title_meaning(title).role);
    let may_be_owed = |column: u32| {
        let meaning = titles.get(column as usize).map(|title| title_meaning(title).other);
        meaning == Some(Some(Role::Arrears))
    };
    let is_name =
        |column: &u32| role(*column) == Some(Role::UnitName) && holds(grid, header, *column, is_word);
    let names: Vec<u32> = (0..grid.columns()).filter(is_name).collect();
    let mut starts = vec![0];
    let mut before = names.first().copied();
    for &name in names.iter().skip(1) {
        let Some(last) = before else { break };
        // Numbers and codes of the rows stand before the names.
        let is_before = |column: &u32| match role(*column) {
            // In capitals without marks "NO" is what is owed too.
            Some(Role::RowNumber) => !may_be_owed(*column) || counts_up(grid, header, *column),
            role => role == Some(Role::Code),
        };
        let start = (last + 1..name).rev().take_while(is_before).last().unwrap_or(name);
        let has_figures = |mut columns: Range<u32>| columns.any(|c| holds(grid, header, c, is_figure));
        let next = names.iter().copied().find(|next| *next > name).unwrap_or(grid.columns());
        if has_figures(last + 1..start)
            && has_figures(name + 1..next)
            && differ(grid, header, last, name)
            && !is_crossed(grid, header, start)
        {
            starts.push(start);
            before = Some(name);
        }
    }
    starts
}

/// The lowest line of a column's header.
fn title(grid: &Grid, header: &Range<u32>, column: u32) -> String {
    let lines = header.clone().rev().filter(|row| !is_index_row(grid, *row));
    let texts = lines.map(|row| one_line(grid.text(CellAddress { row, column })).trim().to_owned());
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
}

fn rows_below(grid: &Grid, header: &Range<u32>) -> Range<u32> {
    header.end..grid.rows().min(header.end + ROWS_BELOW)
}

/// Whether most of a column's filled cells are of a kind.
fn holds(grid: &Grid, header: &Range<u32>, column: u32, of_kind: fn(&str) -> bool) -> bool {
    let texts = rows_below(grid, header).map(|row| grid.text(CellAddress { row, column }).trim());
    let filled: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    filled.iter().filter(|text| of_kind(text)).count() * 2 > filled.len()
}

fn is_word(text: &str) -> bool {
    matches!(scan(text), Scanned::Text)
}

fn is_figure(text: &str) -> bool {
    matches!(scan(text), Scanned::Number(_) | Scanned::Missing)
}

/// Whether most of a column's filled cells are whole numbers, and most of these one more than that before.
fn counts_up(grid: &Grid, header: &Range<u32>, column: u32) -> bool {
    let texts = rows_below(grid, header).map(|row| grid.text(CellAddress { row, column }).trim());
    let filled: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    let numbers: Vec<u32> = filled.iter().filter_map(|text| text.parse().ok()).collect();
    let follow = numbers.windows(2).filter(|pair| pair[1] == pair[0].saturating_add(1)).count();
    numbers.len() * 2 > filled.len() && follow * 2 + 1 >= numbers.len()
}

/// Whether two columns name different things: a name repeated for wide paper is no second list.
fn differ(grid: &Grid, header: &Range<u32>, a: u32, b: u32) -> bool {
    let names = |column: u32| -> HashSet<String> {
        let texts = rows_below(grid, header).map(|row| fold(grid.text(CellAddress { row, column }).trim()));
        // Each list may end in a sum or a mean of its own, and say of its rows what they are made of.
        let is_name = |text: &str| {
            text.starts_with(char::is_alphanumeric) && !NO_NAMES.iter().any(|word| text.starts_with(word))
        };
        texts.filter(|text| is_name(text)).collect()
    };
    let (a, b) = (names(a), names(b));
    let common = a.intersection(&b).count();
    !a.is_empty() && !b.is_empty() && common * 4 <= a.len().min(b.len())
}

/// Whether a heading or a cell lies over the border before a column.
fn is_crossed(grid: &Grid, header: &Range<u32>, start: u32) -> bool {
    grid.merges.iter().any(|merge| {
        let Merge { origin, columns, .. } = merge;
        origin.row >= header.start && origin.column < start && origin.column + columns > start
    })
}

/// Some columns of a grid, under the lines above the header, which count for all lists.
fn list(grid: &Grid, header: u32, columns: Range<u32>) -> Grid {
    let mut builder = GridBuilder::new();
    for row in 0..grid.rows() {
        let cells = if row < header { 0..grid.columns() } else { columns.clone() };
        let mut next = 0;
        for column in cells {
            let at = CellAddress { row, column };
            let own = column.checked_sub(columns.start).filter(|_| columns.contains(&column));
            if row < header && grid.text(at).is_empty() {
                continue;
            }
            // A line of another list's place goes to the first free one.
            let place = own.filter(|own| *own >= next).unwrap_or(next);
            next = place + 1;
            builder.place(CellAddress { row, column: place });
            builder.push(grid.text(at), grid.stored(at));
        }
    }
    let moved = |m: &Merge| {
        let column =
            m.origin.column.checked_sub(columns.start).filter(|_| columns.contains(&m.origin.column))?;
        (m.origin.row >= header).then_some(Merge { origin: CellAddress { column, ..m.origin }, ..*m })
    };
    let merges: Vec<Merge> = grid.merges.iter().filter_map(moved).collect();
    let own = builder.grid_mut();
    own.merges = merges.into();
    own.hidden_rows = grid.hidden_rows.clone();
    let hidden = grid.hidden_columns.iter().filter(|column| columns.contains(column));
    own.hidden_columns = hidden.map(|column| column - columns.start).collect();
    own.become_part_of(grid, columns.start == 0);
    builder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::grid_from_text;

    fn lists(text: &str) -> Vec<String> {
        let show = |grid: &Grid| {
            let row = |row| {
                let cells = (0..grid.columns()).map(|column| grid.text(CellAddress { row, column }));
                cells.collect::<Vec<_>>().join("|").trim_end_matches('|').to_owned()
            };
            (0..grid.rows()).map(row).collect::<Vec<_>>().join("\n")
        };
        lists_in(grid_from_text(&text.replace('|', "\t"), b'\t')).iter().map(|(_, list)| show(list)).collect()
    }

    #[test]
    fn lists_with_names_of_their_own_are_told_apart() {
        for (text, expected) in [
            (
                "STT|Đơn vị|Số thu|STT|Đơn vị|Số thu\n1|An|5|3|Cư|7\n2|Bình|6|4|Dân|8",
                &["STT|Đơn vị|Số thu\n1|An|5\n2|Bình|6", "STT|Đơn vị|Số thu\n3|Cư|7\n4|Dân|8"][..],
            ),
            (
                "Kết quả||||ĐVT: tỷ đồng\nĐơn vị|KH||Xã|TH\nAn|5||Cư|7\nBình|6||Dân|8",
                &[
                    "Kết quả|ĐVT: tỷ đồng\nĐơn vị|KH\nAn|5\nBình|6",
                    "Kết quả|ĐVT: tỷ đồng\nXã|TH\nCư|7\nDân|8",
                ],
            ),
            // Codes before the names; the same lists and sums in both.
            (
                "STT|Mã|Đơn vị|Số thu|STT|Mã|Đơn vị|Số thu\n1|01|An|5|1|02|Cư|7\n||- Nữ|2|||- Nữ|3\n||Toàn tỉnh|5|||Toàn tỉnh|7",
                &[
                    "STT|Mã|Đơn vị|Số thu\n1|01|An|5\n||- Nữ|2\n||Toàn tỉnh|5",
                    "STT|Mã|Đơn vị|Số thu\n1|02|Cư|7\n||- Nữ|3\n||Toàn tỉnh|7",
                ],
            ),
            // One list: a name repeated, a place named beside, no figures between.
            (
                "Đơn vị|KH|Đơn vị|TH\nAn|5|An|7\nBình|6|Bình|8",
                &["Đơn vị|KH|Đơn vị|TH\nAn|5|An|7\nBình|6|Bình|8"],
            ),
            // "NO" is what is owed, and a number where it counts the rows.
            (
                "HUYEN|PHAI THU|NO|HUYEN|PHAI THU|NO\nAn|90|8|Cu|70|3\nBinh|60|7|Dan|80|9",
                &["HUYEN|PHAI THU|NO\nAn|90|8\nBinh|60|7", "HUYEN|PHAI THU|NO\nCu|70|3\nDan|80|9"],
            ),
            (
                "NO|HUYEN|PHAI THU|NO|HUYEN|PHAI THU\n1|An|90|3|Cu|70\n2|Binh|60|4|Dan|80",
                &["NO|HUYEN|PHAI THU\n1|An|90\n2|Binh|60", "NO|HUYEN|PHAI THU\n3|Cu|70\n4|Dan|80"],
            ),
            ("Tỉnh|Huyện|KH\nAn|Xa|5\nAn|Gần|6", &["Tỉnh|Huyện|KH\nAn|Xa|5\nAn|Gần|6"]),
            ("Đơn vị|KH|Ghi chú\nAn|5|chậm\nBình|6|nợ", &["Đơn vị|KH|Ghi chú\nAn|5|chậm\nBình|6|nợ"]),
        ] {
            assert_eq!(lists(text), expected, "{text}");
        }
    }
}
