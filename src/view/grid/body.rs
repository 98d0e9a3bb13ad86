//! The grid: head, rows in sight, computed total, active cell.

use std::rc::Rc;

use super::columns::{ColumnView, HeadCell, column_views, head_lines};
use super::hidden::{HiddenLines, hidden_above};
use super::marks::Marks;
use super::outline::{OutlineMarks, Outlines};
use super::strip::{StripView, strip_view};
use super::tall::TallLines;
use super::thresholds::Thresholds;
use super::typing::{TypingView, typing_view};
use crate::app::doubtful_cells;
use crate::app::{
    App, CHARACTER, FillArea, Selection, address, body_row, cell_form, column_name, computed_at, fill_area,
    formed_text, is_several, is_summable, line_of, moving_to, pasted_columns, row_at, shown_lines,
    shown_rows, total_texts,
};
use crate::grid::{CellAddress, CellRange};
use crate::number::CellKind;
use crate::table::{Role, RowKind};
use crate::view::cells::{CellLook, CellView, FormLook, row_name};

#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowView {
    /// The row's index in the grid.
    pub row: u32,
    /// Its place among the rows that are shown.
    pub line: u32,
    /// The rows that the user hid right above it.
    pub hidden_above: Option<HiddenLines>,
    /// The groups that it is in, and those that are turned here.
    pub outline: OutlineMarks,
    /// Its kind; `None` below the table.
    pub kind: Option<RowKind>,
    /// The mark at the row number; `None` below the table.
    pub mark: Option<RowMark>,
    /// One cell for each column.
    pub cells: Vec<CellView>,
}

/// The mark at a row number, which says what the row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowMark {
    /// Empty for a unit's own row.
    pub sign: &'static str,
    /// The same in words.
    pub said: String,
}

/// The sign of a kind of rows.
fn sign(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Data | RowKind::Blank => "",
        RowKind::Total => "Σ",
        RowKind::Subtotal => "σ",
        RowKind::Part => "↳",
        RowKind::Average | RowKind::Index | RowKind::Note => "∅",
    }
}

/// The input over the active cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditorView {
    /// The active cell.
    pub at: CellAddress,
    /// The place of its row among those that are shown.
    pub line: u32,
    /// For a text of the header, the cell of the head that shows it: its first column, and its line.
    pub head: Option<(u32, u32)>,
    /// The text being edited; `None` if the cell is only selected.
    pub text: Option<String>,
    /// Whether the edited cell is on another sheet than the one that is shown.
    pub is_away: bool,
    /// What a screen reader says of the cell.
    pub name: String,
}

/// The part of the grid that depends only on the document and the language, not on selection or scrolling.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq)]
pub struct TableView {
    pub columns: Rc<Vec<ColumnView>>,
    /// The lines of the head, the outermost groups first.
    pub head: Rc<Vec<Vec<HeadCell>>>,
    /// The computed total, if there are several rows to add.
    pub total: Option<Rc<RowView>>,
    /// The rows that are taller than one line of text.
    pub tall: Rc<TallLines>,
    /// What was understood; `None` for an empty sheet.
    pub strip: Option<StripView>,
}

/// The grid as it is shown.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq)]
pub struct GridView {
    pub columns: Rc<Vec<ColumnView>>,
    /// The lines of the head, the outermost groups first.
    pub head: Rc<Vec<Vec<HeadCell>>>,
    /// The grid row below the header.
    pub start: u32,
    /// How many rows are shown, with the blank ones at the end.
    pub row_count: u32,
    /// The place, among the rows that are shown, after the last row of the table: there the computed total is shown.
    pub table_end: u32,
    /// The rows that are taller than one line of text.
    pub tall: Rc<TallLines>,
    /// The rows in sight, and a few above and below.
    pub rows: Vec<Rc<RowView>>,
    /// The computed total, if there are several rows to add.
    pub total: Option<Rc<RowView>>,
    pub selected: CellRange,
    /// The other ranges that are selected.
    pub also_selected: Vec<CellRange>,
    /// A generous width of a character, in pixels.
    pub character: f64,
    /// The cell that a scroll to the selection brings into sight.
    pub reach: CellAddress,
    /// The place of its row among those that are shown.
    pub reach_line: u32,
    /// The cells that were cut and wait for their new place.
    pub cut: Option<CellRange>,
    /// The cell at whose lower right corner the selection has its handle; `None` if nothing can be filled from it.
    pub handle: Option<CellAddress>,
    /// The selected cells that can be dragged by their border; `None` if they cannot.
    pub movable: Option<CellRange>,
    /// Where they are if they are dropped now.
    pub moving: Option<CellRange>,
    /// What happens if the handle is dropped now.
    pub filling: Option<FillArea>,
    pub editor: EditorView,
    pub typing: TypingView,
}

impl GridView {
    /// The place of the first row from this one on that is shown; of one below those in sight, the place after them.
    pub fn first_line_from(&self, row: u32) -> u32 {
        let after = || self.rows.last().map_or(0, |last| last.line + 1);
        self.rows.iter().find(|shown| shown.row >= row).map_or_else(after, |shown| shown.line)
    }

    /// The place of the last row up to this one that is shown; of one above those in sight, the place of the first of them.
    pub fn last_line_to(&self, row: u32) -> u32 {
        let is_below = self.rows.last().is_some_and(|last| last.row < row);
        let last = self.rows.iter().rfind(|shown| shown.row <= row).or(self.rows.first());
        last.map_or(0, |shown| shown.line + u32::from(is_below))
    }
}

/// How many rows are mounted above and below the ones in sight, so that a little scrolling shows no gap.
const MARGIN: u32 = 6;

/// Makes the part of the grid that changes only with the document and the language.
pub fn table_view(app: &App) -> TableView {
    let totals = total_cells(app);
    let columns = column_views(app, &totals);
    TableView {
        total: (!totals.is_empty()).then(|| {
            Rc::new(RowView {
                row: u32::MAX,
                line: u32::MAX,
                hidden_above: None,
                outline: OutlineMarks::default(),
                kind: Some(RowKind::Total),
                mark: None,
                cells: totals,
            })
        }),
        head: Rc::new(head_lines(app)),
        tall: Rc::new(TallLines::of(app, &columns)),
        strip: (!app.sheet().grid().is_empty()).then(|| strip_view(app)),
        columns: Rc::new(columns),
    }
}

/// Makes the grid from that part, for the present selection and scroll position.
pub fn grid_view(app: &App, table: &TableView) -> GridView {
    let TableView { columns, head, total, tall, .. } = table;
    let shown = shown_rows(app);
    let (first, fit) = app.frame.scrolled;
    let lines = shown_lines(app);
    let from = first.saturating_sub(MARGIN).min(lines);
    let to = (first + fit + MARGIN).min(lines).max(from);
    let in_sight: Vec<u32> = (from..to).map(|line| row_at(app, line)).collect();
    let (top, bottom) = (in_sight.first().copied(), in_sight.last().copied());
    let hidden = app.sheet().hidden_rows();
    let is_near = |at: &CellAddress| {
        top.is_some_and(|top| top <= at.row) && bottom >= Some(at.row) && !hidden.contains(at.row)
    };
    let flagged: Vec<CellAddress> = doubtful_cells(app).filter(is_near).collect();
    let thresholds = Thresholds::of(app);
    let marks = Marks::of(app);
    let outlines = Outlines::of(app);
    let rows = in_sight.iter().map(|row| {
        let view = row_view(app, *row, columns, &flagged, (&thresholds, &marks));
        Rc::new(RowView { outline: outlines.at_row(app, *row), ..view })
    });
    let rows = rows.collect();
    let caret = app.caret.selection.caret;
    let is_away = app.caret.editing.as_ref().is_some_and(|e| e.sheet != app.document.workbook.active());
    let at = app.caret.editing.as_ref().filter(|_| !is_away).map_or(caret, |e| e.at);
    let pointed = app.formula_typing().and_then(|typing| typing.pointed.as_ref());
    let dragged = app.caret.moving.map(|moving| moving.over);
    let reach = match (app.caret.filling.or(dragged), pointed) {
        (Some(filling), _) => filling,
        (None, Some(pointed)) => pointed.selection.end,
        (None, None) if app.caret.editing.is_some() || app.caret.looks_at_active => at,
        (None, None) => app.caret.selection.reach(),
    };
    GridView {
        columns: columns.clone(),
        head: head.clone(),
        total: total.clone(),
        start: shown.start,
        row_count: lines,
        tall: tall.clone(),
        table_end: line_of(app, app.sheet().table().counted_end()),
        rows,
        selected: app.caret.selection.range(),
        also_selected: app.caret.others.iter().map(Selection::range).collect(),
        character: CHARACTER * app.frame.type_width,
        reach,
        reach_line: line_of(app, reach.row),
        cut: app.cut_cells(),
        handle: handle(app),
        movable: handle(app).map(|_| app.caret.selection.range()),
        moving: moving_to(app),
        filling: fill_area(app),
        editor: EditorView {
            at,
            line: line_of(app, at.row),
            head: app.caret.editing.as_ref().and_then(|e| e.head).map(|place| head_cell_at(head, place)),
            text: app.caret.editing.as_ref().map(|e| e.text.clone()),
            is_away,
            name: cell_name(app, at, &thresholds),
        },
        typing: typing_view(app),
    }
}

/// Where the handle of the selection is: at its last cell that is not computed, unless a cell is edited.
fn handle(app: &App) -> Option<CellAddress> {
    let CellRange { start, end } = app.caret.selection.range();
    let last = pasted_columns(app).checked_sub(1)?;
    let is_there = app.caret.editing.is_none() && !is_several(app) && start.column <= last;
    is_there.then_some(CellAddress { column: end.column.min(last), ..end })
}

/// The cell of the head that covers a column in a line, by its first column.
fn head_cell_at(head: &[Vec<HeadCell>], (column, line): (u32, u32)) -> (u32, u32) {
    let cells = head.get(line as usize).into_iter().flatten();
    let first = cells.map(|cell| cell.column).take_while(|first| *first <= column).last();
    (first.unwrap_or(column), line)
}

/// What a screen reader says of a cell.
fn cell_name(app: &App, at: CellAddress, thresholds: &Thresholds<'_>) -> String {
    let name = app.words().cell_name(
        &address(app, at),
        &column_name(app, at.column),
        &row_name(app, at.row),
        &formed_text(app, at),
        kind_of_row(app, at.row),
    );
    let falls_short = body_row(app, at.row).and_then(|row| thresholds.falls_short(row, at.column));
    let note = cell_form(app, at).and_then(|form| form.note.as_ref()).map(|note| app.words().noted(note));
    [Some(name), falls_short, note].into_iter().flatten().collect::<Vec<String>>().join(", ")
}

/// What a screen reader says of a row that is no unit's own.
fn kind_of_row(app: &App, row: u32) -> &'static str {
    let kind = body_row(app, row).and_then(|r| app.sheet().table().rows.get(r)).copied();
    let is_told = |kind: &RowKind| !matches!(kind, RowKind::Data | RowKind::Blank);
    kind.filter(is_told).map_or("", |kind| app.words().row_kind(kind))
}

pub(crate) fn row_view(
    app: &App,
    row: u32,
    columns: &[ColumnView],
    flagged: &[CellAddress],
    (thresholds, marks): (&Thresholds<'_>, &Marks<'_>),
) -> RowView {
    let body_row = body_row(app, row);
    let table = app.sheet().table();
    let cells = columns
        .iter()
        .map(|column| {
            let at = CellAddress::new(row, column.index);
            let look = match (computed_at(app, column.index), body_row) {
                (Some(computed), Some(row)) => match computed.values.get(row) {
                    Some(Some(Err(_))) => CellLook::Reason,
                    _ => CellLook::Computed,
                },
                (Some(_), None) => CellLook::Computed,
                (None, Some(row)) => {
                    let kind = table.columns.get(column.index as usize).and_then(|c| c.kinds.get(row));
                    match kind {
                        Some(CellKind::Error) => CellLook::Error,
                        Some(CellKind::Number | CellKind::Percent | CellKind::Missing)
                            if column.is_numeric =>
                        {
                            CellLook::Figure
                        }
                        _ => CellLook::Text,
                    }
                }
                (None, None) => CellLook::Text,
            };
            let falls_short = body_row.and_then(|row| thresholds.falls_short(row, column.index));
            let own = cell_form(app, at);
            let note = own.and_then(|form| form.note.as_ref()).map(|note| app.words().noted(note));
            let form = own.map(FormLook::of);
            let flagged = flagged.contains(&at);
            let marked = body_row.and_then(|row| marks.said(row, column.index));
            let bar = body_row.and_then(|row| marks.bar(row, column.index));
            let text = formed_text(app, at);
            let wraps = own.is_some_and(|form| form.wrap) || text.contains('\n');
            CellView { text, look, form, wraps, note, marked, bar, flagged, falls_short }
        })
        .collect();
    let kind = body_row.and_then(|r| table.rows.get(r)).copied();
    let is_chosen = app.sheet().decisions().rows.contains_key(&row);
    let mark =
        kind.map(|kind| RowMark { sign: sign(kind), said: app.words().row_mark(row, kind, is_chosen) });
    let outline = OutlineMarks::default();
    RowView { row, line: line_of(app, row), hidden_above: hidden_above(app, row), outline, kind, mark, cells }
}

/// The cells of the computed total; empty if there is nothing to add.
fn total_cells(app: &App) -> Vec<CellView> {
    let thresholds = Thresholds::of(app);
    let cell = |(column, text)| {
        let falls_short = thresholds.total_falls_short(column);
        CellView {
            text,
            look: total_look(app, column),
            form: None,
            wraps: false,
            note: None,
            marked: None,
            bar: None,
            flagged: false,
            falls_short,
        }
    };
    (0..).zip(total_texts(app)).map(cell).collect()
}

/// Whether a column's figures come to a total: their sum, or what their one formula tells.
fn is_added(app: &App, column: u32) -> bool {
    is_summable(app, column) || app.sheet().total_of_formulas(column).flatten().is_some()
}

/// How the computed total looks in a column.
fn total_look(app: &App, column: u32) -> CellLook {
    let label = app.sheet().table().column_of(Role::UnitName).unwrap_or(0);
    match computed_at(app, column) {
        Some(computed) if computed.total.value.is_ok() => CellLook::Computed,
        Some(_) => CellLook::Reason,
        None if column as usize != label && is_added(app, column) => CellLook::Figure,
        None => CellLook::Text,
    }
}
