//! Lines and notes at cells, marks by rules, the list of steps, and texts by an apostrophe.

use chi_tieu::app::{
    Action, App, BorderChoice, Command, FillAction, FilterAction, FilterAsked, FilterCondition, FormAction,
    LinesAction, Move, OpenMenu, Start,
};
use chi_tieu::form::{Borders, Line};
use chi_tieu::grid::{CellAddress, CellRange, StoredValue};
use chi_tieu::sheet::{Lines, PasteHow};
use chi_tieu::store::document_from_text;
use chi_tieu::view::{check_view, copied, frame_view, grid_view, menu_view, table_view};

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

fn type_in(app: &mut App, cell: &str, text: &str) {
    select(app, cell);
    app.update(Action::Edit { typed: Some(text.to_owned()) });
    app.update(Action::Commit { text: text.to_owned(), then: Move::Nowhere });
}

fn borders(app: &App, cell: &str) -> Borders {
    app.sheet().settings().forms.get(at(cell)).map_or_else(Borders::default, |form| form.borders)
}

fn note(app: &App, cell: &str) -> Option<String> {
    app.sheet().settings().forms.get(at(cell)).and_then(|form| form.note.clone())
}

#[test]
fn lines_are_drawn_around_cells_kept_and_taken_away() {
    let mut app = app();
    let before = app.document_text();
    select(&mut app, "A5:C5");
    app.update(Action::Form(FormAction::Borders(BorderChoice::Total)));
    let total = Borders { top: Line::Thin, bottom: Line::Double, ..Borders::default() };
    assert_eq!(
        [borders(&app, "A5"), borders(&app, "C5"), borders(&app, "C4")],
        [total, total, Borders::default()]
    );
    let kept = document_from_text(&app.document_text()).unwrap();
    let forms = &kept.workbook.sheet().settings().forms;
    assert_eq!(forms.get(at("B5")).map(|form| form.borders), Some(total));
    app.update(Action::Run(Command::Undo));
    assert_eq!(app.document_text(), before);
    select(&mut app, "B2:C3");
    app.update(Action::Form(FormAction::Borders(BorderChoice::Outer)));
    let corner = Borders { top: Line::Thin, left: Line::Thin, ..Borders::default() };
    assert_eq!(borders(&app, "B2"), corner);
    app.update(Action::Form(FormAction::Borders(BorderChoice::All)));
    assert_eq!(borders(&app, "C3"), Borders::ALL);
    select(&mut app, "C3");
    app.update(Action::Form(FormAction::Borders(BorderChoice::None)));
    assert_eq!(borders(&app, "C3"), Borders::default());
    assert_eq!(
        (borders(&app, "B3").right, borders(&app, "C2").bottom),
        (Line::None, Line::None),
        "the same lines"
    );
}

#[test]
fn a_note_goes_with_its_cell_and_stands_in_the_list() {
    let mut app = app();
    select(&mut app, "B3");
    app.update(Action::Run(Command::Note));
    assert_eq!(frame_view(&app).note.map(|note| note.cell), Some("B3".to_owned()));
    app.update(Action::SetNote("hỏi lại xã".to_owned()));
    assert!(frame_view(&app).note.is_none());
    assert_eq!(frame_view(&app).content_reading.as_deref(), Some("Ghi chú: hỏi lại xã"));
    let shown = grid_view(&app, &table_view(&app));
    assert!(shown.editor.name.ends_with("Ghi chú: hỏi lại xã"), "{}", shown.editor.name);
    assert_eq!(shown.rows[1].cells[1].note.as_deref(), Some("Ghi chú: hỏi lại xã"));
    assert_eq!(check_view(&app).notes.len(), 1);
    app.update(Action::Lines(LinesAction::Insert { lines: Lines::Rows, before: 3, count: 2 }));
    assert_eq!(
        (note(&app, "B3").is_some(), note(&app, "B4"), note(&app, "B5")),
        (true, None, None),
        "not copied"
    );
    app.update(Action::Lines(LinesAction::Sort { column: 1, descending: true }));
    let of_b = (1..7).find(|row| app.sheet().grid().text(CellAddress::new(*row, 0)) == "B").unwrap();
    assert!(note(&app, &format!("B{}", of_b + 1)).is_some());
    let kept = document_from_text(&app.document_text()).unwrap();
    assert_eq!(kept.workbook.sheet().settings().forms.notes().count(), 1);
    // Formats are cleared, notes are not; an empty note is none.
    select(&mut app, &format!("B{}", of_b + 1));
    app.update(Action::Form(FormAction::Usual));
    assert_eq!(check_view(&app).notes.len(), 1);
    app.update(Action::SetNote("  ".to_owned()));
    assert_eq!(check_view(&app).notes.len(), 0);
}

#[test]
fn a_note_is_copied_by_paste_and_not_by_filling() {
    let mut app = app();
    select(&mut app, "B2");
    app.update(Action::SetNote("n".to_owned()));
    app.update(Action::Fill(FillAction::Begin));
    app.update(Action::Fill(FillAction::Toward(at("B3"))));
    app.update(Action::Fill(FillAction::Drop { inverted: false }));
    assert_eq!(note(&app, "B3"), None);
    select(&mut app, "B2");
    let text = copied(&app).text;
    app.update(Action::Copied { text, cut: false });
    select(&mut app, "B5");
    app.update(Action::PasteOwn);
    assert_eq!(note(&app, "B5").as_deref(), Some("n"));
    select(&mut app, "B4");
    app.update(Action::PasteAs(PasteHow::Forms));
    app.update(Action::PasteOwn);
    assert_eq!(note(&app, "B4"), None);
}

#[test]
fn cells_are_marked_by_a_condition_and_have_bars() {
    let mut app = app();
    let asked = FilterAsked::Condition(FilterCondition::Largest, "2".to_owned(), String::new());
    app.update(Action::Filter(FilterAction::Mark { column: 1, asked: Some(asked) }));
    app.update(Action::Filter(FilterAction::Bars(2)));
    let cells = |app: &App| {
        let shown = grid_view(app, &table_view(app));
        let of = |row: usize| {
            let cells = &shown.rows[row].cells;
            (cells[1].marked.is_some(), cells[2].bar.map(|bar| bar.thousandths))
        };
        [of(0), of(1), of(2), of(3)]
    };
    // 40, 50 and 60 of 70.
    let expected = [(false, Some(571)), (false, Some(714)), (true, Some(857)), (true, Some(1000))];
    assert_eq!(cells(&app), expected);
    let kept = document_from_text(&app.document_text()).unwrap();
    assert_eq!(kept.workbook.sheet().settings(), app.sheet().settings());
    app.update(Action::Lines(LinesAction::Insert { lines: Lines::Columns, before: 1, count: 1 }));
    let shown = grid_view(&app, &table_view(&app));
    assert!(shown.rows[3].cells[2].marked.is_some() && shown.rows[3].cells[3].bar.is_some(), "they follow");
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    assert_eq!(cells(&app), [(false, None); 4]);
}

#[test]
fn the_steps_are_listed_and_undone_up_to_one_of_them() {
    let mut app = app();
    let before = app.document_text();
    type_in(&mut app, "B2", "1");
    select(&mut app, "B3");
    app.update(Action::Run(Command::Clear));
    type_in(&mut app, "B4", "3");
    app.update(Action::Run(Command::UndoList));
    let menu = menu_view(&app).unwrap();
    assert_eq!(menu.of, OpenMenu::Steps);
    let texts: Vec<&str> = menu.items.iter().map(|item| item.text.as_str()).collect();
    assert_eq!(texts.len(), 4, "{texts:?}");
    let (last, first) = (texts[0].replace("1. ", ""), texts[2].replace("3. ", ""));
    assert_eq!(last.replace(" B4", ""), first.replace(" B2", ""), "both were typed: {texts:?}");
    let action = menu.items[2].action.clone();
    app.update(Action::CloseOverlay);
    app.update(action);
    assert_eq!(app.document_text(), before);
}

#[test]
fn what_an_apostrophe_made_text_stays_text() {
    let mut app = app();
    type_in(&mut app, "A8", "'0123");
    let cell = |app: &App, name: &str| {
        (app.sheet().grid().text(at(name)).to_owned(), app.sheet().grid().stored(at(name)))
    };
    assert_eq!(cell(&app, "A8"), ("0123".to_owned(), StoredValue::Text));
    app.update(Action::Edit { typed: None });
    app.update(Action::Commit { text: "01234".to_owned(), then: Move::Nowhere });
    assert_eq!(cell(&app, "A8"), ("01234".to_owned(), StoredValue::Text), "edited, not typed over");
    type_in(&mut app, "A8", "5");
    assert_eq!(cell(&app, "A8"), ("5".to_owned(), StoredValue::None));
    type_in(&mut app, "A8", "'5");
    assert_eq!(cell(&app, "A8"), ("5".to_owned(), StoredValue::Text), "the same letters, and now text");
    select(&mut app, "A9:B9");
    app.update(Action::Edit { typed: Some("'".to_owned()) });
    app.update(Action::CommitAll("'=B2".to_owned()));
    assert_eq!(cell(&app, "B9"), ("=B2".to_owned(), StoredValue::Text));
    assert!(app.sheet().formulas().is_empty());
}

#[test]
fn a_double_click_on_the_handle_goes_past_sums_and_leaves_them() {
    let mut app = App::new(Start::default());
    let table = "Đơn vị\tSố người\tGhi chú\nKhối A\t30\tgiữ\nA1\t10\t\nA2\t20\t\nKhối B\t70\tgiữ\nB1\t30\t\nB2\t40\t\nTổng cộng\t100\tgiữ\n";
    app.update(Action::Paste { html: None, text: Some(table.to_owned()) });
    for row in [1, 4] {
        app.update(Action::SetRowKind { row, kind: Some(chi_tieu::table::RowKind::Subtotal) });
    }
    type_in(&mut app, "C3", "x");
    app.update(Action::Fill(FillAction::ToEnd { inverted: false }));
    let texts: Vec<&str> = (1..8).map(|row| app.sheet().grid().text(CellAddress::new(row, 2))).collect();
    assert_eq!(texts, ["giữ", "x", "x", "giữ", "x", "x", "giữ"]);
}
