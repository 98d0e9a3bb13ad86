//! The kinds of rows under the header.

/// What a row under the header is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum RowKind {
    /// A unit's own figures: what totals are made of.
    Data,
    /// The total of the table; never added in again.
    Total,
    /// The total of a part of the table; never added in again.
    Subtotal,
    /// A part of the row above that is listed separately ("Trong đó: …"). It is counted in that row and never added
    /// again.
    Part,
    /// A row of means; never added up nor checked as a total.
    Average,
    /// "A B 1 2 3=2/1".
    Index,
    /// A footnote or a line of words.
    Note,
    /// Nothing in it.
    Blank,
}
