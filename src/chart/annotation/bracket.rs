//! A bracket from one row to another, with an arrow's head at the other.

use crate::chart::ink::Ink;
use crate::chart::mark::Mark;

/// Length and half the width of the head, mm.
pub(in crate::chart) const HEAD: (f64, f64) = (1.5, 0.7);

/// Between two brackets beside each other, mm.
pub(in crate::chart) const APART: f64 = 1.8;

/// Draws it from `from` to the upright at `x` and back to `to`.
pub(in crate::chart) fn draw_bracket(x: f64, from: (f64, f64), to: (f64, f64), marks: &mut Vec<Mark>) {
    let upright = vec![from, (x, from.1), (x, to.1), (to.0 + HEAD.0, to.1)];
    marks.push(Mark::Line(upright, 0.25, Ink::Muted));
    let head = vec![to, (to.0 + HEAD.0, to.1 - HEAD.1), (to.0 + HEAD.0, to.1 + HEAD.1)];
    marks.push(Mark::Polygon(head, Ink::Muted));
}

/// Draws an arrow from one point straight to another. Both stay clear by `clear` mm; nothing is drawn where they are too
/// near one another for that.
pub(in crate::chart) fn draw_arrow(from: (f64, f64), to: (f64, f64), clear: f64, marks: &mut Vec<Mark>) {
    let length = (to.0 - from.0).hypot(to.1 - from.1);
    if length < 2.0 * clear + HEAD.0 {
        return;
    }
    let way = ((to.0 - from.0) / length, (to.1 - from.1) / length);
    let at = |along: f64, aside: f64| {
        (from.0 + way.0 * along - way.1 * aside, from.1 + way.1 * along + way.0 * aside)
    };
    let end = length - clear;
    marks.push(Mark::Line(vec![at(clear, 0.0), at(end - HEAD.0, 0.0)], 0.25, Ink::Muted));
    let head = vec![at(end, 0.0), at(end - HEAD.0, -HEAD.1), at(end - HEAD.0, HEAD.1)];
    marks.push(Mark::Polygon(head, Ink::Muted));
}
