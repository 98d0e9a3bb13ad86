//! Texts about targets, pace, breakdowns, rewards and implied figures.

use super::Words;
use crate::app::{Sought, Step};

super::texts! {
    /// Tab of the panel.
    plan: "Kế hoạch", "Plan";
    /// Heading: targets of all indicators.
    targets: "Ngưỡng của từng chỉ tiêu", "Target of each indicator";
    /// Column head.
    indicator_column: "Chỉ tiêu", "Indicator";
    /// Column head.
    target_column: "Ngưỡng, %", "Target, %";
    /// Menu: whether a target is one figure, or each row has its own.
    target_of: "Ngưỡng lấy từ", "Target from";
    /// One figure for all rows.
    target_of_all: "một số chung", "one figure";
    /// Column head.
    reached_column: "Đạt", "Reached";
    /// A unit reaches every target.
    reaches_all: "đạt tất cả", "reaches all";
    /// Before the indicators that a unit misses.
    misses: "chưa đạt", "misses";
    /// Before the indicators of which nothing is known.
    unknown: "không có số", "no figure for";
    /// Before the indicators that only the printed figure reaches.
    at_the_edge: "sát ngưỡng (chỉ đạt khi làm tròn)", "at the edge (only as rounded)";
    /// Before the indicators whose base is so small that their rates say little.
    small_base_of: "mẫu số nhỏ (dưới hoặc bằng 100 người)", "small base (100 persons or fewer)";
    /// Column head.
    unit_column: "Đơn vị", "Unit";
    /// Heading: pace of the plan.
    pace: "Tiến độ kế hoạch năm", "Pace of the year's plan";
    /// Field: how many months the actual figures hold.
    past_months: "Số thực hiện đến hết", "Actual to the end of";
    /// No month was chosen.
    no_month: "chọn tháng", "choose a month";
    /// Field: how the plan belongs to months.
    spread: "Chia kế hoạch", "The plan is spread";
    /// A twelfth a month.
    spread_even: "đều theo tháng", "evenly by month";
    /// By working days.
    spread_working_days: "theo ngày làm việc (thứ Hai–thứ Sáu)", "by working days (Monday–Friday)";
    /// Field: the plan's year.
    plan_year: "Năm kế hoạch", "Year of the plan";
    /// The year is missing.
    plan_needs_year: "Hãy ghi năm kế hoạch (ví dụ 2026) để tính ngày làm việc và tuần.", "Please give the year of the plan (for example 2026) to count working days and weeks.";
    /// There is nothing to pace.
    no_pace: "Cần một cột kế hoạch và một cột thực hiện để tính tiến độ.", "A plan and an actual column are needed for the pace.";
    /// Column head.
    completion_column: "% KH", "% of plan";
    /// Column head.
    ahead_column: "So tiến độ, điểm %", "Ahead, points";
    /// Column head.
    due_column: "Kế hoạch đến nay", "Due by now";
    /// Column head.
    gap_column: "Hơn/kém kế hoạch đến nay", "Ahead of what is due";
    /// Column head.
    remaining_column: "Còn lại", "Remaining";
    /// Column head.
    so_far_column: "Mỗi tháng đã đạt", "A month so far";
    /// Column head.
    required_column: "Mỗi tháng cần", "A month needed";
    /// Column head.
    required_week_column: "Mỗi tuần cần", "A week needed";
    /// Column head.
    required_day_column: "Mỗi ngày làm việc cần (T2–T6)", "A working day needed (Mon–Fri)";
    /// Column head.
    forecast_column: "Dự báo cả năm", "Forecast of the year";
    /// A unit is behind.
    behind: "chậm", "behind";
    /// Heading: breaking the plan down.
    break_down: "Chia kế hoạch của từng đơn vị", "Break every unit's plan down";
    /// What the breakdown does.
    break_down_hint: "Lập một bảng mới; các phần cộng lại đúng bằng kế hoạch.", "Makes a new sheet; the parts add up to the plan exactly.";
    /// Heading: choosing and rewarding the best.
    rewards: "Chọn và thưởng đơn vị tốt nhất", "Choose and reward the best";
    /// Field: how many are chosen.
    reward_places: "Số đơn vị", "Units";
    /// Field: đồng a head.
    reward_per_head: "đ mỗi người", "đ a head";
    /// Field: how many fixed sums.
    reward_sums: "Số suất", "Sums";
    /// Field: each of them.
    reward_sum: "đ mỗi suất", "đ each";
    /// A unit has no staff number.
    no_staff: "chưa có số cán bộ", "no staff number";
    /// Units tie for a place.
    tied: "bằng nhau, cần chọn", "tied, to be chosen";
    /// The total of rewards.
    reward_total: "Tổng tiền thưởng", "Total of rewards";
    /// Heading: implied figures.
    implied: "Suy ra số chưa biết", "Imply an unknown figure";
    /// What is sought.
    sought: "Cần tìm", "Sought";
    /// The result.
    implied_result: "Suy ra", "Implied";
    /// Label of a total row that was made here.
    total_label: "Tổng cộng", "Total";
}

impl Words {
    /// Each row's own target stands in this column.
    pub fn target_in_column(self, column: &str) -> String {
        self.pick(format!("cột {column}"), format!("column {column}"))
    }

    /// "tháng 5".
    pub fn month(self, n: u32) -> String {
        self.pick(format!("Tháng {n}"), format!("Month {n}"))
    }

    /// "quý 2".
    pub fn quarter(self, n: u32) -> String {
        self.pick(format!("Quý {n}"), format!("Quarter {n}"))
    }

    /// "tuần 2 (06/01–12/01)".
    pub fn week(self, n: u32, first: &str, last: &str) -> String {
        self.pick(format!("Tuần {n} ({first}–{last})"), format!("Week {n} ({first}–{last})"))
    }

    /// Button: breaks the plan down.
    pub fn break_down_by(self, step: Step) -> &'static str {
        match step {
            Step::Month => self.pick("Theo tháng", "By month"),
            Step::Quarter => self.pick("Theo quý", "By quarter"),
            Step::Week => self.pick("Theo tuần", "By week"),
        }
    }

    /// Name of the sheet that a breakdown makes.
    pub fn breakdown_name(self, step: Step) -> &'static str {
        match step {
            Step::Month => self.pick("Chia theo tháng", "By month"),
            Step::Quarter => self.pick("Chia theo quý", "By quarter"),
            Step::Week => self.pick("Chia theo tuần", "By week"),
        }
    }

    /// Title of the sheet that a breakdown makes.
    pub fn breakdown_title(self, step: Step, plan: &str) -> String {
        let by = self.breakdown_name(step).to_uppercase();
        self.pick(format!("{by}: {plan}"), format!("{by}: {plan}"))
    }

    /// Notice: a plan that cannot be broken down.
    pub fn plan_not_broken_down(self, unit: &str) -> String {
        self.pick(
            format!(
                "Không chia được kế hoạch của “{unit}”: số quá lớn, hoặc có nhiều chữ số thập phân hơn cột."
            ),
            format!("The plan of “{unit}” cannot be broken down: too large, or finer than its column."),
        )
    }

    /// What is sought, with what is known.
    pub fn sought_name(self, sought: Sought) -> &'static str {
        match sought {
            Sought::Plan => {
                self.pick("kế hoạch, từ thực hiện và % kế hoạch", "the plan, from actual and % of plan")
            }
            Sought::Actual => {
                self.pick("thực hiện, từ kế hoạch và % kế hoạch", "the actual, from plan and % of plan")
            }
            Sought::PriorByGrowth => {
                self.pick("cùng kỳ, từ thực hiện và % tăng", "the prior, from actual and growth %")
            }
            Sought::PriorByIncrease => {
                self.pick("cùng kỳ, từ thực hiện và số tăng", "the prior, from actual and increase")
            }
            Sought::CurrentByGrowth => {
                self.pick("thực hiện, từ cùng kỳ và % tăng", "the actual, from prior and growth %")
            }
        }
    }

    /// Labels of the two known figures.
    pub fn implied_inputs(self, sought: Sought) -> [&'static str; 2] {
        let (actual, plan, prior) =
            (self.pick("Thực hiện", "Actual"), self.pick("Kế hoạch", "Plan"), self.pick("Cùng kỳ", "Prior"));
        let (completion, growth, increase) = (
            self.pick("% kế hoạch", "% of plan"),
            self.pick("% tăng, giảm", "Growth %"),
            self.pick("Số tăng, giảm", "Increase"),
        );
        match sought {
            Sought::Plan => [actual, completion],
            Sought::Actual => [plan, completion],
            Sought::PriorByGrowth => [actual, growth],
            Sought::PriorByIncrease => [actual, increase],
            Sought::CurrentByGrowth => [prior, growth],
        }
    }

    /// A field of the calculator is no number.
    pub fn implied_unreadable(self, which: usize) -> String {
        let place =
            if which == 0 { self.pick("thứ nhất", "first") } else { self.pick("thứ hai", "second") };
        self.pick(
            format!("Ô {place} không phải là số. Hãy gõ như 306,1 hoặc 53,40%."),
            format!("The {place} field is no number. Type it like 306.1 or 53.40%."),
        )
    }

    /// Between what the rounding of its inputs leaves an implied figure.
    pub fn implied_interval(self, least: &str, most: &str) -> String {
        self.pick(
            format!("từ {least} đến {most}, do các số đã làm tròn"),
            format!("between {least} and {most}, as its inputs are rounded"),
        )
    }
}
