//! [`Mirror`]: what the engine was told of a document, so that a few changed cells are told by themselves.

use super::cell_value::value_of;
use super::workbook::Workbook;
use crate::formula::{Expression, Formula, Job, JobCell, Kind, Operator, Value};
use crate::grid::{CellAddress, CellRange};

/// The cells of a sheet that formulas name.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Named {
    /// Those that are named by themselves, in their order.
    cells: Vec<CellAddress>,
    /// The others, each range once.
    ranges: Vec<CellRange>,
}

impl Named {
    pub(super) fn of(named: &[CellRange]) -> Named {
        let (single, mut ranges): (Vec<CellRange>, Vec<CellRange>) =
            named.iter().copied().partition(|range| range.cells() == 1);
        let mut cells: Vec<CellAddress> = single.into_iter().map(|range| range.start).collect();
        cells.sort_unstable();
        cells.dedup();
        ranges.sort_unstable();
        ranges.dedup();
        Named { cells, ranges }
    }

    fn has(&self, at: CellAddress) -> bool {
        self.cells.binary_search(&at).is_ok() || self.ranges.iter().any(|range| range.contains(at))
    }
}

/// What the engine was told.
#[derive(Clone, Debug, PartialEq)]
pub struct Mirror {
    /// The cells and formulas; the cells of each sheet in their order.
    pub job: Job,
    /// The cells that formulas name, for each sheet.
    pub(super) named: Vec<Named>,
    /// Whether formulas name computed columns, which may change with any cell.
    pub(super) names_computed: bool,
    /// Whether some formula makes texts of numbers, and so depends on whether these are whole.
    pub(super) joins: bool,
}

/// What changed cells mean for the engine.
#[derive(Clone, Debug, PartialEq)]
pub enum Following {
    /// Nothing: no formula names them, or they are the same for formulas.
    Nothing,
    /// These cells have other values, each with the index of its sheet.
    Cells(Vec<(u32, JobCell)>),
    /// Formulas may have to be written otherwise: everything must be told again.
    Whole,
}

impl Mirror {
    /// Follows changed cells of tables that are understood as before.
    pub fn follow(&mut self, workbook: &Workbook, cells: &[(usize, CellAddress)]) -> Following {
        if self.names_computed || workbook.sheets().len() != self.job.sheets.len() {
            return Following::Whole;
        }
        let mut changed = Vec::new();
        for (own, at) in cells {
            let (Some(sheet), Some(told)) = (workbook.sheets().get(*own), self.job.sheets.get_mut(*own))
            else {
                return Following::Whole;
            };
            // The engine has the values of formulas itself.
            if sheet.formulas().contains_key(at) || !self.named.get(*own).is_some_and(|n| n.has(*at)) {
                continue;
            }
            let value = value_of(sheet, *at);
            let place = told.cells.binary_search_by_key(&(at.row, at.column), |cell| (cell.row, cell.column));
            let Some(before) = place.ok().and_then(|place| told.cells.get_mut(place)) else {
                if value == Value::Blank {
                    continue;
                }
                return Following::Whole;
            };
            if before.value == value {
                continue;
            }
            if !is_written_alike(&before.value, &value, self.joins) {
                return Following::Whole;
            }
            before.value = value;
            changed.push((u32::try_from(*own).unwrap_or(u32::MAX), before.clone()));
        }
        if changed.is_empty() { Following::Nothing } else { Following::Cells(changed) }
    }
}

/// Whether formulas that name a cell are written for the engine alike with both values.
fn is_written_alike(before: &Value, after: &Value, joins: bool) -> bool {
    match (before, after) {
        (Value::Number(before), Value::Number(after)) => {
            !joins || (before.fract() == 0.0) == (after.fract() == 0.0)
        }
        (Value::Boolean(_), Value::Boolean(_)) => true,
        _ => false,
    }
}

/// Whether a formula makes texts of numbers.
pub(super) fn joins_texts(formula: &Formula) -> bool {
    let mut joins = false;
    formula.expression.each(&mut |part| {
        joins = joins
            || match part {
                Expression::Binary(Operator::Join, ..) => true,
                Expression::Call(function, arguments) => {
                    (0..arguments.len()).any(|place| matches!(function.kind(place), Kind::Text | Kind::Texts))
                }
                _ => false,
            };
    });
    joins
}

impl Workbook {
    /// The cells that changed since this was last asked, each with the index of its sheet; `None` if more than a few did, or
    /// if cells may be understood otherwise.
    pub fn take_changes(&mut self) -> Option<Vec<(usize, CellAddress)>> {
        let mut few = Some(Vec::new());
        for own in 0..self.sheets().len() {
            let changes = self.sheet_mut(own).map(|sheet| sheet.looked_up.take_changes());
            few = match (few, changes.flatten()) {
                (Some(mut few), Some(cells)) => {
                    few.extend(cells.into_iter().map(|at| (own, at)));
                    Some(few)
                }
                _ => None,
            };
        }
        few
    }

    /// Has everything told to the engine again.
    pub(super) fn forget_changes(&mut self) {
        for own in 0..self.sheets().len() {
            if let Some(sheet) = self.sheet_mut(own) {
                sheet.looked_up.forget_changes();
            }
        }
    }
}
