//! Sentences about a plan's path.

use std::cmp::Ordering;

use crate::analysis::NoPlanCourse;
use crate::words::texts::Words;

crate::words::texts::texts! {
    /// Why a plan's path suits.
    why_plan_path: "có kế hoạch và thực hiện của nhiều tháng trong năm", "has plan and actual of several months of a year";
    /// Why it cannot be drawn: the plan cannot be spread over its months.
    no_plan_spread: "chưa chia được kế hoạch theo thời gian: xem năm và tháng của kế hoạch ở bảng Kế hoạch", "the plan cannot be spread over time: see its year and months in the Plan panel";
    /// The name of what was reached, where each column is a month.
    path_actual: "Thực hiện", "Actual";
    /// The name of the forecast's line.
    forecast_label: "Dự báo", "Forecast";
    /// The name of the upper bound.
    forecast_most: "Cao nhất", "Most";
    /// The name of the lower bound.
    forecast_least: "Thấp nhất", "Least";
    /// How the plan is spread: by its own figures.
    path_own: "tiến độ theo kế hoạch từng kỳ", "path by each period’s own plan";
    /// How the plan is spread: evenly.
    path_even: "tiến độ chia đều theo tháng", "path spread evenly by month";
    /// How the plan is spread: by working days.
    path_working_days: "tiến độ chia theo ngày làm việc", "path spread by working days";
    /// How the plan is spread: by twelve figures.
    path_figures: "tiến độ chia theo 12 số đã nhập", "path spread by the twelve figures given";
    /// What the forecast is.
    forecast_is: "dự báo: giữ nhịp đến nay so với tiến độ", "forecast: at the pace so far against the path";
    /// What its range is.
    range_is: "khoảng: nếu các kỳ còn lại như kỳ thấp nhất, cao nhất đã qua", "range: if the coming periods are like the weakest or the strongest past one";
}

impl Words {
    /// Why a table has no plan's path.
    pub fn no_plan_path(self, why: NoPlanCourse) -> &'static str {
        match why {
            NoPlanCourse::Rows => self.pick(
                "không có các tháng hay quý của một năm, theo dòng hoặc theo cột",
                "there are no months or quarters of one year, in rows or in columns",
            ),
            NoPlanCourse::Plan => self.pick(
                "bảng chưa có cột kế hoạch đi với cột thực hiện",
                "the table has no plan that goes with an actual",
            ),
            NoPlanCourse::Units => self.pick(
                "số của các dòng không cộng được với nhau: ở Hiện, chọn một dòng",
                "the figures of the rows do not add up: choose one of them under Shown",
            ),
            NoPlanCourse::Unclear => self.pick(
                "không rõ số là của từng kỳ hay lũy kế từ đầu năm: ghi “tháng” hoặc “lũy kế” vào tiêu đề cột",
                "it is not clear whether figures are of single periods or cumulative: say “month” or “cumulative” in the column’s title",
            ),
        }
    }

    /// A figure that was planned: "Kế hoạch 573,2".
    pub fn planned_label(self, figure: &str) -> String {
        self.pick(format!("Kế hoạch {figure}"), format!("Plan {figure}"))
    }

    /// A figure that was reached: "Thực hiện hết Tháng 6: 306,1 (53,40% kế hoạch)".
    pub fn reached_label(self, period: &str, figure: &str, share: &str) -> String {
        let share = if share.is_empty() { String::new() } else { format!(" ({})", self.of_the_plan(share)) };
        self.pick(
            format!("Thực hiện hết {}: {figure}{share}", within(period)),
            format!("Actual to {period}: {figure}{share}"),
        )
    }

    /// "53,40% kế hoạch"
    pub fn of_the_plan(self, share: &str) -> String {
        self.pick(format!("{share} kế hoạch"), format!("{share} of the plan"))
    }

    /// What was reached by now against the path, and where it leads.
    pub fn path_finding(
        self,
        period: &str,
        figure: &str,
        gap: Option<(Ordering, &str)>,
        forecast: Option<(&str, &str)>,
    ) -> String {
        let gap = gap.map_or_else(String::new, |(direction, size)| match direction {
            Ordering::Greater => {
                self.pick(format!(", vượt tiến độ {size}"), format!(", {size} ahead of the path"))
            }
            Ordering::Less => {
                self.pick(format!(", chậm {size} so với tiến độ"), format!(", {size} behind the path"))
            }
            Ordering::Equal => self.pick(", đúng tiến độ", ", on the path").to_owned(),
        });
        let forecast = forecast.map_or_else(String::new, |(figure, share)| {
            let share = self.of_the_plan(share);
            self.pick(
                format!("; dự báo cuối kỳ {figure} ({share})"),
                format!("; forecast for the end: {figure} ({share})"),
            )
        });
        self.pick(
            format!("Hết {}: {figure}{gap}{forecast}", within(period)),
            format!("By the end of {period}: {figure}{gap}{forecast}"),
        )
    }

    /// A plan whose time is over.
    pub fn path_ended(self, figure: &str, share: &str) -> String {
        let share = self.of_the_plan(share);
        self.pick(
            format!("Cả kỳ kế hoạch: {figure}, bằng {share}"),
            format!("The whole plan’s time: {figure}, {share}"),
        )
    }

    /// What follows a missing period cannot be added up: "thiếu số Tháng 5, không cộng dồn tiếp được".
    pub fn path_is_cut(self, period: &str) -> String {
        self.pick(
            format!("thiếu số {}, không cộng dồn tiếp được", within(period)),
            format!("{period} is missing, what follows cannot be added up"),
        )
    }

    /// A forecast with its range, for those who hear it: "dự báo 612,2 (từ 540,1 đến 650,3)".
    pub fn forecast_told(self, figure: &str, range: Option<(&str, &str)>) -> String {
        let range = range.map(|(low, high)| {
            self.pick(format!(" (từ {low} đến {high})"), format!(" (from {low} to {high})"))
        });
        let range = range.unwrap_or_default();
        self.pick(format!("dự báo {figure}{range}"), format!("forecast {figure}{range}"))
    }
}

/// A period's name inside a Vietnamese sentence: "tháng 6/2020".
fn within(period: &str) -> String {
    let mut letters = period.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
