//! The questions that a joined table leaves open: each stays until it is answered, and each answer can be undone.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Command, Cure, SheetAction, Start};
use chi_tieu::language::Language;
use chi_tieu::sheet::CombineMode;
use chi_tieu::table::Role;
use chi_tieu::view::{ColumnKind, DoubtView};
use chi_tieu::words::Notice;

const NOW: &str = "Đơn vị\tKế hoạch\tThực hiện\nQuảng Nam\t100,5\t50,5\nHa Giang\t200,5\t80,5\nHuế\t300,5\t90,5\nĐà Nẵng\t400,5\t95,5";
const POPULATION: &str =
    "Dân số\nĐơn vị\tDân số\nQuang Nam mới\t1.480,5\nĐà Nẵng\t1.169,5\nHà Giang\t854,5\nCà Mau\t1.194,5";

fn start() -> App {
    App::new(Start { document_id: "a".to_owned(), ..Start::default() })
}

fn paste(app: &mut App, text: &str) {
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
}

fn joined(base: &str, added: &str) -> App {
    let mut app = start();
    paste(&mut app, base);
    paste(&mut app, added);
    app.update(Action::Sheets(SheetAction::Take(CombineMode::ByUnit)));
    app
}

fn run(app: &mut App, command: Command) {
    app.update(Action::Run(command));
}

/// A column's values, from the first unit.
fn values(app: &App, column: usize) -> Vec<Option<f64>> {
    let table = app.sheet().table();
    (0..table.rows.len()).map(|row| table.columns[column].value(row)).collect()
}

/// The doubts about joins.
fn open(app: &App) -> Vec<DoubtView> {
    let of_joins =
        |c: &Cure| !matches!(c, Cure::Reading { .. } | Cure::IsCumulative { .. } | Cure::RepairNames);
    chi_tieu::view::check_view(app)
        .doubts
        .into_iter()
        .filter(|d| d.cures.iter().any(|(c, _)| of_joins(c)))
        .collect()
}

fn press(app: &mut App, text: &str) {
    let cures = open(app).into_iter().flat_map(|d| d.cures);
    let cure = cures.into_iter().find(|(_, t)| t == text);
    app.update(Action::Cure(cure.unwrap_or_else(|| panic!("{text} in {:?}", open(app))).0));
}

#[test]
fn likeness_is_accepted_unit_by_unit_and_each_is_one_step() {
    // "Ha Giang" is a spelling of a province. "Quang Nam mới" is no province, but its name is close to one here.
    let mut app = joined(NOW, POPULATION);
    assert_eq!(values(&app, 3), [None, Some(854.5), None, Some(1169.5)]);
    let before = open(&app);
    let texts: Vec<&str> = before.iter().map(|d| d.text.as_str()).collect();
    // Jaro 0.897 (9 of 9 letters, 9 of 13, none moved), and 4 letters of a common beginning: 0.897 + 0.4 × 0.103 = 0.94.
    assert!(texts[0].starts_with("Quảng Nam ≈ Quang Nam mới (giống 0,94)"), "{texts:?}");
    assert!(texts[1].contains("1 đơn vị không có trong bảng đó: Huế."), "{texts:?}");
    assert!(texts[1].contains("1 đơn vị của bảng đó không có ở đây: Cà Mau."), "{texts:?}");
    let strip = |app: &App| chi_tieu::view::table_view(app).strip.unwrap().doubts;
    let doubts = strip(&app);
    press(&mut app, "Ghép số của Quang Nam mới");
    assert_eq!(values(&app, 3), [Some(1480.5), Some(854.5), None, Some(1169.5)]);
    assert_eq!((open(&app).len(), strip(&app)), (1, doubts - 1), "it is said, the list stays");
    let told = chi_tieu::view::frame_view(&app).status.notice;
    assert_eq!(told, Some(Notice::UnitJoined("Quang Nam mới".to_owned(), "Quảng Nam".to_owned())));
    run(&mut app, Command::Undo);
    assert_eq!(values(&app, 3), [None, Some(854.5), None, Some(1169.5)]);
    assert_eq!(open(&app), before, "it is asked again");
    run(&mut app, Command::Redo);
    assert_eq!((values(&app, 3)[0], open(&app).len()), (Some(1480.5), 1));
    // The list goes when the user says so, and undo brings it back. Undoing the join removes everything.
    press(&mut app, "Đã xem, bỏ danh sách");
    assert!(open(&app).is_empty());
    run(&mut app, Command::Undo);
    assert_eq!(open(&app).len(), 1);
    run(&mut app, Command::Undo);
    run(&mut app, Command::Undo);
    assert_eq!((app.sheet().grid().columns(), open(&app).len()), (3, 0));
    run(&mut app, Command::Redo);
    assert_eq!(open(&app), before);
}

#[test]
fn a_unit_kept_apart_is_told_as_unmatched_on_both_sides() {
    let mut app = joined(NOW, POPULATION);
    press(&mut app, "Không phải, để riêng");
    let left = open(&app);
    assert_eq!(left.len(), 1);
    assert!(left[0].text.contains("2 đơn vị không có trong bảng đó: Huế, Quảng Nam."), "{}", left[0].text);
    assert!(left[0].text.contains("Cà Mau, Quang Nam mới."), "{}", left[0].text);
    assert_eq!(values(&app, 3)[0], None);
}

#[test]
fn one_of_the_other_table_goes_to_one_unit_only() {
    let base = "Đơn vị\tThực hiện\nHuyện Kỳ Anh\t1,5\nThị xã Kỳ Anh\t2,5\nMường La\t3,5";
    let mut app = joined(base, "Đơn vị\tDân số\nKỳ Anh\t10,5\nMường La\t30,5");
    assert_eq!(values(&app, 2), [None, None, Some(30.5)]);
    assert_eq!(open(&app).len(), 2);
    press(&mut app, "Ghép số của Kỳ Anh");
    assert_eq!(values(&app, 2), [Some(10.5), None, Some(30.5)]);
    let left = open(&app);
    assert_eq!(left.len(), 1);
    assert!(left[0].text.contains("1 đơn vị không có trong bảng đó: Thị xã Kỳ Anh."), "{}", left[0].text);
}

#[test]
fn figures_typed_or_a_name_corrected_by_hand_end_the_question() {
    let mut app = joined(NOW, POPULATION);
    let at = open(&app)[0].at.unwrap();
    app.update(Action::Select { at, extend: false });
    app.update(Action::Edit { typed: None });
    app.update(Action::Commit { text: "1.481,5".to_owned(), then: chi_tieu::app::Move::Down });
    assert_eq!(open(&app).len(), 1);
    run(&mut app, Command::Undo);
    assert_eq!(open(&app).len(), 2);
}

#[test]
fn what_is_open_is_kept_in_the_document() {
    let mut app = joined(NOW, POPULATION);
    let text = app.document_text();
    let mut other = start();
    other.update(Action::OpenFile { name: "x.chitieu".to_owned(), bytes: text.into_bytes() });
    assert_eq!(open(&other), open(&app));
    for app in [&mut app, &mut other] {
        press(app, "Ghép số của Quang Nam mới");
    }
    assert_eq!(other.sheet().grid(), app.sheet().grid());
    // A row beyond the table means a damaged file: the table must not grow.
    let damaged = joined(NOW, POPULATION).document_text().replace("\"row\":1,", "\"row\":4000000000,");
    assert!(damaged.contains("4000000000"));
    let mut other = start();
    other.update(Action::OpenFile { name: "x.chitieu".to_owned(), bytes: damaged.into_bytes() });
    let cure = Cure::JoinUnit { join: 3, row: 4_000_000_000, there: 2 };
    let rows = other.sheet().grid().rows();
    other.update(Action::Cure(cure));
    assert_eq!(other.sheet().grid().rows(), rows);
}

#[test]
fn last_year_s_column_is_asked_about_and_one_click_says_so() {
    let last = "Đơn vị\tKế hoạch\tThực hiện\nQuảng Nam\t90,5\t40,4\nHà Giang\t190,5\t70,2\nHuế\t290,5\t80,5\nĐà Nẵng\t390,5\t91,5";
    let mut app = joined(NOW, last);
    let asks = |app: &App| {
        let columns = chi_tieu::view::table_view(app).columns.clone();
        let asking = columns.iter().filter(|c| c.kind == ColumnKind::Pasted && c.asks_for_period);
        asking.map(|c| c.index).collect::<Vec<_>>()
    };
    // Last year's plan is not the base of anything.
    assert_eq!(asks(&app), [4]);
    let question = open(&app).remove(0);
    assert!(
        question.serious && question.text.contains("Có phải số cùng kỳ năm trước không?"),
        "{question:?}"
    );
    press(&mut app, "Là cùng kỳ năm trước");
    assert_eq!(app.sheet().table().columns[4].role, Some(Role::Prior));
    let growth = |app: &App| app.sheet().computed().iter().any(|c| c.indicator.name() == "growth");
    assert!(growth(&app) && asks(&app).is_empty() && open(&app).is_empty());
    run(&mut app, Command::Undo);
    assert!(!growth(&app));
    assert_eq!(asks(&app), [4]);
    press(&mut app, "Không phải cùng kỳ");
    assert!(asks(&app).is_empty() && open(&app).is_empty());
    assert_eq!(app.sheet().table().columns[4].role, None);
    run(&mut app, Command::Undo);
    assert_eq!(asks(&app), [4]);
    // A role chosen in the menu is an answer too.
    app.update(Action::SetRole { column: 4, role: Some(Role::OtherBase) });
    assert!(asks(&app).is_empty());
}

#[test]
fn each_fund_s_column_of_last_year_belongs_to_that_fund() {
    let table = |a: &str, b: &str| {
        format!(
            "Đơn vị\tBHXH\t\tBHYT\t\n\tKế hoạch\tThực hiện\tKế hoạch\tThực hiện\nHà Tĩnh\t10,5\t{a}\t20,5\t{b}\nHuế\t11,5\t{a}\t21,5\t{b}"
        )
    };
    let mut app = joined(&table("6,5", "8,4"), &table("5,2", "7,5"));
    let columns = chi_tieu::view::table_view(&app).columns.clone();
    let asks: Vec<u32> = columns.iter().filter(|c| c.asks_for_period).map(|c| c.index).collect();
    assert_eq!(asks, [6, 8]);
    for column in [6, 8] {
        app.update(Action::Cure(Cure::IsPrior { column }));
    }
    let growth = app.sheet().computed().iter().filter(|c| c.indicator.name() == "growth");
    let inputs: Vec<_> = growth.map(|c| (c.indicator.first_input(), c.indicator.second_input())).collect();
    assert_eq!(inputs, [(2, Some(6)), (4, Some(8))]);
    // Nor does a blank column belong to the last fund.
    run(&mut app, Command::AddColumn);
    assert_eq!(app.sheet().table().columns[9].group, Vec::<String>::new());
}

#[test]
fn a_table_that_has_its_prior_period_asks_nothing() {
    let base = NOW.replace("Thực hiện\n", "Thực hiện\tCùng kỳ\n").replace(",5\n", ",5\t10,5\n") + "\t10,5";
    let app = joined(&base, &NOW.replace("Ha Giang", "Hà Giang"));
    let questions = open(&app);
    assert!(questions.iter().all(|d| !d.text.contains("cùng kỳ năm trước không")), "{questions:?}");
}

#[test]
fn the_command_opens_the_choice_of_sheet() {
    let mut app = start();
    paste(&mut app, NOW);
    run(&mut app, Command::JoinSheet);
    assert_eq!(chi_tieu::view::frame_view(&app).join_choice, None);
    assert_eq!(chi_tieu::view::frame_view(&app).status.notice, Some(Notice::NoSheetToJoin));
    app.update(Action::Sheets(SheetAction::Add));
    paste(&mut app, POPULATION);
    app.update(Action::Sheets(SheetAction::Show(0)));
    run(&mut app, Command::JoinSheet);
    assert_eq!(chi_tieu::view::frame_view(&app).join_choice, Some(vec![(1, "Bảng 2".to_owned())]));
    app.update(Action::CloseOverlay);
    assert_eq!(chi_tieu::view::frame_view(&app).join_choice, None);
    run(&mut app, Command::JoinSheet);
    app.update(Action::Sheets(SheetAction::Combine { sheet: 1, taking: CombineMode::ByUnit }));
    assert_eq!(chi_tieu::view::frame_view(&app).join_choice, None);
    assert_eq!(values(&app, 3)[3], Some(1169.5));
    assert!(open(&app)[0].text.contains("ghép từ “Bảng 2”"), "{:?}", open(&app)[0]);
    // In English too.
    run(&mut app, Command::SwitchLanguage);
    assert_eq!(app.language(), Language::English);
    assert!(open(&app)[0].text.starts_with("Quảng Nam ≈ Quang Nam mới (alike 0.94)"), "{:?}", open(&app)[0]);
}
