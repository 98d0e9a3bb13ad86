//! The names of cells in a document: what they mean in formulas, and how formulas follow them.

use std::borrow::Cow;

use super::edit::Edit;
use super::settings::{NameSettings, SettingsEdit};
use super::workbook::Workbook;
use super::worksheet::Sheet;
use crate::formula::{Corner, Expression, Formula, Reference, is_same_name, renamed, with_names};
use crate::grid::{CellAddress, CellEdit, CellRange};

/// Cells that have a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedRange<'a> {
    /// Their name.
    pub name: &'a str,
    /// The index of their sheet.
    pub sheet: usize,
    /// The cells.
    pub range: CellRange,
}

impl Workbook {
    /// All names, sheet by sheet.
    pub fn names(&self) -> impl Iterator<Item = NamedRange<'_>> {
        self.sheets().iter().enumerate().flat_map(|(sheet, of)| {
            let ranges = of.settings().names.ranges.iter();
            ranges.map(move |(name, range)| NamedRange { name, sheet, range: *range })
        })
    }

    /// The cells of a name.
    pub fn named(&self, name: &str) -> Option<NamedRange<'_>> {
        self.names().find(|named| is_same_name(named.name, name))
    }

    /// A formula of a sheet with cells in place of names. A name that means none stays.
    pub fn with_cells_of_names<'a>(&self, own: usize, formula: &'a Formula) -> Cow<'a, Formula> {
        match formula.expression.has_names() {
            true => Cow::Owned(with_names(formula, &|name| self.cells_of_name(own, name))),
            false => Cow::Borrowed(formula),
        }
    }

    fn cells_of_name(&self, own: usize, name: &str) -> Option<Expression> {
        let named = self.named(name)?;
        let corner = |at: CellAddress| Corner { column: Some((at.column, true)), row: Some((at.row, true)) };
        let sheet = match named.sheet == own {
            true => None,
            false => Some(self.sheets().get(named.sheet)?.name.clone()),
        };
        let last = (named.range.cells() > 1).then(|| corner(named.range.end));
        Some(Expression::Cells(Reference { sheet, first: corner(named.range.start), last }))
    }

    /// The edits that make formulas follow a name that becomes another one, or none: its cells then stand in its place.
    pub fn following_cell_name(&self, name: &str, other: Option<&str>) -> Vec<(usize, Edit)> {
        let of_sheet = |(own, sheet): (usize, &Sheet)| {
            let instead = |used: &str| match other {
                _ if !is_same_name(used, name) => None,
                Some(other) => Some(Expression::Name(other.to_owned())),
                None => self.cells_of_name(own, used),
            };
            let changed = |(at, formula): (&CellAddress, &Formula)| {
                let changed = formula.expression.has_names().then(|| with_names(formula, &instead))?;
                (changed != *formula).then_some((*at, Some(changed)))
            };
            let formulas: Vec<_> = sheet.formulas().iter().filter_map(changed).collect();
            let same = |at: CellAddress| {
                let cell = sheet.grid().cell(at);
                CellEdit { at, text: cell.text.to_owned(), stored: cell.stored }
            };
            let cells = formulas.iter().map(|(at, _)| same(*at)).collect();
            (!formulas.is_empty()).then_some((own, Edit::Formulas { cells, shrink: None, formulas }))
        };
        self.sheets().iter().enumerate().filter_map(of_sheet).collect()
    }
}

impl Sheet {
    /// The same sheet with these names of its cells.
    #[must_use]
    pub fn with_names(mut self, names: NameSettings) -> Sheet {
        self.set(SettingsEdit::Names(Box::new(names)));
        self
    }

    /// Makes formulas name a sheet by its new name.
    pub fn follow_name(&mut self, former: &str, name: &str) {
        for formula in self.formulas_mut().0.values_mut().filter(|_| !former.is_empty()) {
            if let Some(changed) = renamed(formula, former, name) {
                *formula = changed;
            }
        }
    }
}
