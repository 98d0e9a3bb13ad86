//! Rows and columns hidden and shown again, and hands that pass over them.

use chi_tieu::app::{Action, App, Command, FindAction, FindForm, LinesAction, Move, Start};
use chi_tieu::grid::{CellAddress, CellRange};
use chi_tieu::sheet::Lines;
use chi_tieu::store::document_from_text;
use chi_tieu::view::{copied, frame_view, grid_view, table_view, verified_view};
use chi_tieu::words::Notice;
use proptest::prelude::*;

const TABLE: &str = "STT\tĐơn vị\tKế hoạch\tThực hiện\n1\tĐông Anh\t100\t40\n2\tBa Vì\t200\t50\n3\tĐan Phượng\t300\t90\n4\tSơn Tây\t400\t80\n\tTổng cộng\t1.000\t260\n";

fn app() -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    app
}

fn select(app: &mut App, range: &str) {
    app.update(Action::GoTo(range.to_owned()));
}

fn run(app: &mut App, command: Command) {
    app.update(Action::Run(command));
}

fn address(app: &App) -> String {
    frame_view(app).address
}

/// The numbers of the rows that are drawn, up to the table's end, and the letters of the columns.
fn drawn(app: &App) -> (Vec<u32>, String) {
    let table = table_view(app);
    let view = grid_view(app, &table);
    let end = app.sheet().grid().rows();
    let rows = view.rows.iter().map(|row| row.row + 1).filter(|row| *row <= end).collect();
    let letters = view.columns.iter().filter(|c| !c.hidden).map(|c| c.letters.as_str()).collect();
    (rows, letters)
}

#[test]
fn rows_and_columns_are_hidden_by_their_keys_and_shown_again() {
    let mut app = app();
    let before = app.document_text();
    for (key, shift, command) in
        [("9", false, Command::HideRows), ("(", true, Command::ShowRows), ("0", false, Command::HideColumns)]
    {
        assert_eq!(Command::for_key(key, true, shift, false), Some(command));
    }
    select(&mut app, "B3:C4");
    run(&mut app, Command::HideRows);
    assert_eq!(drawn(&app), (vec![2, 5, 6], "ABCDEF".to_owned()));
    // The active cell is one that is shown.
    assert_eq!(address(&app), "B5");
    select(&mut app, "C5:F5");
    // Two of the table, and the computed one: without it, there are blank columns to type into. The free one stays.
    run(&mut app, Command::HideColumns);
    assert_eq!(drawn(&app).1, "ABEFGH");
    run(&mut app, Command::Undo);
    assert_eq!(drawn(&app).1, "ABCDEF");
    // Of one cell beside them, those beside it are meant.
    select(&mut app, "B5");
    run(&mut app, Command::ShowRows);
    assert_eq!(drawn(&app).0, [2, 3, 4, 5, 6]);
    assert_eq!(app.document_text(), before);
    run(&mut app, Command::ShowRows);
    assert_eq!(frame_view(&app).status.notice, Some(Notice::NothingHiddenHere));
}

#[test]
fn moves_pass_over_what_is_hidden() {
    let mut app = app();
    select(&mut app, "A3:A4");
    run(&mut app, Command::HideRows);
    select(&mut app, "C2");
    run(&mut app, Command::HideColumns);
    select(&mut app, "B2");
    let mut seen = Vec::new();
    for step in [
        Move::Down,
        Move::Down,
        Move::Up,
        Move::Up,
        Move::Right,
        Move::Left,
        Move::EdgeDown,
        Move::First,
        Move::PageDown(1),
        Move::RowEnd,
        Move::EdgeLeft,
        Move::Last,
    ] {
        app.update(Action::Move(step, false));
        seen.push(address(&app));
    }
    assert_eq!(seen, ["B5", "B6", "B5", "B2", "D2", "B2", "B6", "A2", "A5", "F5", "D5", "F6"]);
    // A selection covers them, and Enter goes round the cells that are shown.
    select(&mut app, "B2:B5");
    app.update(Action::Move(Move::Below, false));
    assert_eq!(address(&app), "B5");
    app.update(Action::Move(Move::Below, false));
    assert_eq!((address(&app).as_str(), app.selection().range().rows()), ("B2", 4));
    app.update(Action::Move(Move::Down, false));
    select(&mut app, "B2");
    app.update(Action::Move(Move::Down, true));
    assert_eq!(app.selection().range().end, CellAddress::new(4, 1));
}

#[test]
fn hidden_rows_count_and_this_is_told() {
    let mut app = app();
    let total = app.sheet().computed()[0].total;
    select(&mut app, "A3:A4");
    run(&mut app, Command::HideRows);
    assert_eq!(app.sheet().computed()[0].total, total);
    let strip = table_view(&app).strip.map(|strip| strip.parts.join(", ")).unwrap_or_default();
    assert!(strip.contains("2 dòng ẩn, vẫn được tính"), "{strip}");
    app.update(Action::ShowPanel(chi_tieu::app::Panel::Check));
    let lines = verified_view(&app);
    assert!(lines.iter().any(|line| line.text.contains("Dòng đang ẩn (3–4) vẫn được tính")), "{lines:?}");
    select(&mut app, "D2:D5");
    assert_eq!(
        frame_view(&app).status.selection.text(),
        "Chọn 4 ô (kể cả 2 dòng ẩn) · Tổng 260 · TB 65,0 · Đếm 4 · Nhỏ nhất 40 · Lớn nhất 90"
    );
    // Excel copies them too.
    assert_eq!(copied(&app).text, "40\r\n50\r\n90\r\n80\r\n");
}

#[test]
fn a_hidden_cell_is_neither_gone_to_nor_found() {
    let mut app = app();
    select(&mut app, "A3:A4");
    run(&mut app, Command::HideRows);
    select(&mut app, "B2");
    select(&mut app, "B4");
    assert_eq!(frame_view(&app).status.notice, Some(Notice::HiddenCell("B4".to_owned())));
    app.update(Action::Select { at: CellAddress::new(2, 1), extend: false });
    assert_eq!(
        (address(&app).as_str(), frame_view(&app).status.notice),
        ("B2", Some(Notice::HiddenCell("B3".to_owned())))
    );
    run(&mut app, Command::Find);
    app.update(Action::Find(FindAction::SetForm(FindForm {
        text: "ba vi".to_owned(),
        ..FindForm::default()
    })));
    assert_eq!(frame_view(&app).find.map(|bar| bar.count), Some("không có".to_owned()));
}

#[test]
fn hidden_lines_go_with_insertions_deletions_and_sorting_and_are_kept() {
    let mut app = app();
    select(&mut app, "A3");
    run(&mut app, Command::HideRows);
    app.update(Action::Lines(LinesAction::Hide { lines: Lines::Columns, first: 3, last: 3 }));
    app.update(Action::Lines(LinesAction::Insert { lines: Lines::Rows, before: 1, count: 2 }));
    app.update(Action::Lines(LinesAction::Insert { lines: Lines::Columns, before: 0, count: 1 }));
    assert_eq!(drawn(&app), (vec![2, 3, 4, 6, 7, 8], "ABCDFG".to_owned()));
    let kept = document_from_text(&app.document_text()).map(|read| read.workbook.sheet().settings().clone());
    assert_eq!(kept.ok().as_ref(), Some(app.sheet().settings()));
    run(&mut app, Command::Undo);
    run(&mut app, Command::Undo);
    // Ba Vì is hidden, and goes to the top by its name.
    app.update(Action::Lines(LinesAction::Sort { column: 1, descending: false }));
    assert_eq!(app.sheet().grid().text(CellAddress::new(1, 1)), "Ba Vì");
    assert_eq!(drawn(&app).0, [3, 4, 5, 6]);
}

fn any_action() -> impl Strategy<Value = Action> {
    let lines = || prop_oneof![Just(Lines::Rows), Just(Lines::Columns)];
    let span = || (0..6_u32, 0..3_u32);
    prop_oneof![
        3 => (lines(), span()).prop_map(|(lines, (first, more))| LinesAction::Hide { lines, first, last: first + more }),
        2 => (lines(), span()).prop_map(|(lines, (first, more))| LinesAction::Show { lines, first, last: first + more }),
        1 => (lines(), span()).prop_map(|(lines, (before, more))| LinesAction::Insert { lines, before, count: more + 1 }),
        1 => (lines(), span()).prop_map(|(lines, (first, more))| LinesAction::Remove { lines, first, last: first + more }),
        1 => (0..4_u32, any::<bool>()).prop_map(|(column, descending)| LinesAction::Sort { column, descending }),
    ]
    .prop_map(Action::Lines)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn undone_to_the_start_it_is_the_very_document(actions in proptest::collection::vec(any_action(), 1..10)) {
        let mut app = app();
        let before = app.document_text();
        let mut steps = 0;
        for action in actions {
            let revision = app.revision();
            app.update(action);
            steps += u32::from(app.revision() != revision);
            // The active cell is never a hidden one, and the rows that are drawn are those that are not.
            let caret = app.selection().caret;
            prop_assert!(!app.sheet().hidden_rows().contains(caret.row), "{caret:?}");
            prop_assert!(!app.sheet().hidden_columns().contains(caret.column), "{caret:?}");
            let rows = app.sheet().grid().rows();
            let shown: Vec<u32> = (app.sheet().table().header.end..rows)
                .filter(|row| !app.sheet().hidden_rows().contains(*row))
                .map(|row| row + 1)
                .collect();
            prop_assert_eq!(drawn(&app).0, shown);
        }
        for _ in 0..steps {
            run(&mut app, Command::Undo);
        }
        prop_assert_eq!(app.document_text(), before);
        prop_assert!(CellRange::between(CellAddress::new(0, 0), CellAddress::new(99, 99)).contains(app.selection().caret));
    }
}
