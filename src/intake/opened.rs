//! Gives the formulas of a file to the sheets that its tables become.
//!
//! A formula names cells as the file has them. A sheet made of it lacks the blank lines around its table and the other
//! tables of the file's sheet, so references are moved, or the formula stays a value.

use crate::formula::{Corner, Expression, Formula, Reference, name_of, read, with_references};
use crate::grid::{CellAddress, CellRange, StoredValue};
use crate::number::Notation;
use crate::sheet::{KeptFormula, NameSettings, Sheet, WhyKept};
use crate::source::CellFormula;
use std::collections::BTreeMap;

/// A sheet of a file, and what became of it.
pub(super) struct FileSheet {
    /// Its name in the file.
    pub(super) name: String,
    /// The place of its grid's first cell in the file.
    pub(super) origin: CellAddress,
    /// Its formulas, placed in its grid.
    pub(super) formulas: Vec<CellFormula>,
    /// Its tables: the number of the sheet that each is now, and the place of its first cell in the grid.
    pub(super) tables: Vec<(usize, CellAddress)>,
}

/// Gives the sheets the formulas of the file. One that cannot be read leaves its value, and is noted.
/// `cell_names` are the file's names of cells, each with what it means.
pub(super) fn with_formulas(
    sheets: Vec<Sheet>,
    file: &[FileSheet],
    cell_names: &[(String, String)],
) -> Vec<Sheet> {
    let mut found: Vec<(BTreeMap<CellAddress, Formula>, Vec<KeptFormula>)> =
        sheets.iter().map(|_| Default::default()).collect();
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    let sizes: Vec<(u32, u32)> = sheets.iter().map(|s| (s.grid().rows(), s.grid().columns())).collect();
    let layout = Layout { file, names: &names, sizes: &sizes };
    for (own, sheet) in file.iter().enumerate() {
        for formula in &sheet.formulas {
            let Some((index, at)) = layout.cell(sheet, formula.at) else { continue };
            let (Some((formulas, kept)), Some(table)) = (found.get_mut(index), sheets.get(index)) else {
                continue;
            };
            match layout.formula(own, index, formula) {
                Ok(read) => drop(formulas.insert(at, read)),
                Err(why) => {
                    let cell = table.grid().cell(at);
                    if cell.stored != StoredValue::Uncalculated {
                        let (text, shown) = (formula.text.clone(), cell.text.to_owned());
                        kept.push(KeptFormula { at, text, shown, why });
                    }
                }
            }
        }
    }
    let cells_named = layout.cells_named(cell_names);
    let with = |(index, (sheet, (formulas, kept))): (usize, (Sheet, (_, _)))| {
        let own = cells_named.iter().filter(|(of, ..)| *of == index);
        let ranges = own.map(|(_, name, range)| (name.clone(), *range)).collect();
        sheet.with_formulas(formulas).with_kept(kept).with_names(NameSettings { ranges })
    };
    sheets.into_iter().zip(found).enumerate().map(with).collect()
}

/// Where the cells of the file's sheets are now.
struct Layout<'a> {
    file: &'a [FileSheet],
    names: &'a [&'a str],
    sizes: &'a [(u32, u32)],
}

impl Layout<'_> {
    /// The sheet that a cell of a file's grid is in, and its place there.
    fn cell(&self, sheet: &FileSheet, at: CellAddress) -> Option<(usize, CellAddress)> {
        sheet.tables.iter().find_map(|(index, first)| {
            let inside =
                CellAddress::new(at.row.checked_sub(first.row)?, at.column.checked_sub(first.column)?);
            let (rows, columns) = self.sizes.get(*index)?;
            (inside.row < *rows && inside.column < *columns).then_some((*index, inside))
        })
    }

    fn formula(&self, own: usize, index: usize, formula: &CellFormula) -> Result<Formula, WhyKept> {
        if formula.is_array {
            return Err(WhyKept::Unsupported);
        }
        let text = formula.text.replace("_xlfn.", "").replace("_xlws.", "").replace("_xlpm.", "");
        let read = read(&text, Notation::PointDecimal)?;
        let placed = with_references(&read, &|reference| self.reference(own, index, reference));
        let placed = placed.ok_or(WhyKept::Unsupported)?;
        Ok(Formula { format: formula.format.clone(), opened: Some(0), ..placed })
    }

    /// The names that mean cells of one of today's sheets, each with its sheet and cells there. The others are left out.
    fn cells_named(&self, names: &[(String, String)]) -> Vec<(usize, String, CellRange)> {
        let one = |(name, meaning): &(String, String)| {
            let name = name_of(name).ok()?;
            let meaning = read(&format!("=SUM({meaning})"), Notation::PointDecimal).ok()?;
            // A name for anything else than cells, such as `OFFSET(…)` of some, means others than these.
            let Expression::Call(_, arguments) = &meaning.expression else { return None };
            let [Expression::Cells(cells)] = arguments.as_slice() else { return None };
            let here = self.reference(usize::MAX, usize::MAX, cells)?;
            let sheet = self.names.iter().position(|own| Some(*own) == here.sheet.as_deref())?;
            let is_whole = here.first.column.is_none() || here.first.row.is_none();
            (!is_whole).then(|| (sheet, name, here.range()))
        };
        names.iter().filter_map(one).collect()
    }

    /// A reference to cells of the file as one to the same cells of today's sheets; `None` if some of them are not here.
    fn reference(&self, own: usize, index: usize, reference: &Reference) -> Option<Reference> {
        let is_it = |sheet: &&FileSheet, name: &str| sheet.name.to_lowercase() == name.to_lowercase();
        let sheet = match &reference.sheet {
            None => self.file.get(own)?,
            Some(name) => self.file.iter().find(|sheet| is_it(sheet, name))?,
        };
        let (table, first) = self.table_of(sheet, reference.range())?;
        let (down, right) = (sheet.origin.row + first.row, sheet.origin.column + first.column);
        let less = |place: Option<(u32, bool)>, by: u32| match place {
            None => Some(None),
            Some((line, fixed)) => Some(Some((line.checked_sub(by)?, fixed))),
        };
        let corner = |corner: Corner| {
            Some(Corner { column: less(corner.column, right)?, row: less(corner.row, down)? })
        };
        let last = match reference.last {
            Some(last) => Some(corner(last)?),
            None => None,
        };
        let name = if table == index { None } else { Some((*self.names.get(table)?).to_owned()) };
        Some(Reference { sheet: name, first: corner(reference.first)?, last })
    }

    /// The table that the cells of a range are in, and the place of its first cell in the grid. Beyond the cells of the only
    /// table all is blank, here as there.
    fn table_of(&self, sheet: &FileSheet, range: CellRange) -> Option<(usize, CellAddress)> {
        if let [only] = sheet.tables.as_slice() {
            return Some(*only);
        }
        let in_grid = |at: CellAddress| {
            Some(CellAddress::new(
                at.row.checked_sub(sheet.origin.row)?,
                at.column.checked_sub(sheet.origin.column)?,
            ))
        };
        let (first, last) =
            (self.cell(sheet, in_grid(range.start)?)?, self.cell(sheet, in_grid(range.end)?)?);
        let of = sheet.tables.iter().find(|(index, _)| *index == first.0)?;
        (first.0 == last.0).then_some(*of)
    }
}
