//! What one cell was read as.

/// What one cell was read as. A cell that is not `Number` or `Percent` has no value, never a silent 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[repr(u8)]
pub enum CellKind {
    /// Nothing was written.
    #[default]
    Blank,
    /// A mark for "none": `-`, `–`, `x`, `…`.
    Missing,
    /// Words.
    Text,
    /// A number; its value is as printed, not yet multiplied by the column's unit.
    Number,
    /// A percentage; its value is the ratio (36,45% is 0.3645).
    Percent,
    /// A date, month or year with words ("31.3.2017", "tháng 4.2025").
    Date,
    /// A code: leading zeros, phone numbers, identifiers.
    Code,
    /// "461/465", so many out of so many: not a number.
    Fraction,
    /// A spreadsheet error such as `#DIV/0!`.
    Error,
    /// ĐÚNG / SAI / TRUE / FALSE.
    Boolean,
}

impl CellKind {
    /// Whether a cell of this kind has a value.
    pub fn has_value(self) -> bool {
        matches!(self, CellKind::Number | CellKind::Percent)
    }
}
