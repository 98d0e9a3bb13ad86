//! Re-added columns; see [`Readded`].

use serde::{Deserialize, Serialize};

use super::omitted::is_default;
use crate::sheet::{Readded, ReaddedUnit};

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct ReaddedV2 {
    column: u32,
    from_sheet: String,
    title: String,
    mapping: String,
    units: Vec<UnitV2>,
    #[serde(skip_serializing_if = "is_default")]
    unmatched: Vec<String>,
    #[serde(skip_serializing_if = "is_default")]
    shared: Vec<String>,
    #[serde(skip_serializing_if = "is_default")]
    undivided: Vec<String>,
    #[serde(skip_serializing_if = "is_default")]
    repeated: Vec<String>,
    #[serde(skip_serializing_if = "is_default")]
    left_out: Vec<String>,
    #[serde(skip_serializing_if = "is_default")]
    without: Vec<String>,
    #[serde(skip_serializing_if = "is_default")]
    unit_assumed: bool,
    total_before: f64,
    total_after: f64,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct UnitV2 {
    unit: String,
    parts: Vec<PartV2>,
    #[serde(skip_serializing_if = "is_default")]
    absent: Vec<String>,
    #[serde(skip_serializing_if = "is_default")]
    repeated: bool,
}

/// A former unit.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct PartV2 {
    unit: String,
    /// Absent if it is not known.
    #[serde(skip_serializing_if = "is_default")]
    figure: Option<f64>,
}

impl ReaddedV2 {
    pub(crate) fn of(readded: &Readded) -> ReaddedV2 {
        let unit = |u: &ReaddedUnit| UnitV2 {
            unit: u.unit.clone(),
            parts: u
                .parts
                .iter()
                .map(|(unit, figure)| PartV2 { unit: unit.clone(), figure: *figure })
                .collect(),
            absent: u.absent.clone(),
            repeated: u.repeated,
        };
        ReaddedV2 {
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

    pub(crate) fn readded(self) -> Readded {
        let unit = |u: UnitV2| ReaddedUnit {
            unit: u.unit,
            parts: u.parts.into_iter().map(|p| (p.unit, p.figure)).collect(),
            absent: u.absent,
            repeated: u.repeated,
        };
        Readded {
            column: self.column,
            from_sheet: self.from_sheet,
            title: self.title,
            mapping: self.mapping,
            units: self.units.into_iter().map(unit).collect(),
            unmatched: self.unmatched,
            shared: self.shared,
            undivided: self.undivided,
            repeated: self.repeated,
            left_out: self.left_out,
            without: self.without,
            unit_assumed: self.unit_assumed,
            total_before: self.total_before,
            total_after: self.total_after,
        }
    }
}
