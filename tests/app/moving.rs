//! Cells that are moved by the border of the selection, or cut and inserted.

use chi_tieu::app::{Action, App, Command, DropHow, MovingAction, Start};
use chi_tieu::grid::{CellAddress, CellRange};
use chi_tieu::view::frame_view;
use chi_tieu::words::Notice;
use proptest::prelude::*;

const TABLE: &str = "Đơn vị\tKế hoạch\tThực hiện\nA\t100\t40\nB\t200\t50\nC\t300\t60\nD\t400\t70\n";

fn app() -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    app
}

fn at(cell: &str) -> CellAddress {
    CellRange::from_text(cell).unwrap().start
}

fn select(app: &mut App, range: &str) {
    app.update(Action::GoTo(range.to_owned()));
}

fn drag(app: &mut App, from: CellAddress, to: CellAddress, how: DropHow) {
    app.update(Action::Moving(MovingAction::Begin(from)));
    app.update(Action::Moving(MovingAction::Toward(to)));
    app.update(Action::Moving(MovingAction::Drop(how)));
}

fn texts<const N: usize>(app: &App, cells: [&str; N]) -> [String; N] {
    cells.map(|cell| app.sheet().grid().text(at(cell)).to_owned())
}

#[test]
fn what_is_replaced_is_counted_and_told() {
    let mut app = app();
    let before = app.document_text();
    select(&mut app, "B2:C2");
    drag(&mut app, at("B2"), at("B4"), DropHow::Move);
    assert_eq!(texts(&app, ["B2", "C2", "B4", "C4"]), ["", "", "100", "40"]);
    assert_eq!(frame_view(&app).status.notice, Some(Notice::LaidOver(2)));
    app.update(Action::Run(Command::Undo));
    assert_eq!(app.document_text(), before);
    select(&mut app, "B2:B3");
    drag(&mut app, at("B3"), at("B4"), DropHow::Move);
    assert_eq!(texts(&app, ["B2", "B3", "B4"]), ["", "100", "200"], "held by the lower cell");
    assert_eq!(frame_view(&app).status.notice, Some(Notice::LaidOver(1)), "its own cells do not count");
}

#[test]
fn a_formula_names_the_same_cells_after_they_were_put_between_others() {
    let mut app = app();
    select(&mut app, "B8");
    app.update(Action::Edit { typed: Some("=B2".to_owned()) });
    app.update(Action::Commit { text: "=B2+B4".to_owned(), then: chi_tieu::app::Move::Nowhere });
    select(&mut app, "B2");
    drag(&mut app, at("B2"), at("B5"), DropHow::Insert);
    assert_eq!(texts(&app, ["B2", "B3", "B4", "B5"]), ["200", "300", "400", "100"]);
    select(&mut app, "B8");
    assert_eq!(frame_view(&app).content, "=B5+B3");
    select(&mut app, "B2:C2");
    drag(&mut app, at("B2"), at("A4"), DropHow::Insert);
    assert_eq!(frame_view(&app).status.notice, Some(Notice::InsertsAlong));
}

#[test]
fn whole_columns_are_put_between_others_with_their_titles() {
    let mut app = app();
    app.update(Action::SelectColumns { column: 2, columns: 1, extend: false });
    drag(&mut app, at("C2"), at("B2"), DropHow::Insert);
    assert_eq!(texts(&app, ["A1", "B1", "C1", "B2"]), ["Đơn vị", "Thực hiện", "Kế hoạch", "40"]);
    let roles: Vec<_> = app.sheet().table().columns.iter().map(|column| column.role).collect();
    assert_eq!(roles.len(), 3);
    assert_eq!(app.selection().range().start.column, 1);
}

#[test]
fn a_cut_of_another_sheet_is_not_inserted_and_it_is_said() {
    let mut app = app();
    select(&mut app, "A2:H2");
    let text = chi_tieu::view::copied(&app).text;
    app.update(Action::Copied { text, cut: true });
    app.update(Action::Run(Command::AddSheet));
    app.update(Action::Run(Command::InsertHere));
    let said = frame_view(&app).status.notice;
    // To add a sheet is a change, after which nothing waits.
    assert!(said.is_none() || said == Some(Notice::InsertsInOwnSheet), "{said:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn moves_undone_give_the_very_document(
        moves in prop::collection::vec(((1u32..6, 0u32..4), (0u32..3, 0u32..3), (1u32..8, 0u32..6), 0u8..3), 1..6)
    ) {
        let mut app = app();
        select(&mut app, "B8");
        app.update(Action::Edit { typed: Some("=B2".to_owned()) });
        app.update(Action::Commit { text: "=SUM(B2:C3)".to_owned(), then: chi_tieu::app::Move::Nowhere });
        let before = app.document_text();
        let mut filled = Vec::new();
        for ((row, column), (down, right), to, how) in moves {
            let first = CellAddress::new(row, column);
            app.update(Action::Select { at: first, extend: false });
            app.update(Action::Select { at: CellAddress::new(row + down, column + right), extend: true });
            let how = [DropHow::Move, DropHow::Copy, DropHow::Insert][usize::from(how)];
            let count = |app: &App| {
                let grid = app.sheet().grid();
                (0..grid.rows()).flat_map(|r| (0..grid.columns()).map(move |c| CellAddress::new(r, c)))
                    .filter(|at| !grid.text(*at).is_empty()).count()
            };
            let cells = count(&app);
            drag(&mut app, first, CellAddress::new(to.0, to.1), how);
            filled.push((how, cells, count(&app)));
        }
        for (how, cells, after) in filled {
            prop_assert!(how != DropHow::Insert || cells == after, "nothing is lost between others");
            prop_assert!(how != DropHow::Move || after <= cells);
        }
        for _ in 0..12 {
            if frame_view(&app).undo.is_some() && app.document_text() != before {
                app.update(Action::Run(Command::Undo));
            }
        }
        prop_assert_eq!(app.document_text(), before);
    }
}
