//! Names of sheets that Excel takes, and formulas that follow a sheet to its new name.

/// The longest name of a sheet, in UTF-16 units.
const LONGEST: usize = 31;

/// Makes a name that Excel takes and that no other sheet has: at most 31 letters, none of `[]:*?/\`, no apostrophe at an
/// end, not blank, not "History"; capital letters make no difference.
pub(super) fn sheet_name(wanted: &str, fallback: &str, taken: &[String]) -> String {
    let replaced: String = wanted
        .chars()
        .map(|letter| match letter {
            '[' => '(',
            ']' => ')',
            ':' | '*' | '?' | '/' | '\\' => '-',
            _ if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => ' ',
            _ => letter,
        })
        .collect();
    let trimmed =
        |text: &str| text.trim_matches(|letter: char| letter == '\'' || letter.is_whitespace()).to_owned();
    let base = trimmed(&replaced);
    let is_good = !base.is_empty() && !base.eq_ignore_ascii_case("history");
    let base = if is_good { base } else { format!("{fallback} {base}").trim().to_owned() };
    let is_free = |name: &str| !taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let first = trimmed(cut(&base, LONGEST));
    if is_free(&first) {
        return first;
    }
    // One more number than there are names: one of them is free.
    let numbered = |number: usize| {
        let ending = format!(" ({number})");
        format!("{}{ending}", trimmed(cut(&base, LONGEST - ending.len())))
    };
    (2..taken.len() + 3).map(numbered).find(|name| is_free(name)).unwrap_or(first)
}

/// The beginning of a text, at most so many UTF-16 units long.
pub(super) fn cut(text: &str, units: usize) -> &str {
    let mut used = 0;
    for (at, letter) in text.char_indices() {
        used += letter.len_utf16();
        if used > units {
            return text.get(..at).unwrap_or("");
        }
    }
    text
}

/// A sheet that Excel knows by another name than the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Renamed {
    /// Its name on the page.
    pub from: String,
    /// Its name in Excel.
    pub to: String,
}

/// A formula with the names of sheets replaced: `'Từ 1/1'!A1` → `'Từ 1-1'!A1`. Texts in quotes stay.
pub(super) fn followed(formula: &str, renamed: &[Renamed]) -> String {
    if renamed.is_empty() || !formula.contains('!') {
        return formula.to_owned();
    }
    let mut out = String::with_capacity(formula.len());
    let mut rest = formula;
    while let Some(letter) = rest.chars().next() {
        let length = match letter {
            '"' => quoted(rest, '"'),
            '\'' => quoted(rest, '\''),
            _ if is_word(letter) => rest.find(|letter| !is_word(letter)).unwrap_or(rest.len()),
            _ => letter.len_utf8(),
        };
        let (piece, after) = rest.split_at(length);
        rest = after;
        let name = match piece.strip_prefix('\'').and_then(|inside| inside.strip_suffix('\'')) {
            Some(inside) => inside.replace("''", "'"),
            None => piece.to_owned(),
        };
        let known = after.starts_with('!').then(|| renamed.iter().find(|sheet| sheet.from == name)).flatten();
        match known {
            Some(sheet) => out.push_str(&format!("'{}'", sheet.to.replace('\'', "''"))),
            None => out.push_str(piece),
        }
    }
    out
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '.')
}

/// The length of what stands in quotes at the beginning; a doubled quote is a letter.
fn quoted(text: &str, quote: char) -> usize {
    let mut from = 1;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(quote)) {
        let after = from + at + 1;
        if !text.get(after..).is_some_and(|rest| rest.starts_with(quote)) {
            return after;
        }
        from = after + 1;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_fit() {
        let check = |wanted: &str, taken: &[&str], expected: &str| {
            let taken: Vec<String> = taken.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(sheet_name(wanted, "Trang", &taken), expected);
        };
        check("Thu BHXH", &[], "Thu BHXH");
        check("Từ 1/1 [a]:b*?\\", &[], "Từ 1-1 (a)-b---");
        check("'x'", &[], "x");
        check(" ", &[], "Trang");
        check("History", &[], "Trang History");
        check("a", &["A"], "a (2)");
        check("a", &["A", "a (2)"], "a (3)");
        check("Kết quả thu bảo hiểm xã hội bắt buộc", &[], "Kết quả thu bảo hiểm xã hội bắt");
        check(
            "Kết quả thu bảo hiểm xã hội bắt buộc",
            &["Kết quả thu bảo hiểm xã hội bắt"],
            "Kết quả thu bảo hiểm xã hội (2)",
        );
        check(&"😀".repeat(20), &[], &"😀".repeat(15));
    }

    #[test]
    fn formulas_follow() {
        let renamed = [
            Renamed { from: "Từ 1/1".into(), to: "Từ 1-1".into() },
            Renamed { from: "a'b".into(), to: "a'c".into() },
            Renamed { from: "Rất_dài".into(), to: "Rất".into() },
        ];
        for (formula, expected) in [
            ("=SUM('Từ 1/1'!A1:B2)", "=SUM('Từ 1-1'!A1:B2)"),
            ("='a''b'!A1&\"'Từ 1/1'!A1\"", "='a''c'!A1&\"'Từ 1/1'!A1\""),
            ("=Rất_dài!A1+xRất_dài!A1", "='Rất'!A1+xRất_dài!A1"),
            ("=A1", "=A1"),
            ("='", "='"),
            ("=\"!", "=\"!"),
        ] {
            assert_eq!(followed(formula, &renamed), expected);
        }
    }
}
