//! Selections of several ranges.

use chi_tieu::app::{Action, App, Command, FormCommand, Move, Pressed, SelectionFigure, Start};
use chi_tieu::grid::{CellAddress, CellRange};
use chi_tieu::view::{copied, frame_view};
use chi_tieu::words::Notice;

const TABLE: &str = "Đơn vị\tKế hoạch\tThực hiện\nA\t100\t40\nB\t200\t50\nC\t300\t60\nD\t400\t70\n";

fn app() -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    app
}

fn at(cell: &str) -> CellAddress {
    CellRange::from_text(cell).unwrap().start
}

/// Selects ranges one after the other, the first by its address, the others as by dragging with Ctrl.
fn select(app: &mut App, ranges: &[&str]) {
    for (place, text) in ranges.iter().enumerate() {
        let range = CellRange::from_text(text).unwrap();
        match place {
            0 => app.update(Action::GoTo((*text).to_owned())),
            _ => app.update(Action::SelectAlso(Pressed::Cell(range.start))),
        };
        if range.cells() > 1 {
            app.update(Action::Select { at: range.end, extend: true });
        }
    }
}

fn cell(app: &App, name: &str) -> String {
    app.sheet().grid().text(at(name)).to_owned()
}

#[test]
fn the_status_bar_adds_up_all_ranges_and_counts_no_cell_twice() {
    let mut app = app();
    select(&mut app, &["B2:B3", "B5"]);
    let said = frame_view(&app).status.selection;
    assert_eq!(said.text(), "Chọn 3 ô (2 vùng) · Tổng 700 · TB 233,3 · Đếm 3 · Nhỏ nhất 100 · Lớn nhất 400");
    select(&mut app, &["B2:B3", "B5"]);
    app.update(Action::Select { at: at("B3"), extend: true });
    assert_eq!(app.selected_ranges().iter().map(CellRange::cells).sum::<u64>(), 4);
    let most = said.figures.last().unwrap().clone();
    app.update(Action::CopyFigure(most.figure, most.number.clone()));
    assert_eq!(frame_view(&app).status.notice.as_ref(), Some(&Notice::FigureCopied("400".to_owned())));
    let first = frame_view(&app).status.selection.figures[0].clone();
    assert_eq!(
        (first.figure, first.number.as_str()),
        (SelectionFigure::Most, "400"),
        "the last one chosen first"
    );
}

#[test]
fn forms_go_to_all_ranges_and_one_undo_takes_them_back() {
    let mut app = app();
    let before = app.document_text();
    select(&mut app, &["B2", "C4:C5", "B4"]);
    app.update(Action::Run(Command::Form(FormCommand::Bold)));
    let forms = &app.sheet().settings().forms;
    let bold = |name: &str| forms.get(at(name)).is_some_and(|form| form.bold);
    assert_eq!(["B2", "B3", "B4", "C2", "C4", "C5"].map(bold), [true, false, true, false, true, true]);
    app.update(Action::Run(Command::Undo));
    assert_eq!(app.document_text(), before);
}

#[test]
fn lines_of_all_ranges_are_hidden_inserted_and_deleted() {
    let mut app = app();
    app.update(Action::SelectRow { row: 1, extend: false });
    app.update(Action::SelectAlso(Pressed::Row(3)));
    app.update(Action::Run(Command::HideRows));
    assert_eq!(app.sheet().hidden_rows().lines().collect::<Vec<_>>(), [1, 3]);
    app.update(Action::Run(Command::Undo));
    app.update(Action::SelectRow { row: 1, extend: false });
    app.update(Action::SelectAlso(Pressed::Row(3)));
    app.update(Action::Run(Command::InsertHere));
    assert_eq!(["A2", "A3", "A4", "A5", "A6"].map(|c| cell(&app, c)), ["", "A", "B", "", "C"]);
    app.update(Action::Run(Command::Undo));
    app.update(Action::SelectRow { row: 1, extend: false });
    app.update(Action::SelectAlso(Pressed::Row(3)));
    app.update(Action::Run(Command::DeleteHere));
    assert_eq!(["A2", "A3", "A4"].map(|c| cell(&app, c)), ["B", "D", ""]);
    assert_eq!(app.selected_ranges().len(), 1, "what was selected is gone");
}

#[test]
fn ranges_that_make_no_table_are_not_copied_and_it_is_said() {
    let mut app = app();
    select(&mut app, &["B2", "C4"]);
    assert_eq!(copied(&app).html, "");
    app.update(Action::Copied { text: String::new(), cut: false });
    assert_eq!(frame_view(&app).status.notice.as_ref(), Some(&Notice::NotCrossing));
    select(&mut app, &["A2:A3", "C2:C3"]);
    assert_eq!(copied(&app).text, "A\t40\r\nB\t50\r\n");
    let text = copied(&app).text;
    app.update(Action::Copied { text: text.clone(), cut: true });
    assert_eq!(
        frame_view(&app).status.notice.as_ref(),
        Some(&Notice::OneRangeOnly),
        "Excel does not cut several ranges either"
    );
    app.update(Action::Copied { text, cut: false });
    app.update(Action::GoTo("A8".to_owned()));
    app.update(Action::PasteOwn);
    assert_eq!(["A8", "B8", "A9", "B9"].map(|c| cell(&app, c)), ["A", "40", "B", "50"]);
}

#[test]
fn a_move_by_an_edit_or_a_find_leaves_one_range() {
    let mut app = app();
    select(&mut app, &["B2", "C4"]);
    app.update(Action::Edit { typed: Some("9".to_owned()) });
    app.update(Action::Commit { text: "9".to_owned(), then: Move::Below });
    assert_eq!(cell(&app, "C4"), "9");
    assert_eq!(
        (app.selection().caret, app.selected_ranges().len()),
        (at("B2"), 2),
        "Enter goes round the ranges"
    );
    app.update(Action::GoTo("A2".to_owned()));
    assert_eq!(app.selected_ranges().len(), 1);
    select(&mut app, &["B2", "C4"]);
    app.update(Action::CloseOverlay);
    assert_eq!(app.selected_ranges(), [CellRange::from_text("C4").unwrap()]);
}
