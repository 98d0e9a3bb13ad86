//! Names and figures of rows, broken into lines at one size of type: how high the rows must be, how long the axis can be.

use super::plot::{Lane, PlotRow, RowPlot};
use crate::chart::annotation::ValueLine;
use crate::chart::axis::legible_ticks;
use crate::chart::mark::line_of_rows;
use crate::chart::scale::{BarExtent, Scale};
use crate::chart::text::{Face, clean, wrap};

/// The share of the page's width that a name may take before it is broken into lines.
const NAME_SHARE: f64 = 0.36;

/// The share of the remaining width that a figure, or the reason why there is none, may take.
const FIGURE_SHARE: f64 = 0.42;

pub(super) const NAME_GAP: f64 = 1.8;

pub(super) const FIGURE_GAP: f64 = 1.0;

/// Space where totals begin or end, with a rule in its middle, mm.
const TOTAL_GAP: f64 = 1.7;

/// Space between rows of several lanes, mm.
const ROW_GAP: f64 = 1.1;

/// The thickness of the thickest pieces as a share of the lowest lane.
pub(super) const THICKNESS: f64 = 0.74;

/// The highest that a lane is made to fill a page, mm.
const HIGHEST_LANE: f64 = 13.0;

/// The texts of a plot in lines.
pub(super) struct Written {
    face: Face,
    /// The least height of a lane, mm.
    least_lane: f64,
    /// Width of the column of names, mm.
    pub name_width: f64,
    pub names: Vec<Vec<String>>,
    /// The lines of each lane's text, row by row.
    pub figures: Vec<Vec<Vec<String>>>,
}

impl Written {
    pub fn new(plot: &RowPlot, face: Face, label_height: f64, width: f64) -> Written {
        let of = |row: &PlotRow| face.weighted(row.is_total);
        let names: Vec<_> =
            plot.rows.iter().map(|row| wrap(&clean(&row.name), of(row), width * NAME_SHARE)).collect();
        let widths = names.iter().zip(&plot.rows).map(|(lines, row)| widest(lines, of(row)));
        let name_width = widths.fold(0.0, f64::max);
        let room = (width - name_width - NAME_GAP) * FIGURE_SHARE - FIGURE_GAP;
        let figures = |row: &PlotRow| {
            row.lanes.iter().map(|lane| wrap(&clean(&lane.text), of(row), room)).collect::<Vec<_>>()
        };
        let figures = plot.rows.iter().map(figures).collect();
        let least_lane = if plot.is_labelled { label_height / THICKNESS } else { 0.0 };
        Written { face, least_lane, name_width, names, figures }
    }

    /// The face of a row.
    pub fn face(&self, row: &PlotRow) -> Face {
        self.face.weighted(row.is_total)
    }

    /// The height that so many lines need, mm.
    fn lines_height(&self, lines: usize) -> f64 {
        match lines {
            0 | 1 => line_of_rows(self.face),
            lines => lines as f64 * self.face.line_height() + self.face.size * 0.35,
        }
    }

    /// The least height of each lane of a row, mm.
    pub fn lane_heights(&self, row: usize) -> Vec<f64> {
        let lanes: Vec<f64> = self.figures[row]
            .iter()
            .map(|lines| self.lines_height(lines.len()).max(self.least_lane))
            .collect();
        let (all, name) = (lanes.iter().sum::<f64>(), self.lines_height(self.names[row].len()));
        let more = (name - all).max(0.0) / lanes.len().max(1) as f64;
        lanes.into_iter().map(|height| height + more).collect()
    }

    /// The space before a row, mm.
    pub fn gap_before(plot: &RowPlot, row: usize) -> f64 {
        match row.checked_sub(1) {
            None => 0.0,
            Some(before) if plot.rows[before].is_total != plot.rows[row].is_total => TOTAL_GAP,
            Some(before) if plot.rows[row].lanes.len().max(plot.rows[before].lanes.len()) > 1 => ROW_GAP,
            Some(_) => 0.0,
        }
    }

    /// The least height of all rows together, mm.
    pub fn least_height(&self, plot: &RowPlot) -> f64 {
        let height = |row: usize| self.lane_heights(row).iter().sum::<f64>() + Written::gap_before(plot, row);
        (0..plot.rows.len()).map(height).sum()
    }

    /// The height that all rows together fill at most, mm: a single row does not become a wall.
    pub fn most_height(&self, plot: &RowPlot) -> f64 {
        let lane = |least: f64| highest_of(least, plot);
        let height = |row: usize| {
            self.lane_heights(row).into_iter().map(lane).sum::<f64>() + Written::gap_before(plot, row)
        };
        (0..plot.rows.len()).map(height).sum()
    }

    /// The axis between the names and the right edge: the longest one on which pieces, figures and ticks fit.
    pub fn scale(
        &self,
        plot: &RowPlot,
        lines: &[ValueLine],
        tick_face: Face,
        (left, right): (f64, f64),
    ) -> Scale {
        let extent = |value: f64, beyond: f64| BarExtent { value, beyond, leftwards: value < 0.0 };
        let mut items = Vec::new();
        for (row, texts) in plot.rows.iter().zip(&self.figures) {
            for (lane, lines) in row.lanes.iter().zip(texts) {
                let ends = lane.pieces.iter().flat_map(|piece| [piece.from, piece.to]);
                items.extend(ends.map(|value| extent(value, 0.4)));
                items.push(text_extent(lane, FIGURE_GAP + widest(lines, self.face(row))));
            }
        }
        items.extend(lines.iter().map(|line| extent(line.value, 0.5)));
        let ticks = legible_ticks(&plot.ticks, tick_face).into_iter();
        items.extend(ticks.map(|(value, text)| extent(value, tick_face.width(&text) / 2.0)));
        Scale::fitting(&items, left + self.name_width + NAME_GAP, right)
    }
}

/// The height that a lane is given at most, mm.
pub(super) fn highest_of(least: f64, plot: &RowPlot) -> f64 {
    let lanes = plot.rows.iter().map(|row| row.lanes.len()).max().unwrap_or(1).max(1);
    least.max(HIGHEST_LANE / (lanes as f64).sqrt())
}

/// The room that a lane's text needs beside its place. A text that points to zero is given room as if it stood at zero.
fn text_extent(lane: &Lane, beyond: f64) -> BarExtent {
    let outward = lane.leftwards == (lane.end < 0.0);
    BarExtent { value: if outward { lane.end } else { 0.0 }, beyond, leftwards: lane.leftwards }
}

/// The width of the widest line, mm.
pub(super) fn widest(lines: &[String], face: Face) -> f64 {
    lines.iter().map(|line| face.width(line)).fold(0.0, f64::max)
}
