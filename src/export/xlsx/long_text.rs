//! Texts that are longer than a cell of Excel: the cell keeps the beginning, a sheet of its own keeps the whole.

use rust_xlsxwriter::Worksheet;

use super::error::XlsxError;
use super::names::cut;

/// The longest text of a cell, in UTF-16 units.
const LONGEST: usize = 32_767;
/// What the cell keeps, so that the reference behind it has room.
const KEPT: usize = 32_000;

/// The long texts of all sheets.
#[derive(Default)]
pub(super) struct LongTexts {
    /// The name of their sheet.
    pub sheet: String,
    texts: Vec<(String, String)>,
}

impl LongTexts {
    /// Takes a text if it is too long for a cell, and gives what the cell says instead.
    pub fn begin(&mut self, sheet: &str, row: u32, column: u16, text: &str) -> Option<String> {
        // Each UTF-16 unit comes from a byte at least.
        if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
            return None;
        }
        let address = format!("{sheet}!{}{}", column_letters(column), row + 1);
        let at = self.texts.len() + 1;
        self.texts.push((address, text.to_owned()));
        Some(format!("{} … → {}!B{at}", cut(text, KEPT), self.sheet))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Writes them: where each belongs, then the whole in as many cells as it needs.
    ///
    /// # Errors
    ///
    /// What the writer refuses.
    pub fn write(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        for (row, (address, text)) in (0_u32..).zip(&self.texts) {
            sheet.write_string(row, 0, address)?;
            let mut rest = text.as_str();
            let mut column = 1_u16;
            while !rest.is_empty() {
                let piece = cut(rest, LONGEST);
                sheet.write_string(row, column, piece)?;
                rest = rest.get(piece.len()..).unwrap_or("");
                column = column.saturating_add(1);
            }
        }
        Ok(())
    }
}

/// A column's letters: 27 → AB.
fn column_letters(column: u16) -> String {
    let mut letters = Vec::new();
    let mut rest = u32::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}
