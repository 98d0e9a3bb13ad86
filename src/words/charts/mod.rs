//! Texts of charts: `kinds.rs` names the kinds and the parts that all share; a file for the sentences of each kind.

mod kinds;
