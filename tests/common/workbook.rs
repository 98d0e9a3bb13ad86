//! Workbooks for tests: archives and compound files put together from parts.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    dead_code,
    reason = "a test fails by panicking; not every room uses all"
)]

use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// An archive of parts.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The parts of an archive.
pub fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// The same archive with one part changed, unpacked so that it is quick to make and to read.
pub fn with_part(all: &[(String, Vec<u8>)], changed: usize, bytes: &[u8]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (index, (name, own)) in all.iter().enumerate() {
        writer.start_file(name.as_str(), options).unwrap();
        writer.write_all(if index == changed { bytes } else { own }).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// An xlsx workbook of one sheet with these elements in it.
pub fn xlsx(sheet: &str) -> Vec<u8> {
    xlsx_of(&[("Trang 1", "", sheet)], "", "")
}

/// An xlsx workbook: name, further attributes and elements of each sheet; elements of the workbook; the styles.
pub fn xlsx_of(sheets: &[(&str, &str, &str)], workbook: &str, styles: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut entries = String::new();
    let mut links = String::new();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for (index, (name, attributes, elements)) in sheets.iter().enumerate() {
        entries.push_str(&format!(
            "<sheet name=\"{name}\" sheetId=\"{index}\" r:id=\"s{index}\" {attributes}/>"
        ));
        links.push_str(&format!(
            "<Relationship Id=\"s{index}\" Type=\"{REL}/worksheet\" Target=\"worksheets/sheet{index}.xml\"/>"
        ));
        let sheet = format!("<worksheet xmlns=\"{MAIN}\">{elements}</worksheet>");
        parts.push((format!("xl/worksheets/sheet{index}.xml"), sheet.into_bytes()));
    }
    links.push_str(&format!("<Relationship Id=\"st\" Type=\"{REL}/styles\" Target=\"styles.xml\"/>"));
    let package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
    parts
        .push(("xl/styles.xml".into(), format!("<styleSheet xmlns=\"{MAIN}\">{styles}</styleSheet>").into()));
    parts.push((
        "xl/workbook.xml".into(),
        format!(
            "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{REL}\">{workbook}<sheets>{entries}</sheets></workbook>"
        )
        .into(),
    ));
    parts.push((
        "xl/_rels/workbook.xml.rels".into(),
        format!("<Relationships {package}>{links}</Relationships>").into(),
    ));
    parts.push((
        "_rels/.rels".into(),
        format!(
            "<Relationships {package}><Relationship Id=\"r\" Type=\"{REL}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        )
        .into(),
    ));
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(n, b)| (n.as_str(), b.as_slice())).collect();
    archive(&parts)
}

/// A compound file of streams.
pub fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in streams {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// A stream of a compound file.
pub fn stream(bytes: &[u8], name: &str) -> Vec<u8> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).unwrap();
    let mut out = Vec::new();
    file.open_stream(name).unwrap().read_to_end(&mut out).unwrap();
    out
}
