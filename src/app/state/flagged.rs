//! The cells that a check flags.

use super::app::App;
use super::cures::seen_floods;
use crate::grid::CellAddress;
use crate::sheet::Flood;
use crate::table::Doubt;

/// The cells that a warning marks, in no particular order.
pub(crate) fn doubtful_cells(app: &App) -> impl Iterator<Item = CellAddress> + '_ {
    let start = app.sheet().table().body.start;
    let seen = seen_floods(app);
    let is_seen = move |d: &Doubt| Flood::of(d).is_some_and(|flood| seen.contains_key(&flood));
    let doubtful = move |d: &Doubt| !matches!(d, Doubt::RoundedDisplay | Doubt::TextNumber) && !is_seen(d);
    app.sheet()
        .warnings()
        .filter(move |w| doubtful(&w.doubt))
        .filter_map(move |w| Some(CellAddress::new(start + w.row?, w.column?)))
}
