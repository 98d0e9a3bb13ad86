//! Formulas that name cells of other sheets: pointed at while they are typed, and followed when sheets get other names.

use chi_tieu::app::{Action, App, Command, Effect, Move, Pressed, SheetAction, Start, TypingAction};
use chi_tieu::formula::canonical;
use chi_tieu::grid::{CellAddress, CellRange};
use chi_tieu::view::{frame_view, grid_view, table_view};

const TABLE: &str = "Đơn vị\tGiường\tPhòng\nHuế\t10\t1\nVinh\t20\t2\nĐà Lạt\t30\t3\n";

/// Two sheets: the first has no name of its own and shows "Bảng 1"; the second, "Bảng 2", is blank and shown.
struct Hand {
    app: App,
    text: String,
}

fn at(cell: &str) -> CellAddress {
    CellRange::from_text(cell).unwrap().start
}

impl Hand {
    fn new() -> Hand {
        let mut app = App::new(Start::default());
        app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
        app.update(Action::Sheets(SheetAction::Add));
        Hand { app, text: String::new() }
    }

    fn act(&mut self, action: Action) {
        for effect in self.app.update(action) {
            if let Effect::TypeInFormula { replaces, text } = effect {
                let kept = self.text.strip_suffix(replaces.as_str()).unwrap_or(&self.text);
                self.text = format!("{kept}{text}");
                self.tell();
            }
        }
    }

    fn tell(&mut self) {
        let (text, cursor) = (self.text.clone(), self.text.chars().count());
        self.act(Action::Type(TypingAction::Typed { text, cursor }));
    }

    fn go(&mut self, cell: &str) {
        self.act(Action::GoTo(cell.to_owned()));
    }

    fn begin(&mut self, text: &str) {
        self.text = text.to_owned();
        self.act(Action::Edit { typed: Some(text.to_owned()) });
        self.tell();
    }

    fn more(&mut self, text: &str) {
        self.text.push_str(text);
        self.tell();
    }

    fn show(&mut self, sheet: usize) {
        self.act(Action::Sheets(SheetAction::Show(sheet)));
    }

    fn press(&mut self, cell: &str) {
        let at = Pressed::Cell(at(cell));
        self.act(Action::Type(TypingAction::Press { text: self.text.clone(), at, extend: false }));
    }

    fn press_also(&mut self, cell: &str) {
        let at = Pressed::Cell(at(cell));
        self.act(Action::Type(TypingAction::PressAlso { text: self.text.clone(), at }));
    }

    fn enter(&mut self) {
        self.act(Action::Commit { text: self.text.clone(), then: Move::Below });
    }

    fn formula(&self, sheet: usize, cell: &str) -> String {
        let sheet = &self.app.workbook().sheets()[sheet];
        sheet.formulas().get(&at(cell)).map(canonical).unwrap_or_default()
    }
}

#[test]
fn a_click_on_a_tab_while_a_formula_is_typed_shows_the_sheet_to_be_pointed_at() {
    let mut hand = Hand::new();
    hand.go("B2");
    hand.begin("=");
    hand.show(0);
    assert_eq!((hand.app.shown_sheet(), hand.app.editing().is_some()), (0, true));
    hand.press("C2");
    assert_eq!(hand.text, "='Bảng 1'!C2");
    hand.act(Action::Type(TypingAction::Drag(Pressed::Cell(at("C4")))));
    assert_eq!(hand.text, "='Bảng 1'!C2:C4");
    let named = &grid_view(&hand.app, &table_view(&hand.app)).typing.named;
    assert_eq!(
        named.iter().map(|named| named.range).collect::<Vec<_>>(),
        [CellRange::from_text("C2:C4").unwrap()]
    );
    hand.press("C2");
    hand.more("*2");
    hand.enter();
    // Back where the formula began, one cell below it.
    assert_eq!((hand.app.shown_sheet(), hand.app.selection().caret), (1, at("B3")));
    assert_eq!(hand.formula(1, "B2"), "='Bảng 1'!C2*2");
    assert_eq!(hand.app.workbook().sheets()[0].name, "Bảng 1");
    hand.act(Action::Run(Command::Undo));
    assert_eq!((hand.formula(1, "B2"), hand.app.workbook().sheets()[0].name.as_str()), (String::new(), ""));
}

#[test]
fn esc_leaves_the_formula_and_shows_where_it_began() {
    let mut hand = Hand::new();
    hand.go("B2");
    hand.begin("=SUM(");
    hand.act(Action::Run(Command::PreviousSheet));
    // The arrows begin at the active cell of that sheet.
    hand.act(Action::Type(TypingAction::Step(Move::Down, false)));
    assert!(hand.text.starts_with("=SUM('Bảng 1'!"), "{}", hand.text);
    hand.act(Action::CancelEdit);
    assert_eq!((hand.app.shown_sheet(), hand.app.selection().caret), (1, at("B2")));
    assert!(hand.app.editing().is_none() && hand.app.workbook().sheets()[1].formulas().is_empty());
}

#[test]
fn back_on_its_own_sheet_a_formula_names_cells_without_the_sheet() {
    let mut hand = Hand::new();
    hand.go("B2");
    hand.begin("=");
    hand.show(0);
    hand.press("C2");
    hand.more("+");
    hand.show(1);
    hand.press("A1");
    assert_eq!(hand.text, "='Bảng 1'!C2+A1");
    hand.enter();
    assert_eq!(hand.formula(1, "B2"), "='Bảng 1'!C2+A1");
}

#[test]
fn a_formula_that_takes_no_cells_is_entered_before_another_sheet_is_shown() {
    let mut hand = Hand::new();
    hand.go("B2");
    hand.begin("=1+1");
    assert!(frame_view(&hand.app).types_formula);
    hand.show(0);
    assert_eq!((hand.app.shown_sheet(), hand.app.editing().is_none()), (0, true));
    assert_eq!(hand.formula(1, "B2"), "=1+1");
}

#[test]
fn a_sheet_is_named_by_what_its_tab_shows_and_follows_its_name() {
    let mut hand = Hand::new();
    hand.go("B2");
    hand.begin("=SUM('bảng 1'!B2:B4)");
    hand.enter();
    assert_eq!(hand.formula(1, "B2"), "=SUM('Bảng 1'!B2:B4)");
    hand.act(Action::Sheets(SheetAction::Rename(0, "Quý I".to_owned())));
    assert_eq!(hand.formula(1, "B2"), "=SUM('Quý I'!B2:B4)");
    hand.act(Action::Sheets(SheetAction::Rename(0, "T5".to_owned())));
    assert_eq!(hand.formula(1, "B2"), "=SUM('T5'!B2:B4)");
    hand.act(Action::Run(Command::Undo));
    hand.act(Action::Run(Command::Undo));
    assert_eq!(hand.formula(1, "B2"), "=SUM('Bảng 1'!B2:B4)");
}

#[test]
fn two_sheets_do_not_get_one_name() {
    let mut hand = Hand::new();
    for name in ["bảng 1", "BẢNG 1"] {
        hand.act(Action::Sheets(SheetAction::Rename(1, name.to_owned())));
        assert_eq!(hand.app.workbook().sheets()[1].name, "Bảng 2");
        assert!(frame_view(&hand.app).status.notice.is_some());
    }
    hand.act(Action::Sheets(SheetAction::Rename(1, "BẢNG 2".to_owned())));
    assert_eq!(hand.app.workbook().sheets()[1].name, "BẢNG 2");
}

#[test]
fn ctrl_and_a_click_add_another_argument() {
    let mut hand = Hand::new();
    hand.show(0);
    hand.go("D2");
    hand.begin("=SUM(");
    hand.press_also("B2");
    assert_eq!(hand.text, "=SUM(B2");
    hand.press_also("C2");
    assert_eq!(hand.text, "=SUM(B2;C2");
    hand.act(Action::Type(TypingAction::Drag(Pressed::Cell(at("C4")))));
    assert_eq!(hand.text, "=SUM(B2;C2:C4");
    hand.enter();
    assert_eq!(hand.formula(0, "D2"), "=SUM(B2,C2:C4)");
    // Outside of a function there is no second argument: it points at the other cell.
    hand.go("D3");
    hand.begin("=");
    hand.press_also("B2");
    hand.press_also("C2");
    assert_eq!(hand.text, "=C2");
}

/// Pages tell of "Bảng 1" and of "Sheet 1", each in its language; a tab says one of them, and formulas say what it says.
#[test]
fn a_sheet_is_found_by_the_name_that_its_tab_has_in_the_other_language() {
    let mut hand = Hand::new();
    hand.go("B2");
    hand.begin("=SUM('Sheet 1'!B2:B4)");
    let named = &grid_view(&hand.app, &table_view(&hand.app)).typing.named;
    assert!(named.is_empty(), "its cells are on the other sheet");
    hand.enter();
    assert_eq!(hand.formula(1, "B2"), "=SUM('Bảng 1'!B2:B4)");
    // The name stays the sheet's own, whatever the language then.
    hand.act(Action::Run(Command::SwitchLanguage));
    assert_eq!(frame_view(&hand.app).status.tabs, ["Bảng 1", "Bảng 2"]);
    hand.go("B2");
    assert_eq!(frame_view(&hand.app).content, "=SUM('Bảng 1'!B2:B4)");
    hand.go("'sheet 1'!B3");
    assert_eq!((hand.app.shown_sheet(), hand.app.selection().caret), (0, at("B3")));

    let mut hand = Hand::new();
    hand.act(Action::Run(Command::SwitchLanguage));
    assert_eq!(frame_view(&hand.app).status.tabs, ["Sheet 1", "Bảng 2"]);
    hand.go("B2");
    hand.begin("='Bảng 1'!B2");
    hand.enter();
    assert_eq!(hand.formula(1, "B2"), "='Sheet 1'!B2");
    assert_eq!(frame_view(&hand.app).status.tabs, ["Sheet 1", "Bảng 2"]);
    // A sheet that really has the name comes first.
    hand.act(Action::Sheets(SheetAction::Rename(1, "Bảng 1".to_owned())));
    hand.go("C2");
    hand.begin("='Bảng 1'!A1+'Sheet 1'!B2");
    hand.enter();
    assert_eq!(hand.formula(1, "C2"), "='Bảng 1'!A1+'Sheet 1'!B2");
}
