//! Excel workbooks of 1993 to 2003 (BIFF5 and BIFF8): the part of the stream before the sheets.

use super::records::{Letters, Records, Seamed};
use super::sheet::{Setting, read_sheet};
use crate::source::file::book::Book;
use crate::source::file::container::{Compound, u16_at, u32_at};
use crate::source::file::encoding::CodePage;
use crate::source::file::error::FileError;
use crate::source::file::format::CellFormat;
use crate::source::file::formula::{Names, named_cells, quoted_sheet};
use crate::source::file::kind::FileKind;
use crate::source::file::xlsx::NumberFormats;

const KIND: FileKind = FileKind::Xls;

const BIFF5: u16 = 0x0500;

const BIFF8: u16 = 0x0600;

/// Fonts are numbered without this index.
const NO_FONT: u16 = 4;

struct SheetEntry {
    name: String,
    at: usize,
    hidden: bool,
}

/// Reads a workbook.
pub(crate) fn read(compound: &Compound<'_>) -> Result<Book, FileError> {
    let stream = compound.stream("Workbook").or_else(|| compound.stream("Book"));
    let (stream, whole) = stream.ok_or(FileError::Damaged(KIND))?;
    // A stream that is cut off may still hold whole sheets, but not all that was saved.
    if !whole {
        return Err(FileError::Truncated(KIND));
    }
    let globals = globals(&stream)?;
    let setting = Setting {
        formats: &globals.formats,
        strings: &globals.strings,
        from_1904: globals.from_1904,
        letters: globals.letters,
        names: &globals.names,
    };
    let mut book = Book { names: globals.cell_names, ..Book::default() };
    for (index, sheet) in globals.sheets.iter().enumerate() {
        if !book.has_room() {
            continue;
        }
        let read = read_sheet(&stream, sheet.at, &setting, sheet.name.clone(), sheet.hidden)?;
        if index == globals.active {
            book.first = book.sheets.len();
        }
        book.push(read);
    }
    Ok(book)
}

struct Globals {
    letters: Letters,
    formats: Vec<CellFormat>,
    names: Names,
    /// The names of cells, and what each means.
    cell_names: Vec<(String, String)>,
    strings: Vec<String>,
    from_1904: bool,
    sheets: Vec<SheetEntry>,
    active: usize,
}

fn globals(stream: &[u8]) -> Result<Globals, FileError> {
    let mut codes = NumberFormats::default();
    let mut formats: Vec<(u16, u8)> = Vec::new();
    let mut raised_fonts: Vec<bool> = Vec::new();
    let mut records = Records::from(stream, 0);
    let first = records.next().ok_or(FileError::Damaged(KIND))?;
    let letters = match (first.kind, u16_at(first.data, 0)) {
        (0x0809, Some(BIFF8)) => Letters::Unicode,
        (0x0809, Some(BIFF5)) => Letters::Bytes(CodePage::Windows1252),
        (0x0009 | 0x0209 | 0x0409, _) => return Err(FileError::OldWorkbook),
        _ => return Err(FileError::Damaged(KIND)),
    };
    let mut found = Globals {
        letters,
        formats: Vec::new(),
        names: Names::default(),
        cell_names: Vec::new(),
        strings: Vec::new(),
        from_1904: false,
        sheets: Vec::new(),
        active: 0,
    };
    let mut ended = false;
    // The workbooks that are referred to, with this one among them; then the workbook and sheet of each reference
    // number.
    let mut own_book = None;
    let mut books = 0u16;
    let mut references: Vec<(u16, u16)> = Vec::new();
    let mut all_sheets: Vec<String> = Vec::new();
    // The names that are shown to the user, each with its tokens: these name sheets by numbers that come later.
    let mut shown_names: Vec<(String, &[u8])> = Vec::new();
    while let Some(record) = records.next() {
        let data = record.data;
        match record.kind {
            // FILEPASS
            0x002F => return Err(FileError::Encrypted),
            // CODEPAGE
            0x0042 if u16_at(data, 0) == Some(1258) && letters != Letters::Unicode => {
                found.letters = Letters::Bytes(CodePage::Windows1258);
            }
            // DATEMODE
            0x0022 => found.from_1904 = u16_at(data, 0) == Some(1),
            // WINDOW1
            0x003D => found.active = usize::from(u16_at(data, 10).unwrap_or(0)),
            // FONT
            0x0031 => raised_fonts.push(u16_at(data, 8) == Some(1)),
            // FORMAT
            0x041E => {
                if let (Some(id), Some(code)) = (
                    u16_at(data, 0),
                    data.get(2..).and_then(|d| found.letters.text(d, letters == Letters::Unicode)),
                ) {
                    codes.insert(id, code);
                }
            }
            // XF
            0x00E0 => {
                let indent = data.get(8).filter(|_| letters == Letters::Unicode).map_or(0, |b| b & 0x0F);
                formats.push((u16_at(data, 2).unwrap_or(0), indent));
            }
            // BOUNDSHEET
            0x0085 => {
                let at = u32_at(data, 0).and_then(|at| usize::try_from(at).ok());
                let name = data.get(6..).and_then(|d| found.letters.text(d, false));
                all_sheets.push(name.clone().unwrap_or_default());
                // Charts and macros have no cells.
                if let (Some(at), Some(name), Some([state, 0])) = (at, name, data.get(4..6)) {
                    found.sheets.push(SheetEntry { name, at, hidden: state & 3 != 0 });
                }
            }
            // SUPBOOK
            0x01AE => {
                if u16_at(data, 2) == Some(0x0401) {
                    own_book = Some(books);
                }
                books = books.saturating_add(1);
            }
            // EXTERNSHEET
            0x0017 if letters == Letters::Unicode => {
                let entries = data.get(2..).unwrap_or_default().chunks_exact(6);
                references.extend(entries.filter_map(|e| Some((u16_at(e, 0)?, u16_at(e, 2)?))));
            }
            // LBL
            0x0018 => {
                let length = data.get(3).copied().unwrap_or(0);
                let text: Vec<u8> =
                    [length].into_iter().chain(data.get(14..).unwrap_or_default().iter().copied()).collect();
                let name = found.letters.text(&text, false).unwrap_or_default();
                if let Some(tokens) = name_tokens(data).filter(|_| letters == Letters::Unicode) {
                    shown_names.push((name.clone(), tokens));
                }
                found.names.defined.push(name);
            }
            // SST
            0x00FC => {
                let mut parts = vec![data.get(8..).unwrap_or_default()];
                parts.extend(records.continued());
                let is_raised = |font: u16| {
                    let index = if font > NO_FONT { font - 1 } else { font };
                    raised_fonts.get(usize::from(index)).copied().unwrap_or(false)
                };
                let mut texts = Seamed::new(parts);
                let count = u32_at(data, 4).unwrap_or(0);
                for _ in 0..count {
                    match texts.text(&is_raised) {
                        Some(text) => found.strings.push(text),
                        // Some writers count wrong. A cell that uses a missing text is noticed later.
                        None => break,
                    }
                }
            }
            // EOF
            0x000A => {
                ended = true;
                break;
            }
            _ => {}
        }
    }
    if !ended {
        return Err(FileError::Truncated(KIND));
    }
    let sheet = |(book, sheet): (u16, u16)| {
        let own = own_book == Some(book);
        all_sheets.get(usize::from(sheet)).filter(|_| own).map(|name| quoted_sheet(name))
    };
    found.names.sheets = references.into_iter().map(sheet).collect();
    let cells = |(name, tokens)| Some((name, named_cells(tokens, &found.names)?));
    found.cell_names = shown_names.into_iter().filter_map(cells).collect();
    found.formats =
        formats.into_iter().map(|(id, indent)| CellFormat { display: codes.display(id), indent }).collect();
    Ok(found)
}

/// The tokens of a defined name that its user made and sees; `None` for one that the program made for itself.
fn name_tokens(data: &[u8]) -> Option<&[u8]> {
    /// Hidden, a function, a macro, or built in.
    const NO_CELLS: u16 = 0x0001 | 0x0002 | 0x0004 | 0x0008 | 0x0020;
    if u16_at(data, 0)? & NO_CELLS != 0 {
        return None;
    }
    let (letters, length) = (usize::from(*data.get(3)?), usize::from(u16_at(data, 4)?));
    let bytes = if data.get(14)? & 1 != 0 { 2 * letters } else { letters };
    let start = 15 + bytes;
    data.get(start..start + length)
}
