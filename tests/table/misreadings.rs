//! Tables with a figure that could be wrong silently: which columns belong together, which rows are added up.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use chi_tieu::export::{TableJson, table_json};
use chi_tieu::source::grid_from_text;
use chi_tieu::table::{Decisions, understand};

/// Calls `check` with the public JSON of a table.
fn told(text: &str, judge: impl Fn(&TableJson<'_>)) {
    let grid = grid_from_text(text, b'\t');
    let table = understand(&grid, &Decisions::default());
    judge(&table_json("", None, &grid, &table));
}

/// Figures as "name inputs = total"; shares and remaining amounts are left out.
fn figures(table: &TableJson<'_>) -> Vec<String> {
    let waits = ["share", "remaining", "over_fulfilment", "contribution", "index_to_prior"];
    let shown = |name: &str| !waits.contains(&name);
    let figure = |i: &chi_tieu::export::IndicatorJson| {
        let mut inputs: Vec<String> = i.inputs.values().map(ToString::to_string).collect();
        inputs.sort();
        let total = i.total.map_or("-".to_owned(), |t| format!("{t:.4}"));
        format!("{} {} = {total}", i.name, inputs.join(","))
    };
    let mut all: Vec<String> = table.indicators.iter().filter(|i| shown(i.name)).map(figure).collect();
    all.sort();
    all
}

#[test]
fn columns_are_taken_together_only_if_they_are_of_the_same_thing() {
    for (name, text, expected) in [
        (
            "persons and money under plan and actual",
            "Đơn vị\tKế hoạch\t\tThực hiện\t\tTỷ lệ (%)\t\n\tSố người\tSố tiền\tSố người\tSố tiền\tSố người\tSố tiền\n\
             X\t1.000\t500,5\t900\t450,4\t90,00\t89,99\nY\t2.000\t1.000,5\t1.500\t800,2\t75,00\t79,98\n",
            &["plan_completion 1,3 = 0.8000", "plan_completion 2,4 = 0.8332"][..],
        ),
        (
            "a plan that does not say whether of persons or money",
            "Đơn vị\tKế hoạch\tThực hiện\t\n\t\tSố người\tSố tiền\nX\t1.000,5\t900\t450,4\nY\t2.000\t1.500\t800,2\n",
            &[],
        ),
        (
            "months that have each a plan, and what came together",
            "Tháng\tKH\tTH\tLũy kế\n01/2024\t100\t90\t90\n02/2024\t100\t95\t185\n03/2024\t100\t110\t295\n",
            &["change 2,2 = -", "growth 2,2 = -", "plan_completion 1,2 = 0.9833"],
        ),
        (
            "months beside a year's plan: what came together is no sum over months",
            "Tháng\tKH năm\tTH\tLũy kế\n01/2024\t1.200\t90\t90\n02/2024\t1.200\t95\t185\n03/2024\t1.200\t110\t295,5\n",
            &["change 2,2 = -", "growth 2,2 = -", "plan_completion 1,3 = -"],
        ),
    ] {
        told(text, |table| assert_eq!(figures(table), expected, "{name}"));
    }
}

#[test]
fn every_row_is_added_once() {
    for (name, text, expected, counted) in [
        (
            "lists under regions, of which one is known by its name",
            "Khu vực\tKH\tTH\nMiền núi phía Bắc\t3.000,5\t2.500\n- Hà Giang\t1.000,5\t900\n- Cao Bằng\t2.000\t1.600\n\
             Tây Nguyên\t5.000\t4.000\n- Gia Lai\t2.500\t2.100\n- Kon Tum\t2.500\t1.900\nTổng\t8.000,5\t6.500\n",
            &["subtotal", "data", "data", "subtotal", "data", "data", "total"][..],
            4,
        ),
        (
            "groups closed by a sum that names them",
            "Đơn vị\tKH\tTH\nX\t1.000,5\t900\nCộng cụm 1\t1.000,5\t900\nY\t2.000\t1.600\nZ\t500\t500\n\
             Cộng cụm 2\t2.500\t2.100\nToàn tỉnh\t3.500,5\t3.000\n",
            &["data", "subtotal", "data", "data", "subtotal", "total"],
            3,
        ),
    ] {
        told(text, |table| {
            assert_eq!(table.rows.iter().map(|r| r.kind).collect::<Vec<_>>(), expected, "{name}");
            let completion = table.indicators.iter().find(|i| i.name == "plan_completion").unwrap();
            assert_eq!((completion.counted, completion.of), (counted, counted), "{name}");
        });
    }
}

#[test]
fn thousands_beside_ratios_with_a_point_are_thousands() {
    let text = "Đơn vị\tKH\tTH\tTỷ lệ\nX\t1.000\t900\t0.9\nY\t2.000\t1.500\t0.75\nZ\t500\t600\t1.2\n";
    told(text, |table| {
        let values: Vec<_> = table.rows.iter().flat_map(|r| [r.cells[1].value, r.cells[2].value]).collect();
        assert_eq!(values, [1000.0, 900.0, 2000.0, 1500.0, 500.0, 600.0].map(Some));
        assert!(table.rows.iter().flat_map(|r| &r.cells).all(|cell| !cell.ambiguous));
    });
}
