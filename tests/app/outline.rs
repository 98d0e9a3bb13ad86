//! Groups of rows and columns that close and open.

use chi_tieu::app::{Action, App, Command, LinesAction, Start};
use chi_tieu::grid::{CellAddress, CellRange};
use chi_tieu::sheet::Lines;
use chi_tieu::view::{grid_view, table_view};

const TABLE: &str = "Đơn vị\tKế hoạch\tThực hiện\nTổng cộng\t100\t50\nI. Khối huyện\t60\t30\nHuế\t20\t10\nVinh\t40\t20\nII. Khối tỉnh\t40\t20\nĐà Lạt\t15\t5\nPleiku\t25\t15\n";

fn app() -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    app
}

fn go(app: &mut App, cells: &str) {
    app.update(Action::GoTo(cells.to_owned()));
}

fn run(app: &mut App, command: Command) {
    app.update(Action::Run(command));
}

/// The rows that are shown, from 1, down to the last of the table.
fn rows(app: &App) -> Vec<u32> {
    let view = grid_view(app, &table_view(app));
    view.rows.iter().map(|row| row.row + 1).filter(|row| *row <= app.sheet().grid().rows()).collect()
}

/// The row with a sign, from 1, whether its group is closed, and how deep each is.
fn signs(app: &App) -> Vec<(u32, bool)> {
    let view = grid_view(app, &table_view(app));
    let of_row = |row: &std::rc::Rc<chi_tieu::view::RowView>| {
        let at = row.row + 1;
        row.outline.signs.iter().map(move |sign| (at, sign.is_closed)).collect::<Vec<_>>()
    };
    view.rows.iter().flat_map(of_row).collect()
}

fn press_sign(app: &mut App, row: u32) {
    let view = grid_view(app, &table_view(app));
    let action = view.rows.iter().find(|view| view.row + 1 == row).unwrap().outline.signs[0].turn;
    app.update(Action::Lines(action));
}

#[test]
fn rows_are_grouped_closed_opened_and_undone() {
    let mut app = app();
    go(&mut app, "A4:A5");
    run(&mut app, Command::SelectRow);
    run(&mut app, Command::GroupLines);
    // The sign stands at the heading over the group.
    assert_eq!(signs(&app), [(3, false)]);
    press_sign(&mut app, 3);
    assert_eq!((rows(&app), signs(&app)), (vec![2, 3, 6, 7, 8], vec![(3, true)]));
    press_sign(&mut app, 3);
    assert_eq!(rows(&app), [2, 3, 4, 5, 6, 7, 8]);
    run(&mut app, Command::Undo);
    assert_eq!(rows(&app), [2, 3, 6, 7, 8]);
    // What is hidden is found by Ctrl+Shift+9, too.
    go(&mut app, "A3:A6");
    run(&mut app, Command::ShowRows);
    assert_eq!(rows(&app), [2, 3, 4, 5, 6, 7, 8]);
    for _ in 0..3 {
        run(&mut app, Command::Undo);
    }
    assert!(signs(&app).is_empty() && rows(&app) == [2, 3, 4, 5, 6, 7, 8]);
}

#[test]
fn one_command_groups_the_units_under_each_subtotal() {
    let mut app = app();
    run(&mut app, Command::GroupUnits);
    assert_eq!(signs(&app), [(3, false), (6, false)]);
    run(&mut app, Command::CloseGroups);
    assert_eq!(rows(&app), [2, 3, 6]);
    // Kept in the document.
    let mut other = App::new(Start::default());
    let bytes = app.document_text().into_bytes();
    other.update(Action::OpenFile { name: "a.chitieu".to_owned(), bytes });
    assert_eq!((rows(&other), signs(&other)), (vec![2, 3, 6], vec![(3, true), (6, true)]));
    run(&mut other, Command::OpenGroups);
    assert_eq!(rows(&other), [2, 3, 4, 5, 6, 7, 8]);
    run(&mut other, Command::ShowGroups);
    assert!(signs(&other).is_empty());
}

#[test]
fn groups_follow_inserted_rows_and_stand_within_one_another() {
    let mut app = app();
    run(&mut app, Command::GroupUnits);
    go(&mut app, "A5");
    run(&mut app, Command::InsertAbove);
    run(&mut app, Command::CloseGroups);
    assert_eq!(rows(&app), [2, 3, 7]);
    run(&mut app, Command::OpenGroups);
    go(&mut app, "A3:A9");
    run(&mut app, Command::SelectRow);
    run(&mut app, Command::GroupLines);
    assert_eq!(signs(&app), [(2, false), (3, false), (7, false)]);
    press_sign(&mut app, 2);
    assert_eq!(rows(&app), [2]);
    press_sign(&mut app, 2);
    go(&mut app, "A3:A9");
    run(&mut app, Command::SelectRow);
    run(&mut app, Command::UngroupLines);
    assert_eq!(signs(&app), [(3, false), (7, false)]);
}

#[test]
fn columns_are_grouped_too() {
    let mut app = app();
    go(&mut app, "B2:C2");
    run(&mut app, Command::SelectColumn);
    run(&mut app, Command::GroupLines);
    app.update(Action::Lines(LinesAction::Fold { lines: Lines::Columns, level: 0, line: 1, closes: true }));
    let hidden: Vec<u32> = app.sheet().hidden_columns().lines().collect();
    assert_eq!(hidden, [1, 2]);
    let columns = table_view(&app).columns;
    assert!(columns[3].outline.signs[0].is_closed && columns[3].hidden_before.is_none());
    let range = CellRange::between(CellAddress::new(1, 0), CellAddress::new(1, 0));
    assert_eq!(app.selection().range().cells().max(range.cells()), app.selection().range().cells());
}
