//! Reads a sheet that says which present units the former ones became: a column of former units, a column of present
//! units, and shares for units that were split.

use std::collections::BTreeMap;

use crate::grid::{CellAddress, Grid};
use crate::number::{CellKind, Notation, Scanned, compare, exact_sum, fold, scaled, scan};
use crate::place::{Crosswalk, Link};
use crate::sheet::worksheet::Sheet;

/// How many rows are searched for the titles.
const TITLE_ROWS: u32 = 10;

/// Separators between several units in one cell.
const BETWEEN: [char; 4] = ['+', ';', ',', '\n'];

/// The columns of such a sheet.
struct Columns {
    former: u32,
    today: u32,
    share: Option<u32>,
    /// The first row below the titles.
    start: u32,
}

/// The crosswalk in a sheet; `None` if the sheet has none. The columns are found by words in their titles: "cũ" or
/// "trước", and "mới" or "nay". A share is a number or a percentage. One cell may name several former units.
pub fn crosswalk_from_sheet(sheet: &Sheet) -> Option<Crosswalk> {
    let grid = sheet.grid();
    let columns = columns(grid)?;
    let mut links = Vec::new();
    for row in columns.start..grid.rows() {
        let (from, to) = (text(grid, row, columns.former), text(grid, row, columns.today));
        if from.is_empty() || to.is_empty() {
            continue;
        }
        let names: Vec<&str> = from.split(BETWEEN).map(str::trim).filter(|n| !n.is_empty()).collect();
        let share = columns.share.filter(|_| names.len() == 1).and_then(|column| share(sheet, row, column));
        let link = |name: &&str| Link { from: (*name).to_owned(), to: to.to_owned(), share };
        links.extend(names.iter().map(link));
    }
    as_ratios(&mut links);
    (!links.is_empty()).then(|| Crosswalk::new(links))
}

/// The columns, found by their titles.
fn columns(grid: &Grid) -> Option<Columns> {
    for row in 0..grid.rows().min(TITLE_ROWS) {
        let title = |column: u32| format!(" {} ", fold(grid.text(CellAddress::new(row, column))));
        let titles: Vec<String> = (0..grid.columns()).map(title).collect();
        let find_not = |words: &[&str], not: Option<u32>| {
            let says = |title: &String| words.iter().any(|w| title.contains(w));
            (0..).zip(&titles).find(|(column, title)| says(title) && Some(*column) != not).map(|(c, _)| c)
        };
        let find = |words: &[&str]| find_not(words, None);
        let today = find(&[" moi ", " nay ", " co so ", " sau ", " new ", " today", " now "]);
        let former = find_not(&[" cu ", " truoc ", " former ", " old ", " hop thanh ", " before "], today);
        // "Huyện" beside "BHXH cơ sở" needs no further word.
        let former = former.or_else(|| find_not(&[" huyen", " quan", " tinh", " don vi "], today));
        if let (Some(former), Some(today)) = (former, today)
            && former != today
        {
            let share = find(&[" ty le ", " ti le ", " ty trong ", " phan ", " share", "%"]);
            let share = share.filter(|c| *c != former && *c != today);
            return Some(Columns { former, today, share, start: row + 1 });
        }
    }
    None
}

/// The text of a cell. A merged cell has the text of its first cell.
fn text(grid: &Grid, row: u32, column: u32) -> &str {
    let at = CellAddress::new(row, column);
    let origin = grid.merge_at(at).map_or(at, |merge| merge.origin);
    grid.text(origin).trim()
}

fn share(sheet: &Sheet, row: u32, column: u32) -> Option<f64> {
    let table = sheet.table();
    let read = table.columns.get(column as usize);
    if let (Some(read), Some(row)) = (read, row.checked_sub(table.body.start).map(|r| r as usize)) {
        let is_number = matches!(read.kinds.get(row), Some(CellKind::Number | CellKind::Percent));
        if is_number && !read.doubts.contains(&u32::try_from(row).unwrap_or(u32::MAX)) {
            return read.value(row);
        }
    }
    // A sheet that has only names may not be understood as a table, so its texts are scanned here.
    match scan(text(sheet.grid(), row, column)) {
        Scanned::Number(number) => number.value(Notation::CommaDecimal),
        _ => None,
    }
}

/// Turns percentages into ratios. Shares are percentages if those of one unit add up to 100, or if each has the sign.
fn as_ratios(links: &mut [Link]) {
    let mut of_unit: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, link) in links.iter().enumerate() {
        of_unit.entry(link.from.to_lowercase()).or_default().push(at);
    }
    for same in of_unit.into_values().filter(|same| same.len() > 1) {
        let all: Option<Vec<f64>> = same.iter().map(|i| links[*i].share).collect();
        let is_percent = all.is_some_and(|all| compare(exact_sum(all.into_iter()), 100.0).is_eq());
        for i in same.into_iter().filter(|_| is_percent) {
            links[i].share = links[i].share.map(|share| scaled(share, 0.01));
        }
    }
}

/// A mapping from former units to present ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Mapping {
    /// The provinces of July 2025, built in.
    #[default]
    Provinces,
    /// A sheet of the document.
    Sheet(usize),
}
