//! The nouns for what the rows are ("đơn vị", "huyện"), and the texts that count rows with them.

use super::report::one_and_many;
use super::texts::Words;
use crate::language::Language;
use crate::number::fold;
use crate::sheet::Counted;

super::texts::texts! {
    /// Label of the field for that noun.
    counted_field: "Đếm theo", "Count as";
}

/// Which units a chart shows, if not all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those with the highest figures.
    Highest,
    /// Those with the lowest figures.
    Lowest,
    /// The first of the table.
    First,
    /// The first by name.
    FirstByName,
    /// Those that the user chose.
    Chosen,
}

impl Words {
    /// The noun after a count: "huyện", "districts". A user's own word stays, unless it is a usual noun of the field.
    pub fn counted(self, noun: &Counted, n: usize) -> &str {
        let (vietnamese, one, several) = match noun {
            Counted::Unit => ("đơn vị", "unit", "units"),
            Counted::Province => ("tỉnh", "province", "provinces"),
            Counted::District => ("huyện", "district", "districts"),
            Counted::Office => ("cơ sở", "office", "offices"),
            Counted::Commune => ("xã", "commune", "communes"),
            Counted::Own(word) => {
                let (one, many) = one_and_many(word).unwrap_or((word, word));
                (word.as_str(), one, many)
            }
        };
        self.pick(vietnamese, if n == 1 { one } else { several })
    }

    /// The noun that a user typed: one of ours, in either language, or the user's own. An empty text gives the usual
    /// noun.
    pub fn counted_from(text: &str) -> Counted {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_named = |noun: &Counted| {
            let words = [Words(Language::Vietnamese), Words(Language::English)];
            words.iter().any(|w| [1, 2].iter().any(|n| fold(w.counted(noun, *n)) == fold(&text)))
        };
        let named = Counted::NAMED.into_iter().map(|(_, noun)| noun).find(is_named);
        named.unwrap_or(if text.is_empty() { Counted::Unit } else { Counted::Own(text) })
    }

    /// "tính trên 7/9 đơn vị".
    pub fn counted_of(self, noun: &Counted, counted: u32, of: u32) -> String {
        let noun = self.counted(noun, of as usize);
        self.pick(format!("tính trên {counted}/{of} {noun}"), format!("on {counted} of {of} {noun}"))
    }

    /// " (theo dòng tổng của bảng: 5,45%)".
    pub fn by_own_total(self, figure: &str) -> String {
        self.pick(
            format!(" (theo dòng tổng của bảng: {figure})"),
            format!(" (by the table's own total: {figure})"),
        )
    }

    /// "tổng Thực hiện các đơn vị".
    pub fn sum_over_units(self, noun: &Counted, what: &str) -> String {
        let noun = self.counted(noun, 2);
        self.pick(format!("tổng {what} các {noun}"), format!("sum of {what} over {noun}"))
    }

    /// Which units a chart shows, if not all: "40 đơn vị cao nhất trên 100.000". `is_tied`: some that are not shown have
    /// the figure of the last one shown.
    pub fn units_shown(self, noun: &Counted, which: Which, shown: usize, of: usize, is_tied: bool) -> String {
        let (noun, shown, of) = (self.counted(noun, shown), self.count(shown), self.count(of));
        let (before, after) = match which {
            Which::Highest => ("highest", "cao nhất"),
            Which::Lowest => ("lowest", "thấp nhất"),
            Which::First => ("first", "đầu bảng"),
            Which::FirstByName => ("alphabetically first", "đầu theo tên"),
            Which::Chosen => ("chosen", "được chọn"),
        };
        let tied = match is_tied {
            true => {
                self.pick(" (có đơn vị bằng số không vẽ)", " (others with the same figure are not drawn)")
            }
            false => "",
        };
        self.pick(
            format!("{shown} {noun} {after} trên {of}{tied}"),
            format!("the {shown} {before} {noun} of {of}{tied}"),
        )
    }

    /// Rows that add up groups are not among the units of a chart.
    pub fn without_groups(self, rows: usize) -> String {
        let rows = self.count(rows);
        self.pick(
            format!("không kể {rows} dòng cộng nhóm"),
            format!("without the {rows} rows of sums of groups"),
        )
    }

    /// The chart shows only some of the units: "80 trong 1.000 đơn vị".
    pub fn first_of(self, noun: &Counted, shown: usize, of: usize) -> String {
        let (noun, shown, of) = (self.counted(noun, of), self.count(shown), self.count(of));
        self.pick(format!("{shown} trong {of} {noun}"), format!("{shown} of {of} {noun}"))
    }

    /// The total of the units with figures: "Tổng cộng (2/24 đơn vị đã nhập)".
    pub fn total_of_entered(self, noun: &Counted, entered: usize, of: usize) -> String {
        let (total, noun) = (self.total_label(), self.counted(noun, of));
        self.pick(
            format!("{total} ({entered}/{of} {noun} đã nhập)"),
            format!("{total} ({entered} of {of} {noun} entered)"),
        )
    }

    /// "3/9 đơn vị đạt cả 2 chỉ tiêu".
    pub fn reach_all(self, noun: &Counted, reaching: usize, of: usize, targets: usize) -> String {
        let noun = self.counted(noun, of);
        if targets == 1 {
            return self.pick(
                format!("{reaching}/{of} {noun} đạt ngưỡng"),
                format!("{reaching} of {of} {noun} reach the target"),
            );
        }
        self.pick(
            format!("{reaching}/{of} {noun} đạt cả {targets} chỉ tiêu"),
            format!("{reaching} of {of} {noun} reach all {targets} targets"),
        )
    }

    /// How the best units are chosen.
    pub fn chosen_by(self, noun: &Counted, measures: &[String], of_those_reaching: bool) -> String {
        let order = measures.join(self.pick(", rồi ", ", then "));
        let noun = self.counted(noun, 2);
        match of_those_reaching {
            true => self.pick(
                format!("Trong các {noun} đạt mọi ngưỡng, xếp theo {order}."),
                format!("Of the {noun} that reach every target, by {order}."),
            ),
            false => self.pick(format!("Xếp theo {order}."), format!("By {order}.")),
        }
    }

    /// Notice: a prior period was re-added.
    pub fn readded(self, noun: &Counted, units: usize) -> String {
        let noun = self.counted(noun, units);
        self.pick(
            format!("Đã cộng lại cho {units} {noun}; xem thẻ Thời gian."),
            format!("Re-added for {units} {noun}; see the tab Over time."),
        )
    }

    /// Heading of the units compared with a threshold.
    pub fn findings(self, noun: &Counted) -> String {
        let noun = self.counted(noun, 2);
        self.pick(
            format!("Các {noun} so với ngưỡng, chưa đạt trước"),
            format!("{} against the threshold, those that miss it first", capital(noun)),
        )
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|l| l.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
