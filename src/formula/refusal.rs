//! [`Refusal`]: why a formula is not taken.

/// Why a formula is not taken: the page says so in words, and computes nothing.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Refusal {
    /// Nothing after "=".
    Empty,
    /// Longer than Excel's own limit.
    TooLong,
    /// Nested deeper than the engine can follow.
    TooDeep,
    /// A function that is unknown, or that the engine does not calculate as Excel does.
    UnknownFunction(String),
    /// A name: none are defined.
    UnknownName(String),
    /// A sheet that does not exist.
    UnknownSheet(String),
    /// "1,5" inside a function: one number or two arguments.
    AmbiguousComma(String),
    /// A number with thousands separated, such as "1.234" or "1.234,5".
    GroupedNumber(String),
    /// Both `;` and `,` between arguments.
    MixedSeparators,
    /// Nothing stands between two operands.
    MissingSeparator(String, String),
    /// A closing bracket too many.
    ExtraBracket,
    /// A text without its closing quote.
    UnfinishedText,
    /// An operand or an argument is missing, at the end or before this.
    MissingOperand(String),
    /// A function has too few or too many arguments.
    Arguments {
        /// Its name.
        function: &'static str,
        /// The fewest.
        least: u8,
        /// The most.
        most: u8,
        /// How many were given.
        given: usize,
    },
    /// LET is not names and values in turn, with a value at the end.
    LocalNames,
    /// A function that gives several values, where one is needed.
    ArrayForCell(&'static str),
    /// Several cells where one value is needed.
    RangeForValue(String),
    /// One value where cells are needed.
    ValueForRange(&'static str),
    /// A character that formulas here do not have: braces, `@`, `[`.
    Character(char),
    /// Texts are put in order: the engine orders them by code, not by the Vietnamese alphabet.
    TextOrder,
    /// A filter leaves a range of SUBTOTAL in too many parts, or none.
    FilteredSubtotal,
    /// A date as a text, which reads differently from office to office.
    TextDate(String),
    /// A format of TEXT that can be read in two ways, or is not supported.
    Code(String),
    /// A criterion that can be read in two ways.
    Criterion(String),
    /// A range that holds both columns of the table and computed ones.
    ComputedColumn(String),
    /// No column has this title.
    UnknownTitle(String),
    /// Several columns have this title. The list has a longer way to write each, with its group.
    AmbiguousTitle(String, Vec<String>),
    /// Totals or headings stand between the figures of this column, where one range is needed.
    SplitColumn(String),
    /// The formula follows from its own value, by way of computed columns.
    Cycle,
    /// A criterion with `<>` over a range that has blank cells: the engine leaves these out, Excel does not.
    BlankUnequal(String),
    /// A range too long to join the texts of its cells.
    LongJoin(String),
}
