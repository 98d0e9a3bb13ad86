//! The table of keys and gestures in `docs/keys.md`, as the tests press it.

use std::collections::BTreeMap;

/// The cells at the start, as they are pasted.
pub const CELLS: &str =
    "Đơn vị\tGiường\tPhòng\tGhi chú\nA\t10\t1\tx\nB\t20\t2\t\nC\t30\t3\ty\nD\t40\t4\t\nE\t50\t5\tz\n";

/// Rows and columns of a sheet that are looked at.
const ROWS: std::ops::RangeInclusive<u32> = 2..=12;
const COLUMNS: std::ops::RangeInclusive<char> = 'A'..='H';

/// A row of the table.
#[derive(Clone, Debug)]
pub struct Row {
    /// The key, as the guide names it.
    pub key: String,
    /// What is done here: "=", "≠ …" or "… …".
    pub here: String,
    /// What is pressed.
    pub script: String,
    /// Whether browsers keep the key for themselves.
    pub native_only: bool,
    /// Texts that are typed first, each with its cell.
    pub start: Vec<(String, String)>,
    /// The selection at the start.
    pub selection: String,
    pub steps: Vec<Step>,
    pub expected: Vec<Expected>,
}

/// Something that hands do.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A chord: "Ctrl+Shift+ArrowDown".
    Press(String),
    /// A text.
    Type(String),
    /// A gesture with what it is about: ("drag", ["B3", "C5"]).
    Gesture(String, Vec<String>),
}

/// What is then.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    Active(String),
    Selected(String),
    Cell(String, String),
    InsertedRow(u32),
    DeletedRow(u32),
    InsertedColumn(char),
    DeletedColumn(char),
    Editing(String),
    Formula(String),
    Tab(String),
    Menu,
    Palette,
    Help,
}

/// What the page is after a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// "B3".
    pub active: String,
    /// "B3:C4".
    pub selected: String,
    /// The filled cells.
    pub cells: BTreeMap<String, String>,
    /// The text of the cell being edited.
    pub editing: Option<String>,
    pub formula: String,
    /// "1/2".
    pub tab: String,
    pub menu: bool,
    pub palette: bool,
    pub help: bool,
}

/// The rows of the table.
pub fn rows() -> Vec<Row> {
    let text = include_str!("../../docs/keys.md");
    text.lines().filter_map(row).collect()
}

fn row(line: &str) -> Option<Row> {
    let columns: Vec<&str> = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").collect();
    let [key, _, _, here, trial] = columns[..] else { return None };
    let script = trial.strip_prefix('`')?.strip_suffix('`')?;
    let (native_only, body) = match script.strip_prefix("(n) ") {
        Some(body) => (true, body),
        None => (false, script),
    };
    let mut parts = body.splitn(3, " >").map(str::trim);
    let mut begin: Vec<&str> = parts.next()?.split(' ').collect();
    let selection = begin.pop()?.to_owned();
    let start = begin.iter().map(|set| set.split_once('=').map(|(at, text)| (at.to_owned(), plain(text))));
    Some(Row {
        key: key.to_owned(),
        here: here.to_owned(),
        script: script.to_owned(),
        native_only,
        start: start.collect::<Option<_>>()?,
        selection,
        steps: parts.next()?.split(' ').map(step).collect(),
        expected: parts.next()?.split(' ').filter(|t| !t.is_empty()).map(expected).collect(),
    })
}

fn plain(text: &str) -> String {
    text.replace('_', " ").replace('⏎', "\n")
}

fn step(token: &str) -> Step {
    const GESTURES: [&str; 19] = [
        "move",
        "ctrl-move",
        "shift-move",
        "click",
        "ctrl-click",
        "ctrl-drag",
        "ctrl-row",
        "ctrl-column",
        "shift-click",
        "drag",
        "dblclick",
        "right-click",
        "row",
        "shift-row",
        "column",
        "shift-column",
        "fill",
        "ctrl-fill",
        "dblfill",
    ];
    let (name, about) = token.split_once(':').unwrap_or((token, ""));
    match token.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
        Some(text) if !text.is_empty() => Step::Type(plain(text)),
        _ if GESTURES.contains(&name) => {
            Step::Gesture(name.to_owned(), about.split(':').map(str::to_owned).collect())
        }
        _ => Step::Press(token.to_owned()),
    }
}

fn expected(token: &str) -> Expected {
    let line = |text: &str| text.parse::<u32>().expect("a row");
    let letter = |text: &str| text.chars().next().expect("a column");
    if let Some(active) = token.strip_prefix('@') {
        return Expected::Active(active.to_owned());
    }
    if let Some(range) = token.strip_prefix('[').and_then(|t| t.strip_suffix(']')) {
        return Expected::Selected(range.to_owned());
    }
    for (prefix, made) in [
        ("+row", (|t| Expected::InsertedRow(t)) as fn(u32) -> Expected),
        ("-row", |t| Expected::DeletedRow(t)),
    ] {
        if let Some(row) = token.strip_prefix(prefix) {
            return made(line(row));
        }
    }
    if let Some(column) = token.strip_prefix("+column") {
        return Expected::InsertedColumn(letter(column));
    }
    if let Some(column) = token.strip_prefix("-column") {
        return Expected::DeletedColumn(letter(column));
    }
    if let Some(text) = token.strip_prefix("edit:") {
        return Expected::Editing(plain(text));
    }
    if let Some(text) = token.strip_prefix("fx:") {
        return Expected::Formula(plain(text));
    }
    if let Some(tab) = token.strip_prefix("tab:") {
        return Expected::Tab(tab.to_owned());
    }
    match token {
        "menu" => Expected::Menu,
        "palette" => Expected::Palette,
        "help" => Expected::Help,
        _ => {
            let (at, text) = token.split_once('=').unwrap_or_else(|| panic!("what is {token}?"));
            Expected::Cell(at.to_owned(), plain(text))
        }
    }
}

/// The cells at the start by their addresses.
pub fn cells_at_start(row: &Row) -> BTreeMap<String, String> {
    let mut cells = BTreeMap::new();
    for (line, number) in CELLS.lines().skip(1).zip(2..) {
        for (text, letter) in line.split('\t').zip('A'..).filter(|(text, _)| !text.is_empty()) {
            cells.insert(format!("{letter}{number}"), text.to_owned());
        }
    }
    cells.extend(row.start.iter().cloned());
    cells
}

/// The selected cells, row by row, as the table writes them: the corners of a rectangle, else each cell.
pub fn selection_of(cells: &[String]) -> String {
    let place = |cell: &String| {
        let (letter, row) = cell.split_at(1);
        (u32::from(letter.as_bytes()[0]), row.parse::<u32>().unwrap())
    };
    let (Some(first), Some(last)) = (cells.first(), cells.last()) else { return String::new() };
    let ((left, top), (right, bottom)) = (place(first), place(last));
    let is_inside = |cell: &String| {
        let (column, row) = place(cell);
        (left..=right).contains(&column) && (top..=bottom).contains(&row)
    };
    let is_whole = cells.iter().all(is_inside)
        && cells.len() == ((right + 1).saturating_sub(left) * (bottom + 1).saturating_sub(top)) as usize;
    if is_whole { format!("{first}:{last}") } else { cells.join(",") }
}

/// Every cell that is looked at.
pub fn looked_at() -> impl Iterator<Item = String> {
    ROWS.flat_map(|row| COLUMNS.map(move |letter| format!("{letter}{row}")))
}

/// What is wrong, if something is.
pub fn difference(row: &Row, seen: &Seen) -> Option<String> {
    let mut cells = cells_at_start(row);
    let (mut editing, mut menu, mut palette, mut help, mut on_other_sheet) =
        (None, false, false, false, false);
    let alike = |pattern: &str, text: &str| match pattern.split_once('*') {
        Some((before, after)) => text.starts_with(before) && text.ends_with(after),
        None => pattern == text,
    };
    for expected in &row.expected {
        let wrong =
            |what: &str, wanted: &str, found: &str| Some(format!("{what}: wanted {wanted}, found {found}"));
        match expected {
            Expected::Active(at) if !alike(at, &seen.active) => return wrong("active", at, &seen.active),
            Expected::Selected(range) if *range != seen.selected => {
                return wrong("selected", range, &seen.selected);
            }
            Expected::Formula(text) if *text != seen.formula => return wrong("formula", text, &seen.formula),
            Expected::Tab(tab) if *tab != seen.tab => return wrong("tab", tab, &seen.tab),
            Expected::Tab(tab) => on_other_sheet = !tab.starts_with("1/"),
            Expected::Cell(at, text) => _ = cells.insert(at.clone(), text.clone()),
            Expected::InsertedRow(row) => {
                cells = moved(cells, |c, r| Some((c, if r >= *row { r + 1 } else { r })))
            }
            Expected::DeletedRow(row) => {
                cells = moved(cells, |c, r| (r != *row).then(|| (c, if r > *row { r - 1 } else { r })));
            }
            Expected::InsertedColumn(column) => {
                cells = moved(cells, |c, r| Some((if c >= *column { next(c, 1) } else { c }, r)));
            }
            Expected::DeletedColumn(column) => {
                cells = moved(cells, |c, r| {
                    (c != *column).then(|| (if c > *column { next(c, -1) } else { c }, r))
                });
            }
            Expected::Editing(text) => editing = Some(text.clone()),
            Expected::Menu => menu = true,
            Expected::Palette => palette = true,
            Expected::Help => help = true,
            _ => {}
        }
    }
    let edits = match (&editing, &seen.editing) {
        (None, None) => true,
        (Some(wanted), Some(found)) => alike(wanted, found),
        _ => false,
    };
    if !edits {
        return Some(format!("editing: wanted {editing:?}, found {:?}", seen.editing));
    }
    if (menu, palette, help) != (seen.menu, seen.palette, seen.help) {
        return Some(format!(
            "open: wanted {:?}, found {:?}",
            (menu, palette, help),
            (seen.menu, seen.palette, seen.help)
        ));
    }
    if on_other_sheet {
        return None;
    }
    looked_at().find_map(|at| {
        let wanted = cells.get(&at).map_or("", String::as_str);
        let found = seen.cells.get(&at).map_or("", String::as_str);
        (!alike(wanted, found)).then(|| format!("{at}: wanted {wanted:?}, found {found:?}"))
    })
}

fn next(column: char, by: i32) -> char {
    u32::try_from(column as i32 + by).ok().and_then(char::from_u32).unwrap_or(column)
}

fn moved(
    cells: BTreeMap<String, String>,
    to: impl Fn(char, u32) -> Option<(char, u32)>,
) -> BTreeMap<String, String> {
    let place = |at: String| {
        let (letter, row) = at.split_at(1);
        let (column, row) = to(letter.chars().next()?, row.parse().ok()?)?;
        Some(format!("{column}{row}"))
    };
    cells.into_iter().filter_map(|(at, text)| Some((place(at)?, text))).collect()
}
