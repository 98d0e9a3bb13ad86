//! The plan panel: how a plan is spread over its months, days off, the officers who share it, and results entered step
//! by step. The expected figures are worked out by hand in the comments.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::analysis::Indicator;
use chi_tieu::app::{Action, App, Move, Panel, PlanAction, SheetAction, Start};
use chi_tieu::grid::CellAddress;
use chi_tieu::indicator::{break_down, break_down_both};
use chi_tieu::number::exact_sum;
use chi_tieu::sheet::{Calendar, Course, Measure, Months, PlanStep, Points, Spread};
use chi_tieu::store::document_from_text;
use chi_tieu::table::RowKind;
use chi_tieu::view::{PaceRow, PlanView};
use chi_tieu::words::Notice;
use proptest::prelude::*;

const TWO_UNITS: &str = "Đơn vị\tKế hoạch\tThực hiện\nHuyện A\t1.200\t300\nHuyện B\t600\t30";

fn app(text: &str) -> App {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
    app.update(Action::ShowPanel(Panel::Plan));
    app
}

fn plan(app: &mut App, action: PlanAction) {
    app.update(Action::Plan(action));
}

fn course(app: &mut App, change: impl FnOnce(&mut Course)) {
    let mut course = app.sheet().settings().plan.course;
    change(&mut course);
    plan(app, PlanAction::SetCourse(course));
}

fn view(app: &App) -> PlanView {
    chi_tieu::view::plan_view(app).unwrap()
}

fn row<'a>(view: &'a PlanView, unit: &str) -> &'a PaceRow {
    view.pace.rows.iter().find(|r| r.unit == unit).unwrap()
}

fn type_in(app: &mut App, row: u32, column: u32, text: &str) {
    app.update(Action::Select { at: CellAddress::new(row, column), extend: false });
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: text.to_owned(), then: Move::Nowhere });
}

/// The rows of the sheet shown: kind, name, and every figure.
fn rows(app: &App) -> Vec<(RowKind, String, Vec<Option<f64>>)> {
    let (sheet, table) = (app.sheet(), app.sheet().table());
    let name = |row: usize| table.label(sheet.grid(), table.body.start + row as u32).trim().to_owned();
    let figures = |row: usize| table.columns[1..].iter().map(|c| c.value(row)).collect();
    table.rows.iter().enumerate().map(|(row, kind)| (*kind, name(row), figures(row))).collect()
}

#[test]
fn twelve_figures_shape_the_plan() {
    let mut app = app(TWO_UNITS);
    course(&mut app, |c| c.past_months = Some(3));
    plan(&mut app, PlanAction::SetFigures("1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12".to_owned()));
    // 1 + 2 + 3 of 78 is a thirteenth: 1 200 ÷ 13 = 92,308; 25 % - 7,692 % = 17,308; 300 × 13 = 3 900.
    let seen = view(&app);
    let a = row(&seen, "Huyện A");
    assert_eq!((&*a.due, &*a.ahead, &*a.forecast), ("92,3", "+17,31", "3.900,0 (325,00%)"));
    assert_eq!(a.gap, "+207,7");
    assert_eq!(seen.month_figures.as_deref(), Some("1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11; 12"));
    // A wrong number of figures, or a text, changes nothing and gives a message.
    for (text, notice) in [
        ("1 2 3", Notice::NotTwelve(3)),
        ("1 2 3 4 5 6 7 8 9 10 11 mười", Notice::NoWeight("mười".to_owned())),
        ("0 0 0 0 0 0 0 0 0 0 0 0", Notice::NoWeight("0 0 0 0 0 0 0 0 0 0 0 0".to_owned())),
        ("-1 2 3 4 5 6 7 8 9 10 11 12", Notice::NoWeight("-1".to_owned())),
    ] {
        let before = app.document_text();
        plan(&mut app, PlanAction::SetFigures(text.to_owned()));
        assert_eq!(chi_tieu::view::frame_view(&app).status.notice, Some(notice), "{text}");
        assert_eq!(app.document_text(), before);
    }
    // The document keeps it.
    let read = document_from_text(&app.document_text()).unwrap();
    assert_eq!(read.workbook.sheet().settings(), app.sheet().settings());
    // January's and the rest's parts of 1 200: 1 200 ÷ 78 = 15,38 → 15, …; they add up.
    plan(&mut app, PlanAction::BreakDown(PlanStep::Month));
    let made = rows(&app);
    assert_eq!(made[0].2[1..4], [Some(15.0), Some(31.0), Some(46.0)]);
    assert_eq!(exact_sum(made[0].2[1..].iter().map(|v| v.unwrap())), 1200.0);
}

#[test]
fn last_year_gives_its_shape() {
    let titles: Vec<String> = (1..=12).map(|m| format!("Tháng {m}/2025")).collect();
    let last_year = format!(
        "Đơn vị\t{}\nHuyện A\t{}\nHuyện B\t{}",
        titles.join("\t"),
        (1..=12).map(|m| (m * 2).to_string()).collect::<Vec<_>>().join("\t"),
        (1..=12).map(|m| m.to_string()).collect::<Vec<_>>().join("\t"),
    );
    let by_rows: Vec<String> = (1..=12).map(|m| format!("Tháng {m}/2025\t{}", m * 3)).collect();
    let by_rows = format!("Tháng\tSố thu\n{}", by_rows.join("\n"));
    for text in [last_year, by_rows] {
        let mut app = app(TWO_UNITS);
        app.update(Action::Sheets(SheetAction::Add));
        app.update(Action::Paste { html: None, text: Some(text) });
        app.update(Action::Sheets(SheetAction::Show(0)));
        let seen = view(&app);
        assert_eq!(seen.shapes.iter().map(|(i, _)| *i).collect::<Vec<_>>(), [1]);
        plan(&mut app, PlanAction::TakeShape(1));
        let figures = std::array::from_fn(|m| 3.0 * (m as f64 + 1.0));
        assert_eq!(app.sheet().settings().plan.course.spread, Spread::Figures(figures));
    }
    // Eleven months are not a year, and running totals have another shape.
    let eleven: Vec<String> = (1..=11).map(|m| format!("Tháng {m}/2025\t{}", m * 3)).collect();
    let mut app = app(TWO_UNITS);
    app.update(Action::Sheets(SheetAction::Add));
    app.update(Action::Paste { html: None, text: Some(format!("Tháng\tSố thu\n{}", eleven.join("\n"))) });
    app.update(Action::Sheets(SheetAction::Show(0)));
    assert!(view(&app).shapes.is_empty());
}

#[test]
fn days_off_and_half_years() {
    let mut app = app(TWO_UNITS);
    course(&mut app, |c| {
        c.year = Some(2026);
        c.past_months = Some(4);
        c.spread = Spread::WorkingDays;
        c.months = Months { first: 1, last: 6 };
    });
    let holidays = "27/4; 30/4–1/5".to_owned();
    plan(&mut app, PlanAction::SetCalendar(Calendar { holidays, ..Calendar::default() }));
    // numpy.busday_count with the same days off: 22, 20, 22, 20, 20, 22 of 126 working days; to April 84.
    // 1 200 × 84 ÷ 126 = 800; 900 are left for 42 days, and for 61 days = 8,714 weeks.
    let seen = view(&app);
    let a = row(&seen, "Huyện A");
    assert_eq!((&*a.due, &*a.required_day, &*a.required_week), ("800,0", "21,4", "103,3"));
    assert_eq!((&*a.so_far, &*a.required), ("75,0", "450,0"));
    plan(&mut app, PlanAction::BreakDown(PlanStep::Quarter));
    // 64 and 62 of 126: 609,52 and 590,48.
    assert_eq!(rows(&app)[0].2, [Some(1200.0), Some(610.0), Some(590.0)]);
    // A Saturday worked in exchange counts, and so do all Saturdays if they are worked.
    app.update(Action::Sheets(SheetAction::Show(0)));
    for (calendar, worked) in [
        (Calendar { worked: "10/1".to_owned(), ..Calendar::default() }, 23.0),
        (Calendar { saturdays: true, ..Calendar::default() }, 27.0),
        (Calendar { holidays: "29-31/1/2026".to_owned(), ..Calendar::default() }, 20.0),
    ] {
        // January 2026 has 22 days from Monday to Friday and 5 Saturdays; the 29th is a Thursday.
        assert_eq!(calendar.working_days(2026).unwrap().by_month(2026)[0], worked, "{calendar:?}");
    }
    for bad in ["31/4", "tết", "1/1–1/3", "5/1–2/1", "1/13", "1", "1/1/26"] {
        let before = app.document_text();
        let calendar = Calendar { holidays: format!("1/1; {bad}"), ..Calendar::default() };
        plan(&mut app, PlanAction::SetCalendar(calendar));
        let notice = Notice::NoDay(bad.to_owned());
        assert_eq!(
            (chi_tieu::view::frame_view(&app).status.notice, app.document_text()),
            (Some(notice), before),
            "{bad}"
        );
    }
}

#[test]
fn weeks_follow_the_shape_of_months() {
    let mut app = app(TWO_UNITS);
    course(&mut app, |c| {
        c.year = Some(2026);
        c.spread = Spread::Figures([31.0, 28.0, 31.0, 30.0, 31.0, 30.0, 31.0, 31.0, 30.0, 31.0, 30.0, 31.0]);
        c.months = Months { first: 1, last: 3 };
    });
    let course = app.sheet().settings().plan.course;
    let (weeks, weights) = course.week_weights(&Calendar::default()).unwrap();
    // 1/1/2026 is a Thursday: the first week has two working days of January's 22, a part of 31 × 2 ÷ 22.
    assert_eq!((weeks.len(), weights.len()), (14, 14));
    assert!((weights[0] - 31.0 * 2.0 / 22.0).abs() < 1e-12);
    // 26/1–1/2 has five of January's; a weekend belongs to February.
    assert!((weights[4] - 31.0 * 5.0 / 22.0).abs() < 1e-12);
    assert!((exact_sum(weights.iter().copied()) - 90.0).abs() < 1e-9);
    plan(&mut app, PlanAction::BreakDown(PlanStep::Week));
    assert_eq!(exact_sum(rows(&app)[0].2[1..].iter().map(|v| v.unwrap())), 1200.0);
}

#[test]
fn a_unit_s_plan_goes_on_to_its_officers() {
    let mut app = app("Đơn vị\tKế hoạch\nQuận 1\t100\nQuận 3\t50");
    plan(&mut app, PlanAction::SetOfficers("Quận 1".to_owned(), "Lan\nĐại lý Hoa; 2\n".to_owned()));
    let seen = view(&app).officers;
    assert_eq!(seen.units, ["Quận 1", "Quận 3"]);
    assert_eq!((&*seen.unit, &*seen.text), ("Quận 1", "Lan; 1\nĐại lý Hoa; 2"));
    assert_eq!(
        document_from_text(&app.document_text()).unwrap().workbook.sheet().settings(),
        app.sheet().settings()
    );
    plan(&mut app, PlanAction::BreakDown(PlanStep::Quarter));
    let made = rows(&app);
    let kinds: Vec<(RowKind, &str)> = made.iter().map(|(kind, name, _)| (*kind, &**name)).collect();
    use RowKind::{Data, Part, Total};
    let names =
        [(Data, "Quận 1"), (Part, "Lan"), (Part, "Đại lý Hoa"), (Data, "Quận 3"), (Total, "Tổng cộng")];
    assert_eq!(kinds, names);
    // A third and two thirds of 100, in whole persons; 25 a quarter.
    assert_eq!((made[1].2[0], made[2].2[0]), (Some(33.0), Some(67.0)));
    for quarter in 1..=4 {
        assert_eq!(made[1].2[quarter].unwrap() + made[2].2[quarter].unwrap(), 25.0);
    }
    assert_eq!(made[4].2[0], Some(150.0));
    assert_eq!(chi_tieu::view::check_view(&app).doubts, []);
    app.update(Action::Sheets(SheetAction::Show(0)));
    plan(&mut app, PlanAction::SetOfficers("Quận 1".to_owned(), "Lan; nhiều".to_owned()));
    assert_eq!(app.sheet().settings().plan.officers["Quận 1"].len(), 2);
    plan(&mut app, PlanAction::SetOfficers("Quận 1".to_owned(), " \n".to_owned()));
    assert!(app.sheet().settings().plan.officers.is_empty());
}

#[test]
fn what_is_achieved_is_entered_step_by_step() {
    let mut app = app("Đơn vị\tKế hoạch\nQuận 1\t100\nQuận 3\t200");
    plan(&mut app, PlanAction::SetOfficers("Quận 1".to_owned(), "Lan\nHoa".to_owned()));
    plan(&mut app, PlanAction::SetWithActuals(true));
    plan(&mut app, PlanAction::BreakDown(PlanStep::Quarter));
    assert!(view(&app).pace.is_tracked);
    // Header of two rows at 2 and 3; Quận 1, Lan, Hoa, Quận 3 at 4 to 7; quarters at 2, 4, 6, 8 with actuals beside.
    type_in(&mut app, 5, 3, "12");
    type_in(&mut app, 6, 3, "18");
    type_in(&mut app, 7, 3, "40");
    type_in(&mut app, 4, 5, "10");
    let seen = view(&app);
    let shown: Vec<(&str, &str, &str, &str, &str)> =
        seen.pace.rows.iter().map(|r| (&*r.unit, &*r.due, &*r.gap, &*r.ahead, &*r.forecast)).collect();
    // Each counts up to its own last entry. Quận 1 has 30 from its officers and 10 of its own in two quarters: 40 of 50
    // due, so 80 at the end. The others have one quarter: 12 of Lan's 13, 18 of Hoa's 12, 40 of 50. Together 80 of 100.
    assert_eq!(
        shown,
        [
            ("Quận 1", "50,0", "-10,0", "-10,00", "80,0 (80,00%)"),
            ("Quận 3", "50,0", "-10,0", "-5,00", "160,0 (80,00%)"),
            ("Lan", "13,0", "-1,0", "-2,00", "46,2 (92,31%)"),
            ("Hoa", "12,0", "+6,0", "+12,00", "75,0 (150,00%)"),
            ("Tổng cộng", "100,0", "-20,0", "-6,67", "240,0 (80,00%)"),
        ]
    );
    // 160 are left for three quarters; rows with different steps have no average.
    assert_eq!((&*row(&seen, "Quận 3").required, &*row(&seen, "Tổng cộng").required), ("53,3", ""));
    // A blank is not 0.
    type_in(&mut app, 7, 3, "");
    let seen = view(&app);
    assert_eq!(row(&seen, "Quận 3").completion, "chưa nhập");
    assert_eq!(seen.pace.rows.last().unwrap().unit, "Tổng cộng (1/2 đơn vị đã nhập)");
    type_in(&mut app, 7, 3, "40");
    assert_eq!(chi_tieu::view::check_view(&app).doubts, [], "what is not entered yet is no difference");
    let read = document_from_text(&app.document_text()).unwrap();
    assert_eq!(read.workbook.sheet().settings(), app.sheet().settings());
}

proptest! {
    #[test]
    fn both_ways_add_up(
        target in 0_u32..2_000_000,
        rows in proptest::collection::vec(0_u8..9, 1..8),
        columns in proptest::collection::vec(0_u8..9, 1..14),
    ) {
        let weights = |w: &[u8]| w.iter().map(|w| f64::from(*w)).collect::<Vec<_>>();
        let (rows, columns, target) = (weights(&rows), weights(&columns), f64::from(target) / 10.0);
        let Ok(both) = break_down_both(target, &rows, &columns, 1) else {
            prop_assert!(rows.iter().all(|w| *w == 0.0) || columns.iter().all(|w| *w == 0.0));
            return Ok(());
        };
        let of_rows = break_down(target, &rows, 1).unwrap().parts;
        let of_columns = break_down(target, &columns, 1).unwrap().parts;
        for (row, sum) in both.iter().zip(of_rows) {
            prop_assert_eq!(exact_sum(row.iter().copied()), sum);
        }
        for (column, sum) in of_columns.into_iter().enumerate() {
            prop_assert_eq!(exact_sum(both.iter().map(|row| row[column])), sum);
        }
        // No part is far from its proportional share.
        let (all_rows, all_columns) = (exact_sum(rows.iter().copied()), exact_sum(columns.iter().copied()));
        for (row, weight) in both.iter().zip(&rows) {
            for (part, other) in row.iter().zip(&columns) {
                let share = target * weight / all_rows * other / all_columns;
                prop_assert!(*part >= 0.0 && (part - share).abs() < 1.0, "{} {}", part, share);
            }
        }
    }
}

/// Three units; A and B have the same completion, so the second target decides.
const FOR_POINTS: &str = "Đơn vị\tKế hoạch thu (triệu đồng)\tThực hiện thu (triệu đồng)\tDân số (người)\t\
    Người tham gia BHYT (người)\n\
    Huyện A\t1.000\t900\t10.000\t9.500\n\
    Huyện B\t2.000\t1.800\t10.000\t9.000\n\
    Huyện C\t1.500\t1.500\t10.000\t8.000";

fn with_targets() -> App {
    let mut app = app(FOR_POINTS);
    for target in view(&app).targets {
        let of_plan = matches!(target.measure, Measure::Computed(Indicator::PlanCompletion { .. }));
        let text = if of_plan { "100" } else { "90" };
        plan(&mut app, PlanAction::SetTarget(target.measure, text.to_owned()));
    }
    app
}

#[test]
fn points_are_weighed_capped_and_summed() {
    let mut app = with_targets();
    plan(&mut app, PlanAction::SetByPoints(true));
    let choice = view(&app).choice;
    assert_eq!(choice.criteria.len(), 2, "{:?}", choice.criteria);
    let (completion, coverage) = (choice.criteria[0].measure, choice.criteria[1].measure);
    plan(&mut app, PlanAction::SetPoints(completion, Points { weight: 60.0, cap: 60.0 }));
    plan(&mut app, PlanAction::SetPoints(coverage, Points { weight: 40.0, cap: 42.0 }));
    let choice = view(&app).choice;
    // A: 60 × 0,9 = 54; 40 × 95 ÷ 90 = 42,22, at most 42. B: 54 and 40. C: 60 and 40 × 80 ÷ 90 = 35,56.
    let points: Vec<(&str, Vec<&str>, &str, &str)> = choice
        .points
        .iter()
        .map(|r| (&*r.unit, r.points.iter().map(|p| &**p).collect(), &*r.total, &*r.place))
        .collect();
    assert_eq!(
        points,
        [
            ("Huyện A", vec!["54,00", "42,00"], "96,00", "1"),
            ("Huyện C", vec!["60,00", "35,56"], "95,56", "2"),
            ("Huyện B", vec!["54,00", "40,00"], "94,00", "3"),
        ]
    );
    assert_eq!(
        choice.rewarded.iter().map(|r| &*r.unit).collect::<Vec<_>>(),
        ["Huyện A", "Huyện C", "Huyện B"]
    );
    let read = document_from_text(&app.document_text()).unwrap();
    assert_eq!(read.workbook.sheet().settings(), app.sheet().settings());
    plan(&mut app, PlanAction::MakePoints);
    let made = rows(&app);
    assert_eq!(made.len(), 3);
    assert_eq!((&*made[0].1, &made[0].2), ("Huyện A", &vec![Some(54.0), Some(42.0), Some(96.0), Some(1.0)]));
    assert_eq!(chi_tieu::view::check_view(&app).serious, 0);
}

#[test]
fn the_order_of_criteria_is_the_user_s() {
    let mut app = with_targets();
    let mut reward = app.sheet().settings().ranking.reward;
    reward.places = 1;
    plan(&mut app, PlanAction::SetReward(reward));
    // Nobody reaches both: C misses coverage, A and B the plan. Without those targets all are eligible.
    assert!(view(&app).choice.rewarded.is_empty());
    let [completion, coverage] = [0, 1].map(|i| view(&app).choice.criteria[i].measure);
    for measure in [completion, coverage] {
        plan(&mut app, PlanAction::SetTarget(measure, "1".to_owned()));
    }
    let first = |app: &App| view(app).choice.rewarded[0].unit.clone();
    assert_eq!(first(&app), "Huyện C");
    plan(&mut app, PlanAction::MoveCriterionUp(coverage));
    assert_eq!(view(&app).choice.criteria[0].measure, coverage);
    assert_eq!(first(&app), "Huyện A");
    // The first cannot go up; undo brings the order back.
    let before = app.revision();
    plan(&mut app, PlanAction::MoveCriterionUp(coverage));
    assert_eq!(app.revision(), before);
    app.update(Action::Run(chi_tieu::app::Command::Undo));
    assert_eq!(first(&app), "Huyện C");
}

#[test]
fn awards_are_counted_by_kind_and_holder() {
    // The published counts of cluster IV, 2019, in two units whose kinds repeat; and a list with one award a row.
    let by_counts = "Đơn vị\tHình thức khen thưởng\tTập thể\tCá nhân\n\
        Hà Tĩnh\tGiấy khen\t40\t700\nHà Tĩnh\tBằng khen của UBND tỉnh\t6\t15\nQuảng Trị\tGiấy khen\t59\t17";
    let list = "TT\tHọ và tên\tHình thức khen thưởng\tĐối tượng\n\
        1\tPhòng Thu\tGiấy khen\tTập thể\n2\tNguyễn Văn A\tGiấy khen\tCá nhân\n3\tTrần Thị B\tGiấy khen\tCá nhân";
    type Counts = Vec<(&'static str, [Option<f64>; 3])>;
    let cases: [(&str, Counts); 2] = [
        (
            by_counts,
            vec![
                ("Giấy khen", [Some(99.0), Some(717.0), Some(816.0)]),
                ("Bằng khen của UBND tỉnh", [Some(6.0), Some(15.0), Some(21.0)]),
                ("Tổng cộng", [Some(105.0), Some(732.0), Some(837.0)]),
            ],
        ),
        (
            list,
            vec![
                ("Giấy khen", [Some(1.0), Some(2.0), Some(3.0)]),
                ("Tổng cộng", [Some(1.0), Some(2.0), Some(3.0)]),
            ],
        ),
    ];
    for (text, expected) in cases {
        let mut app = app(text);
        assert!(view(&app).has_awards, "{text}");
        plan(&mut app, PlanAction::MakeTally);
        let made: Vec<(String, Vec<Option<f64>>)> = rows(&app).into_iter().map(|(_, n, f)| (n, f)).collect();
        let expected: Vec<(String, Vec<Option<f64>>)> =
            expected.into_iter().map(|(n, f)| (n.to_owned(), f.to_vec())).collect();
        assert_eq!(made, expected);
        assert_eq!(chi_tieu::view::check_view(&app).doubts, []);
    }
    assert!(!view(&app(TWO_UNITS)).has_awards);
}

#[test]
fn points_against_each_unit_s_own_target() {
    let mut app = app("Đơn vị\tKế hoạch\tThực hiện\tChỉ tiêu giao (%)\tSố cán bộ\n\
        Huyện A\t1.000\t900\t90\t5\nHuyện B\t1.000\t900\t100\t5\nHuyện C\t1.000\t900\t\t5");
    let of_plan = |target: &chi_tieu::view::TargetRow| {
        matches!(target.measure, Measure::Computed(Indicator::PlanCompletion { .. }))
    };
    let measure = view(&app).targets.iter().find(|t| of_plan(t)).unwrap().measure;
    plan(&mut app, PlanAction::SetTargetColumn(measure, Some(3)));
    plan(&mut app, PlanAction::SetByPoints(true));
    // 90 % of 90 % gives all ten points, of 100 % nine; without a target there are no points.
    let points: Vec<(String, String)> =
        view(&app).choice.points.iter().map(|r| (r.unit.clone(), r.total.clone())).collect();
    let expected = [("Huyện A", "10,00"), ("Huyện B", "9,00"), ("Huyện C", "")];
    assert_eq!(points, expected.map(|(unit, total)| (unit.to_owned(), total.to_owned())));
}

#[test]
fn another_plan_asks_for_the_month_anew() {
    let mut app = app(TWO_UNITS);
    course(&mut app, |c| c.past_months = Some(5));
    course(&mut app, |c| c.months = Months { first: 7, last: 12 });
    assert_eq!(app.sheet().settings().plan.course.past_months, None);
    assert!(!view(&app).pace.is_known);
    course(&mut app, |c| c.past_months = Some(9));
    // 3 of 6 months: half of 1 200.
    assert_eq!(row(&view(&app), "Huyện A").due, "600,0");
}

#[test]
fn units_with_half_a_figure_are_named() {
    let app = app("Đơn vị\tKế hoạch\tThực hiện\nA\t100\t50\nB\t200\t\nC\t\t70\nD\t300\t90");
    let seen = view(&app);
    let told: Vec<(&str, &str)> = seen.pace.rows.iter().map(|r| (&*r.unit, &*r.completion)).collect();
    assert_eq!(
        told,
        [("A", "50,00%"), ("D", "30,00%"), ("B", "không có số thực hiện"), ("C", "không có kế hoạch")]
    );
}

#[test]
fn points_that_rank_apart_are_printed_apart() {
    let mut app =
        app("Đơn vị\tKế hoạch\tThực hiện\tSố cán bộ\nA\t100.000\t100.000\t5\nB\t100.000\t99.998\t5");
    let measure = view(&app).targets[0].measure;
    plan(&mut app, PlanAction::SetTarget(measure, "100".to_owned()));
    plan(&mut app, PlanAction::SetByPoints(true));
    let points: Vec<(String, String)> =
        view(&app).choice.points.iter().map(|r| (r.total.clone(), r.place.clone())).collect();
    // 10 × 0,99998 is 9,9998, which two decimals would print as 10,00.
    assert_eq!(points, [("10,0000", "1"), ("9,9998", "2")].map(|(a, b)| (a.to_owned(), b.to_owned())));
}

#[test]
fn a_row_typed_with_tab_ends_where_the_next_one_begins() {
    let mut app = app("Đơn vị\tKế hoạch\tThực hiện\nA\t100\t50\nB\t200\t70");
    app.update(Action::Select { at: CellAddress::new(3, 0), extend: false });
    for (text, then) in [("C", Move::Next), ("300", Move::Next), ("90", Move::Below)] {
        app.update(Action::Edit { typed: Some(String::new()) });
        app.update(Action::Commit { text: text.to_owned(), then });
    }
    assert_eq!(app.selection().caret, CellAddress::new(4, 0));
    // Elsewhere Enter moves down.
    app.update(Action::Select { at: CellAddress::new(2, 2), extend: false });
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: "71".to_owned(), then: Move::Below });
    assert_eq!(app.selection().caret, CellAddress::new(3, 2));
}
