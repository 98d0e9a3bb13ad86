//! What was doubtful or wrong in a table. Enums with positions: `words` says them, `app` offers the cures.

/// One warning and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// What it is.
    pub doubt: Doubt,
    /// Body row, if it is about one.
    pub row: Option<u32>,
    /// Column, if it is about one.
    pub column: Option<u32>,
}

/// What is doubtful.
#[derive(Clone, Debug, PartialEq)]
pub enum Doubt {
    /// The cell reads two ways and nothing decides between them.
    AmbiguousNumber {
        /// The value if the comma marks decimals.
        comma: f64,
        /// The value if the point marks decimals.
        point: f64,
    },
    /// Some cells of the column are written `1.234,5` and some `1,234.5`.
    MixedNotation,
    /// The source stored it as text, it was read as a number.
    TextNumber,
    /// A pasted total is not the sum of its parts.
    TotalDiffers {
        /// The figure as pasted.
        pasted: f64,
        /// The sum of the data rows.
        summed: f64,
    },
    /// Rows hidden in the source were pasted along.
    HiddenRows(u32),
    /// Columns hidden in the source were pasted along.
    HiddenColumns(u32),
    /// The cell showed `####` and its value is not in what was pasted.
    HiddenValue,
    /// The cell holds a formula and the source does not hold its result.
    Uncalculated,
    /// The stored value has more digits than the source shows.
    RoundedDisplay,
    /// Letters were lost (`?`) before the text came here.
    LossyText,
    /// The text is in a legacy encoding (TCVN3).
    LegacyEncoding,
    /// The table was longer or wider than can be held; this many cells were left out.
    Capped(u64),
}
