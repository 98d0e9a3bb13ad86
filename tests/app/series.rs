//! Several periods of one table kept as sheets: their series, single months and running totals, flows and stocks; two
//! columns compared; the plan for a stock.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::analysis::Indicator;
use chi_tieu::app::{Action, App, Command, SheetAction, Start, TimeAction, TimeForm};
use chi_tieu::indicator::FlowOrStock;
use chi_tieu::sheet::StockColumns;
use chi_tieu::sheet::{NoSeries, SeriesTransform};
use chi_tieu::store::document_from_text;
use chi_tieu::words::Notice;

fn app() -> App {
    App::new(Start { document_id: "a".to_owned(), ..Start::default() })
}

/// Sheets under their names.
fn sheets(tables: &[(&str, &str)]) -> App {
    let mut app = app();
    for (index, (name, text)) in tables.iter().enumerate() {
        if index > 0 {
            app.update(Action::Sheets(SheetAction::Add));
        }
        app.update(Action::Paste { html: None, text: Some((*text).to_owned()) });
        app.update(Action::Sheets(SheetAction::Rename(index, (*name).to_owned())));
    }
    app
}

/// A name and the figures after it.
type Row = (String, Vec<Option<f64>>);

fn make(app: &mut App, form: TimeForm) -> Result<Vec<Row>, Notice> {
    let before = app.shown_sheet();
    app.update(Action::Time(TimeAction::SetForm(form)));
    app.update(Action::Time(TimeAction::MakeSeries));
    if app.shown_sheet() == before {
        return Err(chi_tieu::view::frame_view(app).status.notice.unwrap());
    }
    let (table, grid) = (app.sheet().table(), app.sheet().grid());
    let titles = table.columns.iter().skip(1).map(|c| c.title.clone()).collect::<Vec<_>>().join("|");
    let mut rows = vec![(titles, Vec::new())];
    for row in 0..table.rows.len() {
        let name = table.label(grid, table.body.start + row as u32).into_owned();
        rows.push((name, table.columns.iter().skip(1).map(|c| c.value(row)).collect()));
    }
    Ok(rows)
}

fn refused(app: &mut App, form: TimeForm) -> NoSeries {
    match make(app, form) {
        Err(Notice::NoSeries(reason)) => reason,
        other => panic!("{other:?}"),
    }
}

fn turn(turn: SeriesTransform) -> TimeForm {
    TimeForm { turn, ..TimeForm::default() }
}

fn row(name: &str, values: &[Option<f64>]) -> Row {
    (name.to_owned(), values.to_vec())
}

const JANUARY: &str = "ĐVT: triệu đồng\nĐơn vị\tLũy kế thực hiện\nPhú Yên\t10,5\nHà Tĩnh\t20,5";
/// Another unit of measure, another order of rows, a unit with another name.
const FEBRUARY: &str = "ĐVT: tỷ đồng\nĐơn vị\tLũy kế thực hiện\nBHXH tỉnh Hà Tĩnh\t0,0305\nPhú Yên\t0,0205";
const APRIL: &str = "ĐVT: triệu đồng\nĐơn vị\tLũy kế thực hiện\nPhú Yên\t40,5\nHà Tĩnh\t50,5\nQuảng Nam\t7,5";

#[test]
fn months_come_from_running_totals_and_gaps_are_told() {
    let mut app = sheets(&[("Tháng 1", JANUARY), ("Tháng 4", APRIL), ("T2", FEBRUARY)]);
    app.update(Action::Sheets(SheetAction::Show(0)));
    let made = make(&mut app, turn(SeriesTransform::AsIs)).unwrap();
    // Running totals are named as such.
    assert_eq!(made[0].0, "1 tháng|2 tháng|3 tháng|4 tháng");
    assert_eq!(made[1], row("Phú Yên", &[Some(10.5), Some(20.5), None, Some(40.5)]));
    assert_eq!(made[2], row("Hà Tĩnh", &[Some(20.5), Some(30.5), None, Some(50.5)]));
    assert_eq!(made[3], row("Quảng Nam", &[None, None, None, Some(7.5)]));
    assert_eq!(made[4], row("Tổng cộng", &[None, None, None, Some(98.5)]));
    assert_eq!(made[5].0, "1 tháng: không có số của Quảng Nam.");
    assert_eq!(made[7].0, "3 tháng: không có bảng.");
    app.update(Action::Run(Command::Undo));
    assert_eq!(app.document_text().matches("\"name\":\"T").count(), 3, "the made sheet is gone");

    app.update(Action::Sheets(SheetAction::Show(0)));
    let made = make(&mut app, turn(SeriesTransform::MonthsFromCumulative)).unwrap();
    // April needs March.
    assert_eq!(made[0].0, "Tháng 1|Tháng 2|Tháng 3|Tháng 4|Cộng các kỳ");
    assert_eq!(made[1], row("Phú Yên", &[Some(10.5), Some(10.0), None, None, None]));
    app.update(Action::Sheets(SheetAction::Show(0)));
    assert_eq!(refused(&mut app, turn(SeriesTransform::CumulativeFromMonths)), NoSeries::IsCumulative);
}

#[test]
fn running_totals_come_from_months_and_begin_again_each_year() {
    let table =
        |a: &str, b: &str| format!("ĐVT: tỷ đồng\nĐơn vị\tThu trong tháng\nPhú Yên\t{a}\nHà Tĩnh\t{b}");
    let (a, b, c) = (table("1,5", "2,5"), table("3,0", "4,0"), table("5,5", "-"));
    let mut app = sheets(&[("Tháng 12/2024", &a), ("Tháng 1/2025", &b), ("Tháng 2/2025", &c)]);
    let made = make(&mut app, turn(SeriesTransform::AsIs)).unwrap();
    assert_eq!(made[0].0, "Tháng 12/2024|Tháng 1/2025|Tháng 2/2025|Cộng các kỳ");
    assert_eq!(made[1], row("Phú Yên", &[Some(1.5), Some(3.0), Some(5.5), Some(10.0)]));
    assert_eq!(made[2], row("Hà Tĩnh", &[Some(2.5), Some(4.0), None, None]));
    app.update(Action::Sheets(SheetAction::Show(0)));
    let made = make(&mut app, turn(SeriesTransform::CumulativeFromMonths)).unwrap();
    // The months of 2024 before December are missing: no running total of December.
    assert_eq!(made[1].1[11..], [None, Some(3.0), Some(8.5)]);
    assert_eq!(made[2].1[11..], [None, Some(4.0), None]);
    app.update(Action::Sheets(SheetAction::Show(0)));
    assert_eq!(refused(&mut app, turn(SeriesTransform::MonthsFromCumulative)), NoSeries::IsMonthly);
}

#[test]
fn stocks_are_never_summed() {
    let table = |a: &str| format!("Đơn vị\tSố người tham gia BHYT\nPhú Yên\t{a}");
    let (a, b) = (table("900000"), table("900500"));
    let mut app = sheets(&[("Quý I", &a), ("Quý II", &b)]);
    for wish in [SeriesTransform::CumulativeFromMonths, SeriesTransform::MonthsFromCumulative] {
        assert_eq!(refused(&mut app, turn(wish)), NoSeries::StockIsNoFlow);
    }
    let made = make(&mut app, turn(SeriesTransform::AsIs)).unwrap();
    assert_eq!(made[0].0, "Quý 1|Quý 2");
    // The user can say otherwise.
    app.update(Action::Sheets(SheetAction::Show(0)));
    let form = TimeForm { measured: Some(FlowOrStock::Flow), ..turn(SeriesTransform::CumulativeFromMonths) };
    let made = make(&mut app, form).unwrap();
    assert_eq!(made[1], row("Phú Yên", &[Some(900_000.0), Some(1_800_500.0)]));
}

fn collected(a: &str, b: &str) -> String {
    format!("ĐVT: tỷ đồng\nĐơn vị\tSố thu\nPhú Yên\t{a}\nHà Tĩnh\t{b}")
}

/// The growths that the shown sheet computes: of which column over which, and the rows' figures.
fn growths(app: &App) -> Vec<(usize, usize, Vec<Option<f64>>)> {
    let growth = |c: &chi_tieu::analysis::Computed| match c.indicator {
        Indicator::Growth { current, base } => {
            Some((current, base, c.values.iter().map(|v| v.and_then(Result::ok)).collect()))
        }
        _ => None,
    };
    app.sheet().shown_computed().filter_map(growth).collect()
}

#[test]
fn running_totals_are_never_named_as_months() {
    let (a, b) = (collected("50,0", "40,0"), collected("60,0", "50,0"));
    let mut app = sheets(&[("5 tháng 2025", &a), ("6 tháng 2025", &b)]);
    let made = make(&mut app, turn(SeriesTransform::AsIs)).unwrap();
    assert_eq!(made[0].0, "5 tháng/2025|6 tháng/2025");
    assert_eq!(app.sheet().table().title, ["Số thu: theo kỳ, lũy kế từ đầu năm"]);
    assert_eq!(made[3], row("Tổng cộng", &[Some(90.0), Some(110.0)]));
    // 60 ÷ 50, 50 ÷ 40, 110 ÷ 90; and the chart says what is compared with what.
    assert_eq!(growths(&app), [(2, 1, vec![Some(0.2), Some(0.25), Some(2.0 / 9.0)])]);
    let chart = chi_tieu::view::chart_view(&app);
    assert_eq!(chart.title, "Hà Tĩnh dẫn đầu tốc độ tăng, giảm, 6 tháng/2025 so với 5 tháng/2025: 25,00%");
    // June alone is a month.
    app.update(Action::Sheets(SheetAction::Show(0)));
    let made = make(&mut app, turn(SeriesTransform::MonthsFromCumulative)).unwrap();
    assert!(made[0].0.ends_with("Tháng 5/2025|Tháng 6/2025|Cộng các kỳ"), "{}", made[0].0);
}

#[test]
fn a_month_or_what_came_in_until_then_is_asked_where_titles_do_not_say() {
    let (a, b) = (collected("50,0", "40,0"), collected("60,0", "50,0"));
    let mut app = sheets(&[("Tháng 5/2025", &a), ("Tháng 6/2025", &b)]);
    assert_eq!(refused(&mut app, turn(SeriesTransform::AsIs)), NoSeries::SpanUnknown);
    let form = |cumulative| TimeForm { cumulative: Some(cumulative), ..turn(SeriesTransform::AsIs) };
    let made = make(&mut app, form(true)).unwrap();
    assert_eq!(made[0].0, "5 tháng/2025|6 tháng/2025");
    app.update(Action::Sheets(SheetAction::Show(0)));
    let made = make(&mut app, form(false)).unwrap();
    assert_eq!(made[0].0, "Tháng 5/2025|Tháng 6/2025|Cộng các kỳ");
    // A name for some sheets does not speak for the others.
    app = sheets(&[("Tháng 5/2025", &a), ("6 tháng 2025", &b)]);
    assert_eq!(refused(&mut app, turn(SeriesTransform::AsIs)), NoSeries::SpanUnknown);
    // Levels at a moment have no span, and keep the names of their sheets.
    let people = |n: &str| format!("Đơn vị\tSố người tham gia\nPhú Yên\t{n}\nHà Tĩnh\t{n}");
    let (a, b) = (people("900"), people("990"));
    app = sheets(&[("Tháng 5/2025", &a), ("6 tháng 2025", &b)]);
    let made = make(&mut app, turn(SeriesTransform::AsIs)).unwrap();
    assert_eq!(made[0].0, "Tháng 5/2025|6 tháng/2025");
    assert_eq!(growths(&app).len(), 1);
}

#[test]
fn a_series_grows_over_the_year_before_and_over_the_period_before() {
    let table = |a: &str| format!("ĐVT: tỷ đồng\nĐơn vị\tThu trong tháng\nPhú Yên\t{a}\nHà Tĩnh\t10,0");
    let (a, b, c) = (table("50,0"), table("40,0"), table("60,0"));
    let mut app = sheets(&[("Tháng 6/2024", &a), ("Tháng 5/2025", &b), ("Tháng 6/2025", &c)]);
    make(&mut app, turn(SeriesTransform::AsIs)).unwrap();
    let over: Vec<_> = growths(&app).into_iter().map(|(_, base, values)| (base, values[0])).collect();
    // June 2025 is the 13th month since June 2024: 60 ÷ 50, and 60 ÷ 40.
    assert_eq!(over, [(1, Some(0.2)), (12, Some(0.5))]);
    // Running totals are compared with those of the year before, if they are there.
    let (a, b, c) = (collected("50,0", "40,0"), collected("40,0", "30,0"), collected("60,0", "50,0"));
    app = sheets(&[("6 tháng 2024", &a), ("5 tháng 2025", &b), ("6 tháng 2025", &c)]);
    make(&mut app, turn(SeriesTransform::AsIs)).unwrap();
    let over: Vec<_> = growths(&app).into_iter().map(|(_, base, values)| (base, values[0])).collect();
    assert_eq!(over, [(1, Some(0.2))]);
}

#[test]
fn what_a_column_is_is_asked_where_nothing_tells() {
    let mut app =
        sheets(&[("T1", "Đơn vị\tKết quả\nA\t1,5\nB\t2,5"), ("T2", "Đơn vị\tKết quả\nA\t3,5\nB\t4,5")]);
    assert_eq!(refused(&mut app, turn(SeriesTransform::CumulativeFromMonths)), NoSeries::Unmeasured);
}

#[test]
fn periods_are_read_from_names_and_titles_and_written_by_the_user() {
    let table =
        |title: &str| format!("{title}\nĐVT: tỷ đồng\nĐơn vị\tThu trong tháng\nPhú Yên\t1,5\nHà Tĩnh\t2,5");
    let (a, b) = (table("KẾT QUẢ THU THÁNG 3 NĂM 2025"), table("KẾT QUẢ THU"));
    let mut app = sheets(&[("Bảng 1", &a), ("Bảng 2", &b)]);
    app.update(Action::ShowPanel(chi_tieu::app::Panel::Time));
    let periods = |app: &App| {
        chi_tieu::view::time_view(app)
            .unwrap()
            .series
            .sheets
            .into_iter()
            .map(|s| s.period)
            .collect::<Vec<_>>()
    };
    assert_eq!(periods(&app), ["Tháng 3/2025", ""]);
    assert_eq!(refused(&mut app, turn(SeriesTransform::AsIs)), NoSeries::FewPeriods);
    let write =
        |app: &mut App, text: &str| app.update(Action::Time(TimeAction::SetPeriod(1, text.to_owned())));
    write(&mut app, "hôm nay");
    assert!(matches!(chi_tieu::view::frame_view(&app).status.notice, Some(Notice::BadPeriod)));
    write(&mut app, "tháng 3/2025");
    assert_eq!(
        refused(&mut app, turn(SeriesTransform::AsIs)),
        NoSeries::SamePeriod("Bảng 1".to_owned(), "Bảng 2".to_owned())
    );
    write(&mut app, "tháng 4");
    assert_eq!(refused(&mut app, turn(SeriesTransform::AsIs)), NoSeries::YearsMixed);
    write(&mut app, "quý I/2025");
    assert_eq!(refused(&mut app, turn(SeriesTransform::AsIs)), NoSeries::LengthsMixed);
    write(&mut app, "T4/2025");
    assert_eq!(periods(&app), ["Tháng 3/2025", "Tháng 4/2025"]);
    let kept = document_from_text(&app.document_text()).unwrap();
    assert_eq!(kept.workbook.sheets()[1].settings().about.period.as_deref(), Some("T4/2025"));
    app.update(Action::Run(Command::Undo));
    assert_eq!(periods(&app), ["Tháng 3/2025", "Quý 1/2025"]);
}

#[test]
fn any_two_columns_are_compared_and_kept() {
    let mut app = sheets(&[(
        "a",
        "ĐVT: tỷ đồng\nĐơn vị\tThực hiện tháng 9\tThực hiện tháng 10\t31/12/2025\tTỷ lệ (%)\nPhú Yên\t100,0\t150,0\t120,0\t5,5\nHà Tĩnh\t200,0\t210,0\t0,0\t6,5",
    )]);
    let growth = |app: &App, current: usize, base: usize| {
        let computed =
            app.sheet().computed().iter().find(|c| c.indicator == Indicator::Growth { current, base })?;
        Some(computed.values.iter().map(|v| v.unwrap().ok()).collect::<Vec<_>>())
    };
    let compare = |app: &mut App, current: u32, base: u32| {
        let form = TimeForm { current: Some(current), base: Some(base), ..TimeForm::default() };
        app.update(Action::Time(TimeAction::SetForm(form)));
        app.update(Action::Time(TimeAction::Compare));
    };
    compare(&mut app, 2, 3);
    assert_eq!(growth(&app, 2, 3), Some(vec![Some(0.25), None]));
    compare(&mut app, 2, 1);
    assert_eq!(growth(&app, 2, 1), Some(vec![Some(0.5), Some(0.05)]));
    // Amounts cannot be compared with a rate: the form chooses a column of amounts instead.
    compare(&mut app, 2, 4);
    assert_eq!(growth(&app, 2, 4), None);
    let kept = document_from_text(&app.document_text()).unwrap();
    assert_eq!(kept.workbook.sheets()[0].available(), app.sheet().available());
    app.update(Action::Time(TimeAction::StopComparing(2, 3)));
    assert_eq!(growth(&app, 2, 3), None);
}

#[test]
fn a_stock_has_a_plan_of_its_own() {
    let mut app = sheets(&[(
        "a",
        "Đơn vị\tSố người đến 31/12/2024\tKế hoạch giao\tSố người tham gia\nPhú Yên\t900\t1000\t980\nHà Tĩnh\t500\t500\t490\nQuảng Nam\t500\t600\t",
    )]);
    app.update(Action::ShowPanel(chi_tieu::app::Panel::Time));
    assert!(chi_tieu::view::time_view(&app).unwrap().stock.rows.is_empty(), "nothing is guessed");
    app.update(Action::Time(TimeAction::SetStock(Some(StockColumns { start: 1, target: 2, now: 3 }))));
    let rows = chi_tieu::view::time_view(&app).unwrap().stock.rows;
    let cells = |unit: &str| rows.iter().find(|r| r.unit == unit).unwrap().cells.join(" ");
    assert_eq!(cells("Phú Yên"), "900 1.000 980 +80 +100 20 98,00% 80,00%");
    assert!(cells("Hà Tĩnh").starts_with("500 500 490 -10 0 10 98,00% "), "{}", cells("Hà Tĩnh"));
    assert!(!cells("Hà Tĩnh").ends_with('%'), "no increase was planned: {}", cells("Hà Tĩnh"));
    assert!(cells("Quảng Nam").contains("không có số"), "{}", cells("Quảng Nam"));
    let kept = document_from_text(&app.document_text()).unwrap();
    assert_eq!(kept.workbook.sheets()[0].settings().plan.stock, app.sheet().settings().plan.stock);
}
