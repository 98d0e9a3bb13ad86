//! Reads tables from files and prints what was understood as one JSON document:
//! `cargo run --release --example analyse -- [--format auto|text|html] FILE…`
//!
//! Exit code 0 if every file could be read, 2 if one could not.
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use chi_tieu::analysis::json::{AnalysisJson, ErrorJson, VERSION, table_json};
use chi_tieu::ingest::{Decisions, Grid, Table, grid_from_clipboard, grid_from_html, understand};
use std::process::ExitCode;

/// What a file is read as.
#[derive(Clone, Copy, PartialEq)]
enum Format {
    Auto,
    Text,
    Html,
}

fn main() -> ExitCode {
    let (format, files) = match arguments() {
        Ok(found) => found,
        Err(message) => {
            eprintln!("{message}\nusage: analyse [--format auto|text|html] FILE…");
            return ExitCode::from(2);
        }
    };
    let mut errors = Vec::new();
    let mut read: Vec<(String, Grid, Table)> = Vec::new();
    for file in files {
        match grid_of(&file, format) {
            Ok(grid) => {
                let table = understand(&grid, &Decisions::default());
                read.push((file, grid, table));
            }
            Err((kind, message)) => errors.push(ErrorJson { file, kind, message }),
        }
    }
    let failed = !errors.is_empty();
    let tables = read.iter().map(|(file, grid, table)| table_json(file, None, grid, table)).collect();
    match serde_json::to_string_pretty(&AnalysisJson { version: VERSION, errors, tables }) {
        Ok(json) => println!("{json}"),
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    }
    if failed { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

fn arguments() -> Result<(Format, Vec<String>), String> {
    let mut format = Format::Auto;
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
            "auto" => Format::Auto,
            "text" | "txt" => Format::Text,
            "html" => Format::Html,
            other => return Err(format!("unknown format {other:?}")),
        };
    }
    if files.is_empty() { Err("no file given".into()) } else { Ok((format, files)) }
}

fn grid_of(file: &str, format: Format) -> Result<Grid, (&'static str, String)> {
    let bytes = std::fs::read(file).map_err(|error| ("unreadable", error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|_| ("not_text", "the file is not UTF-8 text".to_owned()))?;
    let grid = match format {
        Format::Html => grid_from_html(&text).unwrap_or_default(),
        Format::Auto if looks_like_html(&text) => grid_from_clipboard(Some(&text), None),
        Format::Auto | Format::Text => grid_from_clipboard(None, Some(&text)),
    };
    if grid.is_empty() { Err(("no_table", "no table was found in it".to_owned())) } else { Ok(grid) }
}

fn looks_like_html(text: &str) -> bool {
    let start: String = text.chars().take(4096).collect::<String>().to_ascii_lowercase();
    let start = start.trim_start_matches(['\u{FEFF}', ' ', '\r', '\n', '\t']);
    start.starts_with('<')
        && ["<html", "<table", "<!doctype", "<meta", "<body", "<tr", "<div"].iter().any(|t| start.contains(t))
}
