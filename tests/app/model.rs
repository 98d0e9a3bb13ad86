//! A table treated like that of a former document, documents saved as forms, and the blank forms of the reports.

use chi_tieu::analysis::Indicator;
use chi_tieu::app::{Action, App, BLANK_REPORTS, Command, Effect, Move, SheetAction, Start};
use chi_tieu::grid::{CellAddress, CellRange};
use chi_tieu::sheet::{Counted, Measure};
use chi_tieu::store::document_from_text;
use chi_tieu::table::Role;
use chi_tieu::view::frame_view;
use chi_tieu::words::Notice;

const MAY: &str = "Đơn vị|KH tháng 5/2026|TH tháng 5/2026|Số khác\nHuế|100|40|7\nVinh|200|70|8";
/// Another order of columns and of units, another month, and no "Số khác".
const JUNE: &str = "Đơn vị|TH tháng 6/2026|KH tháng 6/2026\nVinh|90|200\nHuế|50|100";

fn pasted(text: &str) -> App {
    let mut app = App::new(Start { document_id: "d".to_owned(), ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app
}

fn at(cell: &str) -> CellAddress {
    CellRange::from_text(cell).unwrap().start
}

fn type_in(app: &mut App, cell: &str, text: &str) {
    app.update(Action::Select { at: at(cell), extend: false });
    app.update(Action::Edit { typed: Some(text.to_owned()) });
    app.update(Action::Commit { text: text.to_owned(), then: Move::Nowhere });
}

fn completion(actual: usize, plan: usize) -> Measure {
    Measure::Computed(Indicator::PlanCompletion { actual, plan })
}

fn may() -> App {
    let mut app = pasted(MAY);
    app.update(Action::SetRole { column: 3, role: Some(Role::Participants) });
    app.update(Action::SetThreshold("36".to_owned()));
    app.update(Action::SetSource("BHXH tỉnh".to_owned()));
    app.update(Action::SetChartTitle("Thu tháng 5/2026".to_owned()));
    // A name for the figures of a unit.
    app.update(Action::Select { at: at("C2"), extend: false });
    app.update(Action::GoTo("thu_Huế".to_owned()));
    assert!(app.workbook().named("thu_Huế").is_some());
    app
}

fn modelled(app: &mut App, name: &str, bytes: Vec<u8>) -> Option<Notice> {
    app.update(Action::Sheets(SheetAction::Model { name: name.to_owned(), bytes }));
    frame_view(app).status.notice
}

#[test]
fn a_table_takes_the_choices_of_a_former_document_and_is_told_what_does_not_fit() {
    let former = may().document_text().into_bytes();
    let mut app = pasted(JUNE);
    app.update(Action::HideColumn(4));
    let before = app.document_text();
    assert!(app.sheet().targets(completion(1, 2)).is_none());
    let notice = modelled(&mut app, "thang5.chitieu", former);
    assert_eq!(app.sheet().targets(completion(1, 2)).and_then(|t| t.one()).map(|t| t.value), Some(0.36));
    assert_eq!(app.sheet().settings().about.source, "BHXH tỉnh");
    assert_eq!(app.sheet().grid().text(at("B2")), "90");
    let told = Notice::LikeModel {
        name: "thang5.chitieu".to_owned(),
        lost: vec!["Số khác".to_owned()],
        outdated: vec!["Thu tháng 5/2026".to_owned()],
        // Huế stands in another row now.
        names: vec!["thu_Huế".to_owned()],
    };
    let text = app.words().notice(&told, &Counted::Unit);
    for part in ["thang5.chitieu", "cột “Số khác”", "“Thu tháng 5/2026”", "“thu_Huế”"] {
        assert!(text.contains(part), "{text}");
    }
    assert_eq!(notice, Some(told));
    // One step takes all of it back.
    app.update(Action::Run(Command::Undo));
    assert_eq!(app.document_text(), before);
}

#[test]
fn names_go_over_where_their_units_stand_in_the_same_rows() {
    let former = may().document_text().into_bytes();
    let mut app = pasted(&MAY.replace("tháng 5", "tháng 6"));
    modelled(&mut app, "a.chitieu", former);
    let named = app.workbook().named("thu_Huế").unwrap();
    assert_eq!(named.range, CellRange::from_text("C2").unwrap());
}

#[test]
fn what_is_no_former_document_says_so_and_changes_nothing() {
    let mut app = pasted(JUNE);
    let before = app.document_text();
    let table = b"a,b\n1,2".to_vec();
    assert_eq!(modelled(&mut app, "a.csv", table), Some(Notice::ModelIsNoDocument));
    let other = pasted("Tỉnh|Dân số\nHuế|100\nVinh|200").document_text().into_bytes();
    assert_eq!(
        modelled(&mut app, "b.chitieu", other),
        Some(Notice::NothingLikeModel("b.chitieu".to_owned()))
    );
    assert_eq!(modelled(&mut app, "c.chitieu", b"{}".to_vec()), Some(Notice::NotOurFile));
    assert_eq!(app.document_text(), before);
    let mut empty = App::new(Start::default());
    assert!(!empty.update(Action::Run(Command::LikeFormer)).contains(&Effect::ChooseModel));
    assert_eq!(frame_view(&empty).status.notice, Some(Notice::NoTableForModel));
    assert_eq!(app.update(Action::Run(Command::LikeFormer)), [Effect::ChooseModel]);
}

#[test]
fn a_form_has_names_and_choices_and_no_figure() {
    let mut app = may();
    app.update(Action::Rename("Thu BHXH".to_owned()));
    // A figure beside the table.
    type_in(&mut app, "E2", "12345");
    let effects = app.update(Action::Run(Command::SaveForm));
    let Some(Effect::Download { name, bytes, is_document, .. }) = effects.first() else {
        panic!("{effects:?}")
    };
    assert_eq!((name.as_str(), is_document), ("Mẫu - Thu BHXH.chitieu", &false));
    let text = String::from_utf8(bytes.clone()).unwrap();
    let form = document_from_text(&text).unwrap().workbook;
    assert_eq!(form.sheet().grid().text(at("A3")), "Vinh");
    for cell in ["B2", "C2", "D2", "B3", "C3", "D3", "E2"] {
        assert_eq!(form.sheet().grid().text(at(cell)), "", "{cell}");
    }
    assert!(!text.contains("12345") && !text.contains("Thu tháng 5/2026"));

    // It opens as a new document, which computes as soon as figures are in it.
    let mut opened = App::new(Start { document_id: "n".to_owned(), ..Start::default() });
    opened.update(Action::OpenFile { name: "Mẫu.chitieu".to_owned(), bytes: bytes.clone() });
    assert!(!opened.document_id().is_empty() && opened.document_id() != app.document_id());
    for (cell, figure) in [("B2", "100"), ("C2", "30"), ("B3", "200"), ("C3", "80")] {
        type_in(&mut opened, cell, figure);
    }
    let targets = opened.sheet().targets(completion(2, 1)).unwrap();
    assert_eq!(targets.one().map(|target| target.value), Some(0.36));
    let computed =
        opened.sheet().computed().iter().find(|c| Measure::Computed(c.indicator) == completion(2, 1));
    // 30 of 100, 80 of 200.
    assert_eq!(computed.unwrap().values, [Some(Ok(0.3)), Some(Ok(0.4))]);
}

/// Figures for the columns of a form; each computed column that has a target must then have a value for the unit.
const FIGURES: [(&[&str], usize); 5] = [
    (&["100", "90", "20", "19", "50", "51", "200", "6", "700", "900"], 3),
    (&["100", "53,4", "50"], 1),
    (&["100", "36,5", "30", "900", "800"], 1),
    (&["100", "40", "50"], 0),
    (&["1000", "270", "230", "1500", "1300", "900", "30", "12"], 4),
];

#[test]
fn the_blank_reports_compute_and_judge_what_is_typed_into_them() {
    for (which, (figures, targets)) in FIGURES.into_iter().enumerate() {
        let mut app = App::new(Start { document_id: "d".to_owned(), ..Start::default() });
        app.update(Action::Run(Command::Blank(u8::try_from(which).unwrap())));
        let name = BLANK_REPORTS[which].name(app.words());
        assert_eq!(app.sheet().settings().plan.targets.len(), targets, "{name}");
        assert!(app.sheet().computed().iter().all(|c| c.values.iter().all(|v| !matches!(v, Some(Ok(_))))));
        let row = app.sheet().table().body.start;
        for (column, figure) in (1..).zip(figures) {
            let at = CellAddress::new(row, column);
            app.update(Action::Select { at, extend: false });
            app.update(Action::Edit { typed: Some((*figure).to_owned()) });
            app.update(Action::Commit { text: (*figure).to_owned(), then: Move::Nowhere });
        }
        let sheet = app.sheet();
        for measure in sheet.settings().plan.targets.keys() {
            let computed = sheet.computed().iter().find(|c| Measure::Computed(c.indicator) == *measure);
            let computed = computed.unwrap_or_else(|| panic!("{name}: {measure:?} is not computed"));
            assert!(matches!(computed.values[0], Some(Ok(_))), "{name}: {computed:?}");
        }
        assert!(chi_tieu::view::picture(&app).is_some(), "{name} has no chart");
        assert!(!chi_tieu::view::report_sentences(&app).sentences.is_empty(), "{name} says nothing");
    }
}
