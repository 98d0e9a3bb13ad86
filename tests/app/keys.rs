//! The table of keys and gestures (`docs/keys.md`) without a browser: every key goes through the map that the page uses.

use chi_tieu::app::{
    Action, App, Clicked, Command, DropHow, EditKey, Effect, FillAction, Key, KeyPlace, Move, MovingAction,
    PageKey, Pressed, Screen, Start, TypingAction, key_on_page, key_while_editing, key_while_idle, turned_at,
};
use chi_tieu::grid::{CellAddress, CellRange, column_letters};
use chi_tieu::view;

use crate::keys_table::{CELLS, Row, Seen, Step, difference, looked_at, rows, selection_of};

const SCREEN: Screen = Screen { rows: 20, columns: 6 };

/// Hands before the page, as far as they are needed without one.
struct Hands {
    app: App,
    /// The text of the field of an edit, and where its cursor is.
    text: Option<(Vec<char>, usize)>,
    /// What is written in the field of the address, if it has the keyboard.
    address: Option<String>,
}

fn at(text: &str) -> CellAddress {
    CellRange::from_text(text).unwrap().start
}

impl Hands {
    fn new() -> Hands {
        let mut app = App::new(Start::default());
        app.update(Action::Paste { html: None, text: Some(CELLS.to_owned()) });
        Hands { app, text: None, address: None }
    }

    fn act(&mut self, action: Action) {
        for effect in self.app.update(action) {
            match effect {
                Effect::FocusNameBox => self.address = Some(String::new()),
                Effect::FocusGrid => self.address = None,
                Effect::TypeInFormula { replaces, text } => self.type_over(&replaces, &text),
                Effect::TypeNow { .. } => self.act(Action::Edit { typed: Some("01/02/2026".to_owned()) }),
                _ => {}
            }
        }
        match (self.app.editing(), &self.text) {
            (None, _) => self.text = None,
            (Some(editing), None) => {
                let text: Vec<char> = editing.text.chars().collect();
                self.text = Some((text.clone(), text.len()));
            }
            (Some(_), Some(_)) => {}
        }
    }

    fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            match (&mut self.address, &mut self.text) {
                (Some(address), _) => address.push(letter),
                (None, Some((text, cursor))) => {
                    text.insert(*cursor, letter);
                    *cursor += 1;
                    self.tell();
                }
                (None, None) => self.act(Action::Edit { typed: Some(letter.to_string()) }),
            }
        }
    }

    /// What the page tells of a formula in its field.
    fn tell(&mut self) {
        if let Some((text, cursor)) = self.text.clone() {
            let text: String = text.into_iter().collect();
            if text.starts_with('=') {
                self.act(Action::Type(TypingAction::Typed { text, cursor }));
            }
        }
    }

    fn type_over(&mut self, replaces: &str, new: &str) {
        if let Some((text, cursor)) = &mut self.text {
            let before: String = text[..*cursor].iter().collect();
            let start = *cursor - if before.ends_with(replaces) { replaces.chars().count() } else { 0 };
            text.splice(start..*cursor, new.chars());
            *cursor = start + new.chars().count();
        }
        self.tell();
    }

    fn press(&mut self, chord: &str) {
        let mut parts: Vec<&str> = chord.split('+').collect();
        let name = match parts.pop() {
            Some("Plus") => "+",
            Some("Space") => " ",
            other => other.unwrap_or_default(),
        };
        let key = Key {
            name,
            control: parts.contains(&"Ctrl"),
            shift: parts.contains(&"Shift"),
            alt: parts.contains(&"Alt"),
        };
        if self.address.is_some() {
            return self.press_in_address(key);
        }
        if view::menu_view(&self.app).is_some() {
            // Of a menu only Esc is needed here.
            return if name == "Escape" {
                self.act(Action::CloseOverlay)
            };
        }
        let text = || self.text.as_ref().map(|(text, _)| text.iter().collect()).unwrap_or_default();
        match self.app.edit_mode() {
            Some(mode) => match key_while_editing(key, mode, SCREEN, text) {
                EditKey::Act(action) => return self.act(action),
                EditKey::BreakLine => return self.type_text("\n"),
                EditKey::TurnReference => return self.turn_reference(),
                EditKey::Text => {}
            },
            None => {
                if let Some(action) = key_while_idle(key, SCREEN) {
                    return self.act(action);
                }
            }
        }
        let edits_cell = self.app.editing().is_some();
        let place = KeyPlace { in_grid: true, in_text: edits_cell, edits_cell, in_dialog: false };
        match key_on_page(key, place) {
            PageKey::Run(command) => self.act(Action::Run(command)),
            PageKey::Nothing => {}
            PageKey::PasteValues => {
                self.act(Action::PasteValuesNext);
                self.act(Action::PasteOwn);
            }
            PageKey::Browser => self.press_in_browser(key),
        }
    }

    fn turn_reference(&mut self) {
        let Some((text, cursor)) = &mut self.text else { return };
        let typed: String = text.iter().collect();
        if let Some((range, new)) = turned_at(&typed, *cursor) {
            *cursor = range.start + new.chars().count();
            text.splice(range, new.chars());
        }
    }

    fn press_in_address(&mut self, key: Key<'_>) {
        match key.name {
            "Enter" => {
                let address = self.address.clone().unwrap_or_default();
                self.act(Action::GoTo(address));
            }
            "Escape" => {
                self.address = None;
                self.act(Action::CloseOverlay);
            }
            _ => {}
        }
    }

    /// What browsers do by themselves.
    fn press_in_browser(&mut self, key: Key<'_>) {
        match (&mut self.text, key.name, key.control) {
            (None, "c" | "x", true) => {
                let copied = view::copied(&self.app).text;
                self.act(Action::Copied { text: copied, cut: key.name == "x" });
            }
            (None, "v", true) if !key.alt => self.act(Action::PasteOwn),
            (Some((_, cursor)), "Home", false) => *cursor = 0,
            (Some((text, cursor)), "End", false) => *cursor = text.len(),
            (Some((_, cursor)), "ArrowLeft", false) => *cursor = cursor.saturating_sub(1),
            (Some((text, cursor)), "ArrowRight", false) => *cursor = text.len().min(*cursor + 1),
            (Some((text, cursor)), "Backspace", false) if *cursor > 0 => {
                *cursor -= 1;
                text.remove(*cursor);
            }
            (Some((text, cursor)), "Delete", false) if *cursor < text.len() => _ = text.remove(*cursor),
            _ => {}
        }
        self.tell();
    }

    /// A press of the pointer on a cell while a cell is edited; whether a formula points at it.
    fn points(&mut self, to: &str, extend: bool) -> bool {
        let Some((text, _)) = self.text.clone() else { return false };
        let text = text.into_iter().collect();
        self.act(Action::Type(TypingAction::Press { text, at: Pressed::Cell(at(to)), extend }));
        self.app.editing().is_some()
    }

    fn gesture(&mut self, name: &str, about: &[String]) {
        let pressed = about.first().cloned().unwrap_or_default();
        if matches!(name, "click" | "shift-click" | "drag") && self.points(&pressed, name == "shift-click") {
            if name == "drag" {
                self.act(Action::Type(TypingAction::Drag(Pressed::Cell(at(&about[1])))));
            }
            return;
        }
        if let ("ctrl-click", Some((text, _))) = (name, self.text.clone()) {
            let (text, at) = (text.into_iter().collect(), Pressed::Cell(at(&pressed)));
            return self.act(Action::Type(TypingAction::PressAlso { text, at }));
        }
        if let Some((text, _)) = self.text.take() {
            self.act(Action::Commit { text: text.into_iter().collect(), then: Move::Nowhere });
        }
        let first = about.first().map(String::as_str).unwrap_or_default();
        let column = || u32::from(first.as_bytes()[0] - b'A');
        let select = |to: &str, extend| Action::Select { at: at(to), extend };
        match name {
            "click" => self.act(select(first, false)),
            "ctrl-click" => self.act(Action::SelectAlso(Pressed::Cell(at(first)))),
            "ctrl-drag" => {
                self.act(Action::SelectAlso(Pressed::Cell(at(first))));
                self.act(select(&about[1], true));
            }
            "ctrl-row" => {
                self.act(Action::SelectAlso(Pressed::Row(first.parse::<u32>().unwrap() - 1)));
            }
            "ctrl-column" => self.act(Action::SelectAlso(Pressed::Column(column()))),
            "shift-click" => self.act(select(first, true)),
            "drag" => {
                self.act(select(first, false));
                self.act(select(&about[1], true));
            }
            "dblclick" => {
                self.act(select(first, false));
                self.act(Action::Edit { typed: None });
            }
            "right-click" => self.act(Action::OpenMenuOf(Clicked::Cell(at(first)))),
            "row" | "shift-row" => {
                let row = first.parse::<u32>().unwrap() - 1;
                self.act(Action::SelectRow { row, extend: name == "shift-row" });
            }
            "column" | "shift-column" => {
                self.act(Action::SelectColumns {
                    column: column(),
                    columns: 1,
                    extend: name == "shift-column",
                });
            }
            "move" | "ctrl-move" | "shift-move" => {
                // At the middle of the upper side.
                let CellRange { start, end } = self.app.selection().range();
                let middle = CellAddress { column: (start.column + end.column) / 2, ..start };
                self.act(Action::Moving(MovingAction::Begin(middle)));
                self.act(Action::Moving(MovingAction::Toward(at(first))));
                self.act(Action::Moving(MovingAction::Drop(match name {
                    "ctrl-move" => DropHow::Copy,
                    "shift-move" => DropHow::Insert,
                    _ => DropHow::Move,
                })));
            }
            "fill" | "ctrl-fill" => {
                self.act(Action::Fill(FillAction::Begin));
                self.act(Action::Fill(FillAction::Toward(at(first))));
                self.act(Action::Fill(FillAction::Drop { inverted: name == "ctrl-fill" }));
            }
            "dblfill" => self.act(Action::Fill(FillAction::ToEnd { inverted: false })),
            _ => panic!("what is {name}?"),
        }
    }

    fn seen(&self) -> Seen {
        let app = &self.app;
        let name = |at: CellAddress| format!("{}{}", column_letters(at.column), at.row + 1);
        let ranges = app.selected_ranges();
        let mut selected: Vec<CellAddress> = ranges.iter().flat_map(|range| range.addresses()).collect();
        selected.sort_unstable();
        let selected: Vec<String> = selected.into_iter().map(name).collect();
        let frame = view::frame_view(app);
        let cells = looked_at().map(|cell| (cell.clone(), app.sheet().grid().text(at(&cell)).to_owned()));
        Seen {
            active: name(app.selection().caret),
            selected: selection_of(&selected),
            cells: cells.filter(|(_, text)| !text.is_empty()).collect(),
            editing: self.text.as_ref().map(|(text, _)| text.iter().collect()),
            formula: view::cell_content(app),
            tab: format!("{}/{}", frame.status.shown_tab + 1, frame.status.tabs.len()),
            menu: view::menu_view(app).is_some(),
            palette: frame.palette,
            help: frame.help,
        }
    }
}

fn press_row(row: &Row) -> Seen {
    let mut hands = Hands::new();
    for (cell, text) in &row.start {
        hands.act(Action::GoTo(cell.clone()));
        hands.type_text(text);
        hands.press("Ctrl+Enter");
    }
    hands.act(Action::GoTo(row.selection.clone()));
    for step in &row.steps {
        match step {
            Step::Press(chord) => hands.press(chord),
            Step::Type(text) => hands.type_text(text),
            Step::Gesture(name, about) => hands.gesture(name, about),
        }
    }
    hands.seen()
}

#[test]
fn the_table_has_what_hands_know() {
    let rows = rows();
    assert!(rows.len() >= 190, "{}", rows.len());
    let mut scripts: Vec<&str> = rows.iter().map(|row| row.script.as_str()).collect();
    scripts.sort_unstable();
    scripts.dedup();
    assert_eq!(scripts.len(), rows.len(), "a row is there twice");
    assert!(rows.iter().filter(|row| row.native_only).count() <= 25, "real keys try most rows");
    for row in &rows {
        assert!(row.here.starts_with(['=', '≠', '…']), "{}", row.key);
    }
}

#[test]
fn each_row_of_the_table_does_what_it_says() {
    let wrong = |row: &Row| {
        difference(row, &press_row(row)).map(|why| format!("{} `{}`: {why}", row.key, row.script))
    };
    let wrong: Vec<String> = rows().iter().filter_map(wrong).collect();
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_key_of_a_command_is_one_of_the_table() {
    // Keys of the page that spreadsheet programs do not have.
    let own = [Command::ChartsPage];
    let table: String = rows().iter().map(|row| row.script.to_lowercase()).collect();
    for command in Command::ALL.into_iter().filter(|command| !own.contains(command)) {
        let Some(chord) = command.chord() else { continue };
        let name = match (chord.key, chord.shift) {
            (" ", _) => "space",
            ("+", _) => "plus",
            // What these keys write with Shift.
            ("0", true) => ")",
            ("1", true) => "!",
            ("4", true) => "$",
            ("5", true) => "%",
            ("9", true) => "(",
            (other, _) => other,
        };
        let held = [(chord.control, "ctrl+"), (chord.alt, "alt+"), (chord.shift, "shift+")];
        let held: String = held.iter().filter(|(is, _)| *is).map(|(_, name)| *name).collect();
        assert!(table.contains(&format!(" {held}{name}")), "{held}{name}");
    }
}
