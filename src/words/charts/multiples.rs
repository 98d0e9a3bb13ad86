//! Sentences about small multiples.

use crate::words::texts::Words;

crate::words::texts::texts! {
    /// Why small multiples suit.
    why_multiples: "có cùng một chỉ tiêu của nhiều quỹ, nhiều nhóm", "has one measure of several funds or groups";
    /// In place of a figure, where there is no room for the reason.
    missing_shortly: "thiếu", "none";
    /// What that means, below the chart.
    missing_means: "“Thiếu”: không có số để tính", "“None”: there is no figure to compute it from";
    /// Why they cannot be drawn.
    no_multiples: "không có cùng một chỉ tiêu ở hai nhóm cột trở lên", "no measure is there in two groups of columns or more";
}

impl Words {
    /// Which group is highest and which lowest in the totals: "Toàn cụm: cao nhất BHYT 45,20%, thấp nhất BHTN 33,10%".
    pub fn multiples_finding(self, total: &str, highest: (&str, &str), lowest: (&str, &str)) -> String {
        let ((high, most), (low, least)) = (highest, lowest);
        self.pick(
            format!("{total}: cao nhất {high} {most}, thấp nhất {low} {least}"),
            format!("{total}: highest {high} {most}, lowest {low} {least}"),
        )
    }

    /// A measure by groups: "Tỷ lệ hoàn thành kế hoạch theo BHXH, BHYT và BHTN".
    pub fn measured_of_groups(self, what: &str, groups: &str) -> String {
        self.pick(format!("{what} theo {groups}"), format!("{what} by {groups}"))
    }

    /// The name of a panel with its threshold: "BHYT (ngưỡng 36%)".
    pub fn panel_with_threshold(self, name: &str, threshold: &str) -> String {
        self.pick(format!("{name} (ngưỡng {threshold})"), format!("{name} (threshold {threshold})"))
    }

    /// How many groups are shown of all.
    pub fn first_groups(self, shown: usize, of: usize) -> String {
        self.pick(format!("{shown} nhóm đầu trong {of}"), format!("the first {shown} groups of {of}"))
    }
}
