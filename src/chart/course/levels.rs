//! Level lines across a course, at values that the user named.

use super::ends::EndLabel;
use super::plot::Plot;
use crate::chart::annotation::ValueLine;
use crate::chart::mark::Mark;
use crate::chart::page::value_line;

/// The labels at their ends.
pub(in crate::chart) fn level_labels(levels: &[ValueLine]) -> impl Iterator<Item = EndLabel> + '_ {
    levels.iter().map(|level| EndLabel { text: level.text.clone(), is_bold: false })
}

/// Draws the lines across the plot.
pub(in crate::chart) fn draw_levels(levels: &[ValueLine], plot: &Plot, marks: &mut Vec<Mark>) {
    let y = levels.iter().map(|level| plot.y(level.value));
    marks.extend(y.map(|y| value_line([(plot.left, y), (plot.right, y)])));
}
