//! Writes the report of each file: `cargo run --release --example report -- --out DIR [--like DOCUMENT.chitieu] FILE…`
//!
//! For each file there are `DIR/STEM.docx`, `.xlsx`, `.html` (sentences, table and charts alone), `.svg` (the chart) and
//! `.txt` (the sentences), of the sheet that is shown; the `.xlsx` has all sheets of the document or workbook. With `--like` a new table takes roles, targets, charts and the source of that document. Exit code
//! 0 if every file gave a report, 2 if one did not, with a sentence for each on standard error; nothing is left half written.

use chi_tieu::app::{Action, App, ReadingEvent, Start};
use chi_tieu::export::{Report, docx_from_report, html_page, sentences_from_report, xlsx_from_report};
use chi_tieu::intake::{Incoming, ReadOutcome, Refusal, read};
use chi_tieu::language::Language;
use chi_tieu::sheet::{Sheet, like};
use chi_tieu::store::{LocalTime, document_from_text};
use chi_tieu::view::{ReportChoices, book_outlined_pictures, book_report, outlined_pictures, report};
use chi_tieu::words::Words;
use resvg::{tiny_skia, usvg};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

struct Arguments {
    folder: PathBuf,
    /// The shown sheet of the document that new tables are like.
    like: Option<Sheet>,
    files: Vec<String>,
}

fn main() -> ExitCode {
    let arguments = match arguments() {
        Ok(found) => found,
        Err(message) => {
            eprintln!("{message}\nusage: report --out DIR [--like DOCUMENT.chitieu] FILE…");
            return ExitCode::from(2);
        }
    };
    let failed: Vec<String> = arguments
        .files
        .iter()
        .filter_map(|file| written(&arguments, file).err().map(|message| format!("{file}: {message}")))
        .collect();
    failed.iter().for_each(|message| eprintln!("{message}"));
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

fn arguments() -> Result<Arguments, String> {
    let (mut folder, mut like, mut files) = (None, None, Vec::new());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--out" => folder = Some(PathBuf::from(arguments.next().ok_or("--out needs a folder")?)),
            "--like" => {
                let name = arguments.next().ok_or("--like needs a document")?;
                like = Some(document(&name).map_err(|message| format!("{name}: {message}"))?);
            }
            option if option.starts_with("--") => return Err(format!("there is no option {option}")),
            _ => files.push(argument),
        }
    }
    let folder = folder.ok_or("--out is missing")?;
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    if files.is_empty() { Err("no file is named".to_owned()) } else { Ok(Arguments { folder, like, files }) }
}

fn document(name: &str) -> Result<Sheet, String> {
    let text = std::fs::read_to_string(name).map_err(|error| error.to_string())?;
    let document = document_from_text(&text).map_err(|_| "this is no document of Chỉ Tiêu".to_owned())?;
    Ok(document.workbook.sheet().clone())
}

/// Writes the files of one report; all of them, or none.
fn written(arguments: &Arguments, file: &str) -> Result<(), String> {
    let app = opened(file, arguments.like.as_ref())?;
    let mut report = report(&app, ReportChoices::default(), today());
    let outlined = outlined_pictures(&app);
    for (picture, svg) in report.pictures_mut().zip(&outlined) {
        picture.png = png_of(svg, picture.width_cm)?;
    }
    let stem =
        Path::new(file).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let all = contents(&report, book(&app)?.as_ref())?;
    let path = |ending: &str| arguments.folder.join(format!("{stem}.{ending}"));
    for (ending, content) in &all {
        if let Err(error) = std::fs::write(path(ending), content) {
            all.iter().for_each(|(ending, _)| drop(std::fs::remove_file(path(ending))));
            return Err(format!("{} cannot be written: {error}", path(ending).display()));
        }
    }
    Ok(())
}

/// The workbook of all sheets, if there are several.
fn book(app: &App) -> Result<Option<Report>, String> {
    if app.workbook().sheets().len() < 2 {
        return Ok(None);
    }
    let Some((mut book, _)) = book_report(app, today()) else { return Ok(None) };
    let outlined = book_outlined_pictures(app, today());
    for (picture, svg) in book.pictures_mut().zip(&outlined) {
        picture.png = png_of(svg, picture.width_cm)?;
    }
    Ok(Some(book))
}

fn contents(report: &Report, book: Option<&Report>) -> Result<Vec<(&'static str, Vec<u8>)>, String> {
    let mut all = vec![
        ("docx", docx_from_report(report).map_err(|error| error.to_string())?),
        ("xlsx", xlsx_from_report(book.unwrap_or(report)).map_err(|error| error.to_string())?),
        ("html", html_page(report).into_bytes()),
        ("txt", sentences_from_report(report).into_bytes()),
    ];
    all.extend(report.pictures().next().map(|picture| ("svg", picture.svg.clone().into_bytes())));
    Ok(all)
}

/// The page with the file opened in it.
fn opened(file: &str, former: Option<&Sheet>) -> Result<App, String> {
    let bytes = std::fs::read(file).map_err(|error| error.to_string())?;
    let name =
        Path::new(file).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut outcome = read(Incoming::File { name, bytes }, &mut |_| ());
    if let (ReadOutcome::Tables { sheets, .. }, Some(former)) = (&mut outcome, former) {
        for sheet in sheets {
            let alike = like(former, sheet);
            for title in alike.lost {
                eprintln!("{file}: has no column “{title}”, for which the document has choices");
            }
            *sheet = alike.sheet;
        }
    }
    if let ReadOutcome::Refused(refusal) = outcome {
        return Err(refused(refusal));
    }
    let mut app = App::new(Start::default());
    app.update(Action::Reading(ReadingEvent::Begun { file: None }));
    app.update(Action::Reading(ReadingEvent::Done(
        outcome.to_bytes().ok_or("its tables cannot be handed on")?,
    )));
    if app.sheet().grid().is_empty() { Err("no table was found in it".to_owned()) } else { Ok(app) }
}

fn refused(refusal: Refusal) -> String {
    let words = Words(Language::English);
    match refusal {
        Refusal::File(error) => words.file_error(error),
        Refusal::EmptyPaste => "it is empty".to_owned(),
        Refusal::NotOurFile => "it claims to be a document of Chỉ Tiêu and is none".to_owned(),
        Refusal::DamagedFile => "the document is damaged".to_owned(),
        Refusal::EmptyPage => "a page of Chỉ Tiêu without data".to_owned(),
        Refusal::NewerFile => "the document was written by a later version".to_owned(),
    }
}

/// A drawing as a PNG of 300 dpi. Its letters are outlines, so no typeface is needed.
fn png_of(svg: &str, width_cm: f64) -> Result<Vec<u8>, String> {
    const PIXELS_A_CM: f64 = 300.0 / 2.54;
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).map_err(|error| error.to_string())?;
    let scale = (width_cm * PIXELS_A_CM) as f32 / tree.size().width();
    let (width, height) = (tree.size().width() * scale, tree.size().height() * scale);
    let mut pixels = tiny_skia::Pixmap::new(width.round() as u32, height.round() as u32)
        .ok_or("the chart is too large for a picture")?;
    pixels.fill(tiny_skia::Color::WHITE);
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| error.to_string())
}

/// The day by the clock of the machine, in UTC.
fn today() -> LocalTime {
    const SECONDS_A_DAY: u64 = 86_400;
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let days = i64::try_from(seconds / SECONDS_A_DAY).unwrap_or(0);
    let (year, month, day) = chi_tieu::number::civil_from_days(days);
    LocalTime { year: year as i32, month, day, hour: 0, minute: 0 }
}
