//! Rates of so few persons that one person more or less changes them by a point: this is said in the explanation of the
//! figure, and where units are compared with targets.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Panel, PlanAction, Start};
use chi_tieu::grid::CellAddress;
use chi_tieu::sheet::Measure;

fn app(text: &str) -> App {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app
}

/// 100 is small, because one person is a point; 101 is not.
const COVERAGES: &str = "Đơn vị tính: người\nĐơn vị|Dân số|Số người tham gia BHYT|Cùng kỳ\nThôn A|100|91|80\nThôn B|101|99|98\nThôn C||5|4";

fn notes(app: &mut App, row: u32, name: &str) -> String {
    let place = app.sheet().shown_computed().position(|c| c.indicator.name() == name).unwrap();
    let column = app.sheet().pasted_columns() + u32::try_from(place).unwrap();
    app.update(Action::Select { at: CellAddress::new(row, column), extend: false });
    app.update(Action::Edit { typed: None });
    chi_tieu::view::explain_view(app).unwrap().notes.join(" ")
}

#[test]
fn an_explanation_says_so() {
    let mut app = app(COVERAGES);
    assert!(notes(&mut app, 2, "coverage").contains("Mẫu số chỉ có 100:"));
    assert!(!notes(&mut app, 3, "coverage").contains("Mẫu số chỉ có"));
    assert!(!notes(&mut app, 4, "coverage").contains("Mẫu số chỉ có"), "there is no rate at all");
    // Growth of persons is a rate of persons too; a change is not a rate.
    assert!(notes(&mut app, 2, "growth").contains("Mẫu số chỉ có 80:"));
    assert!(!notes(&mut app, 2, "change").contains("Mẫu số chỉ có"));
}

#[test]
fn a_plan_in_money_has_no_small_base() {
    let mut app = app("Đơn vị tính: tỷ đồng\nĐơn vị|Kế hoạch|Thực hiện\nA|50|20\nB|60|30");
    assert!(!notes(&mut app, 2, "plan_completion").contains("Mẫu số chỉ có"));
}

#[test]
fn the_list_of_units_says_which_rates() {
    let mut app = app(COVERAGES);
    app.update(Action::ShowPanel(Panel::Plan));
    let measures: Vec<Measure> =
        chi_tieu::view::plan_view(&app).unwrap().targets.iter().map(|t| t.measure).collect();
    for measure in measures {
        app.update(Action::Plan(PlanAction::SetTarget(measure, "90".to_owned())));
    }
    let view = chi_tieu::view::plan_view(&app).unwrap();
    let small: Vec<usize> = view.reach.iter().map(|r| r.small_base.len()).collect();
    // A: coverage of 100 and growth from 80; B: growth from 98; C: growth from 4, and no coverage.
    assert_eq!(small, [2, 1, 1]);
    assert!(view.reach[0].small_base.contains(&"% bao phủ dân số".to_owned()));
}
