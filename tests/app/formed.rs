//! How cells look: chosen by keys and dialog, kept, undone, following their cells; what is computed never changes.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use chi_tieu::app::{Action, App, Command, FormAction, FormCommand, Move, Start};
use chi_tieu::colour::contrast;
use chi_tieu::form::{Align, NumberKind};
use chi_tieu::grid::{CellAddress, CellRange};
use chi_tieu::sheet::PasteHow;
use chi_tieu::store::document_from_text;
use chi_tieu::view::{CellView, FILLS, INKS, frame_view, grid_view, table_view};
use proptest::prelude::*;

const TABLE: &str = "Đơn vị\tKế hoạch\tThực hiện\tTỷ lệ\n\
    Phú Yên\t1.234,56\t456,789\t37,0%\n\
    Bình Định\t2.310,00\t861,9\t37,31%\n\
    Đà Nẵng\t4.120,80\t1.406,1\t34,12%\n";

fn page() -> App {
    let mut app = App::new(Start { document_id: "d".into(), ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(TABLE.into()) });
    app
}

fn select(app: &mut App, cells: &str) {
    let range = CellRange::from_text(cells).expect("cells");
    app.update(Action::Select { at: range.start, extend: false });
    app.update(Action::Select { at: range.end, extend: true });
}

fn press(app: &mut App, key: &str, shift: bool) {
    let command = Command::for_key(key, true, shift, false).expect("a command");
    app.update(Action::Run(command));
}

fn run(app: &mut App, command: FormCommand) {
    app.update(Action::Run(Command::Form(command)));
}

fn cell(app: &App, cell: &str) -> CellView {
    let at = CellRange::from_text(cell).expect("a cell").start;
    let view = grid_view(app, &table_view(app));
    let row = view.rows.iter().find(|row| row.row == at.row).expect("a row in sight");
    row.cells[at.column as usize].clone()
}

fn shown(app: &App, cells: &[&str]) -> Vec<String> {
    cells.iter().map(|at| cell(app, at).text).collect()
}

fn figures(app: &App) -> Vec<Vec<Option<f64>>> {
    app.sheet().table().columns.iter().map(|column| (0..3).map(|row| column.value(row)).collect()).collect()
}

#[test]
fn keys_and_commands_change_what_is_shown_and_nothing_else() {
    let mut app = page();
    let before = figures(&app);
    select(&mut app, "B2:D4");
    run(&mut app, FormCommand::FewerDecimals);
    // Each column from its own decimals; percentages stay percentages.
    assert_eq!(shown(&app, &["B2", "B3", "C2", "D2", "D3"]), ["1.234,6", "2.310,0", "456,79", "37%", "37%"]);
    run(&mut app, FormCommand::MoreDecimals);
    run(&mut app, FormCommand::MoreDecimals);
    assert_eq!(shown(&app, &["B2", "C2", "D3"]), ["1.234,560", "456,7890", "37,31%"]);
    select(&mut app, "B2:B4");
    press(&mut app, "!", true);
    assert_eq!(shown(&app, &["B2", "B4"]), ["1.234,56", "4.120,80"]);
    press(&mut app, "%", true);
    assert_eq!(shown(&app, &["B2"]), ["123.456%"]);
    app.update(Action::Form(FormAction::Number(NumberKind::Thousands)));
    assert_eq!(shown(&app, &["B2", "B4"]), ["1 nghìn", "4 nghìn"]);
    press(&mut app, "~", true);
    assert_eq!(shown(&app, &["B2", "B4"]), ["1.234,56", "4.120,80"]);
    assert_eq!(figures(&app), before);
    // A text stays what it is.
    select(&mut app, "A2:B2");
    press(&mut app, "!", true);
    assert_eq!(shown(&app, &["A2"]), ["Phú Yên"]);
    // The bar shows the whole figure.
    select(&mut app, "C2:C2");
    app.update(Action::Form(FormAction::NumberWith(NumberKind::Plain, 0)));
    assert_eq!((cell(&app, "C2").text.as_str(), frame_view(&app).content.as_str()), ("457", "456,789"));
}

#[test]
fn letters_colours_and_places_are_toggled_and_undone() {
    let mut app = page();
    let before = app.document_text();
    select(&mut app, "A2:B3");
    press(&mut app, "b", false);
    press(&mut app, "i", false);
    app.update(Action::Form(FormAction::Fill(Some(FILLS[0]))));
    app.update(Action::Form(FormAction::Align(Align::Centre)));
    let form = cell(&app, "B3").form.expect("a form");
    assert!(form.bold && form.italic && form.align == Align::Centre);
    assert_eq!(form.fill.as_deref(), Some("#FFF2CC"));
    assert!(cell(&app, "B4").form.is_none());
    // A second time takes it back, as the active cell has it.
    press(&mut app, "b", false);
    assert!(!cell(&app, "A2").form.expect("a form").bold);
    let kept = document_from_text(&app.document_text()).expect("a document").workbook;
    assert_eq!(kept.sheet().settings().forms, app.sheet().settings().forms);
    run(&mut app, FormCommand::Usual);
    assert!(app.sheet().settings().forms.is_empty());
    for _ in 0..6 {
        app.update(Action::Run(Command::Undo));
    }
    assert_eq!(app.document_text(), before);
}

#[test]
fn forms_go_with_rows_columns_and_moved_cells() {
    let mut app = page();
    let before = app.document_text();
    select(&mut app, "B4:B4");
    press(&mut app, "b", false);
    let bold = |app: &App, at: &str| cell(app, at).form.is_some_and(|form| form.bold);
    select(&mut app, "B2:B2");
    app.update(Action::Run(Command::InsertAbove));
    assert!(bold(&app, "B5") && !bold(&app, "B4"));
    select(&mut app, "B2:B2");
    app.update(Action::Run(Command::InsertLeft));
    assert!(bold(&app, "C5"));
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    // Đà Nẵng has the largest plan: sorted, its row is the first.
    select(&mut app, "B2:B2");
    app.update(Action::Run(Command::SortDescending));
    assert_eq!(
        (cell(&app, "A2").text.as_str(), bold(&app, "B2"), bold(&app, "B4")),
        ("Đà Nẵng", true, false)
    );
    app.update(Action::Copied { text: "4.120,80".into(), cut: true });
    select(&mut app, "B9:B9");
    app.update(Action::PasteOwn);
    assert!(bold(&app, "B9") && !bold(&app, "B2"));
    for _ in 0..3 {
        app.update(Action::Run(Command::Undo));
    }
    assert_eq!(app.document_text(), before);
}

#[test]
fn the_dialog_is_about_the_selected_cells_and_closes_by_itself_alone() {
    let mut app = page();
    select(&mut app, "B2:C3");
    press(&mut app, "1", false);
    let form = frame_view(&app).form.expect("the dialog");
    assert_eq!((form.cells.as_str(), form.sample.as_str(), form.number), ("B2:C3", "1.234,56", None));
    app.update(Action::Form(FormAction::Number(NumberKind::Percent)));
    let form = frame_view(&app).form.expect("it stays open");
    assert_eq!((form.sample.as_str(), form.number), ("123.456,00%", Some(NumberKind::Percent)));
    app.update(Action::CloseOverlay);
    assert!(frame_view(&app).form.is_none());
    // What is typed anew is shown in the format that the cell has.
    app.update(Action::Select { at: CellAddress::new(1, 1), extend: false });
    app.update(Action::Edit { typed: Some("0,5".into()) });
    app.update(Action::Commit { text: "0,5".into(), then: Move::Nowhere });
    assert_eq!(cell(&app, "B2").text, "50,00%");
}

#[test]
fn the_offered_colours_can_be_read_on_one_another_and_on_paper() {
    for ink in INKS.into_iter().chain([(0x1A, 0x20, 0x1E)]) {
        for fill in FILLS.into_iter().chain([(0xFF, 0xFF, 0xFF)]) {
            assert!(contrast(ink, fill) >= 4.5, "{ink:?} on {fill:?}: {}", contrast(ink, fill));
        }
    }
}

/// As many rows as the largest tables of offices have.
#[test]
fn a_whole_column_is_one_run_however_long() {
    let mut app = App::new(Start { document_id: "d".into(), ..Start::default() });
    let rows: String = (0..100_000).map(|n| format!("Xã {n}\t{n}\n")).collect();
    app.update(Action::Paste { html: None, text: Some(format!("Đơn vị\tSố thu\n{rows}")) });
    app.update(Action::Select { at: CellAddress::new(1, 1), extend: false });
    app.update(Action::Run(Command::SelectColumn));
    run(&mut app, FormCommand::Bold);
    assert_eq!(app.sheet().settings().forms.runs().count(), 1);
    app.update(Action::Run(Command::Undo));
    assert!(app.sheet().settings().forms.is_empty());
}

/// A step of the property below: a choice of form, a rearrangement, a typed figure.
fn any_step() -> impl Strategy<Value = (u32, u32, u32, u32)> {
    (0..11u32, 1..6u32, 0..5u32, 0..3u32)
}

fn step(app: &mut App, (what, row, column, more): (u32, u32, u32, u32)) {
    app.update(Action::Select { at: CellAddress::new(row, column), extend: false });
    app.update(Action::Select { at: CellAddress::new(row + more, column + more / 2), extend: true });
    match what {
        0 => press(app, "b", false),
        1 => run(app, FormCommand::MoreDecimals),
        2 => press(app, "%", true),
        3 => drop(app.update(Action::Form(FormAction::Fill(Some(FILLS[more as usize]))))),
        4 => run(app, FormCommand::Usual),
        5 => drop(app.update(Action::Run(Command::InsertAbove))),
        6 => drop(app.update(Action::Run(Command::DeleteRows))),
        7 => drop(app.update(Action::Run(Command::InsertLeft))),
        8 => drop(app.update(Action::Run(Command::SortDescending))),
        9 => {
            app.update(Action::Copied { text: "x".into(), cut: true });
            app.update(Action::Select { at: CellAddress::new(row + 2, column), extend: false });
            app.update(Action::PasteOwn);
        }
        _ => {
            app.update(Action::Edit { typed: Some("7,5".into()) });
            app.update(Action::Commit { text: "7,5".into(), then: Move::Nowhere });
        }
    }
}

/// Where a row begins, in heights of a row of one line, and how many it takes.
fn placed(app: &App, row: u32) -> (u32, u32) {
    let view = grid_view(app, &table_view(app));
    let line = view.rows.iter().find(|shown| shown.row == row).expect("a row in sight").line;
    (view.tall.above(line), view.tall.heights(line))
}

#[test]
fn long_texts_go_on_in_the_next_line_of_a_taller_row() {
    let mut app = page();
    let before = app.document_text();
    let name = "Bảo hiểm xã hội thành phố Quy Nhơn và các huyện lân cận";
    select(&mut app, "A3:A3");
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: name.into(), then: Move::Nowhere });
    app.update(Action::SetWidth { column: 0, width: Some(160) });
    assert_eq!((placed(&app, 2), placed(&app, 3)), ((1, 1), (2, 1)));
    select(&mut app, "A2:A4");
    run(&mut app, FormCommand::Wrap);
    assert!(cell(&app, "A3").wraps && !cell(&app, "B3").wraps);
    let (_, heights) = placed(&app, 2);
    // 55 letters in a column that has room for about 20.
    assert!((3..=4).contains(&heights), "{heights}");
    assert_eq!((placed(&app, 1), placed(&app, 3)), ((0, 1), (1 + heights, 1)));
    // A wider column needs no second line, and so does a second time.
    app.update(Action::SetWidth { column: 0, width: Some(600) });
    assert_eq!(placed(&app, 2), (1, 1));
    app.update(Action::Run(Command::Undo));
    assert_eq!(placed(&app, 2), (1, heights));
    let kept = document_from_text(&app.document_text()).expect("a document").workbook;
    assert_eq!(kept.sheet().settings().forms, app.sheet().settings().forms);
    let copied = chi_tieu::view::copied(&app);
    assert!(copied.html.contains("white-space:normal"), "{}", copied.html);
    run(&mut app, FormCommand::Wrap);
    assert_eq!((cell(&app, "A3").wraps, placed(&app, 2)), (false, (1, 1)));
    for _ in 0..4 {
        app.update(Action::Run(Command::Undo));
    }
    assert_eq!(app.document_text(), before);
}

#[test]
fn a_row_with_a_broken_line_is_as_tall_as_its_lines() {
    let mut app = page();
    select(&mut app, "A3:A3");
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: "Bình Định\n(cũ)".into(), then: Move::Nowhere });
    assert_eq!((placed(&app, 2), placed(&app, 3)), ((1, 2), (3, 1)));
    // A hidden row takes no room.
    select(&mut app, "A3:A3");
    app.update(Action::Run(Command::HideRows));
    assert_eq!(placed(&app, 3), (1, 1));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn random_steps_undone_to_the_start_give_the_very_document(steps in proptest::collection::vec(any_step(), 1..9)) {
        let mut app = page();
        let before = app.document_text();
        let mut after = Vec::new();
        for one in steps {
            let was = app.document_text();
            step(&mut app, one);
            if app.document_text() != was {
                after.push(was);
            }
            // What is kept is read again as it was.
            let again = document_from_text(&app.document_text()).expect("a document").workbook;
            prop_assert_eq!(&again.sheet().settings().forms, &app.sheet().settings().forms);
        }
        for was in after.into_iter().rev() {
            // A step that changed nothing that is kept, such as the removal of blank rows, is undone on the way.
            for _ in 0..4 {
                if app.document_text() != was {
                    app.update(Action::Run(Command::Undo));
                }
            }
            prop_assert_eq!(app.document_text(), was);
        }
        prop_assert_eq!(app.document_text(), before);
    }
}

fn is_bold(app: &App, at: &str) -> bool {
    cell(app, at).form.is_some_and(|form| form.bold)
}

fn copy(app: &mut App, cells: &str) {
    select(app, cells);
    let text = chi_tieu::view::copied(app).text;
    app.update(Action::Copied { text, cut: false });
}

#[test]
fn forms_go_with_what_is_filled_and_pasted() {
    let mut app = page();
    select(&mut app, "B2");
    run(&mut app, FormCommand::Bold);
    // Ctrl+D, and the handle: the cells look as the one that they continue.
    select(&mut app, "B2:B3");
    app.update(Action::Run(Command::FillDown));
    assert_eq!(["B2", "B3", "B4"].map(|at| is_bold(&app, at)), [true, true, false]);
    app.update(Action::Run(Command::Undo));
    assert_eq!((is_bold(&app, "B3"), cell(&app, "B3").text.as_str()), (false, "2.310,00"));
    copy(&mut app, "B2:C2");
    select(&mut app, "B4:C4");
    app.update(Action::PasteOwn);
    assert_eq!(["B4", "C4"].map(|at| is_bold(&app, at)), [true, false]);
    // Only the looks, only what is in the cells.
    for (how, bold, text) in [
        (PasteHow::Forms, true, "861,9"),
        (PasteHow::Formulas, false, "1.234,56"),
        (PasteHow::Values, false, "1.234,56"),
    ] {
        let mut app = page();
        select(&mut app, "B2");
        run(&mut app, FormCommand::Bold);
        copy(&mut app, "B2");
        select(&mut app, "C3");
        app.update(Action::PasteAs(how));
        app.update(Action::PasteOwn);
        let pasted = cell(&app, "C3");
        assert_eq!((is_bold(&app, "C3"), pasted.text.as_str()), (bold, text), "{how:?}");
    }
}
