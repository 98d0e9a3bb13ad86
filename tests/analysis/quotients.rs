//! Pasted rates that no role gives are checked by the two columns whose quotient they are; what may be of two figures is
//! computed of neither.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chi_tieu::analysis::{Indicator, check_pasted, compute, plan};
use chi_tieu::source::grid_from_text;
use chi_tieu::table::{Decisions, Doubt, Role, Table, understand};

fn table(text: &str) -> Table {
    understand(&grid_from_text(&text.replace('|', "\t"), b'\t'), &Decisions::default())
}

#[test]
fn a_rate_of_collection_is_checked_without_a_plan() {
    // 2.200 of 2.300 is 95,7 %.
    let rates = table(
        "STT|Đơn vị|Số phải thu|Số đã thu|Tỷ lệ (%)\n1|Văn phòng tỉnh|5.600|5.120|91,4\n2|Huyện M|2.300|2.200|59,7\n3|Huyện N|1.950|1.700|87,2\n|Tổng cộng|9.850|9.020|91,6",
    );
    assert_eq!(rates.columns[4].role, None);
    let told: Vec<_> = check_pasted(&rates).into_iter().map(|w| (w.row, w.column, w.doubt)).collect();
    let [(Some(1), Some(4), Doubt::RatioDiffers { pasted, recomputed, .. })] = &told[..] else {
        panic!("{told:?}")
    };
    assert_eq!((*pasted, (recomputed * 100.0).round()), (59.7, 9565.0));
    // A rate that nothing gives stays what its title says.
    let other = table(
        "Đơn vị|Số phải thu|Số đã thu|Tỷ lệ (%)\nA|5.600|5.120|31,4\nB|2.300|2.200|59,7\nC|1.950|1.700|47,2",
    );
    assert_eq!(other.columns[3].role, Some(Role::PlanCompletion));
}

#[test]
fn an_increase_behind_two_figures_is_of_neither() {
    let grows = |text: &str| {
        let is_growth = |i: &Indicator| matches!(i, Indicator::GrowthByIncrease { .. });
        plan(&table(text)).iter().any(is_growth)
    };
    let change = "Tăng/giảm so với tháng trước";
    assert!(grows(&format!("STT|Đơn vị|Số đã thu|{change}\n1|Huyện M|2.200,5|-12,1\n2|Huyện N|1.700,3|8,4")));
    assert!(!grows(&format!(
        "STT|Đơn vị|Số đã thu|Nợ|{change}\n1|Huyện M|2.200,5|100,2|-12,1\n2|Huyện N|1.700,3|250,0|8,4"
    )));
}

#[test]
fn dates_of_joining_are_no_participants() {
    let people = table("Họ và tên|Ngày tham gia|Dân số\nA|01/02/2020|120\nB|15/03/2021|130");
    assert_ne!(people.columns[1].role, Some(Role::Participants));
}

#[test]
fn english_titles_with_months_have_roles() {
    let english = table(
        "No.|Province|Plan 2025|Actual 6M 2025|Actual 6M 2024\n1|Ha Tinh|2,345.60|1,201.25|1,100.00\n2|Nghe An|4,567.80|2,250.10|2,300.75",
    );
    let roles: Vec<_> = english.columns.iter().map(|c| c.role).collect();
    assert_eq!(roles[2..], [Some(Role::Plan), Some(Role::Actual), Some(Role::Prior)]);
}

#[test]
fn what_is_paid_for_each_has_no_total() {
    // 480.000 a visit and 610.000 a visit are not 1.090.000 of anything.
    for title in ["Chi phí bình quân/lượt", "Năng suất", "Mức lương bình quân"] {
        let means =
            table(&format!("Cơ sở|{title} 2024|{title} 2025\nA|450,5|480,2\nB|620,1|610,7\nC|210,0|230,4"));
        let growth = Indicator::Growth { current: 2, base: 1 };
        assert!(plan(&means).contains(&growth), "{title}");
        let computed = compute(&means, growth);
        assert!(computed.values[0].unwrap().is_ok() && computed.total.value.is_err(), "{title}");
    }
    let people = table("Cơ sở|Số lượt 2024|Số lượt 2025\nA|450|480\nB|620|610\nC|210|230");
    let total = compute(&people, Indicator::Growth { current: 2, base: 1 }).total.value.unwrap();
    // 1.320 of 1.280.
    assert!((total - 0.03125).abs() < 1e-12);
}
