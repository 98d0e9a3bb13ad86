//! Names of indicators, totals and reasons, and formulas in words. What a ranking shows is in `ranking.rs`.

use super::texts::Words;
use crate::analysis::{Computed, Indicator};
use crate::indicator::{Comparison, Undefined};

impl Words {
    /// The head of a computed column.
    pub fn indicator(self, indicator: Indicator) -> &'static str {
        match indicator {
            Indicator::PlanCompletion { .. } => self.pick("% kế hoạch", "% of plan"),
            Indicator::Change { .. } | Indicator::ChangeOverRows { .. } => self.pick("Tăng/giảm", "Change"),
            Indicator::Growth { .. }
            | Indicator::GrowthByIncrease { .. }
            | Indicator::GrowthOverRows { .. } => self.pick("% tăng/giảm", "Growth"),
            Indicator::IndexToPrior { .. } => self.pick("% so kỳ gốc", "Index to prior"),
            Indicator::Coverage { .. } => self.pick("% bao phủ dân số", "Coverage of population"),
            Indicator::CoverageOfLabourForce { .. } => {
                self.pick("% bao phủ LLLĐ", "Coverage of labour force")
            }
            Indicator::CoverageOfStudents { .. } => self.pick("% HSSV tham gia", "Coverage of students"),
            Indicator::ArrearsRate { .. } => self.pick("Tỷ lệ nợ/phải thu", "Arrears of receivable"),
            Indicator::ArrearsRateOfPlan { .. } => self.pick("Tỷ lệ nợ/kế hoạch", "Arrears of plan"),
            Indicator::CollectionRate { .. } => self.pick("Tỷ lệ thu", "Collection rate"),
            Indicator::Share { .. } => self.pick("Tỷ trọng", "Share"),
            Indicator::Remaining { .. } => self.pick("Còn phải thực hiện", "Remaining"),
            Indicator::OverFulfilment { .. } => self.pick("Vượt kế hoạch", "Over plan"),
            Indicator::Contribution { .. } => {
                self.pick("Đóng góp vào tăng trưởng (điểm %)", "Contribution to growth (points)")
            }
            Indicator::Distance { .. } => self.pick("So với ngưỡng (điểm %)", "Distance to target (points)"),
        }
    }

    /// The head of a computed column. If the indicator's name does not say what is measured, that is added: "Tỷ trọng:
    /// Thực hiện".
    pub fn computed_title(self, computed: &Computed) -> String {
        let name = self.indicator(computed.indicator);
        let rate = computed.indicator.rate().map(|rate| self.indicator(rate));
        [Some(name), rate, computed.of.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(": ")
    }

    /// The completion of a plan that is a budget.
    pub fn budget_used(self) -> &'static str {
        self.pick("tỷ lệ thực hiện dự toán", "share of the budget used")
    }

    /// The indicator's name in a sentence or in a chart's subtitle.
    pub fn indicator_long(self, indicator: Indicator) -> &'static str {
        match indicator {
            Indicator::PlanCompletion { .. } => self.pick("tỷ lệ hoàn thành kế hoạch", "plan completion"),
            Indicator::Change { .. } | Indicator::ChangeOverRows { .. } => {
                self.pick("tăng, giảm tuyệt đối", "absolute change")
            }
            Indicator::Growth { .. }
            | Indicator::GrowthByIncrease { .. }
            | Indicator::GrowthOverRows { .. } => self.pick("tốc độ tăng, giảm", "growth"),
            Indicator::IndexToPrior { .. } => self.pick("tỷ lệ so với kỳ gốc", "index to the base period"),
            Indicator::Coverage { .. } => self.pick("tỷ lệ bao phủ dân số", "coverage of the population"),
            Indicator::CoverageOfLabourForce { .. } => {
                self.pick("tỷ lệ bao phủ lực lượng lao động", "coverage of the labour force")
            }
            Indicator::CoverageOfStudents { .. } => {
                self.pick("tỷ lệ học sinh, sinh viên tham gia", "coverage of pupils and students")
            }
            Indicator::ArrearsRate { .. } => {
                self.pick("tỷ lệ nợ so với số phải thu", "arrears against the amount receivable")
            }
            Indicator::ArrearsRateOfPlan { .. } => {
                self.pick("tỷ lệ nợ so với kế hoạch", "arrears against the plan")
            }
            Indicator::CollectionRate { .. } => {
                self.pick("tỷ lệ thu so với số phải thu", "collected against the amount receivable")
            }
            Indicator::Share { .. } => self.pick("tỷ trọng trong tổng số", "share of the total"),
            Indicator::Remaining { .. } => {
                self.pick("số còn phải thực hiện so với kế hoạch", "what remains of the plan")
            }
            Indicator::OverFulfilment { .. } => self.pick("số vượt kế hoạch", "what exceeds the plan"),
            Indicator::Contribution { .. } => {
                self.pick("đóng góp vào tăng trưởng chung", "contribution to the growth of the total")
            }
            Indicator::Distance { .. } => self.pick("chênh lệch so với ngưỡng", "distance to the target"),
        }
    }

    /// The formula of an indicator with its two inputs. `whole` is the sum over all units, for indicators that compare
    /// with it. A distance gives the formula of its rate: see [`Words::less_target`].
    pub fn formula(self, indicator: Indicator, first: &str, second: &str, whole: &str) -> String {
        match indicator {
            Indicator::PlanCompletion { .. }
            | Indicator::IndexToPrior { .. }
            | Indicator::Coverage { .. }
            | Indicator::CoverageOfLabourForce { .. }
            | Indicator::CoverageOfStudents { .. }
            | Indicator::ArrearsRate { .. }
            | Indicator::ArrearsRateOfPlan { .. }
            | Indicator::CollectionRate { .. } => format!("{first} ÷ {second}"),
            Indicator::Share { .. } => format!("{first} ÷ {whole}"),
            Indicator::Change { .. }
            | Indicator::ChangeOverRows { .. }
            | Indicator::Remaining { .. }
            | Indicator::OverFulfilment { .. } => format!("{first} − {second}"),
            Indicator::Growth { .. } | Indicator::GrowthOverRows { .. } => {
                format!("({first} − {second}) ÷ {second}")
            }
            Indicator::GrowthByIncrease { .. } => format!("{second} ÷ ({first} − {second})"),
            Indicator::Contribution { .. } => format!("({first} − {second}) ÷ {whole}"),
            Indicator::Distance { .. } => match indicator.rate() {
                Some(rate) => self.formula(rate, first, second, whole),
                None => first.to_owned(),
            },
        }
    }

    /// The formula of a rate minus its target: "Thực hiện ÷ Kế hoạch − ngưỡng 36%".
    pub fn less_target(self, formula: &str, target: &str) -> String {
        self.pick(format!("{formula} − ngưỡng {target}"), format!("{formula} − target {target}"))
    }

    /// Why a computed cell has no value, in a word or two.
    pub fn undefined(self, indicator: Indicator, reason: Undefined) -> &'static str {
        use Indicator::*;
        if let (Some(rate), false) = (indicator.rate(), reason == Undefined::MissingInput(2)) {
            return self.undefined(rate, reason);
        }
        match (reason, indicator) {
            (Undefined::NotExceeded, _) => self.pick("chưa vượt", "not exceeded"),
            (Undefined::MissingInput(2), _) => self.pick("không có ngưỡng", "no target"),
            (Undefined::MissingInput(_), i) if i.is_over_rows() => {
                self.pick("không có kỳ trước", "no period before")
            }
            (Undefined::MissingInput(0), PlanCompletion { .. } | OverFulfilment { .. })
            | (Undefined::MissingInput(1), Remaining { .. }) => {
                self.pick("không có số thực hiện", "no actual figure")
            }
            (Undefined::MissingInput(0), ArrearsRate { .. } | ArrearsRateOfPlan { .. }) => {
                self.pick("không có số nợ", "no arrears figure")
            }
            (
                Undefined::MissingInput(_),
                PlanCompletion { .. } | Remaining { .. } | OverFulfilment { .. } | ArrearsRateOfPlan { .. },
            ) => self.pick("không có kế hoạch", "no plan figure"),
            (Undefined::MissingInput(0), CollectionRate { .. }) => {
                self.pick("không có số đã thu", "nothing said of what was collected")
            }
            (Undefined::MissingInput(_), ArrearsRate { .. } | CollectionRate { .. }) => {
                self.pick("không có số phải thu", "no amount receivable")
            }
            (
                Undefined::MissingInput(0),
                Change { .. }
                | Growth { .. }
                | GrowthByIncrease { .. }
                | IndexToPrior { .. }
                | Contribution { .. },
            ) => self.pick("không có số kỳ này", "no current figure"),
            (Undefined::MissingInput(_), GrowthByIncrease { .. }) => {
                self.pick("không có số tăng/giảm", "no change given")
            }
            (
                Undefined::MissingInput(_),
                Change { .. } | Growth { .. } | IndexToPrior { .. } | Contribution { .. },
            ) => self.pick("không có số cùng kỳ", "no prior figure"),
            (Undefined::MissingInput(_), Share { .. } | Distance { .. }) => {
                self.pick("không có số liệu", "no figure")
            }
            (Undefined::MissingInput(0), _) => self.pick("không có số người", "no participants"),
            (Undefined::MissingInput(_), Coverage { .. }) => self.pick("không có dân số", "no population"),
            (Undefined::MissingInput(_), CoverageOfStudents { .. }) => {
                self.pick("không có tổng số HSSV", "no number of students")
            }
            (Undefined::MissingInput(_), _) => self.pick("không có LLLĐ", "no labour force"),
            (
                Undefined::ZeroBase,
                PlanCompletion { .. } | OverFulfilment { .. } | ArrearsRateOfPlan { .. },
            ) => self.pick("kế hoạch bằng 0", "plan is 0"),
            (Undefined::ZeroBase, ArrearsRate { .. } | CollectionRate { .. }) => {
                self.pick("phải thu bằng 0", "receivable is 0")
            }
            (Undefined::ZeroBase, Growth { .. } | IndexToPrior { .. }) => {
                self.pick("kỳ gốc bằng 0", "base figure is 0")
            }
            (Undefined::ZeroBase, _) => self.pick("mẫu số bằng 0", "base is 0"),
            (Undefined::NegativeBase, _) => self.pick("mẫu số âm", "base is negative"),
            (Undefined::TooLarge, _) => self.pick("số quá lớn", "too large"),
            (Undefined::IncompleteParts, _) => self.pick("thiếu số liệu", "incomplete"),
            (Undefined::NotAddedUp, _) => self.pick("không cộng", "not added up"),
        }
    }

    /// How a figure is compared with its target.
    pub fn comparison(self, comparison: Comparison) -> &'static str {
        match comparison {
            Comparison::AtLeast => "≥",
            Comparison::MoreThan => ">",
            Comparison::AtMost => "≤",
            Comparison::LessThan => "<",
        }
    }

    /// A difference between rates in a table: "+3,40 điểm %".
    pub fn points(self, figure: &str) -> String {
        self.pick(format!("{figure} điểm %"), format!("{figure} points"))
    }

    /// Explanation: the rate is of so few persons that it says little.
    pub fn small_base(self, base: &str) -> String {
        self.pick(
            format!("Mẫu số chỉ có {base}: thêm, bớt một người là tỷ lệ đổi từ 1 điểm % trở lên; cân nhắc khi xếp hạng."),
            format!("On {base} only: one person more or less moves the rate by a point or more; ranks say little."),
        )
    }

    /// Explanation: the total is blank in a column.
    pub fn blank_total_note(self, column: &str, sum: &str) -> String {
        self.pick(
            format!("Dòng tổng để trống “{column}”: lấy tổng của các đơn vị, {sum}."),
            format!("The total is blank in “{column}”: the sum of the units is taken, {sum}."),
        )
    }

    /// Explanation: a mark for none in a column stands for nothing.
    pub fn nothing_note(self, column: &str, mark: &str) -> String {
        self.pick(
            format!("“{column}” ghi “{mark}”: tính là 0, vì các số còn lại cộng đúng bằng dòng tổng."),
            format!("“{column}” says “{mark}”: counted as 0, as the other figures add up to the total."),
        )
    }

    /// What was understood: so many marks for none count as nothing.
    pub fn nothings(self, count: usize) -> String {
        self.pick(
            format!("{} ô “-” tính là 0 (các số còn lại cộng đúng bằng dòng tổng)", self.count(count)),
            format!("{} “-” count as 0 (the other figures add up to the total)", self.count(count)),
        )
    }

    /// What was verified: that so many marks for none in columns stand for nothing.
    pub fn nothings_in(self, columns: &[u32], count: usize) -> String {
        let columns = self.columns(columns);
        self.pick(
            format!(
                "{columns}: {} ô “-” tính là 0, vì các số còn lại cộng đúng bằng dòng tổng.",
                self.count(count)
            ),
            format!(
                "{columns}: {} “-” count as 0, as the other figures add up to the total.",
                self.count(count)
            ),
        )
    }

    /// The label of the line at the threshold.
    pub fn threshold_label(self, figure: &str) -> String {
        self.pick(format!("Ngưỡng {figure}"), format!("Threshold {figure}"))
    }
}

super::texts::texts! {
    /// Explanation: rounding.
    rounding_note: "Tính trên số chưa làm tròn; khi in làm tròn nửa lên, xa số 0.", "Computed unrounded; printed rounded half away from zero.";
    /// Explanation: a pasted total row.
    pasted_total_note: "Dòng tổng đã dán: tỷ lệ của chính các số trong dòng này.", "A pasted total row: the rate of this row's own figures.";
    /// Explanation: where the formula comes from.
    formula_source: "Công thức theo từ điển thống kê và cách dùng trên báo chí, không trích văn bản quy định.", "Formula after statistical dictionaries and press usage, not quoted from a regulation.";
    /// Heading of the explanation.
    explain: "Giải thích số này", "How this figure comes about";
    /// Explanation: the figure with all its digits.
    unrounded: "chưa làm tròn", "unrounded";
    /// Mark of a computed column.
    computed: "tính", "computed";
    /// Label of the computed total row.
    computed_total: "Tổng (tính)", "Total (computed)";
    /// A pasted rate column in the measure menu.
    pasted_rate: "cột đã dán", "pasted column";
}
