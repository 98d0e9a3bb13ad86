//! The kinds of files that are read.

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
    /// Its name in an English sentence.
    pub(super) fn noun(self) -> &'static str {
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
