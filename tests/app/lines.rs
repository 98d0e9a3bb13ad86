//! Whole rows and columns: inserted, deleted, sorted, with what was decided about them; and the menus that do so.

use std::fmt::Debug;

use chi_tieu::analysis::Indicator;
use chi_tieu::app::{Action, App, Clicked, Command, LinesAction, OpenMenu, SortLevel, SortedBy, Start};
use chi_tieu::formula::canonical;
use chi_tieu::grid::{CellAddress, column_letters};
use chi_tieu::sheet::{Lines, Measure};
use chi_tieu::table::{Role, RowKind};
use chi_tieu::view::{frame_view, menu_view};
use proptest::prelude::*;

use crate::rearranged::is_understood_anew;

const TABLE: &str = "STT\tĐơn vị\tKế hoạch\tThực hiện\n1\tĐông Anh\t100\t40\n2\tBa Vì\t200\t50\n3\tĐan Phượng\t300\t90\n\tTổng cộng\t600\t180\n";

fn app_with(text: &str) -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
    app
}

/// The pasted cells of all rows below the head.
fn rows(app: &App) -> Vec<String> {
    let grid = app.sheet().grid();
    let cell = |row, column| grid.text(CellAddress::new(row, column)).to_owned();
    (1..grid.rows())
        .map(|row| (0..grid.columns()).map(|c| cell(row, c)).collect::<Vec<_>>().join("|"))
        .collect()
}

fn go_to(app: &mut App, range: &str) {
    app.update(Action::GoTo(range.to_owned()));
}

#[track_caller]
fn same<T: PartialEq + Debug>(found: T, expected: T) {
    assert_eq!(found, expected);
}

#[test]
fn rows_are_inserted_and_deleted_where_the_selection_is() {
    let mut app = app_with(TABLE);
    go_to(&mut app, "C3:C4");
    app.update(Action::Run(Command::InsertHere));
    let blank = "|||";
    same(
        rows(&app),
        ["1|Đông Anh|100|40", blank, blank, "2|Ba Vì|200|50", "3|Đan Phượng|300|90", "|Tổng cộng|600|180"]
            .map(str::to_owned)
            .to_vec(),
    );
    same(app.selection().range().rows(), 2);
    app.update(Action::Run(Command::DeleteHere));
    same(rows(&app), rows(&app_with(TABLE)));
    go_to(&mut app, "B5");
    app.update(Action::Run(Command::InsertBelow));
    same(rows(&app)[4].as_str(), blank);
    app.update(Action::Run(Command::Undo));
    same(rows(&app), rows(&app_with(TABLE)));
    // Below the last row everything is blank already.
    go_to(&mut app, "B20");
    app.update(Action::Run(Command::InsertHere));
    same(rows(&app), rows(&app_with(TABLE)));
}

#[test]
fn a_row_below_the_head_leaves_the_head_as_it_is() {
    let mut app = app_with("BẢNG THU\n\nĐơn vị\tKế hoạch\tThực hiện\nA\t100\t40\nB\t200\t50\nC\t300\t60\n");
    same(app.sheet().table().header.clone(), 2..3);
    go_to(&mut app, "A4");
    app.update(Action::Run(Command::InsertAbove));
    same(app.sheet().table().header.clone(), 2..3);
    same(app.sheet().table().rows[0], RowKind::Blank);
    same(app.sheet().computed().len(), 1);
}

#[test]
fn decisions_and_targets_go_with_their_columns() {
    let mut app = app_with(TABLE);
    app.update(Action::SetRole { column: 3, role: Some(Role::ActualCumulative) });
    app.update(Action::SetThreshold("42".to_owned()));
    app.update(Action::SetWidth { column: 2, width: Some(133) });
    app.update(Action::SetRowKind { row: 2, kind: Some(RowKind::Note) });
    let before = app.document_text();
    app.update(Action::SelectColumns { column: 1, columns: 1, extend: false });
    app.update(Action::Run(Command::InsertHere));
    let completion = Indicator::PlanCompletion { actual: 4, plan: 3 };
    same(app.sheet().decisions().roles.get(&4).copied(), Some(Some(Role::ActualCumulative)));
    same(app.sheet().settings().columns.widths.get(&Measure::Pasted(3)).copied(), Some(133));
    assert!(app.sheet().settings().plan.targets.contains_key(&Measure::Computed(completion)));
    same(app.sheet().computed()[0].indicator, completion);
    go_to(&mut app, "A2");
    app.update(Action::Run(Command::InsertAbove));
    same(app.sheet().decisions().rows.get(&3).copied(), Some(RowKind::Note));
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    same(app.document_text(), before);
    // Without its plan there is no completion, and no target of it.
    app.update(Action::SelectColumns { column: 2, columns: 1, extend: false });
    app.update(Action::Run(Command::DeleteHere));
    assert!(app.sheet().settings().plan.targets.is_empty());
    assert!(app.sheet().computed().is_empty());
}

#[test]
fn units_are_sorted_between_their_totals() {
    let mut app = app_with(TABLE);
    // By name, in the Vietnamese alphabet; the numbers of the rows stay 1, 2, 3.
    app.update(Action::Lines(LinesAction::Sort { column: 1, descending: false }));
    same(
        rows(&app),
        ["1|Ba Vì|200|50", "2|Đan Phượng|300|90", "3|Đông Anh|100|40", "|Tổng cộng|600|180"]
            .map(str::to_owned)
            .to_vec(),
    );
    // By the computed completion: 40 %, 30 %, 25 %.
    app.update(Action::Lines(LinesAction::Sort { column: 5, descending: true }));
    same(
        rows(&app),
        ["1|Đông Anh|100|40", "2|Đan Phượng|300|90", "3|Ba Vì|200|50", "|Tổng cộng|600|180"]
            .map(str::to_owned)
            .to_vec(),
    );
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    same(rows(&app), rows(&app_with(TABLE)));
}

#[test]
fn units_alike_in_one_column_are_sorted_by_the_next() {
    let mut app = app_with(
        "Đơn vị\tKhối\tThực hiện\nA\tquận\t40\nB\thuyện\t50\nC\tquận\t90\nD\thuyện\t\nĐ\thuyện\t70\nTổng cộng\t\t250\n",
    );
    let by = |column, descending| SortLevel { column, by: SortedBy::Value(descending) };
    app.update(Action::Run(Command::SortBy));
    let offered = frame_view(&app).sort.map(|sort| sort.columns.len());
    same(offered, Some(3));
    app.update(Action::SortBy(vec![by(1, false), by(2, true)]));
    let names: Vec<String> =
        rows(&app).iter().map(|row| row.split('|').next().unwrap_or_default().to_owned()).collect();
    same(names.join(", "), "Đ, B, D, C, A, Tổng cộng".to_owned());
    assert!(frame_view(&app).sort.is_none());
    app.update(Action::Run(Command::Undo));
    same(rows(&app)[0].as_str(), "A|quận|40");
}

#[test]
fn groups_keep_together_and_parts_follow_their_unit() {
    let text = "Đơn vị\tKế hoạch\tThực hiện\nKhu vực 1\t300\t90\nB\t100\t50\nTrong đó: nữ\t40\t20\nA\t200\t40\nKhu vực 2\t70\t30\nD\t30\t10\nC\t40\t20\nTổng cộng\t370\t120\n";
    let mut app = app_with(text);
    for (row, kind) in [(1, RowKind::Subtotal), (3, RowKind::Part), (5, RowKind::Subtotal)] {
        app.update(Action::SetRowKind { row, kind: Some(kind) });
    }
    app.update(Action::Lines(LinesAction::Sort { column: 0, descending: false }));
    let names: Vec<String> =
        rows(&app).iter().map(|row| row.split('|').next().unwrap_or_default().to_owned()).collect();
    same(names.join(", "), "Khu vực 1, A, B, Trong đó: nữ, Khu vực 2, C, D, Tổng cộng".to_owned());
    same(app.sheet().decisions().rows.get(&4).copied(), Some(RowKind::Part));
}

#[test]
fn what_has_no_figure_is_last_in_either_order() {
    let mut app = app_with("Đơn vị\tSố thu\tKế hoạch\nA\t-\t5\nB\t7\t6\nC\t9\t8\n");
    for (descending, order) in [(false, "B, C, A"), (true, "C, B, A")] {
        app.update(Action::Lines(LinesAction::Sort { column: 1, descending }));
        let names: Vec<String> =
            rows(&app).iter().map(|row| row.split('|').next().unwrap_or_default().to_owned()).collect();
        same(names.join(", "), order.to_owned());
    }
}

#[test]
fn the_other_button_selects_and_opens_what_is_there() {
    let mut app = app_with(TABLE);
    app.update(Action::OpenMenuOf(Clicked::Cell(CellAddress::new(2, 2))));
    same(app.selection().range().start, CellAddress::new(2, 2));
    let menu = menu_view(&app).map(|menu| (menu.of, menu.items.len()));
    assert!(matches!(menu, Some((OpenMenu::Cells(_), 8..))));
    app.update(Action::CloseOverlay);
    // A selection that has the cell stays.
    go_to(&mut app, "C2:D4");
    app.update(Action::OpenMenuOf(Clicked::Cell(CellAddress::new(2, 2))));
    same(app.selection().range().cells(), 6);
    app.update(Action::CloseOverlay);
    app.update(Action::OpenMenuOf(Clicked::Row(3)));
    let items = menu_view(&app).map(|menu| menu.items).unwrap_or_default();
    let remove = LinesAction::Remove { lines: Lines::Rows, first: 3, last: 3 };
    assert!(items.iter().any(|item| item.action == Action::Lines(remove)));
    app.update(Action::CloseOverlay);
    app.update(Action::OpenMenuOf(Clicked::Column(2)));
    let items = menu_view(&app).map(|menu| menu.items).unwrap_or_default();
    let remove = LinesAction::Remove { lines: Lines::Columns, first: 2, last: 2 };
    assert!(items.iter().any(|item| item.action == Action::Lines(remove)));
}

/// A step on the rows and columns of a small table.
fn any_step() -> impl Strategy<Value = LinesAction> {
    let lines = || prop_oneof![Just(Lines::Rows), Just(Lines::Columns)];
    prop_oneof![
        (lines(), 1..7u32, 1..3u32).prop_map(|(lines, before, count)| LinesAction::Insert {
            lines,
            before,
            count
        }),
        (lines(), 1..6u32, 0..2u32).prop_map(|(lines, first, more)| LinesAction::Remove {
            lines,
            first,
            last: first + more
        }),
        (0..4u32, any::<bool>()).prop_map(|(column, descending)| LinesAction::Sort { column, descending }),
    ]
}

/// What inserting and removing does to plain vectors of cells.
fn follow(model: &mut Vec<Vec<String>>, step: LinesAction) {
    let width = model.first().map_or(0, Vec::len);
    match step {
        LinesAction::Insert { lines: Lines::Rows, before, count } if before as usize <= model.len() => {
            let blank = vec![String::new(); width];
            model.splice(before as usize..before as usize, std::iter::repeat_n(blank, count as usize));
        }
        LinesAction::Insert { lines: Lines::Columns, before, count } if before as usize <= width => {
            for row in model {
                row.splice(
                    before as usize..before as usize,
                    std::iter::repeat_n(String::new(), count as usize),
                );
            }
        }
        LinesAction::Remove { lines: Lines::Rows, first, last } if (first as usize) < model.len() => {
            model.drain(first as usize..=(last as usize).min(model.len() - 1));
        }
        LinesAction::Remove { lines: Lines::Columns, first, last } if (first as usize) < width => {
            for row in model {
                row.drain(first as usize..=(last as usize).min(width - 1));
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn every_step_can_be_undone_and_agrees_with_plain_vectors(steps in proptest::collection::vec(any_step(), 1..7)) {
        let mut app = app_with(TABLE);
        app.update(Action::SetThreshold("36".to_owned()));
        app.update(Action::SetRowKind { row: 3, kind: Some(RowKind::Note) });
        let before = app.document_text();
        let cells = |app: &App| -> Vec<Vec<String>> {
            let grid = app.sheet().grid();
            let row = |row| (0..grid.columns()).map(|column| grid.text(CellAddress::new(row, column)).to_owned()).collect();
            (0..grid.rows()).map(row).collect()
        };
        let mut model = cells(&app);
        let mut done = 0;
        for step in steps {
            let was = (app.document_text(), cells(&app));
            app.update(Action::Lines(step));
            done += u32::from((app.document_text(), cells(&app)) != was);
            if let LinesAction::Sort { .. } = step {
                let mut sorted = cells(&app);
                let mut expected = model.clone();
                // The same cells of each column, in another order of rows.
                for column in 0..expected.first().map_or(0, Vec::len) {
                    let texts = |rows: &[Vec<String>]| {
                        let mut texts: Vec<String> = rows.iter().map(|row| row[column].clone()).collect();
                        texts.sort();
                        texts
                    };
                    prop_assert_eq!(texts(&sorted), texts(&expected));
                }
                std::mem::swap(&mut sorted, &mut expected);
                model = cells(&app);
            } else {
                follow(&mut model, step);
            }
            prop_assert_eq!(cells(&app), model.clone());
            prop_assert!(is_understood_anew(&app));
        }
        for _ in 0..done {
            app.update(Action::Run(Command::Undo));
        }
        prop_assert_eq!(app.document_text(), before);
    }
}

/// Types a formula, with its value as the engine would give it.
fn type_formula(app: &mut App, at: &str, text: &str) {
    go_to(app, at);
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: text.to_owned(), then: chi_tieu::app::Move::Nowhere });
}

/// The formulas of the sheet, each after its cell: "E2 =C2+D2".
fn formulas(app: &App) -> Vec<String> {
    let text = |(at, formula): (&CellAddress, &chi_tieu::formula::Formula)| {
        let letters = chi_tieu::grid::column_letters(at.column);
        format!("{letters}{} ={}", at.row + 1, chi_tieu::formula::canonical(formula).trim_start_matches('='))
    };
    app.sheet().formulas().iter().map(text).collect()
}

/// A table that computes nothing itself, so that there is room beside it.
const PLAIN: &str = "Đơn vị\tGiường\tPhòng\nA\t10\t1\nB\t20\t2\nC\t30\t3\n";

#[test]
fn formulas_follow_the_cells_they_name() {
    let mut app = app_with(PLAIN);
    type_formula(&mut app, "D2", "=B2*C2");
    type_formula(&mut app, "D5", "=SUM(B2:B4)");
    same(formulas(&app), ["D2 =B2*C2", "D5 =SUM(B2:B4)"].map(str::to_owned).to_vec());
    // What is inserted within a range is in it.
    go_to(&mut app, "A3");
    app.update(Action::Run(Command::InsertAbove));
    same(formulas(&app), ["D2 =B2*C2", "D6 =SUM(B2:B5)"].map(str::to_owned).to_vec());
    // The first of a range is deleted: the range shrinks, as in Excel. Alone it is lost.
    go_to(&mut app, "A2");
    app.update(Action::Run(Command::DeleteRows));
    same(formulas(&app), ["D5 =SUM(B2:B4)"].map(str::to_owned).to_vec());
    app.update(Action::Run(Command::Undo));
    app.update(Action::SelectColumns { column: 2, columns: 1, extend: false });
    app.update(Action::Run(Command::DeleteHere));
    same(formulas(&app), ["C2 =B2*#REF!", "C6 =SUM(B2:B5)"].map(str::to_owned).to_vec());
    app.update(Action::Run(Command::Undo));
    app.update(Action::SelectColumns { column: 1, columns: 1, extend: false });
    app.update(Action::Run(Command::InsertHere));
    same(formulas(&app), ["E2 =C2*D2", "E6 =SUM(C2:C5)"].map(str::to_owned).to_vec());
}

#[test]
fn a_sorted_row_takes_its_formula_along() {
    let mut app = app_with(PLAIN);
    for row in ["2", "3", "4"] {
        type_formula(&mut app, &format!("D{row}"), &format!("=B{row}*C{row}"));
    }
    app.update(Action::Lines(LinesAction::Sort { column: 1, descending: true }));
    same(formulas(&app), ["D2 =B2*C2", "D3 =B3*C3", "D4 =B4*C4"].map(str::to_owned).to_vec());
    same(rows(&app)[0].split('|').take(3).collect::<Vec<_>>().join("|"), "C|30|3".to_owned());
}

#[test]
fn copied_rows_are_inserted_with_their_formulas_in_one_step() {
    let mut app = App::new(Start::default());
    let table = "Đơn vị\tGiường\tPhòng\tCộng\nHuế\t10\t1\t\nVinh\t20\t2\t\nĐà Lạt\t30\t3\t\n";
    app.update(Action::Paste { html: None, text: Some(table.to_owned()) });
    let go = |app: &mut App, to: &str| drop(app.update(Action::GoTo(to.to_owned())));
    go(&mut app, "D3");
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: "=B3+C3".to_owned(), then: chi_tieu::app::Move::Nowhere });
    let before = app.sheet().grid().clone();
    go(&mut app, "A3");
    app.update(Action::Run(Command::SelectRow));
    let text = chi_tieu::view::copied(&app).text;
    app.update(Action::Copied { text, cut: false });
    // Before itself: the row that was copied moves down, and its formula with it.
    go(&mut app, "A2");
    app.update(Action::Run(Command::InsertHere));
    let formulas: Vec<(String, String)> = app
        .sheet()
        .formulas()
        .iter()
        .map(|(at, formula)| (format!("{}{}", column_letters(at.column), at.row + 1), canonical(formula)))
        .collect();
    let expected = [("D2", "=B2+C2"), ("D4", "=B4+C4")].map(|(at, f)| (at.to_owned(), f.to_owned()));
    assert_eq!(formulas, expected);
    assert_eq!(app.sheet().grid().text(CellAddress::new(1, 0)), "Vinh");
    app.update(Action::Run(Command::Undo));
    assert_eq!(*app.sheet().grid(), before);
    // After another change the copy is only pasted, and a blank row is inserted.
    go(&mut app, "A2");
    app.update(Action::Run(Command::InsertHere));
    assert_eq!(app.sheet().grid().text(CellAddress::new(1, 0)), "");
}

#[test]
fn units_are_sorted_by_colours_and_steps_name_their_cells() {
    let mut app = App::new(Start::default());
    let table = "Đơn vị\tGiường\nHuế\t10\nVinh\t20\nĐà Lạt\t30\nSơn La\t40\n";
    app.update(Action::Paste { html: None, text: Some(table.to_owned()) });
    let names = |app: &App| {
        (1..5).map(|row| app.sheet().grid().text(CellAddress::new(row, 0)).to_owned()).collect::<Vec<_>>()
    };
    let fill = |app: &mut App, cell: &str, colour: &str| {
        app.update(Action::GoTo(cell.to_owned()));
        let colour = chi_tieu::colour::colour_from_text(colour);
        app.update(Action::Form(chi_tieu::app::FormAction::Fill(colour)));
    };
    fill(&mut app, "A3", "#FFF2CC");
    fill(&mut app, "A5", "#FFF2CC");
    fill(&mut app, "A4", "#DDEBF7");
    app.update(Action::SortBy(vec![SortLevel { column: 0, by: SortedBy::Fill }]));
    assert_eq!(names(&app), ["Vinh", "Sơn La", "Đà Lạt", "Huế"]);
    app.update(Action::Run(Command::Undo));
    assert_eq!(names(&app), ["Huế", "Vinh", "Đà Lạt", "Sơn La"]);
    app.update(Action::GoTo("B2:B4".to_owned()));
    app.update(Action::Run(Command::FillDown));
    app.update(Action::Run(Command::UndoList));
    let first = menu_view(&app).unwrap().items.remove(0).text;
    assert!(first.ends_with(" B3:B4"), "{first}");
}
