//! Every rate compared with an independent computation in exact decimals, and the columns from which later figures are
//! planned.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::analysis::*;
use chi_tieu::indicator::Undefined;
use chi_tieu::number::{CellKind, round_half_away};
use chi_tieu::source::grid_from_clipboard;
use chi_tieu::table::{Column, Decisions, Doubt, RowKind, Table, understand};

/// A table as it is pasted.
fn pasted(lines: &[&str]) -> Table {
    let text = lines.join("\n").replace('|', "\t");
    understand(&grid_from_clipboard(None, Some(&text)), &Decisions::default())
}

fn column(values: &[Option<f64>]) -> Column {
    let kind = |v: &Option<f64>| if v.is_some() { CellKind::Number } else { CellKind::Blank };
    Column {
        title: String::new(),
        group: Vec::new(),
        role: None,
        confidence: 1.0,
        notation: None,
        unit: None,
        kinds: values.iter().map(kind).collect(),
        values: values.iter().map(|v| v.unwrap_or_default()).collect(),
        decimals: 0,
        doubts: Vec::new(),
        reading: Default::default(),
    }
}

/// A value as the generator wrote it, or the reason why there is none.
fn is_expected(got: Result<f64, Undefined>, expected: &str) -> bool {
    match (got, expected) {
        (Err(Undefined::ZeroBase), "Z")
        | (Err(Undefined::NegativeBase), "N")
        | (Err(Undefined::NotExceeded), "U") => true,
        (Err(Undefined::MissingInput(i)), missing) if missing.starts_with("missing") => {
            missing.ends_with(char::from(b'0' + i))
        }
        (Ok(got), expected) => {
            expected.parse::<f64>().is_ok_and(|e| e == got || (got - e).abs() <= 6e-13 * e.abs())
        }
        _ => false,
    }
}

#[test]
fn every_rate_equals_the_independent_computation() {
    let lines: Vec<Vec<&str>> = include_str!("rates.tsv").lines().map(|l| l.split('\t').collect()).collect();
    let (rows, feet) = lines[1..].split_at(1000);
    let input = |c: usize| column(&rows.iter().map(|r| r[c].parse().ok()).collect::<Vec<_>>());
    let table = Table {
        columns: (0..10).map(input).collect(),
        rows: vec![RowKind::Data; 1000],
        body: 0..1000,
        ..Table::default()
    };
    let place = |name: &str| lines[0].iter().position(|n| *n == name).unwrap();
    let [plan, actual, prior, covered] = ["plan", "actual", "prior", "covered"].map(place);
    let [labour_force, increase] = ["labour", "increase"].map(place);
    let [population, students, arrears, receivable] =
        ["population", "students", "arrears", "receivable"].map(place);
    for (name, indicator) in [
        ("plan_completion", Indicator::PlanCompletion { actual, plan }),
        ("remaining", Indicator::Remaining { plan, actual }),
        ("change", Indicator::Change { current: actual, base: prior }),
        ("growth", Indicator::Growth { current: actual, base: prior }),
        ("growth_by_increase", Indicator::GrowthByIncrease { current: actual, increase }),
        ("index_to_prior", Indicator::IndexToPrior { current: actual, base: prior }),
        ("coverage", Indicator::Coverage { covered, population }),
        ("coverage_of_labour_force", Indicator::CoverageOfLabourForce { covered, labour_force }),
        ("coverage_of_students", Indicator::CoverageOfStudents { covered, students }),
        ("arrears_rate", Indicator::ArrearsRate { arrears, receivable }),
        ("arrears_rate_of_plan", Indicator::ArrearsRateOfPlan { arrears, plan }),
        ("share", Indicator::Share { part: actual }),
        ("over_fulfilment", Indicator::OverFulfilment { actual, plan }),
        ("contribution", Indicator::Contribution { current: actual, base: prior }),
    ] {
        let computed = compute(&table, indicator);
        let c = place(name);
        let mut printed = 0_i64;
        for (row, expected) in rows.iter().enumerate() {
            let got = computed.values[row].unwrap();
            assert!(is_expected(got, expected[c]), "{name}, row {row}: {got:?}, not {}", expected[c]);
            if let Ok(value) = got
                && value.abs() < 1000.0
            {
                printed += (round_half_away(value, 4) * 10_000.0).round() as i64;
            }
        }
        assert!(
            is_expected(computed.total.value, feet[0][c]),
            "{name}: {:?}, not {}",
            computed.total,
            feet[0][c]
        );
        assert_eq!(computed.total.counted.to_string(), feet[1][c], "{name}");
        assert_eq!(printed.to_string(), feet[2][c], "{name}: printed in hundredths of a percent");
        // Computing one row again gives the same as computing the whole column.
        let mut again = computed.clone();
        recompute_row(&table, &mut again, 500);
        assert_eq!(again, computed);
    }
}

fn all_planned(table: &Table) -> Vec<String> {
    let inputs = |i: Indicator| {
        i.inputs().map(|(name, column)| format!("{name}:{column}")).collect::<Vec<_>>().join(" ")
    };
    plan(table).into_iter().map(|i| format!("{} {}", i.name(), inputs(i))).collect()
}

#[test]
fn later_rates_are_planned_from_their_columns() {
    for (what, lines, expected, hidden) in [
        (
            "arrears go against what is receivable, each kind for itself",
            &[
                "Đơn vị tính: triệu đồng",
                "Đơn vị|Kế hoạch năm 2020|Số phải thu|Số tiền nợ|Nợ tính lãi",
                "Huyện A|1.000|900|90|45",
                "Huyện B|2.000|1.900|95|19",
            ][..],
            &["arrears_rate arrears:3 receivable:2", "arrears_rate arrears:4 receivable:2"][..],
            &["share part:1", "share part:2", "share part:3", "share part:4"][..],
        ),
        (
            "arrears go against the plan where nothing says what is receivable",
            &[
                "Đơn vị tính: triệu đồng",
                "Đơn vị|Kế hoạch|Thực hiện|Số tiền nợ",
                "Huyện A|1.000|900|90",
                "Huyện B|2.000|1.900|95",
            ],
            &["plan_completion actual:2 plan:1", "arrears_rate arrears:3 plan:1"],
            &[
                "remaining plan:1 actual:2",
                "over_fulfilment actual:2 plan:1",
                "share part:1",
                "share part:2",
                "share part:3",
            ],
        ),
        (
            "a month's plan is no base for arrears",
            &[
                "Đơn vị tính: triệu đồng",
                "Đơn vị|Kế hoạch tháng 5|Thực hiện tháng 5|Số tiền nợ",
                "Huyện A|1.000|900|90",
                "Huyện B|2.000|1.900|95",
            ],
            &["plan_completion actual:2 plan:1"],
            &[
                "remaining plan:1 actual:2",
                "over_fulfilment actual:2 plan:1",
                "share part:1",
                "share part:2",
                "share part:3",
            ],
        ),
        (
            "growth by the increase, where no prior is given; rows of several measures have no shares",
            &[
                "Chỉ tiêu|Đơn vị tính|Thực hiện|Tăng, giảm (+/-) so CK|Tỷ lệ tăng giảm so CK",
                "Tổng số người tham gia|người|787.750|+35.311|4,69%",
                "BHXH tự nguyện|người|588|-39|-6,22%",
                "Tổng số thu|triệu đồng|1.197.279|+140.644|13,31%",
            ],
            &["growth current:2 increase:3"],
            &[],
        ),
        (
            "the prior is given: the increase adds nothing",
            &["Đơn vị|Cùng kỳ|Thực hiện|Tăng, giảm", "Huyện A|1.000|1.100|100", "Huyện B|2.000|1.900|-100"],
            &["change current:2 base:1", "growth current:2 base:1"],
            &["index_to_prior current:2 base:1", "contribution current:2 base:1", "share part:2"],
        ),
        (
            "pupils and students",
            &[
                "Đơn vị|Tổng số học sinh, sinh viên|Số HSSV tham gia BHYT",
                "Huyện A|12.345|12.000",
                "Huyện B|23.456|23.000",
            ],
            &["coverage_of_students covered:2 students:1"],
            &["share part:1", "share part:2"],
        ),
    ] {
        let table = pasted(lines);
        let (shown, waiting): (Vec<Indicator>, Vec<Indicator>) =
            plan(&table).into_iter().partition(|i| i.is_shown_by_default());
        let planned = all_planned(&table);
        for name in expected.iter().chain(hidden) {
            assert!(planned.iter().any(|p| p == name), "{what}: {name} is not among {planned:#?}");
        }
        assert_eq!((shown.len(), waiting.len()), (expected.len(), hidden.len()), "{what}: {planned:#?}");
    }
}

#[test]
fn shares_of_units_make_up_the_whole_and_follow_edits() {
    let mut table = column_table(&[Some(10.0), Some(30.0), None, Some(60.0)]);
    let mut computed = compute(&table, Indicator::Share { part: 0 });
    let values = |c: &Computed| c.values.iter().map(|v| v.unwrap().ok()).collect::<Vec<_>>();
    assert_eq!(values(&computed), [Some(0.1), Some(0.3), None, Some(0.6)]);
    assert_eq!((computed.total.value, computed.total.counted, computed.total.of), (Ok(1.0), 3, 4));
    table.columns[0].values[0] = 110.0;
    recompute_row(&table, &mut computed, 0);
    assert_eq!(values(&computed), [Some(0.55), Some(0.15), None, Some(0.3)]);
    let of_nothing = compute(&column_table(&[Some(5.0), Some(-5.0)]), Indicator::Share { part: 0 });
    assert_eq!(of_nothing.values[0], Some(Err(Undefined::ZeroBase)));
}

fn column_table(values: &[Option<f64>]) -> Table {
    Table {
        columns: vec![column(values)],
        rows: vec![RowKind::Data; values.len()],
        body: 0..values.len() as u32,
        ..Table::default()
    }
}

#[test]
fn names_and_inputs_lead_back_to_the_indicator() {
    for indicator in [
        Indicator::PlanCompletion { actual: 3, plan: 1 },
        Indicator::Remaining { plan: 1, actual: 3 },
        Indicator::OverFulfilment { actual: 3, plan: 1 },
        Indicator::Contribution { current: 3, base: 1 },
        Indicator::Change { current: 3, base: 1 },
        Indicator::Growth { current: 3, base: 1 },
        Indicator::GrowthByIncrease { current: 3, increase: 1 },
        Indicator::IndexToPrior { current: 3, base: 1 },
        Indicator::Coverage { covered: 3, population: 1 },
        Indicator::CoverageOfLabourForce { covered: 3, labour_force: 1 },
        Indicator::CoverageOfStudents { covered: 3, students: 1 },
        Indicator::ArrearsRate { arrears: 3, receivable: 1 },
        Indicator::ArrearsRateOfPlan { arrears: 3, plan: 1 },
        Indicator::Share { part: 3 },
        Indicator::ChangeOverRows { series: 3 },
        Indicator::GrowthOverRows { series: 3 },
    ] {
        let inputs: Vec<(&str, usize)> = indicator.inputs().collect();
        assert_eq!(Indicator::from_name(indicator.name(), &inputs), Some(indicator));
    }
    assert_eq!(Indicator::from_name("growth", &[("current", 1)]), None);
}

#[test]
fn bases_below_nought_are_told_beside_the_total_that_counts_them() {
    let told = |lines: &[&str]| -> Vec<(Option<u32>, Option<u32>, u32)> {
        let negative = |doubt: &Doubt| match doubt {
            Doubt::NegativeBases(units) => Some(*units),
            _ => None,
        };
        let found = check_pasted(&pasted(lines));
        found.iter().filter_map(|w| Some((w.row, w.column, negative(&w.doubt)?))).collect()
    };
    let titles = "Đơn vị|Kế hoạch|Thực hiện|Cùng kỳ";
    assert_eq!(
        told(&[titles, "A|100|120|-50", "B|100|90|0", "C|-20|10|-15"]),
        [(Some(2), Some(1), 1), (Some(0), Some(3), 2)]
    );
    // What is measured may be below 0.
    assert_eq!(told(&[titles, "A|100|-120|50", "B|100|90|0"]), []);
}
