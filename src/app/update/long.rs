//! Which steps take so long that the page says first that it works on them.

use crate::app::actions::{Action, Command, FillAction, FindAction, MovingAction, OnDocument};
use crate::app::state::App;

impl App {
    /// Whether an action goes through the cells of a table so large that the page would seem to stand still.
    pub fn is_long(&self, action: &Action) -> bool {
        /// With so many cells sorting and filling take about a tenth of a second in a browser.
        const MANY_CELLS: u64 = 150_000;
        let grid = self.sheet().grid();
        u64::from(grid.rows()) * u64::from(grid.columns()) >= MANY_CELLS && goes_through_cells(action)
    }
}

fn goes_through_cells(action: &Action) -> bool {
    match action {
        Action::Lines(_) | Action::SortBy(_) | Action::PasteOwn | Action::UndoSteps(_) => true,
        Action::Fill(FillAction::Drop { .. } | FillAction::ToEnd { .. }) => true,
        Action::Moving(MovingAction::Drop(_)) | Action::Find(FindAction::ReplaceAll) => true,
        Action::CommitAll(_) => true,
        // Typing a bold letter is quick; what rows and columns do is not.
        Action::Run(command) => {
            command.on_document() == OnDocument::Changes
                && !matches!(
                    command,
                    Command::AutoSum
                        | Command::FormulaAbove
                        | Command::ValueAbove
                        | Command::Today
                        | Command::TimeNow
                        | Command::AddSheet
                        | Command::AddColumn
                        | Command::Form(_)
                )
        }
        _ => false,
    }
}
