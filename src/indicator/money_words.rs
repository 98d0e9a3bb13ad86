//! Amounts of money in Vietnamese words, as payment papers write them: "một trăm ba mươi nghìn đồng".
//!
//! Source: the school rules of reading numbers in Vietnamese: *mốt*, *tư*, *lăm* after *mươi*, *linh* (in the south
//! *lẻ*) for a ten of 0, *nghìn* (in the south *ngàn*) for 10³.

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// The usage in which numbers are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Usage {
    /// linh, nghìn: the standard of official papers.
    #[default]
    Standard,
    /// lẻ, ngàn.
    Southern,
}

/// A whole amount in words, followed by "đồng": 130 000 → "một trăm ba mươi nghìn đồng".
pub fn dong_in_words(amount: i128, usage: Usage) -> String {
    format!("{} đồng", number_in_words(amount, usage))
}

/// A whole number in Vietnamese words. Numbers above a thousand *tỷ* are read in *nghìn tỷ*, *triệu tỷ*, *tỷ tỷ*.
pub fn number_in_words(number: i128, usage: Usage) -> String {
    let mut words = Vec::new();
    if number < 0 {
        words.push("âm");
    }
    match number.unsigned_abs() {
        0 => words.push("không"),
        size => billions(size, false, &mut words),
    }
    if usage == Usage::Southern {
        for word in &mut words {
            *word = match *word {
                "linh" => "lẻ",
                "nghìn" => "ngàn",
                other => other,
            };
        }
    }
    words.join(" ")
}

/// Appends a number above 0, split into groups of 10⁹. `inner` says that it follows other groups.
fn billions(number: u128, inner: bool, words: &mut Vec<&'static str>) {
    const BILLION: u128 = 1_000_000_000;
    let (high, low) = (number / BILLION, number % BILLION);
    if high > 0 {
        billions(high, inner, words);
        words.push("tỷ");
    }
    let inner = inner || high > 0;
    let groups = [(low / 1_000_000, "triệu"), (low / 1000 % 1000, "nghìn"), (low % 1000, "")];
    let mut inner = inner;
    for (group, name) in groups {
        if group > 0 {
            below_thousand(group, inner, words);
            if !name.is_empty() {
                words.push(name);
            }
            inner = true;
        }
    }
}

/// Appends one group of three digits, above 0. Inside a number the hundreds are read even if they are 0: "không trăm linh
/// năm".
fn below_thousand(group: u128, inner: bool, words: &mut Vec<&'static str>) {
    let [hundreds, tens, ones] =
        [group / 100, group / 10 % 10, group % 10].map(|d| usize::try_from(d).unwrap_or(0));
    if hundreds > 0 || inner {
        words.extend([DIGITS[hundreds], "trăm"]);
    }
    match tens {
        0 if ones > 0 && (hundreds > 0 || inner) => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([DIGITS[tens], "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        // mốt and tư after mươi; lăm after mười and after mươi.
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(DIGITS[ones]),
    }
}
