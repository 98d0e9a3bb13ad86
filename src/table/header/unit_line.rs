//! The line that gives the unit of all figures ("Đơn vị tính: triệu đồng").

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
        units.retain(|u| short || u.unit.scale > 1.0 || u.name.contains("đồng"));
    }
    units
}

/// "(triệu đồng)", "(%)": a unit in brackets and nothing else.
pub fn names_unit_alone(text: &str) -> bool {
    let inside = text.trim().strip_prefix('(').and_then(|t| t.strip_suffix(')'));
    inside.is_some_and(|unit| {
        unit.len() <= 30 && !unit.contains(['(', ')']) && (unit.trim() == "%" || find_unit(unit).is_some())
    })
}
