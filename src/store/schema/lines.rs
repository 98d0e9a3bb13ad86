//! Hidden rows and columns, and the filters of columns.

use serde::{Deserialize, Serialize};

use super::measure::MeasureV2;
use super::names::{COMPARISONS, by_name, name_of};
use super::omitted::is_default;
use crate::grid::LineSet;
use crate::sheet::{ColumnFilter, LineSettings, Measure, Outline};

/// The rows and columns that the user hid, as ranges: the first line, and the one after the last.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct LinesV2 {
    #[serde(skip_serializing_if = "is_default")]
    pub hidden_rows: Vec<(u32, u32)>,
    #[serde(skip_serializing_if = "is_default")]
    pub hidden_columns: Vec<(u32, u32)>,
    /// Whether columns have a button that filters.
    #[serde(skip_serializing_if = "is_default")]
    pub filtering: bool,
    #[serde(skip_serializing_if = "is_default")]
    pub filters: Vec<FilterV2>,
    /// The rows that filters left out.
    #[serde(skip_serializing_if = "is_default")]
    pub filtered_rows: Vec<(u32, u32)>,
    /// The rows that stand in groups, in groups within these, and so on.
    #[serde(skip_serializing_if = "is_default")]
    pub grouped_rows: Vec<Vec<(u32, u32)>>,
    /// Those of closed groups.
    #[serde(skip_serializing_if = "is_default")]
    pub closed_rows: Vec<Vec<(u32, u32)>>,
    /// The same of columns.
    #[serde(skip_serializing_if = "is_default")]
    pub grouped_columns: Vec<Vec<(u32, u32)>>,
    #[serde(skip_serializing_if = "is_default")]
    pub closed_columns: Vec<Vec<(u32, u32)>>,
}

/// What is asked of a column: by one of these.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct FilterV2 {
    pub of: MeasureV2,
    /// One of these texts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub values: Option<Vec<String>>,
    /// This text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub contains: Option<String>,
    /// `>=`, `>`, `<=` or `<`, and what it compares with.
    #[serde(default, skip_serializing_if = "is_default")]
    pub compared: Option<(String, f64)>,
    /// From one figure to another.
    #[serde(default, skip_serializing_if = "is_default")]
    pub between: Option<(f64, f64)>,
    /// So many of the largest.
    #[serde(default, skip_serializing_if = "is_default")]
    pub largest: Option<u16>,
    /// So many of the smallest.
    #[serde(default, skip_serializing_if = "is_default")]
    pub smallest: Option<u16>,
    /// Whether the cell is blank, or is not.
    #[serde(default, skip_serializing_if = "is_default")]
    pub blank: Option<bool>,
}

impl LinesV2 {
    pub(crate) fn of(lines: &LineSettings) -> LinesV2 {
        let LineSettings {
            hidden_rows,
            hidden_columns,
            filtering,
            filters,
            filtered_rows,
            row_groups,
            column_groups,
        } = lines;
        let ranges = |set: &LineSet| set.ranges().map(|range| (range.start, range.end)).collect();
        // Levels without a line are not written.
        let levels = |sets: &[LineSet]| {
            let filled = sets.iter().rposition(|set| !set.is_empty()).map_or(0, |last| last + 1);
            sets.iter().take(filled).map(ranges).collect()
        };
        LinesV2 {
            hidden_rows: ranges(hidden_rows),
            hidden_columns: ranges(hidden_columns),
            filtering: *filtering,
            filters: filters.iter().map(|(of, filter)| FilterV2::of(*of, filter)).collect(),
            filtered_rows: ranges(filtered_rows),
            grouped_rows: levels(row_groups.levels().0),
            closed_rows: levels(row_groups.levels().1),
            grouped_columns: levels(column_groups.levels().0),
            closed_columns: levels(column_groups.levels().1),
        }
    }

    /// Lines beyond the cells mean a damaged file: nothing could show them again.
    pub(crate) fn settings(&self, rows: u32, columns: u32) -> LineSettings {
        let set = |ranges: &[(u32, u32)], most: u32| {
            LineSet::of_ranges(ranges.iter().map(|(start, end)| *start..(*end).min(most)))
        };
        let outline = |levels: &[Vec<(u32, u32)>], closed: &[Vec<(u32, u32)>], most: u32| {
            let sets = |all: &[Vec<(u32, u32)>]| all.iter().map(|ranges| set(ranges, most)).collect();
            Outline::of_levels(sets(levels), sets(closed))
        };
        LineSettings {
            hidden_rows: set(&self.hidden_rows, rows),
            hidden_columns: set(&self.hidden_columns, columns),
            filtering: self.filtering,
            filters: self.filters.iter().filter_map(FilterV2::filter).collect(),
            filtered_rows: set(&self.filtered_rows, rows),
            row_groups: outline(&self.grouped_rows, &self.closed_rows, rows),
            column_groups: outline(&self.grouped_columns, &self.closed_columns, columns),
        }
    }
}

impl FilterV2 {
    pub(crate) fn of(of: Measure, filter: &ColumnFilter) -> FilterV2 {
        let plain = FilterV2 {
            of: MeasureV2::of(of),
            values: None,
            contains: None,
            compared: None,
            between: None,
            largest: None,
            smallest: None,
            blank: None,
        };
        match filter {
            ColumnFilter::Values(texts) => {
                FilterV2 { values: Some(texts.iter().cloned().collect()), ..plain }
            }
            ColumnFilter::Contains(text) => FilterV2 { contains: Some(text.clone()), ..plain },
            ColumnFilter::Compared(comparison, than) => {
                FilterV2 { compared: Some((name_of(&COMPARISONS, *comparison), *than)), ..plain }
            }
            ColumnFilter::Between(first, last) => FilterV2 { between: Some((*first, *last)), ..plain },
            ColumnFilter::Top { count, largest: true } => FilterV2 { largest: Some(*count), ..plain },
            ColumnFilter::Top { count, largest: false } => FilterV2 { smallest: Some(*count), ..plain },
            ColumnFilter::Blank => FilterV2 { blank: Some(true), ..plain },
            ColumnFilter::Filled => FilterV2 { blank: Some(false), ..plain },
        }
    }

    pub(crate) fn filter(&self) -> Option<(Measure, ColumnFilter)> {
        let compared = self.compared.as_ref();
        let filter = if let Some(texts) = &self.values {
            ColumnFilter::Values(texts.iter().cloned().collect())
        } else if let Some(text) = &self.contains {
            ColumnFilter::Contains(text.clone())
        } else if let Some((comparison, than)) = compared {
            ColumnFilter::Compared(by_name(&COMPARISONS, comparison)?, *than)
        } else if let Some((first, last)) = self.between {
            ColumnFilter::Between(first, last)
        } else if let Some(count) = self.largest {
            ColumnFilter::Top { count, largest: true }
        } else if let Some(count) = self.smallest {
            ColumnFilter::Top { count, largest: false }
        } else if self.blank? {
            ColumnFilter::Blank
        } else {
            ColumnFilter::Filled
        };
        Some((self.of.measure()?, filter))
    }
}
