//! Kinds of faults that are wrong in silence and are known: switched off by the beginning of their name, each with what
//! is behind it. This list must shrink to nothing, and so must the number of tables.

use super::judge::Fault;

/// The beginning of a name, and why it is so.
pub const KNOWN: &[(&str, &str)] = &[
    ("a row is taken for the header", "a section's heading between the index row and the figures"),
    ("row: Heading", "sections that are marked by a letter and have no figures"),
    ("row: Subtotal", "groups that only their names and sums mark"),
    ("row: Index", "index rows out of order in tables without row numbers"),
    ("row: Total", "names of totals, totals over sections, figures that are missing"),
    ("row: Part", "parts of the first unit of a section"),
    ("row: Unit", "the same"),
    ("row: Average", "names of means"),
    ("row: words", "the unit in a cell of its own, \"1.000đ\", is taken for a figure"),
    ("one table is split", "blank rows between groups"),
    ("a mean adds up", "names of means: lương TB, mật độ, năng suất"),
    ("a rate adds up", "rates as fractions under titles that do not say so"),
    ("scale:", "the unit line in two cells, over two columns, behind the title"),
    ("role:", "see the titles in the report"),
    ("computed:", "rows of different units under \"Đơn vị\"; what follows from the others"),
    ("cell:", "what follows from the others"),
    ("not told:", "totals that are not found are not checked"),
];

pub fn is_known(fault: &Fault) -> bool {
    KNOWN.iter().any(|(name, _)| fault.kind.starts_with(name))
}
