//! Several charts a sheet: added, copied, removed, shown, kept in the document, undone.

use chi_tieu::app::{Action, App, ChartAction, Command, Start};
use chi_tieu::sheet::{ChartKind, Preset};
use chi_tieu::store::document_from_text;
use chi_tieu::view::chart_view;

fn app() -> App {
    let mut app = App::new(Start::default());
    let text = "Đơn vị\tKế hoạch\tThực hiện\nHuyện A\t100\t45\nHuyện B\t100\t30\nHuyện C\t50\t40".to_owned();
    app.update(Action::Paste { html: None, text: Some(text) });
    app
}

fn chart(app: &mut App, action: ChartAction) {
    app.update(Action::Chart(action));
}

#[test]
fn each_chart_has_a_title_note_and_look_of_its_own_and_all_is_undone() {
    let mut app = app();
    let first = chart_view(&app);
    assert_eq!((first.gallery.names.len(), first.gallery.shown), (1, 0));
    assert!(first.gallery.kinds.iter().all(|k| !k.why.is_empty()));
    app.update(Action::SetChartTitle("Của biểu đồ đầu".to_owned()));
    chart(&mut app, ChartAction::Add(ChartKind::Ranking));
    let second = chart_view(&app);
    assert_eq!((second.gallery.names.len(), second.gallery.shown), (2, 1));
    assert_ne!(second.title, "Của biểu đồ đầu");
    chart(&mut app, ChartAction::SetPreset(Preset::Report));
    chart(&mut app, ChartAction::SetNote("Chưa có huyện D".to_owned()));
    chart(&mut app, ChartAction::SetInReport { chart: 1, in_report: false });
    let second = chart_view(&app);
    assert!(second.svg.contains("Times New Roman") && second.svg.contains("Chưa có huyện D"));
    assert!(!second.in_report);
    chart(&mut app, ChartAction::Show(0));
    let again = chart_view(&app);
    assert_eq!(
        (again.title.as_str(), again.preset, again.in_report),
        ("Của biểu đồ đầu", Preset::Screen, true)
    );

    // A file keeps them, and which one is shown.
    let kept = document_from_text(&app.document_text()).unwrap();
    assert_eq!(kept.workbook.sheet().settings(), app.sheet().settings());

    // What is undone is shown.
    app.update(Action::Run(Command::Undo));
    let undone = chart_view(&app);
    assert_eq!((undone.gallery.shown, undone.in_report), (1, true));
    for _ in 0..3 {
        app.update(Action::Run(Command::Undo));
    }
    assert_eq!(chart_view(&app).gallery.names.len(), 1);
}

#[test]
fn each_chart_is_named_by_its_own_kind_whichever_is_shown() {
    let mut app = app();
    chart(&mut app, ChartAction::Add(ChartKind::PlanActual));
    let names = chart_view(&app).gallery.names;
    assert_eq!(names, ["Xếp hạng", "Thực hiện so với kế hoạch"]);
    chart(&mut app, ChartAction::Show(0));
    assert_eq!(chart_view(&app).gallery.names, names);
}

#[test]
fn a_copy_stands_beside_its_model_and_the_last_chart_stays() {
    let mut app = app();
    app.update(Action::SetChartTitle("Một".to_owned()));
    chart(&mut app, ChartAction::Duplicate);
    assert_eq!(chart_view(&app).title, "Một");
    app.update(Action::SetChartTitle("Hai".to_owned()));
    chart(&mut app, ChartAction::Remove);
    assert_eq!((chart_view(&app).title.as_str(), chart_view(&app).gallery.names.len()), ("Một", 1));
    chart(&mut app, ChartAction::Remove);
    let plain = chart_view(&app);
    assert_eq!(plain.gallery.names.len(), 1);
    assert_ne!(plain.title, "Một");
    assert!(!plain.svg.is_empty());
}

#[test]
fn a_spot_says_what_is_drawn_there_and_where_its_row_is() {
    let app = app();
    let view = chart_view(&app);
    let spots: Vec<_> = view.spots.iter().map(|s| (s.text.as_str(), s.row)).collect();
    assert_eq!(
        spots[..3],
        [
            ("Huyện C: 80,00% (Thực hiện 40; Kế hoạch 50; hạng 1/3)", Some(3)),
            ("Huyện A: 45,00% (Thực hiện 45; Kế hoạch 100; hạng 2/3)", Some(1)),
            ("Huyện B: 30,00% (Thực hiện 30; Kế hoạch 100; hạng 3/3)", Some(2)),
        ]
    );
    // The widths are as the figures: 80 to 45 to 30.
    let width = |at: usize| view.spots[at].width;
    assert!(
        (width(1) / width(0) - 45.0 / 80.0).abs() < 1e-6 && (width(2) / width(0) - 30.0 / 80.0).abs() < 1e-6
    );
}
