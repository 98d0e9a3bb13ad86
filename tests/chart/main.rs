//! Charts as laid out and as drawn.

mod ranking;
