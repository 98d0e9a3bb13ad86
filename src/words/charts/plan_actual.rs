//! Sentences about plan against actual.

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
    pub fn plan_actual_told(
        self,
        actual: (&str, &str),
        plan: (&str, &str),
        prior: (&str, &str),
        rate: &str,
    ) -> String {
        let told = [actual, plan, prior].into_iter().filter(|(_, figure)| !figure.is_empty());
        let told = told.map(|(name, figure)| format!("{name} {figure}"));
        told.chain(Some(rate.to_owned()).filter(|rate| !rate.is_empty())).collect::<Vec<_>>().join(", ")
    }
}
