//! Lays out a ranked bar chart: where everything is on the page. Nothing overlaps and nothing is cut: names and figures
//! are broken into lines, rows grow with their lines, and the page grows with the rows.

use super::rows;
use super::rows::{CHECK_ADVANCE, Rows, TICK_FACE, ticks};
use super::spec::{ChartSpec, ThresholdStatus};
use crate::chart::mark::{ASCENT, Anchor, Area, DESCENT, Ink, Layout, Mark};
use crate::chart::scale::Scale;
use crate::chart::text::{Face, clean, wrap};

const MARGIN: f64 = 5.0;

const TITLE_POINTS: [f64; 3] = [12.5, 11.5, 10.5];

const SUBTITLE: f64 = 8.5;

const LEGEND: f64 = 7.5;

const SOURCE: f64 = 7.0;

const SWATCH: (f64, f64) = (4.2, 2.1);

/// Sizes of names and figures in points, tried in this order: the first with which the chart fits into the height asked
/// for, otherwise the last.
const READABLE: [f64; 4] = [9.0, 8.5, 8.0, 7.5];

/// Smaller sizes in points, tried if the page would become higher than an A4 page allows.
const DENSE: [f64; 2] = [7.0, 6.5];

/// The greatest height of a chart on an A4 page with a caption, mm.
const A4_HEIGHT: f64 = 240.0;

/// The height in cm that the chart needs at its width, and that [`crate::chart::svg::svg_from_spec`] draws. It is the
/// height asked for if every name can be read at that height. Otherwise the chart grows to the height of an A4 page; if
/// that is not enough, the type shrinks to the smallest legible size, and then the chart grows past the page.
pub fn fitted_height_cm(spec: &ChartSpec) -> f64 {
    Frame::new(spec).fit(spec).1 / 10.0
}

/// Lays the chart out at its width and fitted height.
pub fn layout(spec: &ChartSpec) -> Layout {
    let mut frame = Frame::new(spec);
    let (rows, height) = frame.fit(spec);
    let top = frame.top;
    let bottom = height - frame.bottom;
    let scale = rows.scale(spec, MARGIN, frame.width - MARGIN);
    let placed = rows.place(spec, top, bottom);
    let plot = (top, placed.bottom);
    let mut marks =
        vec![Mark::Fill(Area { left: 0.0, top: 0.0, right: frame.width, bottom: height }, Ink::Paper)];
    grid(spec, &scale, plot, &mut marks);
    placed.draw_bars(spec, &scale, &mut marks);
    let bars = placed.bars(spec, &scale);
    if let Some(threshold) = spec.threshold.as_ref().filter(|t| t.value.is_finite()) {
        let dark = spec.bars.iter().zip(&bars).filter(|(b, _)| b.reach != ThresholdStatus::Missed);
        threshold_line(
            scale.position(threshold.value),
            plot,
            dark.filter_map(|(_, a)| a.as_ref()),
            &mut marks,
        );
    }
    placed.draw_texts(spec, &rows, &scale, MARGIN + rows.name_width, &mut marks);
    frame.place_threshold_label(spec, &scale);
    frame.place_source(height);
    marks.append(&mut frame.marks);
    Layout { width: frame.width, height, marks, bars }
}

/// The parts of the page above and below the rows: title, legend, label of the threshold, source.
struct Frame {
    pub(crate) width: f64,
    asked_height: f64,
    /// Where the rows begin, mm from the top.
    top: f64,
    /// Height of what is under the rows, mm.
    bottom: f64,
    /// Right end of the legend's last line, and the baseline of that line, mm.
    legend_end: (f64, f64),
    threshold_lines: Vec<String>,
    /// The leftmost place of the threshold's label: to the right of the legend if both are on one line.
    label_from: f64,
    source: Vec<String>,
    pub(crate) marks: Vec<Mark>,
}

impl Frame {
    fn new(spec: &ChartSpec) -> Frame {
        let centimetres = |asked: f64, usual: f64, range: (f64, f64)| {
            if asked.is_finite() { asked.clamp(range.0, range.1) * 10.0 } else { usual * 10.0 }
        };
        let width = centimetres(spec.size.width_cm, 16.0, (6.0, 60.0));
        let asked_height = centimetres(spec.size.height_cm, 9.0, (3.0, 100.0));
        let source = wrap(&clean(&spec.source), Face::points(SOURCE, false), width - 2.0 * MARGIN);
        let mut frame = Frame {
            width,
            asked_height,
            top: MARGIN,
            bottom: MARGIN,
            legend_end: (0.0, 0.0),
            threshold_lines: Vec::new(),
            label_from: MARGIN,
            source,
            marks: Vec::new(),
        };
        frame.place_heading(spec);
        frame.place_legend(spec);
        frame.reserve_threshold_label(spec);
        frame.bottom = frame.foot(spec);
        frame
    }

    fn inner(&self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    fn lines(&mut self, lines: &[String], face: Face, ink: Ink) {
        for line in lines {
            let baseline = self.top + face.size * ASCENT;
            self.text(line, MARGIN, baseline, Anchor::Start, face, ink);
            self.top += face.line_height();
        }
    }

    fn text(&mut self, text: &str, x: f64, baseline: f64, anchor: Anchor, face: Face, ink: Ink) {
        self.marks.push(Mark::Text { text: text.to_owned(), x, baseline, anchor, face, ink });
    }

    fn place_heading(&mut self, spec: &ChartSpec) {
        let title = clean(&spec.title);
        let set = TITLE_POINTS.map(|points| {
            let face = Face::points(points, true);
            (wrap(&title, face, self.inner()), face)
        });
        let chosen = set.iter().find(|(lines, _)| lines.len() <= 2).or(set.last());
        if let Some((lines, face)) = chosen.filter(|(lines, _)| !lines.is_empty()) {
            self.lines(lines, *face, Ink::Text);
            self.top += 0.4;
        }
        let face = Face::points(SUBTITLE, false);
        let subtitle = wrap(&clean(&spec.subtitle), face, self.inner());
        self.lines(&subtitle, face, Ink::Muted);
        if self.top > MARGIN {
            self.top += 2.2;
        }
    }

    /// Places the swatches of the legend with their words, from the left, on as many lines as they need.
    fn place_legend(&mut self, spec: &ChartSpec) {
        let Some((reached, missed)) = spec.legend.as_ref().filter(|_| spec.threshold.is_some()) else {
            return;
        };
        let face = Face::points(LEGEND, false);
        let mut x = MARGIN;
        for (words, reach) in [(reached, ThresholdStatus::Reached), (missed, ThresholdStatus::Missed)] {
            let words = clean(words);
            let lead = SWATCH.0 + 1.2 + if reach == ThresholdStatus::Reached { CHECK_ADVANCE } else { 0.0 };
            let lines = wrap(&words, face, self.inner() - lead);
            let width = lines.iter().map(|l| face.width(l)).fold(0.0, f64::max);
            if x > MARGIN && x + lead + width > self.width - MARGIN {
                x = MARGIN;
                self.top += face.line_height() + 0.6;
            }
            let middle = self.top + face.size * 0.6;
            let swatch = Area {
                left: x,
                right: x + SWATCH.0,
                top: middle - SWATCH.1 / 2.0,
                bottom: middle + SWATCH.1 / 2.0,
            };
            rows::draw_bar(swatch, reach, false, &mut self.marks);
            if reach == ThresholdStatus::Reached {
                rows::draw_check(x + SWATCH.0 + 0.9, middle, face.size, Ink::Reached, &mut self.marks);
            }
            let mut baseline = middle + face.size * 0.36;
            for (i, line) in lines.iter().enumerate() {
                if i > 0 {
                    baseline += face.line_height();
                    self.top += face.line_height();
                }
                self.text(line, x + lead, baseline, Anchor::Start, face, Ink::Text);
            }
            self.legend_end = (x + lead + width, baseline);
            x += lead + width + 4.5;
        }
    }

    fn threshold_face() -> Face {
        Face::points(LEGEND, true)
    }

    /// Keeps room for the threshold's label above the rows: beside the legend if it fits there in any case, otherwise
    /// below it.
    fn reserve_threshold_label(&mut self, spec: &ChartSpec) {
        let face = Frame::threshold_face();
        if let Some(threshold) = &spec.threshold {
            self.threshold_lines = wrap(&clean(&threshold.label), face, self.inner() * 0.6);
        }
        let lines = self.threshold_lines.len();
        let has_legend = self.legend_end.0 > 0.0;
        let label = self.threshold_lines.iter().map(|l| face.width(l)).fold(0.0, f64::max);
        // The size of the rows is not known yet: the largest and the smallest one are tried.
        let leftmost = [READABLE[0], DENSE[1]].into_iter().map(|points| {
            let rows = Rows::new(spec, Face::points(points, false).size, self.inner());
            let scale = rows.scale(spec, MARGIN, self.width - MARGIN);
            spec.threshold.as_ref().map_or(0.0, |t| scale.position(t.value))
        });
        let at = leftmost.fold(f64::INFINITY, f64::min).min(self.width - MARGIN - label / 2.0);
        let beside = has_legend && lines == 1 && at - label / 2.0 - 4.0 > self.legend_end.0;
        if beside {
            self.label_from = self.legend_end.0 + 3.0;
        }
        let line_height = face.line_height();
        if has_legend && lines > 0 && !beside {
            self.top += line_height + 1.0;
        }
        if lines > 0 || has_legend {
            self.top += line_height * lines.max(1) as f64 + 0.9;
        }
    }

    fn place_threshold_label(&mut self, spec: &ChartSpec, scale: &Scale) {
        let face = Frame::threshold_face();
        let lines = std::mem::take(&mut self.threshold_lines);
        let Some(threshold) = &spec.threshold else { return };
        let count = lines.len() as f64;
        for (i, line) in lines.iter().enumerate() {
            let half = face.width(line) / 2.0;
            let (first, last) = (self.label_from + half, self.width - MARGIN - half);
            let x = scale.position(threshold.value).min(last).max(first);
            let baseline =
                self.top - 0.9 - face.size * DESCENT - (count - 1.0 - i as f64) * face.line_height();
            self.text(line, x, baseline, Anchor::Middle, face, Ink::Threshold);
        }
    }

    fn foot(&self, spec: &ChartSpec) -> f64 {
        let ticks = if ticks(spec).next().is_none() { 0.0 } else { 1.0 + TICK_FACE.line_height() };
        let source = self.source.len() as f64 * Face::points(SOURCE, false).line_height();
        ticks + if source > 0.0 { 2.2 + source } else { 0.0 } + MARGIN - 0.8
    }

    fn place_source(&mut self, height: f64) {
        let face = Face::points(SOURCE, false);
        let count = self.source.len() as f64;
        for (i, line) in std::mem::take(&mut self.source).iter().enumerate() {
            let baseline =
                height - MARGIN + 0.8 - face.size * DESCENT - (count - 1.0 - i as f64) * face.line_height();
            self.text(line, MARGIN, baseline, Anchor::Start, face, Ink::Muted);
        }
    }

    /// The rows in the largest size that fits, and the height of the page, mm.
    fn fit(&self, spec: &ChartSpec) -> (Rows, f64) {
        let rows = |points: f64| {
            let rows = Rows::new(spec, Face::points(points, false).size, self.inner());
            let height = self.top + rows.least_height(spec) + self.bottom;
            (rows, height)
        };
        let mut last = rows(READABLE[0]);
        for points in READABLE {
            last = rows(points);
            if last.1 <= self.asked_height {
                return (last.0, self.asked_height);
            }
        }
        for points in DENSE {
            if last.1 <= A4_HEIGHT.max(self.asked_height) {
                break;
            }
            last = rows(points);
        }
        let height = if last.1 <= A4_HEIGHT { last.1 } else { last.1.max(self.asked_height) };
        (last.0, (height * 10.0).ceil() / 10.0)
    }
}

fn grid(spec: &ChartSpec, scale: &Scale, (top, bottom): (f64, f64), marks: &mut Vec<Mark>) {
    let face = TICK_FACE;
    let mut free_from = f64::NEG_INFINITY;
    for (value, text) in ticks(spec) {
        let x = scale.position(value);
        if value != 0.0 {
            marks.push(Mark::Line(vec![(x, top), (x, bottom)], 0.12, Ink::Grid));
        }
        let half = face.width(&text) / 2.0;
        // A label that would touch the one before it is left out; its line is drawn.
        if x - half < free_from {
            continue;
        }
        free_from = x + half + 1.0;
        let baseline = bottom + 1.0 + face.size * ASCENT;
        marks.push(Mark::Text { text, x, baseline, anchor: Anchor::Middle, face, ink: Ink::Muted });
    }
    let zero = scale.position(0.0);
    marks.push(Mark::Line(vec![(zero, top), (zero, bottom)], 0.2, Ink::Axis));
}

/// Draws the dashed line of the threshold. Where it crosses a dark bar it is light, so that it can be seen there too.
fn threshold_line<'a>(
    x: f64,
    (top, bottom): (f64, f64),
    dark: impl Iterator<Item = &'a Area>,
    marks: &mut Vec<Mark>,
) {
    const DASH: f64 = 1.5;
    const GAP: f64 = 0.8;
    const WIDTH: f64 = 0.3;
    let mut y = top - 0.6;
    while y < bottom {
        marks.push(Mark::Line(vec![(x, y), (x, (y + DASH).min(bottom))], WIDTH, Ink::Threshold));
        y += DASH + GAP;
    }
    for bar in dark.filter(|bar| bar.left < x && x < bar.right) {
        marks.push(Mark::Line(vec![(x, bar.top), (x, bar.bottom)], WIDTH, Ink::Paper));
    }
}
