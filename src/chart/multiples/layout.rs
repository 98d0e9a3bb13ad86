//! Gives the panels of small multiples their places.

use super::draw::{Band, draw_band};
use super::spec::MultiplesSpec;
use super::written::{NAME_GAP, PANEL_GAP, Written};
use crate::chart::axis::{legible_ticks, tick_room};
use crate::chart::mark::Layout;
use crate::chart::page::{MARGIN, Page};

/// Space between bands of panels, mm.
const BAND_GAP: f64 = 2.4;

/// Lays the chart out at its width and fitted height. Each bar has a place: first the first row's bars, panel after
/// panel, then the next row's.
pub(in crate::chart) fn layout_multiples(spec: &MultiplesSpec) -> Layout {
    let mut page = Page::new(&spec.page);
    let tick_face = page.small();
    let ticks = legible_ticks(&spec.ticks, tick_face);
    let below = tick_room(&ticks, tick_face);
    let around = |written: &Written| {
        let bands = written.bands().len() as f64;
        bands * below + (bands - 1.0).max(0.0) * BAND_GAP
    };
    let (written, height) = page.fit(|points| {
        let written = Written::new(spec, page.body(points), page.inner());
        let height = written.height(spec, 0.0) + around(&written);
        (written, height)
    });
    // A page of few rows is no higher than they need.
    let needed = page.top + written.most_height(spec) + around(&written) + page.foot;
    let height = height.min((needed * 10.0).ceil() / 10.0);
    let rows = (written.bands().len() * spec.rows.len()).max(1) as f64;
    let room = height - page.top - page.foot - around(&written);
    let spare = ((room - written.height(spec, 0.0)) / rows).max(0.0);
    let mut marks = Vec::new();
    let mut places = vec![None; spec.rows.len() * spec.panels.len()];
    let mut top = page.top;
    for panels in written.bands() {
        let left = |panel: usize| {
            let before = (panel - panels.start) as f64 * (written.panel_width + PANEL_GAP);
            MARGIN + written.name_width + NAME_GAP + before
        };
        let scales = panels.clone().map(|panel| (left(panel), written.scale(spec, left(panel)))).collect();
        let band = Band { panels: panels.clone(), scales, top, spare, ticks: &ticks, tick_face };
        let bottom = draw_band(spec, &written, &band, &mut page, &mut marks, &mut places);
        top = bottom + below + BAND_GAP;
    }
    page.finish(height, marks, places)
}
