//! Titles that call what is under them a mean, a quotient or a year: figures without a sum.

use super::model::Column;
use crate::number::{CellKind, fold};

/// Whether a column says in which year something is: "Năm dự kiến công nhận" over 2026, 2028.
pub(super) fn holds_years(column: &Column) -> bool {
    let folded = fold(&column.title);
    let says_year = folded.starts_with("nam ") && !folded.bytes().any(|b| b.is_ascii_digit());
    let is_year = |value: f64| value.fract() == 0.0 && (1900.0..=2100.0).contains(&value);
    let figures = || column.kinds.iter().zip(&column.values).filter(|(kind, _)| **kind == CellKind::Number);
    says_year && figures().count() > 0 && figures().all(|(_, value)| is_year(*value))
}

/// Whether a title names a quotient or a looked-up value, which has no meaningful sum.
pub(crate) fn names_quotient(title: &str) -> bool {
    // Abbreviated, they stand first or last: "TL sử dụng", "Điểm TB".
    const SHORT: [&str; 6] = ["tl", "bq", "tb", "mean", "ratio", "rate"];
    const WORDS: [&str; 29] = [
        "diem tb",
        "muc thu",
        "muc chi",
        "muc hoc phi",
        "muc phi",
        "muc ho tro",
        "muc phu cap",
        "muc luong",
        "muc huong",
        "muc dong",
        "muc tro cap",
        "nang suat",
        "chi so",
        "mat do",
        "trung binh",
        "ty le",
        "ti le",
        "ty trong",
        "ti trong",
        "co cau",
        "toc do",
        "binh quan",
        "he so",
        "don gia",
        "nam sinh",
        "average",
        " per ",
        "per capita",
        "density",
    ];
    let folded = fold(title);
    let mut words = folded.split([' ', '(', ')', '/']).filter(|w| !w.is_empty());
    let ends = [words.next(), words.next_back()];
    let is_level = folded.starts_with("dan so") || folded.starts_with("so ") || folded.contains("population");
    let is_short = || ends.iter().flatten().any(|word| SHORT.contains(word));
    if is_per_head(&folded) {
        return true;
    }
    let says_mean = ["ty le", "binh quan"].iter().any(|words| folded.contains(words));
    (!is_level || says_mean && !folded.starts_with("dan so") && !folded.contains("lao dong"))
        && (WORDS.iter().any(|w| folded.contains(w)) || is_short())
}

/// Whether a folded title says "for each": "Chi phí/người", "Số bác sĩ/vạn dân", "(đồng/thẻ)".
fn is_per_head(folded: &str) -> bool {
    const EACH: [&str; 17] = [
        "hs",
        "hssv",
        "em",
        "chau",
        "ca",
        "nguoi",
        "dan",
        "van dan",
        "nghin dan",
        "ho",
        "lao dong",
        "the",
        "luot",
        "doi tuong",
        "hoc sinh",
        "person",
        "capita",
    ];
    if folded.starts_with("so nguoi/luot") || folded.starts_with("so luot/nguoi") {
        return false;
    }
    folded.match_indices('/').any(|(at, _)| {
        let after = folded[at + 1..].trim_start_matches(|c: char| c.is_ascii_digit() || " .,".contains(c));
        let ends = |rest: &str| !rest.trim_start().starts_with(char::is_alphanumeric);
        EACH.iter().any(|word| after.strip_prefix(word).is_some_and(ends))
    })
}
