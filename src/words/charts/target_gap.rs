//! Sentences about rates against their targets.

use crate::words::texts::Words;

crate::words::texts::texts! {
    /// Why it suits.
    why_target_gap: "cho thấy mỗi dòng còn thiếu hay vượt bao nhiêu điểm %", "shows how many points each row is above or below its target";
    /// Why it cannot be drawn.
    no_target: "chưa đặt ngưỡng hay mục tiêu cho tỷ lệ này", "no threshold or target is set for this rate";
    /// Legend: the tick at each row's own target.
    own_targets: "Chỉ tiêu được giao", "Its own target";
    /// Legend: a rate that reaches its target.
    reaches_target: "Đạt", "Reached";
}

impl Words {
    /// A rate with its distance to the target: "34,99% (-1,01 điểm %)".
    pub fn with_gap(self, rate: &str, points: &str) -> String {
        format!("{rate} ({})", self.points(points))
    }

    /// Who is the furthest below, after the title's count: "; thiếu nhiều nhất: Đà Nẵng, -0,29 điểm %".
    pub fn furthest(self, title: &str, who: &str, points: &str) -> String {
        let points = self.points(points);
        self.pick(
            format!("{title}; xa mục tiêu nhất: {who}, {points}"),
            format!("{title}; furthest from it: {who}, {points}"),
        )
    }
}
