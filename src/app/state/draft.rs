//! [`ColumnDraft`]: a column of one formula while it is made.

/// How a column's values are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DraftNumber {
    /// As the formula suggests: the quotient of two amounts as a percentage.
    #[default]
    Auto,
    /// As percentages.
    Percent,
    /// As numbers.
    Plain,
}

/// A column of one formula while it is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnDraft {
    /// The column that is changed; a new one if none.
    pub column: Option<u32>,
    /// Its title.
    pub title: String,
    /// Its formula, as it reads in the first unit's row.
    pub formula: String,
    /// How its values are shown.
    pub number: DraftNumber,
    /// With how many decimals.
    pub decimals: u8,
}
