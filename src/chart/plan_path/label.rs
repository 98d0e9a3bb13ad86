//! The label at the last figure of the actual, which stands inside the plot where it touches no line.

use crate::chart::course::is_clear;
use crate::chart::ink::Ink;
use crate::chart::mark::{ASCENT, Anchor, Area, DESCENT, Mark};
use crate::chart::text::{Face, clean, wrap};

/// The width that such a label may take, in sizes of its type.
const WIDEST: f64 = 14.0;

/// The label in lines.
pub(super) struct InnerLabel {
    face: Face,
    lines: Vec<String>,
}

/// Where a label stands.
#[derive(Clone, Copy)]
pub(super) struct LabelPlace {
    area: Area,
    point: (f64, f64),
}

impl InnerLabel {
    pub fn new(text: &str, face: Face) -> InnerLabel {
        InnerLabel { face, lines: wrap(&clean(text), face, face.size * WIDEST) }
    }

    fn size(&self) -> (f64, f64) {
        let width = self.lines.iter().map(|line| self.face.width(line)).fold(0.0, f64::max);
        let more = self.lines.len().max(1) - 1;
        (width, self.face.size * (ASCENT + DESCENT) + more as f64 * self.face.line_height())
    }

    /// The place nearest to the point where the label touches none of the lines and is within the plot.
    pub fn place(&self, point: (f64, f64), plot: Area, lines: &[Vec<(f64, f64)>]) -> Option<LabelPlace> {
        const STEPS: usize = 8;
        const STEP: f64 = 1.5;
        const AWAY: f64 = 0.7;
        let (width, height) = self.size();
        let (x, y) = point;
        let candidates = (0..STEPS).flat_map(|down| (0..STEPS).map(move |side| (down, side)));
        let mut candidates: Vec<(usize, usize)> = candidates.collect();
        candidates.sort_by_key(|(down, side)| down + side);
        candidates.into_iter().find_map(|(down, side)| {
            let (away, apart) = (1.6 + side as f64 * STEP, 0.6 + down as f64 * STEP);
            // A line that rises leaves room below on the right and above on the left.
            let places = [(x + away, y + apart), (x - away - width, y - apart - height)];
            places.into_iter().find_map(|(left, top)| {
                let area = Area { left, top, right: left + width, bottom: top + height };
                let is_within = area.left >= plot.left
                    && area.right <= plot.right
                    && area.top >= plot.top
                    && area.bottom <= plot.bottom;
                let is_free =
                    || lines.iter().flat_map(|line| line.windows(2)).all(|pair| is_clear(pair, area, AWAY));
                (is_within && is_free()).then_some(LabelPlace { area, point })
            })
        })
    }

    /// Draws the label over the grid lines, joined with its point if it stands away from that.
    pub fn draw(&self, LabelPlace { area, point }: LabelPlace, ink: Ink, marks: &mut Vec<Mark>) {
        let near = (point.0.clamp(area.left, area.right), point.1.clamp(area.top, area.bottom));
        if (near.0 - point.0).hypot(near.1 - point.1) > 3.0 {
            marks.push(Mark::Line(vec![point, near], 0.15, ink));
        }
        marks.push(Mark::Fill(area, Ink::Paper));
        let mut baseline = area.top + self.face.size * ASCENT;
        for text in &self.lines {
            let (text, x, anchor, face) = (text.clone(), area.left, Anchor::Start, self.face);
            marks.push(Mark::Text { text, x, baseline, anchor, face, ink: Ink::Text });
            baseline += self.face.line_height();
        }
    }
}
