//! Names that lost letters ("H? N?i") and their repair: proposed, and written only if the user agrees.

use super::worksheet::Sheet;
use crate::grid::CellAddress;
use crate::place::{UnitName, repaired};
use crate::table::Role;

/// How many rows are searched.
const MOST_ROWS: u32 = 5_000;

/// Words before the name of a unit, which may have lost letters too.
const LEADING: [&str; 14] =
    ["bhxh", "bảo", "hiểm", "xã", "hội", "cơ", "quan", "tỉnh", "thành", "phố", "tp", "huyện", "quận", "thị"];

/// A name and its repair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// Its cell.
    pub at: CellAddress,
    /// The text in the cell.
    pub lossy: String,
    /// The repaired text.
    pub whole: String,
}

/// The names that lost letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameRepairs {
    /// Names that can only be one province, region or the whole country.
    pub found: Vec<Repaired>,
    /// Names that could be several, or that match none.
    pub open: Vec<(CellAddress, String)>,
}

/// The names of a table that lost letters: all cells of the body in which letters are missing, and if there are such
/// cells, also the names of units that lost only their marks ("Hung Yên").
pub fn name_repairs(sheet: &Sheet) -> NameRepairs {
    let (grid, table) = (sheet.grid(), sheet.table());
    let names = table.column_of(Role::UnitName).and_then(|c| u32::try_from(c).ok());
    let mut repairs = NameRepairs::default();
    for row in table.body.clone().take(MOST_ROWS as usize) {
        for column in 0..grid.columns() {
            let at = CellAddress::new(row, column);
            let text = grid.text(at);
            let is_lossy = text.contains(['?', '\u{FFFD}']) && text.chars().any(char::is_alphabetic);
            if !is_lossy && names != Some(column) {
                continue;
            }
            match repaired_text(text) {
                Some(whole) => repairs.found.push(Repaired { at, lossy: text.to_owned(), whole }),
                None if is_lossy => repairs.open.push((at, text.to_owned())),
                None => {}
            }
        }
    }
    repairs
}

/// The text of a cell with the name repaired; numbering, office, kind of unit and footnote marks stay.
fn repaired_text(text: &str) -> Option<String> {
    let (body, mark) = text.split_at(footnote(text));
    let starts: Vec<usize> = words(body).collect();
    for (index, &start) in starts.iter().enumerate().rev() {
        let (_, name) = body.split_at(start);
        let (name, trailing) = name.split_at(name.trim_end().len());
        let Some(whole) = repaired(name).or_else(|| marked(name)) else { continue };
        let ends = starts.iter().skip(1).take(index);
        let leading: Option<Vec<String>> =
            starts.iter().zip(ends).map(|(a, b)| body.get(*a..*b).and_then(led)).collect();
        let Some(leading) = leading else { continue };
        // "TP H? Chí Minh": this name includes the kind of unit.
        let leading = match whole.strip_prefix("TP. ") {
            Some(_) => leading.into_iter().take_while(|word| !is_of_city(word)).collect(),
            None => leading,
        };
        let whole = if is_capital(name) { whole.to_uppercase() } else { whole.to_owned() };
        let whole = format!("{}{}{whole}{trailing}{mark}", &body[..starts[0]], leading.concat());
        return (whole != text).then_some(whole);
    }
    None
}

/// "TP", "TP." or "Thành", before a city whose name includes it.
fn is_of_city(word: &str) -> bool {
    matches!(word.trim().trim_end_matches('.').to_lowercase().as_str(), "tp" | "thành" | "phố")
}

/// The positions at which words begin.
fn words(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut in_word = false;
    text.char_indices().filter_map(move |(at, c)| {
        let begins = !in_word && !c.is_whitespace();
        in_word = !c.is_whitespace();
        begins.then_some(at)
    })
}

/// A word before a name, repaired, with the spaces that follow it: "1. ", "BHXH ", "t?nh ".
fn led(word: &str) -> Option<String> {
    let (bare, after) = word.split_at(word.trim_end().len());
    let is_number = bare.ends_with(['.', ')', '-', '+']) && bare.chars().count() <= 5 && !bare.contains('?');
    let lower = bare.trim_end_matches('.').to_lowercase();
    if is_number || LEADING.contains(&lower.as_str()) {
        return Some(word.to_owned());
    }
    let lossy = UnitName::of(bare);
    let mut fitting = LEADING.iter().filter(|w| lossy.letters_changed(&UnitName::of(w)) == Some(0));
    let whole = fitting.next().filter(|_| lossy.is_lossy() && fitting.next().is_none())?;
    let first = bare.chars().next().is_some_and(char::is_uppercase);
    let whole = match (is_capital(bare), first) {
        (true, _) => whole.to_uppercase(),
        (_, true) => capitalized(whole),
        _ => (*whole).to_owned(),
    };
    Some(format!("{whole}{after}"))
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|l| l.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}

/// The province that is written here without any marks.
fn marked(name: &str) -> Option<&'static str> {
    let bare = UnitName::of(name);
    bare.province().filter(|p| {
        let whole = UnitName::of(p);
        name.is_ascii() && bare != whole && bare.same_but_for_marks(&whole)
    })
}

fn is_capital(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase) && text.chars().count() > 2
}

/// The position of "(*)", "(1)" or "*" at the end of a text.
fn footnote(text: &str) -> usize {
    let trimmed = text.trim_end_matches(['*', ':', ' ']);
    match trimmed.rfind('(') {
        Some(at)
            if trimmed[at..].trim_matches(['(', ')']).bytes().all(|b| b.is_ascii_digit() || b == b'*') =>
        {
            at
        }
        _ => trimmed.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_repaired_with_what_stands_around_them() {
        for (text, expected) in [
            ("H? N?i", Some("Hà Nội")),
            ("C? NU?C", Some("CẢ NƯỚC")),
            ("1. H? N?i", Some("1. Hà Nội")),
            ("BHXH t?nh H? Giang", Some("BHXH tỉnh Hà Giang")),
            ("B?o hi?m xã h?i t?nh Ngh? An (*)", Some("Bảo hiểm xã hội tỉnh Nghệ An (*)")),
            ("  TP.H? Chí Minh", Some("  TP. Hồ Chí Minh")),
            ("TP H? Chí Minh", Some("TP. Hồ Chí Minh")),
            ("1. TP. H? Chí Minh", Some("1. TP. Hồ Chí Minh")),
            ("Thành ph? H? Chí Minh", Some("TP. Hồ Chí Minh")),
            ("Hung Yên", Some("Hưng Yên")),
            ("Son La", Some("Sơn La")),
            ("Hà Nội", None),
            ("Qu?ng N???", None),
            ("Huy?n M? Ð?c", None),
            ("Tân Thành", None),
            ("", None),
        ] {
            assert_eq!(repaired_text(text).as_deref(), expected, "{text}");
        }
    }
}
