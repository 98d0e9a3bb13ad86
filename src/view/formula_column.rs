//! The dialog that makes a column of one formula.

use crate::app::{App, ColumnDraft, drafted, follows_rows, titles_offered};
use crate::formula::OverTotals;

/// The dialog as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct FormulaColumnView {
    /// What is typed and chosen so far.
    pub draft: ColumnDraft,
    /// The titles that the formula can name.
    pub titles: Vec<String>,
    /// Why the formula is not taken; or what its column comes to in totals. Empty while nothing is typed.
    pub said: String,
    /// Whether the column can be made.
    pub is_ready: bool,
}

/// The dialog; `None` while it is closed.
pub(crate) fn formula_column_view(app: &App) -> Option<FormulaColumnView> {
    let draft = app.frame.drafting.clone()?;
    let words = app.words();
    let (said, is_ready) = match drafted(app, &draft) {
        None => (String::new(), false),
        Some(Err(refusal)) => (words.refused(&refusal), false),
        Some(Ok((at, formula))) => {
            let said = match formula.expression.over_totals(at.row) {
                _ if !follows_rows(&formula, at.row) => words.column_same_in_rows(),
                OverTotals::Sum => words.column_adds_up(),
                OverTotals::Quotient => words.column_of_totals(),
                OverTotals::Words | OverTotals::Unknown => words.column_without_total(),
            };
            (said.to_owned(), true)
        }
    };
    Some(FormulaColumnView { draft, titles: titles_offered(app), said, is_ready })
}
