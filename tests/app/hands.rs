//! What hands do in the table, without a browser: selections, edits of many cells, pastes, copies and moves.

use chi_tieu::app::{Action, App, Command, Move, SheetAction, Start};
use chi_tieu::grid::{CellAddress, CellRange};
use chi_tieu::store::document_from_text;
use chi_tieu::table::{RowKind, Understand};
use chi_tieu::words::Notice;

const TABLE: &str = "Đơn vị\tKế hoạch\tThực hiện\nA\t100\t40\nB\t200\t50\nC\t300\t60\nTổng cộng\t600\t150\n";

fn app() -> App {
    let mut app = App::new(Start::default());
    paste(&mut app, TABLE);
    app
}

fn paste(app: &mut App, text: &str) {
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
}

fn select(app: &mut App, range: &str) {
    app.update(Action::GoTo(range.to_owned()));
}

fn type_in(app: &mut App, text: &str, then: Move) {
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: text.to_owned(), then });
}

/// The page's own copy or cut of the selection, as the browser tells it.
fn copy(app: &mut App, cut: bool) -> String {
    let text = chi_tieu::view::copied(app).text;
    app.update(Action::Copied { text: text.clone(), cut });
    text
}

/// The pasted columns of all rows below the head.
fn rows(app: &App) -> Vec<String> {
    let grid = app.sheet().grid();
    let cell = |row, column| grid.text(CellAddress::new(row, column)).to_owned();
    let line =
        |row| (0..grid.columns()).map(|c| cell(row, c)).collect::<Vec<_>>().join(" ").trim_end().to_owned();
    (1..grid.rows()).map(line).collect()
}

fn at(app: &App) -> CellAddress {
    app.selection().caret
}

fn notice(app: &App) -> Option<Notice> {
    chi_tieu::view::frame_view(app).status.notice
}

#[test]
fn the_active_cell_is_where_the_selection_began() {
    let mut app = app();
    app.update(Action::Select { at: CellAddress::new(1, 1), extend: false });
    app.update(Action::Select { at: CellAddress::new(3, 2), extend: true });
    assert_eq!(at(&app), CellAddress::new(1, 1));
    app.update(Action::Move(Move::Up, true));
    let expected = CellRange::between(CellAddress::new(1, 1), CellAddress::new(2, 2));
    assert_eq!((at(&app), app.selection().range()), (CellAddress::new(1, 1), expected));
    // Tab and Enter go through it, round and round.
    let mut seen = Vec::new();
    for step in [Move::Next, Move::Next, Move::Next, Move::Next, Move::Below, Move::Below, Move::Previous] {
        app.update(Action::Move(step, false));
        seen.push((at(&app).row, at(&app).column));
        assert_eq!(app.selection().range(), expected);
    }
    assert_eq!(seen, [(1, 2), (2, 1), (2, 2), (1, 1), (2, 1), (1, 2), (1, 1)]);
    // What is typed goes to the active cell, and Enter goes on.
    type_in(&mut app, "7", Move::Below);
    type_in(&mut app, "8", Move::Below);
    assert_eq!(rows(&app)[..2], ["A 7 40", "B 8 50"]);
    assert_eq!(at(&app), CellAddress::new(1, 2));
}

#[test]
fn one_text_fills_the_selection_and_the_first_row_fills_down() {
    let mut app = app();
    // As far as E, which is computed.
    select(&mut app, "C2:E3");
    app.update(Action::Edit { typed: Some("9".to_owned()) });
    app.update(Action::CommitAll("9".to_owned()));
    assert_eq!(rows(&app), ["A 100 9 9", "B 200 9 9", "C 300 60", "Tổng cộng 600 150"]);
    app.update(Action::Run(Command::Undo));
    select(&mut app, "B2:D3");
    app.update(Action::Run(Command::FillDown));
    assert_eq!(rows(&app), ["A 100 40", "B 100 40", "C 300 60", "Tổng cộng 600 150"]);
    // One cell takes the one above.
    select(&mut app, "C4");
    app.update(Action::Run(Command::FillDown));
    assert_eq!(rows(&app)[2], "C 300 40");
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    assert_eq!(rows(&app)[1], "B 200 50", "each is one step");
    select(&mut app, "E3:E4");
    app.update(Action::Run(Command::FillDown));
    assert_eq!(notice(&app), Some(Notice::ComputedIsReadOnly));
}

#[test]
fn a_paste_lands_at_the_top_left_and_repeats_where_it_fits() {
    // (selection, pasted, rows after, selected after)
    for (selection, pasted, after, selected) in [
        ("B2:C4", "1\t2\n3\t4\n5\t6\n", ["A 1 2", "B 3 4", "C 5 6"], "B2:C4"),
        // From the bottom up.
        ("C4:B2", "1\t2\n3\t4\n5\t6\n", ["A 1 2", "B 3 4", "C 5 6"], "B2:C4"),
        ("B2:C4", "7\n", ["A 7 7", "B 7 7", "C 7 7"], "B2:C4"),
        ("B2:C4", "7\t8\n", ["A 7 8", "B 7 8", "C 7 8"], "B2:C4"),
        ("B2:C4", "7\n8\n9\n", ["A 7 7", "B 8 8", "C 9 9"], "B2:C4"),
        // One column is selected: a row of two is pasted for each of its cells.
        ("B2:B4", "7\t8\n", ["A 7 8", "B 7 8", "C 7 8"], "B2:C4"),
        // It does not fit: once.
        ("B2:C4", "7\n8\n", ["A 7 40", "B 8 50", "C 300 60"], "B2:B3"),
        ("B3", "7\t8\n9\t10\n", ["A 100 40", "B 7 8", "C 9 10"], "B3:C4"),
        // Blank cells at the edges are cells: they keep the others in place, and empty what they lie on.
        ("C2:C4", "\n7\n\n", ["A 100", "B 200 7", "C 300"], "C2:C4"),
        ("B2", "\t7\n8\t\n", ["A  7", "B 8", "C 300 60"], "B2:C3"),
    ] {
        let mut app = app();
        select(&mut app, selection);
        paste(&mut app, pasted);
        assert_eq!(rows(&app)[..3], after, "{selection} {pasted:?}");
        assert_eq!(rows(&app)[3], "Tổng cộng 600 150", "{selection} {pasted:?}");
        let range = app.selection().range();
        assert_eq!(Some((range.start, range.end)), CellRange::from_text(selected).map(|r| (r.start, r.end)));
        assert_eq!(at(&app), range.start);
        app.update(Action::Run(Command::Undo));
        assert_eq!(rows(&app)[..3], ["A 100 40", "B 200 50", "C 300 60"]);
    }
}

#[test]
fn computed_columns_give_way_to_what_is_pasted_and_typed_beside_the_table() {
    let mut app = app();
    select(&mut app, "C2");
    paste(&mut app, "1\t2\t3\n");
    assert_eq!(app.sheet().grid().columns(), 5);
    assert_eq!(rows(&app)[0], "A 100 1 2 3");
    app.update(Action::Run(Command::Undo));
    // The blank column beside the table is free.
    select(&mut app, "D2");
    type_in(&mut app, "tốt", Move::Right);
    assert_eq!((rows(&app)[0].as_str(), at(&app)), ("A 100 40 tốt", CellAddress::new(1, 4)));
    type_in(&mut app, "x", Move::Right);
    assert_eq!(rows(&app)[0], "A 100 40 tốt x");
    // Behind what was typed one column is free; what is computed behind it is not written over.
    select(&mut app, "K2");
    paste(&mut app, "5\n");
    assert_eq!((app.sheet().grid().columns(), notice(&app)), (5, Some(Notice::ComputedIsReadOnly)));
    select(&mut app, "F2");
    type_in(&mut app, "y", Move::Nowhere);
    assert_eq!(rows(&app)[0], "A 100 40 tốt x y");
}

#[test]
fn a_copy_within_the_page_has_no_computed_cells_and_keeps_stored_values() {
    let html = "<table><tr><td>Đơn vị<td>Kế hoạch<td>Thực hiện<tr><td>A<td sdval=\"100.25\" sdnum=\"1066;0;0\">100\
        <td sdval=\"40\">40<tr><td>B<td sdval=\"200\">200<td sdval=\"50\">50</table>";
    let mut app = App::new(Start::default());
    app.update(Action::Paste {
        html: Some(html.to_owned()),
        text: Some("Đơn vị\tKế hoạch\tThực hiện".to_owned()),
    });
    app.update(Action::SelectRow { row: 1, extend: false });
    let text = copy(&mut app, false);
    assert!(text.contains('%'), "other programs get the rate: {text:?}");
    // Another window of the page leaves it out.
    let html = chi_tieu::view::copied(&app).html;
    let read = chi_tieu::source::grid_from_clipboard(Some(&html), Some(&text));
    assert_eq!((read.columns(), read.text(CellAddress::new(0, 2))), (3, "40"));
    assert!(app.is_own_copy(&text.replace("\r\n", "\n")) && !app.is_own_copy("A\t100\t40\n"));
    app.update(Action::SelectRow { row: 3, extend: false });
    app.update(Action::PasteOwn);
    let grid = app.sheet().grid();
    assert_eq!((grid.columns(), rows(&app)[2].as_str()), (3, "A 100 40"));
    assert_eq!(grid.stored(CellAddress::new(3, 1)), grid.stored(CellAddress::new(1, 1)));
    // Computed cells alone are nothing to paste.
    select(&mut app, "E2");
    copy(&mut app, false);
    select(&mut app, "B2");
    app.update(Action::PasteOwn);
    assert_eq!((notice(&app), rows(&app)[0].as_str()), (Some(Notice::OnlyComputed), "A 100 40"));
}

#[test]
fn the_whole_table_copied_into_a_new_sheet_is_computed_there() {
    let mut app = app();
    app.update(Action::Run(Command::SelectAll));
    copy(&mut app, false);
    app.update(Action::Sheets(chi_tieu::app::SheetAction::Add));
    app.update(Action::PasteOwn);
    assert_eq!(app.sheet().grid().columns(), 3);
    assert_eq!(rows(&app), ["A 100 40", "B 200 50", "C 300 60", "Tổng cộng 600 150"]);
    assert!(app.sheet().shown_computed().len() > 0);
}

#[test]
fn a_cut_row_moves_with_its_kind_as_one_step() {
    let mut app = app();
    select(&mut app, "A3");
    app.update(Action::Run(Command::Understand(Understand::Note)));
    app.update(Action::SelectRow { row: 2, extend: false });
    copy(&mut app, true);
    assert!(matches!(notice(&app), Some(Notice::CutWaits(cells)) if cells == "A3:C3"));
    assert_eq!(rows(&app)[1], "B 200 50", "nothing is gone before it has a new place");
    app.update(Action::SelectRow { row: 5, extend: false });
    app.update(Action::PasteOwn);
    assert_eq!(rows(&app), ["A 100 40", "", "C 300 60", "Tổng cộng 600 150", "B 200 50"]);
    assert_eq!(app.sheet().grid().columns(), 3);
    let kinds = &app.sheet().decisions().rows;
    assert_eq!((kinds.get(&2), kinds.get(&5)), (None, Some(&RowKind::Note)));
    // Once more it is a copy.
    app.update(Action::SelectRow { row: 2, extend: false });
    app.update(Action::PasteOwn);
    assert_eq!(rows(&app)[1], "B 200 50");
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    assert_eq!(rows(&app), ["A 100 40", "B 200 50", "C 300 60", "Tổng cộng 600 150"]);
    assert_eq!(app.sheet().decisions().rows.get(&2), Some(&RowKind::Note));
}

#[test]
fn what_was_cut_stays_if_it_is_left_or_the_table_changes() {
    let mut app = app();
    select(&mut app, "B2:B3");
    copy(&mut app, true);
    assert!(app.cut_cells().is_some());
    app.update(Action::CloseOverlay);
    assert_eq!((app.cut_cells(), notice(&app)), (None, None));
    copy(&mut app, true);
    select(&mut app, "C4");
    type_in(&mut app, "61", Move::Nowhere);
    assert_eq!(app.cut_cells(), None);
    select(&mut app, "C2");
    app.update(Action::PasteOwn);
    assert_eq!(rows(&app)[..3], ["A 100 100", "B 200 200", "C 300 61"], "then it is a copy");
}

#[test]
fn cut_cells_move_to_another_sheet() {
    let mut app = app();
    app.update(Action::SelectRow { row: 1, extend: false });
    copy(&mut app, true);
    app.update(Action::Sheets(chi_tieu::app::SheetAction::Add));
    paste(&mut app, "Đơn vị\tKế hoạch\tThực hiện\nX\t1\t1\n");
    // That changed the document, so the row is copied.
    app.update(Action::SelectRow { row: 2, extend: false });
    app.update(Action::PasteOwn);
    assert_eq!(rows(&app), ["X 1 1", "A 100 40"]);
    app.update(Action::SelectRow { row: 1, extend: false });
    copy(&mut app, true);
    app.update(Action::Sheets(chi_tieu::app::SheetAction::Show(0)));
    app.update(Action::SelectRow { row: 5, extend: false });
    app.update(Action::PasteOwn);
    assert_eq!(rows(&app)[4], "X 1 1");
    app.update(Action::Sheets(chi_tieu::app::SheetAction::Show(1)));
    assert_eq!(rows(&app), ["", "A 100 40"]);
    app.update(Action::Run(Command::Undo));
    assert_eq!(app.document_text().matches("\"X\"").count(), 1);
}

#[test]
fn enter_returns_to_where_the_tabs_began_though_they_only_passed_through() {
    let mut app = app();
    select(&mut app, "B2");
    for _ in 0..2 {
        app.update(Action::Move(Move::Next, false));
    }
    app.update(Action::Move(Move::Below, false));
    assert_eq!(at(&app), CellAddress::new(2, 1));
    // Another move ends the run, even if it comes back.
    app.update(Action::Move(Move::Next, false));
    app.update(Action::Move(Move::Up, false));
    app.update(Action::Move(Move::Down, false));
    app.update(Action::Move(Move::Below, false));
    assert_eq!(at(&app), CellAddress::new(3, 2));
    // Shift+Tab over the beginning begins there.
    select(&mut app, "C2");
    app.update(Action::Move(Move::Previous, false));
    app.update(Action::Move(Move::Below, false));
    assert_eq!(at(&app), CellAddress::new(2, 1));
}

#[test]
fn rows_and_columns_are_selected_without_a_cell_being_touched() {
    let mut app = app();
    select(&mut app, "B3");
    app.update(Action::Run(Command::SelectRow));
    let last = chi_tieu::view::table_view(&app).columns.len() as u32 - 1;
    let range = app.selection().range();
    assert_eq!((range.start, range.end), (CellAddress::new(2, 0), CellAddress::new(2, last)));
    assert_eq!(at(&app), CellAddress::new(2, 1), "the active cell stays");
    app.update(Action::Move(Move::Down, true));
    assert_eq!(app.selection().range().end, CellAddress::new(3, last), "more rows");
    select(&mut app, "B3");
    app.update(Action::Run(Command::SelectColumn));
    let range = app.selection().range();
    assert_eq!((range.start, range.end), (CellAddress::new(1, 1), CellAddress::new(4, 1)));
}

#[test]
fn whole_columns_take_their_head_along_only_onto_a_head() {
    let mut app = app();
    app.update(Action::SelectColumns { column: 1, columns: 1, extend: false });
    copy(&mut app, false);
    app.update(Action::SelectColumns { column: 2, columns: 1, extend: false });
    app.update(Action::PasteOwn);
    assert_eq!(app.sheet().grid().text(CellAddress::new(0, 2)), "Kế hoạch");
    app.update(Action::Run(Command::Undo));
    select(&mut app, "C2");
    app.update(Action::PasteOwn);
    assert_eq!(app.sheet().grid().text(CellAddress::new(0, 2)), "Thực hiện");
    assert_eq!(rows(&app)[..2], ["A 100 100", "B 200 200"]);
}

#[test]
fn a_text_of_the_head_is_edited_where_it_stands() {
    let html = "<table><tr><td rowspan=2>Đơn vị<td colspan=2>BHXH<td colspan=2>BHYT\
        <tr><td>Kế hoạch<td>Thực hiện<td>Kế hoạch<td>Thực hiện\
        <tr><td>A<td>100<td>40<td>10<td>5<tr><td>B<td>200<td>50<td>20<td>9</table>";
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: Some(html.to_owned()), text: None });
    let text = |app: &App, row, column| app.sheet().grid().text(CellAddress::new(row, column)).to_owned();
    app.update(Action::EditHeader { column: 3, line: 0 });
    assert_eq!(app.editing().map(|e| e.text.as_str()), Some("BHYT"));
    app.update(Action::Commit { text: "BHYT hộ".to_owned(), then: Move::Below });
    assert_eq!((text(&app, 0, 3), text(&app, 1, 3)), ("BHYT hộ".to_owned(), "Kế hoạch".to_owned()));
    // From the title up to the group, then back to the title.
    select(&mut app, "E3");
    app.update(Action::Run(Command::RenameColumn));
    assert_eq!(app.editing().map(|e| e.text.as_str()), Some("Thực hiện"));
    app.update(Action::EditHeaderAbove("Đã thu".to_owned()));
    assert_eq!(app.editing().map(|e| (e.at, e.text.as_str())), Some((CellAddress::new(0, 3), "BHYT hộ")));
    app.update(Action::EditHeaderAbove("BHYT".to_owned()));
    assert_eq!(app.editing().map(|e| e.text.as_str()), Some("Đã thu"));
    app.update(Action::Commit { text: "Thực hiện".to_owned(), then: Move::Below });
    assert_eq!(at(&app), CellAddress::new(2, 4), "the active cell stays");
    // A cell over two lines is one text.
    app.update(Action::EditHeader { column: 0, line: 0 });
    assert_eq!(app.editing().map(|e| e.at), Some(CellAddress::new(0, 0)));
    app.update(Action::CancelEdit);
    // A computed column has no text to edit, and gets none.
    app.update(Action::EditHeader { column: 6, line: 1 });
    assert!(app.editing().is_none());
    assert_eq!((notice(&app), app.sheet().grid().columns()), (Some(Notice::ComputedIsReadOnly), 5));
}

#[test]
fn an_address_goes_to_its_cells_or_to_the_nearest() {
    let mut app = app();
    select(&mut app, "c4:b3");
    let range = app.selection().range();
    assert_eq!((range.start, range.end), (CellAddress::new(2, 1), CellAddress::new(3, 2)));
    select(&mut app, "561,3");
    assert_eq!(notice(&app), Some(Notice::NoSuchCell("561,3".to_owned())));
    assert_eq!(app.selection().range(), range);
    // Cells of the title, and cells beyond the last column, lead to the nearest, which is told.
    select(&mut app, "b1");
    let nearest = |asked: &str, nearest: &str, is_above| {
        Some(Notice::NearestCell { asked: asked.to_owned(), nearest: nearest.to_owned(), is_above })
    };
    assert_eq!((at(&app), notice(&app)), (CellAddress::new(1, 1), nearest("B1", "B2", true)));
    let last = app.sheet().pasted_columns() + u32::try_from(app.sheet().shown_computed().len()).unwrap() - 1;
    select(&mut app, "ZZ5");
    assert_eq!(at(&app), CellAddress::new(4, last));
    assert!(matches!(notice(&app), Some(Notice::NearestCell { is_above: false, .. })));
    // A cell that there is ends what was told.
    select(&mut app, "B4");
    assert_eq!((at(&app), notice(&app)), (CellAddress::new(3, 1), None));
}

#[test]
fn a_new_table_leaves_the_others_of_the_document_where_they_are() {
    let mut app = App::new(Start::default());
    paste(&mut app, "Đơn vị\tThu\nA\t1\nB\t2");
    app.update(Action::Sheets(SheetAction::Add));
    paste(&mut app, "Đơn vị\tThu\nC\t3\nD\t4");
    app.update(Action::Run(Command::New));
    let kept = document_from_text(&app.document_text()).unwrap();
    let blank: Vec<bool> = kept.workbook.sheets().iter().map(|s| s.grid().is_empty()).collect();
    assert_eq!(blank, [false, false, true]);
    assert!(app.sheet().grid().is_empty());
    app.update(Action::Run(Command::Undo));
    let undone = document_from_text(&app.document_text()).unwrap();
    assert_eq!(undone.workbook.sheets().len(), 2);
}

/// Cells pasted as texts may begin with "=": entered again, they are formulas.
#[test]
fn a_formula_pasted_as_a_text_comes_alive_when_it_is_entered() {
    let mut app = App::new(Start::default());
    let text = "Đơn vị\tSố thu\nA\t100\nB\t200\nCộng\t=SUM(B2:B3)\n";
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
    let at = CellAddress::new(3, 1);
    app.update(Action::Select { at, extend: false });
    app.update(Action::Edit { typed: None });
    app.update(Action::Commit { text: "=SUM(B2:B3)".to_owned(), then: Move::Below });
    assert!(app.sheet().formulas().contains_key(&at));
    app.update(Action::Run(Command::Undo));
    assert!(!app.sheet().formulas().contains_key(&at));
    assert_eq!(app.sheet().grid().text(at), "=SUM(B2:B3)");
}
