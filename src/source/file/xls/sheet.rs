//! One sheet of an xls workbook.

use super::records::{Letters, Record, Records, Seamed};
use crate::grid::CellAddress;
use crate::source::file::book::{NamedGrid, SheetFiller};
use crate::source::file::container::{error_name, f64_at, short_number, u16_at, u32_at};
use crate::source::file::error::FileError;
use crate::source::file::format::CellFormat;
use crate::source::file::formula::{Names, formula_text};
use crate::source::file::kind::FileKind;

/// What the workbook sets for all its sheets.
pub(super) struct Setting<'a> {
    pub(crate) formats: &'a [CellFormat],
    pub(crate) strings: &'a [String],
    pub(crate) from_1904: bool,
    pub(crate) letters: Letters,
    pub(crate) names: &'a Names,
}

/// Reads the sheet that begins at this position of the stream.
pub(super) fn read_sheet(
    stream: &[u8],
    at: usize,
    setting: &Setting<'_>,
    name: String,
    hidden: bool,
) -> Result<NamedGrid, FileError> {
    let mut records = Records::from(stream, at);
    if records.next().is_none_or(|first| first.kind != 0x0809) {
        return Err(FileError::Damaged(FileKind::Xls));
    }
    let mut reader = SheetReader {
        setting,
        filler: SheetFiller::new(setting.from_1904),
        awaited: None,
        plain: CellFormat::default(),
    };
    let mut nested = 0u32;
    while let Some(record) = records.next() {
        match record.kind {
            // A chart on the sheet has a stream of its own, with records that look like cells.
            0x0809 => nested += 1,
            0x000A if nested > 0 => nested -= 1,
            0x000A => {
                reader.filler.settle_shared(setting.names);
                return Ok(reader.filler.finish(name, hidden));
            }
            _ if nested > 0 => {}
            // STRING, the result of the formula before it.
            0x0207 => {
                if let Some((at, format)) = reader.awaited.take() {
                    let text = match setting.letters {
                        Letters::Unicode => {
                            let mut parts = vec![record.data];
                            parts.extend(records.continued());
                            Seamed::new(parts).text(&|_| false)
                        }
                        letters => letters.text(record.data, true),
                    };
                    let text = text.ok_or(FileError::Damaged(FileKind::Xls))?;
                    let indent = reader.indent(format);
                    reader.filler.text(at, &text, indent);
                }
            }
            _ => {
                reader.layout(&record);
                reader.cell(&record).ok_or(FileError::Damaged(FileKind::Xls))?;
            }
        }
    }
    // Every sheet ends with a record that says so.
    Err(FileError::Truncated(FileKind::Xls))
}

struct SheetReader<'a> {
    setting: &'a Setting<'a>,
    filler: SheetFiller,
    /// A formula whose text comes in the next record, and its format.
    awaited: Option<(CellAddress, u16)>,
    plain: CellFormat,
}

impl SheetReader<'_> {
    fn indent(&self, format: u16) -> u8 {
        self.setting.formats.get(usize::from(format)).map_or(0, |f| f.indent)
    }

    fn number(&mut self, at: CellAddress, value: f64, format: u16) {
        let format = self.setting.formats.get(usize::from(format)).unwrap_or(&self.plain);
        self.filler.number(at, value, format);
    }

    /// Reads a record of one or more cells; `None` if it is too short.
    fn cell(&mut self, record: &Record<'_>) -> Option<()> {
        let data = record.data;
        match record.kind {
            // NUMBER
            0x0203 => {
                let (at, format) = place(data)?;
                self.number(at, f64_at(data, 6)?, format);
            }
            // RK
            0x027E => {
                let (at, format) = place(data)?;
                self.number(at, short_number(u32_at(data, 6)?), format);
            }
            // MULRK
            0x00BD => {
                let (row, first) = (u16_at(data, 0)?, u16_at(data, 2)?);
                let cells = data.get(4..data.len().checked_sub(2)?)?;
                for (column, cell) in (first..).zip(cells.chunks_exact(6)) {
                    let at = CellAddress { row: row.into(), column: column.into() };
                    self.number(at, short_number(u32_at(cell, 2)?), u16_at(cell, 0)?);
                }
            }
            // LABELSST
            0x00FD => {
                let (at, format) = place(data)?;
                let text = self.setting.strings.get(usize::try_from(u32_at(data, 6)?).ok()?)?;
                self.filler.text(at, text, self.indent(format));
            }
            // LABEL and RSTRING
            0x0204 | 0x00D6 => {
                let (at, format) = place(data)?;
                let text = self.setting.letters.text(data.get(6..)?, true)?;
                self.filler.text(at, &text, self.indent(format));
            }
            // BOOLERR
            0x0205 => {
                let (at, _) = place(data)?;
                match data.get(6..8)? {
                    [value, 0] => self.filler.boolean(at, *value != 0),
                    [code, _] => self.filler.error(at, error_name(*code)),
                    _ => {}
                }
            }
            // FORMULA
            0x0006 => self.formula(data)?,
            _ => {}
        }
        Some(())
    }

    /// Reads a record of rows, columns or merged areas; ignores one without useful content.
    fn layout(&mut self, record: &Record<'_>) -> Option<()> {
        let data = record.data;
        match record.kind {
            // ROW
            0x0208 => {
                let row = u32::from(u16_at(data, 0)?);
                let hidden = u16_at(data, 12)? & 0x20 != 0 || u16_at(data, 6)? & 0x7FFF == 0;
                if hidden {
                    self.filler.hide_rows(row..row + 1);
                }
            }
            // COLINFO
            0x007D => {
                let (first, last) = (u32::from(u16_at(data, 0)?), u32::from(u16_at(data, 2)?));
                if u16_at(data, 8)? & 1 != 0 || u16_at(data, 4)? == 0 {
                    self.filler.hide_columns(first..last + 1);
                }
            }
            // SHRFMLA
            0x04BC => {
                let first = (u32::from(u16_at(data, 0)?), u32::from(*data.get(4)?));
                let length = usize::from(u16_at(data, 8)?);
                self.filler.share_formula(first, data.get(10..length.checked_add(10)?)?);
            }
            // MERGEDCELLS
            0x00E5 => {
                for area in data.get(2..)?.chunks_exact(8) {
                    let corner = |row, column| -> Option<CellAddress> {
                        Some(CellAddress {
                            row: u16_at(area, row)?.into(),
                            column: u16_at(area, column)?.into(),
                        })
                    };
                    self.filler.merge(corner(0, 4)?, corner(2, 6)?);
                }
            }
            _ => {}
        }
        Some(())
    }

    fn formula(&mut self, data: &[u8]) -> Option<()> {
        let (at, format) = place(data)?;
        let length = usize::from(u16_at(data, 20)?);
        let tokens = data.get(22..length.checked_add(22)?).unwrap_or_default();
        let cell = (at.row, at.column);
        let said = match self.setting.letters {
            Letters::Unicode => formula_text(tokens, &[], cell, self.setting.names),
            Letters::Bytes(_) => None,
        };
        let text = self.filler.said(at, said);
        self.filler.formatted(at, self.setting.formats.get(usize::from(format)).unwrap_or(&self.plain));
        self.awaited = None;
        match data.get(6..14)? {
            [kind, _, value, _, _, _, 0xFF, 0xFF] => match kind {
                0 => {
                    self.awaited = Some((at, format));
                    self.filler.formula(at, text);
                }
                1 => {
                    self.filler.boolean(at, *value != 0);
                    self.filler.formula(at, text);
                }
                2 => {
                    self.filler.error(at, error_name(*value));
                    self.filler.formula(at, text);
                }
                // An empty text, or from writers that do not calculate, no result.
                _ => self.filler.doubtful_formula(at, text),
            },
            _ => {
                self.number(at, f64_at(data, 6)?, format);
                self.filler.formula(at, text);
            }
        }
        Some(())
    }
}

/// The cell that a record is for, and its format.
fn place(data: &[u8]) -> Option<(CellAddress, u16)> {
    let at = CellAddress { row: u16_at(data, 0)?.into(), column: u16_at(data, 2)?.into() };
    Some((at, u16_at(data, 4)?))
}
