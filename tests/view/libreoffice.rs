//! The practice tables of the reports: pace, forecast, who reaches every target and what the others miss, rewards,
//! breakdowns, compared with what LibreOffice computes (`tests/libreoffice/compute.py`).
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Panel, PlanAction, SheetAction, Start};
use chi_tieu::sheet::{Course, PlanStep, Spread};
use chi_tieu::table::RowKind;
use chi_tieu::view::PlanView;

/// A stored table: names, each with figures or blanks.
fn stored(text: &str) -> Vec<(String, Vec<Option<f64>>)> {
    let line = |line: &str| {
        let mut cells = line.split('\t');
        (cells.next().unwrap().to_owned(), cells.map(|c| c.parse().ok()).collect())
    };
    text.lines().map(line).collect()
}

/// A figure as the panel prints it; `None` for a blank.
fn shown(text: &str) -> Option<f64> {
    let plain = text.trim_end_matches([' ', 'đ', '%']).replace('.', "").replace(',', ".");
    if plain.is_empty() { None } else { Some(plain.parse().unwrap_or_else(|_| panic!("{text:?}"))) }
}

fn open(example: usize, sheet: usize) -> App {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    app.update(Action::OpenExample(example));
    app.update(Action::Sheets(SheetAction::Show(sheet)));
    app.update(Action::ShowPanel(Panel::Plan));
    app
}

fn panel(app: &App) -> PlanView {
    chi_tieu::view::plan_view(app).unwrap()
}

const CLUSTER: usize = 1;
const AN_GIANG: usize = 2;
const TRA_VINH: usize = 3;
const HO_CHI_MINH_CITY: usize = 4;
const CAMPAIGN: usize = 5;

#[test]
fn pace_and_forecast_of_every_unit() {
    for (example, sheet, text) in [
        (CLUSTER, 0, include_str!("../libreoffice/pace_cluster_iv_2020.tsv")),
        (AN_GIANG, 0, include_str!("../libreoffice/pace_an_giang_2012.tsv")),
        (TRA_VINH, 1, include_str!("../libreoffice/pace_tra_vinh_2011.tsv")),
        (HO_CHI_MINH_CITY, 0, include_str!("../libreoffice/pace_tp_hcm_2020.tsv")),
    ] {
        let expected = stored(text);
        let view = panel(&open(example, sheet));
        assert_eq!(view.pace.rows.len(), expected.len());
        for row in &view.pace.rows {
            let (_, figures) = expected.iter().find(|(name, _)| *name == row.unit).unwrap();
            let (forecast, share) = row.forecast.trim_end_matches(')').split_once(" (").unwrap();
            let all = [
                &row.completion,
                row.ahead.trim_start_matches('+'),
                &row.due,
                row.gap.trim_start_matches('+'),
                &row.remaining,
                &row.so_far,
                &row.required,
                &row.required_week,
                &row.required_day,
                forecast,
                share,
            ];
            assert_eq!(all.map(shown), figures[..], "{row:?}");
            assert_eq!(row.is_behind, figures[1].unwrap() < 0.0, "{row:?}");
        }
        // Units behind first, totals last.
        let ahead: Vec<f64> =
            view.pace.rows.iter().filter(|r| !r.is_total).map(|r| shown(&r.ahead).unwrap()).collect();
        assert!(ahead.is_sorted(), "{ahead:?}");
        assert_eq!(view.pace.rows.iter().position(|r| r.is_total), Some(expected.len() - 1));
    }
}

#[test]
fn who_reaches_every_target_and_what_the_others_miss() {
    for (example, targets, text) in [
        (AN_GIANG, 3, include_str!("../libreoffice/reach_an_giang_2012.tsv")),
        (CAMPAIGN, 4, include_str!("../libreoffice/reach_campaign_2017.tsv")),
    ] {
        let expected = stored(text);
        let view = panel(&open(example, 0));
        assert_eq!((view.reach.len(), view.held), (expected.len(), targets));
        for (row, (name, figures)) in view.reach.iter().zip(&expected) {
            let misses: Vec<f64> = figures[1..].iter().flatten().copied().collect();
            let told = |text: &String| {
                let (_, points) = text.rsplit_once('(').unwrap();
                shown(points.trim_end_matches(" điểm %)").trim_start_matches('+')).unwrap()
            };
            assert_eq!(&row.unit, name);
            assert_eq!(row.missed.iter().map(told).collect::<Vec<_>>(), misses, "{row:?}");
            assert_eq!(figures[0], Some(misses.len() as f64), "{name}");
            assert_eq!((row.all, row.unknown.len()), (misses.is_empty(), 0), "{row:?}");
        }
        let reaching = expected.iter().filter(|(_, f)| f[0] == Some(0.0)).count();
        assert!(
            view.reach_title.starts_with(&format!("{reaching}/{} ", expected.len())),
            "{}",
            view.reach_title
        );
    }
}

#[test]
fn the_best_six_and_their_rewards() {
    let mut expected: Vec<(String, f64, f64)> = stored(include_str!("../libreoffice/rewards_2017.tsv"))
        .into_iter()
        .filter_map(|(name, f)| Some((name, f[0]?, f[1]?)))
        .collect();
    expected.sort_by(|a, b| a.1.total_cmp(&b.1));
    let view = panel(&open(CAMPAIGN, 0));
    let chosen: Vec<(String, Option<f64>)> =
        view.choice.rewarded.iter().map(|r| (r.unit.clone(), shown(&r.reward))).collect();
    assert_eq!(chosen, expected.iter().map(|(n, _, r)| (n.clone(), Some(*r))).collect::<Vec<_>>());
    let total: f64 = expected.iter().map(|(_, _, r)| r).sum();
    assert_eq!(shown(&view.choice.total.unwrap().0), Some(total));
}

#[test]
fn plans_broken_down_by_largest_remainders() {
    use Spread::{Even, WorkingDays};
    for (example, sheet, step, spread, text) in [
        (4, 0, PlanStep::Month, Even, include_str!("../libreoffice/breakdown_tp_hcm_months.tsv")),
        (4, 0, PlanStep::Quarter, Even, include_str!("../libreoffice/breakdown_tp_hcm_quarters.tsv")),
        (4, 0, PlanStep::Week, Even, include_str!("../libreoffice/breakdown_tp_hcm_weeks.tsv")),
        (
            4,
            0,
            PlanStep::Month,
            WorkingDays,
            include_str!("../libreoffice/breakdown_tp_hcm_months_worked.tsv"),
        ),
        (
            4,
            0,
            PlanStep::Quarter,
            WorkingDays,
            include_str!("../libreoffice/breakdown_tp_hcm_quarters_worked.tsv"),
        ),
        (4, 0, PlanStep::Week, WorkingDays, include_str!("../libreoffice/breakdown_tp_hcm_weeks_worked.tsv")),
        (
            3,
            1,
            PlanStep::Month,
            WorkingDays,
            include_str!("../libreoffice/breakdown_tra_vinh_months_worked.tsv"),
        ),
    ] {
        let mut app = open(example, sheet);
        let course = Course { spread, ..app.sheet().settings().plan.course };
        app.update(Action::Plan(PlanAction::SetCourse(course)));
        app.update(Action::Plan(PlanAction::BreakDown(step)));
        let (made, expected) = (app.sheet(), stored(text));
        let table = made.table();
        let units: Vec<usize> =
            (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Data).collect();
        assert_eq!(units.len(), expected.len());
        for (row, (name, parts)) in units.into_iter().zip(&expected) {
            let label = table.label(made.grid(), table.body.start + row as u32);
            let values: Vec<Option<f64>> = table.columns[2..].iter().map(|c| c.value(row)).collect();
            assert_eq!((&*label, &values), (name.as_str(), parts), "{step:?} {spread:?}");
        }
    }
}
