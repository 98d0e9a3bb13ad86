//! Re-added columns in version 1.

use serde::Deserialize;

use crate::sheet::{Readded, ReaddedUnit};

/// A column re-added on present units; see [`Readded`].
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ReaddedV1 {
    column: u32,
    from_sheet: String,
    title: String,
    mapping: String,
    units: Vec<UnitV1>,
    unmatched: Vec<String>,
    shared: Vec<String>,
    undivided: Vec<String>,
    repeated: Vec<String>,
    left_out: Vec<String>,
    without: Vec<String>,
    unit_assumed: bool,
    total_before: f64,
    total_after: f64,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct UnitV1 {
    unit: String,
    parts: Vec<(String, Option<f64>)>,
    absent: Vec<String>,
    repeated: bool,
}

impl ReaddedV1 {
    pub(super) fn readded(&self) -> Readded {
        let unit = |u: &UnitV1| ReaddedUnit {
            unit: u.unit.clone(),
            parts: u.parts.clone(),
            absent: u.absent.clone(),
            repeated: u.repeated,
        };
        Readded {
            column: self.column,
            from_sheet: self.from_sheet.clone(),
            title: self.title.clone(),
            mapping: self.mapping.clone(),
            units: self.units.iter().map(unit).collect(),
            unmatched: self.unmatched.clone(),
            shared: self.shared.clone(),
            undivided: self.undivided.clone(),
            repeated: self.repeated.clone(),
            left_out: self.left_out.clone(),
            without: self.without.clone(),
            unit_assumed: self.unit_assumed,
            total_before: self.total_before,
            total_after: self.total_after,
        }
    }
}
