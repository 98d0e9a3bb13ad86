//! A new month's table treated like the former one.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::analysis::Indicator;
use chi_tieu::app::{Action, App, Start};
use chi_tieu::sheet::{Measure, like};
use chi_tieu::table::Role;

fn app(text: &str) -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app
}

#[test]
fn roles_targets_and_the_source_go_over_by_titles_without_their_periods() {
    let mut former =
        app("Đơn vị|KH năm 2026|TH tháng 5/2026|Số khác|Ghi thêm\nHuế|100|40|7|1\nVinh|200|70|8|2");
    former.update(Action::SetRole { column: 2, role: Some(Role::ActualCumulative) });
    former.update(Action::SetRole { column: 3, role: Some(Role::Participants) });
    former.update(Action::SetThreshold("36".to_owned()));
    former.update(Action::SetSource("BHXH tỉnh".to_owned()));
    let completion = |actual, plan| Measure::Computed(Indicator::PlanCompletion { actual, plan });
    assert!(former.sheet().targets(completion(2, 1)).is_some());

    // Another order, another month, and no "Số khác".
    let new = app("Đơn vị|TH tháng 6/2026|KH năm 2026\nHuế|50|100\nVinh|90|200\nPleiku|20|60");
    let alike = like(former.sheet(), new.sheet());
    assert_eq!(alike.sheet.decisions().roles.get(&1), Some(&Some(Role::ActualCumulative)));
    assert_eq!(
        alike.sheet.targets(completion(1, 2)).and_then(|targets| targets.one()).map(|t| t.value),
        Some(0.36)
    );
    assert_eq!(alike.sheet.settings().about.source, "BHXH tỉnh");
    assert_eq!(alike.lost, ["Số khác"]);
    // The new figures are the new ones.
    assert_eq!(alike.sheet.grid(), new.sheet().grid());
}

#[test]
fn the_next_month_pasted_over_a_table_of_its_form_is_treated_like_it() {
    let mut app = app("Đơn vị|KH tháng 5/2026|TH tháng 5/2026\nHuế|100|40\nVinh|200|70");
    app.update(Action::SetThreshold("36".to_owned()));
    app.update(Action::SetSource("BHXH tỉnh".to_owned()));
    app.update(Action::SetChartTitle("Thu tháng 5/2026 theo huyện".to_owned()));
    let next = "Đơn vị\tKH tháng 6/2026\tTH tháng 6/2026\nHuế\t100\t50\nVinh\t200\t90\nPleiku\t20\t60";
    app.update(Action::Paste { html: None, text: Some(next.to_owned()) });
    let completion = Measure::Computed(Indicator::PlanCompletion { actual: 2, plan: 1 });
    assert!(app.sheet().targets(completion).is_some());
    let settings = app.sheet().settings();
    assert_eq!(settings.about.source, "BHXH tỉnh");
    // What would be said of the wrong month is gone, and told.
    assert!(settings.chart.charts.iter().all(|chart| chart.titles.is_empty()));
    let notice = chi_tieu::view::frame_view(&app).status.notice;
    assert_eq!(
        notice,
        Some(chi_tieu::words::Notice::ReplacedAlike(
            vec!["Thu tháng 5/2026 theo huyện".to_owned()],
            chi_tieu::sheet::LeftBehind::default()
        ))
    );
    // One step takes all of it back.
    app.update(Action::Run(chi_tieu::app::Command::Undo));
    assert_eq!(app.sheet().grid().rows(), 3);

    // A table of another form begins anew.
    app.update(Action::Paste {
        html: None,
        text: Some("Xã\tDân số\tTham gia\nA\t10\t9\nB\t20\t15".to_owned()),
    });
    assert_eq!(app.sheet().settings().about.source, "");
}

fn paste(app: &mut App, text: &str) {
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
}

fn text_at(app: &App, at: &str) -> String {
    let range = chi_tieu::grid::CellRange::from_text(at).unwrap();
    app.sheet().grid().text(range.start).to_owned()
}

fn write(app: &mut App, at: &str, text: &str) {
    app.update(Action::GoTo(at.to_owned()));
    let at = chi_tieu::grid::CellRange::from_text(at).unwrap().start;
    assert_eq!(app.selection().caret, at);
    app.update(Action::Edit { typed: Some(text.to_owned()) });
    app.update(Action::Commit { text: text.to_owned(), then: chi_tieu::app::Move::Nowhere });
}

fn noted(app: &mut App, at: &str, note: &str) {
    app.update(Action::GoTo(at.to_owned()));
    app.update(Action::SetNote(note.to_owned()));
}

/// A table of three units with two notes, and two cells below it.
fn written_around() -> App {
    let mut app = app("Đơn vị|KH tháng 5/2026|TH tháng 5/2026\nHuế|100|40\nVinh|200|70\nHội An|300|80");
    noted(&mut app, "C3", "Vinh: chờ đối chiếu");
    noted(&mut app, "B4", "Hội An: giao bổ sung");
    write(&mut app, "A7", "Người lập");
    write(&mut app, "B8", "12");
    app
}

#[test]
fn notes_follow_their_unit_and_cells_outside_of_the_table_stay() {
    let mut app = written_around();
    let before = app.document_text();
    // Vinh comes first now.
    paste(&mut app, "Đơn vị|KH tháng 6/2026|TH tháng 6/2026\nVinh|200|90\nHuế|100|50\nHội An|300|95");
    let notes: Vec<(u32, u32, String)> =
        app.sheet().settings().forms.notes().map(|(at, note)| (at.row, at.column, note.to_owned())).collect();
    assert!(notes.contains(&(1, 2, "Vinh: chờ đối chiếu".to_owned())), "{notes:?}");
    assert!(notes.contains(&(3, 1, "Hội An: giao bổ sung".to_owned())), "{notes:?}");
    assert_eq!((text_at(&app, "A7"), text_at(&app, "B8")), ("Người lập".to_owned(), "12".to_owned()));
    assert_eq!(text_at(&app, "C2"), "90");
    // One step takes all of it back.
    app.update(Action::Run(chi_tieu::app::Command::Undo));
    assert_eq!(app.document_text(), before);
}

#[test]
fn what_finds_no_place_is_told() {
    let mut app = written_around();
    // Hội An is gone, and the new table covers the cells below the former one.
    let units: String = (1..9).map(|unit| format!("\nXã {unit}|10{unit}|9{unit}")).collect();
    paste(&mut app, &format!("Đơn vị|KH tháng 6/2026|TH tháng 6/2026\nVinh|200|90{units}"));
    let notice = chi_tieu::view::frame_view(&app).status.notice;
    let Some(chi_tieu::words::Notice::ReplacedAlike(_, left)) = &notice else { panic!("{notice:?}") };
    assert_eq!((left.notes, left.cells), (1, 2));
    let told = app.words().replaced_alike(&[], *left);
    assert!(told.contains("1 ghi chú và 2 ô ngoài bảng"), "{told}");
    assert_eq!(text_at(&app, "A7"), "Xã 5");
}
