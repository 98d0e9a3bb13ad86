//! Writes the report of each file: `cargo run --release --example report -- --out DIR FILE…`
//!
//! For each file there are `DIR/STEM.txt` (the sentences) and `DIR/STEM.svg` (the chart). Exit code 0 if every file gave
//! a report, 2 if one did not, with a sentence for each on standard error.

use chi_tieu::app::{Action, App, Start};
use chi_tieu::export::{Block, Report};
use chi_tieu::store::LocalTime;
use chi_tieu::view::{ReportChoices, report};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let (folder, files) = match arguments() {
        Ok(found) => found,
        Err(message) => {
            eprintln!("{message}\nusage: report --out DIR FILE…");
            return ExitCode::from(2);
        }
    };
    let failed: Vec<String> = files.iter().filter_map(|file| written(&folder, file).err()).collect();
    failed.iter().for_each(|message| eprintln!("{message}"));
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

fn arguments() -> Result<(PathBuf, Vec<String>), String> {
    let (mut folder, mut files) = (None, Vec::new());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--out" => folder = Some(PathBuf::from(arguments.next().ok_or("--out needs a folder")?)),
            option if option.starts_with("--") => return Err(format!("there is no option {option}")),
            _ => files.push(argument),
        }
    }
    let folder = folder.ok_or("--out is missing")?;
    if files.is_empty() { Err("no file is named".to_owned()) } else { Ok((folder, files)) }
}

fn written(folder: &Path, file: &str) -> Result<(), String> {
    let path = Path::new(file);
    let bytes = std::fs::read(path).map_err(|error| format!("{file}: {error}"))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let mut app = App::new(Start::default());
    app.update(Action::OpenFile { name, bytes });
    if app.sheet().grid().is_empty() {
        return Err(format!("{file}: no table was found in it"));
    }
    let day = LocalTime { year: 2026, month: 11, day: 28, hour: 0, minute: 0 };
    let report = report(&app, ReportChoices::default(), day);
    let write = |ending: &str, content: &[u8]| {
        let path = folder.join(format!("{stem}.{ending}"));
        std::fs::write(&path, content).map_err(|error| format!("{}: {error}", path.display()))
    };
    write("txt", sentences(&report).as_bytes())?;
    if let Some(picture) = report.pictures().next() {
        write("svg", picture.svg.as_bytes())?;
    }
    Ok(())
}

/// The headings and sentences of a report.
fn sentences(report: &Report) -> String {
    let mut text = String::new();
    for section in report.sections.iter().filter(|section| !section.is_appendix) {
        let paragraphs = section.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(paragraph.text()),
            _ => None,
        });
        let paragraphs: Vec<String> = paragraphs.collect();
        if !paragraphs.is_empty() {
            text.push_str(&format!("{}\n{}\n\n", section.heading, paragraphs.join("\n")));
        }
    }
    text
}
