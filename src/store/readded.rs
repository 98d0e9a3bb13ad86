//! Re-added columns in the schema.

use serde::{Deserialize, Serialize};

use crate::sheet::{Readded, ReaddedUnit};

/// A column re-added on today's units; see [`Readded`].
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct ReaddedV1 {
    column: u32,
    from_sheet: String,
    title: String,
    mapping: String,
    units: Vec<UnitV1>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unmatched: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    shared: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    undivided: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    repeated: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    without: Vec<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    unit_assumed: bool,
    total_before: f64,
    total_after: f64,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct UnitV1 {
    unit: String,
    parts: Vec<(String, Option<f64>)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    absent: Vec<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    repeated: bool,
}

impl ReaddedV1 {
    pub(super) fn of(readded: &Readded) -> ReaddedV1 {
        let unit = |u: &ReaddedUnit| UnitV1 {
            unit: u.unit.clone(),
            parts: u.parts.clone(),
            absent: u.absent.clone(),
            repeated: u.repeated,
        };
        ReaddedV1 {
            column: readded.column,
            from_sheet: readded.from_sheet.clone(),
            title: readded.title.clone(),
            mapping: readded.mapping.clone(),
            units: readded.units.iter().map(unit).collect(),
            unmatched: readded.unmatched.clone(),
            shared: readded.shared.clone(),
            undivided: readded.undivided.clone(),
            repeated: readded.repeated.clone(),
            left_out: readded.left_out.clone(),
            without: readded.without.clone(),
            unit_assumed: readded.unit_assumed,
            total_before: readded.total_before,
            total_after: readded.total_after,
        }
    }

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
