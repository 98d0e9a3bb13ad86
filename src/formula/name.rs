//! Names that users give to cells: `Đạt`, `Kế_hoạch`.

use super::reference::corner;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Why a text cannot be a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadName {
    /// It is empty, or longer than Excel's limit.
    Length,
    /// It would be read as a cell or a truth value.
    Cell(String),
    /// It has a blank in it.
    Blank(String),
    /// It does not begin with a letter, or has other signs than letters, digits, `_` and `.`.
    Sign(char),
    /// Other cells have it already.
    Taken(String),
}

/// The name that a text is, in composed letters.
///
/// # Errors
///
/// If it can be none.
///
/// ```
/// use chi_tieu::formula::{BadName, name_of};
///
/// assert_eq!(name_of(" Đạt "), Ok("Đạt".to_owned()));
/// assert_eq!(name_of("Kế hoạch"), Err(BadName::Blank("Kế_hoạch".to_owned())));
/// assert_eq!(name_of("Q1"), Err(BadName::Cell("Q1".to_owned())));
/// assert_eq!(name_of("5a"), Err(BadName::Sign('5')));
/// ```
pub fn name_of(text: &str) -> Result<String, BadName> {
    /// Excel's own limit.
    const LONGEST: usize = 255;
    let name: String = text.trim().nfc().collect();
    if name.is_empty() || name.chars().count() > LONGEST {
        return Err(BadName::Length);
    }
    if name.contains(char::is_whitespace) {
        return Err(BadName::Blank(name.split_whitespace().collect::<Vec<_>>().join("_")));
    }
    let begins = |c: &char| c.is_alphabetic() || *c == '_';
    if let Some(first) = name.chars().next().filter(|c| !begins(c)) {
        return Err(BadName::Sign(first));
    }
    if let Some(sign) = name.chars().find(|c| !is_of_name(*c)) {
        return Err(BadName::Sign(sign));
    }
    let is_cell = corner(&name).is_some_and(|c| c.column.is_some() && c.row.is_some());
    let upper = name.to_uppercase();
    match is_cell || matches!(upper.as_str(), "R" | "C" | "TRUE" | "FALSE") {
        true => Err(BadName::Cell(name)),
        false => Ok(name),
    }
}

/// Whether a sign may stand in a name.
pub(super) fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.') || is_combining_mark(c)
}

/// Whether two names are one: the case of letters does not matter, nor how they are composed.
pub fn is_same_name(a: &str, b: &str) -> bool {
    a.nfc().flat_map(char::to_lowercase).eq(b.nfc().flat_map(char::to_lowercase))
}
