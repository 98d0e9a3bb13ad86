//! Titles of columns in a formula that is typed: `=[Thực hiện]/[Kế hoạch]`, and `[@Kế hoạch]` as spreadsheet programs write
//! the cell of the same row. They are replaced before the formula is read: a formula keeps cells.

use super::functions::Kind;
use super::refusal::Refusal;
use super::typed::Typed;
use std::borrow::Cow;

/// What a title stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The cell of the formula's own row.
    OwnRow,
    /// The figures of the column.
    Column,
    /// The figures of the column, in one range.
    OneRange,
    /// The cell in this row, which is written behind the title, from 1: `[Kế hoạch]5`.
    Row(u32),
}

/// The cells that a title stands for, as formulas write them.
pub type CellsTitled<'a> = dyn Fn(&str, Wanted) -> Result<Vec<String>, Refusal> + 'a;

/// The formula with the cells that its titles stand for. `cells` gives these as they are written in formulas: several where
/// figures have other rows between them.
///
/// # Errors
///
/// What `cells` says of a title that stands for nothing, and a bracket that is not closed.
///
/// ```
/// use chi_tieu::formula::{Wanted, with_titles};
///
/// let cells = |title: &str, wanted: Wanted| {
///     let column = if title == "Kế hoạch" { "C" } else { "D" };
///     Ok(match wanted {
///         Wanted::OwnRow => vec![format!("{column}5")],
///         Wanted::Row(row) => vec![format!("{column}{row}")],
///         _ => vec![format!("{column}5:{column}9")],
///     })
/// };
/// let with = |text: &str| with_titles(text, &cells).unwrap().into_owned();
/// assert_eq!(with("=[Thực hiện]/[Kế hoạch]"), "=D5/C5");
/// assert_eq!(with("=[Kế hoạch]/SUM([Kế hoạch])"), "=C5/SUM(C5:C9)");
/// assert_eq!(with("=SUM([@Kế hoạch]; 2)&\"[x]\""), "=SUM(C5; 2)&\"[x]\"");
/// ```
pub fn with_titles<'a>(text: &'a str, cells: &CellsTitled<'_>) -> Result<Cow<'a, str>, Refusal> {
    if !text.contains('[') {
        return Ok(Cow::Borrowed(text));
    }
    // A `,` between cells is never taken for a decimal one.
    let separator = if text.contains(';') { ";" } else { "," };
    let (mut made, mut rest, mut quote) = (String::with_capacity(text.len()), text, None);
    while let Some(c) = rest.chars().next() {
        let is_quote = matches!(c, '"' | '\'');
        if is_quote && (quote.is_none() || quote == Some(c)) {
            quote = if quote.is_none() { Some(c) } else { None };
        }
        if c != '[' || quote.is_some() {
            made.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
            continue;
        }
        let (title, is_own_row, after) = titled(rest).ok_or(Refusal::Character('['))?;
        let row = after.bytes().take_while(u8::is_ascii_digit).count();
        let row = after.get(..row).unwrap_or_default();
        rest = after.get(row.len()..).unwrap_or_default();
        let wanted = match row.parse::<u32>() {
            Ok(row) => Wanted::Row(row),
            Err(_) if is_own_row => Wanted::OwnRow,
            Err(_) => wanted_after(&made),
        };
        made.push_str(&cells(title.trim(), wanted)?.join(separator));
    }
    Ok(Cow::Owned(made))
}

/// The title at the beginning of a text, whether it is that of the same row, and what follows it: `[Kế hoạch]`,
/// `[@Kế hoạch]`, `[@[Kế hoạch (tỷ đồng)]]`.
fn titled(text: &str) -> Option<(&str, bool, &str)> {
    let inside = text.strip_prefix('[')?;
    let (is_own_row, inside) = match inside.strip_prefix('@') {
        Some(inside) => (true, inside),
        None => (false, inside),
    };
    match inside.strip_prefix('[') {
        Some(inner) => inner.split_once("]]").map(|(title, after)| (title, is_own_row, after)),
        None => inside.split_once(']').map(|(title, after)| (title, is_own_row, after)),
    }
}

/// What a title stands for behind this much of a formula: in an argument that takes cells, the column's figures.
fn wanted_after(before: &str) -> Wanted {
    let cursor = before.chars().count();
    let Some(call) = (Typed { text: before, cursor }).call() else { return Wanted::OwnRow };
    match call.function.kind(call.argument) {
        Kind::Cells | Kind::Texts if call.function.most == u8::MAX => Wanted::Column,
        Kind::Cells | Kind::Texts | Kind::Range | Kind::Array => Wanted::OneRange,
        Kind::Value | Kind::Text | Kind::Criterion | Kind::Code | Kind::Date => Wanted::OwnRow,
    }
}
