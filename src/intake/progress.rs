//! How far a reading has come.

/// The stages of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The source is being split into cells.
    Cells,
    /// The cells are read and are now understood and computed.
    Figures,
}

/// How far a reading has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// The part done, from 0 to 1; `None` if it is not known.
    pub done: Option<f32>,
}
