//! Sizes of the grid in pixels, and the least scrolling that brings the active cell into sight.

use web_sys::{Element, HtmlElement};
use yew::NodeRef;

use chi_tieu::view::GridView;

/// Height of a row; the same as in `styles/grid.css`.
pub(super) const ROW: f64 = 28.0;

/// Width of the column of row numbers.
pub(super) const ROW_HEAD: f64 = 56.0;

/// The tallest element that is made; every browser can show it.
pub(super) const TALLEST: f64 = 8_000_000.0;

/// Left edges of the frozen columns; `None` for the others.
pub(super) fn lefts(view: &GridView) -> Vec<Option<f64>> {
    let mut left = ROW_HEAD;
    view.columns
        .iter()
        .map(|c| {
            let own = left;
            left += c.width;
            c.frozen.then_some(own)
        })
        .collect()
}

/// Scrolls by the least distance that brings the active cell into sight; true if it scrolled.
pub(super) fn scroll_to(scroller: &NodeRef, head: &NodeRef, view: &GridView, rate: f64) -> bool {
    let (Some(scroller), Some(head)) = (scroller.cast::<Element>(), head.cast::<HtmlElement>()) else {
        return false;
    };
    let at = view.editor.at;
    let height = f64::from(scroller.client_height() - head.offset_height());
    let fit = height / ROW;
    let shifted = if view.total.is_some() && at.row >= view.table_end { 1.0 } else { 0.0 };
    // The computed total hides the lowest line in sight while the table continues below it.
    let covered = if view.total.is_some() && at.row < view.table_end { 1.0 } else { 0.0 };
    let row = f64::from(at.row.max(view.start) - view.start) + shifted;
    let now = f64::from(scroller.scroll_top()) * rate;
    let wanted = now.min(row).max(row + 1.0 + covered - fit).max(0.0);
    let mut moved = false;
    if (wanted - now).abs() * ROW >= 0.5 {
        scroller.set_scroll_top((wanted / rate).round() as i32);
        moved = true;
    }
    let column = at.column as usize;
    if view.columns.get(column).is_some_and(|c| !c.frozen) {
        let frozen: f64 = view.columns.iter().filter(|c| c.frozen).map(|c| c.width).sum::<f64>() + ROW_HEAD;
        let left: f64 = view.columns.iter().take(column).map(|c| c.width).sum::<f64>() + ROW_HEAD;
        let width = view.columns.get(column).map_or(0.0, |c| c.width);
        let now = f64::from(scroller.scroll_left());
        let wanted = now.min(left - frozen).max(left + width - f64::from(scroller.client_width())).max(0.0);
        if (wanted - now).abs() >= 0.5 {
            scroller.set_scroll_left(wanted.round() as i32);
            moved = true;
        }
    }
    moved
}
