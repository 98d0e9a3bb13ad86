//! What a row under the header is.

/// What a row under the header is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum RowKind {
    /// A unit's own figures: what totals are made of.
    Data,
    /// The total of the table; never added in again.
    Total,
    /// The total of a part of the table; never added in again.
    Subtotal,
    /// A part of the row above that is shown for itself ("Trong đó: …"): it is counted there, never added again.
    Part,
    /// A row of means; never summed nor checked as a total.
    Average,
    /// "A B 1 2 3=2/1".
    Index,
    /// A footnote or a line of words.
    Note,
    /// Nothing in it.
    Blank,
}
