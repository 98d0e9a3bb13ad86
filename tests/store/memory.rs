//! What the user decided about a table is remembered for the next one with the same header.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Command, Cure, Effect, Start};
use chi_tieu::number::Notation;
use chi_tieu::store::Memory;
use chi_tieu::table::Role;

fn paste(app: &mut App, text: &str) {
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
}

const MAY: &str =
    "Đơn vị\tSố liệu A tháng 5\tThực hiện tháng 5\nPhú Yên\t1.234\t1.005\nHà Tĩnh\t2.345\t1.100";
const JUNE: &str =
    "Đơn vị\tSố liệu A tháng 6\tThực hiện tháng 6\nPhú Yên\t1.236\t1.007\nHà Tĩnh\t2.349\t1.104";

fn values(app: &App, column: usize) -> Vec<Option<f64>> {
    let table = app.sheet().table();
    (0..table.rows.len()).map(|row| table.columns[column].value(row)).collect()
}

#[test]
fn the_next_month_s_table_asks_nothing() {
    let mut app = App::new(Start::default());
    paste(&mut app, MAY);
    assert!(chi_tieu::view::check_view(&app).serious > 0, "it could be read two ways");
    let effects = app.update(Action::SetRole { column: 1, role: Some(Role::Plan) });
    assert!(effects.contains(&Effect::KeepMemory));
    for column in [1, 2] {
        app.update(Action::Cure(Cure::Reading { column, notation: Notation::PointDecimal }));
    }
    assert_eq!(chi_tieu::view::check_view(&app).serious, 0);
    // The browser keeps it, and the page starts with it another day.
    let memory = Memory::from_text(&app.memory().to_text());
    let mut app = App::new(Start { memory, ..Start::default() });
    paste(&mut app, JUNE);
    assert_eq!(chi_tieu::view::check_view(&app).serious, 0);
    assert_eq!(values(&app, 1), [Some(1.236), Some(2.349)]);
    assert_eq!(app.sheet().table().columns[1].role, Some(Role::Plan));
    // Another header: the question is asked again.
    paste(&mut app, &JUNE.replace("Số liệu A", "Số liệu B"));
    assert!(chi_tieu::view::check_view(&app).serious > 0);
}

#[test]
fn a_form_with_its_title_other_units_and_quarters_asks_nothing_either() {
    let form = |quarter: &str, year: &str, more: &str| {
        format!(
            "KẾT QUẢ THU QUÝ {quarter}/{year}\t\t\nĐơn vị\tSố liệu A quý {quarter}/{year}\tLũy kế quý {quarter} năm {year}\nPhú Yên\t1.234\t1.005\nHà Tĩnh\t2.345\t1.100{more}"
        )
    };
    let decided = |app: &mut App| {
        app.update(Action::SetRole { column: 1, role: Some(Role::Plan) });
        for column in [1, 2] {
            app.update(Action::Cure(Cure::Reading { column, notation: Notation::PointDecimal }));
        }
        assert_eq!(chi_tieu::view::check_view(app).serious, 0);
    };
    let mut app = App::new(Start::default());
    paste(&mut app, &form("I", "2025", ""));
    assert!(chi_tieu::view::check_view(&app).serious > 0);
    decided(&mut app);
    for (quarter, year, more) in [
        ("II", "2025", ""),
        ("III", "2025", "\nHuế\t3.456\t1.200"),
        ("IV", "2026", "\nTổng cộng\t3.579\t2.105"),
    ] {
        let asked = |app: &App| {
            assert_eq!(
                chi_tieu::view::check_view(app).serious,
                0,
                "{quarter}: {:?}",
                chi_tieu::view::check_view(app).doubts
            );
            assert_eq!(app.sheet().table().columns[1].role, Some(Role::Plan));
            assert_eq!(values(app, 1)[0], Some(1.234));
        };
        paste(&mut app, &form(quarter, year, more));
        asked(&app);
        // Also when it comes as a file, on another day.
        let memory = Memory::from_text(&app.memory().to_text());
        let mut other = App::new(Start { memory, ..Start::default() });
        let bytes = form(quarter, year, more).into_bytes();
        other.update(Action::OpenFile { name: "quy.txt".to_owned(), bytes });
        asked(&other);
    }
    // Of several tables in one paste, each is recognised.
    paste(&mut app, &format!("{}\n\n\nBảng khác\t\nTỉnh\tDân số\nHuế\t1.236,5", form("II", "2026", "")));
    assert_eq!(chi_tieu::view::check_view(&app).serious, 0);
    // Other words in the title make another column.
    paste(&mut app, &form("I", "2026", "").replace("Số liệu A quý", "Số liệu A ước quý"));
    assert!(chi_tieu::view::check_view(&app).serious > 0);
}

#[test]
fn a_decision_taken_back_is_not_remembered() {
    let role = |app: &App| app.sheet().table().columns[1].role;
    let mut app = App::new(Start::default());
    paste(&mut app, MAY);
    let read = role(&app);
    app.update(Action::SetRole { column: 1, role: Some(Role::Plan) });
    app.update(Action::SetRole { column: 1, role: Some(Role::Population) });
    app.update(Action::Cure(Cure::Reading { column: 2, notation: Notation::PointDecimal }));
    app.update(Action::Run(Command::Undo));
    let effects = app.update(Action::Run(Command::Undo));
    assert!(effects.contains(&Effect::KeepMemory));
    let next = |app: &App| {
        let mut other = App::new(Start { memory: app.memory().clone(), ..Start::default() });
        paste(&mut other, JUNE);
        other
    };
    assert_eq!(role(&next(&app)), Some(Role::Plan), "the decision before it");
    assert!(chi_tieu::view::check_view(&next(&app)).serious > 0);
    app.update(Action::Run(Command::Undo));
    assert_eq!((role(&app), role(&next(&app))), (read, read));
    for _ in 0..3 {
        app.update(Action::Run(Command::Redo));
    }
    assert_eq!(role(&next(&app)), Some(Role::Population));
    assert_eq!(values(&next(&app), 2), [Some(1.007), Some(1.104)]);
}

#[test]
fn what_cells_prove_is_stronger_than_what_was_decided_before() {
    let mut app = App::new(Start::default());
    paste(&mut app, MAY);
    app.update(Action::SetNotation { column: 1, notation: Notation::PointDecimal });
    paste(&mut app, &JUNE.replace("1.236", "1.236,5").replace("2.349", "2.349,5"));
    assert_eq!(values(&app, 1), [Some(1236.5), Some(2349.5)]);
}

#[test]
fn a_damaged_memory_is_none() {
    for text in ["", "[]", "{\"headers\":7}", "null", "\u{0}"] {
        assert_eq!(Memory::from_text(text), Memory::default(), "{text:?}");
    }
}

#[test]
fn legacy_text_is_converted_on_request_and_that_is_undone() {
    let mut app = App::new(Start::default());
    let text = include_str!("../clipboard/libreoffice/c20_tcvn3.vi-VN.txt");
    paste(&mut app, text);
    let before = app.sheet().grid().clone();
    let view = chi_tieu::view::check_view(&app);
    let cure = view.doubts.iter().flat_map(|d| &d.cures).find(|(cure, _)| *cure == Cure::ConvertLegacy);
    app.update(Action::Cure(cure.unwrap().0));
    assert!(
        chi_tieu::view::check_view(&app)
            .doubts
            .iter()
            .all(|d| d.cures.iter().all(|(c, _)| *c != Cure::ConvertLegacy))
    );
    let grid = app.sheet().grid();
    let all: String = (0..grid.rows())
        .flat_map(|r| (0..grid.columns()).map(move |c| chi_tieu::grid::CellAddress::new(r, c)))
        .map(|at| grid.text(at))
        .collect();
    assert!(all.contains("Thành phố Hòa Bình"), "{all}");
    app.update(Action::Run(chi_tieu::app::Command::Undo));
    assert_eq!(*app.sheet().grid(), before);
}
