//! When views are made again, and when not.

use chi_tieu::app::{Action, App, Command, Panel, PlanAction, Start, TimeAction, TimeForm};
use chi_tieu::view::{document_key, page_key, panel_key};

fn app() -> App {
    let mut app = App::new(Start::default());
    let text = "Đơn vị\tKế hoạch\tThực hiện\nA\t100\t80\nB\t200\t190";
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
    app
}

#[test]
fn a_scroll_changes_no_key() {
    let mut app = app();
    for panel in [Panel::Chart, Panel::Plan, Panel::Time] {
        app.update(Action::ShowPanel(panel));
        let keys = |app: &App| {
            (document_key(app), page_key(app), panel_key(app, Panel::Plan), panel_key(app, Panel::Time))
        };
        let before = keys(&app);
        app.update(Action::Scrolled { first: 7, rows: 20 });
        assert_eq!(keys(&app), before, "{panel:?}");
    }
}

#[test]
fn an_edit_changes_the_keys_of_what_is_shown() {
    let mut app = app();
    app.update(Action::ShowPanel(Panel::Plan));
    let (document, page) = (document_key(&app), page_key(&app));
    let (plan, time) = (panel_key(&app, Panel::Plan), panel_key(&app, Panel::Time));
    app.update(Action::Run(Command::AddColumn));
    assert_ne!(document_key(&app), document);
    assert_ne!(page_key(&app), page);
    assert_ne!(panel_key(&app, Panel::Plan), plan);
    assert_eq!(panel_key(&app, Panel::Time), time, "a closed panel shows nothing");
}

#[test]
fn what_is_chosen_in_a_panel_changes_its_key_and_not_the_table() {
    let mut app = app();
    app.update(Action::ShowPanel(Panel::Plan));
    let (document, plan) = (document_key(&app), panel_key(&app, Panel::Plan));
    app.update(Action::Plan(PlanAction::SetWithActuals(true)));
    assert_ne!(panel_key(&app, Panel::Plan), plan);
    app.update(Action::ShowPanel(Panel::Time));
    let time = panel_key(&app, Panel::Time);
    app.update(Action::Time(TimeAction::SetForm(TimeForm { current: Some(2), ..TimeForm::default() })));
    assert_ne!(panel_key(&app, Panel::Time), time);
    assert_eq!(document_key(&app), document);
}

#[test]
fn the_language_and_the_caret_change_what_follows_them() {
    let mut app = app();
    let (document, page) = (document_key(&app), page_key(&app));
    app.update(Action::Select { at: chi_tieu::grid::CellAddress::new(1, 1), extend: false });
    assert_eq!(document_key(&app), document);
    assert_ne!(page_key(&app), page);
    app.update(Action::Run(Command::SwitchLanguage));
    assert_ne!(document_key(&app), document);
}
