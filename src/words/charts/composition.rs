//! Sentences about parts of a whole.

use crate::sheet::Counted;
use crate::words::texts::Words;

crate::words::texts::texts! {
    /// Why parts suit.
    why_composition: "có các cột là từng phần của một tổng", "has columns that are parts of a whole";
    /// Why they cannot be drawn.
    no_parts: "không có các cột chắc chắn là từng phần của một tổng, cùng đơn vị tính", "no columns are surely parts of one whole, in one unit";
    /// A unit with a negative part.
    negative_part: "có số âm", "a negative part";
    /// A unit whose parts are all zero.
    nothing_to_share: "tổng bằng 0", "the sum is 0";
}

impl Words {
    /// What is missing of a unit: "thiếu BHTN".
    pub fn parts_missing(self, names: &[String]) -> String {
        let names = names.join(", ");
        self.pick(format!("thiếu {names}"), format!("without {names}"))
    }

    /// What all units together are made of: "BHXH chiếm phần lớn nhất: 51,20% tổng của 11 đơn vị".
    pub fn greatest_part(self, noun: &Counted, part: (&str, bool), share: &str, of: usize) -> String {
        let noun = self.counted(noun, of);
        let (name, together) = part;
        let alike = if together { self.pick("cùng ", "") } else { "" };
        let all = self.count(of);
        let has = if together { "are" } else { "is" };
        match of {
            1 => self.pick(
                format!("{name} {alike}chiếm phần lớn nhất: {share}"),
                format!("{name} {has} the largest part: {share}"),
            ),
            _ => self.pick(
                format!("{name} {alike}chiếm phần lớn nhất: {share} tổng của {all} {noun}"),
                format!("{name} {has} the largest part: {share} of the sum of {all} {noun}"),
            ),
        }
    }

    /// The unit of shares, with that of the sums beside them: "%; tổng bằng triệu đồng".
    pub fn shares_of(self, unit: &str) -> String {
        match unit.is_empty() {
            true => "%".to_owned(),
            false => self.pick(format!("%; tổng bằng {unit}"), format!("%; sums in {unit}")),
        }
    }

    /// The subtitle: which parts, and of what.
    pub fn composed_of(self, parts: &str, unit: &str) -> String {
        let unit = if unit.is_empty() { String::new() } else { format!(", {unit}") };
        self.pick(format!("gồm {parts}{unit}"), format!("made of {parts}{unit}"))
    }
}
