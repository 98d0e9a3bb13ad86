//! Finds the header of a table.

use std::ops::Range;

use super::index_row::is_index_row;
use super::unit_line::{is_unit_line, names_unit_alone, unit_beside_title, units_in_cells};
use super::years::{compares_years, names_months, numbers_periods, years_head_figures};
use crate::grid::{CellAddress, Grid, StoredValue};
use crate::number::{Scanned, fold, is_year, scan};
use crate::table::letterhead::{LineAbove, line_above};
use crate::table::model::Role;
use crate::table::title::title_meaning;

/// Rows searched for the first figures.
pub(super) const SEARCHED: u32 = 200;

/// Lines a header may have.
const MOST_LINES: u32 = 6;

/// What the cells of one row are.
#[derive(Clone, Copy, Debug, Default)]
struct RowProfile {
    pub(super) filled: u32,
    figures: u32,
    missing: u32,
    years: u32,
    pub(super) first: u32,
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
                // "(1.000 đồng)" under a title is its unit, and behind a year too.
                (StoredValue::None | StoredValue::Text, _)
                    if names_unit_alone(text) || is_year_in_unit(text) => {}
                (StoredValue::None | StoredValue::Text, _) if compares_years(text) => {}
                (StoredValue::None | StoredValue::Text, Scanned::Number(n))
                    if n.unit.is_some() && names_months(text) => {}
                // A format may show 2024 as "Năm 2024".
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

/// "2024 (nghìn đồng)".
fn is_year_in_unit(text: &str) -> bool {
    let year = text.split_once('(').filter(|(year, _)| is_year(year.trim()));
    year.is_some_and(|(year, _)| names_unit_alone(&text[year.len()..]))
}

/// Whether a row is only the name of a section: "A | Cân đối ngân sách", "I. Khối huyện".
fn is_section(grid: &Grid, row: u32) -> bool {
    let mut texts = (0..grid.columns())
        .map(|column| grid.text(CellAddress { row, column }).trim())
        .filter(|text| !text.is_empty());
    let (Some(first), second, None) = (texts.next(), texts.next(), texts.next()) else { return false };
    let mark = first.split([' ', '.', ')']).next().unwrap_or_default();
    let is_mark = (1..=4).contains(&mark.len())
        && (mark.bytes().all(|b| b"IVX".contains(&b))
            || mark.len() == 1 && mark.as_bytes()[0].is_ascii_uppercase());
    let is_alone = first.trim_end_matches(['.', ')']) == mark;
    is_mark
        && if is_alone {
            second.is_some()
        } else {
            second.is_none() && first[mark.len()..].starts_with(['.', ')'])
        }
}

/// The rows of the header; empty, at the first row of the body, if there is none.
pub fn find_header(grid: &Grid) -> Range<u32> {
    let searched = grid.rows().min(SEARCHED);
    let columns = grid.columns();
    let profiles: Vec<RowProfile> = (0..searched).map(|row| RowProfile::of(grid, row)).collect();
    let profile = |row: u32| profiles.get(row as usize).copied().unwrap_or_default();
    // What stands under the row that numbers the columns is no title.
    let is_numbered = |row: u32| row > 0 && is_index_row(grid, row - 1);
    let heads_figures =
        |row: u32| profile(row).years == 0 || !is_numbered(row) && years_head_figures(grid, row);
    let first_figures = (0..searched)
        .find(|&row| {
            let p = profile(row);
            if numbers_periods(grid, row) {
                return false;
            }
            (p.has_figures(columns) || (p.years > 0 && p.filled >= 2 && !heads_figures(row)))
                && !is_index_row(grid, row)
                && units_in_cells(grid, row).is_none()
        })
        .unwrap_or(searched);
    // The lines right above the first figures, up to a blank one.
    let mut end = first_figures;
    while end > 0 && (profile(end - 1).filled == 0 || is_index_row(grid, end - 1)) {
        end -= 1;
    }
    // Names of sections may stand between the row that numbers the columns and the figures.
    let numbering = (end.saturating_sub(MOST_LINES)..end).rev().find(|&row| is_index_row(grid, row));
    if let Some(row) = numbering.filter(|&row| {
        row > 0 && profile(row - 1).filled >= 2 && (row + 1..end).all(|below| profile(below).filled <= 2)
    }) {
        end = row;
    }
    // So may they under blank rows.
    let mut above = end;
    while above > 0 && (profile(above - 1).filled == 0 || is_section(grid, above - 1)) {
        above -= 1;
    }
    // The last line of a header may have only the units of two columns, or two of a group; with the lines above it, it is over
    // three columns.
    let is_header = |row: u32| {
        let has_text = |row: u32, column: u32| !grid.text(CellAddress { row, column }).trim().is_empty();
        let above = || (row.saturating_sub(2)..=row).filter(|&row| profile(row).filled >= 2);
        let over = || (0..columns).filter(|&c| above().any(|row| has_text(row, c))).count();
        let filled = profile(row).filled;
        filled >= 3 || filled == 2 && row > 0 && profile(row - 1).filled >= 2 && over() >= 3
    };
    if above > 0 && above < end && is_header(above - 1) {
        end = above;
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
    // A line above the titles "STT" and "Đơn vị" is a line of the report's letterhead or title.
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
    // Cells merged downwards extend the header to the rows they cover.
    let merged = grid.merges.beginning_in(top..bottom).filter(|m| m.rows > 1);
    let covered = merged.map(|m| m.origin.row + m.rows).filter(|&row| row <= top + MOST_LINES).max();
    top..covered.unwrap_or(bottom).clamp(bottom, grid.rows())
}

/// No header: an empty range at the first body row, below the lines that can only be titles.
fn start_of_body(grid: &Grid, end_of_titles: u32, first_figures: u32) -> Range<u32> {
    let start = (end_of_titles..first_figures).find(|&row| !grid.row_is_blank(row)).unwrap_or(first_figures);
    start..start
}

/// A table of words only: its first full row is the header if other rows follow.
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

/// Whether a line holds a unit, or an office's letterhead.
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
    units_in_cells(grid, row).is_some()
        || unit_beside_title(grid, row).is_some()
        || is_letterhead(grid, row)
        || (0..grid.columns()).any(|column| {
            let text = grid.text(CellAddress { row, column });
            let letterhead = !text.is_empty() && {
                let folded = fold(text);
                LETTERHEAD.iter().any(|l| folded.starts_with(l))
                    && !folded.starts_with("bao hiem xa hoi tu nguyen")
            };
            letterhead || (is_alone && is_unit_line(text))
        })
}

/// Whether all that a line says belongs above a table: an agency's name beside the state's heading or a form's number.
fn is_letterhead(grid: &Grid, row: u32) -> bool {
    let texts = (0..grid.columns()).map(|column| grid.text(CellAddress { row, column }).trim());
    let mut has_form = false;
    let mut said = texts.filter(|text| !text.is_empty()).map(line_above);
    said.all(|line| {
        has_form |= line == LineAbove::Form;
        line != LineAbove::Title
    }) && has_form
}

/// Whether the line above covers titles such as "STT" and "Đơn vị", which are never in a group.
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

/// Whether a line with one cell is a group over some columns of the line below: merged, and not over the names.
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

/// Whether a row continues the header above it, rather than being a body row without figures.
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
