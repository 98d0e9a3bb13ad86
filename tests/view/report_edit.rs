//! The report as the user plans it: sentences left out, moved and reworded, sections in another order; undone in one step and
//! kept in the file.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Command, Move, OpenWords, Panel, ReportEdit, Start};
use chi_tieu::export::{Block, Report, html_page, sentences_from_report, text_from_report};
use chi_tieu::sheet::{ReportItem, ReportPart, ReportPlan, ReportSection};
use chi_tieu::store::{LocalTime, document_from_text};
use chi_tieu::view::{ReportChoices, SectionEdit, SentenceEdit, report, report_view};

const TABLE: &str = "Đơn vị|Kế hoạch (tỷ đồng)|Thực hiện (tỷ đồng)|Cùng kỳ (tỷ đồng)\nHuế|100|40|30\nVinh|200|70|80\nĐà Lạt|400|160|150";

fn pasted(text: &str) -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app.update(Action::ShowPanel(Panel::Report));
    app.update(Action::EditReport(ReportEdit::Turn));
    app
}

fn edit(app: &mut App, edit: ReportEdit) {
    app.update(Action::EditReport(edit));
}

fn made(app: &App) -> Report {
    report(app, ReportChoices::default(), LocalTime::default())
}

fn told(app: &App) -> String {
    sentences_from_report(&made(app))
}

fn sections(app: &App) -> Vec<SectionEdit> {
    report_view(app).unwrap().edited.unwrap()
}

fn sentence(app: &App, begin: &str) -> SentenceEdit {
    let all: Vec<SentenceEdit> = sections(app).into_iter().flat_map(|section| section.sentences).collect();
    all.iter().find(|s| s.text.starts_with(begin)).unwrap_or_else(|| panic!("{begin:?} in {all:#?}")).clone()
}

/// Opens the words of a sentence and returns them as they are typed.
fn opened(app: &mut App, begin: &str) -> SentenceEdit {
    let item = sentence(app, begin).item;
    edit(app, ReportEdit::Open(Some(OpenWords::Of(item.clone()))));
    let all = sections(app).into_iter().flat_map(|section| section.sentences);
    let found = all.into_iter().find(|sentence| sentence.item == item).unwrap();
    assert!(found.open.is_some());
    found
}

fn reword(app: &mut App, own: &SentenceEdit, typed: &str) {
    let item = OpenWords::Of(own.item.clone());
    let (typed, fields) = (typed.to_owned(), own.fields.clone());
    edit(app, ReportEdit::Reword { item, typed, fields, leaves: false });
}

fn write(app: &mut App, cell: &str, text: &str) {
    app.update(Action::GoTo(cell.to_owned()));
    app.update(Action::Edit { typed: Some(text.to_owned()) });
    app.update(Action::Commit { text: text.to_owned(), then: Move::Nowhere });
}

fn plan(app: &App) -> ReportPlan {
    app.sheet().settings().report.clone()
}

fn saved_and_opened(app: &App) -> ReportPlan {
    let bytes = app.document_writer().into_bytes();
    let document = document_from_text(std::str::from_utf8(&bytes).unwrap()).unwrap();
    document.workbook.sheets()[0].settings().report.clone()
}

#[test]
fn a_sentence_is_left_out_of_every_form_of_the_report_and_comes_back() {
    let mut app = pasted(TABLE);
    let before = told(&app);
    let own = sentence(&app, "Cao nhất là Huế");
    edit(&mut app, ReportEdit::SetOff { item: own.item.clone(), is_off: true });
    let made = made(&app);
    for text in [told(&app), text_from_report(&made), html_page(&made)] {
        assert!(text.contains("280 tỷ đồng") || text.contains("270 tỷ đồng"), "{text}");
        assert!(!text.contains("Cao nhất"), "{text}");
    }
    // It still stands in the panel, to be taken in again.
    assert!(sentence(&app, "Cao nhất là Huế").is_off);
    assert_eq!(saved_and_opened(&app), plan(&app));
    app.update(Action::Run(Command::Undo));
    assert_eq!(told(&app), before);
    assert_eq!(plan(&app), ReportPlan::default());
}

#[test]
fn figures_in_the_users_words_follow_the_table() {
    let mut app = pasted(TABLE);
    // 40 + 70 + 160 of 700: 38,57 %.
    let own = opened(&mut app, "Kết quả thực hiện đạt 270 tỷ đồng");
    assert_eq!(
        own.open.as_deref(),
        Some(
            "Kết quả thực hiện đạt {270 tỷ đồng}, bằng {38,57%} kế hoạch ({700 tỷ đồng}); {còn phải thực hiện 430 tỷ đồng}."
        )
    );
    reword(&mut app, &own, "Toàn tỉnh thu được {270 tỷ đồng}, mới bằng {38,57%} chỉ tiêu được giao.");
    assert!(
        told(&app).contains("Toàn tỉnh thu được 270 tỷ đồng, mới bằng 38,57% chỉ tiêu được giao."),
        "{}",
        told(&app)
    );
    assert_eq!(saved_and_opened(&app), plan(&app));
    // Vinh has 140: 340 of 700 is 48,57 %.
    write(&mut app, "C3", "140");
    assert!(
        told(&app).contains("Toàn tỉnh thu được 340 tỷ đồng, mới bằng 48,57% chỉ tiêu được giao."),
        "{}",
        told(&app)
    );
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    assert_eq!(plan(&app), ReportPlan::default());
}

#[test]
fn figures_are_recognised_without_braces_by_number_and_by_name() {
    let mut app = pasted(TABLE);
    let own = opened(&mut app, "Kết quả thực hiện đạt 270 tỷ đồng");
    reword(&mut app, &own, "Đã thu 270 tỷ đồng ({2}), tức {tỷ lệ}; {cái gì}");
    assert!(told(&app).contains("Đã thu 270 tỷ đồng (38,57%), tức 38,57%; cái gì"), "{}", told(&app));
    write(&mut app, "C3", "140");
    assert!(told(&app).contains("Đã thu 340 tỷ đồng (48,57%), tức 48,57%; cái gì"), "{}", told(&app));
}

#[test]
fn a_sentence_whose_figure_is_gone_says_so_and_is_left_out() {
    let mut app = pasted(TABLE);
    app.update(Action::SetThreshold("36".to_owned()));
    let own = opened(&mut app, "2/3 đơn vị đạt 36%");
    // Vinh: 70 of 200 is 35 %.
    assert_eq!(
        own.open.as_deref(),
        Some(
            "{2/3 đơn vị đạt 36% kế hoạch}, cao nhất là {Huế và Đà Lạt (cùng 40,00%)}. Chưa đạt có {1 đơn vị: Vinh (35,00%, thấp hơn 1,00 điểm %)}."
        )
    );
    reword(&mut app, &own, "Còn {1 đơn vị: Vinh (35,00%, thấp hơn 1,00 điểm %)} chưa đạt.");
    assert!(
        told(&app).contains("Còn 1 đơn vị: Vinh (35,00%, thấp hơn 1,00 điểm %) chưa đạt."),
        "{}",
        told(&app)
    );
    // Now all reach it.
    write(&mut app, "C3", "80");
    assert!(!told(&app).contains("chưa đạt") && !told(&app).contains("Vinh (35"), "{}", told(&app));
    let view = report_view(&app).unwrap();
    assert!(view.not_said.is_some());
    let lost = sentence(&app, "Còn {?đơn vị chưa đạt}");
    assert!(lost.why.unwrap().contains("đơn vị chưa đạt"));
    // Without the threshold there is nothing of the kind.
    app.update(Action::SetThreshold(String::new()));
    assert!(sentence(&app, "Còn {?đơn vị chưa đạt}").why.is_some());
    assert!(!told(&app).contains("Còn  chưa") && !told(&app).contains("{?"), "{}", told(&app));
    // The page's own words come back.
    let item = sentence(&app, "Còn {?đơn vị chưa đạt}").item;
    edit(&mut app, ReportEdit::Restore(item));
    assert_eq!(plan(&app), ReportPlan::default());
}

#[test]
fn sentences_are_moved_within_their_part_and_into_the_next() {
    let mut app = pasted(TABLE);
    let order = |app: &App| -> Vec<(String, Vec<String>)> {
        let all = sections(app).into_iter().filter(|section| section.part.is_some());
        let begin = |sentence: &SentenceEdit| sentence.text.chars().take(12).collect();
        all.map(|s| (s.heading.to_owned(), s.sentences.iter().map(begin).collect())).collect()
    };
    let part = |heading: &str, sentences: &[&str]| {
        (heading.to_owned(), sentences.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>())
    };
    let usual = [
        part("Kết quả thực hiện", &["Kết quả thực", "Cao nhất là "]),
        part("So với kỳ gốc", &["Kết quả thực", "2/3 đơn vị t"]),
    ];
    assert_eq!(order(&app), usual);
    let down = sentence(&app, "Kết quả thực hiện đạt").moves.down.unwrap();
    edit(&mut app, down);
    assert_eq!(order(&app)[0].1, ["Cao nhất là ", "Kết quả thực"]);
    let down = sentence(&app, "Kết quả thực hiện đạt").moves.down.unwrap();
    edit(&mut app, down);
    assert_eq!(order(&app)[0], part("Kết quả thực hiện", &["Cao nhất là "]));
    assert_eq!(order(&app)[1].1, ["Kết quả thực", "Kết quả thực", "2/3 đơn vị t"]);
    assert!(sentence(&app, "Cao nhất").moves.up.is_none());
    assert_eq!(saved_and_opened(&app), plan(&app));
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    assert_eq!(order(&app), usual);
}

#[test]
fn sentences_of_the_users_own_are_added_and_deleted() {
    let mut app = pasted(TABLE);
    let typed = "Nguyên nhân: doanh nghiệp   chậm nộp.".to_owned();
    let item = OpenWords::New(ReportPart::Comparison);
    edit(&mut app, ReportEdit::Reword { item, typed, fields: Vec::new(), leaves: false });
    let said = told(&app);
    assert!(said.trim_end().ends_with("Nguyên nhân: doanh nghiệp chậm nộp."), "{said}");
    let own = sentence(&app, "Nguyên nhân");
    assert!(own.is_own && own.moves.up.is_some());
    edit(&mut app, own.moves.up.unwrap());
    assert!(!told(&app).trim_end().ends_with("chậm nộp."), "{}", told(&app));
    assert_eq!(saved_and_opened(&app), plan(&app));
    edit(&mut app, ReportEdit::Restore(own.item));
    assert!(!told(&app).contains("Nguyên nhân"));
}

#[test]
fn sections_go_in_and_stand_in_the_users_order() {
    let mut app = pasted(TABLE);
    let headings = |app: &App| -> Vec<String> {
        made(app).sections.iter().map(|section| section.heading.clone()).collect()
    };
    assert_eq!(
        headings(&app),
        ["Kết quả thực hiện", "So với kỳ gốc", "Số liệu chi tiết", "Phụ lục: Cách tính các số"]
    );
    let section = |app: &App, name: ReportSection| {
        sections(app).into_iter().find(|section| section.item == ReportItem::Section(name)).unwrap()
    };
    let up = section(&app, ReportSection::Table).moves.up.unwrap();
    edit(&mut app, up);
    assert_eq!(headings(&app)[..3], ["Kết quả thực hiện", "Số liệu chi tiết", "So với kỳ gốc"]);
    // The chart has left the table: it has its own section.
    assert_eq!(headings(&app)[3], "Biểu đồ");
    for name in [ReportSection::Charts, ReportSection::Appendix, ReportSection::Part(ReportPart::Comparison)]
    {
        edit(&mut app, ReportEdit::SetOff { item: ReportItem::Section(name), is_off: true });
    }
    assert_eq!(headings(&app), ["Kết quả thực hiện", "Số liệu chi tiết"]);
    let made = made(&app);
    assert!(!made.sections.iter().flat_map(|s| &s.blocks).any(|b| matches!(b, Block::Picture(_))));
    assert!(made.sheets.iter().all(|sheet| sheet.charts.is_empty() && sheet.images.is_empty()));
    assert_eq!(saved_and_opened(&app), plan(&app));
    edit(&mut app, ReportEdit::RestoreAll);
    assert_eq!(headings(&app).len(), 4);
}

#[test]
fn what_was_said_of_a_column_goes_with_it_and_the_new_month_keeps_the_words() {
    let mut app = pasted(TABLE);
    let own = opened(&mut app, "Kết quả thực hiện đạt 270 tỷ đồng");
    reword(&mut app, &own, "Thu {270 tỷ đồng}.");
    app.update(Action::GoTo("A1".to_owned()));
    app.update(Action::Run(Command::InsertLeft));
    assert!(told(&app).contains("Thu 270 tỷ đồng."), "{}", told(&app));
    app.update(Action::Run(Command::Undo));
    // The same table a month later.
    let next = TABLE.replace("|40|", "|50|").replace('|', "\t");
    app.update(Action::GoTo("A1".to_owned()));
    app.update(Action::Paste { html: None, text: Some(next) });
    assert!(told(&app).contains("Thu 280 tỷ đồng."), "{}", told(&app));
}
