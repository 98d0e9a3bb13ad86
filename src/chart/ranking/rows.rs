//! The rows of a ranked bar chart. Each has a name, a bar and a figure.

use super::spec::{Bar, RankingSpec, ThresholdStatus};
use crate::chart::axis::legible_ticks;
use crate::chart::ink::Ink;
use crate::chart::mark::{Anchor, Area, Mark, add_centred_lines, line_of_rows};
use crate::chart::scale::{BarExtent, Scale};
use crate::chart::text::{Face, clean, wrap};

/// The share of the page's width that a name may take before it is broken into lines.
const NAME_SHARE: f64 = 0.36;

/// The share of the remaining width that a figure, or the reason why there is none, may take.
const FIGURE_SHARE: f64 = 0.4;

const NAME_GAP: f64 = 1.8;

const FIGURE_GAP: f64 = 1.0;

/// Space between the total and the other rows, with a rule in its middle, mm.
const TOTAL_GAP: f64 = 1.7;

const THICKEST_BAR: f64 = 8.0;

const HIGHEST_ROW: f64 = 15.0;

const OUTLINE: f64 = 0.3;

/// The size of tick labels, in points.
pub(super) const TICK_POINTS: f64 = 7.5;

/// Width of a check mark and the gap beside it, mm.
pub(super) const CHECK_ADVANCE: f64 = 3.3;

/// Names and figures broken into lines, at one size of type.
pub(super) struct Rows {
    face: Face,
    /// Width of the column of names, mm.
    pub name_width: f64,
    names: Vec<Vec<String>>,
    figures: Vec<Vec<String>>,
}

impl Rows {
    pub fn new(spec: &RankingSpec, regular: Face, width: f64) -> Rows {
        let face = |bar: &Bar| regular.weighted(bar.is_total);
        let widest = |lines: &[Vec<String>]| {
            let widths =
                lines.iter().zip(&spec.bars).flat_map(|(l, b)| l.iter().map(move |l| face(b).width(l)));
            widths.fold(0.0, f64::max)
        };
        let names: Vec<_> =
            spec.bars.iter().map(|b| wrap(&clean(&b.label), face(b), width * NAME_SHARE)).collect();
        let name_width = widest(&names);
        let room = (width - name_width - NAME_GAP) * FIGURE_SHARE - FIGURE_GAP - CHECK_ADVANCE;
        let figures = spec.bars.iter().map(|b| wrap(&clean(&b.text), face(b), room)).collect();
        Rows { face: regular, name_width, names, figures }
    }

    fn face(&self, bar: &Bar) -> Face {
        self.face.weighted(bar.is_total)
    }

    /// The least height of a row, mm.
    fn row_height(&self, row: usize) -> f64 {
        let lines = self.names[row].len().max(self.figures[row].len()).max(1) as f64;
        if lines > 1.0 {
            lines * self.face.line_height() + self.face.size * 0.35
        } else {
            line_of_rows(self.face)
        }
    }

    /// The least height of all rows together, mm.
    pub fn least_height(&self, spec: &RankingSpec) -> f64 {
        (0..spec.bars.len()).map(|row| self.row_height(row) + gap_before(spec, row)).sum()
    }

    /// The height of all rows together if each is as high as it may be, mm.
    pub fn most_height(&self, spec: &RankingSpec) -> f64 {
        let height = |row: usize| self.row_height(row).max(HIGHEST_ROW) + gap_before(spec, row);
        (0..spec.bars.len()).map(height).sum()
    }

    /// The axis between the names and the right edge: the longest one on which bars, figures and ticks fit.
    pub fn scale(&self, spec: &RankingSpec, left: f64, right: f64) -> Scale {
        let mut items = Vec::new();
        let threshold = spec.threshold.as_ref().and_then(|t| finite(Some(t.value)));
        for (bar, figure) in spec.bars.iter().zip(&self.figures) {
            let value = finite(bar.value).unwrap_or(0.0);
            let text = figure.iter().map(|l| self.face(bar).width(l)).fold(0.0, f64::max);
            let check = if bar.reach == ThresholdStatus::Reached { CHECK_ADVANCE } else { 0.0 };
            let leftwards = value < 0.0;
            let beyond = FIGURE_GAP + text + check;
            items.push(BarExtent { value, beyond, leftwards });
            // A figure may have to move past the threshold's line.
            let over =
                threshold.filter(|t| bar.value.is_some() && (*t < 0.0) == leftwards && t.abs() > value.abs());
            items.extend(over.map(|value| BarExtent { value, beyond, leftwards }));
        }
        let face = spec.page.look.face(TICK_POINTS, false);
        for (value, text) in legible_ticks(&spec.ticks, face) {
            let beyond = face.width(&text) / 2.0;
            items.push(BarExtent { value, beyond, leftwards: value < 0.0 });
        }
        let lines = &spec.page.uprights;
        items.extend(lines.iter().map(|line| line.value).map(|value| BarExtent {
            value,
            beyond: 0.5,
            leftwards: value < 0.0,
        }));
        if let Some(value) = threshold {
            items.push(BarExtent { value, beyond: 0.5, leftwards: value < 0.0 });
        }
        Scale::fitting(&items, left + self.name_width + NAME_GAP, right)
    }

    /// Gives each row its place between `top` and `bottom`. Space that is left over is divided among the rows.
    pub fn place(&self, spec: &RankingSpec, top: f64, bottom: f64) -> Placed {
        let count = spec.bars.len();
        let spare = (bottom - top - self.least_height(spec)).max(0.0) / count.max(1) as f64;
        let mut y = top;
        let mut rows = Vec::with_capacity(count);
        let mut rules = Vec::new();
        let mut lowest = f64::INFINITY;
        for row in 0..count {
            let gap = gap_before(spec, row);
            if gap > 0.0 {
                rules.push(y + gap / 2.0);
            }
            let least = self.row_height(row);
            let height = (least + spare).min(least.max(HIGHEST_ROW));
            rows.push((y + gap, y + gap + height));
            lowest = lowest.min(height);
            y += gap + height;
        }
        let thickness = if count == 0 { 0.0 } else { (lowest * 0.66).min(THICKEST_BAR) };
        Placed { rows, rules, thickness, bottom: y }
    }
}

/// The rows with their places on the page, mm.
pub(crate) struct Placed {
    rows: Vec<(f64, f64)>,
    rules: Vec<f64>,
    thickness: f64,
    /// Where the last row ends, mm from the top.
    pub bottom: f64,
}

impl Placed {
    fn middle(&self, row: usize) -> f64 {
        self.rows.get(row).map_or(0.0, |(top, bottom)| (top + bottom) / 2.0)
    }

    /// The area of each bar; `None` for a bar without a value.
    pub fn bars(&self, spec: &RankingSpec, scale: &Scale) -> Vec<Option<Area>> {
        let area = |(row, bar): (usize, &Bar)| {
            let end = scale.position(finite(bar.value)?);
            let middle = self.middle(row);
            Some(Area {
                left: scale.zero.min(end),
                right: scale.zero.max(end),
                top: middle - self.thickness / 2.0,
                bottom: middle + self.thickness / 2.0,
            })
        };
        spec.bars.iter().enumerate().map(area).collect()
    }

    pub fn draw_bars(&self, spec: &RankingSpec, scale: &Scale, marks: &mut Vec<Mark>) {
        for (bar, area) in spec.bars.iter().zip(self.bars(spec, scale)) {
            if let Some(area) = area.filter(|a| a.right > a.left) {
                draw_bar(area, bar.reach, bar.is_total, marks);
            }
        }
    }

    /// Draws names, figures and check marks. The names end at `names_end`, mm.
    pub fn draw_texts(
        &self,
        spec: &RankingSpec,
        rows: &Rows,
        scale: &Scale,
        names_end: f64,
        marks: &mut Vec<Mark>,
    ) {
        let line = spec.threshold.as_ref().and_then(|t| finite(Some(t.value))).map(|t| scale.position(t));
        for (row, bar) in spec.bars.iter().enumerate() {
            let face = rows.face(bar);
            let middle = self.middle(row);
            add_centred_lines(&rows.names[row], (names_end, middle), Anchor::End, (face, Ink::Text), marks);
            let value = finite(bar.value);
            let leftwards = value.is_some_and(|v| v < 0.0);
            let side = if leftwards { -1.0 } else { 1.0 };
            let width = rows.figures[row].iter().map(|l| face.width(l)).fold(0.0, f64::max);
            let checked = bar.reach == ThresholdStatus::Reached;
            let advance = side * (width + if checked { CHECK_ADVANCE } else { 0.0 });
            let mut x = scale.position(value.unwrap_or(0.0)) + side * FIGURE_GAP;
            // If the threshold's line would cross the figure, the figure moves to just past the line.
            if let Some(line) =
                line.filter(|l| value.is_some() && (l - x) * side > -0.6 && (l - x - advance) * side < 0.6)
            {
                x = line + side * FIGURE_GAP;
            }
            let end = x + advance;
            let height = rows.figures[row].len() as f64 * face.line_height() / 2.0;
            // Grid and threshold lines do not cross figures.
            let behind = Area {
                left: x.min(end),
                right: x.max(end),
                top: middle - height * 0.86,
                bottom: middle + height * 0.86,
            };
            if behind.right > behind.left {
                marks.push(Mark::Fill(behind, Ink::Paper));
            }
            let anchor = if leftwards { Anchor::End } else { Anchor::Start };
            let ink = if value.is_some() { Ink::Text } else { Ink::Muted };
            add_centred_lines(&rows.figures[row], (x, middle), anchor, (face, ink), marks);
            if checked {
                let at = if leftwards { x - width - CHECK_ADVANCE + 0.6 } else { x + width + 0.9 };
                let ink = if bar.is_total { Ink::Total } else { Ink::Reached };
                draw_check(at, middle, face.size, ink, marks);
            }
        }
    }

    /// Draws the rules beside totals, from margin to margin.
    pub fn draw_rules(&self, (left, right): (f64, f64), marks: &mut Vec<Mark>) {
        marks.extend(self.rules.iter().map(|y| Mark::Line(vec![(left, *y), (right, *y)], 0.15, Ink::Axis)));
    }
}

/// Draws a bar: filled if it reached the threshold, light inside an outline if it missed. Either way its outer edge
/// shows its value.
pub(super) fn draw_bar(area: Area, reach: ThresholdStatus, is_total: bool, marks: &mut Vec<Mark>) {
    let (edge, inside) = match is_total {
        true => (Ink::Total, Ink::TotalInside),
        false if reach == ThresholdStatus::Missed => (Ink::Missed, Ink::MissedInside),
        false => (Ink::Reached, Ink::Reached),
    };
    marks.push(Mark::Fill(area, edge));
    let inner = Area {
        left: area.left + OUTLINE,
        top: area.top + OUTLINE,
        right: area.right - OUTLINE,
        bottom: area.bottom - OUTLINE,
    };
    if reach == ThresholdStatus::Missed && inner.right > inner.left && inner.bottom > inner.top {
        marks.push(Mark::Fill(inner, inside));
    }
}

/// Draws a check mark, as a line because not every font has one.
pub(super) fn draw_check(x: f64, middle: f64, size: f64, ink: Ink, marks: &mut Vec<Mark>) {
    let unit = (size * 0.3).min(0.85);
    let points = vec![
        (x, middle + 0.1 * unit),
        (x + 0.85 * unit, middle + 0.95 * unit),
        (x + 2.3 * unit, middle - 1.0 * unit),
    ];
    marks.push(Mark::Line(points, 0.4, ink));
}

/// The space before a row, mm: more where the total begins or ends.
fn gap_before(spec: &RankingSpec, row: usize) -> f64 {
    let differs = row > 0 && spec.bars[row].is_total != spec.bars[row - 1].is_total;
    if differs { TOTAL_GAP } else { 0.0 }
}

fn finite(value: Option<f64>) -> Option<f64> {
    value.filter(|v| v.is_finite())
}
