//! [`Place`]: where a formula stands in a document, and what it finds around it.

use super::cell_value::{is_dash_for_none, value_of};
use super::workbook::Workbook;
use super::worksheet::Sheet;
use crate::formula::{Known, Surroundings, Value};
use crate::grid::{CellAddress, CellRange};
use crate::number::Notation;

/// Where a formula stands in a document.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) workbook: &'a Workbook,
    pub(super) own: usize,
    /// The names on the tabs, which a formula that is being typed may use: the sheets that it names so get them as their own.
    pub(super) tabs: &'a [String],
}

impl<'a> Place<'a> {
    pub(super) fn of(workbook: &'a Workbook, own: usize) -> Place<'a> {
        Place { workbook, own, tabs: &[] }
    }

    pub(super) fn sheet_of(&self, name: Option<&str>) -> Option<&'a Sheet> {
        match name {
            None => self.workbook.sheets().get(self.own),
            Some(name) => self.workbook.sheets().get(self.sheet(name)?),
        }
    }
}

impl Surroundings for Place<'_> {
    /// Only a sheet's own name counts: "Bảng 1" on the tab of one without a name is another sheet's after a move.
    fn sheet(&self, name: &str) -> Option<usize> {
        let lower = name.to_lowercase();
        let own =
            self.workbook.sheets().iter().position(|s| !s.name.is_empty() && s.name.to_lowercase() == lower);
        own.or_else(|| self.tabs.iter().position(|tab| tab.to_lowercase() == lower))
    }

    fn sheet_names(&self) -> Vec<(usize, String)> {
        let sheets = self.workbook.sheets().iter().enumerate();
        sheets
            .filter(|(_, sheet)| !sheet.name.is_empty())
            .map(|(at, sheet)| (at, sheet.name.clone()))
            .collect()
    }

    fn known(&self, sheet: Option<&str>, at: CellAddress) -> Known {
        let Some(sheet) = self.sheet_of(sheet) else { return Known::Other };
        if sheet.formulas().contains_key(&at) {
            return Known::Formula;
        }
        match sheet.computed_value(at).unwrap_or_else(|| value_of(sheet, at)) {
            Value::Blank => Known::Blank,
            Value::Number(number) => Known::Number(number),
            Value::Text(text) => Known::Text(text),
            Value::Boolean(_) | Value::Error(_) => Known::Other,
        }
    }

    fn means_none(&self, sheet: Option<&str>, at: CellAddress) -> bool {
        self.sheet_of(sheet).is_some_and(|sheet| is_dash_for_none(sheet, at))
    }

    fn unfiltered(&self, sheet: Option<&str>, range: CellRange) -> Vec<CellRange> {
        let filtered = self.sheet_of(sheet).map(|sheet| &sheet.settings().lines.filtered_rows);
        let Some(filtered) = filtered.filter(|rows| rows.count_in(range.start.row..range.end.row + 1) > 0)
        else {
            return vec![range];
        };
        let mut parts: Vec<CellRange> = Vec::new();
        let mut row = filtered.next_outside(range.start.row);
        while row <= range.end.row {
            let start = CellAddress { row, ..range.start };
            let end = CellAddress { row, ..range.end };
            match parts.last_mut().filter(|part| part.end.row + 1 == row) {
                Some(part) => part.end = end,
                None => parts.push(CellRange { start, end }),
            }
            row = filtered.next_outside(row + 1);
        }
        parts
    }

    fn notation(&self) -> Notation {
        self.workbook.sheets().get(self.own).map_or(Notation::CommaDecimal, Sheet::notation)
    }
}
