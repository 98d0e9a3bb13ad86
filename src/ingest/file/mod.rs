//! Files: bytes → the sheets they hold, each a [`Grid`] of raw cells, or the reason why not.
//!
//! What a file is, is told by its content; its name counts only where the content leaves it open.
//!
//! Architecture invariant: sizes are checked before anything of that size is allocated, and no content, however
//! mangled, panics: on the page a panic is the end of the document.

mod biff;
mod compound;
mod delimited;
mod detect;
mod display_format;
mod encoding;
mod error;
mod format_code;
mod formula;
mod function_names;
mod limits;
mod ods;
mod ods_cell;
mod package;
mod serial_date;
mod sheet_filler;
mod spreadsheet_xml;
mod styles;
mod tokens;
mod xls;
mod xls_sheet;
mod xlsb;
mod xlsx;
mod xlsx_sheet;
mod xml;

pub use error::{FileError, ForeignKind};
pub use limits::{MOST_BYTES, MOST_CELLS, MOST_INFLATED, MOST_SHEETS};

use super::{CellAddress, Grid};
use detect::Content;

/// Kinds of files that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum FileKind {
    /// Excel since 2007: `.xlsx`, `.xlsm` and their templates.
    Xlsx,
    /// Excel since 2007, binary: `.xlsb`.
    Xlsb,
    /// Excel 5 to 2003: `.xls`.
    Xls,
    /// LibreOffice and others: `.ods`, `.ots`, `.fods`.
    Ods,
    /// Excel 2003 XML, often named `.xls` or `.xml`.
    SpreadsheetXml,
    /// A web page, often named `.xls`.
    Html,
    /// Cells between separators: `.csv`, `.tsv`, `.txt`.
    Delimited,
}

impl FileKind {
    /// What it is called in an English sentence.
    fn noun(self) -> &'static str {
        match self {
            FileKind::Xlsx => "xlsx workbook",
            FileKind::Xlsb => "xlsb workbook",
            FileKind::Xls => "xls workbook",
            FileKind::Ods => "OpenDocument workbook",
            FileKind::SpreadsheetXml => "XML workbook",
            FileKind::Html => "web page",
            FileKind::Delimited => "text file",
        }
    }

    /// Its usual ending, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            FileKind::Xlsx => "xlsx",
            FileKind::Xlsb => "xlsb",
            FileKind::Xls => "xls",
            FileKind::Ods => "ods",
            FileKind::SpreadsheetXml => "xml",
            FileKind::Html => "html",
            FileKind::Delimited => "csv",
        }
    }
}

/// A formula of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// Its cell in the grid.
    pub at: CellAddress,
    /// Its text with a leading `=`, English function names, commas between arguments and the addresses of the
    /// source sheet (see [`NamedGrid::origin`]); `=?` where the file says it in a way not understood here.
    pub text: String,
    /// Whether the file holds its result. If not, the cell is [`super::StoredValue::Uncalculated`].
    pub has_value: bool,
}

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NamedGrid {
    /// The name on its tab; empty for a file without sheets.
    pub name: String,
    /// Its cells.
    pub grid: Grid,
    /// Whether the file hides it.
    pub hidden: bool,
    /// The address of the grid's first cell in the source sheet: blank rows and columns before it are left out.
    pub origin: CellAddress,
    /// Its formulas, by rows.
    pub formulas: Vec<Formula>,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct FileContent {
    /// What it is, whatever its name says.
    pub kind: FileKind,
    /// Its sheets in their order, those without a filled cell left out; at least one.
    pub sheets: Vec<NamedGrid>,
    /// The sheet to show first: the one that was open when the file was saved, if it is not hidden.
    pub first: usize,
    /// Whether the name's ending belongs to another kind of file.
    pub misnamed: bool,
    /// Sheets not read because the file has too many cells or sheets.
    pub left_out_sheets: u32,
}

/// Reads a file. Its content decides what it is; its name counts only where the content leaves that open.
///
/// # Errors
/// [`FileError`] says why the file gives no table.
pub fn sheets_from_file(name: &str, bytes: &[u8]) -> Result<FileContent, FileError> {
    let size = bytes.len() as u64;
    if size > MOST_BYTES {
        return Err(FileError::TooLarge { bytes: size, most: MOST_BYTES });
    }
    let content = detect::detect(name, bytes)?;
    let kind = content.kind();
    let book = match content {
        Content::Xlsx(package) => xlsx::read(package)?,
        Content::Xlsb(package) => xlsb::read(package)?,
        Content::Ods(package) => ods::read(package)?,
        Content::FlatOds(text) => ods::read_flat(&text)?,
        Content::Xls(compound) => xls::read(&compound)?,
        Content::SpreadsheetXml(text) => spreadsheet_xml::read(&text)?,
        Content::Html(text) => delimited::sheets_from_html(&text),
        Content::Delimited(text) => delimited::sheet_from_text(&text),
    };
    content_of(book, kind, detect::is_misnamed(name, kind))
}

/// What a file is, by its content alone; quickly told, as little of it is read.
///
/// # Errors
/// Says why it cannot be read, as far as that is seen at its beginning.
pub fn kind_of_file(name: &str, bytes: &[u8]) -> Result<FileKind, FileError> {
    detect::detect(name, bytes).map(|content| content.kind())
}

/// How a text is to be read, whatever it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFormat {
    /// As a clipboard's plain text: a tab between cells.
    Clipboard,
    /// Cells between separators of any kind.
    Delimited,
    /// A web page.
    Html,
}

/// Reads a text file of any encoding in the form that the user chose.
///
/// # Errors
/// [`FileError`] says why the file gives no table.
pub fn sheets_from_text(bytes: &[u8], format: TextFormat) -> Result<FileContent, FileError> {
    let size = bytes.len() as u64;
    if size > MOST_BYTES {
        return Err(FileError::TooLarge { bytes: size, most: MOST_BYTES });
    }
    let text = encoding::decode(bytes).ok_or(FileError::Unknown)?;
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    let (book, kind) = match format {
        TextFormat::Clipboard => {
            let sheet = NamedGrid { grid: super::grid_from_text(&text, b'\t'), ..NamedGrid::default() };
            (Book { sheets: vec![sheet], ..Book::default() }, FileKind::Delimited)
        }
        TextFormat::Delimited => (delimited::sheet_from_text(&text), FileKind::Delimited),
        TextFormat::Html => (delimited::sheets_from_html(&text), FileKind::Html),
    };
    content_of(book, kind, false)
}

fn content_of(book: Book, kind: FileKind, misnamed: bool) -> Result<FileContent, FileError> {
    let mut first = book.first;
    let mut sheets = Vec::with_capacity(book.sheets.len());
    for (index, sheet) in book.sheets.into_iter().enumerate() {
        if !sheet.grid.is_empty() {
            sheets.push(sheet);
        } else if index < book.first {
            first -= 1;
        }
    }
    if sheets.is_empty() {
        return Err(FileError::NoTable(kind));
    }
    let shown = |at: &usize| sheets.get(*at).is_some_and(|s| !s.hidden);
    let first = Some(first).filter(shown).or_else(|| (0..sheets.len()).find(shown)).unwrap_or(0);
    Ok(FileContent { kind, sheets, first, misnamed, left_out_sheets: book.left_out_sheets })
}

/// What a reader of one kind gives back.
#[derive(Debug, Default)]
struct Book {
    sheets: Vec<NamedGrid>,
    /// Cells of all sheets that were added by [`Book::push`], blank ones too.
    cells: u64,
    /// Index in `sheets`.
    first: usize,
    left_out_sheets: u32,
}
