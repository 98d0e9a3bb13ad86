//! Kinds of faults that are wrong in silence and are known: switched off by the beginning of their name, each with what
//! is behind it. This list must shrink to nothing, and so must the number of tables.

use super::judge::Fault;

/// The beginning of a name, and why it is so.
pub const KNOWN: &[(&str, &str)] = &[
    ("a rate adds up", "a rate as a fraction under a title of changes that has no \"%\""),
    ("role: «So với cùng kỳ»", "the same"),
    ("role: «Tăng", "the same"),
    ("role: «ƯTH/TH", "a quotient that is near 1 is taken for a growth"),
    ("role: «TH/CK»", "the same"),
    ("computed: a total", "a short column of units of measure with names of signers under it"),
    ("computed: share of", "the same"),
    ("cell: a rate", "a fraction above 3 under a title without \"%\""),
];

pub fn is_known(fault: &Fault) -> bool {
    KNOWN.iter().any(|(name, _)| fault.kind.starts_with(name))
}
