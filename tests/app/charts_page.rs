//! The page of all charts: drawn when seen, left by Esc and by whatever is about the table, and what leaves from there.
#![allow(clippy::expect_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, ChartAction, Command, EXAMPLES, Effect, Panel, Start};
use chi_tieu::grid::CellAddress;
use chi_tieu::sheet::ChartKind;
use chi_tieu::view::{
    ChartsPageView, PagePicture, chart_view, charts_page_file, charts_page_key, charts_page_view, frame_view,
    pictures,
};

fn app() -> App {
    let mut app = App::new(Start::default());
    let text = "Đơn vị\tKế hoạch\tThực hiện\nHuyện A\t100\t45\nHuyện B\t100\t30\nHuyện C\t50\t40".to_owned();
    app.update(Action::Paste { html: None, text: Some(text) });
    app.update(Action::Chart(ChartAction::Add(ChartKind::PlanActual)));
    // The table has no prior period, so this one cannot be drawn.
    app.update(Action::Chart(ChartAction::Add(ChartKind::Periods)));
    app
}

fn page(app: &App) -> ChartsPageView {
    charts_page_view(app).expect("the page is shown")
}

#[test]
fn a_chart_is_drawn_when_it_comes_into_sight_as_in_the_panel_or_says_why_not() {
    let mut app = app();
    assert_eq!(charts_page_view(&app), None);
    assert_eq!(app.update(Action::Run(Command::ChartsPage)), [Effect::FocusChartsPage]);
    let unseen = page(&app);
    assert_eq!((unseen.charts.len(), unseen.shown), (3, 2));
    assert!(unseen.charts.iter().all(|chart| chart.picture == PagePicture::Unseen));
    let key = charts_page_key(&app);
    app.update(Action::ChartsSeen(vec![1, 2]));
    assert_ne!(charts_page_key(&app), key);
    let [first, second, third] = page(&app).charts.try_into().expect("three");
    assert_eq!((first.name.as_str(), &first.picture), ("1. Xếp hạng", &PagePicture::Unseen));
    assert!(matches!(&third.picture, PagePicture::Impossible(why) if why.starts_with("Không vẽ được: ")));
    let PagePicture::Drawn { svg, title, alt } = second.picture else { panic!("it is drawn") };
    app.update(Action::OpenChart(1));
    let panel = chart_view(&app);
    assert_eq!((svg, title, alt), (panel.svg, panel.title, panel.alt));
}

#[test]
fn esc_leads_back_to_the_cell_where_the_keyboard_was() {
    let mut app = app();
    let at = CellAddress::new(2, 1);
    app.update(Action::Select { at, extend: false });
    app.update(Action::Run(Command::ChartsPage));
    // Whatever is open over the page is closed first.
    app.update(Action::Run(Command::Palette));
    assert_eq!(app.update(Action::CloseOverlay), [Effect::FocusChartsPage]);
    assert!(app.shows_charts_page());
    // An undo shows on the page what it takes back.
    assert!(!app.update(Action::Run(Command::Undo)).contains(&Effect::FocusGrid));
    assert_eq!(page(&app).charts.len(), 2);
    app.update(Action::Run(Command::Redo));
    let effects = app.update(Action::CloseOverlay);
    assert_eq!((effects, app.shows_charts_page()), (vec![Effect::FocusGrid], false));
    assert_eq!(app.selection().caret, at);
}

#[test]
fn a_chart_opens_in_the_panel_and_what_is_about_the_table_shows_the_table() {
    let mut app = app();
    app.update(Action::ShowPanel(Panel::Check));
    app.update(Action::Run(Command::ChartsPage));
    let effects = app.update(Action::OpenChart(0));
    assert!(effects.contains(&Effect::FocusShownChart), "{effects:?}");
    assert_eq!((frame_view(&app).panel, chart_view(&app).gallery.shown), (Panel::Chart, 0));
    assert!(!app.shows_charts_page());
    let paste = Action::Paste {
        html: None, text: Some("Đơn vị\tKế hoạch\tThực hiện\nA\t1\t2".to_owned())
    };
    for action in [Action::Run(Command::GoTo), Action::Run(Command::AddColumn), Action::OpenExample(0), paste]
    {
        app.update(Action::Run(Command::ChartsPage));
        assert!(app.shows_charts_page());
        app.update(action.clone());
        assert!(!app.shows_charts_page(), "{action:?}");
    }
    // Without a table there is no page of charts.
    let mut empty = App::new(Start::default());
    empty.update(Action::Run(Command::ChartsPage));
    assert!(!empty.shows_charts_page() && frame_view(&empty).status.notice.is_some());
}

#[test]
fn a_tick_on_the_page_puts_that_chart_into_the_report_and_is_undone() {
    let mut app = app();
    app.update(Action::Run(Command::ChartsPage));
    let ticks = |app: &App| page(app).charts.iter().map(|chart| chart.in_report).collect::<Vec<_>>();
    app.update(Action::Chart(ChartAction::SetInReport { chart: 0, in_report: false }));
    assert_eq!(ticks(&app), [false, true, true]);
    app.update(Action::Run(Command::Undo));
    assert_eq!(ticks(&app), [true, true, true]);
}

#[test]
fn all_charts_leave_as_one_page_that_runs_nothing_and_fetches_nothing() {
    let mut pages = 0;
    for index in 0..EXAMPLES.len() {
        let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
        app.update(Action::OpenExample(index));
        app.update(Action::Chart(ChartAction::Add(ChartKind::TablePicture)));
        let Some(file) = charts_page_file(&app) else { continue };
        pages += 1;
        assert!(file.name.ends_with(" - Biểu đồ.html"), "{}", file.name);
        let page = &file.content;
        let svgs: Vec<&str> = page
            .match_indices("<svg ")
            .map(|(from, _)| &page[from..page[from..].find("</svg>").map_or(page.len(), |to| from + to + 6)])
            .collect();
        assert_eq!(svgs.len(), pictures(&app).len());
        for svg in svgs {
            let document = roxmltree::Document::parse(svg).expect("XML");
            assert!(document.root_element().attribute("aria-label").is_some_and(|alt| alt.len() > 20));
        }
        for refused in ["<script", "href=", "src=", "url(", "@import", "onload"] {
            assert!(!page.contains(refused), "{refused}");
        }
    }
    assert!(pages >= 5, "{pages} pages");
}
