//! What a spreadsheet adds to a cell's text in HTML: number formats in style sheets, and stored values in attributes.

use std::collections::HashMap;

use crate::grid::StoredValue;
use crate::number::{Notation, Scanned, fold, scan};

/// The kind of value that a number format shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFormat {
    /// `@`: text, whatever it looks like.
    Text,
    /// Dates and times.
    Date,
    /// Truth values.
    Boolean,
    /// Numbers; also general and unknown formats.
    Other,
}

/// The kind of a number format as Excel, LibreOffice and Google Sheets write them (`#,##0.0`, `dd/mm/yyyy`, `@`).
pub fn number_format(code: &str) -> NumberFormat {
    let mut plain = String::new();
    let mut chars = code.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' => while chars.next().is_some_and(|c| c != '"') {},
            '[' => while chars.next().is_some_and(|c| c != ']') {},
            '\\' | '_' | '*' => {
                chars.next();
            }
            c => plain.extend(c.to_lowercase()),
        }
    }
    let plain = plain.trim();
    let named = fold(plain);
    if plain == "@" {
        NumberFormat::Text
    } else if named == "boolean" {
        NumberFormat::Boolean
    } else if named == "general" || named == "standard" || plain.contains(['#', '0', '?']) {
        NumberFormat::Other
    } else if named.ends_with("date") || named.ends_with("time") || plain.contains(['y', 'd', 'm', 'h']) {
        NumberFormat::Date
    } else {
        NumberFormat::Other
    }
}

/// The style sheet of a document, as far as it is used.
#[derive(Debug, Default)]
pub struct StyleSheet {
    /// The notation of displayed numbers.
    pub declared: Option<Notation>,
    formats: HashMap<String, NumberFormat>,
}

impl StyleSheet {
    /// Reads more rules.
    pub fn read(&mut self, css: &str) {
        if let Some(rest) = after(css, "mso-displayed-decimal-separator:") {
            self.declared = match rest.trim_start().trim_start_matches(['"', '\'', '\\']).chars().next() {
                Some(',') => Some(Notation::CommaDecimal),
                Some('.') => Some(Notation::PointDecimal),
                _ => self.declared,
            };
        }
        for rule in css.split('}') {
            let Some((selector, body)) = rule.split_once('{') else { continue };
            let Some(format) = inline_format(body) else { continue };
            if format == NumberFormat::Other {
                continue;
            }
            for name in selector.split(',') {
                if let Some((_, class)) = name.trim().rsplit_once('.') {
                    self.formats.insert(class.trim().to_owned(), format);
                }
            }
        }
    }

    /// The format that a cell's classes give it.
    pub fn format_of(&self, classes: &str) -> Option<NumberFormat> {
        if self.formats.is_empty() {
            return None;
        }
        classes.split_ascii_whitespace().find_map(|class| self.formats.get(class).copied())
    }
}

/// The number format in the style declarations of a rule or a `style` attribute.
pub fn inline_format(declarations: &str) -> Option<NumberFormat> {
    let value = after(declarations, "mso-number-format:")?.trim_start();
    let code = match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next().unwrap_or_default(),
        None => value.split(';').next().unwrap_or_default(),
    };
    // Inside quotes, the style sheet escapes each character and writes a quote as its code point.
    let code = code.replace("\\0022", "\"").replace("\\\\", "\u{1}").replace('\\', "").replace('\u{1}', "\\");
    Some(number_format(&code))
}

fn after<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.find(name).map(|at| text.get(at + name.len()..).unwrap_or_default())
}

/// The attributes of one cell that describe its value.
#[derive(Debug, Default)]
pub struct ValueAttributes {
    /// `class`.
    pub class: String,
    /// The number format of `style`.
    pub format: Option<NumberFormat>,
    /// LibreOffice: the value, with the decimal mark of the locale and no grouping.
    pub sdval: String,
    /// LibreOffice: locale of the value, locale of the format, format.
    pub sdnum: String,
    /// Old Excel and WPS: the value with a decimal point.
    pub x_num: String,
    /// Old Excel and WPS: text.
    pub x_str: bool,
    /// Old Excel: an error value.
    pub x_err: bool,
    /// Google Sheets: `{"1":3,"3":30}`.
    pub sheets_value: String,
    /// Google Sheets: `{"1":2,"2":"#,##0"}`.
    pub sheets_format: String,
}

impl ValueAttributes {
    /// Resets all attributes for the next cell.
    pub fn clear(&mut self) {
        let ValueAttributes { class, format, sdval, sdnum, x_num, x_str, x_err, sheets_value, sheets_format } =
            self;
        for text in [class, sdval, sdnum, x_num, sheets_value, sheets_format] {
            text.clear();
        }
        *format = None;
        *x_str = false;
        *x_err = false;
    }

    /// What the source stored in the cell that shows `text`.
    pub fn stored(&self, text: &str, sheet: &StyleSheet) -> StoredValue {
        let text = text.trim();
        if text.is_empty() {
            return StoredValue::None;
        }
        if !self.sheets_value.is_empty() {
            return self.google(text);
        }
        if self.x_err {
            return StoredValue::Error;
        }
        if self.x_str {
            return StoredValue::Text;
        }
        let format = if !self.sdnum.is_empty() {
            self.sdnum.splitn(3, ';').nth(2).map(number_format)
        } else {
            self.format.or_else(|| sheet.format_of(&self.class))
        };
        let value = if self.sdval.is_empty() { &self.x_num } else { &self.sdval };
        match (decimal(value), format) {
            (Some(value), format) => value_with_format(value, format.unwrap_or(NumberFormat::Other), text),
            (None, Some(NumberFormat::Text)) => StoredValue::Text,
            (None, Some(NumberFormat::Date)) if text.contains(|c: char| c.is_ascii_digit()) => {
                StoredValue::Date
            }
            _ => StoredValue::None,
        }
    }

    fn google(&self, text: &str) -> StoredValue {
        let Ok(value) = serde_json::from_str::<serde_json::Value>(&self.sheets_value) else {
            return StoredValue::None;
        };
        let format = serde_json::from_str::<serde_json::Value>(&self.sheets_format).unwrap_or_default();
        // Kinds 5, 6 and 7 are date, time and both.
        let dated = matches!(format["1"].as_u64(), Some(5..=7))
            || format["2"].as_str().is_some_and(|code| number_format(code) == NumberFormat::Date);
        match value["1"].as_u64() {
            Some(2) => StoredValue::Text,
            Some(3) => match value["3"].as_f64() {
                Some(_) if dated => StoredValue::Date,
                Some(value) => value_with_format(value, NumberFormat::Other, text),
                None => StoredValue::None,
            },
            Some(4) => StoredValue::Boolean(value["4"].as_u64() == Some(1)),
            _ if is_error(text) => StoredValue::Error,
            _ => StoredValue::None,
        }
    }
}

fn value_with_format(value: f64, format: NumberFormat, text: &str) -> StoredValue {
    match format {
        // LibreOffice stores 0 beside an error.
        _ if is_error(text) => StoredValue::Error,
        NumberFormat::Date => StoredValue::Date,
        NumberFormat::Boolean => StoredValue::Boolean(value != 0.0),
        NumberFormat::Text => StoredValue::Text,
        NumberFormat::Other if text.ends_with('%') => {
            StoredValue::Number { value: ratio_shown_as(value, text), percent: true }
        }
        NumberFormat::Other => StoredValue::Number { value, percent: false },
    }
}

/// The ratio of a percentage. A format may show 0,3645 as 36,45%, or write a literal `%` after 36,45: the text tells
/// which.
fn ratio_shown_as(value: f64, text: &str) -> f64 {
    let Scanned::Number(shown) = scan(text) else { return value };
    let near = |v: f64| {
        [shown.comma, shown.point].into_iter().flatten().map(|s| (s - v).abs()).fold(f64::INFINITY, f64::min)
    };
    if near(value / 100.0) < near(value) { value / 100.0 } else { value }
}

/// Whether a text is an error's name; `####` is not, it only hides a value.
fn is_error(text: &str) -> bool {
    (text.starts_with('#') && text.chars().any(|c| c.is_ascii_alphabetic()))
        || text.strip_prefix("Err:").is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()))
}

/// Parses a stored number: it has no grouping, so its only separator marks decimals.
fn decimal(value: &str) -> Option<f64> {
    let value = value.trim();
    if value.is_empty() || !value.bytes().all(|b| b.is_ascii_digit() || b"+-.,eE".contains(&b)) {
        return None;
    }
    if value.bytes().filter(|b| b".,".contains(b)).count() > 1 {
        return None;
    }
    value.replace(',', ".").parse().ok().filter(|v: &f64| v.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_formats_of_all_makers() {
        for (code, expected) in [
            ("@", NumberFormat::Text),
            ("#,##0.0", NumberFormat::Other),
            ("#.##0,00", NumberFormat::Other),
            ("0.00%", NumberFormat::Other),
            ("General", NumberFormat::Other),
            ("Standard", NumberFormat::Other),
            ("dd\\/mm\\/yyyy", NumberFormat::Date),
            ("MM/YYYY", NumberFormat::Date),
            ("\"Tháng \"MM\" năm \"YYYY", NumberFormat::Date),
            ("[$-42A]dd mmmm yyyy", NumberFormat::Date),
            ("Short Date", NumberFormat::Date),
            ("BOOLEAN", NumberFormat::Boolean),
            ("_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", NumberFormat::Other),
            ("", NumberFormat::Other),
        ] {
            assert_eq!(number_format(code), expected, "{code}");
        }
    }

    #[test]
    fn a_style_sheet_declares_separators_and_formats() {
        let mut sheet = StyleSheet::default();
        sheet.read(
            "<!--table {mso-displayed-decimal-separator:\"\\,\"; mso-displayed-thousand-separator:\"\\.\";}
            .xl68 {mso-number-format:\"\\@\";} .xl70 {mso-number-format:\"dd\\\\/mm\\\\/yyyy\";}
            .xl67 {mso-number-format:0.00%;} -->",
        );
        assert_eq!(sheet.declared, Some(Notation::CommaDecimal));
        assert_eq!(sheet.format_of("xl68"), Some(NumberFormat::Text));
        assert_eq!(sheet.format_of("big xl70"), Some(NumberFormat::Date));
        assert_eq!(sheet.format_of("xl67"), None);
    }

    #[test]
    fn stored_values_beat_what_is_shown() {
        let sheet = StyleSheet::default();
        let number = |value, percent| StoredValue::Number { value, percent };
        let libreoffice = |sdval: &str, sdnum: &str| ValueAttributes {
            sdval: sdval.into(),
            sdnum: sdnum.into(),
            ..ValueAttributes::default()
        };
        let google = |value: &str, format: &str| ValueAttributes {
            sheets_value: value.into(),
            sheets_format: format.into(),
            ..ValueAttributes::default()
        };
        for (attributes, text, expected) in [
            (libreoffice("873652,75", "1066;0;#.##0,0"), "873.652,8", number(873652.75, false)),
            (libreoffice("873652.75", "1033;0;#,##0.0"), "873,652.8", number(873652.75, false)),
            (libreoffice("0,766177786094478", "1066;0;0,00%"), "76,62%", number(0.766177786094478, true)),
            (libreoffice("0", "1066;"), "#DIV/0!", StoredValue::Error),
            (libreoffice("0", "1066;"), "Err:502", StoredValue::Error),
            (libreoffice("12", "1066;0;0"), "###", number(12.0, false)),
            (libreoffice("1", "1066;0;BOOLEAN"), "ĐÚNG", StoredValue::Boolean(true)),
            (libreoffice("45658", "1066;0;MM/YYYY"), "01/2025", StoredValue::Date),
            (libreoffice("", "1066;0;@"), "617,4", StoredValue::Text),
            (google("{\"1\":3,\"3\":30}", ""), "30", number(30.0, false)),
            (
                google("{\"1\":3,\"3\":0.3645}", "{\"1\":3,\"2\":\"0.00%\",\"3\":1}"),
                "36,45%",
                number(0.3645, true),
            ),
            (
                google("{\"1\":3,\"3\":45658}", "{\"1\":5,\"2\":\"dd/mm/yyyy\"}"),
                "01/01/2025",
                StoredValue::Date,
            ),
            (google("{\"1\":2,\"2\":\"1.234\"}", ""), "1.234", StoredValue::Text),
            (google("{\"1\":4,\"4\":0}", ""), "FALSE", StoredValue::Boolean(false)),
            (google("nonsense", ""), "5", StoredValue::None),
        ] {
            assert_eq!(attributes.stored(text, &sheet), expected, "{attributes:?}");
        }
    }
}
