//! Runs the effects that the state asks for.

use gloo::events::EventListener;
use gloo::utils::document;
use yew::Callback;

use super::caret::{self, CaretText};
use super::engine::Engine;
use super::keeping::DocumentKeeper;
use super::platform::{
    clipboard, clock, download, file, image, preferences, regions, report, saved_page, tab,
};
use super::reading::Reader;
use chi_tieu::app::{Action, App, Effect, ReportAction, ReportFormat, Theme};
use chi_tieu::export::Report;
use chi_tieu::view;
use chi_tieu::words::Notice;

/// Runs effects, and keeps the rest of the page in step with the state: the grid's input, the page's title and
/// language, the preferences, the question before leaving.
pub(crate) struct Effects {
    send: Callback<Action>,
    reader: Reader,
    keeping: DocumentKeeper,
    engine: Engine,
    caret: CaretText,
    leaving: Option<EventListener>,
    shown: Option<(chi_tieu::language::Language, Theme, Option<u16>)>,
    /// The document that this tab is known to show.
    marked: Option<String>,
}

impl Effects {
    /// `send` takes the actions with which effects answer.
    pub(crate) fn new(send: Callback<Action>, reader: Reader) -> Effects {
        Effects {
            keeping: DocumentKeeper::new(send.clone()),
            engine: Engine::new(send.clone()),
            send,
            reader,
            caret: CaretText::default(),
            leaving: None,
            shown: None,
            marked: None,
        }
    }

    /// Runs the effects of the page's start. `is_rescued` says that the document survived a trap of this page.
    pub(crate) fn start(&mut self, effects: Vec<Effect>, is_rescued: bool, app: &App) {
        if is_rescued {
            self.keeping.owns(app.document_id());
        }
        self.keeping.list(true);
        effects.into_iter().for_each(|effect| self.run(effect, app));
        self.follow(app);
    }

    pub(crate) fn run(&mut self, effect: Effect, app: &App) {
        match effect {
            Effect::Download { name, mime, bytes, is_document } => {
                let outcome = download::offer(&name, mime, &bytes);
                match outcome {
                    Ok(()) if is_document => self.send.emit(Action::Saved { time: clock::time_of_day() }),
                    Ok(()) => {}
                    Err(_) => self.send.emit(Action::Tell(Notice::ImageFailed)),
                }
            }
            Effect::DownloadPng => {
                if let Some(picture) = view::picture(app) {
                    image::download_png(picture, self.send.clone());
                }
            }
            Effect::CopyPng => {
                if let Some(picture) = view::picture(app) {
                    image::copy_png(picture, self.send.clone());
                }
            }
            Effect::DownloadSvg => {
                let Some(picture) = view::picture(app) else { return };
                self.offer_svg(&picture.file_name(".svg"), &picture.svg_file);
            }
            Effect::DownloadOutlined => {
                let Some((name, svg)) = view::outlined_picture(app) else { return };
                self.offer_svg(&name, &svg);
            }
            Effect::DownloadWithData(format) => {
                let Some((picture, document)) = view::picture_with_data(app) else { return };
                image::download_with_data(picture, format, document, self.send.clone());
            }
            Effect::DownloadCharts => {
                let name = view::charts_file_name(app);
                image::download_charts(view::pictures(app), name, self.send.clone());
            }
            Effect::CopyCharts => {
                let name = view::charts_file_name(app);
                image::copy_charts(view::pictures(app), name, self.send.clone());
            }
            Effect::DownloadChartsPage => {
                let Some(file) = view::charts_page_file(app) else {
                    return self.send.emit(Action::Tell(Notice::NothingToDraw));
                };
                if download::offer(&file.name, "text/html", file.content.as_bytes()).is_err() {
                    self.send.emit(Action::Tell(Notice::ImageFailed));
                }
            }
            Effect::TakeReport(format) => report::begin(ReportAction::Write(format), self.send.clone()),
            Effect::TakeReports => report::begin(ReportAction::WriteAll, self.send.clone()),
            Effect::WriteReports => {
                let day = clock::local(clock::now());
                let name = view::all_reports_file_name(app, day);
                report::take_all(view::sheet_reports(app, day), name, app.words(), self.send.clone());
            }
            Effect::TakeWorkbook => report::begin(ReportAction::WriteWorkbook, self.send.clone()),
            Effect::WriteWorkbook => {
                let day = clock::local(clock::now());
                let Some((book, images)) = view::book_report(app, day) else {
                    return self.send.emit(Action::Tell(Notice::EverySheetIsEmpty));
                };
                let name = view::book_file_name(app, day);
                report::take(book, images, ReportFormat::Excel, name, self.send.clone());
            }
            Effect::WriteReport(format) => {
                let ending = match format {
                    ReportFormat::Word => ".docx",
                    ReportFormat::Excel => ".xlsx",
                    ReportFormat::Page => ".html",
                };
                let name = view::report_file_name(app, clock::local(clock::now()), ending);
                report::take(
                    self.report(app, Some(format)),
                    view::pictures(app),
                    format,
                    name,
                    self.send.clone(),
                );
            }
            Effect::SavePage(copy) => {
                let name = view::page_file_name(app, clock::local(clock::now()));
                saved_page::save(app.document_writer(), copy, name, self.send.clone());
            }
            Effect::Unlock { page, name, password } => {
                let reader = self.reader.clone();
                saved_page::unlock(page, name, password, move |file| reader.file(file), self.send.clone());
            }
            Effect::ChooseModel => file::choose_model(self.send.clone()),
            Effect::ChooseTemplate => file::choose_template(self.send.clone()),
            Effect::FillTemplate { name, bytes } => {
                let report = self.report(app, Some(ReportFormat::Word));
                let day = clock::local(clock::now());
                let name = view::report_file_name(app, day, &format!(" - {name}"));
                report::fill(report, view::pictures(app), bytes, name, self.send.clone());
            }
            Effect::CopyReport => {
                report::copy(self.report(app, None), view::pictures(app), self.send.clone())
            }
            Effect::CopySentences => clipboard::copy_text(report::sentences(&self.report(app, None))),
            Effect::ChooseFile => {
                let reader = self.reader.clone();
                file::choose(move |files| reader.files(files), &self.send);
            }
            Effect::Calculate { number, job } => self.engine.calculate(number, &job),
            Effect::CompareWhenIdle => self.engine.compare_when_idle(),
            Effect::StopReading => self.reader.stop(),
            Effect::Keep => self.keeping.soon(app),
            Effect::Hold => self.keeping.now(app),
            Effect::KeepLeft(snapshot) => self.keeping.keep(*snapshot),
            Effect::MarkInFile => self.keeping.mark_in_file(app),
            Effect::LookForNewer => self.keeping.look_for_newer(app),
            Effect::ListRecents => self.keeping.list(false),
            Effect::ListVersions => self.keeping.list_versions(app),
            Effect::TakeBack(turn) => self.keeping.take_back(app, turn),
            Effect::Reopen(id) => self.keeping.reopen(id),
            Effect::Return(record) => self.keeping.return_to(*record),
            Effect::ForgetAll => self.keeping.forget_all(),
            Effect::SetRemoved { id, removed } => self.keeping.set_removed(id, removed),
            Effect::KeepMemory => preferences::save_memory(app),
            Effect::FocusRegion { forward } => regions::focus_next(forward),
            Effect::FocusNameBox => regions::focus_name_box(),
            Effect::Paste => clipboard::read(),
            Effect::TypeNow { time } => self.type_now(time, app),
            Effect::TypeInFormula { replaces, text } => caret::type_in_formula(&replaces, &text),
            Effect::CopyText(text) => clipboard::copy_text(text),
            Effect::Copy => clipboard::start("copy"),
            Effect::Cut => clipboard::start("cut"),
            Effect::Reveal
            | Effect::FocusGrid
            | Effect::FocusChartsPage
            | Effect::FocusShownChart
            | Effect::FocusReport
            | Effect::FocusFind
            | Effect::Print => {}
        }
    }

    /// Called after every action.
    pub(crate) fn follow(&mut self, app: &App) {
        self.caret.follow(app);
        if self.leaving.is_some() != app.is_unsaved() {
            self.leaving = super::platform::warn_on_leaving(app.is_unsaved());
        }
        let shown = (app.language(), app.theme(), app.panel_width());
        if self.shown != Some(shown) {
            self.shown = Some(shown);
            preferences::save(app);
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("lang", shown.0.code());
            }
        }
        if !app.is_returning() {
            self.mark_tab(app);
        }
        document().set_title(&match app.sheet().grid().is_empty() {
            true => "Chỉ Tiêu".to_owned(),
            false => format!("{} – Chỉ Tiêu", view::document_title(app)),
        });
    }

    /// Writes the date or the time where the user types, or begins an edit with it.
    fn type_now(&self, time: bool, app: &App) {
        let text = if time { clock::time_of_day() } else { clock::today() };
        match app.editing() {
            Some(_) => caret::type_in(&text),
            None => self.send.emit(Action::Edit { typed: Some(text) }),
        }
    }

    /// The report as its panel shows it, of today.
    fn report(&self, app: &App, format: Option<ReportFormat>) -> Report {
        view::report(app, view::report_choices(app, format), clock::local(clock::now()))
    }

    fn offer_svg(&self, name: &str, svg: &str) {
        if download::offer(name, "image/svg+xml", svg.as_bytes()).is_err() {
            self.send.emit(Action::Tell(Notice::ImageFailed));
        }
    }

    /// Keeps in the tab which document it shows.
    fn mark_tab(&mut self, app: &App) {
        let shown = app.has_cells().then(|| app.document_id());
        if self.marked.as_deref() != shown {
            match shown {
                Some(id) => tab::mark(id),
                None => tab::clear(),
            }
            self.marked = shown.map(str::to_owned);
        }
    }
}
