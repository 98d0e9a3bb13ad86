//! [`NumberFormat`]: the format that a cell's number is shown in, as the code that spreadsheet programs write.

use std::sync::Arc;

use super::display::DisplayFormat;
use crate::grid::StoredValue;
use crate::number::Notation;

/// A number format by its code: `#,##0.0`, `0.00%`, `dd/mm/yyyy`. Many cells share one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(into = "String", from = "String")]
pub struct NumberFormat {
    code: Arc<str>,
}

impl NumberFormat {
    /// The format of this code; `None` for one that shows a number as it is, and for one that no program takes.
    pub fn new(code: &str) -> Option<NumberFormat> {
        (!shows_as_is(code)).then(|| NumberFormat { code: code.into() })
    }

    /// The format of a cell that was read.
    pub(crate) fn of(display: &DisplayFormat) -> Option<NumberFormat> {
        (!shows_as_is(display.code())).then(|| NumberFormat { code: display.code().clone() })
    }

    /// Its code.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// A number as the format shows it, and what is stored of it: for a percentage its ratio, for a day a date.
    ///
    /// ```
    /// use chi_tieu::form::NumberFormat;
    /// use chi_tieu::number::Notation::CommaDecimal;
    ///
    /// let shown = NumberFormat::new("#,##0.0").map(|format| format.show(1234.56, CommaDecimal).0);
    /// assert_eq!(shown.as_deref(), Some("1.234,6"));
    /// ```
    pub fn show(&self, value: f64, notation: Notation) -> (String, StoredValue) {
        let mut text = String::new();
        let stored = DisplayFormat::new(&self.code).show_in(value, false, notation, &mut text);
        (text, stored)
    }
}

fn shows_as_is(code: &str) -> bool {
    /// Excel takes 255 characters.
    const LONGEST: usize = 1024;
    code.is_empty() || code.eq_ignore_ascii_case("general") || code == "@" || code.len() > LONGEST
}

impl From<String> for NumberFormat {
    fn from(code: String) -> NumberFormat {
        NumberFormat { code: code.into() }
    }
}

impl From<NumberFormat> for String {
    fn from(format: NumberFormat) -> String {
        format.code.as_ref().to_owned()
    }
}
