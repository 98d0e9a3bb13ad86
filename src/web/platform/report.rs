//! The report leaves the page: its pictures are drawn by the browser, its files written by `export`: those for Word and
//! Excel in the module that is started for them.

use gloo::file::Blob;
use gloo::timers::callback::Timeout;
use gloo::timers::future::TimeoutFuture;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

use super::image::{png_of, text_blob, write_clipboard};
use super::writers::{file_of, write};
use super::{clock, download, timing};
use chi_tieu::app::{Action, ReportAction, ReportFormat};
use chi_tieu::export::{
    Order, Report, Written, html_page, html_to_paste, sentences_from_report, text_from_report,
};
use chi_tieu::view::{Image, SheetReport};
use chi_tieu::words::{Notice, Words};

/// The media type of Word files.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Asks for the report once the notice that it takes a while is painted.
pub(crate) fn begin(write: ReportAction, send: Callback<Action>) {
    /// Two frames of a slow screen.
    const PAINTED: u32 = 50;
    Timeout::new(PAINTED, move || send.emit(Action::Report(write))).forget();
}

/// Writes the report and offers it as a download, or says why that failed.
pub(crate) fn take(
    mut report: Report,
    images: Vec<Image>,
    format: ReportFormat,
    name: String,
    send: Callback<Action>,
) {
    spawn_local(async move {
        let begin = timing::now();
        if draw(&mut report, &images).await.is_err() {
            return send.emit(Action::Tell(Notice::ImageFailed));
        }
        let written = match format {
            ReportFormat::Word => file_of(&Order::Word(report)).await,
            ReportFormat::Excel => file_of(&Order::Excel(report)).await,
            ReportFormat::Page => Ok(html_page(&report).into_bytes()),
        };
        let mime = match format {
            ReportFormat::Word => WORD,
            ReportFormat::Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ReportFormat::Page => "text/html",
        };
        timing::measure("export-report", begin);
        let outcome = written.map(|bytes| download::offer(&name, mime, &bytes));
        send.emit(Action::Tell(match outcome {
            Ok(Ok(())) => Notice::ReportTaken(name),
            Ok(Err(_)) => Notice::ImageFailed,
            Err(reason) => Notice::ReportFailed(reason),
        }));
    });
}

/// Writes the Word and the Excel report of each sheet into one file and offers it, with a list of what failed and why.
pub(crate) fn take_all(reports: Vec<SheetReport>, name: String, words: Words, send: Callback<Action>) {
    spawn_local(async move {
        let (mut files, mut failed): (Vec<(String, Vec<u8>)>, Vec<String>) = (Vec::new(), Vec::new());
        let mut sheets = 0;
        for SheetReport { tab, file, made } in reports {
            let Some((mut report, images)) = made else {
                failed.push(words.no_report_of(&tab, None));
                continue;
            };
            // The page lives on between two sheets.
            TimeoutFuture::new(0).await;
            if draw(&mut report, &images).await.is_err() {
                failed.push(words.no_report_of(&tab, Some(words.charts_not_drawn())));
                continue;
            }
            let orders = [(".docx", Order::Word(report.clone())), (".xlsx", Order::Excel(report))];
            let before = files.len();
            for (ending, order) in orders {
                match file_of(&order).await {
                    Ok(bytes) => files.push((format!("{file}{ending}"), bytes)),
                    Err(reason) => failed.push(
                        words.no_report_of(&format!("{tab} ({ending})"), Some(&words.write_error(&reason))),
                    ),
                }
            }
            sheets += usize::from(files.len() > before);
        }
        if files.is_empty() {
            return send.emit(Action::Tell(Notice::EverySheetIsEmpty));
        }
        if !failed.is_empty() {
            let list = format!("\u{feff}{}\r\n", failed.join("\r\n"));
            files.push((words.not_made().to_owned(), list.into_bytes()));
        }
        let zip = file_of(&Order::Zip { files, time: clock::local(clock::now()) }).await;
        send.emit(Action::Tell(match zip.map(|zip| download::offer(&name, "application/zip", &zip)) {
            Ok(Ok(())) => Notice::ReportsTaken(name, sheets, failed),
            Ok(Err(_)) => Notice::ImageFailed,
            Err(reason) => Notice::ReportFailed(reason),
        }));
    });
}

/// Puts sentences, table and charts on the clipboard, as Word takes them.
///
/// The clipboard must be written in the same task as the click, so it gets a promise of the HTML.
pub(crate) fn copy(report: Report, images: Vec<Image>, send: Callback<Action>) {
    let text = text_from_report(&report);
    let html = wasm_bindgen_futures::future_to_promise(async move {
        let mut report = report;
        draw(&mut report, &images).await?;
        let mut urls = Vec::with_capacity(images.len());
        for picture in report.pictures() {
            let png: Blob = Blob::new_with_options(picture.png.as_slice(), Some("image/png"));
            urls.push(gloo::file::futures::read_as_data_url(&png).await.map_err(|_| JsValue::NULL)?);
        }
        Ok(text_blob(&html_to_paste(&report, &urls), "text/html"))
    });
    let text = js_sys::Promise::resolve(&text_blob(&text, "text/plain"));
    let written = write_clipboard(&[("text/html", html), ("text/plain", text)]);
    spawn_local(async move {
        let outcome = match written {
            Ok(written) => JsFuture::from(written).await.map(|_| ()),
            Err(error) => Err(error),
        };
        send.emit(Action::Tell(match outcome {
            Ok(()) => Notice::ReportCopied,
            Err(_) => Notice::ReportNotCopied,
        }));
    });
}

/// Fills the marks of a Word file with the report, and offers it as a download, or says why that failed.
pub(crate) fn fill(
    mut report: Report,
    images: Vec<Image>,
    template: Vec<u8>,
    name: String,
    send: Callback<Action>,
) {
    spawn_local(async move {
        if draw(&mut report, &images).await.is_err() {
            return send.emit(Action::Tell(Notice::ImageFailed));
        }
        let filled = match write(&Order::Template { template, report }).await {
            Written::Filled(filled) => filled,
            Written::Failed(reason) => return send.emit(Action::Tell(Notice::ReportFailed(reason))),
            // Not what was ordered.
            Written::File(_) => return send.emit(Action::Tell(Notice::ImageFailed)),
        };
        if !filled.has_filled {
            return send.emit(Action::Tell(Notice::TemplateWithoutMarks));
        }
        send.emit(Action::Tell(match download::offer(&name, WORD, &filled.bytes) {
            Ok(()) => {
                let left = filled.unknown_marks.into_iter().chain(filled.empty_marks);
                Notice::TemplateFilled(name, left.map(|mark| format!("{{{{{mark}}}}}")).collect())
            }
            Err(_) => Notice::ImageFailed,
        }));
    });
}

/// The sentences of a report as text.
pub(crate) fn sentences(report: &Report) -> String {
    sentences_from_report(report)
}

/// Puts a PNG into each picture of the report.
async fn draw(report: &mut Report, images: &[Image]) -> Result<(), JsValue> {
    for (picture, image) in report.pictures_mut().zip(images) {
        picture.png = png_of(image).await?;
    }
    Ok(())
}
