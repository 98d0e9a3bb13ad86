//! The page around any plot: title, subtitle and legend above it, the source below it.

use super::annotation::{Below, Beside, List};
use super::ink::Ink;
use super::look::LEAST_POINTS;
use super::mark::{ASCENT, Anchor, Area, DESCENT, Layout, Mark};
use super::spec::PageSpec;
use super::text::{Face, clean, wrap, wrap_at};

/// The space at the edges of the page, mm.
pub(super) const MARGIN: f64 = 5.0;

/// Sizes of the title in points, tried in this order: the first with which it needs at most two lines, otherwise the last.
const TITLE: [f64; 3] = [12.5, 11.5, 10.5];

const SUBTITLE: f64 = 8.5;

const SMALL: f64 = 7.5;

/// Sizes of names and figures in points, tried in this order: the first with which the chart fits into the height asked
/// for, otherwise the last.
const BODY: [f64; 4] = [9.0, 8.5, 8.0, 7.5];

/// From this scale on, type is to be read from afar, and never made smaller.
const SLIDES: f64 = 1.3;

/// The greatest height of a chart on an A4 page with a caption, mm.
const A4_HEIGHT: f64 = 240.0;

/// The width of a line at a value, mm.
const VALUE_LINE: f64 = 0.3;

const SWATCH: (f64, f64) = (4.2, 2.1);

/// A page that is being filled from the top.
pub(super) struct Page<'s> {
    pub spec: &'s PageSpec,
    /// Width of the page, mm.
    pub width: f64,
    asked_height: f64,
    /// Where what is placed so far ends, mm from the top.
    pub top: f64,
    /// Height of what is below the plot, mm: the source and the margin.
    pub foot: f64,
    source: Vec<String>,
    beside: Beside<'s>,
    below: Below<'s>,
    list: List,
    /// Where the upright lines are, mm from the left.
    uprights: Vec<f64>,
    pub marks: Vec<Mark>,
}

/// An entry of a legend.
pub(super) struct LegendEntry<'s> {
    pub words: &'s str,
    /// Draws the swatch into an area.
    pub swatch: &'s dyn Fn(Area, &mut Vec<Mark>),
    /// Space between the swatch and the words for what is drawn beside it, mm.
    pub beside: f64,
}

impl<'s> Page<'s> {
    /// A page with its title and subtitle.
    pub fn new(spec: &'s PageSpec) -> Page<'s> {
        let centimetres = |asked: f64, usual: f64, range: (f64, f64)| {
            if asked.is_finite() { asked.clamp(range.0, range.1) * 10.0 } else { usual * 10.0 }
        };
        let width = centimetres(spec.size.width_cm, 16.0, (6.0, 60.0));
        let asked_height = centimetres(spec.size.height_cm, 9.0, (3.0, 100.0));
        let small = spec.look.face(SMALL, false);
        let source = wrap(&clean(&spec.source), small, width - 2.0 * MARGIN);
        let lines = source.len() as f64 * small.line_height();
        let beside = Beside::new(&spec.beside, small, width - 2.0 * MARGIN);
        let below = Below::new(&spec.below, &spec.uprights, small, width - 2.0 * MARGIN);
        let list = List::new(&spec.listed, small, width - 2.0 * MARGIN);
        let foot =
            if lines > 0.0 { 2.2 + lines } else { 0.0 } + MARGIN - 0.8 + below.height() + list.height();
        let (uprights, marks) = (Vec::new(), Vec::new());
        let mut page = Page {
            spec,
            width,
            asked_height,
            top: MARGIN,
            foot,
            source,
            beside,
            below,
            list,
            uprights,
            marks,
        };
        page.place_heading();
        page
    }

    /// The face of names and figures at one of the sizes that [`Page::fit`] tries, in points.
    pub fn body(&self, points: f64) -> Face {
        self.spec.look.face(points, false)
    }

    /// The face of names and figures at the smallest size that is tried.
    pub fn smallest_body(&self) -> Face {
        self.body(self.sizes().last().unwrap_or(BODY[0]))
    }

    /// The sizes that are tried, in points, before they are scaled. A look that is a little larger than usual comes down to
    /// the usual smallest: in a report too 63 units are to stand on one page.
    fn sizes(&self) -> impl Iterator<Item = f64> {
        let scale = self.spec.look.scale;
        let is_a_little_larger = !self.spec.is_exact && scale > 1.0 && scale < SLIDES;
        BODY.into_iter().chain(is_a_little_larger.then_some(LEAST_POINTS / scale))
    }

    /// The face of legends, ticks and notes.
    pub fn small(&self) -> Face {
        self.spec.look.face(SMALL, false)
    }

    /// The width between the margins, mm.
    fn whole(&self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    /// The width between the margins without the annotations beside the plot, mm.
    pub fn inner(&self) -> f64 {
        self.width - 2.0 * MARGIN - self.beside.width()
    }

    /// Where the room for the plot ends: at the right margin, or at the annotations beside it, mm.
    pub fn right(&self) -> f64 {
        self.width - MARGIN - self.beside.width()
    }

    /// The height of a page for a plot of this height, mm: annotations beside it may need more.
    pub fn height_for(&self, plot: f64) -> f64 {
        self.top + plot.max(self.beside.least_height()) + self.foot
    }

    /// Draws the upright lines across a plot of rows, and keeps where they are for their names. Where one crosses a dark bar
    /// it is light, so that it is seen there too.
    pub fn draw_uprights(
        &mut self,
        position: impl Fn(f64) -> f64,
        (top, bottom): (f64, f64),
        marks: &mut Vec<Mark>,
    ) {
        self.uprights = self.spec.uprights.iter().map(|line| position(line.value)).collect();
        for x in self.uprights.clone() {
            let over = self.over_bars(x, marks);
            marks.push(value_line([(x, top), (x, bottom)]));
            marks.extend(over);
        }
    }

    /// What of an upright line is over bars: light where the bar that is seen is dark.
    fn over_bars(&self, x: f64, marks: &[Mark]) -> Vec<Mark> {
        let mut over: Vec<(Area, bool)> = Vec::new();
        for mark in marks {
            let Mark::Fill(area, ink) = mark else { continue };
            if area.left < x && x < area.right {
                let is_dark = self.spec.look.is_dark(*ink);
                // A light inside is told only where it covers a dark edge.
                if is_dark || over.iter().any(|(below, _)| below.overlaps(area)) {
                    over.push((*area, is_dark));
                }
            }
        }
        let line = |(area, is_dark): (Area, bool)| {
            let ink = if is_dark { Ink::Paper } else { Ink::Threshold };
            Mark::Line(vec![(x, area.top), (x, area.bottom)], VALUE_LINE, ink)
        };
        over.into_iter().map(line).collect()
    }

    pub fn text(&mut self, text: &str, x: f64, baseline: f64, anchor: Anchor, face: Face, ink: Ink) {
        self.marks.push(Mark::Text { text: text.to_owned(), x, baseline, anchor, face, ink });
    }

    fn lines(&mut self, lines: &[String], face: Face, ink: Ink) {
        for line in lines {
            let baseline = self.top + face.size * ASCENT;
            self.text(line, MARGIN, baseline, Anchor::Start, face, ink);
            self.top += face.line_height();
        }
    }

    fn place_heading(&mut self) {
        let (spec, look) = (self.spec, self.spec.look);
        let title = clean(&spec.title);
        let set = TITLE.map(|points| {
            let face = look.face(points, true);
            (wrap_at(&title, "; ", face, self.whole()), face)
        });
        let chosen = set.iter().find(|(lines, _)| lines.len() <= 2).or(set.last());
        if let Some((lines, face)) = chosen.filter(|(lines, _)| !lines.is_empty()) {
            self.lines(lines, *face, Ink::Text);
            self.top += 0.4;
        }
        let face = look.face(SUBTITLE, false);
        let subtitle = wrap_at(&clean(&spec.subtitle), " · ", face, self.whole());
        self.lines(&subtitle, face, Ink::Muted);
        if self.top > MARGIN {
            self.top += 2.2;
        }
    }

    /// Places swatches with their words from the left, on as many lines as they need. Returns the right end and the top
    /// of the last line, which may have room for more; [`Page::end_legend`] goes below it.
    pub fn legend(&mut self, entries: &[LegendEntry<'_>]) -> (f64, f64) {
        let face = self.small();
        let mut x = MARGIN;
        let mut end = MARGIN;
        for LegendEntry { words, swatch, beside } in entries {
            let words = clean(words);
            let lead = SWATCH.0 + 1.2 + beside;
            let lines = wrap(&words, face, self.whole() - lead);
            let width = lines.iter().map(|l| face.width(l)).fold(0.0, f64::max);
            if x > MARGIN && x + lead + width > self.width - MARGIN {
                x = MARGIN;
                self.top += face.line_height() + 0.6;
            }
            let middle = self.top + face.size * 0.6;
            let half = SWATCH.1 / 2.0;
            swatch(
                Area { left: x, right: x + SWATCH.0, top: middle - half, bottom: middle + half },
                &mut self.marks,
            );
            let mut baseline = middle + face.size * 0.36;
            for (i, line) in lines.iter().enumerate() {
                if i > 0 {
                    baseline += face.line_height();
                    self.top += face.line_height();
                }
                self.text(line, x + lead, baseline, Anchor::Start, face, Ink::Text);
            }
            end = x + lead + width;
            x = end + 4.5;
        }
        (end, self.top)
    }

    /// Goes below the last line of a legend.
    pub fn end_legend(&mut self) {
        self.top += self.small().line_height() + 0.9;
    }

    /// Tries sizes of type, the largest first, until what is made with one fits into the height asked for. Returns what
    /// was made with the first that fits, or else with the smallest, and the height of the page, mm. `make` returns what
    /// it made with a size in points, and the least height that this needs between [`Page::top`] and the foot.
    pub fn fit<T>(&self, mut make: impl FnMut(f64) -> (T, f64)) -> (T, f64) {
        let total = |plot: f64| self.height_for(plot);
        let mut last = make(BODY[0]);
        for points in self.sizes() {
            if points < BODY[0] {
                last = make(points);
            }
            if total(last.1) <= self.asked_height {
                return (last.0, self.asked_height);
            }
        }
        let needed = total(last.1);
        let height = if needed <= A4_HEIGHT { needed } else { needed.max(self.asked_height) };
        (last.0, (height * 10.0).ceil() / 10.0)
    }

    /// Finishes the page: the plot's marks, and over them title, legend and source.
    pub fn finish(mut self, height: f64, plot: Vec<Mark>, places: Vec<Option<Area>>) -> Layout {
        let face = self.small();
        let mut said = Vec::new();
        let bottom = height - self.foot;
        self.beside.draw(self.right(), (self.top, bottom), &plot, &places, &mut said);
        self.below.draw(bottom, (MARGIN, self.width - MARGIN), &places, &self.uprights, &mut said);
        self.list.draw(MARGIN, bottom + self.below.height(), &mut said);
        let source = std::mem::take(&mut self.source);
        for (i, line) in source.iter().rev().enumerate() {
            let baseline = height - MARGIN + 0.8 - face.size * DESCENT - i as f64 * face.line_height();
            self.text(line, MARGIN, baseline, Anchor::Start, face, Ink::Muted);
        }
        let whole = Area { left: 0.0, top: 0.0, right: self.width, bottom: height };
        let mut marks = vec![Mark::Fill(whole, Ink::Paper)];
        marks.extend(plot);
        marks.append(&mut said);
        marks.append(&mut self.marks);
        Layout { width: self.width, height, marks, places, look: self.spec.look }
    }
}

/// A line at a value that the user named.
pub(super) fn value_line(ends: [(f64, f64); 2]) -> Mark {
    Mark::Line(ends.to_vec(), VALUE_LINE, Ink::Threshold)
}
