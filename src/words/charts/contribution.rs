//! Sentences about contributions to the growth of the total.

use std::cmp::Ordering;

use crate::sheet::Counted;
use crate::words::texts::Words;

crate::words::texts::texts! {
    /// Why it suits.
    why_contribution: "cho thấy mỗi dòng làm tổng tăng, giảm bao nhiêu điểm %", "shows how many points each row adds to the total's growth";
    /// Why it cannot be drawn.
    no_contribution: "cần số của hai kỳ cộng được qua ít nhất hai dòng", "it needs figures of two periods that add up over two rows or more";
    /// Legend: a step up.
    adds: "Làm tăng", "Adds";
    /// Legend: a step down.
    takes_away: "Làm giảm", "Takes away";
    /// The sum of all steps up.
    all_that_add: "Cộng phần làm tăng", "All that add";
    /// The last step.
    total_growth: "Tăng, giảm chung", "Growth of the total";
}

impl Words {
    /// What the total did and who did most of it.
    pub fn contribution_finding(
        self,
        (direction, growth): (Ordering, &str),
        who: &str,
        points: &str,
    ) -> String {
        let changed = self.changed_by(direction, growth);
        let points = self.points(points);
        match direction {
            Ordering::Less => self.pick(
                format!("Chung {changed}; {who} làm giảm nhiều nhất: {points}"),
                format!("The total is {changed}; {who} takes away the most: {points}"),
            ),
            _ => self.pick(
                format!("Chung {changed}; {who} đóng góp nhiều nhất: {points}"),
                format!("The total is {changed}; {who} contributes the most: {points}"),
            ),
        }
    }

    /// The sum of a group and of all before it: "Cộng dồn đến hết Miền núi".
    pub fn added_up_to(self, group: &str) -> String {
        self.pick(format!("Cộng dồn đến hết {group}"), format!("Sum up to {group}"))
    }

    /// The units that are put together because a page has no room for all: "12 đơn vị khác".
    pub fn other_units(self, noun: &Counted, n: usize) -> String {
        let (noun, n) = (self.counted(noun, n), self.count(n));
        self.pick(format!("{n} {noun} khác"), format!("{n} other {noun}"))
    }
}
