//! How far a reading has come.

/// The stages of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The source is being taken apart into cells.
    Cells,
    /// The cells are there; now they are understood and computed.
    Figures,
}

/// How far a reading has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// How much of it, from 0 to 1; `None` where that is not known.
    pub done: Option<f32>,
}
