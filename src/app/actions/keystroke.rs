//! What a key does: in the grid's field, in a field of an edit, anywhere on the page. One map, for the page and for the tests
//! that press keys without one.

use super::action::Action;
use super::command::Command;
use super::moves::Move;
use super::typing::TypingAction;
use crate::app::state::EditMode;

/// A key, by its name in `KeyboardEvent.key`, and what is held with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key<'a> {
    /// Its name.
    pub name: &'a str,
    /// Control, or Command on a Mac.
    pub control: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
}

/// How many rows and columns are in sight: so far Page Up and Page Down move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Rows.
    pub rows: u32,
    /// Columns.
    pub columns: u32,
}

/// What a key does while a cell is edited.
#[derive(Clone, Debug, PartialEq)]
pub enum EditKey {
    /// What it does to the text.
    Text,
    /// It breaks the line.
    BreakLine,
    /// It turns the `$` of the reference at the cursor: see [`turned_at`].
    TurnReference,
    /// Something else.
    Act(Action),
}

/// Where the keyboard is when a key reaches the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyPlace {
    /// In the grid's field.
    pub in_grid: bool,
    /// In a text that the browser edits.
    pub in_text: bool,
    /// Whether a cell is edited.
    pub edits_cell: bool,
    /// Whether a dialog is open over the table.
    pub in_dialog: bool,
}

/// What a key does that no field has taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKey {
    /// What the browser makes of it.
    Browser,
    /// Nothing, not even what the browser would make of it.
    Nothing,
    /// The browser pastes; only the values are meant.
    PasteValues,
    /// A command.
    Run(Command),
}

/// What a key does in the grid's field while no cell is edited; `None` leaves it to the page.
pub fn key_while_idle(key: Key<'_>, screen: Screen) -> Option<Action> {
    let Key { name, control, shift, alt } = key;
    let moves = |step| Some(Action::Move(step, false));
    if name == "Enter" && (control || alt) {
        // These belong to an edit; here they must not write a line break.
        return moves(Move::Nowhere);
    }
    if alt {
        let step = match (name, control) {
            ("PageUp", false) => Move::PageLeft(screen.columns),
            ("PageDown", false) => Move::PageRight(screen.columns),
            // In Excel it selects the shown cells only. That is not there yet, and the sign must not be typed.
            (";", false) => Move::Nowhere,
            _ => return None,
        };
        return Some(Action::Move(step, shift));
    }
    match name {
        "Tab" if !control => moves(if shift { Move::Previous } else { Move::Next }),
        "Enter" => moves(if shift { Move::Above } else { Move::Below }),
        "F8" if shift && !control => Some(Action::AddRanges),
        "F2" if !shift && !control => Some(Action::Edit { typed: None }),
        "Escape" => Some(Action::CloseOverlay),
        "Backspace" if control => None,
        "Backspace" if shift => moves(Move::ToActive),
        "Backspace" => Some(Action::Edit { typed: Some(String::new()) }),
        "." if control && !shift => moves(Move::NextCorner),
        _ => step(key, screen).map(|step| Action::Move(step, shift)),
    }
}

/// What a key does while a cell is edited, whose text is then `text`.
pub fn key_while_editing(
    key: Key<'_>,
    mode: EditMode,
    screen: Screen,
    text: impl FnOnce() -> String,
) -> EditKey {
    let Key { name, control, shift, alt } = key;
    let plain = !control && !shift && !alt;
    if mode == EditMode::Complete && plain {
        let action = match name {
            "Tab" => Some(TypingAction::Complete),
            "ArrowDown" => Some(TypingAction::Choose(true)),
            "ArrowUp" => Some(TypingAction::Choose(false)),
            "Escape" => Some(TypingAction::CloseList),
            _ => None,
        };
        if let Some(action) = action {
            return EditKey::Act(Action::Type(action));
        }
    }
    if mode == EditMode::Point
        && !alt
        && let Some(step) = step(key, screen)
    {
        return EditKey::Act(Action::Type(TypingAction::Step(step, shift)));
    }
    let then = match name {
        "Enter" if alt => return EditKey::BreakLine,
        "Enter" if control => return EditKey::Act(Action::CommitAll(text())),
        "Enter" if shift => Move::Above,
        "Enter" => Move::Below,
        "Tab" if shift => Move::Previous,
        "Tab" => Move::Next,
        "Escape" => return EditKey::Act(Action::CancelEdit),
        "F4" if plain => return EditKey::TurnReference,
        "F2" if shift || control => return EditKey::Act(Action::EditHeaderAbove(text())),
        "F2" => {
            return EditKey::Act(Action::SetEditMode(match mode {
                EditMode::Enter | EditMode::Point => EditMode::Edit,
                EditMode::Edit | EditMode::Complete => EditMode::Enter,
            }));
        }
        // With Shift they select text: some Vietnamese keyboards select the vowel in this way to change it.
        _ if mode == EditMode::Enter && !shift && !alt => match step(key, screen) {
            Some(step) => step,
            None => return EditKey::Text,
        },
        _ => return EditKey::Text,
    };
    EditKey::Act(Action::Commit { text: text(), then })
}

/// What F4 makes of a text that is typed: the part that changes, in characters, and what it becomes. `None` if no reference is
/// at the cursor.
pub fn turned_at(text: &str, cursor: usize) -> Option<(std::ops::Range<usize>, String)> {
    crate::formula::turned(text, cursor)
}

/// The move that a key makes.
fn step(key: Key<'_>, screen: Screen) -> Option<Move> {
    Some(match (key.name, key.control) {
        ("ArrowLeft", false) => Move::Left,
        ("ArrowRight", false) => Move::Right,
        ("ArrowUp", false) => Move::Up,
        ("ArrowDown", false) => Move::Down,
        ("ArrowLeft", true) => Move::EdgeLeft,
        ("ArrowRight", true) => Move::EdgeRight,
        ("ArrowUp", true) => Move::EdgeUp,
        ("ArrowDown", true) => Move::EdgeDown,
        ("Home", false) => Move::RowStart,
        ("End", false) => Move::RowEnd,
        ("Home", true) => Move::First,
        ("End", true) => Move::Last,
        ("PageUp", false) => Move::PageUp(screen.rows),
        ("PageDown", false) => Move::PageDown(screen.rows),
        _ => return None,
    })
}

/// What a key does that no field has taken.
pub fn key_on_page(key: Key<'_>, place: KeyPlace) -> PageKey {
    let Key { name, control, shift, alt } = key;
    if control && shift && !alt && name.eq_ignore_ascii_case("v") && !place.in_text {
        return PageKey::PasteValues;
    }
    let Some(command) = Command::for_key(name, control, shift, alt) else { return PageKey::Browser };
    // Whoever reads a dialog does not mean the table behind it.
    let is_of_page = matches!(command, Command::Palette | Command::Help | Command::SaveFile | Command::Open);
    if place.in_dialog && !is_of_page {
        return PageKey::Browser;
    }
    let of_text = matches!(
        command,
        Command::Undo | Command::Redo | Command::Copy | Command::Cut | Command::SelectAll | Command::Clear
    );
    // The browser starts copying and pasting by itself, and its events give access to the clipboard.
    if matches!(command, Command::Copy | Command::Cut | Command::Paste) || (of_text && place.in_text) {
        return PageKey::Browser;
    }
    if command == Command::ChartsPage && place.edits_cell {
        return PageKey::Browser;
    }
    // They leave the cell, and what is typed in it would be lost.
    let leaves =
        matches!(command, Command::FindNext | Command::FindPrevious | Command::Filter | Command::Names);
    if leaves && place.edits_cell {
        return PageKey::Nothing;
    }
    // Outside the grid these keys mean something else: Alt+Down opens a menu, F5 loads the page again.
    if (is_of_grid(command) || name == "F5") && !place.in_grid {
        return PageKey::Browser;
    }
    // A formula may name cells of another sheet.
    let turns_sheet = matches!(command, Command::NextSheet | Command::PreviousSheet);
    // In an edit a space is a space, whatever is held with it.
    if is_of_cells(command) && place.edits_cell && !turns_sheet {
        // The browser would make a bookmark, load the page again, show another tab, or change its size.
        return if is_browsers(command) { PageKey::Nothing } else { PageKey::Browser };
    }
    PageKey::Run(command)
}

fn is_of_grid(command: Command) -> bool {
    is_of_cells(command)
        || matches!(
            command,
            Command::Clear
                | Command::GroupLines
                | Command::UngroupLines
                | Command::ColumnMenu
                | Command::RowMenu
                | Command::RenameColumn
                | Command::Note
                | Command::Today
                | Command::TimeNow
        )
}

/// Commands whose keys the browser has a use for too.
fn is_browsers(command: Command) -> bool {
    matches!(
        command,
        Command::FillDown
            | Command::FillRight
            | Command::InsertHere
            | Command::DeleteHere
            | Command::HideRows
            | Command::ShowRows
            | Command::HideColumns
            | Command::ShowColumns
            | Command::ShowGroups
            | Command::Form(_)
    )
}

fn is_of_cells(command: Command) -> bool {
    is_browsers(command)
        || matches!(
            command,
            Command::SelectRow
                | Command::SelectColumn
                | Command::PasteSpecial
                | Command::CellMenu
                | Command::Repeat
                | Command::ShowActive
                | Command::AutoSum
                | Command::FormulaAbove
                | Command::ValueAbove
                | Command::AddSheet
                | Command::NextSheet
                | Command::PreviousSheet
        )
}
