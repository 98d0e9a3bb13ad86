//! What was collected of what is due.

use chi_tieu::analysis::{Indicator, compute, plan};
use chi_tieu::source::grid_from_clipboard;
use chi_tieu::table::{Decisions, Table, understand};

fn table(text: &str) -> Table {
    understand(&grid_from_clipboard(None, Some(&text.replace('|', "\t"))), &Decisions::default())
}

fn collection(table: &Table) -> Option<Indicator> {
    plan(table).into_iter().find(|i| matches!(i, Indicator::CollectionRate { .. }))
}

#[test]
fn what_is_called_collected_is_divided_by_what_is_due() {
    for titles in
        ["Số phải thu|Đã thu", "Phải thu|Số đã thu", "Số phải đóng|Số đã đóng", "SO PHAI THU|SO DA THU"]
    {
        let table = table(&format!("Đơn vị|{titles}\nA|200|150\nB|100|105\nTổng cộng|300|255"));
        let Some(rate) = collection(&table) else { panic!("{titles}: {:?}", plan(&table)) };
        let computed = compute(&table, rate);
        assert_eq!(computed.values, [Some(Ok(0.75)), Some(Ok(1.05)), Some(Ok(0.85))], "{titles}");
        assert_eq!(computed.total.value, Ok(0.85));
    }
}

#[test]
fn a_result_of_a_plan_is_not_divided_by_what_is_due() {
    for text in [
        // "Thực hiện" may be of anything.
        "Đơn vị|Số phải thu|Thực hiện\nA|200|150\nB|100|105",
        // What is left is nothing collected.
        "Đơn vị|Số phải thu|Còn phải thu\nA|200|150\nB|100|5",
        // Of another fund.
        "Đơn vị|Phải thu BHXH|Đã thu BHYT\nA|200|150\nB|100|105",
        // The rate is there.
        "Đơn vị|Số phải thu|Đã thu|Tỷ lệ thu (%)\nA|200|150|75,0\nB|100|105|105,0\nC|300|297|99,0",
    ] {
        assert_eq!(collection(&table(text)), None, "{text}");
    }
}
