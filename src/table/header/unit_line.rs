//! The line that gives the unit of all figures ("Đơn vị tính: triệu đồng").

use crate::grid::{CellAddress, Grid};
use crate::number::{NamedUnit, UnitKind, find_unit, find_units, fold};
use crate::table::model::Role;
use crate::table::title::title_meaning;

/// A line that names a unit and nothing else: "Đơn vị tính: triệu đồng", "Nghìn người".
pub(super) fn is_unit_line(text: &str) -> bool {
    !units_of_line(text).is_empty() && title_meaning(text).role.is_none_or(|r| r == Role::MeasureUnit)
}

/// The units that a line above the header gives to the table.
pub(super) fn units_of_line(text: &str) -> Vec<NamedUnit> {
    let folded = fold(text);
    let marked =
        ["don vi tinh", "dvt", "dv tinh", "don vi:", "unit:", "don vi do"].iter().any(|m| folded.contains(m));
    let short = folded.trim_matches(['(', ')', ' ', '.']).len() <= 30;
    let mut units = if marked || short || text.contains('(') { find_units(text) } else { Vec::new() };
    units.retain(|u| u.unit.kind != UnitKind::Time);
    if !marked {
        // In brackets after a title, only words that can be nothing else count as units.
        units.retain(|u| {
            short || u.unit.scale > 1.0 || u.name.contains("đồng") || is_alone_in_brackets(text, &u.name)
        });
    }
    units
}

/// Whether a line ends with a unit in brackets: "TỔNG HỢP SỐ LIỆU (người)".
fn is_alone_in_brackets(text: &str, name: &str) -> bool {
    let inside = text.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('('));
    inside.is_some_and(|(_, inside)| fold(inside).trim() == fold(name).trim())
}

/// The units of a unit line that lies in several cells: said over one column after the other ("Đơn vị: triệu đồng" twice),
/// or split ("Đơn vị tính:", "triệu đồng"). They count for the whole table.
pub(super) fn units_in_cells(grid: &Grid, row: u32) -> Option<Vec<NamedUnit>> {
    let cells = (0..grid.columns()).map(|column| grid.text(CellAddress { row, column }).trim());
    // A line of a header has more cells.
    let cells: Vec<&str> = cells.filter(|text| !text.is_empty()).take(MOST_CELLS + 1).collect();
    let (first, others) =
        cells.split_first().filter(|(_, others)| (1..MOST_CELLS).contains(&others.len()))?;
    // "Đơn vị" alone is the title of names.
    let is_mark = |folded: &str| MARKS.contains(&folded) && folded != "don vi";
    let names_it = |text: &str| {
        let folded = fold(text);
        let folded = folded.trim_start_matches('(').trim_end();
        is_mark(folded) || MARKS.iter().any(|mark| folded.starts_with(mark)) && names_unit(folded, text)
    };
    if !names_it(first) {
        return None;
    }
    let said = units_of_line(first);
    let alone = |text: &str| find_unit(text).is_some_and(|u| u.kind != UnitKind::Time);
    match others {
        _ if !said.is_empty() => {
            others.iter().all(|text| names_it(text) && units_of_line(text) == said).then_some(said)
        }
        // In capitals without marks "đ" is "D": as short a word behind "Đơn vị:", alone in its line, is a unit whatever it is.
        [sign] if fold(first).trim_end().ends_with(':') && is_sign(sign) && grid.columns() > 3 => {
            Some(find_units(sign))
        }
        [unit] if fold(first).trim_end().ends_with(':') || is_mark(fold(first).trim()) => {
            alone(unit).then(|| find_units(unit))
        }
        _ => None,
    }
}

/// A title and the unit of all figures at the other end of its line: "PHÂN LOẠI NỢ THEO THỜI GIAN", "Triệu đồng". Under it
/// stands a whole line of a header.
pub(super) fn unit_beside_title(grid: &Grid, row: u32) -> Option<(String, Vec<NamedUnit>)> {
    let filled = |row: u32| {
        (0..grid.columns())
            .map(move |column| (column, grid.text(CellAddress { row, column }).trim()))
            .filter(|(_, text)| !text.is_empty())
    };
    let mut cells = filled(row);
    let (Some((0, title)), Some((place, unit)), None) = (cells.next(), cells.next(), cells.next()) else {
        return None;
    };
    let is_title = title.split_whitespace().count() >= FEWEST_WORDS
        && title.chars().filter(|c| c.is_alphabetic()).all(|c| !c.is_lowercase())
        && title_meaning(title).role != Some(Role::UnitName);
    let heads_all = filled(row + 1).next().is_some_and(|(column, _)| column == 0)
        && filled(row + 1).count() * 2 > grid.columns() as usize;
    let units = find_units(unit);
    let is_alone = place > 1 && unit.split_whitespace().count() <= 3 && is_unit_line(unit);
    (is_title && heads_all && is_alone && !units.is_empty()).then(|| (title.to_owned(), units))
}

/// Words that a title has at least.
const FEWEST_WORDS: usize = 4;

fn is_sign(text: &str) -> bool {
    text.len() <= MOST_OF_SIGN && text.chars().all(char::is_alphabetic)
}

/// Whether a line says after its mark what the unit is, or leaves it to another cell: "Đơn vị:", "ĐVT triệu đồng".
fn names_unit(folded: &str, text: &str) -> bool {
    folded.contains(':') || !folded.starts_with("don vi ") && find_unit(text).is_some()
}

const MOST_CELLS: usize = 12;

/// Bytes of a unit's sign: "đ", "D", "kg".
const MOST_OF_SIGN: usize = 2;

/// How a unit line begins.
const MARKS: [&str; 5] = ["don vi tinh", "dvt", "dv tinh", "don vi", "unit"];

/// "(triệu đồng)", "(%)": a unit in brackets and nothing else.
pub fn names_unit_alone(text: &str) -> bool {
    let inside = text.trim().strip_prefix('(').and_then(|t| t.strip_suffix(')'));
    inside.is_some_and(|unit| {
        unit.len() <= 30 && !unit.contains(['(', ')']) && (unit.trim() == "%" || find_unit(unit).is_some())
    })
}
