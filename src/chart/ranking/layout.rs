//! Lays out a ranked bar chart: where everything is on the page. Nothing overlaps and nothing is cut: names and figures
//! are broken into lines, rows grow with their lines, and the page grows with the rows.

use super::rows;
use super::rows::{CHECK_ADVANCE, Rows, TICK_POINTS};
use super::spec::{RankingSpec, ThresholdStatus};
use crate::chart::axis::{WHOLE_PAGE, draw_axis, legible_ticks, tick_room};
use crate::chart::ink::Ink;
use crate::chart::mark::{Anchor, Area, DESCENT, Layout, Mark};
use crate::chart::page::{LegendEntry, MARGIN, Page};
use crate::chart::scale::Scale;
use crate::chart::text::{Face, clean, wrap};

/// Lays the chart out at its width and fitted height.
pub(in crate::chart) fn layout_ranking(spec: &RankingSpec) -> Layout {
    let mut page = Page::new(&spec.page);
    let label = place_legend(spec, &mut page);
    let tick_face = spec.page.look.face(TICK_POINTS, false);
    let ticks = legible_ticks(&spec.ticks, tick_face);
    let below = tick_room(&ticks, tick_face);
    let (rows, height) = page.fit(|points| {
        let rows = Rows::new(spec, page.body(points), page.inner());
        let height = rows.least_height(spec) + below;
        (rows, height)
    });
    // A few bars do not need the height asked for: they would stand in an empty picture.
    let height = height.min(page.height_for(rows.most_height(spec) + below));
    let top = page.top;
    let scale = rows.scale(spec, MARGIN, page.right());
    let placed = rows.place(spec, top, height - page.foot - below);
    let plot = (top, placed.bottom);
    let mut marks = Vec::new();
    draw_axis(&ticks, tick_face, &scale, (plot, WHOLE_PAGE), &mut marks);
    placed.draw_bars(spec, &scale, &mut marks);
    let bars = placed.bars(spec, &scale);
    if let Some(threshold) = spec.threshold.as_ref().filter(|t| t.value.is_finite()) {
        let dark = spec.bars.iter().zip(&bars).filter(|(b, _)| b.reach != ThresholdStatus::Missed);
        let dark = dark.filter_map(|(_, a)| a.as_ref());
        threshold_line(scale.position(threshold.value), plot, dark, &mut marks);
    }
    page.draw_uprights(|value| scale.position(value), plot, &mut marks);
    placed.draw_texts(spec, &rows, &scale, MARGIN + rows.name_width, &mut marks);
    placed.draw_rules((MARGIN, page.right()), &mut marks);
    label.place(spec, &scale, &mut page);
    page.finish(height, marks, bars)
}

/// The label of the threshold, above the rows.
struct ThresholdLabel {
    lines: Vec<String>,
    face: Face,
    /// The leftmost place: to the right of the legend if both are on one line.
    from: f64,
}

/// Places the legend, and keeps room for the threshold's label above the rows: beside the legend if it fits there in
/// any case, otherwise below it.
fn place_legend(spec: &RankingSpec, page: &mut Page<'_>) -> ThresholdLabel {
    let face = page.small().weighted(true);
    let lines = match &spec.threshold {
        Some(threshold) => wrap(&clean(&threshold.label), face, page.inner() * 0.6),
        None => Vec::new(),
    };
    let mut label = ThresholdLabel { lines, face, from: MARGIN };
    let legend = spec.legend.as_ref().filter(|_| spec.threshold.is_some());
    let legend_end = legend.map(|(reached, missed)| {
        let size = page.small().size;
        let swatch = |area: Area, marks: &mut Vec<Mark>| {
            rows::draw_bar(area, ThresholdStatus::Reached, false, marks);
            let middle = (area.top + area.bottom) / 2.0;
            rows::draw_check(area.right + 0.9, middle, size, Ink::Reached, marks);
        };
        let missed_swatch = |area: Area, marks: &mut Vec<Mark>| {
            rows::draw_bar(area, ThresholdStatus::Missed, false, marks);
        };
        page.legend(&[
            LegendEntry { words: reached, swatch: &swatch, beside: CHECK_ADVANCE },
            LegendEntry { words: missed, swatch: &missed_swatch, beside: 0.0 },
        ])
    });
    let count = label.lines.len();
    let width = label.lines.iter().map(|l| face.width(l)).fold(0.0, f64::max);
    let line_height = face.line_height();
    if let Some((end, _)) = legend_end {
        // The size of the rows is not known yet: the largest and the smallest one are tried.
        let leftmost = [9.0, 7.5].into_iter().map(|points| {
            let rows = Rows::new(spec, page.body(points), page.inner());
            let scale = rows.scale(spec, MARGIN, page.right());
            spec.threshold.as_ref().map_or(0.0, |t| scale.position(t.value))
        });
        let at = leftmost.fold(f64::INFINITY, f64::min).min(page.right() - width / 2.0);
        if count == 1 && at - width / 2.0 - 4.0 > end {
            label.from = end + 3.0;
        } else if count > 0 {
            page.top += line_height + 1.0;
        }
    }
    if count > 0 {
        page.top += line_height * count as f64 + 0.9;
    } else if legend_end.is_some() {
        page.end_legend();
    }
    label
}

impl ThresholdLabel {
    fn place(self, spec: &RankingSpec, scale: &Scale, page: &mut Page<'_>) {
        let Some(threshold) = &spec.threshold else { return };
        let face = self.face;
        for (i, line) in self.lines.iter().rev().enumerate() {
            let half = face.width(line) / 2.0;
            let (first, last) = (self.from + half, page.right() - half);
            let x = scale.position(threshold.value).min(last).max(first);
            let baseline = page.top - 0.9 - face.size * DESCENT - i as f64 * face.line_height();
            page.text(line, x, baseline, Anchor::Middle, face, Ink::Threshold);
        }
    }
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
