//! Texts about targets, pace, breakdowns, rewards and implied figures.

use super::texts::Words;
use crate::indicator::{NoBreakdown, Sought};
use crate::sheet::{Months, PlanStep};

super::texts::texts! {
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
    /// Before the indicators without a figure.
    unknown: "không có số", "no figure for";
    /// Before the indicators where the printed figure and the unrounded one are on different sides of the target.
    at_the_edge: "sát ngưỡng (số in ra nói khác)", "at the edge (the printed figure says otherwise)";
    /// Before the indicators whose rate is of so few persons that it says little.
    small_base_of: "mẫu số nhỏ (dưới hoặc bằng 100 người)", "small base (100 persons or fewer)";
    /// Column head.
    unit_column: "Đơn vị", "Unit";
    /// Heading: pace of the plan.
    pace: "Tiến độ kế hoạch", "Pace of the plan";
    /// Field: which plan the pace is of.
    pace_of: "Tiến độ của", "The pace is of";
    /// Nothing was entered for a unit yet.
    not_entered: "chưa nhập", "not entered";
    /// Field: up to which month the actual figures are.
    past_months: "Số thực hiện đến hết", "Actual to the end of";
    /// No month was chosen.
    no_month: "chọn tháng", "choose a month";
    /// Field: how the plan is spread over the months.
    spread: "Chia kế hoạch", "The plan is spread";
    /// The same for every month.
    spread_even: "đều theo tháng", "evenly by month";
    /// By working days.
    spread_working_days: "theo ngày làm việc", "by working days";
    /// In proportion to figures of twelve months.
    spread_figures: "theo 12 số (năm trước, tỷ trọng riêng)", "by twelve figures (last year’s, own weights)";
    /// Field: those figures.
    month_figures: "12 số, tháng 1 trước (gõ, hoặc dán từ Excel)", "Twelve figures, January’s first (type, or paste from Excel)";
    /// Menu: the sheet that the figures are taken from.
    shape_from: "Lấy từ bảng", "Take from sheet";
    /// No sheet chosen.
    choose_sheet: "chọn bảng", "choose a sheet";
    /// Field: the months that the plan is for.
    plan_is_for: "Kế hoạch của", "The plan is for";
    /// Heading of the days off.
    calendar: "Ngày nghỉ, ngày làm bù", "Days off, days worked instead";
    /// Field: days off.
    holidays: "Ngày nghỉ lễ, tết", "Days off";
    /// Field: weekend days that are worked.
    worked_days: "Ngày làm bù", "Weekend days worked";
    /// Box: Saturdays are worked.
    saturdays: "Làm việc cả thứ Bảy", "Saturdays are worked";
    /// Button: fills in the public holidays with fixed dates in the solar calendar.
    holidays_by_law: "Điền 1/1, 30/4, 1/5, 2/9", "Fill in 1/1, 30/4, 1/5, 2/9";
    /// What the days off are for.
    calendar_hint: "Thứ Hai–thứ Sáu, trừ các ngày này. Tết, Giỗ Tổ, ngày liền kề 2/9 và ngày hoán đổi: ghi theo thông báo của năm.", "Monday to Friday but these. Tết, the Hùng Kings’ day, the day beside 2/9 and exchanged days: as announced for the year.";
    /// Heading: the officers who share a unit's plan.
    officers: "Chia tiếp cho cán bộ, đại lý", "On to officers and agents";
    /// Field: the unit.
    officers_unit: "Của đơn vị", "Of the unit";
    /// Field: names with weights.
    officers_names: "Mỗi dòng một người; tỷ trọng sau dấu ;", "One a line; a weight after ;";
    /// An example of what to type there.
    officers_example: "Nguyễn Văn A\nĐại lý B; 2", "Nguyễn Văn A\nAgent B; 2";
    /// Box: the breakdown has columns to enter what was achieved.
    with_actuals: "Kèm cột thực hiện để nhập dần", "With columns to enter what is achieved";
    /// Head of a step's plan.
    plan_in_short: "KH", "Plan";
    /// Head of what was achieved in a step.
    actual_in_short: "TH", "Actual";
    /// Field: the plan's year.
    plan_year: "Năm kế hoạch", "Year of the plan";
    /// The year is missing.
    plan_needs_year: "Hãy ghi năm kế hoạch (ví dụ 2026) để tính ngày làm việc và tuần.", "Please give the year of the plan (for example 2026) to count working days and weeks.";
    /// The table has nothing to show the pace of.
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
    required_week_column: "Mỗi tuần cần", "A week needed";
    /// Column head.
    required_day_column: "Mỗi ngày làm việc cần", "A working day needed";
    /// Column head.
    forecast_column: "Dự báo hết kỳ", "Forecast of the end";
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
    /// Field: đồng for each person.
    reward_per_head: "đ mỗi người", "đ a head";
    /// Field: how many units get a fixed sum.
    reward_sums: "Số suất", "Sums";
    /// Field: the fixed sum.
    reward_sum: "đ mỗi suất", "đ each";
    /// A unit has no staff number.
    no_staff: "chưa có số cán bộ", "no staff number";
    /// Units tie for a place.
    tied: "bằng nhau, cần chọn", "tied, to be chosen";
    /// Field: what units are ranked by.
    chosen_by_menu: "Chọn theo", "Chosen by";
    /// By the order of criteria.
    by_order: "thứ tự chỉ tiêu", "order of indicators";
    /// By points.
    by_points: "tổng điểm (bảng điểm)", "points";
    /// How the best are chosen by points.
    chosen_by_points: "Xếp theo tổng điểm: điểm chuẩn × thực hiện ÷ ngưỡng (nợ: ngưỡng ÷ thực hiện), không quá điểm tối đa.", "By points: points × actual ÷ target (arrears: target ÷ actual), at most the cap.";
    /// Column head: points for reaching the target.
    points_weight: "Điểm chuẩn", "Points";
    /// Column head: the most points.
    points_cap: "Tối đa", "Cap";
    /// Column head: the sum of the points.
    points_total: "Tổng điểm", "Total";
    /// Column head: the rank.
    points_place: "Xếp hạng", "Place";
    /// Button: makes a sheet of the points.
    make_points: "Lập bảng điểm", "Make a points sheet";
    /// Name of that sheet.
    points_name: "Bảng điểm", "Points";
    /// Its title.
    points_title: "BẢNG ĐIỂM THI ĐUA", "POINTS TABLE";
    /// Heading: awards counted.
    awards: "Tổng hợp khen thưởng", "Awards by kind";
    /// What the table of awards counts.
    awards_hint: "Đếm theo hình thức và đối tượng (tập thể, cá nhân) từ bảng này.", "Counts this table by kind and holder (collectives, individuals).";
    /// Button: makes a sheet of it.
    make_tally: "Lập bảng tổng hợp", "Make the table";
    /// Name of that sheet.
    tally_name: "Tổng hợp khen thưởng", "Awards";
    /// Its title.
    tally_title: "TỔNG HỢP KHEN THƯỞNG", "AWARDS BY KIND AND HOLDER";
    /// Column head.
    award_kind: "Hình thức khen thưởng", "Kind of award";
    /// Column head.
    collectives: "Tập thể", "Collectives";
    /// Column head.
    individuals: "Cá nhân", "Individuals";
    /// Column head: both together.
    awards_together: "Cộng", "Together";
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
    /// The menu entry of a column with a target for each row.
    pub fn target_in_column(self, column: &str) -> String {
        self.pick(format!("cột {column}"), format!("column {column}"))
    }

    /// Column head: the points of an indicator.
    pub fn points_of(self, indicator: &str, most: &str) -> String {
        self.pick(
            format!("Điểm: {indicator} (tối đa {most})"),
            format!("Points: {indicator} (at most {most})"),
        )
    }

    /// Button: moves a criterion one place up.
    pub fn move_up(self, name: &str) -> String {
        self.pick(format!("Đưa “{name}” lên trước"), format!("Move “{name}” up"))
    }

    /// "tháng 5".
    pub fn month(self, n: u32) -> String {
        self.pick(format!("Tháng {n}"), format!("Month {n}"))
    }

    /// "5 tháng": the months since the start of the year.
    pub fn months_so_far(self, n: u32) -> String {
        self.pick(format!("{n} tháng"), format!("{n} months"))
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
    pub fn break_down_by(self, step: PlanStep) -> &'static str {
        match step {
            PlanStep::Month => self.pick("Theo tháng", "By month"),
            PlanStep::Quarter => self.pick("Theo quý", "By quarter"),
            PlanStep::Week => self.pick("Theo tuần", "By week"),
        }
    }

    /// Name of the sheet that a breakdown makes.
    pub fn breakdown_name(self, step: PlanStep) -> &'static str {
        match step {
            PlanStep::Month => self.pick("Chia theo tháng", "By month"),
            PlanStep::Quarter => self.pick("Chia theo quý", "By quarter"),
            PlanStep::Week => self.pick("Chia theo tuần", "By week"),
        }
    }

    /// Title of the sheet that a breakdown makes.
    pub fn breakdown_title(self, step: PlanStep, plan: &str) -> String {
        let by = self.breakdown_name(step).to_uppercase();
        self.pick(format!("{by}: {plan}"), format!("{by}: {plan}"))
    }

    /// Notice: a plan that cannot be broken down.
    pub fn plan_not_broken_down(self, unit: &str, reason: NoBreakdown) -> String {
        let why = match reason {
            NoBreakdown::NoWeights | NoBreakdown::BadWeight(_) => self.pick(
                "trọng số của các kỳ đều bằng 0. Hãy chọn lại cách chia hoặc thời gian của kế hoạch.",
                "the weights of all steps are 0. Please choose another spread, or other months of the plan.",
            ),
            NoBreakdown::TooFine => self.pick(
                "số có nhiều chữ số thập phân hơn cột kế hoạch.",
                "it has more decimals than the plan's column.",
            ),
            NoBreakdown::TooLarge => self.pick("số quá lớn.", "it is too large."),
        };
        self.pick(
            format!("Không chia được kế hoạch của “{unit}”: {why}"),
            format!("The plan of “{unit}” cannot be broken down: {why}"),
        )
    }

    /// Notice: rows of awards that were not counted.
    pub fn awards_left_out(self, rows: usize) -> String {
        self.pick(
            format!(
                "{rows} dòng không đếm được: thiếu hình thức, đối tượng (tập thể, cá nhân) hoặc số lượng."
            ),
            format!("Rows not counted: {rows}. They name no kind, no holder (tập thể, cá nhân) or no count."),
        )
    }

    /// Notice: too few or too many weights of months.
    pub fn not_twelve(self, count: usize) -> String {
        self.pick(
            format!("Cần 12 số, tháng 1 trước; ở đây có {count}. Số cũ được giữ nguyên."),
            format!("Twelve figures are needed, January’s first; here are {count}. The old ones are kept."),
        )
    }

    /// Notice: a weight that cannot be read.
    pub fn no_weight(self, text: &str) -> String {
        self.pick(
            format!("“{text}” không phải là trọng số: cần số không âm, ví dụ 12,5. Số cũ được giữ nguyên."),
            format!(
                "“{text}” is no weight: a number not below 0 is needed, such as 12.5. The old ones are kept."
            ),
        )
    }

    /// Notice: a day off that cannot be read.
    pub fn no_day(self, text: &str) -> String {
        self.pick(
            format!("“{text}” không phải là ngày. Hãy ghi như 1/1; 16/2–20/2; 2/9. Lịch cũ được giữ nguyên."),
            format!("“{text}” is no day. Write days as 1/1; 16/2–20/2; 2/9. The old calendar is kept."),
        )
    }

    /// The months that a plan is for.
    pub fn plan_months(self, months: Months) -> String {
        let Months { first, last } = months;
        match (first, months.count()) {
            (1, 12) => self.pick("cả năm", "the year").to_owned(),
            (1, 6) => self.pick("6 tháng đầu năm", "the first half").to_owned(),
            (7, 6) => self.pick("6 tháng cuối năm", "the second half").to_owned(),
            (1 | 4 | 7 | 10, 3) => {
                let quarter = last / 3;
                self.pick(format!("quý {quarter}"), format!("quarter {quarter}"))
            }
            _ => self.pick(format!("tháng {first}–{last}"), format!("months {first}–{last}")),
        }
    }

    /// Above the pace of a sheet in which actuals are entered: how many steps have figures.
    pub fn tracked(self, past: usize, of: usize) -> String {
        self.pick(
            format!("Số thực hiện nhập dần trong bảng này: đã có {past}/{of} kỳ."),
            format!("What was achieved is entered in this sheet: {past} of {of} steps so far."),
        )
    }

    /// Column head: what was achieved in each step so far.
    pub fn so_far_column(self, step: PlanStep) -> &'static str {
        match step {
            PlanStep::Month => self.pick("Mỗi tháng đã đạt", "A month so far"),
            PlanStep::Quarter => self.pick("Mỗi quý đã đạt", "A quarter so far"),
            PlanStep::Week => self.pick("Mỗi kỳ đã đạt", "A step so far"),
        }
    }

    /// Column head: what each remaining step needs.
    pub fn required_column(self, step: PlanStep) -> &'static str {
        match step {
            PlanStep::Month => self.pick("Mỗi tháng cần", "A month needed"),
            PlanStep::Quarter => self.pick("Mỗi quý cần", "A quarter needed"),
            PlanStep::Week => self.pick("Mỗi kỳ cần", "A step needed"),
        }
    }

    /// The figure that is sought, and the ones that must be known for it.
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

    /// A field of the calculator does not contain a number.
    pub fn implied_unreadable(self, which: usize) -> String {
        let place =
            if which == 0 { self.pick("thứ nhất", "first") } else { self.pick("thứ hai", "second") };
        self.pick(
            format!("Ô {place} không phải là số. Hãy gõ như 306,1 hoặc 53,40%."),
            format!("The {place} field is no number. Type it like 306.1 or 53.40%."),
        )
    }

    /// The interval in which an implied figure is, because its inputs are rounded.
    pub fn implied_interval(self, least: &str, most: &str) -> String {
        self.pick(
            format!("từ {least} đến {most}, do các số đã làm tròn"),
            format!("between {least} and {most}, as its inputs are rounded"),
        )
    }
}
