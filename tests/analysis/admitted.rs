//! Which figures a table admits, and their values, for the headers of real reports.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::analysis::*;
use chi_tieu::indicator::Undefined;
use chi_tieu::number::{CellKind, Unit, UnitKind};
use chi_tieu::table::{Column, Role, RowKind, Table};
use proptest::prelude::*;

/// A column "group|title" with a role, a unit ("triệu", "tỷ", "nghìn", "người", "%" or none) and figures.
fn column(header: &str, role: Role, unit: &str, values: &[Option<f64>]) -> Column {
    let mut group: Vec<String> = header.split('|').map(str::to_owned).collect();
    let title = group.pop().unwrap();
    let unit = match unit {
        "triệu" => Some(Unit { kind: UnitKind::Money, scale: 1e6 }),
        "tỷ" => Some(Unit { kind: UnitKind::Money, scale: 1e9 }),
        "nghìn" => Some(Unit { kind: UnitKind::Count, scale: 1e3 }),
        "người" => Some(Unit { kind: UnitKind::Count, scale: 1.0 }),
        "%" => Some(Unit { kind: UnitKind::Percent, scale: 1.0 }),
        _ => None,
    };
    let kind = |v: &Option<f64>| if v.is_some() { CellKind::Number } else { CellKind::Missing };
    Column {
        title,
        group,
        role: Some(role),
        confidence: 1.0,
        notation: None,
        unit,
        kinds: values.iter().map(kind).collect(),
        values: values.iter().map(|v| v.unwrap_or_default()).collect(),
        decimals: 0,
        doubts: Vec::new(),
        reading: Default::default(),
    }
}

fn names() -> Column {
    Column { kinds: vec![CellKind::Text; 3], ..column("Đơn vị", Role::UnitName, "", &[None; 3]) }
}

fn table(rows: &[RowKind], columns: Vec<Column>) -> Table {
    Table { columns, rows: rows.to_vec(), body: 0..rows.len() as u32, ..Table::default() }
}

/// A table of one data row, from headers and roles.
fn headers(columns: &[(&str, Role, &str)]) -> Table {
    let columns = columns.iter().map(|(h, role, unit)| column(h, *role, unit, &[Some(1.0)])).collect();
    table(&[RowKind::Data], columns)
}

/// The figures that are shown without being asked for.
fn shown(table: &Table) -> Vec<Indicator> {
    plan(table).into_iter().filter(|i| i.is_shown_by_default()).collect()
}

fn planned(table: &Table) -> Vec<String> {
    let text =
        |i: Indicator| i.inputs().fold(i.name().to_owned(), |text, (_, column)| format!("{text} {column}"));
    shown(table).into_iter().map(text).collect()
}

#[test]
fn figures_are_planned_from_the_headers_of_real_reports() {
    use Role::*;
    type Case = (&'static str, Vec<(&'static str, Role, &'static str)>, Vec<&'static str>);
    let cases: Vec<Case> = vec![
        (
            "Tuyên Quang: participants are the actual",
            vec![
                ("Số người tham gia", Participants, ""),
                ("Cùng kỳ năm 2019", Prior, ""),
                ("UBND tỉnh giao", Plan, ""),
                ("LLLĐ trong độ tuổi", LabourForce, ""),
            ],
            vec!["plan_completion 0 2", "change 0 1", "growth 0 1", "coverage_of_labour_force 0 3"],
        ),
        (
            "c01: two-level header, pasted rates do not prevent the computed ones",
            vec![
                ("Kế hoạch năm 2025", Plan, "triệu"),
                ("Thực hiện 10 tháng|Năm 2024", Prior, "triệu"),
                ("Thực hiện 10 tháng|Năm 2025", ActualCumulative, "triệu"),
                ("Tỷ lệ (%)|So với KH", PlanCompletion, "%"),
                ("Tỷ lệ (%)|So với cùng kỳ", GrowthRate, "%"),
            ],
            vec!["plan_completion 2 0", "change 2 1", "growth 2 1"],
        ),
        (
            "c02: base at the end of last year, change and rate pasted",
            vec![
                ("Số lao động 31/12/2024 (người)", OtherBase, "người"),
                ("Số lao động 30/9/2025 (người)", Participants, "người"),
                ("Tăng, giảm (+/-)", Change, ""),
                ("Tốc độ tăng (%)", GrowthRate, "%"),
            ],
            vec!["change 1 0", "growth 1 0"],
        ),
        (
            "a group for each fund",
            vec![
                ("BHXH bắt buộc|KH", Plan, ""),
                ("BHXH bắt buộc|TH", Actual, ""),
                ("BHXH bắt buộc|CK", Prior, ""),
                ("BHYT|KH", Plan, ""),
                ("BHYT|TH", Actual, ""),
                ("BHYT|CK", Prior, ""),
            ],
            vec![
                "plan_completion 1 0",
                "change 1 2",
                "growth 1 2",
                "plan_completion 4 3",
                "change 4 5",
                "growth 4 5",
            ],
        ),
        (
            "groups that are no funds",
            vec![
                ("Khối doanh nghiệp|KH", Plan, ""),
                ("Khối doanh nghiệp|TH", Actual, ""),
                ("Khối xã phường|KH", Plan, ""),
                ("Khối xã phường|TH", Actual, ""),
            ],
            vec!["plan_completion 1 0", "plan_completion 3 2"],
        ),
        (
            "the header the other way round: funds under plan and actual",
            vec![
                ("Kế hoạch|BHXH", Plan, ""),
                ("Kế hoạch|BHYT", Plan, ""),
                ("Thực hiện|BHXH", Actual, ""),
                ("Thực hiện|BHYT", Actual, ""),
            ],
            vec!["plan_completion 2 0", "plan_completion 3 1"],
        ),
        (
            "funds in flat titles",
            vec![
                ("KH BHXH", Plan, ""),
                ("TH BHXH", Actual, ""),
                ("KH BHTN", Plan, ""),
                ("TH BHTN", Actual, ""),
            ],
            vec!["plan_completion 1 0", "plan_completion 3 2"],
        ),
        (
            "one plan beside two funds belongs to neither for sure",
            vec![("Kế hoạch", Plan, ""), ("TH BHXH", Actual, ""), ("TH BHYT", Actual, "")],
            vec![],
        ),
        (
            "cumulative before the month's; prior by its span",
            vec![
                ("Kế hoạch năm", Plan, ""),
                ("TH tháng 5", Actual, ""),
                ("Lũy kế", ActualCumulative, ""),
                ("Cùng kỳ", Prior, ""),
            ],
            vec!["plan_completion 2 0", "change 2 3", "growth 2 3"],
        ),
        (
            "a month's actual is not held against a year's plan",
            vec![("Kế hoạch năm 2025", Plan, ""), ("Thực hiện tháng 10", Actual, "")],
            vec![],
        ),
        (
            "plan and actual of different years do not meet",
            vec![
                ("Năm 2024|KH", Plan, ""),
                ("Năm 2024|TH", Actual, ""),
                ("Năm 2025|KH", Plan, ""),
                ("Năm 2025|TH", Actual, ""),
            ],
            vec!["plan_completion 1 0", "plan_completion 3 2"],
        ),
        (
            "an estimate is a figure of its own",
            vec![
                ("Kế hoạch", Plan, ""),
                ("TH 9 tháng", ActualCumulative, ""),
                ("Ước TH", ActualEstimate, ""),
            ],
            vec!["plan_completion 1 0", "plan_completion 2 0"],
        ),
        (
            "two assigners of plans",
            vec![("BHXH VN giao", Plan, ""), ("UBND tỉnh giao", Plan, ""), ("Thực hiện", Actual, "")],
            vec!["plan_completion 2 0", "plan_completion 2 1"],
        ),
        (
            "each base belongs to the figure beside it",
            vec![("Thực thu", Actual, ""), ("CK", Prior, ""), ("Nợ", Arrears, ""), ("CK", Prior, "")],
            vec!["change 0 1", "growth 0 1", "change 2 3", "growth 2 3"],
        ),
        (
            "health insurance by population, the others by labour force",
            vec![
                ("Số người tham gia BHXH", Participants, ""),
                ("Số người tham gia BHYT", Participants, ""),
                ("Dân số", Population, ""),
                ("Lực lượng LĐ", LabourForce, ""),
            ],
            vec!["coverage_of_labour_force 0 3", "coverage 1 2"],
        ),
        (
            "where no fund is named both denominators are shown",
            vec![("Số người", Participants, ""), ("Dân số", Population, ""), ("LLLĐ", LabourForce, "")],
            vec!["coverage 0 1", "coverage_of_labour_force 0 2"],
        ),
        (
            "money is not divided by persons",
            vec![
                ("Kế hoạch thu", Plan, "triệu"),
                ("Số lao động", Participants, "người"),
                ("Số nợ", Arrears, ""),
            ],
            vec!["arrears_rate 2 0"],
        ),
        (
            "participants stand in only where there is no other actual",
            vec![("KH", Plan, ""), ("TH", Actual, ""), ("Số lao động", Participants, "")],
            vec!["plan_completion 1 0"],
        ),
        (
            "years as columns, in either direction; shares of a whole have no growth",
            vec![
                ("Số lượng (người)|2019", Period, "người"),
                ("Số lượng (người)|2020", Period, "người"),
                ("Cơ cấu (%)|2019", Period, "%"),
                ("Cơ cấu (%)|2020", Period, "%"),
                ("Ngược|2020", Period, ""),
                ("Ngược|2019", Period, ""),
            ],
            vec!["change 1 0", "growth 1 0", "change 4 5", "growth 4 5"],
        ),
    ];
    for (name, columns, expected) in cases {
        assert_eq!(planned(&headers(&columns)), expected, "{name}");
    }
}

#[test]
fn published_figures_of_tuyen_quang_are_reproduced() {
    let some = |v: [f64; 2]| v.map(Some);
    let rows = [RowKind::Data, RowKind::Data];
    let t = table(
        &rows,
        vec![
            column("Số người tham gia", Role::Participants, "", &some([59177.0, 9287.0])),
            column("Cùng kỳ", Role::Prior, "", &some([55317.0, 6481.0])),
            column("Chỉ tiêu giao", Role::Plan, "", &some([70544.0, 8700.0])),
            column("LLLĐ", Role::LabourForce, "", &[Some(436_210.0), None]),
        ],
    );
    let rounded = |i: usize, row: usize, decimals: i32| {
        let value = compute(&t, shown(&t)[i]).values[row].unwrap().unwrap();
        (value * 100.0 * 10_f64.powi(decimals)).round() / 10_f64.powi(decimals)
    };
    assert_eq!(rounded(0, 0, 0), 84.0);
    assert_eq!(rounded(2, 0, 0), 7.0);
    assert_eq!(rounded(3, 0, 2), 13.57);
    assert_eq!(rounded(0, 1, 0), 107.0);
    assert_eq!(rounded(2, 1, 0), 43.0);
    let coverage = compute(&t, shown(&t)[3]);
    assert_eq!(coverage.values[1], Some(Err(Undefined::MissingInput(1))));
    assert_eq!((coverage.total.counted, coverage.total.of), (1, 2));
}

#[test]
fn totals_are_sum_over_sum_of_data_rows_and_scales_are_brought_together() {
    use RowKind::*;
    let rows = [Total, Data, Data, Data, Subtotal, Average, Note];
    let plan_ = [Some(900.0), Some(100.0), Some(400.0), None, Some(500.0), Some(300.0), None];
    let actual = [Some(0.45), Some(0.05), Some(0.1), Some(0.3), Some(0.15), Some(0.15), None];
    let prior = [None, Some(40.0), Some(0.0), Some(-3.0), None, None, None];
    let t = table(
        &rows,
        vec![
            column("Kế hoạch", Role::Plan, "triệu", &plan_),
            column("Thực hiện", Role::Actual, "tỷ", &actual),
            column("Cùng kỳ", Role::Prior, "triệu", &prior),
        ],
    );
    let found = shown(&t);
    let completion = compute(&t, found[0]);
    assert_eq!(
        completion.values,
        [
            Some(Ok(0.5)),
            Some(Ok(0.5)),
            Some(Ok(0.25)),
            Some(Err(Undefined::MissingInput(1))),
            Some(Ok(0.3)),
            None,
            None
        ]
    );
    assert_eq!(completion.total.value, Ok(0.3));
    assert_eq!((completion.total.counted, completion.total.of), (2, 3));
    // A change is in the unit of the current figure: tỷ.
    let change = compute(&t, found[1]);
    assert_eq!(change.values[1..4], [Some(Ok(0.01)), Some(Ok(0.1)), Some(Ok(0.303))]);
    assert_eq!(change.total.value, Ok(0.413));
    let growth = compute(&t, found[2]);
    assert_eq!(
        growth.values[..4],
        [
            // The total is blank there, and the units tell it: (450 − 37) ÷ 37.
            Some(Ok(11.162162162162161)),
            Some(Ok(0.25)),
            Some(Err(Undefined::ZeroBase)),
            Some(Err(Undefined::NegativeBase))
        ]
    );
}

#[test]
fn persons_in_thousands_meet_persons() {
    let t = table(
        &[RowKind::Data],
        vec![
            column("Số người tham gia BHYT", Role::Participants, "", &[Some(1_017_308.0)]),
            column("Dân số trung bình (nghìn người)", Role::Population, "nghìn", &[Some(1176.08)]),
        ],
    );
    let coverage = compute(&t, shown(&t)[0]).values[0].unwrap().unwrap();
    assert!((coverage * 100.0 - 86.4999).abs() < 0.00005, "{coverage}");
}

#[test]
fn groups_are_told() {
    use Role::*;
    let group = |columns: &[(&str, Role, &str)]| {
        let t = headers(columns);
        compute(&t, shown(&t)[0]).group
    };
    assert_eq!(group(&[("BHXH bắt buộc|KH", Plan, ""), ("BHXH bắt buộc|TH", Actual, "")]), ["BHXH bắt buộc"]);
    assert_eq!(group(&[("Kế hoạch|BHYT", Plan, ""), ("Thực hiện|BHYT", Actual, "")]), ["BHYT"]);
    assert!(group(&[("Kế hoạch năm 2025", Plan, ""), ("Thực hiện|10 tháng", Actual, "")]).is_empty());
}

#[test]
fn years_as_rows_are_compared_with_the_year_before() {
    // BHXH tự nguyện of the national series, growth by hand: 96 400 / 81 319 − 1.
    let years = [2010.0, 2011.0, 2012.0].map(Some);
    let people = [81_319.0, 96_400.0, 133_831.0].map(Some);
    let rows = [RowKind::Data; 3];
    let series = |years: &[Option<f64>], people: &[Option<f64>]| {
        let columns = vec![
            column("Năm", Role::Period, "", years),
            column("BHXH tự nguyện", Role::Participants, "", people),
            column("Tăng %", Role::GrowthRate, "%", people),
        ];
        table(&rows, columns)
    };
    let t = series(&years, &people);
    assert_eq!(planned(&t), ["change 1 1", "growth 1 1"]);
    let change = compute(&t, shown(&t)[0]);
    assert_eq!(
        change.values,
        [Some(Err(Undefined::MissingInput(1))), Some(Ok(15_081.0)), Some(Ok(37_431.0))]
    );
    assert_eq!((change.total.value, change.total.counted), (Err(Undefined::NotAddedUp), 2));
    let growth = compute(&t, shown(&t)[1]).values[1].unwrap().unwrap();
    assert!((growth - 0.185_454_81).abs() < 1e-8, "{growth}");

    let backwards = series(&[years[2], years[1], years[0]], &[people[2], people[1], people[0]]);
    let change = compute(&backwards, plan(&backwards)[0]);
    assert_eq!(change.values[..2], [Some(Ok(37_431.0)), Some(Ok(15_081.0))]);

    let unordered = series(&[years[1], years[0], years[2]], &people);
    assert!(shown(&unordered).is_empty());
}

#[test]
fn pasted_rates_can_be_ranked_by() {
    let mut signed = column("Tỷ lệ", Role::PlanCompletion, "", &[Some(0.411), Some(0.375), None]);
    signed.kinds = vec![CellKind::Percent, CellKind::Percent, CellKind::Missing];
    let plain = [Some(76.62), Some(80.46), None];
    let t = table(
        &[RowKind::Data; 3],
        vec![
            names(),
            signed,
            column("Đạt (%)", Role::PlanCompletion, "%", &plain),
            column("Tỷ lệ nợ", Role::ArrearsRate, "", &[Some(2.5), None, None]),
            column("Đạt KH", Role::PlanCompletion, "", &[Some(0.97), Some(1.02), None]),
            column("Tổng số", Role::Actual, "", &plain),
        ],
    );
    assert!(shown(&t).is_empty());
    let rates = pasted_rates(&t);
    let values: Vec<_> = rates.iter().map(|r| (r.column, r.value(&t, 0), r.value(&t, 2))).collect();
    assert_eq!(
        values,
        [(1, Some(0.411), None), (2, Some(0.7662), None), (3, Some(0.025), None), (4, Some(0.97), None)]
    );
    assert!(rates[2].lower_is_better() && !rates[1].lower_is_better());
}

fn cell() -> impl Strategy<Value = Option<f64>> {
    prop::option::weighted(0.8, (-1000_i32..100_000).prop_map(|n| f64::from(n) / 10.0))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn an_edit_recomputed_equals_the_table_computed(
        mut rows in prop::collection::vec((cell(), cell(), 0..5_u8), 1..2500),
        edits in prop::collection::vec((any::<prop::sample::Index>(), cell()), 1..4),
    ) {
        let build = |rows: &[(Option<f64>, Option<f64>, u8)]| {
            let kinds: Vec<RowKind> =
                rows.iter().map(|r| if r.2 == 0 { RowKind::Subtotal } else { RowKind::Data }).collect();
            let plans: Vec<_> = rows.iter().map(|r| r.0).collect();
            let actuals: Vec<_> = rows.iter().map(|r| r.1).collect();
            table(&kinds, vec![column("KH", Role::Plan, "triệu", &plans), column("TH", Role::Actual, "tỷ", &actuals)])
        };
        let indicator = Indicator::PlanCompletion { actual: 1, plan: 0 };
        let mut computed = compute(&build(&rows), indicator);
        for (at, value) in edits {
            let row = at.index(rows.len());
            rows[row].1 = value;
            recompute_row(&build(&rows), &mut computed, row);
            prop_assert_eq!(&computed, &compute(&build(&rows), indicator));
        }
    }

}

proptest! {
    #[test]
    fn any_roles_and_titles_are_planned_without_a_panic(
        columns in prop::collection::vec((".{0,12}(\\|KH|\\|TH 5 tháng|\\|2020|)", 0..30_usize, 0..6_usize), 0..12)
    ) {
        let units = ["", "triệu", "tỷ", "nghìn", "người", "%"];
        let columns: Vec<(&str, Role, &str)> =
            columns.iter().map(|(h, r, u)| (h.as_str(), Role::ALL[*r], units[*u])).collect();
        let t = headers(&columns);
        let found = shown(&t);
        for (i, indicator) in found.iter().enumerate() {
            prop_assert!(!found[..i].contains(indicator));
            compute(&t, *indicator);
        }
    }
}
