//! Actions on the filters of columns.

use std::collections::BTreeSet;

use super::on_document::OnDocument;

/// What is done with filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterAction {
    /// Opens the filter of a column, by its place on the screen.
    Open(u32),
    /// Closes it; nothing changes.
    Close,
    /// Sets what is asked of a column; `None` asks nothing.
    Set {
        /// The column, by its place on the screen.
        column: u32,
        /// What is asked.
        asked: Option<FilterAsked>,
    },
    /// Marks the cells of a column that answer; `None` marks none.
    Mark {
        /// The column, by its place on the screen.
        column: u32,
        /// What is asked.
        asked: Option<FilterAsked>,
    },
    /// Draws bars in the cells of a column, by its place on the screen, or no longer.
    Bars(u32),
    /// Asks nothing of any column.
    ClearAll,
    /// Asks all rows again, after edits.
    Again,
}

/// What the user asks of a column, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterAsked {
    /// One of these texts; an empty one is a blank cell.
    Values(BTreeSet<String>),
    /// A condition with one text or two.
    Condition(FilterCondition, String, String),
}

/// A condition that a filter asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterCondition {
    /// It has a text.
    Contains,
    /// At least.
    AtLeast,
    /// More than.
    MoreThan,
    /// At most.
    AtMost,
    /// Less than.
    LessThan,
    /// From one figure to another.
    Between,
    /// One of the largest.
    Largest,
    /// One of the smallest.
    Smallest,
    /// Blank.
    Blank,
    /// Not blank.
    Filled,
}

impl FilterCondition {
    /// All of them, in the order of the menu.
    pub const ALL: [FilterCondition; 10] = [
        FilterCondition::Contains,
        FilterCondition::AtLeast,
        FilterCondition::MoreThan,
        FilterCondition::AtMost,
        FilterCondition::LessThan,
        FilterCondition::Between,
        FilterCondition::Largest,
        FilterCondition::Smallest,
        FilterCondition::Blank,
        FilterCondition::Filled,
    ];

    /// How many texts it needs.
    pub fn texts(self) -> usize {
        match self {
            FilterCondition::Blank | FilterCondition::Filled => 0,
            FilterCondition::Between => 2,
            _ => 1,
        }
    }
}

impl FilterAction {
    pub(super) fn on_document(&self) -> OnDocument {
        match self {
            FilterAction::Open(_) | FilterAction::Close => OnDocument::Leaves,
            FilterAction::Mark { .. } | FilterAction::Bars(_) => OnDocument::Changes,
            FilterAction::Set { .. } | FilterAction::ClearAll | FilterAction::Again => OnDocument::Changes,
        }
    }
}
