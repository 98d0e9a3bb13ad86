//! Actions on the names of cells.

/// What the user does with the names of cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NamesAction {
    /// The selected cells get this name.
    Give(String),
    /// A name becomes another one.
    Rename(String, String),
    /// A name is removed; formulas then name its cells.
    Remove(String),
    /// The cells of a name are selected.
    Show(String),
}
