//! Sentences about growth: how many rose or fell, and who did most.

use std::cmp::Ordering;

use crate::sheet::Counted;
use crate::words::texts::Words;

/// How many units rose, fell and stayed.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Directions {
    pub up: usize,
    pub down: usize,
    pub same: usize,
}

crate::words::texts::texts! {
    /// Why growth suits.
    why_growth: "có tốc độ tăng, giảm của từng dòng", "each row has a rate of growth";
    /// Why it cannot be drawn.
    no_growth: "bảng chưa có tốc độ tăng, giảm", "the table has no growth";
}

impl Words {
    /// "tăng 5,10%", "giảm 2,00%", "không đổi"; the figure is printed without its sign.
    pub fn changed_by(self, direction: Ordering, figure: &str) -> String {
        match direction {
            Ordering::Greater => self.pick(format!("tăng {figure}"), format!("up {figure}")),
            Ordering::Less => self.pick(format!("giảm {figure}"), format!("down {figure}")),
            Ordering::Equal => self.pick("không đổi", "unchanged").to_owned(),
        }
    }

    /// What a chart of growth shows. `who` did most of what is told, `tied` of them alike, and their figure has its sign.
    pub fn growth_finding(
        self,
        noun: &Counted,
        counts: Directions,
        (who, tied): (&str, usize),
        figure: &str,
    ) -> String {
        let Directions { up, down, same } = counts;
        let of = up + down + same;
        let noun = self.counted(noun, of);
        let (count, risen) = if up > 0 { (up, true) } else { (down, false) };
        let direction = self.pick(if risen { "tăng" } else { "giảm" }, if risen { "rose" } else { "fell" });
        let together = if tied > 1 { "cùng " } else { "" };
        let all = self.count(of);
        match count {
            0 if of == 1 => self.pick(format!("{who}: không đổi"), format!("{who}: unchanged")),
            0 => self.pick(format!("Cả {all} {noun} không đổi"), format!("All {all} {noun} are unchanged")),
            _ if of == 1 => format!("{who}: {figure}"),
            _ if tied == of => self.pick(
                format!("Cả {all} {noun} cùng {direction}: {figure}"),
                format!("All {all} {noun} {direction} alike: {figure}"),
            ),
            _ if count == of => self.pick(
                format!("Cả {all} {noun} đều {direction}; {who} {together}{direction} nhiều nhất: {figure}"),
                format!("All {all} {noun} {direction}, {who} the most: {figure}"),
            ),
            _ => {
                let count = self.count(count);
                self.pick(
                    format!(
                        "{count}/{all} {noun} {direction}; {who} {together}{direction} nhiều nhất: {figure}"
                    ),
                    format!("{count} of {all} {noun} {direction}, {who} the most: {figure}"),
                )
            }
        }
    }
}
