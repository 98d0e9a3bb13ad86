//! Files: bytes → the sheets they hold, each a [`Grid`](crate::grid::Grid) of raw cells, or the reason why there is
//! none.
//!
//! `detect.rs` tells the kind of file by its content; its name counts only if the content leaves that open. Then that
//! kind's reader (`xlsx/`, `xls/`, `ods.rs`, …) opens the `container/` and fills a `book/`, using `format/` and
//! `formula/`. Begin at [`sheets_from_file`].
//!
//! Architecture invariant: sizes are checked before anything of that size is allocated, and no content, however
//! damaged, panics: on the page a panic is the end of the document.

mod book;
mod container;
mod delimited;
mod detect;
mod encoding;
mod error;
mod format;
mod formula;
mod kind;
mod limits;
mod ods;
mod ods_cell;
mod spreadsheet_xml;
mod xls;
mod xlsb;
mod xlsx;

pub use book::{CellFormula, FileContent, NamedGrid};
pub use error::{FileError, ForeignKind};
pub use kind::FileKind;
pub use limits::{MOST_BYTES, MOST_CELLS, MOST_INFLATED, MOST_SHEETS};

use book::Book;
use detect::Content;

/// Reads a file. Its content decides what kind it is; its name counts only if the content leaves that open.
///
/// # Errors
/// [`FileError`] says why the file gives no table.
pub fn sheets_from_file(name: &str, bytes: &[u8]) -> Result<FileContent, FileError> {
    let size = bytes.len() as u64;
    if size > MOST_BYTES {
        return Err(FileError::TooLarge { bytes: size, most: MOST_BYTES });
    }
    let mut content = detect::detect(name, bytes)?;
    let kind = content.kind();
    if let Content::Xlsx(package) | Content::Xlsb(package) | Content::Ods(package) = &mut content {
        package.verify(kind)?;
    }
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

/// The kind of a file by its content. This is fast, because only the beginning is read.
///
/// # Errors
/// [`FileError`] if the beginning already shows that the file cannot be read.
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
            let sheet =
                NamedGrid { grid: crate::source::text::grid_from_text(&text, b'\t'), ..NamedGrid::default() };
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
    Ok(FileContent {
        kind,
        sheets,
        first,
        misnamed,
        left_out_sheets: book.left_out_sheets,
        names: book.names,
    })
}
