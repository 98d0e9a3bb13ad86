//! Tells what kind of file the bytes are, by their content.

use super::container::{Compound, Package};
use super::encoding::decode;
use super::error::{FileError, ForeignKind};
use super::kind::FileKind;

/// A file opened as far as was needed to tell its kind, ready for its reader.
pub(super) enum Content<'a> {
    Xlsx(Package<'a>),
    Xlsb(Package<'a>),
    Ods(Package<'a>),
    FlatOds(String),
    Xls(Compound<'a>),
    SpreadsheetXml(String),
    Html(String),
    Delimited(String),
}

impl Content<'_> {
    /// Its kind.
    pub(crate) fn kind(&self) -> FileKind {
        match self {
            Content::Xlsx(_) => FileKind::Xlsx,
            Content::Xlsb(_) => FileKind::Xlsb,
            Content::Ods(_) | Content::FlatOds(_) => FileKind::Ods,
            Content::Xls(_) => FileKind::Xls,
            Content::SpreadsheetXml(_) => FileKind::SpreadsheetXml,
            Content::Html(_) => FileKind::Html,
            Content::Delimited(_) => FileKind::Delimited,
        }
    }
}

/// First bytes of kinds that are recognised but not read.
const FOREIGN: [(&[u8], ForeignKind); 14] = [
    (b"%PDF", ForeignKind::Pdf),
    (b"{\\rtf", ForeignKind::Document),
    (b"\x89PNG", ForeignKind::Image),
    (b"\xFF\xD8\xFF", ForeignKind::Image),
    (b"GIF8", ForeignKind::Image),
    (b"II*\0", ForeignKind::Image),
    (b"MM\0*", ForeignKind::Image),
    (b"BM", ForeignKind::Image),
    (b"RIFF", ForeignKind::Image),
    (b"Rar!", ForeignKind::Archive),
    (b"7z\xBC\xAF", ForeignKind::Archive),
    (b"\x1F\x8B", ForeignKind::Archive),
    (b"BZh", ForeignKind::Archive),
    (b"\xFD7zXZ", ForeignKind::Archive),
];

/// Tells what a file is. Its name is used only for an archive that is cut off.
pub(super) fn detect<'a>(name: &str, bytes: &'a [u8]) -> Result<Content<'a>, FileError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(FileError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let package = Package::open(bytes).map_err(|error| match error {
            FileError::Truncated(_) => FileError::Truncated(kind_of_name(name).unwrap_or(FileKind::Xlsx)),
            other => other,
        })?;
        return packed(package);
    }
    if bytes.starts_with(&super::container::SIGNATURE) {
        return compound(Compound::open(bytes)?);
    }
    // A stream of records without a compound file around it: Excel 2 to 4.
    if matches!(bytes, [0x09, 0x00 | 0x02 | 0x04, 0x04 | 0x06, 0x00, ..]) {
        return Err(FileError::OldWorkbook);
    }
    for (signature, kind) in FOREIGN {
        // Two letters may be the beginning of a text, too.
        if bytes.starts_with(signature) && (signature.len() > 2 || bytes.iter().take(64).any(|b| *b == 0)) {
            return Err(FileError::Foreign(kind));
        }
    }
    let text = decode(bytes).ok_or(FileError::Unknown)?;
    written(text)
}

fn packed(mut package: Package<'_>) -> Result<Content<'_>, FileError> {
    let mimetype = package.head("mimetype", 128).unwrap_or_default();
    if package.has("xl/workbook.bin") {
        return Ok(Content::Xlsb(package));
    }
    let types = package.head("[Content_Types].xml", 1 << 20).unwrap_or_default();
    if package.has("xl/workbook.xml") || types.contains("spreadsheetml") {
        return match package.is_encrypted() {
            true => Err(FileError::Encrypted),
            false => Ok(Content::Xlsx(package)),
        };
    }
    if mimetype.contains("opendocument.spreadsheet") {
        return Ok(Content::Ods(package));
    }
    let foreign = if package.has("word/document.xml") || mimetype.contains("opendocument.text") {
        ForeignKind::Document
    } else if package.has("ppt/presentation.xml") || mimetype.contains("opendocument.presentation") {
        ForeignKind::Presentation
    } else if mimetype.is_empty() && package.has("content.xml") && package.has("META-INF/manifest.xml") {
        return Ok(Content::Ods(package));
    } else {
        ForeignKind::Archive
    };
    Err(FileError::Foreign(foreign))
}

fn compound(compound: Compound<'_>) -> Result<Content<'_>, FileError> {
    let has = |name: &str| compound.has(name);
    if has("Workbook") || has("Book") {
        Ok(Content::Xls(compound))
    } else if has("EncryptedPackage") {
        Err(FileError::Encrypted)
    } else if has("WordDocument") {
        Err(FileError::Foreign(ForeignKind::Document))
    } else if has("PowerPoint Document") {
        Err(FileError::Foreign(ForeignKind::Presentation))
    } else if compound.is_whole() {
        Err(FileError::Foreign(ForeignKind::Compound))
    } else {
        Err(FileError::Truncated(FileKind::Xls))
    }
}

fn written(text: String) -> Result<Content<'static>, FileError> {
    const LOOKED_AT: usize = 4096;
    let trimmed = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    if trimmed.is_empty() {
        return Err(FileError::Empty);
    }
    let mut end = trimmed.len().min(LOOKED_AT);
    while !trimmed.is_char_boundary(end) {
        end -= 1;
    }
    let head = trimmed.get(..end).unwrap_or_default().to_ascii_lowercase();
    if head.starts_with("mime-version:") || head.contains("\nmime-version:") && head.contains("multipart/") {
        return Err(FileError::Foreign(ForeignKind::WebArchive));
    }
    if head.starts_with("<svg") || head.starts_with("<?xml") && head.contains("<svg") {
        return Err(FileError::Foreign(ForeignKind::Image));
    }
    if head.starts_with('<') {
        if head.contains("urn:schemas-microsoft-com:office:spreadsheet") && !head.contains("<html") {
            return Ok(Content::SpreadsheetXml(text));
        }
        if head.contains("opendocument") && head.contains("<office:document") {
            return Ok(Content::FlatOds(text));
        }
        let markup =
            ["<html", "<!doctype html", "<table", "<meta", "<head", "<body", "<style", "<div", "<tr"];
        if markup.iter().any(|tag| head.contains(tag)) {
            return Ok(Content::Html(text));
        }
        if head.starts_with("<?xml") {
            return Err(FileError::Unknown);
        }
    } else if head.contains("<table") && head.contains("<tr") {
        return Ok(Content::Html(text));
    }
    Ok(Content::Delimited(text))
}

/// The kind of file that a name's ending means.
fn kind_of_name(name: &str) -> Option<FileKind> {
    let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
    Some(match ending.as_str() {
        "xlsx" | "xlsm" | "xltx" | "xltm" => FileKind::Xlsx,
        "xlsb" => FileKind::Xlsb,
        "xls" | "xlt" | "et" => FileKind::Xls,
        "ods" | "ots" | "fods" => FileKind::Ods,
        "xml" => FileKind::SpreadsheetXml,
        "html" | "htm" => FileKind::Html,
        "csv" | "tsv" | "tab" | "txt" => FileKind::Delimited,
        _ => return None,
    })
}

/// Whether a name's ending means another kind of file.
pub(super) fn is_misnamed(name: &str, kind: FileKind) -> bool {
    kind_of_name(name).is_some_and(|named| named != kind)
}
