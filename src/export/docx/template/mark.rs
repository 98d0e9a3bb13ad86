//! The marks of a template: `{{bang}}`, `{{bieu_do_1}}` …, where they stand in a text, and what they mean.

use std::ops::Range;

/// The longest name that is looked for: more is no mark but braces in a text.
const LONGEST: usize = 60;

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    /// `{{bang}}`, `{{bang_2}}`: a table, from 0.
    Table(usize),
    /// `{{bieu_do}}`, `{{bieu_do_1}}`: a picture, from 0.
    Picture(usize),
    /// `{{nhan_xet}}`: all sentences.
    Sentences,
    /// `{{can_xem}}`: what of the figures is to be checked before the report is signed.
    Remarks,
    /// `{{tieu_de}}`: what the report is about.
    Subject,
    /// `{{don_vi}}`: the office that issues it.
    Agency,
    /// `{{phu_luc}}`: the appendices.
    Appendix,
    /// `{{ngay}}`: its date.
    Date,
}

impl Mark {
    /// The mark of that name, in small or capital letters.
    pub fn named(name: &str) -> Option<Mark> {
        let name = name.to_ascii_lowercase();
        let numbered = |rest: &str| match rest.strip_prefix('_') {
            None => rest.is_empty().then_some(0),
            Some(digits) => digits.parse::<usize>().ok()?.checked_sub(1),
        };
        match name.as_str() {
            "nhan_xet" => Some(Mark::Sentences),
            "can_xem" => Some(Mark::Remarks),
            "tieu_de" => Some(Mark::Subject),
            "don_vi" => Some(Mark::Agency),
            "phu_luc" => Some(Mark::Appendix),
            "ngay" => Some(Mark::Date),
            _ => name
                .strip_prefix("bieu_do")
                .map(|rest| numbered(rest).map(Mark::Picture))
                .or_else(|| name.strip_prefix("bang").map(|rest| numbered(rest).map(Mark::Table)))?,
        }
    }
}

impl Mark {
    /// Whether it stands for something that no line of text can hold.
    pub fn is_block(self) -> bool {
        matches!(self, Mark::Table(_) | Mark::Picture(_) | Mark::Appendix)
    }
}

/// A mark as it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct WrittenMark {
    /// Where, with its braces.
    pub place: Range<usize>,
    /// What is between the braces.
    pub name: String,
}

/// The marks in a text. A line end within braces makes them no mark.
pub(super) fn written_marks(text: &str) -> Vec<WrittenMark> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = text.get(from..).and_then(|rest| rest.find("{{")).map(|at| at + from) {
        let inside = open + 2;
        let Some(close) = text.get(inside..).and_then(|rest| rest.find("}}")).map(|at| at + inside) else {
            break;
        };
        let name = text.get(inside..close).unwrap_or("");
        // "{{{bang}}": the braces nearest to the name are its own.
        if let Some(later) =
            name.rfind("{{").map(|at| at + inside).or(name.starts_with('{').then_some(open + 1))
        {
            from = later;
            continue;
        }
        let is_name = !name.trim().is_empty() && name.len() <= LONGEST && !name.contains('\n');
        if is_name {
            found.push(WrittenMark { place: open..close + 2, name: name.trim().to_owned() });
        }
        from = if is_name { close + 2 } else { inside };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_with_their_number() {
        assert_eq!(Mark::named("bang"), Some(Mark::Table(0)));
        assert_eq!(Mark::named("Bang_2"), Some(Mark::Table(1)));
        assert_eq!(Mark::named("bieu_do_10"), Some(Mark::Picture(9)));
        assert_eq!(Mark::named("NHAN_XET"), Some(Mark::Sentences));
        for unknown in ["bang_0", "bang2", "bang_", "bang_x", "bieu", "", "bang_99999999999999999999999"] {
            assert_eq!(Mark::named(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn what_is_to_be_checked_has_a_mark_of_its_own() {
        assert_eq!(Mark::named("can_xem"), Some(Mark::Remarks));
    }

    #[test]
    fn marks_are_found_between_the_nearest_braces() {
        let names = |text: &str| written_marks(text).into_iter().map(|mark| mark.name).collect::<Vec<_>>();
        assert_eq!(names("a {{ bang }} b {{x}}"), ["bang", "x"]);
        assert_eq!(names("{{{bang}}} {{ {{y}}"), ["bang", "y"]);
        assert!(names("{{}} {{ }} {{a\nb}} {{").is_empty());
    }
}
