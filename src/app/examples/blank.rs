//! Blank forms of the five reports: headers, unit lines, targets and charts are ready, figures are typed or pasted in.

use super::example::{BlankForm, BlankTarget, Example, ExampleTable};
use super::tables::{UNKNOWN, at_least};
use crate::indicator::{Comparison, Target};
use crate::sheet::ChartKind::{self, Growth, Multiples, PlanActual, Ranking, TwoRates};

const NAME: (&str, &str) = ("Mẫu", "Form");

/// The inputs of a plan completion: the actual and the plan.
const fn completion(actual: usize, plan: usize) -> [(&'static str, usize); 2] {
    [("actual", actual), ("plan", plan)]
}

const fn form(text: &'static str, blank: &'static BlankForm) -> ExampleTable {
    ExampleTable {
        name: NAME,
        text,
        source: "",
        targets: &[],
        course: UNKNOWN,
        header: Some(blank.header),
        blank: Some(blank),
    }
}

const fn blank(
    header: (u32, u32),
    targets: &'static [BlankTarget],
    charts: &'static [ChartKind],
) -> BlankForm {
    BlankForm { header, targets, charts }
}

const FUNDS: BlankForm = blank(
    (2, 4),
    &[
        ("plan_completion", completion(2, 1), at_least(1.0)),
        ("plan_completion", completion(4, 3), at_least(1.0)),
        ("plan_completion", completion(6, 5), at_least(1.0)),
    ],
    &[Ranking, Multiples],
);

const HALF_YEAR: BlankForm =
    blank((2, 3), &[("plan_completion", completion(2, 1), at_least(0.5))], &[Ranking, PlanActual]);

const CLUSTER: BlankForm =
    blank((2, 3), &[("plan_completion", completion(2, 1), at_least(0.36))], &[Ranking, Growth, TwoRates]);

const PEOPLE: BlankForm = blank((2, 3), &[], &[PlanActual, Growth]);

const CAMPAIGN: BlankForm = blank(
    (1, 2),
    &[
        ("coverage_of_labour_force", [("covered", 2), ("labour_force", 1)], at_least(0.268)),
        ("coverage_of_labour_force", [("covered", 3), ("labour_force", 1)], at_least(0.224)),
        ("coverage", [("covered", 5), ("population", 4)], at_least(0.832)),
        (
            "arrears_rate",
            [("arrears", 7), ("receivable", 6)],
            Target { value: 0.045, comparison: Comparison::LessThan },
        ),
    ],
    &[Ranking],
);

/// The forms, in the order of the reports that they are of.
pub const BLANK_REPORTS: [Example; 5] = [
    Example {
        name: (
            "Mẫu báo cáo: quý, ba quỹ, nợ, học sinh",
            "Report form: a quarter, three funds, arrears, students",
        ),
        about: (
            "Đơn vị × BHXH, BHTN, BHYT: kế hoạch, thực hiện, nợ, BHYT học sinh, sinh viên. Ngưỡng 100% kế hoạch.",
            "Units × three funds: plan, result, arrears, insured students. The target is 100% of the plan.",
        ),
        tables: &[form(include_str!("mau_quy_ba_quy.tsv"), &FUNDS)],
    },
    Example {
        name: ("Mẫu báo cáo: thu 6 tháng", "Report form: half a year's collection"),
        about: (
            "Kế hoạch, thực hiện, cùng kỳ; tiến độ và số còn phải thu. Ngưỡng 50% kế hoạch.",
            "Plan, result, prior year; pace and what remains. The target is 50% of the plan.",
        ),
        tables: &[form(include_str!("mau_thu_6_thang.tsv"), &HALF_YEAR)],
    },
    Example {
        name: ("Mẫu báo cáo: cụm thi đua", "Report form: an emulation cluster"),
        about: (
            "Thu so kế hoạch, so cùng kỳ, bao phủ BHYT; xếp hạng. Ngưỡng 36%, sửa theo kỳ.",
            "Collection against plan and prior year, coverage, ranks. The target is 36%; set that of your period.",
        ),
        tables: &[form(include_str!("mau_cum_thi_dua.tsv"), &CLUSTER)],
    },
    Example {
        name: ("Mẫu báo cáo: phát triển người tham gia", "Report form: participants"),
        about: (
            "Kế hoạch, thực hiện, cùng kỳ theo đơn vị; chia kế hoạch theo tuần, tháng, quý.",
            "Plan, result and prior year of each unit; the plan by week, month and quarter.",
        ),
        tables: &[form(include_str!("mau_phat_trien.tsv"), &PEOPLE)],
    },
    Example {
        name: ("Mẫu báo cáo: chiến dịch nhiều chỉ tiêu", "Report form: a campaign with several targets"),
        about: (
            "BHXH, BHTN, BHYT, nợ cùng lúc; đơn vị đạt cả bốn; chọn đơn vị tốt nhất, tính thưởng.",
            "Four targets at once, who reaches all, the best units and their rewards.",
        ),
        tables: &[form(include_str!("mau_chien_dich.tsv"), &CAMPAIGN)],
    },
];
