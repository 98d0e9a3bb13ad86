//! What all charts of a document have in common, its colours and its language: set once, kept in the document, undone.

use chi_tieu::app::{Action, App, ChartAction, Command, SheetAction, Start};
use chi_tieu::language::Language;
use chi_tieu::sheet::{ChartKind, ChartLanguage, OfficeColour};
use chi_tieu::store::{document_from_bytes, document_from_text};
use chi_tieu::view::{chart_view, frame_view, picture, pictures};

const TABLE: &str = "Đơn vị\tKế hoạch\tThực hiện\nHuyện A\t100\t45\nHuyện B\t100\t30\nHuyện C\t50\t40";

fn app() -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    app
}

fn colour(app: &mut App, which: OfficeColour, text: &str) {
    app.update(Action::Chart(ChartAction::SetColour(which, text.to_owned())));
}

#[test]
fn a_colour_is_that_of_all_charts_of_all_sheets_kept_and_undone() {
    let mut app = app();
    app.update(Action::Chart(ChartAction::Duplicate));
    colour(&mut app, OfficeColour::First, "#7A1F5C");
    let colours = |app: &App| pictures(app).iter().all(|image| image.svg.contains("#7A1F5C"));
    assert!(pictures(&app).len() == 2 && colours(&app));
    let kept = document_from_text(&app.document_text()).unwrap();
    assert_eq!(kept.workbook.style(), chart_view(&app).style);
    // A sheet that comes later has it too.
    app.update(Action::Sheets(SheetAction::Add));
    app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    assert!(colours(&app));
    app.update(Action::Sheets(SheetAction::Show(0)));
    for _ in 0..2 {
        app.update(Action::Run(Command::Undo));
    }
    assert!(colours(&app), "the sheet is taken back, not the colour");
    app.update(Action::Run(Command::Undo));
    assert!(!colours(&app));
    app.update(Action::Run(Command::Redo));
    assert!(colours(&app));
    // A document of another version, or a damaged one, has the usual colours.
    let text =
        r##"{"format":"chi-tieu","version":2,"charts":{"first":"#FFFFFE"},"sheets":[{"texts":[["a"]]}]}"##;
    assert_eq!(document_from_text(text).unwrap().workbook.style().first, None);
    let damaged = app.document_text().replace("#7A1F5C", "#FFFFFE");
    let (document, lost) = document_from_bytes(damaged.as_bytes()).unwrap();
    assert!(document.workbook.style().first.is_none() && lost.of_document);
}

#[test]
fn a_colour_that_could_not_be_seen_or_told_apart_is_refused_with_a_sentence() {
    let mut app = app();
    for (which, text, said) in [
        (OfficeColour::First, "xanh", "#1F6F5C"),
        (OfficeColour::First, "#FFE9A8", "quá nhạt"),
        (OfficeColour::First, "#1F6F5C", ""),
        (OfficeColour::Second, "#8A4B2D", "đen trắng"),
    ] {
        app.update(Action::DismissNotice);
        colour(&mut app, which, text);
        let frame = frame_view(&app);
        let notice = frame.status.notice.map(|n| app.words().notice(&n, &frame.status.counted));
        match said {
            "" => assert_eq!(notice, None),
            said => assert!(notice.is_some_and(|n| n.contains(said)), "{text}"),
        }
    }
    let style = chart_view(&app).style;
    assert_eq!((style.first, style.second), (Some((0x1F, 0x6F, 0x5C)), None));
}

#[test]
fn charts_speak_another_language_than_the_page_in_words_and_numbers() {
    let mut vietnamese = app();
    let page = chart_view(&vietnamese);
    vietnamese.update(Action::Chart(ChartAction::SetLanguage(ChartLanguage::English)));
    let view = chart_view(&vietnamese);
    assert!(view.svg.contains("80.00%") && !view.svg.contains("80,00%"), "{}", view.svg);
    assert!(view.title.contains("leads"), "{}", view.title);
    assert!(view.spots[0].text.contains("80.00%") && view.spots[0].text.contains("rank 1 of 3"));
    // The page stays Vietnamese.
    assert_eq!(vietnamese.language(), Language::Vietnamese);
    assert_eq!((view.choices, view.findings_title), (page.choices, page.findings_title));
    let image = picture(&vietnamese).unwrap();
    assert!(image.language == "en" && image.name.starts_with("Ranking"), "{}", image.name);
    let kept = document_from_text(&vietnamese.document_text()).unwrap();
    assert_eq!(kept.workbook.style().language, ChartLanguage::English);
    // On an English page nothing changes, until charts are asked to be Vietnamese.
    vietnamese.update(Action::Run(Command::SwitchLanguage));
    assert_eq!(chart_view(&vietnamese).svg, view.svg);
    vietnamese.update(Action::Chart(ChartAction::SetLanguage(ChartLanguage::Vietnamese)));
    assert_eq!(chart_view(&vietnamese).svg, page.svg);
    vietnamese.update(Action::Run(Command::Undo));
    assert_eq!(chart_view(&vietnamese).svg, view.svg);
}

#[test]
fn months_have_their_names_in_english_charts() {
    let rows: String =
        (1..=6).map(|month| format!("\nTháng {month}/2020\t{}\t{}", 80 + month, 79 + month)).collect();
    let mut app = App::new(Start { language: Language::English, ..Start::default() });
    app.update(Action::Paste {
        html: None,
        text: Some(format!("Tháng\tKế hoạch tháng\tThực hiện tháng{rows}")),
    });
    app.update(Action::Chart(ChartAction::SetKind(ChartKind::PlanPath)));
    let svg = chart_view(&app).svg;
    assert!(svg.contains("June") && !svg.contains("Month 6"), "{svg}");
}
