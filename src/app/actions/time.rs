//! The actions of the panel over time.

use super::on_document::OnDocument;
use crate::app::state::TimeForm;
use crate::sheet::StockColumns;

/// An action of the panel over time.
#[derive(Clone, Debug, PartialEq)]
pub enum TimeAction {
    /// Change what is chosen in the forms.
    SetForm(TimeForm),
    /// Compare the two chosen columns.
    Compare,
    /// Stop comparing two columns: current, base.
    StopComparing(u32, u32),
    /// Re-add the chosen column.
    Readd,
    /// Open the panel on the sheet with present units, the sheet with former ones chosen.
    Offer {
        /// The sheet with present units.
        today: usize,
        /// The sheet with former units.
        former: usize,
    },
    /// Set the period of a sheet; an empty text leaves it to the sheet's name and title.
    SetPeriod(usize, String),
    /// Make a series of the chosen column as a new sheet.
    MakeSeries,
    /// Set the columns of a plan for a stock; `None` removes it.
    SetStock(Option<StockColumns>),
}

impl TimeAction {
    /// What it does to the document: what is chosen in a form alone leaves it as it is.
    pub(super) fn on_document(&self) -> OnDocument {
        match self {
            TimeAction::SetForm(_) => OnDocument::Leaves,
            TimeAction::Compare
            | TimeAction::StopComparing(..)
            | TimeAction::Readd
            | TimeAction::Offer { .. }
            | TimeAction::SetPeriod(..)
            | TimeAction::MakeSeries
            | TimeAction::SetStock(_) => OnDocument::Changes,
        }
    }
}
