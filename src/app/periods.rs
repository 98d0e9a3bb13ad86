//! Several periods of one table, kept as sheets of the document, and the sheet that is made of them: a unit a row, a
//! period a column. A gap is told, never filled.

use super::{App, Effect};

impl App {
    pub(super) fn set_period(&mut self, _sheet: usize, _text: &str) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) fn make_series(&mut self) -> Vec<Effect> {
        Vec::new()
    }
}
