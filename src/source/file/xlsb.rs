//! Binary Excel workbooks (BIFF12 in a zip archive).

use std::io::BufRead;

use super::book::{Book, NamedGrid, SheetFiller};
use super::container::{
    Package, error_name, f64_at, relations, resolve, short_number, u16_at, u32_at, wide_text, with_raised,
};
use super::error::FileError;
use super::format::CellFormat;
use super::formula::{Names, formula_text, named_cells, quoted_sheet};
use super::kind::FileKind;
use super::xlsx::NumberFormats;
use crate::grid::CellAddress;

const KIND: FileKind = FileKind::Xlsb;

/// Longest record: a text has at most 32 767 letters with their runs.
const LONGEST: usize = 1 << 20;

/// Reads a workbook.
pub(super) fn read(mut package: Package<'_>) -> Result<Book, FileError> {
    if package.is_encrypted() {
        return Err(FileError::Encrypted);
    }
    let relations = relations(&mut package, "xl/_rels/workbook.bin.rels", "xl", KIND)?;
    let workbook = workbook(&mut package)?;
    let path = |kind: &str, usual: &str| {
        let named = relations.values().find(|r| r.kind.ends_with(kind)).map(|r| r.path.clone());
        named.unwrap_or_else(|| resolve("xl", usual))
    };
    let styles = styles(&mut package, &path("/styles", "styles.bin"))?;
    let strings = strings(&mut package, &path("/sharedStrings", "sharedStrings.bin"), &styles.raised_fonts)?;
    let mut book = Book { names: workbook.cell_names(), ..Book::default() };
    for (index, sheet) in workbook.sheets.iter().enumerate() {
        let relation = relations.get(&sheet.relation).ok_or(FileError::Damaged(KIND))?;
        if !relation.kind.ends_with("/worksheet") || !book.has_room() {
            continue;
        }
        if !package.has(&relation.path) {
            return Err(FileError::Damaged(KIND));
        }
        let filler = SheetFiller::new(workbook.from_1904);
        let mut reader = SheetReader {
            filler,
            strings: &strings,
            styles: &styles,
            names: &workbook.names,
            row: 0,
            plain: CellFormat::default(),
        };
        each_record(&mut package, &relation.path, |kind, data| reader.record(kind, data))?;
        if index == workbook.active {
            book.first = book.sheets.len();
        }
        book.push(reader.finish(sheet));
    }
    Ok(book)
}

/// Gives every record of a part to `take`, which returns `None` for one that is too short.
fn each_record(
    package: &mut Package<'_>,
    path: &str,
    mut take: impl FnMut(u16, &[u8]) -> Option<()>,
) -> Result<(), FileError> {
    let Some(mut part) = package.part(path) else { return Ok(()) };
    let mut data = Vec::new();
    loop {
        let Some(first) = byte(&mut part)? else { return Ok(()) };
        let kind = match first & 0x80 {
            0 => u16::from(first),
            _ => {
                let second = byte(&mut part)?.ok_or(FileError::Truncated(KIND))?;
                u16::from(first & 0x7F) | u16::from(second & 0x7F) << 7
            }
        };
        let mut length = 0usize;
        for shift in [0, 7, 14, 21] {
            let next = byte(&mut part)?.ok_or(FileError::Truncated(KIND))?;
            length |= usize::from(next & 0x7F) << shift;
            if next & 0x80 == 0 {
                break;
            }
        }
        if length > LONGEST {
            return Err(FileError::Damaged(KIND));
        }
        data.resize(length, 0);
        std::io::Read::read_exact(&mut part, &mut data).map_err(|_| FileError::Truncated(KIND))?;
        if take(kind, &data).is_none() {
            return Err(FileError::Damaged(KIND));
        }
    }
}

fn byte(part: &mut impl BufRead) -> Result<Option<u8>, FileError> {
    let first = part.fill_buf().map_err(|_| FileError::Damaged(KIND))?.first().copied();
    part.consume(usize::from(first.is_some()));
    Ok(first)
}

#[derive(Default)]
struct Workbook {
    sheets: Vec<SheetEntry>,
    active: usize,
    from_1904: bool,
    names: Names,
    /// The names that are shown to the user, each with its tokens.
    shown_names: Vec<(String, Vec<u8>)>,
}

impl Workbook {
    /// The names of cells, and what each means.
    fn cell_names(&self) -> Vec<(String, String)> {
        let cells =
            |(name, tokens): &(String, Vec<u8>)| Some((name.clone(), named_cells(tokens, &self.names)?));
        self.shown_names.iter().filter_map(cells).collect()
    }
}

struct SheetEntry {
    name: String,
    relation: String,
    hidden: bool,
}

fn workbook(package: &mut Package<'_>) -> Result<Workbook, FileError> {
    let mut found = Workbook::default();
    found.names.wide = true;
    let mut own_book = None;
    let mut books = 0u32;
    each_record(package, "xl/workbook.bin", |kind, data| {
        match kind {
            // BrtWbProp
            0x0099 => found.from_1904 = data.first()? & 1 != 0,
            // BrtBookView
            0x009E => found.active = usize::try_from(u32_at(data, 24)?).ok()?,
            // BrtSupSelf, and other workbooks that are referred to
            0x0165 => {
                own_book = Some(books);
                books += 1;
            }
            0x0166 | 0x0163 | 0x029B => books += 1,
            // BrtExternSheet
            0x016A => {
                let sheets = &found.sheets;
                let sheet = |entry: &[u8]| {
                    let own = own_book == u32_at(entry, 0);
                    let sheet = usize::try_from(u32_at(entry, 4)?).ok().and_then(|s| sheets.get(s))?;
                    own.then(|| quoted_sheet(&sheet.name))
                };
                found.names.sheets = data.get(4..)?.chunks_exact(12).map(sheet).collect();
            }
            // BrtName
            0x0027 => {
                /// Hidden, a function, a macro, or built in.
                const NO_CELLS: u32 = 0x0001 | 0x0002 | 0x0004 | 0x0008 | 0x0020;
                let (name, rest) = wide_text(data.get(9..)?)?;
                let name = String::from_utf16_lossy(&name);
                let length = u32_at(rest, 0).and_then(|length| usize::try_from(length).ok());
                let tokens = length.and_then(|length| rest.get(4..length.checked_add(4)?));
                if let Some(tokens) = tokens.filter(|_| u32_at(data, 0).is_some_and(|f| f & NO_CELLS == 0)) {
                    found.shown_names.push((name.clone(), tokens.to_vec()));
                }
                found.names.defined.push(name);
            }
            // BrtBundleSh
            0x009C => {
                let (relation, rest) = wide_text(data.get(8..)?)?;
                let (name, _) = wide_text(rest)?;
                found.sheets.push(SheetEntry {
                    name: String::from_utf16_lossy(&name),
                    relation: String::from_utf16_lossy(&relation),
                    hidden: u32_at(data, 0)? != 0,
                });
            }
            _ => {}
        }
        Some(())
    })?;
    Ok(found)
}

#[derive(Default)]
struct Styles {
    formats: Vec<CellFormat>,
    raised_fonts: Vec<bool>,
}

fn styles(package: &mut Package<'_>, path: &str) -> Result<Styles, FileError> {
    let mut found = Styles::default();
    let mut codes = NumberFormats::default();
    let mut in_cell_formats = false;
    each_record(package, path, |kind, data| {
        match kind {
            // BrtFmt
            0x002C => {
                let code = String::from_utf16_lossy(&wide_text(data.get(2..)?)?.0);
                codes.insert(u16_at(data, 0)?, code);
            }
            // BrtFont
            0x002B => found.raised_fonts.push(u16_at(data, 6)? == 1),
            // BrtBeginCellXFs and BrtEndCellXFs
            0x0269 => in_cell_formats = true,
            0x026A => in_cell_formats = false,
            // BrtXF
            0x002F if in_cell_formats => {
                let display = codes.display(u16_at(data, 2)?);
                let indent = data.get(11).copied().unwrap_or(0);
                found.formats.push(CellFormat { display, indent });
            }
            _ => {}
        }
        Some(())
    })?;
    Ok(found)
}

fn strings(package: &mut Package<'_>, path: &str, raised_fonts: &[bool]) -> Result<Vec<String>, FileError> {
    let mut found = Vec::new();
    each_record(package, path, |kind, data| {
        // BrtSSTItem
        if kind == 0x0013 {
            found.push(rich_text(data, raised_fonts).unwrap_or_default());
        }
        Some(())
    })?;
    Ok(found)
}

fn rich_text(data: &[u8], raised_fonts: &[bool]) -> Option<String> {
    let (units, rest) = wide_text(data.get(1..)?)?;
    if data.first()? & 1 == 0 {
        return Some(String::from_utf16_lossy(&units));
    }
    let runs = rest.get(4..).unwrap_or_default().chunks_exact(4);
    let starts: Vec<(usize, u16)> =
        runs.filter_map(|run| Some((usize::from(u16_at(run, 0)?), u16_at(run, 2)?))).collect();
    let is_raised = |font: u16| raised_fonts.get(usize::from(font)).copied().unwrap_or(false);
    Some(with_raised(&units, &starts, &is_raised))
}

struct SheetReader<'a> {
    filler: SheetFiller,
    strings: &'a [String],
    styles: &'a Styles,
    names: &'a Names,
    row: u32,
    plain: CellFormat,
}

impl SheetReader<'_> {
    fn finish(mut self, sheet: &SheetEntry) -> NamedGrid {
        self.filler.settle_shared(self.names);
        self.filler.finish(sheet.name.clone(), sheet.hidden)
    }

    fn record(&mut self, kind: u16, data: &[u8]) -> Option<()> {
        match kind {
            // BrtRowHdr
            0x0000 => {
                self.row = u32_at(data, 0)?;
                let zero_height = data.get(11)? & 0x10 != 0;
                if zero_height {
                    self.filler.hide_rows(self.row..self.row.saturating_add(1));
                }
            }
            // BrtColInfo
            0x003C => {
                let (first, last) = (u32_at(data, 0)?, u32_at(data, 4)?);
                if u16_at(data, 16)? & 1 != 0 || u32_at(data, 8)? == 0 {
                    self.filler.hide_columns(first..last.saturating_add(1));
                }
            }
            // BrtMergeCell
            0x00B0 => {
                let corner = |row, column| {
                    Some(CellAddress { row: u32_at(data, row)?, column: u32_at(data, column)? })
                };
                self.filler.merge(corner(0, 8)?, corner(4, 12)?);
            }
            // BrtShrFmla
            0x01AB => {
                let length = usize::try_from(u32_at(data, 16)?).ok()?;
                let tokens = data.get(20..length.checked_add(20)?)?;
                self.filler.share_formula((u32_at(data, 0)?, u32_at(data, 8)?), tokens);
            }
            0x0002..=0x000B => self.cell(kind, data)?,
            _ => {}
        }
        Some(())
    }

    fn cell(&mut self, kind: u16, data: &[u8]) -> Option<()> {
        let at = CellAddress { row: self.row, column: u32_at(data, 0)? };
        let format =
            self.styles.formats.get((u32_at(data, 4)? & 0x00FF_FFFF) as usize).unwrap_or(&self.plain);
        match kind {
            // BrtCellRk
            0x0002 => self.filler.number(at, short_number(u32_at(data, 8)?), format),
            // BrtCellError and BrtFmlaError
            0x0003 | 0x000B => self.filler.error(at, error_name(*data.get(8)?)),
            // BrtCellBool and BrtFmlaBool
            0x0004 | 0x000A => self.filler.boolean(at, *data.get(8)? != 0),
            // BrtCellReal and BrtFmlaNum
            0x0005 | 0x0009 => self.filler.number(at, f64_at(data, 8)?, format),
            // BrtCellSt and BrtFmlaString
            0x0006 | 0x0008 => {
                let text = String::from_utf16_lossy(&wide_text(data.get(8..)?)?.0);
                self.filler.text(at, &text, format.indent);
            }
            // BrtCellIsst
            0x0007 => {
                let text = self.strings.get(usize::try_from(u32_at(data, 8)?).ok()?)?;
                self.filler.text(at, text, format.indent);
            }
            _ => {}
        }
        let before = match kind {
            0x0008 => Some(8 + 4 + usize::try_from(u32_at(data, 8)?).ok()?.checked_mul(2)?),
            0x0009 => Some(16),
            0x000A | 0x000B => Some(9),
            _ => None,
        };
        if let Some(before) = before {
            // The flags come before the tokens' length.
            let start = before.checked_add(6)?;
            let length = usize::try_from(u32_at(data, start - 4)?).ok()?;
            let end = start.checked_add(length)?;
            let rest = end.checked_add(4).and_then(|at| data.get(at..)).unwrap_or_default();
            let said = formula_text(data.get(start..end)?, rest, (at.row, at.column), self.names);
            let text = self.filler.said(at, said);
            self.filler.formatted(at, format);
            self.filler.formula(at, text);
        }
        Some(())
    }
}
