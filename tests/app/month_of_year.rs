//! The actual of one month beside the plan of a year: neither computed nor left out silently; one choice decides.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Cure, Start};

fn app(header: &str) -> App {
    let mut app = App::new(Start::default());
    let columns = header.split('\t').count();
    let row = |name: &str, figure: &str| format!("\n{name}{}", format!("\t{figure}").repeat(columns - 1));
    let text = format!("{header}{}{}", row("Phú Yên", "1.234,5"), row("Hà Tĩnh", "2.345,5"));
    app.update(Action::Paste { html: None, text: Some(text) });
    app
}

fn asks(app: &App) -> Option<Cure> {
    let view = chi_tieu::view::check_view(app);
    view.doubts
        .iter()
        .flat_map(|d| &d.cures)
        .map(|(cure, _)| *cure)
        .find(|c| matches!(c, Cure::IsCumulative { .. }))
}

fn completions(app: &App) -> Vec<usize> {
    let of = |(name, column): (&str, usize)| (name == "actual").then_some(column);
    let computed = app.sheet().computed().iter().filter(|c| c.indicator.name() == "plan_completion");
    computed.flat_map(|c| c.indicator.inputs().filter_map(of)).collect()
}

#[test]
fn the_month_s_column_alone_is_asked_about() {
    let mut app = app("Đơn vị\tKế hoạch năm 2020\tThực hiện tháng 5");
    assert_eq!(completions(&app), Vec::<usize>::new());
    let cure = asks(&app).unwrap();
    assert_eq!(cure, Cure::IsCumulative { column: 2 });
    app.update(Action::Cure(cure));
    assert_eq!((completions(&app), asks(&app)), (vec![2], None));
}

#[test]
fn a_month_s_estimate_is_asked_about_where_the_plan_does_not_say_of_when() {
    let app = app("Đơn vị\tKế hoạch\tƯớc TH tháng 12");
    assert_eq!((completions(&app), asks(&app)), (vec![], Some(Cure::IsCumulative { column: 2 })));
}

#[test]
fn nothing_is_asked_where_the_header_says_it() {
    for (header, actual) in [
        ("Đơn vị\tKế hoạch năm 2020\tThực hiện 5 tháng", vec![2]),
        ("Đơn vị\tKế hoạch năm 2020\tThực hiện tháng 5\tLũy kế đến tháng 5", vec![3]),
        ("Đơn vị\tKế hoạch tháng 5\tThực hiện tháng 5", vec![2]),
        ("Đơn vị\tKế hoạch\tThực hiện", vec![2]),
        ("Đơn vị\tKế hoạch\tLũy kế 11 tháng\tƯớc TH tháng 12", vec![2]),
        ("Đơn vị\tKế hoạch tháng 12\tƯớc TH tháng 12", vec![2]),
    ] {
        let app = app(header);
        assert_eq!((completions(&app), asks(&app)), (actual, None), "{header}");
    }
}
