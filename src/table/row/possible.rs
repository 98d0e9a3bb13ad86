//! Labels that could be those of totals, and labels without the mark of a footnote.

use super::numbering::without_numbering;
use crate::number::{fold, has_letter};

/// A label without the mark of a footnote behind it: "Cộng⁴", `Cộng [2]`, "Cộng(1)", "Cộng *".
pub(super) fn without_footnote(label: &str) -> &str {
    let raised = |c: char| {
        c.is_whitespace() || matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | 'ᵃ'..='ᵈ' | '*' | '†' | '‡')
    };
    let bare = label.trim_end_matches(raised);
    let inside = |open: char, close: char| {
        let (before, mark) = bare.strip_suffix(close)?.rsplit_once(open)?;
        (mark.len() <= 2 && mark.bytes().all(|b| b.is_ascii_digit() || b == b'*')).then_some(before)
    };
    let bare = inside('[', ']').or_else(|| inside('(', ')')).unwrap_or(bare).trim_end_matches(raised);
    if bare.len() == label.len() || has_letter(bare) { bare } else { label }
}

/// Whether a label could be that of a total, though it could be a name or a line of its own too: "Tổng thu ngân sách",
/// "Cộng thu", "Total revenue". Only figures tell.
pub(super) fn may_be_total(label: &str) -> bool {
    const NAMES: [&str; 23] = [
        "tong cong ty",
        "tong cuc",
        "tong kho",
        "tong dai",
        "tong lien doan",
        "tong bien tap",
        "cong dong",
        "cong hoa",
        "cong ty",
        "cong an",
        "cong nghe",
        "cong thuong",
        "cong doan",
        "cong nhan",
        "cong chuc",
        "cong trinh",
        "cong vien",
        "cong nghiep",
        "cong tac",
        "cong ich",
        "cong lap",
        "cong cong",
        "cong don",
    ];
    let label = without_footnote(label);
    let folded = fold(label);
    let name = without_numbering(&folded);
    let begins = |word: &str| name.strip_prefix(word).is_some_and(|r| !r.starts_with(char::is_alphanumeric));
    // "Công …" is another word than "Cộng …", where marks are written.
    let is_public = begins("cong") && !label.is_ascii() && !label.to_lowercase().contains('ộ');
    let is_name = NAMES.iter().any(|n| begins(n)) && !begins("cong dong bang");
    let says = ["tong", "cong", "luy ke", "total", "sum", "summe", "gesamt", "insgesamt", "toan bo"];
    !is_public && !is_name && says.iter().any(|w| begins(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_could_be_totals() {
        for (label, expected) in [
            ("TỔNG THU NGÂN SÁCH", true),
            ("Tổng chi", true),
            ("Lũy kế 12 tháng", true),
            ("A. Cộng thu", true),
            ("TOTAL REVENUE", true),
            ("Tổng công ty Sông Đà", false),
            ("Công ty A", false),
            ("Cộng đồng", false),
            ("Cộng đồng bằng", true),
            ("Cộng dồn", false),
            ("Công bằng", false),
            ("An Phú", false),
        ] {
            assert_eq!(may_be_total(label), expected, "{label}");
        }
    }
}
