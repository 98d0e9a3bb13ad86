//! Sentences about a course over periods.

use std::cmp::Ordering;

use crate::words::texts::Words;

crate::words::texts::texts! {
    /// Why a course suits.
    why_trend: "có số của nhiều kỳ liên tiếp", "has the figures of several periods";
    /// Why it cannot be drawn.
    no_trend: "cần số của ít nhất ba kỳ dài bằng nhau, theo dòng hoặc theo cột", "it needs three periods or more of equal length, in rows or in columns";
}

impl Words {
    /// What a single line did from its first figure to its last: "Số thu: từ 12,3 (2019) đến 15,6 (2023), tăng 26,83%".
    pub fn course(
        self,
        what: &str,
        (first, from): (&str, &str),
        (last, to): (&str, &str),
        changed: Option<(Ordering, &str)>,
    ) -> String {
        let changed = changed.map(|(direction, figure)| format!(", {}", self.changed_by(direction, figure)));
        let changed = changed.unwrap_or_default();
        self.pick(
            format!("{what}: từ {first} ({from}) đến {last} ({to}){changed}"),
            format!("{what}: from {first} ({from}) to {last} ({to}){changed}"),
        )
    }

    /// A line with one figure only.
    pub fn single_period(self, what: &str, figure: &str, period: &str) -> String {
        format!("{what}: {figure} ({period})")
    }

    /// Which of several lines ends highest.
    pub fn highest_at_end(self, who: &str, together: bool, period: &str, figure: &str) -> String {
        let alike = if together { "cùng " } else { "" };
        let is = if together { "are" } else { "is" };
        self.pick(
            format!("{who} {alike}cao nhất ({period}): {figure}"),
            format!("{who} {is} highest ({period}): {figure}"),
        )
    }

    /// Said under a course of one row of several that have no axis in common.
    pub fn drawn_alone(self, name: &str) -> String {
        self.pick(
            format!("Chỉ vẽ “{name}”: các dòng là những chỉ tiêu khác nhau, không vẽ chung một trục"),
            format!("Only “{name}” is drawn: the rows are different figures and have no axis in common"),
        )
    }

    /// The alternative text of a chart of lines.
    pub fn lines_alt(self, title: &str, subtitle: &str, lines: &[(String, String)]) -> String {
        let list = lines.iter().map(|(name, told)| format!("{name}: {told}")).collect::<Vec<_>>().join("; ");
        let subtitle = if subtitle.is_empty() { String::new() } else { format!("{subtitle}. ") };
        self.pick(
            format!("Biểu đồ đường. {title}. {subtitle}{list}."),
            format!("Line chart. {title}. {subtitle}{list}."),
        )
    }
}
