//! Where the header of a table is, and what stands above it: title lines and the unit line.

use super::index_row::{index_rows, is_index_row};
use super::role_title::title_meaning;
use super::roles::same_title;
use super::years::{compares_years, numbers_periods, years_head_figures};
use super::{CellAddress, Decisions, Grid, Role, RowKind, StoredValue};
use crate::number::{NamedUnit, Scanned, UnitKind, base_letter, find_unit, find_units, fold, is_year, scan};
use std::ops::Range;

/// Rows in which the first figures are looked for.
const SEARCHED: u32 = 200;
/// Lines a header may have.
const MOST_LINES: u32 = 6;

/// The parts of a grid from top to bottom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableParts {
    /// Lines above the header.
    pub title: Vec<String>,
    /// Units that the unit line names.
    pub units: Vec<NamedUnit>,
    /// Rows of the header.
    pub header: Range<u32>,
    /// Rows under it.
    pub body: Range<u32>,
    /// Rows of the body that number the columns, ascending.
    pub index: Vec<u32>,
    /// Rows of the body that repeat a line of the header, ascending.
    pub repeated: Vec<u32>,
}

impl TableParts {
    /// Whether a row numbers the columns.
    pub fn is_index(&self, row: u32) -> bool {
        self.index.binary_search(&row).is_ok()
    }

    /// Whether a row repeats a line of the header, as on every page of a long table.
    pub fn is_repeated_header(&self, row: u32) -> bool {
        self.repeated.binary_search(&row).is_ok()
    }

    /// Whether a row of the body is one of titles: its numbers are no figures.
    pub fn is_titles(&self, row: u32) -> bool {
        self.is_index(row) || self.is_repeated_header(row)
    }
}

/// Finds the parts of a grid.
pub fn layout(grid: &Grid, decisions: &Decisions) -> TableParts {
    let header = match &decisions.header {
        Some(chosen) => chosen.start.min(grid.rows())..chosen.end.min(grid.rows()),
        None => find_header(grid),
    };
    let body = header.end..grid.rows();
    let (title, units) = lines_above(grid, header.start);
    let mut index = index_rows(grid, body.clone());
    index.retain(|row| decisions.rows.get(row).is_none_or(|kind| *kind == RowKind::Index));
    let chosen = decisions.rows.iter().filter(|(_, kind)| **kind == RowKind::Index);
    index.extend(chosen.map(|(row, _)| *row));
    index.sort_unstable();
    let repeated = repeated_headers(grid, header.clone(), body.clone());
    TableParts { title, units, header, body, index, repeated }
}

/// The rows of the body that say nothing but what a line of the header says.
fn repeated_headers(grid: &Grid, header: Range<u32>, body: Range<u32>) -> Vec<u32> {
    // Nearly every row leaves at the first letter of its first cell.
    let is_same = |a: &str, b: &str| {
        let first = |text: &str| text.chars().next().map(base_letter);
        first(a) == first(b) && a.len().abs_diff(b.len()) <= 6 && same_title(a, b)
    };
    let same = |row: u32, line: u32| {
        let mut filled = 0;
        let text = |row: u32, column: u32| grid.text(CellAddress { row, column }).trim();
        (0..grid.columns()).all(|column| {
            let own = text(row, column);
            filled += u32::from(!own.is_empty());
            own.is_empty() || own == text(line, column) || is_same(own, text(line, column))
        }) && filled >= 2
    };
    body.filter(|&row| header.clone().any(|line| same(row, line))).collect()
}

/// What the cells of one row are.
#[derive(Clone, Copy, Debug, Default)]
struct RowProfile {
    filled: u32,
    figures: u32,
    missing: u32,
    years: u32,
    first: u32,
}

impl RowProfile {
    fn of(grid: &Grid, row: u32) -> RowProfile {
        let mut profile = RowProfile::default();
        for column in 0..grid.columns() {
            let at = CellAddress { row, column };
            let text = grid.text(at).trim();
            if text.is_empty() {
                continue;
            }
            if profile.filled == 0 {
                profile.first = column;
            }
            profile.filled += 1;
            match (grid.stored(at), scan(text)) {
                _ if is_year(text) => profile.years += 1,
                (StoredValue::None | StoredValue::Text, _) if compares_years(text) => {}
                // A format shows 2024 as "Năm 2024".
                (StoredValue::Date, _) | (StoredValue::Number { .. }, Scanned::Date) => {}
                (StoredValue::Number { .. } | StoredValue::Uncalculated, _)
                | (_, Scanned::Number(_) | Scanned::Fraction) => {
                    profile.figures += 1;
                }
                (StoredValue::Error, _) | (_, Scanned::Error(_) | Scanned::Missing) => profile.missing += 1,
                _ => {}
            }
        }
        profile
    }

    /// Whether the row shows figures, so that it cannot be a header.
    fn has_figures(&self, columns: u32) -> bool {
        let enough = self.filled >= 2 || columns == 1;
        enough && (self.figures > 0 || (self.missing > 0 && self.missing + self.years < self.filled))
    }
}

/// The rows of the header; empty, at the first row of the body, if there is none.
pub fn find_header(grid: &Grid) -> Range<u32> {
    let searched = grid.rows().min(SEARCHED);
    let columns = grid.columns();
    let profiles: Vec<RowProfile> = (0..searched).map(|row| RowProfile::of(grid, row)).collect();
    let profile = |row: u32| profiles.get(row as usize).copied().unwrap_or_default();
    let heads_figures = |row: u32| profile(row).years == 0 || years_head_figures(grid, row);
    let first_figures = (0..searched)
        .find(|&row| {
            let p = profile(row);
            if numbers_periods(grid, row) {
                return false;
            }
            (p.has_figures(columns) || (p.years > 0 && p.filled >= 2 && !heads_figures(row)))
                && !is_index_row(grid, row)
        })
        .unwrap_or(searched);
    // The lines right above the first figures, up to a blank one.
    let mut end = first_figures;
    while end > 0 && (profile(end - 1).filled == 0 || is_index_row(grid, end - 1)) {
        end -= 1;
    }
    let mut start = end;
    while start > 0 && profile(start - 1).filled > 0 && !is_index_row(grid, start - 1) {
        start -= 1;
    }
    let block = start..end;
    if first_figures == searched {
        return header_of_words(grid, searched);
    }
    let is_line = |row: u32| {
        let p = profile(row);
        let alone = p.filled == 1 && (columns > 3 || p.first == 0) && columns > 1;
        p.filled > 0 && !alone && !is_above_header(grid, row) && (columns > 1 || row + 1 == end)
    };
    let Some(mut top) = block.clone().find(|&row| is_line(row)) else {
        return start_of_body(grid, block.end, first_figures);
    };
    // A line that stands over the numbers' and names' own titles is a line of the report's head.
    while top + 1 < block.end && is_line(top + 1) && covers_name_titles(grid, top, top + 1) {
        top += 1;
    }
    if top > block.start && is_group_line(grid, top - 1, top) {
        top -= 1;
    }
    let mut bottom = top + 1;
    while bottom < block.end && bottom - top < MOST_LINES && continues_header(grid, top..bottom, bottom) {
        bottom += 1;
    }
    // Cells merged downwards take the rows they cover with them.
    let merged = grid.merges.beginning_in(top..bottom).filter(|m| m.rows > 1);
    let covered = merged.map(|m| m.origin.row + m.rows).filter(|&row| row <= top + MOST_LINES).max();
    top..covered.unwrap_or(bottom).clamp(bottom, grid.rows())
}

/// No header: the body starts under the lines that can only be titles.
fn start_of_body(grid: &Grid, end_of_titles: u32, first_figures: u32) -> Range<u32> {
    let start = (end_of_titles..first_figures).find(|&row| !grid.row_is_blank(row)).unwrap_or(first_figures);
    start..start
}

/// A table of words only: its first full row is the header if others follow.
fn header_of_words(grid: &Grid, searched: u32) -> Range<u32> {
    let filled = |row: u32| {
        (0..grid.columns()).filter(move |&column| !grid.text(CellAddress { row, column }).is_empty())
    };
    let first = (0..searched).find(|&row| {
        let count = filled(row).count();
        count >= 2 && count * 2 > grid.columns() as usize
    });
    match first {
        Some(row) if row + 1 < grid.rows() => row..row + 1,
        _ => 0..0,
    }
}

/// Whether a line holds a unit, or the letterhead of an office.
fn is_above_header(grid: &Grid, row: u32) -> bool {
    const LETTERHEAD: [&str; 12] = [
        "cong hoa xa hoi",
        "doc lap - tu do",
        "bao hiem xa hoi viet nam",
        "bao hiem xa hoi tinh",
        "bao hiem xa hoi thanh pho",
        "bao hiem xa hoi huyen",
        "bao hiem xa hoi khu vuc",
        "mau so",
        "bieu so",
        "phu luc",
        "don vi tinh:",
        "dvt:",
    ];
    let mut filled =
        (0..grid.columns()).filter(|&column| !grid.text(CellAddress { row, column }).trim().is_empty());
    let is_alone = filled.next().is_some() && filled.next().is_none();
    (0..grid.columns()).any(|column| {
        let text = grid.text(CellAddress { row, column });
        let letterhead = !text.is_empty() && {
            let folded = fold(text);
            LETTERHEAD.iter().any(|l| folded.starts_with(l))
                && !folded.starts_with("bao hiem xa hoi tu nguyen")
        };
        letterhead || (is_alone && is_unit_line(text))
    })
}

/// A line that names a unit and nothing else: "Đơn vị tính: triệu đồng", "Nghìn người".
fn is_unit_line(text: &str) -> bool {
    !units_of_line(text).is_empty() && title_meaning(text).role.is_none_or(|r| r == Role::MeasureUnit)
}

/// The units that a line above the header gives to the table.
fn units_of_line(text: &str) -> Vec<NamedUnit> {
    let folded = fold(text);
    let marked =
        ["don vi tinh", "dvt", "dv tinh", "don vi:", "unit:", "don vi do"].iter().any(|m| folded.contains(m));
    let short = folded.trim_matches(['(', ')', ' ', '.']).len() <= 30;
    let mut units = if marked || short || text.contains('(') { find_units(text) } else { Vec::new() };
    units.retain(|u| u.unit.kind != UnitKind::Time);
    if !marked {
        // In brackets behind a title only what can be nothing else.
        units.retain(|u| short || u.unit.scale > 1.0 || u.name.contains("đồng"));
    }
    units
}

/// Whether the line above covers titles such as "STT" and "Đơn vị", which stand under no group.
fn covers_name_titles(grid: &Grid, above: u32, row: u32) -> bool {
    (0..grid.columns().min(3)).any(|column| {
        let over = grid.text(CellAddress { row: above, column });
        let title = grid.text(CellAddress { row, column });
        !over.is_empty()
            && !title.is_empty()
            && matches!(title_meaning(title).role, Some(Role::RowNumber | Role::UnitName | Role::Code))
            && title_meaning(over).role.is_none()
    })
}

/// Whether a line with one cell is a group over part of the line below: merged, and not over the names.
fn is_group_line(grid: &Grid, row: u32, below: u32) -> bool {
    let mut filled = (0..grid.columns()).filter(|&column| !grid.text(CellAddress { row, column }).is_empty());
    let Some(column) = filled.next() else { return false };
    let merge = grid.merge_at(CellAddress { row, column });
    column > 0
        && filled.next().is_none()
        && !is_above_header(grid, row)
        && merge
            .is_some_and(|m| m.columns > 1 && m.columns < grid.columns() && m.origin.row + m.rows <= below)
}

/// Whether a row goes on with the header above it, and is not a body row without figures.
fn continues_header(grid: &Grid, header: Range<u32>, row: u32) -> bool {
    let above = header.end.saturating_sub(1);
    let mut filled = 0;
    let mut under_group = false;
    let mut first_filled = None;
    for column in 0..grid.columns() {
        let at = CellAddress { row, column };
        let merge = grid.merge_at(at).filter(|m| m.origin.row < row);
        if merge.is_some_and(|m| header.contains(&m.origin.row)) && grid.text(at).is_empty() {
            under_group = true;
        }
        if grid.text(at).is_empty() {
            continue;
        }
        filled += 1;
        first_filled = first_filled.or(Some(column));
        let over = CellAddress { row: above, column };
        let blank_over = header.clone().all(|row| grid.text(CellAddress { row, column }).is_empty());
        let spread = grid.merge_at(over).is_some_and(|m| m.columns > 1);
        under_group |= blank_over || spread;
    }
    let titles = || {
        let words = (0..grid.columns()).map(|column| grid.text(CellAddress { row, column }));
        words
            .filter(|t| !t.is_empty())
            .all(|t| is_year(t) || names_unit_alone(t) || title_meaning(t).confidence > 0.0)
    };
    filled > 0 && !is_repeated(grid, above, row) && (under_group || (first_filled != Some(0) && titles()))
}

fn is_repeated(grid: &Grid, above: u32, row: u32) -> bool {
    (0..grid.columns())
        .all(|column| grid.text(CellAddress { row: above, column }) == grid.text(CellAddress { row, column }))
}

/// The lines above the header: titles, and the units of the unit line.
fn lines_above(grid: &Grid, end: u32) -> (Vec<String>, Vec<NamedUnit>) {
    let (mut title, mut units) = (Vec::new(), Vec::new());
    for row in 0..end.min(SEARCHED) {
        for column in 0..grid.columns() {
            let text = grid.text(CellAddress { row, column });
            if text.is_empty() {
                continue;
            }
            let found = units_of_line(text);
            if !found.is_empty() {
                units = found;
            }
            if units.is_empty() || !is_unit_line(text) {
                title.push(one_line(text));
            }
        }
    }
    (title, units)
}

/// "(triệu đồng)", "(%)": a unit in brackets and nothing else.
pub fn names_unit_alone(text: &str) -> bool {
    let inside = text.trim().strip_prefix('(').and_then(|t| t.strip_suffix(')'));
    inside.is_some_and(|unit| {
        unit.len() <= 30 && !unit.contains(['(', ')']) && (unit.trim() == "%" || find_unit(unit).is_some())
    })
}

/// A text on one line, without white space at its ends.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split([' ', '\n', '\r', '\t']).filter(|w| !w.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
