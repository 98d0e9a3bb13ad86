//! The noun for the rows of a sheet, where rows are counted.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Command, Panel, PlanAction, Start};
use chi_tieu::sheet::{Counted, Measure};
use chi_tieu::store::document_from_text;
use chi_tieu::words::Words;

fn app() -> App {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    let text = "Đơn vị\tKế hoạch\tThực hiện\tCùng kỳ\nA\t100\t45\t40\nB\t100\t30\t\nC\t200\t80\t70";
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
    app.update(Action::SetThreshold("36".to_owned()));
    app
}

fn name(app: &mut App, noun: &str) {
    app.update(Action::SetCounted(noun.to_owned()));
}

#[test]
fn every_count_says_the_noun() {
    let mut app = app();
    assert_eq!(chi_tieu::view::chart_view(&app).title, "2/3 đơn vị đạt 36% kế hoạch");
    name(&mut app, " Huyện ");
    assert_eq!(app.sheet().settings().about.counted, Counted::District);
    let chart = chi_tieu::view::chart_view(&app);
    assert_eq!(chart.title, "2/3 huyện đạt 36% kế hoạch");
    assert!(
        chart.svg.contains("2/3 huyện đạt")
            && chart.findings_title == "Các huyện so với ngưỡng, chưa đạt trước"
    );
    let strip = chi_tieu::view::table_view(&app).strip.unwrap();
    assert_eq!(strip.parts[0], "tính 3 huyện, dòng 2–4; không có dòng tổng");
    assert!(strip.parts.iter().any(|p| p == "% tăng/giảm tính trên 2/3 huyện"), "{:?}", strip.parts);

    // Both targets of one unit; the noun in the other language; a step back.
    app.update(Action::ShowPanel(Panel::Plan));
    let growth = app.sheet().computed().iter().find(|c| c.indicator.name() == "growth").unwrap().indicator;
    app.update(Action::Plan(PlanAction::SetTarget(Measure::Computed(growth), "10".to_owned())));
    assert_eq!(chi_tieu::view::plan_view(&app).unwrap().reach_title, "2/3 huyện đạt cả 2 chỉ tiêu");
    app.update(Action::Run(Command::SwitchLanguage));
    assert_eq!(chi_tieu::view::plan_view(&app).unwrap().reach_title, "2 of 3 districts reach all 2 targets");
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    assert_eq!(app.sheet().settings().about.counted, Counted::Unit);
}

#[test]
fn a_word_of_ones_own_is_kept() {
    let mut app = app();
    name(&mut app, "điểm  thu");
    assert_eq!(chi_tieu::view::chart_view(&app).title, "2/3 điểm thu đạt 36% kế hoạch");
    let kept = document_from_text(&app.document_text()).unwrap();
    assert_eq!(kept.workbook.sheet().settings().about.counted, Counted::Own("điểm thu".to_owned()));
    name(&mut app, "");
    assert_eq!(chi_tieu::view::chart_view(&app).title, "2/3 đơn vị đạt 36% kế hoạch");
    assert!(!app.document_text().contains("counted"), "what is usual needs no word");
}

#[test]
fn nouns_are_known_in_both_languages() {
    for (typed, noun) in [
        ("tỉnh", Counted::Province),
        ("Tinh", Counted::Province),
        ("cơ sở", Counted::Office),
        ("xã", Counted::Commune),
        ("communes", Counted::Commune),
        ("district", Counted::District),
        ("", Counted::Unit),
        ("phường", Counted::Own("phường".to_owned())),
    ] {
        assert_eq!(Words::counted_from(typed), noun, "{typed}");
        assert_eq!(Counted::from_name(noun.name()), noun);
    }
}
