//! Columns that the generator of shapes found to be read wrong: each with the reading of a careful person.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use super::written::read;
use chi_tieu::number::{Unit, UnitKind};
use chi_tieu::table::{Role, Table};

fn role(table: &Table, title: &str) -> Option<Role> {
    table.columns.iter().find(|c| c.title.starts_with(title)).unwrap_or_else(|| panic!("{title}")).role
}

#[test]
fn figures_decide_what_a_comparison_is() {
    for (text, title, expected) in [
        // Amounts without decimals, and their growth as a fraction.
        (
            "Đơn vị|Thực hiện|Cùng kỳ|Tăng, giảm\nAn Phú|190|180|0,0556\nTân Lập|200|250|-0,2000",
            "Tăng",
            Role::GrowthRate,
        ),
        ("Đơn vị|Thực hiện|Cùng kỳ|Tăng, giảm\nAn Phú|190|180|10\nTân Lập|200|250|-50", "Tăng", Role::Change),
        // One unit did three times what it did before.
        (
            "Đơn vị|TH 2024|KH 2025|ƯTH 2025|ƯTH/TH 2024\nAn Phú|100|310|300|300,0%\nTân Lập|200|250|180|90,0%",
            "ƯTH/TH",
            Role::IndexToPrior,
        ),
        // A current figure without a role.
        (
            "Đơn vị|Đầu năm|Cuối kỳ|So với cùng kỳ\nAn Phú|1000|1100|1,1000\nTân Lập|2000|1800|0,9000",
            "So với",
            Role::IndexToPrior,
        ),
        // Plans of the year and of a quarter that does not say its year.
        (
            "Đơn vị|Kế hoạch năm 2025|KH quý II|TH quý II|Lũy kế 6 tháng\nAn Phú|400|100|90|190\nTân Lập|800|200|180|390",
            "Kế hoạch",
            Role::Plan,
        ),
        // Two units of measure, and the signers' names under them.
        (
            "Nội dung|Đơn vị|TH 2024|KH 2025\nSố người|người|1043|1538\nSố thu|triệu đồng|3425|6205\n|||\n\
             |Kế toán trưởng||\n|||\n|Lê Thử Nghiệm||",
            "Đơn vị",
            Role::MeasureUnit,
        ),
        // A heading over a line of units takes no title from the column before it.
        (
            "Đơn vị|Số người tham gia||Bằng % cùng kỳ\n|Năm 2024|Năm 2025|\n|(người)|(người)|(%)\n\
             An Phú|1000|1100|110,0\nTân Lập|2000|1800|90,0",
            "Bằng",
            Role::IndexToPrior,
        ),
    ] {
        let table = read(text);
        assert_eq!(role(&table, title), Some(expected), "{text}");
    }
}

#[test]
fn a_slip_among_figures_makes_no_codes() {
    let table = read("Đơn vị|Quỹ lương\nAn Phú|0x7\nTân Lập|91\nHải Vân|3\nMỹ Thạnh|0");
    assert_eq!(table.columns[1].value(1), Some(91.0));
}

#[test]
fn english_titles_have_roles() {
    let table = read(
        "District|Plan 2025 (VND bn)|Actual (VND bn)|Same period 2024 (VND bn)|% of plan|Growth (%)\n\
         An Phu|120.5|98.2|90.1|81.5|9.0\nTan Lap|1,220.5|1,098.2|990.1|90.0|10.9",
    );
    let roles: Vec<Option<Role>> = table.columns.iter().map(|c| c.role).collect();
    let expected =
        [Role::UnitName, Role::Plan, Role::Actual, Role::Prior, Role::PlanCompletion, Role::GrowthRate];
    assert_eq!(roles, expected.map(Some));
    assert_eq!(table.columns[1].unit, Some(Unit { kind: UnitKind::Money, scale: 1e9 }));
}
