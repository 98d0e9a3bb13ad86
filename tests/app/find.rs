//! Texts found and replaced, as hands that know Excel do it.

use chi_tieu::app::{Action, App, Command, FindAction, FindForm, Move, SheetAction, Start};
use chi_tieu::grid::{CellAddress, CellRange};
use chi_tieu::sheet::Exactness;
use chi_tieu::view::frame_view;
use chi_tieu::words::{Notice, Replacements};

const TABLE: &str = "Đơn vị\tKế hoạch 2024\tThực hiện 2024\nHà Nội\t1.100\t440\nHà Tĩnh\t2.000\t500\nHà Nội (cũ)\t3.000\t600\nTổng cộng\t6.100\t1.540\n";

fn app() -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    app
}

fn form(text: &str, with: &str) -> FindForm {
    FindForm { text: text.to_owned(), with: with.to_owned(), ..FindForm::default() }
}

fn act(app: &mut App, action: FindAction) {
    app.update(Action::Find(action));
}

fn look_for(app: &mut App, form: FindForm) {
    app.update(Action::Run(Command::Find));
    act(app, FindAction::SetForm(form));
}

fn count(app: &App) -> String {
    frame_view(app).find.map_or_else(|| "closed".to_owned(), |bar| bar.count)
}

fn address(app: &App) -> String {
    frame_view(app).address
}

fn text(app: &App, range: &str) -> String {
    let range = CellRange::from_text(range);
    range.map_or_else(String::new, |range| app.sheet().grid().text(range.start).to_owned())
}

fn notice(app: &App) -> Option<Notice> {
    frame_view(app).status.notice
}

#[test]
fn found_cells_are_gone_through_round_and_round() {
    let mut app = app();
    look_for(&mut app, form("ha noi", ""));
    assert_eq!((count(&app).as_str(), address(&app).as_str()), ("2 ô", "A2"));
    let mut seen = Vec::new();
    for action in [FindAction::Next, FindAction::Next, FindAction::Next, FindAction::Previous] {
        act(&mut app, action);
        seen.push(format!("{} {}", address(&app), count(&app)));
    }
    // The active cell is one of them, so the first Enter goes to the other.
    assert_eq!(seen, ["A4 2/2", "A2 1/2", "A4 2/2", "A2 1/2"]);
    // Another cell is selected: the search goes on from there.
    app.update(Action::Move(Move::Down, false));
    assert_eq!(count(&app), "2 ô");
    app.update(Action::Run(Command::FindNext));
    assert_eq!(address(&app), "A4");
    act(&mut app, FindAction::Close);
    assert_eq!((count(&app).as_str(), address(&app).as_str()), ("closed", "A4"));
    // F3 goes on without the bar.
    app.update(Action::Run(Command::FindNext));
    assert_eq!(address(&app), "A2");
}

#[test]
fn switches_say_how_texts_must_agree() {
    let mut app = app();
    for (typed, exact, whole, expected) in [
        ("ha noi", false, true, "1 ô"),
        ("Hà Nội", true, false, "2 ô"),
        ("hà nội", true, false, "không có"),
        ("1100", false, false, "1 ô"),
        ("1.100", false, false, "1 ô"),
        ("h? t*", false, true, "1 ô"),
        // Computed: 440 of 1 100, and 600 of 3 000.
        ("40,00%", false, false, "1 ô"),
        ("20,0", false, false, "1 ô"),
        ("", false, false, ""),
    ] {
        look_for(&mut app, FindForm { how: Exactness { exact, whole }, ..form(typed, "") });
        assert_eq!(count(&app), expected, "{typed}");
    }
}

#[test]
fn the_head_is_looked_through_too_and_shown_by_its_column() {
    let mut app = app();
    look_for(&mut app, form("thuc hien", ""));
    act(&mut app, FindAction::Next);
    assert_eq!(app.selection().range().start, CellAddress::new(1, 2));
    assert_eq!(frame_view(&app).find.unwrap().place, "trong đầu cột: Thực hiện 2024");
    act(&mut app, FindAction::SetForm(form("2024", "2025")));
    act(&mut app, FindAction::Next);
    // The column that was shown is none that the user selected: it is not searched alone.
    assert_eq!(count(&app), "1/2");
    act(&mut app, FindAction::ReplaceAll);
    assert_eq!((text(&app, "B1").as_str(), text(&app, "C1").as_str()), ("Kế hoạch 2025", "Thực hiện 2025"));
}

#[test]
fn all_are_replaced_as_one_step() {
    let mut app = app();
    let before = app.document_text();
    look_for(&mut app, form("ha noi", "Huế"));
    act(&mut app, FindAction::ReplaceAll);
    assert_eq!(notice(&app), Some(Notice::TextsReplaced(Replacements { cells: 2, kept: 0 })));
    assert_eq!((text(&app, "A2").as_str(), text(&app, "A4").as_str()), ("Huế", "Huế (cũ)"));
    assert_eq!(count(&app), "không có");
    app.update(Action::Run(Command::Undo));
    assert_eq!(app.document_text(), before);
    app.update(Action::Run(Command::Redo));
    assert_eq!(text(&app, "A2"), "Huế");
}

#[test]
fn a_figure_with_other_digits_is_read_anew() {
    let mut app = app();
    look_for(&mut app, form("440", "550"));
    act(&mut app, FindAction::ReplaceAll);
    assert_eq!(app.sheet().table().columns[2].value(0), Some(550.0));
    assert_eq!(notice(&app), Some(Notice::TextsReplaced(Replacements { cells: 1, kept: 0 })));
    // 550 of 1 100.
    look_for(&mut app, form("50,00%", "1"));
    act(&mut app, FindAction::ReplaceAll);
    assert_eq!(notice(&app), Some(Notice::TextsReplaced(Replacements { cells: 0, kept: 1 })));
}

#[test]
fn one_is_replaced_and_the_next_one_is_shown() {
    let mut app = app();
    app.update(Action::GoTo("B5".to_owned()));
    look_for(&mut app, form("ha", "Phú"));
    act(&mut app, FindAction::Replace);
    assert_eq!((address(&app).as_str(), text(&app, "A2").as_str()), ("A2", "Hà Nội"), "it is shown first");
    act(&mut app, FindAction::Replace);
    assert_eq!((address(&app).as_str(), text(&app, "A2").as_str()), ("A3", "Phú Nội"));
    act(&mut app, FindAction::Replace);
    assert_eq!((address(&app).as_str(), text(&app, "A3").as_str()), ("A4", "Phú Tĩnh"));
    app.update(Action::Run(Command::Undo));
    assert_eq!((text(&app, "A2").as_str(), text(&app, "A3").as_str()), ("Phú Nội", "Hà Tĩnh"));
}

#[test]
fn several_selected_cells_are_searched_alone() {
    let mut app = app();
    app.update(Action::GoTo("B2:C4".to_owned()));
    look_for(&mut app, form("00", "11"));
    assert_eq!(count(&app), "5 ô");
    act(&mut app, FindAction::Next);
    assert_eq!((address(&app).as_str(), count(&app).as_str()), ("B3", "2/5"));
    assert_eq!(app.selection().range().cells(), 6, "they stay selected");
    act(&mut app, FindAction::ReplaceAll);
    assert_eq!((text(&app, "B3").as_str(), text(&app, "B5").as_str()), ("2.110", "6.100"));
}

#[test]
fn formulas_are_found_by_what_is_written_in_them() {
    let mut app = app();
    app.update(Action::GoTo("B5".to_owned()));
    app.update(Action::Edit { typed: Some("=".to_owned()) });
    app.update(Action::Commit { text: "=SUM(B2:B4)".to_owned(), then: Move::Nowhere });
    look_for(&mut app, form("sum(b2", "SUM(B3"));
    assert_eq!(count(&app), "1 ô");
    act(&mut app, FindAction::ReplaceAll);
    assert_eq!(frame_view(&app).content, "=SUM(B3:B4)");
    // What would be no formula stays the formula that it is.
    look_for(&mut app, form("SUM(", "SUMA("));
    act(&mut app, FindAction::ReplaceAll);
    assert_eq!(notice(&app), Some(Notice::TextsReplaced(Replacements { cells: 0, kept: 1 })));
    assert_eq!(frame_view(&app).content, "=SUM(B3:B4)");
}

#[test]
fn all_sheets_are_gone_through_in_their_order() {
    let mut app = app();
    app.update(Action::Sheets(SheetAction::Add));
    app.update(Action::Paste {
        html: None, text: Some("Đơn vị\tSố người\nHà Nội\t5\nHuế\t6\n".to_owned())
    });
    look_for(&mut app, FindForm { in_all: true, ..form("hà nội", "Thủ đô") });
    assert_eq!(count(&app), "3 ô");
    for (sheet, expected) in [(0, "A2"), (0, "A4"), (1, "A2"), (0, "A2")] {
        act(&mut app, FindAction::Next);
        assert_eq!((app.shown_sheet(), address(&app).as_str()), (sheet, expected));
    }
    let before = app.document_text();
    act(&mut app, FindAction::ReplaceAll);
    assert_eq!(app.shown_sheet(), 0, "the shown sheet stays");
    assert_eq!(notice(&app), Some(Notice::TextsReplaced(Replacements { cells: 3, kept: 0 })));
    app.update(Action::Run(Command::Undo));
    app.update(Action::Sheets(SheetAction::Show(0)));
    assert_eq!(app.document_text(), before);
}

#[test]
fn nothing_to_find_and_nothing_found_are_told() {
    let mut app = app();
    app.update(Action::Run(Command::Replace));
    act(&mut app, FindAction::ReplaceAll);
    assert_eq!(notice(&app), Some(Notice::NothingToFind));
    act(&mut app, FindAction::SetForm(form("xyz", "")));
    act(&mut app, FindAction::Next);
    assert_eq!(notice(&app), Some(Notice::NotFound("xyz".to_owned())));
}
