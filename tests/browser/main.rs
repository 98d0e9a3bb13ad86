//! The page in a real browser. Being written.
