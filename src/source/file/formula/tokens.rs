//! Decodes the formulas of binary workbooks, which are tokens in the order of calculation.

use super::functions::function;
use crate::grid::column_letters;
use crate::source::file::container::{error_name, f64_at, u16_at, u32_at};

/// What tokens refer to by number.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// The quoted sheet name for each number of a sheet reference; `None` for a sheet of another workbook.
    pub(crate) sheets: Vec<Option<String>>,
    /// Defined names, counted from 1.
    pub(crate) defined: Vec<String>,
    /// Whether the tokens are in xlsb's wider form.
    pub(crate) wide: bool,
}

/// What a formula's tokens mean.
#[derive(Debug, PartialEq)]
pub(crate) enum Decoded {
    /// Its text, without the leading `=`.
    Text(String),
    /// The formula shared by all cells of an area whose first cell is in this row and column.
    Shared(u32, u32),
}

/// Longest text of a formula.
const LONGEST: usize = 16 << 10;

/// Deepest nesting of a formula.
const DEEPEST: usize = 256;

/// The text of a formula in the cell of this row and column; `None` if a token is unknown. `rest` is what follows the
/// tokens in the record.
pub(crate) fn formula_text(tokens: &[u8], rest: &[u8], cell: (u32, u32), names: &Names) -> Option<Decoded> {
    if tokens.first() == Some(&0x01) {
        let row = if names.wide { u32_at(tokens, 1)? } else { u16_at(tokens, 1)?.into() };
        let column = if names.wide { u32_at(rest, 0)? } else { u16_at(tokens, 3)?.into() };
        return Some(Decoded::Shared(row, column));
    }
    let mut reader = Reader { tokens, at: 0, stack: Vec::new(), cell, names };
    while reader.at < tokens.len() {
        reader.token()?;
        if reader.stack.len() > DEEPEST || reader.stack.last().is_some_and(|t| t.len() > LONGEST) {
            return None;
        }
    }
    let text = reader.stack.pop()?;
    reader.stack.is_empty().then_some(Decoded::Text(text))
}

/// What a defined name means, where that is cells of a sheet at fixed places: `Thu!$B$2:$B$9`. `None` for anything else:
/// tokens of a name that moves with the cell that uses it count from that cell.
pub(crate) fn named_cells(tokens: &[u8], names: &Names) -> Option<String> {
    let length = match (tokens.first().copied()? & 0x1F, names.wide) {
        (0x1A, false) => 7,
        (0x1A, true) => 9,
        (0x1B, false) => 11,
        (0x1B, true) => 15,
        _ => return None,
    };
    let Decoded::Text(text) = formula_text(tokens, &[], (0, 0), names)? else { return None };
    let (_, cells) = text.rsplit_once('!')?;
    let is_fixed = |corner: &str| corner.matches('$').count() == 2;
    (tokens.len() == length && cells.split(':').all(is_fixed)).then_some(text)
}

/// A sheet's name as it is written before `!`.
pub(crate) fn quoted_sheet(name: &str) -> String {
    let plain = name.chars().all(|c| c.is_alphanumeric() || c == '_')
        && name.chars().next().is_some_and(char::is_alphabetic);
    if plain { name.to_owned() } else { format!("'{}'", name.replace('\'', "''")) }
}

struct Reader<'a> {
    tokens: &'a [u8],
    at: usize,
    stack: Vec<String>,
    cell: (u32, u32),
    names: &'a Names,
}

impl Reader<'_> {
    fn byte(&mut self) -> Option<u8> {
        let byte = *self.tokens.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn word(&mut self) -> Option<u16> {
        let word = u16_at(self.tokens, self.at)?;
        self.at += 2;
        Some(word)
    }

    fn long(&mut self) -> Option<u32> {
        let long = u32_at(self.tokens, self.at)?;
        self.at += 4;
        Some(long)
    }

    fn row(&mut self) -> Option<u32> {
        if self.names.wide { self.long() } else { self.word().map(u32::from) }
    }

    fn push(&mut self, text: impl Into<String>) -> Option<()> {
        self.stack.push(text.into());
        Some(())
    }

    fn binary(&mut self, sign: &str) -> Option<()> {
        let right = self.stack.pop()?;
        let left = self.stack.last_mut()?;
        left.push_str(sign);
        left.push_str(&right);
        Some(())
    }

    fn call(&mut self, name: &str, count: usize) -> Option<()> {
        let first = self.stack.len().checked_sub(count)?;
        let arguments = self.stack.split_off(first).join(",");
        self.push(format!("{name}({arguments})"))
    }

    fn token(&mut self) -> Option<()> {
        let kind = self.byte()?;
        // The class of a reference or function does not change how it is written.
        let kind = if kind >= 0x40 { (kind & 0x1F) | 0x20 } else { kind };
        match kind {
            0x03..=0x11 => {
                const SIGNS: [&str; 15] =
                    ["+", "-", "*", "/", "^", "&", "<", "<=", "=", ">=", ">", "<>", " ", ",", ":"];
                self.binary(SIGNS.get(usize::from(kind - 3))?)
            }
            0x12 | 0x13 => {
                let operand = self.stack.pop()?;
                self.push(format!("{}{operand}", if kind == 0x12 { '+' } else { '-' }))
            }
            0x14 => {
                self.stack.last_mut()?.push('%');
                Some(())
            }
            0x15 => {
                let operand = self.stack.pop()?;
                self.push(format!("({operand})"))
            }
            0x16 => self.push(""),
            0x17 => self.text(),
            0x19 => self.attribute(),
            0x1C => {
                let code = self.byte()?;
                self.push(error_name(code))
            }
            0x1D => {
                let value = self.byte()?;
                self.push(if value != 0 { "TRUE" } else { "FALSE" })
            }
            0x1E => {
                let value = self.word()?;
                self.push(value.to_string())
            }
            0x1F => {
                let value = f64_at(self.tokens, self.at)?;
                self.at += 8;
                self.push(value.to_string())
            }
            0x21 => {
                let (name, count) = function(self.word()?)?;
                self.call(name, usize::from(count?))
            }
            0x22 => {
                let count = usize::from(self.byte()? & 0x7F);
                let number = self.word()? & 0x7FFF;
                if number == 0xFF {
                    // A function of an add-in: its name is the first argument.
                    let first = self.stack.len().checked_sub(count)?;
                    let name = self.stack.get(first)?.trim_start_matches("_xlfn.").to_owned();
                    self.stack.remove(first);
                    return self.call(&name, count.checked_sub(1)?);
                }
                self.call(function(number)?.0, count)
            }
            0x23 => {
                let index = usize::try_from(self.long()?).ok()?.checked_sub(1)?;
                self.push(self.names.defined.get(index)?.clone())
            }
            0x24 | 0x2C => {
                let reference = self.reference(kind == 0x2C)?;
                self.push(reference)
            }
            0x25 | 0x2D => {
                let area = self.area(kind == 0x2D)?;
                self.push(area)
            }
            0x2A => {
                self.at += if self.names.wide { 6 } else { 4 };
                self.push("#REF!")
            }
            0x2B => {
                self.at += if self.names.wide { 12 } else { 8 };
                self.push("#REF!")
            }
            0x3A | 0x3B => {
                let index = usize::from(self.word()?);
                let sheet = self.names.sheets.get(index)?.as_ref()?;
                let reference = if kind == 0x3A { self.reference(false)? } else { self.area(false)? };
                self.push(format!("{sheet}!{reference}"))
            }
            _ => None,
        }
    }

    fn text(&mut self) -> Option<()> {
        let units: Vec<u16> = if self.names.wide {
            let length = usize::from(self.word()?);
            (0..length).map(|_| self.word()).collect::<Option<_>>()?
        } else {
            let (length, flags) = (usize::from(self.byte()?), self.byte()?);
            let wide = flags & 1 != 0;
            (0..length)
                .map(|_| if wide { self.word() } else { self.byte().map(u16::from) })
                .collect::<Option<_>>()?
        };
        self.push(format!("\"{}\"", String::from_utf16_lossy(&units).replace('"', "\"\"")))
    }

    fn attribute(&mut self) -> Option<()> {
        let kind = self.byte()?;
        let extra = self.word()?;
        if kind & 0x04 != 0 {
            self.at += (usize::from(extra) + 1) * 2;
        }
        if kind & 0x10 != 0 {
            return self.call("SUM", 1);
        }
        Some(())
    }

    fn area(&mut self, relative: bool) -> Option<String> {
        let (first, last) = (self.row()?, self.row()?);
        let (left, right) = (self.word()?, self.word()?);
        let whole_column = first == 0 && last == if self.names.wide { 0xF_FFFF } else { 0xFFFF };
        let corner = |row, column| self.place(row, column, relative);
        let (start, end) = (corner(first, left)?, corner(last, right)?);
        if whole_column && !relative {
            let letters =
                |text: &str| text.trim_end_matches(|c: char| c.is_ascii_digit() || c == '$').to_owned();
            return Some(format!("{}:{}", letters(&start), letters(&end)));
        }
        Some(format!("{start}:{end}"))
    }

    fn reference(&mut self, relative: bool) -> Option<String> {
        let (row, column) = (self.row()?, self.word()?);
        self.place(row, column, relative)
    }

    /// `$B4`. In a shared formula the relative parts are distances from the cell, which wrap around the sheet's edge.
    fn place(&self, row: u32, column: u16, relative: bool) -> Option<String> {
        let (rows, columns) = if self.names.wide { (1 << 20, 1 << 14) } else { (1 << 16, 1 << 8) };
        let (row_moves, column_moves) = (column & 0x8000 != 0, column & 0x4000 != 0);
        let mut column = u32::from(column & 0x3FFF);
        let mut row = row;
        if relative && row_moves {
            row = row.wrapping_add(self.cell.0) % rows;
        }
        if relative && column_moves {
            column = column.wrapping_add(self.cell.1) % columns;
        }
        if row >= rows || column >= columns {
            return None;
        }
        let fixed = |moves: bool| if moves { "" } else { "$" };
        let letters = column_letters(column);
        Some(format!("{}{letters}{}{}", fixed(column_moves), fixed(row_moves), row + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(tokens: &[u8]) -> Option<String> {
        let names = Names {
            sheets: vec![Some(quoted_sheet("Năm 2024")), None],
            defined: vec!["ThueSuat".into()],
            wide: false,
        };
        match formula_text(tokens, &[], (5, 3), &names)? {
            Decoded::Text(text) => Some(text),
            Decoded::Shared(row, column) => Some(format!("shared {row},{column}")),
        }
    }

    #[test]
    fn names_mean_cells_at_fixed_places() {
        // By the format's specification: sheet reference, rows, columns with a bit each for a place that moves.
        let narrow = Names { sheets: vec![Some("Thu".into()), None], ..Names::default() };
        for (tokens, expected) in [
            (&[0x3B, 0, 0, 1, 0, 8, 0, 1, 0, 1, 0][..], Some("Thu!$B$2:$B$9")),
            (&[0x5A, 0, 0, 1, 0, 1, 0], Some("Thu!$B$2")),
            (&[0x3A, 0, 0, 1, 0, 1, 0xC0], None),
            // Another workbook's sheet, a number, and a part of more.
            (&[0x3A, 1, 0, 1, 0, 1, 0], None),
            (&[0x1E, 1, 0], None),
            (&[0x3A, 0, 0, 1, 0, 1, 0, 0x14], None),
            (&[0x3A, 0, 0], None),
            (&[], None),
        ] {
            assert_eq!(named_cells(tokens, &narrow).as_deref(), expected, "{tokens:x?}");
        }
        let wide = Names { wide: true, ..narrow };
        let tokens = [0x3B, 0, 0, 1, 0, 0, 0, 8, 0, 0, 0, 1, 0, 1, 0];
        assert_eq!(named_cells(&tokens, &wide).as_deref(), Some("Thu!$B$2:$B$9"));
    }

    #[test]
    fn tokens_are_written_out() {
        // Put together by hand from the format's specification.
        for (tokens, expected) in [
            (&[0x24, 6, 0, 4, 0xC0, 0x24, 6, 0, 2, 0xC0, 0x06][..], Some("E7/C7")),
            (&[0x25, 7, 0, 16, 0, 2, 0xC0, 2, 0xC0, 0x19, 0x10, 0, 0], Some("SUM(C8:C17)")),
            (&[0x44, 0, 0, 1, 0, 0x1E, 100, 0, 0x05, 0x15, 0x13], Some("-($B$1*100)")),
            (&[0x17, 2, 0, b'a', b'"', 0x17, 1, 1, 0xD0, 0x1E, 0x08], Some("\"a\"\"\"&\"Ố\"")),
            (&[0x1E, 1, 0, 0x1E, 2, 0, 0x21, 27, 0], Some("ROUND(1,2)")),
            (&[0x1D, 1, 0x1E, 2, 0, 0x16, 0x22, 3, 1, 0], Some("IF(TRUE,2,)")),
            (&[0x3A, 0, 0, 1, 0, 1, 0xC0], Some("'Năm 2024'!B2")),
            (&[0x3A, 1, 0, 1, 0, 1, 0xC0], None),
            (&[0x23, 1, 0, 0, 0, 0x14], Some("ThueSuat%")),
            (&[0x25, 0, 0, 0xFF, 0xFF, 0, 0xC0, 1, 0xC0, 0x22, 1, 4, 0], Some("SUM(A:B)")),
            // One row up and one column left of D6.
            (&[0x4C, 0xFF, 0xFF, 0xFF, 0xC0, 0x1C, 0x07, 0x03], Some("C5+#DIV/0!")),
            (&[0x01, 7, 0, 2, 0], Some("shared 7,2")),
            (&[0x03], None),
            (&[0x24, 1], None),
            (&[], None),
        ] {
            assert_eq!(text(tokens).as_deref(), expected, "{tokens:x?}");
        }
    }
}
