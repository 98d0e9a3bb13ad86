//! Typing into cells.

use super::caret::move_caret;
use super::change::change;
use super::notify::notify;
use super::turning::go_home;
use crate::app::actions::Move;
use crate::app::effect::Effect;
use crate::app::state::{
    App, EditMode, Editing, FormulaTyping, Selection, chosen, chosen_pasted, column_at, computed_at,
    entered_formula, formula_text, is_filtered, pasted_columns, shown_rows, unknown_name, whole_text,
};
use crate::formula::{Formula, moved, written_out};
use crate::grid::{CellAddress, CellEdit, CellRange, StoredValue};
use crate::number::{Notation, Scanned, scan};
use crate::sheet::{Cause, Edit};
use crate::table::HeaderCells;
use crate::words::Notice;

pub(crate) fn begin_edit(app: &mut App, typed: Option<String>) -> Vec<Effect> {
    let at = app.caret.selection.caret;
    // A second click while a formula points at cells.
    if typed.is_none() && app.caret.editing.is_some() {
        return Vec::new();
    }
    if at.column >= pasted_columns(app) {
        // A computed cell cannot be edited: it is explained.
        app.caret.explaining = typed.is_none();
        return if typed.is_none() { Vec::new() } else { notify(app, Notice::ComputedIsReadOnly) };
    }
    let mode = if typed.is_none() { EditMode::Edit } else { EditMode::Enter };
    let text = typed.unwrap_or_else(|| own_text(app, at));
    let typing = FormulaTyping::of(&text);
    let sheet = app.document.workbook.active();
    app.caret.editing = Some(Editing { sheet, at, text, mode, head: None, typing });
    vec![Effect::Reveal]
}

/// Edits a text in the head: the group in this line over the column, or below the groups its title.
pub(crate) fn begin_header_edit(app: &mut App, column: u32, line: u32) -> Vec<Effect> {
    if computed_at(app, column).is_some() {
        return notify(app, Notice::ComputedIsReadOnly);
    }
    let sheet = app.sheet();
    let header = sheet.table().header.clone();
    let cells = HeaderCells::over(sheet.grid(), header.clone(), column);
    let groups = column_at(app, column).map_or(&[][..], |c| &c.group);
    let title_line = u32::try_from(groups.len()).unwrap_or(u32::MAX);
    let at = match groups.get(line as usize) {
        Some(group) => cells.of_group(group),
        None => cells.of_title(),
    };
    // A column without a title gets one in the lowest line.
    let Some(at) = at.or_else(|| header.clone().next_back().map(|row| CellAddress::new(row, column))) else {
        return Vec::new();
    };
    let text = sheet.grid().text(at).to_owned();
    let head = Some((column, line.min(title_line)));
    let sheet = app.document.workbook.active();
    app.caret.editing = Some(Editing { sheet, at, text, mode: EditMode::Edit, head, typing: None });
    Vec::new()
}

/// Edits the title of a column.
pub(crate) fn begin_title_edit(app: &mut App, column: u32) -> Vec<Effect> {
    begin_header_edit(app, column, u32::MAX)
}

/// Ends the edit of a text in the head, and edits the group above it; above the outermost comes the title again.
pub(crate) fn begin_edit_above(app: &mut App, text: String) -> Vec<Effect> {
    let Some((column, line)) = app.caret.editing.as_ref().and_then(|editing| editing.head) else {
        return Vec::new();
    };
    let mut effects = commit(app, text, Move::Nowhere);
    effects.extend(begin_header_edit(app, column, line.checked_sub(1).unwrap_or(u32::MAX)));
    effects
}

/// Ends the edit with this text, and moves the active cell. A formula that is refused stays open, with the reason.
pub(crate) fn commit(app: &mut App, text: String, then: Move) -> Vec<Effect> {
    go_home(app);
    let Some(editing) = app.caret.editing.take() else { return Vec::new() };
    let (text, stored) = as_typed(app, &editing, &text);
    let mut effects = vec![Effect::FocusGrid, Effect::Reveal];
    let mut unknown = None;
    let formula = match editing.head {
        None if stored == StoredValue::Text => None,
        None => entered_formula(app, editing.at, &text),
        Some(_) => None,
    };
    // A formula pasted as a text becomes one when it is entered.
    let comes_alive = matches!(formula, Some(Ok(_))) && !app.sheet().formulas().contains_key(&editing.at);
    let is_same = text == own_text(app, editing.at)
        && (stored == StoredValue::None || stored == app.sheet().grid().stored(editing.at));
    if is_same && !comes_alive {
        // Nothing was changed.
    } else if let Some(formula) = formula {
        match formula {
            Ok(formula) => {
                // The cell keeps its format.
                let format = app.sheet().formulas().get(&editing.at).and_then(|former| former.format.clone());
                let formula = Formula { format, ..formula };
                unknown = unknown_name(app, &formula);
                effects.extend(change(app, formulas(vec![(editing.at, formula)]), Cause::Type));
            }
            Err(refusal) => {
                let typing =
                    editing.typing.map(|typing| FormulaTyping { pointed: None, is_refused: true, ..typing });
                app.caret.editing = Some(Editing { typing, ..editing });
                // The keyboard comes back to the formula, wherever the user went: nothing else answers until it is right.
                let mut effects = notify(app, Notice::Formula(refusal));
                effects.push(Effect::FocusGrid);
                return effects;
            }
        }
    } else {
        let cell = CellEdit { at: editing.at, text, stored };
        effects.extend(change(app, Edit::Cells { cells: vec![cell], shrink: None }, Cause::Type));
    }
    // What was said of a formula that was refused is over, and F4 repeats commands, not what is typed.
    if matches!(app.frame.notice, Some(Notice::Formula(_) | Notice::NoSuchCell(_))) {
        app.frame.notice = None;
    }
    // A name that nobody has given is an error in its cell, as in Excel; what is wrong is said at once.
    effects.extend(unknown.into_iter().flat_map(|refusal| notify(app, Notice::Formula(refusal))));
    app.caret.last_change = None;
    // After a text in the head the active cell stays where it was.
    if editing.head.is_none() {
        if app.caret.selection.caret != editing.at && shown_rows(app).contains(&editing.at.row) {
            app.caret.selection = Selection::cell(editing.at);
        }
        move_caret(app, then, false);
    }
    effects
}

/// Ends the edit with this text where the user goes on in another field: that field keeps the keyboard, also if the formula is
/// refused and stays open.
pub(crate) fn leave_edit(app: &mut App, text: String) -> Vec<Effect> {
    let mut effects = commit(app, text, Move::Nowhere);
    effects.retain(|effect| !matches!(effect, Effect::FocusGrid | Effect::Reveal));
    effects
}

/// The text of a cell copied in a spreadsheet program ends with a line end, which is no part of it.
fn without_line_end(text: &str) -> &str {
    text.trim_end_matches(['\r', '\n'])
}

/// What is written for a text that was typed, and as what: with an apostrophe before it, it is a text whatever it looks like, and
/// so it is when a text that looks like a number is only edited.
fn as_typed(app: &App, editing: &Editing, text: &str) -> (String, StoredValue) {
    let text = without_line_end(text);
    if let Some(plain) = text.strip_prefix('\'').filter(|_| editing.head.is_none()) {
        return (plain.to_owned(), StoredValue::Text);
    }
    let grid = app.sheet().grid();
    let former = grid.text(editing.at);
    let looks_otherwise = former.starts_with('=') || !matches!(scan(former), Scanned::Text);
    let was_text = grid.stored(editing.at) == StoredValue::Text && looks_otherwise;
    let is_edited = editing.head.is_none() && editing.mode == EditMode::Edit;
    let stored = if was_text && is_edited { StoredValue::Text } else { StoredValue::None };
    match power_of_ten(text, app.sheet().notation()).filter(|_| editing.head.is_none() && text != former) {
        Some(number) if stored == StoredValue::None => (number, stored),
        _ => (text.to_owned(), stored),
    }
}

/// The digits of a number that is typed with a power of ten, as Excel takes it: "1000" for "1e3". In a table that is pasted
/// such a text is more often a code.
fn power_of_ten(text: &str, notation: Notation) -> Option<String> {
    let (sign, body) = match text.trim().strip_prefix('-') {
        Some(body) => ("-", body),
        None => ("", text.trim()),
    };
    let (digits, power) = body.split_once(['e', 'E'])?;
    let mark = if notation == Notation::CommaDecimal { ',' } else { '.' };
    let (whole, places) = digits.split_once(mark).unwrap_or((digits, ""));
    let is_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let is_power = is_digits(power.strip_prefix(['+', '-']).unwrap_or(power));
    if whole.is_empty() || !is_digits(whole) || !is_digits(places) || !is_power {
        return None;
    }
    let canonical = if places.is_empty() { whole.to_owned() } else { format!("{whole}.{places}") };
    let number = written_out(&canonical, power.parse().ok()?)?;
    let trimmed = number.trim_start_matches('0');
    let number = if trimmed.is_empty() || trimmed.starts_with('.') {
        format!("0{trimmed}")
    } else {
        trimmed.to_owned()
    };
    Some(format!("{sign}{}", number.replace('.', &mark.to_string())))
}

/// Ends the edit with this text in every selected cell, except computed ones.
pub(crate) fn commit_all(app: &mut App, text: &str) -> Vec<Effect> {
    go_home(app);
    let Some(editing) = app.caret.editing.take_if(|editing| editing.head.is_none()) else {
        return commit(app, text.to_owned(), Move::Nowhere);
    };
    let (text, stored) = as_typed(app, &editing, text);
    let text = &text[..];
    let is_chosen = chosen(app).iter().any(|range| range.contains(editing.at));
    let ranges = match is_chosen {
        true => chosen_pasted(app),
        false => vec![CellRange::between(editing.at, editing.at)],
    };
    let formula = (stored != StoredValue::Text).then(|| entered_formula(app, editing.at, text)).flatten();
    match formula {
        None => {}
        Some(Ok(formula)) => {
            let cells = ranges.into_iter().flat_map(CellRange::addresses);
            let cells = cells.filter(|at| !is_filtered(app, at.row));
            let cells = cells.map(|at| (at, copied_formula(&formula, editing.at, at))).collect();
            let mut effects = vec![Effect::FocusGrid, Effect::Reveal];
            effects.extend(change(app, formulas(cells), Cause::Fill));
            return effects;
        }
        Some(Err(refusal)) => {
            app.caret.editing = Some(editing);
            return notify(app, Notice::Formula(refusal));
        }
    }
    let grid = app.sheet().grid();
    let cells: Vec<CellEdit> = ranges
        .into_iter()
        .flat_map(CellRange::addresses)
        .filter(|at| !is_filtered(app, at.row))
        .filter(|at| {
            let is_text = stored == StoredValue::Text && grid.stored(*at) != stored;
            grid.text(*at) != text || is_text || app.sheet().formulas().contains_key(at)
        })
        .map(|at| CellEdit { at, text: text.to_owned(), stored })
        .collect();
    let mut effects = vec![Effect::FocusGrid, Effect::Reveal];
    effects.extend(fill(app, cells));
    effects
}

fn fill(app: &mut App, cells: Vec<CellEdit>) -> Vec<Effect> {
    match cells.len() {
        0 => Vec::new(),
        1 => change(app, Edit::Cells { cells, shrink: None }, Cause::Type),
        _ => change(app, Edit::Cells { cells, shrink: None }, Cause::Fill),
    }
}

/// The cells of a range that are not computed; `None` if all are.
pub(crate) fn pasted_part(app: &App, range: CellRange) -> Option<CellRange> {
    let last = pasted_columns(app).checked_sub(1)?;
    let end = CellAddress { column: range.end.column.min(last), ..range.end };
    (range.start.column <= last).then_some(CellRange { start: range.start, end })
}

/// The text with which an edit of a cell begins: its formula as it is typed, or its own text.
pub(crate) fn own_text(app: &App, at: CellAddress) -> String {
    match app.sheet().formulas().get(&at) {
        Some(formula) => formula_text(app, formula),
        None => whole_text(app, at),
    }
}

/// The formula of one cell as it reads in another that it is copied to.
pub(crate) fn copied_formula(formula: &Formula, from: CellAddress, to: CellAddress) -> Formula {
    let (rows, columns) =
        (i64::from(to.row) - i64::from(from.row), i64::from(to.column) - i64::from(from.column));
    // A copy has no value in a file to be compared with.
    Formula { opened: None, written: None, ..moved(formula, rows, columns) }
}

/// The edit that writes formulas. Until the engine has answered, their cells have no value.
pub(crate) fn formulas(cells: Vec<(CellAddress, Formula)>) -> Edit {
    let pending =
        |at: CellAddress| CellEdit { at, text: "…".to_owned(), stored: StoredValue::Uncalculated };
    Edit::Formulas {
        cells: cells.iter().map(|(at, _)| pending(*at)).collect(),
        shrink: None,
        formulas: cells.into_iter().map(|(at, formula)| (at, Some(formula))).collect(),
    }
}

/// Clears the selected cells, except computed ones and blank ones.
pub(crate) fn clear_cells(app: &mut App) -> Vec<Effect> {
    clear_ranges(app, &chosen(app))
}

/// Clears the cells of some ranges, of which no two share a cell, except computed ones and blank ones.
pub(crate) fn clear_ranges(app: &mut App, ranges: &[CellRange]) -> Vec<Effect> {
    let grid = app.sheet().grid();
    let cells_of = |range: &CellRange| {
        let columns = range.start.column..(range.end.column + 1).min(grid.columns());
        let rows = range.start.row..(range.end.row + 1).min(grid.rows());
        rows.flat_map(move |row| columns.clone().map(move |column| CellAddress::new(row, column)))
    };
    let cells: Vec<CellEdit> = ranges
        .iter()
        .flat_map(cells_of)
        // As in a spreadsheet program, what a filter leaves out is left alone.
        .filter(|at| !is_filtered(app, at.row))
        .filter(|at| !grid.text(*at).is_empty() || app.sheet().formulas().contains_key(at))
        .map(|at| CellEdit { at, text: String::new(), stored: StoredValue::None })
        .collect();
    match cells.is_empty() {
        true => Vec::new(),
        false => change(app, Edit::Cells { cells, shrink: None }, Cause::Clear),
    }
}

/// Adds a blank column after the pasted ones, with a title to be edited.
pub(crate) fn add_column(app: &mut App) -> Vec<Effect> {
    let header = app.sheet().table().header.clone();
    // In the first row of the header: in a lower one the title would belong to the group beside it.
    let Some(row) = header.clone().next() else { return vec![Effect::FocusGrid] };
    let at = CellAddress::new(row, app.sheet().grid().columns());
    let text = app.words().new_column().to_owned();
    let cell = CellEdit { at, text, stored: StoredValue::None };
    let mut effects = change(app, Edit::Cells { cells: vec![cell], shrink: None }, Cause::AddColumn);
    effects.extend(begin_title_edit(app, at.column));
    effects
}
