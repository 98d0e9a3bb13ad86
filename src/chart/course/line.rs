//! One line of a course: through its figures in runs without a gap, with a mark at each; estimates are open and dashed.

use super::dashes::dashes;
use super::plot::Plot;
use crate::chart::ink::Ink;
use crate::chart::mark::Mark;

/// How a line is drawn.
pub(in crate::chart) struct CourseLine<'a> {
    pub ink: Ink,
    /// In mm.
    pub width: f64,
    /// The periods whose figures are estimates.
    pub estimated: &'a [usize],
    /// The mark around a point; the second number is half its size.
    pub shape: &'a dyn Fn((f64, f64), f64) -> Vec<(f64, f64)>,
    /// Half the size of its marks, mm.
    pub size: f64,
}

/// The periods of a line that have a figure that can be drawn, in runs without a gap.
pub(in crate::chart) fn runs(values: &[Option<f64>]) -> Vec<Vec<(usize, f64)>> {
    let figures = values.iter().enumerate();
    let figures = figures.filter_map(|(at, value)| Some((at, value.filter(|value| value.is_finite())?)));
    let figures: Vec<(usize, f64)> = figures.collect();
    figures.chunk_by(|a, b| a.0 + 1 == b.0).map(<[_]>::to_vec).collect()
}

impl CourseLine<'_> {
    /// Draws the line through these figures.
    pub fn draw(&self, values: &[Option<f64>], plot: &Plot, marks: &mut Vec<Mark>) {
        let point = |(period, value): &(usize, f64)| (plot.x(*period), plot.y(*value));
        let is_estimate =
            |step: &[(usize, f64)]| step.iter().any(|(period, _)| self.estimated.contains(period));
        for run in runs(values) {
            let steps: Vec<&[(usize, f64)]> = run.windows(2).collect();
            for alike in steps.chunk_by(|a, b| is_estimate(a) == is_estimate(b)) {
                let first = alike.iter().take(1).map(|step| point(&step[0]));
                let points: Vec<(f64, f64)> = first.chain(alike.iter().map(|step| point(&step[1]))).collect();
                match alike.first().is_some_and(|step| is_estimate(step)) {
                    true => marks.extend(
                        dashes(&points).into_iter().map(|dash| Mark::Line(dash, self.width, self.ink)),
                    ),
                    false => marks.push(Mark::Line(points, self.width, self.ink)),
                }
            }
            for figure in &run {
                marks.push(Mark::Polygon((self.shape)(point(figure), self.size), self.ink));
                if self.estimated.contains(&figure.0) {
                    marks.push(Mark::Polygon((self.shape)(point(figure), self.size * 0.5), Ink::Paper));
                }
            }
        }
    }
}
