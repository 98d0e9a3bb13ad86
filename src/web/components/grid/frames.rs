//! Where the frames around cells are, and the hints to a formula.

use super::scroll::ROW;
use super::sight::Sight;
use super::table::Grid;
use chi_tieu::app::{FillArea, Move};
use chi_tieu::grid::CellRange;
use chi_tieu::view::{GridView, NamedCells};

/// How far a side reaches to both sides of the line between cells, in pixels.
const REACH: f64 = 3.0;

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
        let height = f64::from(view.tall.heights(view.editor.line)) * ROW;
        match top + height + TALLEST_LIST > self.pane() && top > TALLEST_LIST {
            true => format!("left:{left}px;bottom:calc(100% - {top}px + 2px)"),
            false => format!("left:{left}px;top:{}px", top + height + 2.0),
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
        let bottom = self.bottom_of(view, view.last_line_to(end.row)).clamp(top, self.height);
        let (width, height, top) = (right + width - left, bottom - top, top + self.pane() - self.height);
        format!("left:{left}px;top:{top}px;width:{width}px;height:{height}px")
    }

    /// Positions of the sides of the selection that are in sight.
    pub(super) fn sides(&self, view: &GridView, lefts: &[Option<f64>]) -> Vec<(String, Move)> {
        let Some(range) = view.movable else { return Vec::new() };
        let sight = Sight::of(view, self.width);
        let frozen_end = sight.frozen_end_at(self.scroll_left) + self.scroll_left;
        let is_frozen = |column: u32| lefts.get(column as usize).copied().flatten().is_some();
        let (left, _) = self.across(view, lefts, range.start.column);
        let (right, width) = self.across(view, lefts, range.end.column);
        let right = right + width;
        let (top_of, _) = self.tops(view);
        let top = top_of(view.first_line_from(range.start.row));
        let bottom = self.bottom_of(view, view.last_line_to(range.end.row));
        let head = self.pane() - self.height;
        let (from_y, to_y) = (top.clamp(0.0, self.height), bottom.clamp(0.0, self.height));
        let least = if is_frozen(range.start.column) { self.scroll_left } else { frozen_end };
        let (from_x, to_x) = (left.max(least), right.min(self.scroll_left + self.width));
        if from_y >= to_y || from_x >= to_x {
            return Vec::new();
        }
        let place = |left: f64, top: f64, width: f64, height: f64| {
            format!("left:{left}px;top:{}px;width:{width}px;height:{height}px", top + head)
        };
        // Of the first row the head hides a half.
        let lying = |y: f64| place(from_x, (y - REACH).max(0.0), to_x - from_x, 2.0 * REACH);
        let standing = |x: f64| place((x - REACH).max(from_x - REACH), from_y, 2.0 * REACH, to_y - from_y);
        let is_in_sight = |y: f64| (0.0..=self.height).contains(&y);
        let is_beside = |x: f64, column: u32| {
            x <= self.scroll_left + self.width && (is_frozen(column) || x >= frozen_end)
        };
        [
            (is_in_sight(top), lying(top), Move::EdgeUp),
            (is_in_sight(bottom), lying(bottom), Move::EdgeDown),
            (is_beside(left, range.start.column), standing(left), Move::EdgeLeft),
            (is_beside(right, range.end.column), standing(right), Move::EdgeRight),
        ]
        .into_iter()
        .filter_map(|(is_shown, place, step)| is_shown.then_some((place, step)))
        .collect()
    }
}
