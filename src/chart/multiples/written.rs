//! The texts of small multiples in lines at one size of type: how wide the panels are, how many stand beside one another,
//! how high the rows must be.

use super::spec::MultiplesSpec;
use crate::chart::annotation::{APART, HEAD};
use crate::chart::mark::line_of_rows;
use crate::chart::scale::{BarExtent, Scale};
use crate::chart::text::{Face, clean, wrap};

/// The share of the page's width that a name may take before it is broken into lines.
const NAME_SHARE: f64 = 0.3;

/// The share of a panel that a figure may take.
const FIGURE_SHARE: f64 = 0.5;

pub(super) const NAME_GAP: f64 = 1.8;

pub(super) const FIGURE_GAP: f64 = 0.8;

/// Space between panels, mm.
pub(super) const PANEL_GAP: f64 = 3.0;

/// Space where totals begin or end, with a rule in its middle, mm.
const TOTAL_GAP: f64 = 1.7;

/// The least width of a panel, in sizes of its type.
const LEAST_PANEL: f64 = 9.0;

/// The highest that a row is made to fill a page, mm.
const HIGHEST_ROW: f64 = 9.0;

/// The texts in lines, and the measures of the panels.
pub(super) struct Written {
    pub face: Face,
    pub name_width: f64,
    /// The width of a panel, mm.
    pub panel_width: f64,
    /// The width at the right of a panel for its brackets, mm.
    pub brackets: f64,
    /// How many panels stand beside one another.
    pub abreast: usize,
    pub names: Vec<Vec<String>>,
    /// The lines of each figure, row by row and panel by panel.
    pub figures: Vec<Vec<Vec<String>>>,
    /// The lines of each panel's name.
    pub headings: Vec<Vec<String>>,
}

impl Written {
    pub fn new(spec: &MultiplesSpec, face: Face, width: f64) -> Written {
        let least_panel = face.size * LEAST_PANEL + room_of_brackets(spec);
        let (narrow, wide) = (width * NAME_SHARE, width - NAME_GAP - least_panel);
        let written = Written::with_names(spec, face, width, narrow);
        // Where panels stand one below the other, names are repeated: they take what a panel leaves.
        match written.abreast == 1 && spec.panels.len() > 1 && wide > narrow {
            true => Written::with_names(spec, face, width, wide),
            false => written,
        }
    }

    /// The same, with names no wider than so many mm.
    fn with_names(spec: &MultiplesSpec, face: Face, width: f64, most: f64) -> Written {
        let of = |row: usize| face.weighted(spec.rows[row].is_total);
        let rows = 0..spec.rows.len();
        let names: Vec<_> =
            rows.clone().map(|row| wrap(&clean(&spec.rows[row].label), of(row), most)).collect();
        let name_width = rows.clone().map(|row| widest(&names[row], of(row))).fold(0.0, f64::max);
        let room = (width - name_width - NAME_GAP).max(1.0);
        let count = spec.panels.len().max(1);
        let brackets = room_of_brackets(spec);
        let least_panel = face.size * LEAST_PANEL + brackets;
        let fitting = ((room + PANEL_GAP) / (least_panel + PANEL_GAP)).floor() as usize;
        let bands = count.div_ceil(fitting.clamp(1, count));
        // As many in each band as in the others, or nearly so.
        let abreast = count.div_ceil(bands);
        let panel_width = ((room + PANEL_GAP) / abreast as f64 - PANEL_GAP).max(1.0);
        let lines = |text: &str, face: Face, share: f64| {
            wrap(&clean(text), face, (panel_width - brackets).max(1.0) * share)
        };
        let figures = rows.map(|row| {
            let own =
                (0..count).map(|panel| spec.rows[row].figures.get(panel).map_or("", |f| f.text.as_str()));
            own.map(|text| lines(text, of(row), FIGURE_SHARE)).collect()
        });
        let figures = figures.collect();
        let headings = spec.panels.iter().map(|panel| lines(&panel.name, face.weighted(true), 1.0)).collect();
        Written { face, name_width, panel_width, brackets, abreast, names, figures, headings }
    }

    /// The face of a row.
    pub fn face(&self, spec: &MultiplesSpec, row: usize) -> Face {
        self.face.weighted(spec.rows[row].is_total)
    }

    /// The panels that stand beside one another, band by band.
    pub fn bands(&self) -> Vec<std::ops::Range<usize>> {
        let count = self.headings.len();
        (0..count).step_by(self.abreast).map(|first| first..(first + self.abreast).min(count)).collect()
    }

    /// The height of the names of a band's panels, mm.
    pub fn heading_height(&self, band: &std::ops::Range<usize>) -> f64 {
        let lines = self.headings[band.clone()].iter().map(Vec::len).max().unwrap_or(0);
        lines as f64 * self.face.line_height() + 0.8
    }

    /// The least height of a row in a band, mm.
    pub fn row_height(&self, row: usize, band: &std::ops::Range<usize>) -> f64 {
        let figures = self.figures[row][band.clone()].iter().map(Vec::len).max().unwrap_or(0);
        match figures.max(self.names[row].len()) {
            0 | 1 => line_of_rows(self.face),
            lines => lines as f64 * self.face.line_height() + self.face.size * 0.35,
        }
    }

    /// The space before a row, mm.
    pub fn gap_before(spec: &MultiplesSpec, row: usize) -> f64 {
        let is_border = row > 0 && spec.rows[row].is_total != spec.rows[row - 1].is_total;
        if is_border { TOTAL_GAP } else { 0.0 }
    }

    /// The height of the rows of a band, each as high as it needs, and at least as `least`, mm.
    pub fn rows_height(&self, spec: &MultiplesSpec, band: &std::ops::Range<usize>, least: f64) -> f64 {
        let height = |row: usize| self.row_height(row, band).max(least) + Written::gap_before(spec, row);
        (0..spec.rows.len()).map(height).sum()
    }

    /// The height of all bands with nothing but their rows and headings, mm.
    pub fn height(&self, spec: &MultiplesSpec, least: f64) -> f64 {
        let band =
            |band: &std::ops::Range<usize>| self.heading_height(band) + self.rows_height(spec, band, least);
        self.bands().iter().map(band).sum()
    }

    /// The height beyond which the rows only grow apart, mm.
    pub fn most_height(&self, spec: &MultiplesSpec) -> f64 {
        self.height(spec, HIGHEST_ROW)
    }

    /// The axis of a panel that begins at `left`: the longest on which the bars and figures of every panel fit.
    pub fn scale(&self, spec: &MultiplesSpec, left: f64) -> Scale {
        let thresholds = spec.panels.iter().filter_map(|panel| panel.threshold.filter(|t| t.is_finite()));
        let mut items: Vec<BarExtent> =
            thresholds.map(|value| BarExtent { value, beyond: 0.4, leftwards: value < 0.0 }).collect();
        items.extend(spec.page.uprights.iter().map(|line| BarExtent {
            value: line.value,
            beyond: 0.4,
            leftwards: line.value < 0.0,
        }));
        for (row, figures) in self.figures.iter().enumerate() {
            let face = self.face(spec, row);
            for (panel, lines) in figures.iter().enumerate() {
                let value = spec.drawn(row, panel).unwrap_or(0.0);
                let beyond = FIGURE_GAP + widest(lines, face);
                items.push(BarExtent { value, beyond, leftwards: value < 0.0 });
            }
        }
        Scale::fitting(&items, left, left + (self.panel_width - self.brackets).max(1.0))
    }
}

/// Between a figure and the bracket that begins at it, mm.
pub(super) const BRACKET_GAP: f64 = 0.8;

/// The width that the brackets of the panel with the most of them need, mm.
fn room_of_brackets(spec: &MultiplesSpec) -> f64 {
    let most = (0..spec.panels.len()).map(|panel| spec.brackets(panel).len()).max().unwrap_or(0);
    if most == 0 { 0.0 } else { BRACKET_GAP + HEAD.0 + most as f64 * APART }
}

/// The width of the widest line, mm.
pub(super) fn widest(lines: &[String], face: Face) -> f64 {
    lines.iter().map(|line| face.width(line)).fold(0.0, f64::max)
}
