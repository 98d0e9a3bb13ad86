//! Sentences about plan against actual.

use crate::period::{Period, PeriodPart};
use crate::words::texts::Words;

crate::words::texts::texts! {
    /// Why plan against actual suits.
    why_plan_actual: "có kế hoạch và thực hiện của từng dòng", "each row has a plan and an actual";
    /// Why it cannot be drawn.
    no_plan_and_actual: "bảng chưa có cột kế hoạch và cột thực hiện đi với nhau", "the table has no plan that goes with an actual";
}

impl Words {
    /// A figure: "461,3 / 1.318,4 (34,99%)".
    pub fn actual_of_plan(self, actual: &str, plan: &str, rate: &str) -> String {
        format!("{actual}\u{a0}/ {plan} ({rate})")
    }

    /// The same in full, for those who hear it: "thực hiện 461,3, kế hoạch 1.318,4, 34,99%".
    pub fn plan_actual_told(self, figures: [(&str, &str); 4], rate: &str) -> String {
        let told = figures.into_iter().filter(|(_, figure)| !figure.is_empty());
        let told = told.map(|(name, figure)| format!("{name} {figure}"));
        told.chain(Some(rate.to_owned()).filter(|rate| !rate.is_empty())).collect::<Vec<_>>().join(", ")
    }

    /// What of the plan is due: "Phải đạt hết tháng 5 (41,67% kế hoạch)".
    pub fn due_of_plan(self, month: u8, share: &str) -> String {
        let part = PeriodPart::Month(month);
        self.pick(
            format!("Phải đạt hết tháng {month} ({share} kế hoạch)"),
            format!("Due by the end of {} ({share} of the plan)", self.period(Period { year: None, part })),
        )
    }
}
