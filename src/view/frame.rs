//! The frame around the grid: toolbar, formula bar, status bar.

use super::cells::counted;
use super::explain::target_text;
use super::start::saved_text;
use super::workings::{formula_in_words, formula_over};
use crate::app::{
    App, Notice, Panel, Theme, address, body_row, cell_text, column_at, computed_at, is_retakeable,
    is_summable, tab_name, tabs,
};
use crate::grid::CellRange;
use crate::intake::{Progress, Stage};
use crate::language::Language;
use crate::number::{CellKind, Decimals, exact_sum, print_number};
use crate::sheet::Counted;

/// Sheets that can be joined to the one shown: their places and names.
pub type JoinChoice = Vec<(usize, String)>;

/// The sheets to choose from, while one is chosen.
fn join_choice(app: &App) -> Option<JoinChoice> {
    let others =
        || (0..app.document.workbook.sheets().len()).filter(|sheet| *sheet != app.document.workbook.active());
    app.frame.choosing_join.then(|| others().map(|sheet| (sheet, tab_name(app, sheet))).collect())
}

/// What is being read elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadingView {
    /// "Đang đọc bảng vừa dán…"
    pub text: String,
    /// How much of all is done, from 0 to 1; `None` where that is not known.
    pub done: Option<f32>,
}

/// The foot of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusView {
    /// What is selected: count, sum, mean.
    pub selection: String,
    /// When the document was last kept in the browser and saved to a file.
    pub saved: String,
    /// Nothing would be lost if the browser were killed now.
    pub is_kept: bool,
    /// A message.
    pub notice: Option<Notice>,
    /// What it counts is called so.
    pub counted: Counted,
    /// The sheets' names; none while there is nothing yet.
    pub tabs: Vec<String>,
    /// Which of them is shown.
    pub shown_tab: usize,
    /// The table was pasted over another, and can be taken in otherwise.
    pub may_retake: bool,
}

/// The frame.
#[derive(Clone, Debug, PartialEq)]
pub struct FrameView {
    /// The interface's language.
    pub language: Language,
    /// Its colours.
    pub theme: Theme,
    /// The document's name as shown.
    pub name: String,
    /// Lines of the table's title.
    pub title: Vec<String>,
    /// The unit line of the table.
    pub unit: Option<String>,
    /// Nothing is there yet: the start page shows.
    pub is_empty: bool,
    /// What the undo button would take back.
    pub undo: Option<&'static str>,
    /// What the redo button would bring again.
    pub redo: Option<&'static str>,
    /// Address of the active cell.
    pub address: String,
    /// What stands in it, or how it is computed.
    pub content: String,
    /// What is being read elsewhere, if anything is.
    pub reading: Option<ReadingView>,
    /// The foot.
    pub status: StatusView,
    /// The tab shown.
    pub panel: Panel,
    /// The panel's width in pixels, where the user chose it.
    pub panel_width: Option<u16>,
    /// The commands are open.
    pub palette: bool,
    /// The help is open.
    pub help: bool,
    /// Sheets to join to the one shown, while one is chosen.
    pub join_choice: Option<JoinChoice>,
}

/// The frame as it is shown now.
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
        address: address(app, app.caret.selection.caret),
        content: content_text(app),
        reading: reading_view(app),
        status: StatusView {
            selection: selection_text(app),
            saved: saved_text(app),
            is_kept: !app.needs_keeping(),
            notice: app.frame.notice.clone(),
            counted: counted(app).clone(),
            tabs: tabs(app),
            shown_tab: app.document.workbook.active(),
            may_retake: is_retakeable(app),
        },
        panel: app.frame.panel,
        panel_width: app.frame.panel_width,
        palette: app.frame.palette,
        help: app.frame.help,
        join_choice: join_choice(app),
    }
}

fn reading_view(app: &App) -> Option<ReadingView> {
    /// Of the time of all, about; HTML takes more of it, text less.
    const CELLS: f32 = 0.6;
    let reading = app.arrivals.reading.as_ref()?;
    let Progress { stage, done } = reading.progress;
    let done = match stage {
        Stage::Cells => done.map(|d| d * CELLS),
        Stage::Figures => done.map(|d| CELLS + d * (1.0 - CELLS)),
    };
    Some(ReadingView { text: app.words().reading(reading.file.as_deref(), stage), done })
}

/// The formula bar: the cell's own text and how it was read, or the formula with its numbers.
fn content_text(app: &App) -> String {
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
    let (Some(column), Some(row)) = (column_at(app, at.column), row) else { return text };
    match (column.kinds.get(row), column.value(row)) {
        (Some(CellKind::Number), Some(value)) => {
            let figure = app.words().figure(value);
            // A year says itself.
            if figure == text.trim() || text.trim().bytes().all(|b| b.is_ascii_digit()) {
                text
            } else {
                format!("{text}   → {}", app.words().read_as(&figure))
            }
        }
        _ => text,
    }
}

/// Count, and over amounts of one column kind the sum and the mean. Rates are counted only: their mean is no rate.
fn selection_text(app: &App) -> String {
    let range = app.caret.selection.range();
    if range.len() < 2 {
        return String::new();
    }
    let words = app.words();
    let chosen = words.chosen(range.len());
    let (values, decimals) = amounts_in(app, range);
    if values.is_empty() {
        return chosen;
    }
    let notation = app.frame.language.notation();
    let sum = exact_sum(values.iter().copied());
    let count = u32::try_from(values.len()).unwrap_or(u32::MAX);
    let mean = sum / f64::from(count);
    format!(
        "{chosen} · {} {} · {} {}",
        words.sum(),
        print_number(sum, Decimals::Fixed(decimals), notation),
        words.mean(),
        print_number(mean, Decimals::Fixed(decimals.max(1)), notation),
    )
}

/// The amounts in a range and their decimals; none if a rate, or two different units, are among them.
fn amounts_in(app: &App, range: CellRange) -> (Vec<f64>, u8) {
    let table = app.sheet().table();
    let mut values = Vec::new();
    let mut decimals = 0;
    let mut unit = None;
    for index in range.start.column..=range.end.column {
        let Some(column) = column_at(app, index) else {
            if computed_at(app, index).is_some_and(|c| c.indicator.is_ratio() || c.indicator.is_points()) {
                return (Vec::new(), 0);
            }
            continue;
        };
        if !is_summable(app, index) {
            continue;
        }
        if *unit.get_or_insert(column.unit) != column.unit {
            return (Vec::new(), 0);
        }
        decimals = decimals.max(column.decimals);
        let first = range.start.row.max(table.body.start);
        let last = (range.end.row + 1).min(table.body.end);
        values.extend((first..last).filter_map(|row| column.value((row - table.body.start) as usize)));
    }
    (values, decimals)
}
