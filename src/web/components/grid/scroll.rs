//! Sizes of the grid in pixels, and the least scrolling that brings the active cell into sight.

use web_sys::{Element, HtmlElement};
use yew::NodeRef;

use super::sight::Sight;
use chi_tieu::view::GridView;

/// Height of a row of one line of text; the same as in `styles/grid.css`.
pub(super) const ROW: f64 = 28.0;

/// The tallest element that is made; every browser can show it.
pub(super) const TALLEST: f64 = 8_000_000.0;

/// Scrolls by the least distance that brings the active cell, or the moving end of the selection, into sight, sideways
/// by whole columns; true if it scrolled.
pub(super) fn scroll_to(scroller: &NodeRef, head: &NodeRef, view: &GridView, rate: f64) -> bool {
    let (Some(scroller), Some(head)) = (scroller.cast::<Element>(), head.cast::<HtmlElement>()) else {
        return false;
    };
    let at = view.reach;
    let height = f64::from(scroller.client_height() - head.offset_height());
    let fit = height / ROW;
    let line = view.reach_line;
    let heights = f64::from(view.tall.heights(line));
    let shifted = if view.total.is_some() && line >= view.table_end { 1.0 } else { 0.0 };
    // The computed total hides the lowest line in sight while the table continues below it.
    let covered = if view.total.is_some() && line < view.table_end { 1.0 } else { 0.0 };
    let row = f64::from(view.tall.above(line)) + shifted;
    let now = f64::from(scroller.scroll_top()) * rate;
    // Of a row taller than the box the beginning is shown.
    let wanted = now.min(row).max((row + heights + covered - fit).min(row)).max(0.0);
    let mut moved = false;
    if (wanted - now).abs() * ROW >= 0.5 {
        scroller.set_scroll_top((wanted / rate).round() as i32);
        moved = true;
    }
    let now = f64::from(scroller.scroll_left());
    let sight = Sight::of(view, f64::from(scroller.client_width()));
    let wanted = sight.revealing(at.column as usize, now);
    if (wanted - now).abs() >= 0.5 {
        scroller.set_scroll_left(wanted.round() as i32);
        moved = true;
    }
    moved
}
