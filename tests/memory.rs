//! What the user decided about a table is remembered for the next one with the same header.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Cure, Effect, Start};
use chi_tieu::ingest::Role;
use chi_tieu::number::Notation;
use chi_tieu::store::Memory;

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
    assert!(app.check_view().serious > 0, "it could be read two ways");
    let effects = app.update(Action::SetRole { column: 1, role: Some(Role::Plan) });
    assert!(effects.contains(&Effect::KeepMemory));
    for column in [1, 2] {
        app.update(Action::Cure(Cure::Reading { column, notation: Notation::PointDecimal }));
    }
    assert_eq!(app.check_view().serious, 0);
    // The browser keeps it; another day the page starts with it.
    let memory = Memory::from_text(&app.memory().to_text());
    let mut app = App::new(Start { memory, ..Start::default() });
    paste(&mut app, JUNE);
    assert_eq!(app.check_view().serious, 0);
    assert_eq!(values(&app, 1), [Some(1.236), Some(2.349)]);
    assert_eq!(app.sheet().table().columns[1].role, Some(Role::Plan));
    // Another header asks again.
    paste(&mut app, &JUNE.replace("Số liệu A", "Số liệu B"));
    assert!(app.check_view().serious > 0);
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
    let text = include_str!("clipboard/libreoffice/c20_tcvn3.vi-VN.txt");
    paste(&mut app, text);
    let before = app.sheet().grid().clone();
    let view = app.check_view();
    let cure = view.doubts.iter().flat_map(|d| &d.cures).find(|(cure, _)| *cure == Cure::ConvertLegacy);
    app.update(Action::Cure(cure.unwrap().0));
    assert!(app.check_view().doubts.iter().all(|d| d.cures.iter().all(|(c, _)| *c != Cure::ConvertLegacy)));
    let grid = app.sheet().grid();
    let all: String = (0..grid.rows())
        .flat_map(|r| (0..grid.columns()).map(move |c| chi_tieu::ingest::CellAddress::new(r, c)))
        .map(|at| grid.text(at))
        .collect();
    assert!(all.contains("Thành phố Hòa Bình"), "{all}");
    app.update(Action::Run(chi_tieu::app::Command::Undo));
    assert_eq!(*app.sheet().grid(), before);
}
