//! What a report says of a former month and of the months that are left; reports of all sheets; the printed report; usual nouns
//! in English. The figures are computed by hand.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Command, Effect, Panel, ReportAction, SheetAction, Start};
use chi_tieu::store::LocalTime;
use chi_tieu::view::{
    PrintBody, all_reports_file_name, print_view, report_sentences, sheet_reports, table_view,
};

const MAY: &str = "KẾT QUẢ THU 5 THÁNG NĂM 2026\n\
    Đơn vị|Kế hoạch năm 2026 (tỷ đồng)|Thực hiện 5 tháng (tỷ đồng)\nHuế|100|40\nVinh|200|70\nĐà Lạt|400|160";

const JUNE: &str = "KẾT QUẢ THU 6 THÁNG NĂM 2026\n\
    Đơn vị|Kế hoạch năm 2026 (tỷ đồng)|Thực hiện 6 tháng (tỷ đồng)\nHuế|100|55\nVinh|200|65\nĐà Lạt|400|170";

fn paste(app: &mut App, text: &str) {
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
}

fn pasted(text: &str) -> App {
    let mut app = App::new(Start::default());
    paste(&mut app, text);
    app
}

fn sentences(app: &App) -> Vec<String> {
    report_sentences(app).sentences.iter().map(|told| told.sentence.text()).collect()
}

fn says(app: &App, sentence: &str) {
    let all = sentences(app);
    assert!(all.iter().any(|own| own == sentence), "{sentence:?} is not among {all:#?}");
}

#[test]
fn a_new_month_is_held_against_the_table_that_it_replaced() {
    let mut app = pasted(MAY);
    assert!(!sentences(&app).iter().any(|sentence| sentence.starts_with("So với bảng trước")));
    app.update(Action::SetThreshold("50".to_owned()));
    paste(&mut app, JUNE);
    // 270 and 290; Huế 40 and 55 (of 100: 40 % and 55 %), Vinh 70 and 65, Đà Lạt 160 and 170.
    says(
        &app,
        "So với bảng trước, kết quả thực hiện 6 tháng tăng 20 tỷ đồng; tăng cao nhất là Huế (15 tỷ đồng), \
         giảm nhiều nhất là Vinh (5 tỷ đồng); mới đạt ngưỡng có 1 đơn vị: Huế (55,00%).",
    );
    app.update(Action::Run(Command::Undo));
    assert!(!sentences(&app).iter().any(|sentence| sentence.starts_with("So với")));
}

#[test]
fn a_sheet_of_the_former_month_is_found_by_its_period() {
    let mut app = pasted(JUNE);
    app.update(Action::Sheets(SheetAction::Add));
    paste(&mut app, MAY);
    // May has no month before it.
    assert!(!sentences(&app).iter().any(|sentence| sentence.starts_with("So với kỳ trước")));
    app.update(Action::Sheets(SheetAction::Show(0)));
    let all = sentences(&app);
    let since = all.iter().find(|sentence| sentence.starts_with("So với kỳ trước (trang “")).unwrap();
    assert!(since.contains("tăng 20 tỷ đồng; tăng cao nhất là Huế (15 tỷ đồng)"), "{since}");
}

#[test]
fn what_remains_is_shared_among_the_months_that_are_left() {
    // 700 − 290 over six months.
    says(&pasted(JUNE), "Kỳ kế hoạch còn 6 tháng, bình quân mỗi tháng cần thực hiện thêm 68,3 tỷ đồng.");
    // 300 − 100 people over seven months are 28,57: 29 people.
    let people =
        "Xã|Chỉ tiêu số người tham gia năm 2026|Số người tham gia 5 tháng năm 2026\nA|100|40\nB|200|60";
    let all = sentences(&pasted(people)).join(" ");
    assert!(!all.contains("28,") && (!all.contains("Kỳ kế hoạch") || all.contains("29 người")), "{all}");
    // A plan of a quarter, a month alone: nothing says how much of the plan's time is left.
    for text in [
        "Đơn vị|Kế hoạch quý II|Thực hiện 5 tháng\nHuế|100|40\nVinh|200|70",
        "Đơn vị|Kế hoạch năm 2026|Thực hiện tháng 5\nHuế|100|40\nVinh|200|70",
        "Đơn vị|Kế hoạch|Thực hiện\nHuế|100|40\nVinh|200|70",
    ] {
        let all = sentences(&pasted(text)).join(" ");
        assert!(!all.contains("Kỳ kế hoạch còn"), "{all}");
    }
    // The plan is reached.
    let reached = pasted("Đơn vị|Kế hoạch năm 2026|Thực hiện 5 tháng\nHuế|100|140\nVinh|200|270");
    assert!(!sentences(&reached).join(" ").contains("Kỳ kế hoạch còn"));
}

#[test]
fn the_report_is_printed_as_it_reads() {
    let mut app = pasted(MAY);
    app.update(Action::ShowPanel(Panel::Report));
    let effects = app.update(Action::Report(ReportAction::Print));
    assert!(matches!(effects[..], [Effect::Print]), "{effects:?}");
    let printed = print_view(&app, &table_view(&app), LocalTime::default()).unwrap();
    let PrintBody::Report(html) = printed.body else { panic!("not the report") };
    assert!(
        html.contains("<b>270 tỷ đồng</b>") && html.contains("<svg") && !html.contains("<style"),
        "{html}"
    );
    app.update(Action::PrintEnds);
    assert!(app.printing().is_none());
}

#[test]
fn every_sheet_has_its_report_and_an_empty_one_says_so() {
    let mut app = pasted(MAY);
    app.update(Action::Sheets(SheetAction::Add));
    paste(&mut app, JUNE);
    app.update(Action::Sheets(SheetAction::Add));
    let reports = sheet_reports(&app, LocalTime::default());
    assert_eq!(reports.len(), 3);
    assert!(reports[2].made.is_none());
    let text = |place: usize| format!("{:?}", reports[place].made.as_ref().unwrap().0.sections);
    assert!(text(0).contains("270 tỷ đồng") && text(1).contains("290 tỷ đồng"));
    let mut names: Vec<&str> = reports.iter().map(|report| report.file.as_str()).collect();
    names.dedup();
    assert!(names.len() == 3 && names[0].starts_with("01 "), "{names:?}");
    let day = LocalTime { year: 2026, month: 6, day: 5, hour: 0, minute: 0 };
    assert!(all_reports_file_name(&app, day).ends_with("2026-06-05.zip"));
    // What is shown stays.
    assert_eq!(app.shown_sheet(), 2);
}

#[test]
fn usual_nouns_of_the_table_are_english_in_english_sentences() {
    let mut cards = pasted(
        "Xã|Số thẻ được giao|Số thẻ đã cấp\nXã Tân Lập|1.200|1.180\nXã Hòa Bình|2.010|2.100\nCộng|3.210|3.280",
    );
    cards.update(Action::Run(Command::SwitchLanguage));
    let all = sentences(&cards).join(" ");
    assert!(all.contains("The number of cards issued came to 3,280 cards"), "{all}");
    assert!(all.contains("Xã Hòa Bình") && !all.contains("thẻ"), "{all}");
    let mut app = pasted(MAY);
    app.update(Action::SetCounted("phường".to_owned()));
    app.update(Action::SetThreshold("36".to_owned()));
    app.update(Action::Run(Command::SwitchLanguage));
    let all = sentences(&app).join(" ");
    assert!(all.contains("The result of the first 5 months came to") && all.contains("wards"), "{all}");
    assert!(!all.contains("phường") && !all.contains("thực hiện"), "{all}");
}
