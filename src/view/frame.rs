//! What is around the grid: top bar, formula bar, status bar, sheet tabs.

use super::cell_names::{CellNamesView, cell_names_view};
use super::cells::counted;
use super::find::{FindView, find_view};
use super::form::{FormView, form_view};
use super::formula_column::{FormulaColumnView, formula_column_view};
use super::note::{NoteView, note_view};
use super::selected::{SelectionView, selection_view};
use super::sort::{SortView, sort_view};
use super::start::{VersionLine, saved_text, versions_view};
use super::workings::{formula_in_words, formula_over, target_text};
use crate::app::{
    App, Panel, Pointing, Theme, address, body_row, cell_form, cell_text, column_at, computed_at, file_name,
    formula_text, pasted_columns, tab_name, tabs, whole_text,
};
use crate::grid::StoredValue;
use crate::intake::{Progress, Stage};
use crate::language::Language;
use crate::number::CellKind;
use crate::sheet::{Counted, MarkName, Sheet};
use crate::store::LocalTime;
use crate::words::Notice;

/// The sheets that can be joined to the shown one, by index and name.
pub type JoinChoice = Vec<(usize, String)>;

/// The sheets to choose from, while the user chooses one.
fn join_choice(app: &App) -> Option<JoinChoice> {
    let others =
        || (0..app.document.workbook.sheets().len()).filter(|sheet| *sheet != app.document.workbook.active());
    app.frame.choosing_join.then(|| others().map(|sheet| (sheet, tab_name(app, sheet))).collect())
}

/// What a picture with the document carries, for whoever wants to pass it on.
fn carried(app: &App) -> Vec<String> {
    let words = app.words();
    let sheets = app.document.workbook.sheets();
    let of_sheet = |(sheet, content): (usize, &Sheet)| {
        let (rows, columns) = (content.grid().rows() as usize, content.grid().columns() as usize);
        words.carried_sheet(&tab_name(app, sheet), rows, columns)
    };
    sheets.iter().enumerate().map(of_sheet).collect()
}

/// What a worker is reading.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadingView {
    /// "Đang đọc bảng vừa dán…"
    pub text: String,
    /// The share that is done, from 0 to 1; `None` if it is not known.
    pub done: Option<f32>,
}

/// The foot of the page.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq)]
pub struct StatusView {
    pub selection: SelectionView,
    /// When the document was last kept in the browser and last saved to a file.
    pub saved: String,
    /// Whether nothing would be lost if the browser were killed now.
    pub is_kept: bool,
    pub notice: Option<Notice>,
    /// The word for what the rows are, used in the notice.
    pub counted: Counted,
    /// The names of the sheets; empty while the document is empty.
    pub tabs: Vec<String>,
    /// The index of the shown sheet.
    pub shown_tab: usize,
    /// Whether the other ways to take the last paste are offered.
    pub may_retake: bool,
}

/// Everything around the grid.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq)]
pub struct FrameView {
    pub language: Language,
    pub theme: Theme,
    /// The document's name as shown.
    pub name: String,
    /// The lines of the table's title.
    pub title: Vec<String>,
    /// The line of the table that names the unit of measure.
    pub unit: Option<String>,
    /// Whether the start page is shown.
    pub is_empty: bool,
    /// The name of what undo would take back.
    pub undo: Option<&'static str>,
    /// The name of what redo would do again.
    pub redo: Option<&'static str>,
    /// The address of the active cell.
    pub address: String,
    /// The content of the active cell, or how it is computed.
    pub content: String,
    /// How a figure was read, if it is not written so.
    pub content_reading: Option<String>,
    /// Whether the active cell can be edited.
    pub is_editable: bool,
    /// Whether a cell is edited.
    pub is_editing: bool,
    /// Whether a formula is typed.
    pub types_formula: bool,
    /// Whether the formula that is typed says nothing yet: it is "=" alone.
    pub says_nothing: bool,
    pub reading: Option<ReadingView>,
    pub status: StatusView,
    /// The tab of the panel that is shown.
    pub panel: Panel,
    /// The panel's width in pixels, if the user has set it.
    pub panel_width: Option<u16>,
    /// Whether the command palette is open.
    pub palette: bool,
    /// Whether the help is open.
    pub help: bool,
    pub join_choice: Option<JoinChoice>,
    /// The columns to sort by, while some are chosen.
    pub sort: Option<SortView>,
    pub formula_column: Option<FormulaColumnView>,
    /// The list of names of cells, while it is open.
    pub cell_names: Option<CellNamesView>,
    /// The bar that finds and replaces, while it is open.
    pub find: Option<FindView>,
    /// What a picture with the document carries, while one is offered.
    pub carried: Option<Vec<String>>,
    /// The dialog that saves a copy of the page, while it is open.
    pub saving_page: Option<SavePageView>,
    pub forgetting: bool,
    /// The earlier versions of the document, while their list is open.
    pub versions: Option<Vec<VersionLine>>,
    /// The locked copy of the page whose password is asked.
    pub unlock: Option<UnlockView>,
    /// Whether the document is looked at only.
    pub is_read_only: bool,
    /// The dialog of how cells look.
    pub form: Option<FormView>,
    /// The note of the active cell, while it is written.
    pub note: Option<NoteView>,
    /// What the user is to point at in the chart.
    pub pointing: Option<PointingView>,
}

/// The dialog that saves a copy of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SavePageView {
    /// Whether the document came locked by a password.
    pub is_protected: bool,
    /// Whether that password is known, so that it need not be typed again.
    pub has_password: bool,
}

fn save_page_view(app: &App) -> SavePageView {
    let identity = &app.document.workbook.identity;
    SavePageView { is_protected: identity.is_protected, has_password: !identity.password.0.is_empty() }
}

/// A locked copy of the page that was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct UnlockView {
    /// Its name; empty if it is this page itself.
    pub name: String,
    /// Whether a password was tried that does not fit.
    pub has_failed: bool,
}

/// The name of a copy of the page: the document's, with day and time, so that no two are the same.
pub fn page_file_name(app: &App, now: LocalTime) -> String {
    let LocalTime { year, month, day, hour, minute } = now;
    let ending = format!(" {year}-{month:02}-{day:02} {hour:02}h{minute:02}.html");
    file_name(&app.shown_name(), &ending)
}

/// What the user is to point at in the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct PointingView {
    /// What to do, in words.
    pub hint: &'static str,
    /// The figure that is chosen already.
    pub first: Option<MarkName>,
}

fn pointing_view(app: &App) -> Option<PointingView> {
    let words = app.words();
    let (hint, first) = match app.frame.pointing.as_ref()? {
        Pointing::Note(_) => (words.point_at_one(), None),
        Pointing::Level => (words.point_at_level(), None),
        Pointing::Subtotal => (words.point_at_step(), None),
        Pointing::Difference(None) | Pointing::AverageGrowth(None) => (words.point_at_first(), None),
        Pointing::Difference(first) | Pointing::AverageGrowth(first) => {
            (words.point_at_second(), first.clone())
        }
    };
    Some(PointingView { hint, first })
}

/// The view of everything around the grid.
pub fn frame_view(app: &App) -> FrameView {
    let words = app.words();
    let is_empty = app.sheet().grid().is_empty();
    FrameView {
        language: app.frame.language,
        theme: app.frame.theme,
        name: app.shown_name(),
        title: app.sheet().table().title.clone(),
        unit: app.sheet().table().measure_unit.as_ref().map(|u| u.text.clone()),
        is_empty: is_empty && app.caret.editing.is_none(),
        undo: app.document.history.next_undo().map(|c| words.cause(c)),
        redo: app.document.history.next_redo().map(|c| words.cause(c)),
        address: caret_address(app),
        content: cell_content(app),
        content_reading: told(app),
        is_editable: app.caret.selection.caret.column < pasted_columns(app),
        is_editing: app.caret.editing.is_some(),
        types_formula: app.formula_typing().is_some(),
        says_nothing: app.formula_typing().is_some_and(|typing| typing.says_nothing()),
        reading: reading_view(app),
        status: StatusView {
            selection: selection_view(app),
            saved: saved_text(app),
            is_kept: !(app.needs_keeping() || app.is_protected() && app.is_unsaved()),
            notice: app.frame.notice.clone(),
            counted: counted(app).clone(),
            tabs: tabs(app),
            shown_tab: app.document.workbook.active(),
            may_retake: app.is_retakeable(),
        },
        panel: app.frame.panel,
        panel_width: app.frame.panel_width,
        palette: app.frame.palette,
        help: app.frame.help,
        join_choice: join_choice(app),
        sort: sort_view(app),
        formula_column: formula_column_view(app),
        cell_names: cell_names_view(app),
        find: find_view(app),
        carried: app.frame.offering_data.then(|| carried(app)),
        saving_page: app.frame.saving_page.then(|| save_page_view(app)),
        forgetting: app.frame.forgetting,
        versions: versions_view(app),
        unlock: app
            .arrivals
            .locked
            .as_ref()
            .map(|locked| UnlockView { name: locked.name.clone(), has_failed: locked.has_failed }),
        is_read_only: app.is_read_only(),
        form: form_view(app),
        note: note_view(app),
        pointing: pointing_view(app),
    }
}

fn reading_view(app: &App) -> Option<ReadingView> {
    /// The part of the whole time that reading cells takes, roughly; more for HTML, less for text.
    const CELLS: f32 = 0.6;
    let reading = app.arrivals.reading.as_ref()?;
    let Progress { stage, done } = reading.progress;
    let done = match stage {
        Stage::Cells => done.map(|d| d * CELLS),
        Stage::Figures => done.map(|d| CELLS + d * (1.0 - CELLS)),
    };
    Some(ReadingView { text: app.words().reading(reading.file.as_deref(), stage), done })
}

/// The address of the active cell.
pub fn caret_address(app: &App) -> String {
    let range = app.caret.selection.range();
    let shown = app.document.workbook.active();
    let mut names = app.document.workbook.names();
    match names.find(|named| (named.sheet, named.range) == (shown, range)) {
        Some(named) => named.name.to_owned(),
        None => address(app, app.caret.selection.caret),
    }
}

/// The text of the formula bar: the active cell's own text, or the formula with its numbers.
pub fn cell_content(app: &App) -> String {
    let at = app.caret.selection.caret;
    let text = cell_text(app, at);
    let row = body_row(app, at.row);
    if let Some(computed) = computed_at(app, at.column) {
        let target = row.map(|row| target_text(app, computed.indicator, row)).unwrap_or_default();
        let names = formula_in_words(app, computed, &target);
        let place = |c: u32| address(app, crate::grid::CellAddress::new(at.row, c));
        let places = formula_over(app, computed, place, &target);
        return match text.as_str() {
            "" => String::new(),
            _ => format!("= {names} = {places} = {text}"),
        };
    }
    match app.sheet().formulas().get(&at) {
        Some(formula) => formula_text(app, formula),
        None => whole_text(app, at),
    }
}

/// What is told beside the content of the active cell: how it is read, and its note.
fn told(app: &App) -> Option<String> {
    let reading = formula_reading(app).or_else(|| content_reading(app));
    let note = cell_form(app, app.caret.selection.caret).and_then(|form| form.note.as_ref());
    let note = note.map(|note| app.words().noted(note));
    let told: Vec<String> = reading.into_iter().chain(note).collect();
    (!told.is_empty()).then(|| told.join(" · "))
}

/// What there is to say of a formula's value beside the cell: that it is awaited, or what an error means.
fn formula_reading(app: &App) -> Option<String> {
    let at = app.caret.selection.caret;
    let formula = app.sheet().formulas().get(&at)?;
    let workbook = &app.document.workbook;
    match app.sheet().grid().stored(at) {
        StoredValue::Uncalculated => Some(app.words().calculating().to_owned()),
        StoredValue::Error => Some(match workbook.refusal(workbook.active(), formula) {
            Some(refusal) => app.words().refused(&refusal),
            None => {
                let name = app.sheet().grid().text(at);
                format!("{name}: {}", app.words().error_meaning(name))
            }
        }),
        _ => None,
    }
}

/// How the figure in the active cell was read, if it is not written so.
fn content_reading(app: &App) -> Option<String> {
    let at = app.caret.selection.caret;
    let (column, row) = (column_at(app, at.column)?, body_row(app, at.row)?);
    let text = app.sheet().grid().text(at).trim();
    let value = column.value(row).filter(|_| column.kinds.get(row) == Some(&CellKind::Number))?;
    let figure = app.words().figure(value);
    // A year is read as it is written.
    let is_as_written = figure == text || text.bytes().all(|b| b.is_ascii_digit());
    (!is_as_written).then(|| app.words().read_as(&figure))
}
