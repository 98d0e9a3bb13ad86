//! Shows a stored number in its format, and tells what kind of value that makes it.

use std::fmt::Write;
use std::rc::Rc;
use std::sync::Arc;

use super::code::{Body, ConditionSign, DatePart, Section, sections};
use super::date::{Moment, moment};
use super::digits::{general, number_picture, shifted};
use crate::grid::StoredValue;
use crate::number::Notation;

/// A number format, ready to show values. It is cheap to clone, because many cell formats share one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct DisplayFormat {
    sections: Rc<[Section]>,
    code: Arc<str>,
}

/// Codes that files give by number only (ECMA-376 part 1, 18.8.30). Those for dates of the user's locale are given as
/// Vietnam writes them.
pub(crate) fn built_in_code(id: u16) -> &'static str {
    match id {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 | 37 => "#,##0;-#,##0",
        6 | 38 => "#,##0;-#,##0",
        7 | 39 => "#,##0.00;-#,##0.00",
        8 | 40 => "#,##0.00;-#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 | 13 => "# ?/?",
        14 | 27..=31 | 36 | 50..=54 | 57 | 58 => "dd/mm/yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 | 32 | 55 => "h:mm",
        21 | 33..=35 | 56 => "h:mm:ss",
        22 => "dd/mm/yyyy h:mm",
        41 | 42 => "#,##0;-#,##0;\"-\"",
        43 | 44 => "#,##0.00;-#,##0.00;\"-\"",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        48 => "##0.0E+0",
        49 => "@",
        _ => "General",
    }
}

/// Excel takes codes of at most 255 characters. The time to show a number grows with the length of its code.
const LONGEST_CODE: usize = 4096;

impl DisplayFormat {
    /// Parses a code; one longer than any program writes is treated as empty.
    pub(crate) fn new(code: &str) -> DisplayFormat {
        let sections = if code.len() > LONGEST_CODE { Vec::new() } else { sections(code) };
        DisplayFormat { sections: sections.into(), code: code.into() }
    }

    /// The code that it was read from.
    pub(crate) fn code(&self) -> &Arc<str> {
        &self.code
    }

    /// Writes a number as the format shows it in Vietnamese notation: see [`DisplayFormat::show_in`].
    pub(crate) fn show(&self, value: f64, from_1904: bool, out: &mut String) -> StoredValue {
        self.show_in(value, from_1904, Notation::CommaDecimal, out)
    }

    /// Writes a number as the format shows it, though never as an empty text, and returns its stored value: for a
    /// percentage, the ratio.
    pub(crate) fn show_in(
        &self,
        value: f64,
        from_1904: bool,
        notation: Notation,
        out: &mut String,
    ) -> StoredValue {
        if !value.is_finite() {
            out.push_str("#NUM!");
            return StoredValue::Error;
        }
        let start = out.len();
        let number = StoredValue::Number { value, percent: false };
        let Some((section, signed)) = self.section(value) else {
            general(value, notation, out);
            return number;
        };
        let shown = if signed { value } else { value.abs() };
        let stored = match &section.body {
            Body::General { before, after } => {
                out.push_str(before);
                general(shown, notation, out);
                out.push_str(after);
                number
            }
            Body::Text => {
                general(value, notation, out);
                number
            }
            Body::Literal(text) => {
                out.push_str(text);
                number
            }
            Body::Date(parts) => {
                match moment(value, from_1904) {
                    Some(moment) => parts.iter().for_each(|part| date_part(part, &moment, value, out)),
                    None => general(value, notation, out),
                }
                StoredValue::Date
            }
            Body::Number(picture) => {
                number_picture(picture, shown, notation, out);
                let percent = StoredValue::Number { value, percent: true };
                // A number shown in thousands is also stored in thousands, as its text and header say.
                // A letter for a multiple is no word of a unit: what is shown as "131K" is 131 000.
                let number = match picture.thousands {
                    0 => number,
                    _ if picture.names_multiple() => number,
                    n => StoredValue::Number { value: shifted(value, -3 * i32::from(n)), percent: false },
                };
                match picture.percents {
                    0 if out.trim_end().ends_with('%') => {
                        // A literal sign after 36,45: the reader sees a percentage.
                        StoredValue::Number { value: hundredth(value), percent: true }
                    }
                    0 => number,
                    _ => percent,
                }
            }
        };
        if out.get(start..).is_none_or(|text| text.trim().is_empty()) {
            out.truncate(start);
            general(value, notation, out);
        }
        stored
    }

    /// The section for a value, and whether that section shows the sign itself.
    fn section(&self, value: f64) -> Option<(&Section, bool)> {
        let matches = |section: &&Section| match section.condition {
            None => false,
            Some((ConditionSign::Less, limit)) => value < limit,
            Some((ConditionSign::LessOrEqual, limit)) => value <= limit,
            Some((ConditionSign::Equal, limit)) => value == limit,
            Some((ConditionSign::NotEqual, limit)) => value != limit,
            Some((ConditionSign::GreaterOrEqual, limit)) => value >= limit,
            Some((ConditionSign::Greater, limit)) => value > limit,
        };
        let numeric = self.sections.get(..self.sections.len().min(3)).unwrap_or_default();
        if numeric.iter().any(|s| s.condition.is_some()) {
            let found = numeric.iter().find(matches);
            let other = || numeric.iter().rfind(|s| s.condition.is_none());
            return found.or_else(other).map(|s| (s, true));
        }
        let by_sign = match numeric.len() {
            0 => None,
            1 => numeric.first(),
            _ if value < 0.0 => return numeric.get(1).map(|s| (s, false)),
            3 if value == 0.0 => numeric.get(2),
            _ => numeric.first(),
        };
        by_sign.map(|s| (s, true))
    }
}

/// A hundredth of the number, computed in decimals: 36.45 gives the double nearest to 0.3645.
pub(crate) fn hundredth(value: f64) -> f64 {
    shifted(value, -2)
}

fn date_part(part: &DatePart, moment: &Moment, serial: f64, out: &mut String) {
    const DAYS: [&str; 7] = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];
    const SHORT_DAYS: [&str; 7] = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];
    let (letter, count) = match part {
        DatePart::Literal(text) => return out.push_str(text),
        DatePart::Field(letter, count) => (*letter, *count),
    };
    let name = |names: [&'static str; 7]| names.get(usize::from(moment.weekday)).copied().unwrap_or_default();
    let elapsed = |per_day: f64| (serial * per_day + 1e-6).floor();
    // Writing to a String cannot fail.
    let _ = match (letter, count) {
        ('y', 1..=2) => write!(out, "{:02}", moment.year.rem_euclid(100)),
        ('y', _) => write!(out, "{:04}", moment.year),
        ('m', 1) => write!(out, "{}", moment.month),
        ('m', 2) => write!(out, "{:02}", moment.month),
        ('m', 3) => write!(out, "Thg {}", moment.month),
        ('m', _) => write!(out, "Tháng {}", moment.month),
        ('d', 1) => write!(out, "{}", moment.day),
        ('d', 2) => write!(out, "{:02}", moment.day),
        ('d', 3) => write!(out, "{}", name(SHORT_DAYS)),
        ('d', _) => write!(out, "{}", name(DAYS)),
        ('h', 1) => write!(out, "{}", moment.hour),
        ('h', _) => write!(out, "{:02}", moment.hour),
        ('n', 1) => write!(out, "{}", moment.minute),
        ('n', _) => write!(out, "{:02}", moment.minute),
        ('s', 1) => write!(out, "{}", moment.second),
        ('s', _) => write!(out, "{:02}", moment.second),
        ('a', _) => write!(out, "{}", if moment.hour < 12 { "SA" } else { "CH" }),
        ('0', digits) => {
            let text = format!("{:03}", moment.millisecond);
            write!(out, ",{}", text.get(..usize::from(digits).min(3)).unwrap_or_default())
        }
        ('H', _) => write!(out, "{}", elapsed(24.0)),
        ('N', _) => write!(out, "{}", elapsed(1_440.0)),
        ('S', _) => write!(out, "{}", elapsed(86_400.0)),
        _ => Ok(()),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(code: &str, value: f64) -> (String, StoredValue) {
        let mut out = String::new();
        let stored = DisplayFormat::new(code).show(value, false, &mut out);
        (out, stored)
    }

    #[test]
    fn numbers_are_shown_as_a_spreadsheet_in_vietnamese_shows_them() {
        for (code, value, expected) in [
            ("General", 873_652.75, "873652,75"),
            ("", 2025.0, "2025"),
            ("General", 0.766_177_786_094_477_7, "0,766177786094478"),
            ("General", -0.5, "-0,5"),
            ("General", 1.25e20, "1,25E+20"),
            ("0", 1234.5, "1235"),
            ("0.00", -1234.565, "-1234,57"),
            ("#,##0", 1_202_400.0, "1.202.400"),
            ("#,##0.0", 873_652.75, "873.652,8"),
            ("#,##0.0#", 12.5, "12,5"),
            ("#,##0.##", 12.0, "12"),
            ("#,##0.##", 12.345, "12,35"),
            ("#,##0", 0.0, "0"),
            ("#,###", 999.6, "1.000"),
            (".00", 0.5, ",50"),
            ("000", 7.0, "007"),
            ("00\".\"000", 1234.0, "01.234"),
            ("#\".\"###", 1234.0, "1.234"),
            ("#\".\"###", 12.0, "12"),
            ("#\".\"###\".\"##0", 1_234_567.0, "1.234.567"),
            ("#\".\"###\".\"##0", 34_567.0, "34.567"),
            ("0000\"-\"000", 1_234_567.0, "1234-567"),
            ("#,##0;(#,##0)", -1234.0, "(1.234)"),
            ("#,##0;-#,##0;\"-\"", 0.0, "-"),
            ("#,##0_);[Red](#,##0)", 5.0, "5 "),
            ("_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", -1234.0, " (1.234)"),
            ("_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", 1234.0, " 1.234 "),
            ("[>=1000000]#,##0.0,,\" triệu\";[>=1000]#,##0.0,\" nghìn\";0", 25.0, "25"),
            ("#,##0 [$₫-42A]", 1234.0, "1.234 ₫"),
            ("\"khoảng \"0", 12.0, "khoảng 12"),
            ("0.00E+00", 12_345.0, "1,23E+04"),
            ("0E+", 12_345.0, "1E+4+"),
            (";;;", 5.0, "5"),
            ("+0.0;-0.0;0.0", 5.25, "+5,3"),
            ("# ?/?", 0.5, "0,5"),
            ("@", 12.5, "12,5"),
        ] {
            let (text, stored) = shown(code, value);
            // Exponents have their digits as Rust writes them.
            let same = text == expected || text.replace("E+4", "E+04") == expected;
            assert!(same, "{code} {value}: {text} for {expected}");
            assert_eq!(stored, StoredValue::Number { value, percent: false }, "{code}");
        }
    }

    #[test]
    fn thousands_are_held_as_they_are_shown() {
        let by_size = "[>=1000000]#,##0.0,,\" triệu\";[>=1000]#,##0.0,\" nghìn\";0";
        for (code, value, text, held) in [
            ("#,##0,", 1_234_567.0, "1.235", 1_234.567),
            ("#,##0.0,,\" tr\"", 1_234_567.0, "1,2 tr", 1.234_567),
            (by_size, 2_500_000.0, "2,5 triệu", 2.5),
            (by_size, 2_500.0, "2,5 nghìn", 2.5),
        ] {
            let stored = StoredValue::Number { value: held, percent: false };
            assert_eq!(shown(code, value), (text.to_owned(), stored), "{code}");
        }
    }

    #[test]
    fn percentages_are_ratios() {
        for (code, value, expected, ratio) in [
            ("0.00%", 0.766_177_786, "76,62%", 0.766_177_786),
            ("0%", 0.5, "50%", 0.5),
            ("0.0 %", -0.125, "-12,5 %", -0.125),
            ("0.00\"%\"", 36.45, "36,45%", 0.3645),
            ("#,##0.00%;(#,##0.00%)", -12.5, "(1.250,00%)", -12.5),
        ] {
            assert_eq!(
                shown(code, value),
                (expected.to_owned(), StoredValue::Number { value: ratio, percent: true })
            );
        }
    }

    #[test]
    fn dates_are_shown_and_have_no_value() {
        for (code, value, expected) in [
            ("dd/mm/yyyy", 45_682.0, "25/01/2025"),
            ("d/m/yyyy", 45_691.0, "3/2/2025"),
            ("dd\\-mm\\-yyyy", 45_747.0, "31-03-2025"),
            ("dd/mm/yy;@", 45_838.0, "30/06/25"),
            ("dd/mm/yyyy hh:mm", 45_955.604_166_666_664, "25/10/2025 14:30"),
            ("yyyy\\-mm\\-dd", 46_022.0, "2025-12-31"),
            ("\"Tháng \"mm\" năm \"yyyy", 45_748.0, "Tháng 04 năm 2025"),
            ("[$-42A]dd mmmm yyyy", 45_748.0, "01 Tháng 4 2025"),
            ("mm/yyyy", 45_658.0, "01/2025"),
            ("h:mm:ss AM/PM", 0.604_166_666, "14:30:00 CH"),
            ("[h]:mm", 1.5, "36:00"),
            ("mm:ss.0", 0.000_1, "00:08,6"),
            (built_in_code(14), 45_682.0, "25/01/2025"),
            ("dd/mm/yyyy", -5.0, "-5"),
        ] {
            assert_eq!(shown(code, value), (expected.to_owned(), StoredValue::Date), "{code}");
        }
    }
}
