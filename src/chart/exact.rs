//! A page of exactly the height asked for, as a slide needs it: the type grows or shrinks with what is to be shown, and
//! what then is still left over is divided between top and bottom.

use super::mark::{Area, Layout, Mark};
use super::spec::PageSpec;

/// How many times larger or smaller than usual the type of an exact page may be.
const SCALES: [f64; 9] = [1.8, 1.6, 1.4, 1.2, 1.0, 0.9, 0.8, 0.72, 0.65];

/// The layout with the largest type that fits the height asked for, on a page of that height. If none fits, the one with
/// the smallest type, as high as it needs.
pub(super) fn exact(page: &PageSpec, mut layout: impl FnMut(f64) -> Layout) -> Layout {
    let asked = page.size.height_cm * 10.0;
    let mut last = None;
    for scale in SCALES {
        let tried = layout(scale);
        if tried.height <= asked + 0.05 {
            return centred(tried, asked);
        }
        last = Some(tried);
    }
    last.unwrap_or_else(|| layout(1.0))
}

/// The layout on a page of this height, in its middle.
fn centred(layout: Layout, height: f64) -> Layout {
    let down = ((height - layout.height) / 2.0).max(0.0);
    let before = layout.height;
    let is_page = |area: &Area| area.top == 0.0 && area.bottom == before && area.width() == layout.width;
    let marks = layout.marks.iter().cloned().map(|mark| match mark {
        Mark::Fill(area, ink) if is_page(&area) => Mark::Fill(Area { bottom: height, ..area }, ink),
        mark => mark.moved_down(down),
    });
    let places = layout.places.iter().map(|place| place.map(|area| area.moved_down(down)));
    Layout { height, marks: marks.collect(), places: places.collect(), ..layout }
}
