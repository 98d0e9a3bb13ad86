//! The selection, and what is being typed.

use crate::formula::{Function, Typed, is_same_name};
use crate::grid::{CellAddress, CellRange};
use crate::number::fold;
use std::collections::BTreeMap;

/// The selected rectangle, and the active cell in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The active cell: where the selection began, until Tab or Enter goes through the selection.
    pub caret: CellAddress,
    /// The corner that stays when the selection is extended.
    pub anchor: CellAddress,
    /// The opposite corner, which moves when the selection is extended.
    pub end: CellAddress,
    /// Whether columns were selected by their head, which then belongs to the selection.
    pub with_head: bool,
}

impl Selection {
    /// The selection of one cell.
    pub fn cell(at: CellAddress) -> Selection {
        Selection { caret: at, anchor: at, end: at, with_head: false }
    }

    /// The selection from one corner to the opposite one. The active cell is the first.
    pub fn between(anchor: CellAddress, end: CellAddress) -> Selection {
        Selection { caret: anchor, anchor, end, with_head: false }
    }

    /// The selection from the same corner to another end.
    pub fn extended(self, end: CellAddress) -> Selection {
        let with_head = self.with_head && end.row == self.end.row;
        Selection { with_head, ..Selection::between(self.anchor, end).around(self.caret) }
    }

    /// The same cells, with the head over them.
    pub fn with_head(self) -> Selection {
        Selection { with_head: true, ..self }
    }

    /// The same rectangle; the active cell is this one if the rectangle has it.
    pub fn around(self, caret: CellAddress) -> Selection {
        if self.range().contains(caret) { Selection { caret, ..self } } else { self }
    }

    /// The cells it covers.
    pub fn range(&self) -> CellRange {
        CellRange::between(self.anchor, self.end)
    }

    /// The cell that must be in sight: the end that moves, or the active cell once Tab or Enter has left the corner.
    pub fn reach(&self) -> CellAddress {
        if self.caret == self.anchor { self.end } else { self.caret }
    }
}

/// What the arrow keys do while a cell is edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditMode {
    /// They end the edit and move the active cell: what is typed replaces the cell.
    Enter,
    /// They move in the text.
    Edit,
    /// They point at cells, which the formula names.
    Point,
    /// Up and down choose a function of the list, which Tab writes.
    Complete,
}

/// A cell being edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    /// The sheet of the cell. While a formula is typed another one may be shown.
    pub sheet: usize,
    /// The cell.
    pub at: CellAddress,
    /// The text at the start of the edit.
    pub text: String,
    /// What the arrow keys do.
    pub mode: EditMode,
    /// For a text of the header, the column and the line of the head that show it.
    pub head: Option<(u32, u32)>,
    /// What is typed of a formula.
    pub typing: Option<FormulaTyping>,
}

/// A formula that is being typed. The field of the page has the text; this is what it last said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormulaTyping {
    /// The text.
    pub text: String,
    /// Characters before the cursor.
    pub cursor: usize,
    /// The cells that the reference before the cursor was pointed at, if it was.
    pub pointed: Option<Pointed>,
    /// The titles of the columns, while one is being typed.
    pub titles: Vec<String>,
    /// The names of cells.
    pub names: Vec<String>,
    /// Which entry of the list is chosen, from 0.
    pub chosen: usize,
    /// Whether the user closed the list.
    pub is_list_closed: bool,
    /// Whether it was entered and refused: what is wrong is then put right within the text, as in Excel, and the arrows move
    /// in it.
    pub is_refused: bool,
}

/// What the list at a formula's cursor offers.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Completion<'a> {
    /// A function.
    Function(&'static Function),
    /// The title of a column.
    Title(&'a str),
    /// A name of cells.
    Name(&'a str),
}

impl Completion<'_> {
    /// What it writes instead of what is typed of it.
    pub(crate) fn written(&self) -> String {
        match self {
            Completion::Function(function) => format!("{}(", function.name),
            Completion::Title(title) => format!("{title}]"),
            Completion::Name(name) => (*name).to_owned(),
        }
    }
}

/// Cells that are pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointed {
    /// The cells.
    pub selection: Selection,
    /// How the formula names them: what a further step replaces.
    pub written: String,
}

impl FormulaTyping {
    /// A text that begins an edit, with the cursor at its end; `None` if it is no formula.
    pub(crate) fn of(text: &str) -> Option<FormulaTyping> {
        let cursor = text.chars().count();
        text.starts_with('=').then(|| FormulaTyping {
            text: text.to_owned(),
            cursor,
            ..FormulaTyping::default()
        })
    }

    /// As the room of formulas reads it.
    pub(crate) fn typed(&self) -> Typed<'_> {
        Typed { text: &self.text, cursor: self.cursor }
    }

    /// Whether nothing but "=" is typed yet.
    pub(crate) fn says_nothing(&self) -> bool {
        self.text.trim() == "="
    }

    /// Whether the next cell that is pointed at is written into the formula.
    pub(crate) fn takes_cells(&self) -> bool {
        self.pointed.is_some() || self.typed().takes_reference()
    }

    /// What can be written at the cursor, while the list of it is open: functions whose names begin as what is typed, or titles
    /// that hold it.
    pub(crate) fn completions(&self) -> Vec<Completion<'_>> {
        if self.is_list_closed {
            return Vec::new();
        }
        match (self.typed().title(), self.typed().completions()) {
            (Some(typed), _) => {
                let typed = fold(typed);
                let titles = self.titles.iter().filter(|title| fold(title).contains(&typed));
                titles.map(|title| Completion::Title(title)).collect()
            }
            (None, found) => {
                let functions = found.into_iter().flat_map(|(_, found)| found).map(Completion::Function);
                self.names_begun().map(Completion::Name).chain(functions).collect()
            }
        }
    }

    /// The names that begin as what is typed, without regard to marks; none once one is typed whole.
    fn names_begun(&self) -> impl Iterator<Item = &str> {
        let word = self.typed().word().map(fold).filter(|word| !word.is_empty());
        let whole = self.typed().word().is_some_and(|word| self.names.iter().any(|n| is_same_name(n, word)));
        let begun = move |name: &&String| word.as_ref().is_some_and(|word| fold(name).starts_with(word));
        self.names.iter().filter(begun).filter(move |_| !whole).map(String::as_str)
    }

    /// What is typed of what the list completes.
    pub(crate) fn begun(&self) -> Option<&str> {
        let typed = self.typed();
        typed.title().or_else(|| match self.names_begun().next() {
            Some(_) => typed.word(),
            None => typed.completions().map(|(prefix, _)| prefix),
        })
    }

    /// The cells that the formula names, each with its sheet if that is written.
    pub(crate) fn named(&self) -> Vec<(Option<String>, CellRange)> {
        self.typed().references()
    }
}

/// A row that is gone through by Tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TabRun {
    /// The cell where Tab led last.
    pub(crate) at: CellAddress,
    /// The column where the first Tab was pressed: Enter goes there in the next row.
    pub(crate) began: u32,
}

/// What the keys do in the present edit: where a formula takes cells, the arrows point at them; while a list of functions is
/// open, they choose one.
pub(super) fn edit_mode(editing: &Editing) -> EditMode {
    match &editing.typing {
        Some(typing) if !typing.completions().is_empty() => EditMode::Complete,
        Some(typing) if typing.is_refused => EditMode::Edit,
        Some(typing) if editing.mode == EditMode::Enter && typing.takes_cells() => EditMode::Point,
        _ => editing.mode,
    }
}

/// Cells that are dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moving {
    /// The cell of the selection by which they are held.
    pub(crate) grabbed: CellAddress,
    /// The cell under the pointer.
    pub(crate) over: CellAddress,
}

/// The selection, and what is being typed.
#[derive(Debug)]
pub(crate) struct Caret {
    pub(crate) selection: Selection,
    /// The ranges that were selected before with Ctrl, in their order; `selection` is the last one.
    pub(crate) others: Vec<Selection>,
    /// Whether ranges are added without Ctrl, as after Shift+F8.
    pub(crate) adding: bool,
    /// Whether the press of the pointer took cells out of the selection: moving it then extends nothing.
    pub(crate) took_out: bool,
    pub(crate) editing: Option<Editing>,
    pub(crate) tab_run: Option<TabRun>,
    /// The cell under the handle of the selection while it is dragged.
    pub(crate) filling: Option<CellAddress>,
    /// The selected cells, while they are dragged by their border.
    pub(crate) moving: Option<Moving>,
    /// The last change by a command, which can be done again: its place in `Command::ALL`.
    pub(crate) last_change: Option<usize>,
    /// Whether a scroll to the selection shows the active cell and not the end that moves.
    pub(crate) looks_at_active: bool,
    /// Whether the explanation of the active cell is open.
    pub(crate) explaining: bool,
    /// The farthest row and column to which the user went in the blank cells of this sheet: more of them are shown there.
    pub(crate) reach: CellAddress,
    /// Where the user was in other sheets, by their places; forgotten when sheets come, go or move.
    pub(crate) left: BTreeMap<usize, Selection>,
}

impl Default for Caret {
    fn default() -> Caret {
        Caret {
            selection: Selection::cell(CellAddress::new(0, 0)),
            others: Vec::new(),
            adding: false,
            took_out: false,
            editing: None,
            tab_run: None,
            filling: None,
            moving: None,
            last_change: None,
            looks_at_active: false,
            explaining: false,
            reach: CellAddress::new(0, 0),
            left: BTreeMap::new(),
        }
    }
}
