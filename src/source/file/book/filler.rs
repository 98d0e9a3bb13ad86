//! Fills one sheet: typed values and their formats → a grid, with formulas, merged areas and hidden rows and columns.

use std::collections::HashMap;

use super::contents::{Book, CellFormula, NamedGrid};
use crate::form::{NumberFormat, NumberShape};
use crate::grid::{CellAddress, GridBuilder, LONGEST_TEXT, Merge, StoredValue};
use crate::source::file::format::CellFormat;
use crate::source::file::formula::{Decoded, Names, formula_text};
use crate::source::file::limits::{MOST_CELLS, MOST_SHEETS};

/// Rows that a sheet of any program can have.
pub(crate) const MOST_ROWS: u32 = 1_048_576;

/// Columns that a sheet of any program can have.
pub(crate) const MOST_COLUMNS: u32 = 16_384;

/// Merged areas kept at most.
const MOST_MERGES: usize = 1 << 16;

/// Bytes of text that the cells of a sheet may have together: a text shared by a million cells takes little room in the
/// file.
const MOST_TEXT: usize = 256 << 20;

/// Bytes of long texts, beyond the first [`SHORT_TEXT`] of each, that the cells of a sheet may have together: no report has
/// them, and each is read several times to be understood.
const MOST_LONG_TEXT: usize = 32 << 20;

/// Bytes of a text that are no matter.
const SHORT_TEXT: usize = 256;

/// Bytes of text that the formulas of a sheet may have together.
const MOST_FORMULA_TEXT: usize = 64 << 20;

/// Formulas that one repeated formula may give a sheet: without a visible result they take no cell of the grid.
const MOST_FORMULAS: usize = 9_000_000;

/// Stands for a formula whose text is not known.
pub(crate) const UNKNOWN_FORMULA: &str = "=?";

/// Levels of indentation that a cell's format may have.
const DEEPEST_INDENT: usize = 15;

/// Takes the cells of one sheet, in any order.
#[derive(Debug, Default)]
pub(crate) struct SheetFiller {
    builder: GridBuilder,
    formulas: Vec<CellFormula>,
    /// Formulas whose stored result may be a placeholder, because it was never calculated.
    doubtful: usize,
    from_1904: bool,
    scratch: String,
    /// The format of the cell whose formula comes next.
    format: Option<(CellAddress, Option<NumberFormat>)>,
    /// The cell whose formula comes next, if that gives several cells their values.
    array: Option<CellAddress>,
    text_length: usize,
    long_length: usize,
    /// Cells left out only because their text is long.
    long_left_out: u64,
    formula_length: usize,
    /// Tokens of shared formulas, by the first cell that shares them.
    shared: HashMap<(u32, u32), Vec<u8>>,
    /// Cells that share a formula, with the first cell that shares it.
    sharing: HashMap<CellAddress, (u32, u32)>,
}

impl SheetFiller {
    /// An empty sheet of a workbook that counts days from 1904 or 1900.
    pub(crate) fn new(from_1904: bool) -> SheetFiller {
        SheetFiller { from_1904, ..SheetFiller::default() }
    }

    /// A number.
    pub(crate) fn number(&mut self, at: CellAddress, value: f64, format: &CellFormat) {
        if self.leaves_out() {
            return;
        }
        self.scratch.clear();
        let stored = format.display.show(value, self.from_1904, &mut self.scratch);
        self.put(at, stored);
    }

    /// A number whose text and meaning the file gives.
    pub(crate) fn shown(&mut self, at: CellAddress, text: &str, stored: StoredValue) {
        if self.leaves_out() {
            return;
        }
        self.scratch.clear();
        self.scratch.push_str(text);
        self.put(at, stored);
    }

    /// Text with its steps of indentation.
    pub(crate) fn text(&mut self, at: CellAddress, text: &str, indent: u8) {
        if self.leaves_out() {
            return;
        }
        self.scratch.clear();
        if !text.trim().is_empty() {
            (0..usize::from(indent).min(DEEPEST_INDENT)).for_each(|_| self.scratch.push_str("  "));
        }
        // What no cell can hold is cut there; it need not be copied first.
        let most = 4 * LONGEST_TEXT + 4;
        let cut = (most.saturating_sub(3)..=most).rev().find_map(|end| text.get(..end));
        self.scratch.push_str(cut.unwrap_or(text));
        // It needs to be marked as text only if it could be taken for something else.
        let looks_typed = text.bytes().any(|b| b.is_ascii_digit() || b == b'#');
        self.put(at, if looks_typed { StoredValue::Text } else { StoredValue::None });
    }

    pub(crate) fn boolean(&mut self, at: CellAddress, value: bool) {
        self.shown(at, if value { "TRUE" } else { "FALSE" }, StoredValue::Boolean(value));
    }

    pub(crate) fn error(&mut self, at: CellAddress, name: &str) {
        self.shown(at, name, StoredValue::Error);
    }

    /// Whether the sheet has no room for more text. The cell is then counted as left out before its text is made,
    /// because a million cells may share a text of a megabyte.
    fn leaves_out(&mut self) -> bool {
        let is_full = self.text_length > MOST_TEXT;
        self.builder.grid_mut().capped += u64::from(is_full);
        is_full
    }

    /// The format of a cell whose formula is added next.
    pub(crate) fn formatted(&mut self, at: CellAddress, format: &CellFormat) {
        self.format = Some((at, NumberFormat::of(&format.display)));
    }

    /// The same, if the file only says how the number is shown.
    pub(crate) fn formatted_like(&mut self, at: CellAddress, text: &str, stored: StoredValue) {
        if let StoredValue::Number { value, .. } = stored {
            self.format = Some((at, NumberShape::of_shown(text, value).and_then(NumberShape::format)));
        }
    }

    /// The formula of this cell, which is added next, gives several cells their values.
    pub(crate) fn of_array(&mut self, at: CellAddress) {
        self.array = Some(at);
    }

    /// Whether a formula's text would be kept. `is_shown` says that it is the cell's text too.
    pub(crate) fn keeps_formula(&self, is_shown: bool) -> bool {
        self.formula_length <= MOST_FORMULA_TEXT || (is_shown && self.text_length <= MOST_TEXT)
    }

    /// The formula of a cell whose value was already added.
    pub(crate) fn formula(&mut self, at: CellAddress, text: String) {
        self.keep_formula(at, text, true);
    }

    /// The formula of a cell whose value may be a placeholder. The value counts unless all formulas of the sheet have
    /// such values.
    pub(crate) fn doubtful_formula(&mut self, at: CellAddress, text: String) {
        self.doubtful += 1;
        self.formula(at, text);
    }

    /// A formula without a result.
    pub(crate) fn uncalculated(&mut self, at: CellAddress, text: String) {
        self.shown(at, &text, StoredValue::Uncalculated);
        self.keep_formula(at, text, false);
    }

    /// The tokens of a formula that cells share, from the cell `first` on.
    pub(crate) fn share_formula(&mut self, first: (u32, u32), tokens: &[u8]) {
        self.shared.insert(first, tokens.to_vec());
    }

    /// The text of a formula from its tokens. For a shared formula the text is known only after the whole sheet is
    /// read.
    pub(crate) fn said(&mut self, at: CellAddress, said: Option<Decoded>) -> String {
        match said {
            Some(Decoded::Text(text)) => return format!("={text}"),
            Some(Decoded::Shared(row, column)) => drop(self.sharing.insert(at, (row, column))),
            None => {}
        }
        UNKNOWN_FORMULA.to_owned()
    }

    /// Sets the text of all shared formulas.
    pub(crate) fn settle_shared(&mut self, names: &Names) {
        for formula in &mut self.formulas {
            let first = self.sharing.get(&formula.at);
            let Some(tokens) = first.and_then(|first| self.shared.get(first)) else { continue };
            if self.formula_length > MOST_FORMULA_TEXT {
                break;
            }
            let cell = (formula.at.row, formula.at.column);
            if let Some(Decoded::Text(text)) = formula_text(tokens, &[], cell, names) {
                self.formula_length += text.len();
                if self.formula_length <= MOST_FORMULA_TEXT {
                    formula.text = format!("={text}");
                }
            }
        }
    }

    /// A merged area, both corners included.
    pub(crate) fn merge(&mut self, first: CellAddress, last: CellAddress) {
        let rows = last.row.saturating_sub(first.row).saturating_add(1);
        let columns = last.column.saturating_sub(first.column).saturating_add(1);
        let in_sheet = first.row < MOST_ROWS && first.column < MOST_COLUMNS;
        let merges = &mut self.builder.grid_mut().merges;
        if in_sheet && (rows > 1 || columns > 1) && merges.len() < MOST_MERGES {
            merges.push(Merge {
                origin: first,
                rows: rows.min(MOST_ROWS),
                columns: columns.min(MOST_COLUMNS),
            });
        }
    }

    /// Rows that the file hides. A range that reaches the end of the sheet is ignored.
    pub(crate) fn hide_rows(&mut self, rows: std::ops::Range<u32>) {
        let hidden = &mut self.builder.grid_mut().hidden_rows;
        if rows.end < MOST_ROWS && hidden.len() < MOST_ROWS as usize {
            hidden.extend(rows);
        }
    }

    /// Columns that the file hides. A range that reaches the end of the sheet is ignored.
    pub(crate) fn hide_columns(&mut self, columns: std::ops::Range<u32>) {
        let hidden = &mut self.builder.grid_mut().hidden_columns;
        if columns.end < MOST_COLUMNS && hidden.len() < MOST_COLUMNS as usize {
            hidden.extend(columns);
        }
    }

    pub(crate) fn finish(mut self, name: String, hidden: bool) -> NamedGrid {
        let grid = self.builder.grid_mut();
        for lines in [&mut grid.hidden_rows, &mut grid.hidden_columns] {
            lines.sort_unstable();
            lines.dedup();
        }
        self.formulas.sort_by_key(|f| f.at);
        if self.doubtful > 0 && self.doubtful == self.formulas.len() {
            for index in 0..self.formulas.len() {
                let Some(formula) = self.formulas.get_mut(index) else { break };
                formula.has_value = false;
                let (at, text) = (formula.at, formula.text.clone());
                self.shown(at, &text, StoredValue::Uncalculated);
            }
        }
        let (grid, origin) = self.builder.finish_with_origin();
        let mut formulas = self.formulas;
        formulas.retain_mut(|formula| {
            let row = formula.at.row.checked_sub(origin.row);
            let column = formula.at.column.checked_sub(origin.column);
            let (Some(row), Some(column)) = (row, column) else { return false };
            formula.at = CellAddress { row, column };
            row < grid.rows() && column < grid.columns()
        });
        NamedGrid { name, grid, hidden, origin, formulas }
    }

    fn keep_formula(&mut self, at: CellAddress, text: String, has_value: bool) {
        self.formula_length += text.len();
        let text = if self.formula_length > MOST_FORMULA_TEXT { UNKNOWN_FORMULA.to_owned() } else { text };
        let is_array = self.array.take() == Some(at);
        let format = self.format.take().filter(|(of, _)| *of == at).and_then(|(_, format)| format);
        self.formulas.push(CellFormula { at, text, has_value, format, is_array });
    }

    /// Whether a cell did not fit, and so no other will.
    pub(crate) fn is_full(&mut self) -> bool {
        self.builder.grid_mut().capped > self.long_left_out || self.formulas.len() > MOST_FORMULAS
    }

    fn put(&mut self, at: CellAddress, stored: StoredValue) {
        let length = self.scratch.len();
        let beyond = length.saturating_sub(SHORT_TEXT);
        let is_long = beyond > 0 && self.long_length + beyond > MOST_LONG_TEXT;
        if is_long || self.text_length + length > MOST_TEXT {
            self.long_left_out += u64::from(is_long);
            self.builder.grid_mut().capped += 1;
            // The rest of the sheet is left out as well, unless only its long texts have no room.
            self.text_length += if is_long { 0 } else { length };
            return;
        }
        self.text_length += length;
        self.long_length += beyond;
        self.builder.place(at);
        self.builder.push(&self.scratch, stored);
    }
}

impl Book {
    /// Adds a sheet.
    pub(crate) fn push(&mut self, sheet: NamedGrid) {
        self.cells += u64::from(sheet.grid.rows()) * u64::from(sheet.grid.columns());
        self.sheets.push(sheet);
    }

    /// Whether another sheet may be read; if not, the sheet is counted as left out.
    pub(crate) fn has_room(&mut self) -> bool {
        let room = self.cells < MOST_CELLS && self.sheets.len() < MOST_SHEETS;
        if !room {
            self.left_out_sheets += 1;
        }
        room
    }
}
