//! Compares the typeface of this machine with the one for which texts are laid out.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use chi_tieu::chart::{Face, Family};

/// Words, figures and capitals as in titles and labels: families differ in each of the three.
const SAMPLES: [&str; 3] =
    ["Thừa Thiên Huế dẫn đầu tỷ lệ hoàn thành kế hoạch", "1.234.567,89 36,45%", "BHXH, BHYT, BHTN NĂM 2020"];

/// Font size in pixels, large enough that hinting does not matter.
const SIZE: f64 = 100.0;

/// How many times wider texts are here than [`Face::width`] says. At least 1; 1 if they cannot be measured.
pub(crate) fn width(family: Family) -> f64 {
    let measured = |bold: bool| {
        let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        context.set_font(&format!("{}{SIZE}px {}", if bold { "bold " } else { "" }, family.css()));
        let ratio = |sample: &str| {
            let measured = context.measure_text(sample).ok()?.width();
            Some(measured / Face { size: SIZE, family, ..Face::points(1.0, bold) }.width(sample))
        };
        SAMPLES.into_iter().filter_map(ratio).reduce(f64::max)
    };
    [false, true].into_iter().filter_map(measured).fold(1.0, f64::max)
}
