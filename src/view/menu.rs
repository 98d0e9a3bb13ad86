//! The menu over the grid: what a column means and how it is read, what a row is, and what can be done with lines and cells.

use super::grid::may_have_bars;
use crate::app::{
    Action, App, Command, Cure, FilterAction, FormCommand, LinesAction, OpenMenu, ReportAction, ReportFormat,
    SheetAction, asked_together, column_at, column_name, computed_at, is_guessed, measure_at, range_text,
    rows_meant, shown_columns, tab_name,
};
use crate::number::Notation;
use crate::sheet::{Lines, PasteHow};
use crate::table::{Role, RowKind};
use crate::words::Words;

/// An open menu.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuView {
    /// Which menu it is, and so beside what it stands.
    pub of: OpenMenu,
    /// What it asks.
    pub label: String,
    /// Its entries; at least one.
    pub items: Vec<MenuItem>,
}

/// An entry of a menu.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuItem {
    /// A heading above this entry.
    pub heading: Option<String>,
    /// Its text.
    pub text: String,
    /// What it does.
    pub action: Action,
    /// Whether it is in force; `None` for what is done and not chosen.
    pub chosen: Option<bool>,
    /// The key that does the same; empty if there is none.
    pub key: String,
}

impl MenuItem {
    fn new(text: String, action: Action) -> MenuItem {
        MenuItem { heading: None, text, action, chosen: None, key: String::new() }
    }

    /// A command, with its key.
    fn command(words: Words, command: Command) -> MenuItem {
        let item = MenuItem::new(command.name(words).to_owned(), Action::Run(command));
        MenuItem { key: command.key_text(), ..item }
    }

    fn chosen_if(self, chosen: bool) -> MenuItem {
        MenuItem { chosen: Some(chosen), ..self }
    }

    fn under(self, heading: &str) -> MenuItem {
        MenuItem { heading: Some(heading.to_owned()), ..self }
    }
}

/// What a user can say of a row, in the order of the menu.
const ROW_KINDS: [RowKind; 6] =
    [RowKind::Data, RowKind::Total, RowKind::Subtotal, RowKind::Part, RowKind::Average, RowKind::Note];

/// The menu that is open; `None` if there is none, or if what it was about is gone.
pub fn menu_view(app: &App) -> Option<MenuView> {
    let of = app.frame.menu?;
    let (label, items) = match of {
        OpenMenu::Column(column) if computed_at(app, column).is_some() => {
            (app.words().computed_menu().to_owned(), of_computed(app, column))
        }
        OpenMenu::Column(column) => {
            column_at(app, column)?;
            (format!("{}: {}", app.words().role_menu(), column_name(app, column)), of_column(app, column))
        }
        OpenMenu::Reading(column) => {
            column_at(app, column)?;
            (app.words().reading_menu().to_owned(), readings(app, column))
        }
        OpenMenu::Row(row) => {
            let rows = rows_meant(app, row);
            (app.words().row_is(*rows.start(), *rows.end()), of_row(app, row)?)
        }
        OpenMenu::Cells(_) => (app.words().cells_menu().to_owned(), of_cells(app)),
        OpenMenu::Steps => (app.words().undo_to().to_owned(), steps(app)?),
        OpenMenu::TakeAway => (app.words().take_away().to_owned(), ways_to_leave(app.words())),
        OpenMenu::PasteSpecial(_) => (app.words().paste_special().to_owned(), ways_to_paste(app.words())),
    };
    Some(MenuView { of, label, items })
}

/// The last steps, each with what undoes it and those after it; `None` if nothing was done.
fn steps(app: &App) -> Option<Vec<MenuItem>> {
    const MOST: usize = 20;
    let shown = app.document.workbook.active();
    let item = |(place, (cause, touched)): (
        usize,
        (crate::sheet::Cause, Option<(usize, crate::grid::CellRange)>),
    )| {
        let cells = touched.map(|(sheet, range)| match sheet == shown {
            true => format!(" {}", range_text(app, range)),
            false => format!(" {}, {}", tab_name(app, sheet), range_text(app, range)),
        });
        let text = format!("{}. {}{}", place + 1, app.words().cause(cause), cells.unwrap_or_default());
        MenuItem::new(text, Action::UndoSteps(place + 1))
    };
    let items: Vec<MenuItem> = app.document.history.steps().take(MOST).enumerate().map(item).collect();
    (!items.is_empty()).then_some(items)
}

/// The forms in which the document leaves the page, those used most first.
fn ways_to_leave(words: Words) -> Vec<MenuItem> {
    let item = |command| MenuItem::command(words, command);
    let report = |action| item(Command::Report(action));
    vec![
        report(ReportAction::Take(ReportFormat::Word)).under(words.report()),
        report(ReportAction::Print),
        report(ReportAction::Copy),
        report(ReportAction::CopySentences),
        report(ReportAction::ChooseTemplate),
        report(ReportAction::Take(ReportFormat::Page)),
        report(ReportAction::TakeAll),
        report(ReportAction::Take(ReportFormat::Excel)).under(words.leaves_as_table()),
        report(ReportAction::TakeWorkbook),
        item(Command::SaveFile),
        item(Command::SavePage),
        item(Command::CopyImage).under(words.chart()),
        item(Command::DownloadPng),
        item(Command::DownloadCharts),
    ]
}

fn of_computed(app: &App, column: u32) -> Vec<MenuItem> {
    let words = app.words();
    let moved = |right: bool| Action::MoveColumn { column, right };
    let mut items = vec![
        MenuItem::new(words.hide_column().to_owned(), Action::HideColumn(column)),
        MenuItem::new(words.move_left().to_owned(), moved(false)),
        MenuItem::new(words.move_right().to_owned(), moved(true)),
    ];
    items.extend(sorts(words, column));
    items.push(filter_item(words, column));
    items.extend(marks(app, column));
    items
}

/// Sorts the units by a column.
fn sorts(words: Words, column: u32) -> [MenuItem; 2] {
    let sort = |text: &str, descending: bool| {
        MenuItem::new(text.to_owned(), Action::Lines(LinesAction::Sort { column, descending }))
    };
    [sort(words.sort_ascending(), false).under(words.structure()), sort(words.sort_descending(), true)]
}

/// Marks the cells of a column by a condition, or by bars.
fn marks(app: &App, column: u32) -> Vec<MenuItem> {
    let words = app.words();
    let (of, settings) = (measure_at(app, column), &app.sheet().settings().columns);
    let item = |text: &str, action| MenuItem::new(text.to_owned(), Action::Filter(action));
    let mut items = vec![item(words.mark_by_rule(), FilterAction::Open(column))];
    if settings.marks.contains_key(&of) {
        items.push(item(words.mark_none(), FilterAction::Mark { column, asked: None }));
    }
    if may_have_bars(app, column) {
        items
            .push(item(words.cell_bars(), FilterAction::Bars(column)).chosen_if(settings.bars.contains(&of)));
    }
    items
}

/// Opens the filter of a column.
fn filter_item(words: Words, column: u32) -> MenuItem {
    MenuItem::new(words.filter_this().to_owned(), Action::Filter(FilterAction::Open(column)))
}

/// What inserts lines before and after some, and what removes these.
fn line_items(words: Words, lines: Lines, first: u32, last: u32) -> [MenuItem; 3] {
    let count = last - first + 1;
    let item = |text: &str, action| MenuItem::new(text.to_owned(), Action::Lines(action));
    let insert = |before| LinesAction::Insert { lines, before, count };
    let [before, after, remove] = match lines {
        Lines::Rows => [words.insert_above(), words.insert_below(), words.delete_rows()],
        Lines::Columns => [words.insert_left(), words.insert_right(), words.delete_columns()],
    };
    [
        item(before, insert(first)),
        item(after, insert(last + 1)),
        item(remove, LinesAction::Remove { lines, first, last }),
    ]
}

fn ways_to_paste(words: Words) -> Vec<MenuItem> {
    let item = |how| MenuItem::new(words.paste_how(how).to_owned(), Action::PasteAs(how));
    PasteHow::SPECIAL.map(item).to_vec()
}

/// What hides lines, and what shows those hidden among them or beside them.
fn hide_items(words: Words, lines: Lines, first: u32, last: u32) -> [MenuItem; 2] {
    let [hide, show] = match lines {
        Lines::Rows => [words.hide_rows(), words.show_rows()],
        Lines::Columns => [words.hide_columns(), words.show_columns()],
    };
    let item = |text: &str, action| MenuItem::new(text.to_owned(), Action::Lines(action));
    [
        item(hide, LinesAction::Hide { lines, first, last }),
        item(show, LinesAction::Show { lines, first, last }),
    ]
}

/// What can be done with the selected cells.
fn of_cells(app: &App) -> Vec<MenuItem> {
    let words = app.words();
    let range = app.caret.selection.range();
    let column = app.caret.selection.caret.column;
    let computed = computed_at(app, column).is_some();
    let edits: &[Command] = match computed {
        true => &[Command::Copy],
        false => &[
            Command::Cut,
            Command::Copy,
            Command::Paste,
            Command::PasteSpecial,
            Command::Clear,
            Command::FillDown,
            Command::FillRight,
            Command::Form(FormCommand::Dialog),
            Command::Note,
        ],
    };
    let mut items: Vec<MenuItem> = edits.iter().map(|command| MenuItem::command(words, *command)).collect();
    // Of whole columns nothing is asked about rows, and the other way round.
    let whole_columns = app.caret.selection.with_head;
    let whole_rows = range.start.column == 0 && range.end.column + 1 >= shown_columns(app) && !whole_columns;
    let mut structure = Vec::new();
    if !whole_columns {
        structure.extend(line_items(words, Lines::Rows, range.start.row, range.end.row));
    }
    if !computed && !whole_rows {
        structure.extend(line_items(words, Lines::Columns, range.start.column, range.end.column));
    }
    // The keys insert and delete rows, unless whole columns are selected.
    for (item, command) in [(0, Command::InsertHere), (2, Command::DeleteHere)] {
        if let Some(item) = structure.get_mut(item) {
            item.key = command.key_text();
        }
    }
    let [ascending, descending] = sorts(words, column);
    structure.extend([MenuItem { heading: None, ..ascending }, descending, filter_item(words, column)]);
    if !computed && !whole_rows {
        structure.push(MenuItem::command(words, Command::SumBy));
        structure.push(MenuItem::command(words, Command::FormulaColumn));
    }
    if let Some(first) = structure.first_mut() {
        first.heading = Some(words.structure().to_owned());
    }
    items.extend(structure);
    let hides: &[Command] = match (whole_columns, whole_rows) {
        (true, _) => &[Command::HideColumns, Command::ShowColumns],
        (_, true) => &[Command::HideRows, Command::ShowRows],
        _ => &[Command::HideRows, Command::HideColumns],
    };
    items.extend(hides.iter().map(|command| MenuItem::command(words, *command)));
    items.push(MenuItem::command(words, Command::ColumnMenu).under(words.meaning()));
    if !whole_columns {
        items.push(MenuItem::command(words, Command::RowMenu));
    }
    items
}

fn of_column(app: &App, column: u32) -> Vec<MenuItem> {
    let words = app.words();
    let now = column_at(app, column).and_then(|c| c.role);
    let confirm = now
        .filter(|_| is_guessed(app, column))
        .map(|role| MenuItem::new(words.confirm_role(role), Action::Cure(Cure::ConfirmRole { column })));
    let none = MenuItem::new(words.no_role().to_owned(), Action::SetRole { column, role: None });
    let roles = Role::ALL.into_iter().map(|role| {
        let set = Action::SetRole { column, role: Some(role) };
        MenuItem::new(words.role(role).to_owned(), set).chosen_if(now == Some(role))
    });
    let title =
        MenuItem::new(words.rename_column().to_owned(), Action::EditHeader { column, line: u32::MAX });
    let mut items: Vec<MenuItem> =
        confirm.into_iter().chain([none.chosen_if(now.is_none())]).chain(roles).collect();
    items.extend(readings(app, column));
    items.push(title.under(words.title_menu()));
    items.extend(sorts(words, column));
    items.push(filter_item(words, column));
    items.extend(marks(app, column));
    let range = app.caret.selection.range();
    let whole = app.caret.selection.with_head && (range.start.column..=range.end.column).contains(&column);
    let (first, last) = if whole { (range.start.column, range.end.column) } else { (column, column) };
    let sum_by = Action::Sheets(SheetAction::SumBy((first..=last).take(2).collect()));
    items.push(MenuItem::new(words.sum_by().to_owned(), sum_by));
    items.extend(line_items(words, Lines::Columns, first, last));
    items.extend(hide_items(words, Lines::Columns, first, last));
    items
}

/// The notations in which the column's numbers can be read. Columns in the same doubt are answered together, or one by
/// itself.
fn readings(app: &App, column: u32) -> Vec<MenuItem> {
    let words = app.words();
    let ruling = column_at(app, column).and_then(|c| c.notation);
    let in_force = |notation: Notation| ruling.is_some_and(|r| !r.ambiguous && r.notation == notation);
    let both = [Notation::CommaDecimal, Notation::PointDecimal];
    let alone = both.map(|notation| {
        let set = Action::SetNotation { column, notation };
        MenuItem::new(words.notation(notation).to_owned(), set).chosen_if(in_force(notation))
    });
    let together = asked_together(app, column).len();
    if together < 2 {
        let [first, second] = alone;
        return vec![first.under(words.reading_menu()), second];
    }
    let all = both.map(|notation| {
        let cure = Action::Cure(Cure::ReadingOfAll { column, notation });
        MenuItem::new(words.notation(notation).to_owned(), cure)
    });
    let ([all, other], [first, second]) = (all, alone);
    vec![all.under(&words.reading_of_all(together)), other, first.under(words.reading_of_this()), second]
}

fn of_row(app: &App, row: u32) -> Option<Vec<MenuItem>> {
    let words = app.words();
    let table = app.sheet().table();
    let body_row = row.checked_sub(table.body.start)?;
    let now = *table.rows.get(body_row as usize)?;
    let set = |kind| Action::SetRowKind { row, kind };
    let mut items: Vec<MenuItem> = ROW_KINDS
        .into_iter()
        .map(|kind| {
            let is_now =
                now == kind || (kind == RowKind::Note && matches!(now, RowKind::Index | RowKind::Blank));
            MenuItem::new(words.row_kind(kind).to_owned(), set(Some(kind))).chosen_if(is_now)
        })
        .collect();
    if app.sheet().decisions().rows.contains_key(&row) {
        items.push(MenuItem::new(words.row_as_found().to_owned(), set(None)));
    }
    let rows = rows_meant(app, row);
    let [above, below, remove] = line_items(words, Lines::Rows, *rows.start(), *rows.end());
    items.extend([above.under(words.structure()), below, remove]);
    items.extend(hide_items(words, Lines::Rows, *rows.start(), *rows.end()));
    Some(items)
}
