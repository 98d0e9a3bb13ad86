//! The bar that finds and replaces.

use crate::app::{App, FindForm, address, find_scope, last_hit};
use crate::grid::CellRange;

/// The bar that finds and replaces.
#[derive(Clone, Debug, PartialEq)]
pub struct FindView {
    /// Whether it replaces too.
    pub replaces: bool,
    /// What the user wrote and set.
    pub form: FindForm,
    /// "3/17", or "17 ô" while the active cell is none of them; empty while nothing is looked for.
    pub count: String,
    /// Where it was found, if no cell of the grid shows it, and which cells are looked through, if not all.
    pub place: String,
}

/// The bar; `None` while it is closed.
pub(crate) fn find_view(app: &App) -> Option<FindView> {
    let finding = &app.finding;
    if !finding.is_open {
        return None;
    }
    let hits = finding.hits();
    let place = last_hit(app).and_then(|last| hits.binary_search(&last).ok());
    let count = match finding.form.text.is_empty() {
        true => String::new(),
        false => app.words().found_at(place, hits.len()),
    };
    Some(FindView {
        replaces: finding.replaces,
        form: finding.form.clone(),
        count,
        place: place.and_then(|_| outside(app)).or_else(|| within(app)).unwrap_or_default(),
    })
}

/// Where the last hit is, if it is above the rows of the grid.
fn outside(app: &App) -> Option<String> {
    let at = last_hit(app)?.at;
    let header = &app.sheet().table().header;
    let text = || app.sheet().grid().text(at).trim();
    match at.row {
        row if header.contains(&row) => Some(app.words().found_in_head(text())),
        row if row < header.end => Some(app.words().found_in_title(text())),
        _ => None,
    }
}

fn within(app: &App) -> Option<String> {
    let CellRange { start, end } = find_scope(app)?;
    Some(app.words().found_within(&format!("{}:{}", address(app, start), address(app, end))))
}
