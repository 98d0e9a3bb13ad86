//! The parts of a Word file besides its text, and how they are packed.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

use super::body::{FIRST_HEADER, HEADER, document_part};
use super::error::DocxError;
use super::parts::{XML, app_properties, core_properties, font_table, header, settings, theme};
use super::styles::styles_part;
use crate::export::form_words::form_words;
use crate::export::report::Report;
use crate::export::table_places::column_count;

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
/// What the kinds of relations begin with.
pub(super) const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// What Word takes.
const MOST_COLUMNS: usize = 63;
const MOST_ROWS: usize = 32_767;

/// A Word file of a report, laid out as an administrative document. The same report gives the same bytes.
///
/// # Errors
///
/// [`DocxError::TooManyColumns`] and [`DocxError::TooManyRows`] if Word could not hold a table;
/// [`DocxError::Container`] if the file would be too large.
pub fn docx_from_report(report: &Report) -> Result<Vec<u8>, DocxError> {
    check_tables(report)?;
    let (document, media) = document_part(report);
    let mut parts: Vec<(String, Vec<u8>)> = vec![
        ("[Content_Types].xml".to_owned(), content_types().into_bytes()),
        ("_rels/.rels".to_owned(), package_relations().into_bytes()),
        ("word/document.xml".to_owned(), document.into_bytes()),
        ("word/styles.xml".to_owned(), styles_part(form_words(report.language).tag).into_bytes()),
        ("word/settings.xml".to_owned(), settings(report).into_bytes()),
        ("word/fontTable.xml".to_owned(), font_table().into_bytes()),
        ("word/theme/theme1.xml".to_owned(), theme().into_bytes()),
        ("word/header1.xml".to_owned(), header(true).into_bytes()),
        ("word/header2.xml".to_owned(), header(false).into_bytes()),
        ("docProps/core.xml".to_owned(), core_properties(report).into_bytes()),
        ("docProps/app.xml".to_owned(), app_properties().into_bytes()),
    ];
    let mut relations = vec![
        relation("rIdStyles", "styles", "styles.xml"),
        relation("rIdSettings", "settings", "settings.xml"),
        relation("rIdFonts", "fontTable", "fontTable.xml"),
        relation("rIdTheme", "theme", "theme/theme1.xml"),
        relation(HEADER, "header", "header1.xml"),
        relation(FIRST_HEADER, "header", "header2.xml"),
    ];
    for file in media.files {
        relations.push(relation(&file.relation, "image", &format!("media/{}", file.name)));
        parts.push((format!("word/media/{}", file.name), file.bytes));
    }
    parts.push(("word/_rels/document.xml.rels".to_owned(), relations_part(&relations).into_bytes()));
    packed(&parts).map_err(|error| DocxError::Container(error.to_string()))
}

/// Refuses what Word itself could not hold.
pub(super) fn check_tables(report: &Report) -> Result<(), DocxError> {
    for (table, shown) in report.tables().enumerate() {
        let (columns, rows) = (column_count(shown), shown.header.len() + shown.rows.len());
        if columns > MOST_COLUMNS {
            return Err(DocxError::TooManyColumns { table, columns, limit: MOST_COLUMNS });
        }
        if rows > MOST_ROWS {
            return Err(DocxError::TooManyRows { table, rows, limit: MOST_ROWS });
        }
    }
    Ok(())
}

fn packed(parts: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// One relation of a part to another.
pub(super) fn relation(id: &str, kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="{id}" Type="{KIND}/{kind}" Target="{target}"/>"#)
}

/// The part of a part's relations.
pub(super) fn relations_part(relations: &[String]) -> String {
    format!(r#"{XML}<Relationships xmlns="{RELATIONS}">{}</Relationships>"#, relations.concat())
}

fn package_relations() -> String {
    relations_part(&[
        relation("rId1", "officeDocument", "word/document.xml"),
        r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"#.to_owned(),
        relation("rId3", "extended-properties", "docProps/app.xml"),
    ])
}

fn content_types() -> String {
    let part = |name: &str, kind: &str| {
        format!(r#"<Override PartName="/word/{name}.xml" ContentType="{CONTENT_TYPE}.{kind}+xml"/>"#)
    };
    format!(
        r#"{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>{}{}{}{}{}{}<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>"#,
        part("document", "document.main"),
        part("styles", "styles"),
        part("settings", "settings"),
        part("fontTable", "fontTable"),
        part("header1", "header"),
        part("header2", "header"),
    )
}
