//! Sentences about this period against the prior one.

use super::growth::Directions;
use crate::words::texts::Words;

crate::words::texts::texts! {
    /// Why two periods suit.
    why_periods: "có số của hai kỳ để đặt cạnh nhau", "has the figures of two periods";
    /// Why they cannot be drawn.
    no_two_periods: "bảng chưa có số của hai kỳ so được với nhau", "the table has no figures of two periods that can be compared";
    /// The figure of a unit that has none.
    without_figure: "không có số liệu", "no figure";
}

impl Words {
    /// The figure of this period with its growth: "461,3 (+5,10%)".
    pub fn with_growth(self, current: &str, growth: &str) -> String {
        format!("{current} ({growth})")
    }

    /// What the whole did: "Toàn tỉnh: 312,3 tỷ đồng, tăng 17,45% so với 265,9".
    pub fn whole_against_prior(
        self,
        who: &str,
        (current, unit, prior): (&str, &str, &str),
        direction: std::cmp::Ordering,
        growth: &str,
    ) -> String {
        let current = if unit.is_empty() { current.to_owned() } else { format!("{current} {unit}") };
        let changed = self.changed_by(direction, growth);
        match direction {
            std::cmp::Ordering::Equal => {
                self.pick(format!("{who}: {current}, {changed}"), format!("{who}: {current}, {changed}"))
            }
            _ => self.pick(
                format!("{who}: {current}, {changed} so với {prior}"),
                format!("{who}: {current}, {changed} from {prior}"),
            ),
        }
    }

    /// How many rose, fell, stayed: a second part of a title.
    pub fn directions_shortly(self, noun: &crate::sheet::Counted, counts: Directions) -> String {
        let Directions { up, down, same } = counts;
        let of = up + down + same;
        let noun = self.counted(noun, of);
        let of = self.count(of);
        match (up, down) {
            (0, 0) => self.pick(format!("cả {of} {noun} không đổi"), format!("all {of} {noun} unchanged")),
            (0, down) => self.pick(
                format!("{}/{of} {noun} giảm", self.count(down)),
                format!("{} of {of} {noun} fell", self.count(down)),
            ),
            (up, _) => self.pick(
                format!("{}/{of} {noun} tăng", self.count(up)),
                format!("{} of {of} {noun} rose", self.count(up)),
            ),
        }
    }
}
