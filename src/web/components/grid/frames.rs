//! Where the frames around cells are, and the hints to a formula.

use super::scroll::ROW;
use super::table::Grid;
use chi_tieu::app::FillArea;
use chi_tieu::grid::CellRange;
use chi_tieu::view::{GridView, NamedCells};

impl Grid {
    /// Position of the frame around the cells that the handle fills or clears, and whether it clears them.
    pub(super) fn fill_frame(&self, view: &GridView, lefts: &[Option<f64>]) -> Option<(String, bool)> {
        match view.filling? {
            FillArea::Fills(whole) => Some((self.frame_around(view, lefts, whole), false)),
            FillArea::Clears(gone) => Some((self.frame_around(view, lefts, gone), true)),
        }
    }

    /// Positions of the frames around the cells that a formula names, each with its colour.
    pub(super) fn named_frames(&self, view: &GridView, lefts: &[Option<f64>]) -> Vec<(String, usize)> {
        let frame = |named: &NamedCells| (self.frame_around(view, lefts, named.range), named.colour);
        view.typing.named.iter().map(frame).collect()
    }

    /// Position of the hints to a formula: under its cell, or over it where there is no room.
    pub(super) fn hints_place(&self, view: &GridView, lefts: &[Option<f64>]) -> String {
        /// Pixels that the longest list takes.
        const TALLEST_LIST: f64 = 220.0;
        /// Pixels that the widest takes: see `styles/grid.css`.
        const WIDEST: f64 = 470.0;
        let (left, _) = self.across(view, lefts, view.editor.at.column);
        let left = left.min(self.scroll_left + self.width - WIDEST).max(self.scroll_left);
        let (top_of, _) = self.tops(view);
        let head = self.pane() - self.height;
        let top = top_of(view.editor.line).clamp(0.0, self.height - ROW) + head;
        match top + ROW + TALLEST_LIST > self.pane() && top > TALLEST_LIST {
            true => format!("left:{left}px;bottom:calc(100% - {top}px + 2px)"),
            false => format!("left:{left}px;top:{}px", top + ROW + 2.0),
        }
    }

    /// The frame around some cells, as CSS.
    pub(super) fn frame_around(
        &self,
        view: &GridView,
        lefts: &[Option<f64>],
        CellRange { start, end }: CellRange,
    ) -> String {
        let (left, _) = self.across(view, lefts, start.column);
        let (right, width) = self.across(view, lefts, end.column);
        let (top_of, _) = self.tops(view);
        let top = top_of(view.first_line_from(start.row)).clamp(0.0, self.height);
        let bottom = (top_of(view.last_line_to(end.row)) + ROW).clamp(top, self.height);
        let (width, height, top) = (right + width - left, bottom - top, top + self.pane() - self.height);
        format!("left:{left}px;top:{top}px;width:{width}px;height:{height}px")
    }
}
