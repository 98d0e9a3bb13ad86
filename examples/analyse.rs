//! Reads tables from files and prints what was understood as one JSON document:
//! `cargo run --release --example analyse -- [--format auto|text|html|csv|xlsx|…] FILE…`
//!
//! Exit code 0 if every file could be read, 2 if one could not.
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use chi_tieu::export::{AnalysisJson, ErrorJson, VERSION, WarningJson, table_json};
use chi_tieu::grid::Grid;
use chi_tieu::source::{
    FileContent, FileError, FileKind, MOST_BYTES, TextFormat, sheets_from_file, sheets_from_text,
};
use chi_tieu::table::{Decisions, Table, tables_in, understand};
use std::process::ExitCode;

/// The format that a file is read as.
#[derive(Clone, Copy, PartialEq)]
enum Format {
    /// The format that its content shows.
    Detected,
    /// Text of that form.
    Text(TextFormat),
}

/// A table that was read.
struct Read {
    file: String,
    sheet: Option<String>,
    grid: Grid,
    table: Table,
    /// Remarks on its file.
    remarks: Vec<WarningJson>,
}

fn main() -> ExitCode {
    let (format, files) = match arguments() {
        Ok(found) => found,
        Err(message) => {
            eprintln!("{message}\nusage: analyse [--format auto|text|html|csv|xlsx|xlsb|xls|ods|xml] FILE…");
            return ExitCode::from(2);
        }
    };
    let mut errors = Vec::new();
    let mut read: Vec<Read> = Vec::new();
    for file in files {
        match content_of(&file, format) {
            Ok(content) => read.extend(tables_of(&file, content)),
            Err((kind, message)) => errors.push(ErrorJson { file, kind, message }),
        }
    }
    let failed = !errors.is_empty();
    let tables = read
        .iter()
        .map(|read| {
            let mut json = table_json(&read.file, read.sheet.as_deref(), &read.grid, &read.table);
            json.warnings.extend(read.remarks.iter().cloned());
            json
        })
        .collect();
    match serde_json::to_string_pretty(&AnalysisJson { version: VERSION, errors, tables }) {
        Ok(json) => println!("{json}"),
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    }
    if failed { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

/// The tables of a file. Hidden sheets are left out, as in the program that wrote the file; the main table of a web page
/// comes first.
fn tables_of(file: &str, content: FileContent) -> Vec<Read> {
    let hidden = content.sheets.iter().filter(|s| s.hidden).count();
    let all_hidden = hidden == content.sheets.len();
    let mut remarks = Vec::new();
    let mut remark = |kind: &'static str, message: String| {
        remarks.push(WarningJson { kind, row: None, column: None, message });
    };
    if hidden > 0 && !all_hidden {
        remark("hidden_sheets", format!("{hidden} sheets that the file hides were not read"));
    }
    if content.left_out_sheets > 0 {
        remark("capped", format!("{} sheets were left out for the file's size", content.left_out_sheets));
    }
    if content.misnamed {
        remark("wrong_extension", format!("the file's content is {}", content.kind.extension()));
    }
    let main = (content.kind == FileKind::Html).then_some(content.first);
    let mut read = Vec::new();
    for (index, sheet) in content.sheets.into_iter().enumerate() {
        if sheet.hidden && !all_hidden {
            continue;
        }
        let name = Some(sheet.name).filter(|n| !n.is_empty());
        let at = if main == Some(index) { 0 } else { read.len() };
        let tables = tables_in(sheet.grid).into_iter().map(|grid| {
            let table = understand(&grid, &Decisions::default());
            Read { file: file.to_owned(), sheet: name.clone(), grid, table, remarks: Vec::new() }
        });
        read.splice(at..at, tables);
    }
    if let Some(first) = read.first_mut() {
        first.remarks = remarks;
    }
    read
}

fn arguments() -> Result<(Format, Vec<String>), String> {
    let mut format = Format::Detected;
    let mut files = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let named = match argument.strip_prefix("--format") {
            Some("") => arguments.next().unwrap_or_default(),
            Some(rest) if rest.starts_with('=') => rest[1..].to_owned(),
            _ => {
                files.push(argument);
                continue;
            }
        };
        format = match named.as_str() {
            "auto" | "xlsx" | "xlsm" | "xlsb" | "xls" | "ods" | "fods" | "xml" => Format::Detected,
            "text" => Format::Text(TextFormat::Clipboard),
            "html" | "htm" => Format::Text(TextFormat::Html),
            "csv" | "tsv" | "txt" => Format::Text(TextFormat::Delimited),
            other => return Err(format!("unknown format {other:?}")),
        };
    }
    if files.is_empty() { Err("no file given".into()) } else { Ok((format, files)) }
}

fn content_of(file: &str, format: Format) -> Result<FileContent, (&'static str, String)> {
    let unreadable = |error: std::io::Error| ("unreadable", error.to_string());
    let refused = |error: FileError| (error.name(), error.to_string());
    let size = std::fs::metadata(file).map_err(unreadable)?.len();
    if size > MOST_BYTES {
        return Err(refused(FileError::TooLarge { bytes: size, most: MOST_BYTES }));
    }
    let bytes = std::fs::read(file).map_err(unreadable)?;
    match format {
        Format::Detected => sheets_from_file(file, &bytes),
        Format::Text(format) => sheets_from_text(&bytes, format),
    }
    .map_err(refused)
}
