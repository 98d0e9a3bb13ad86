//! Drawing a [`ChartSpec`] to SVG. The only place that names plotters.

mod backend;

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::layout::{Layout, layout};
use super::mark::{Anchor, Ink, Mark};
use super::spec::ChartSpec;
use super::text::{FONT_FAMILY, clean};
use backend::MeasuredSvg;

/// Plotters works in whole pixels: a hundredth of a millimetre is an eighth of a pixel at 300 dpi.
const UNITS_PER_MM: f64 = 100.0;
/// Where plotters' SVG backend puts the baseline of a text that hangs from its top, in font sizes.
const PLOTTERS_BASELINE: f64 = 0.76;

/// Draws the chart at its width and [`ChartSpec::fitted_height_cm`]. The SVG stands alone: fixed colours, system
/// sans, true size in mm, no script, no reference.
pub fn svg_from_spec(spec: &ChartSpec) -> String {
    let layout = layout(spec);
    let mut svg = String::new();
    let drawn = {
        let backend = MeasuredSvg::new(&mut svg, (whole(layout.width), whole(layout.height)));
        let page = backend.into_drawing_area();
        layout
            .marks
            .iter()
            .try_for_each(|mark| draw(&page, mark, spec.type_width.max(1.0)))
            .and_then(|()| page.present())
    };
    // Writing to a string does not fail; if it did, what is drawn so far is still well formed once closed.
    if drawn.is_err() && !svg.trim_end().ends_with("</svg>") {
        svg.push_str("</svg>\n");
    }
    with_true_size(svg, &layout, spec)
}

type Page<'a> = DrawingArea<MeasuredSvg<'a>, plotters::coord::Shift>;
type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

fn draw(page: &Page<'_>, mark: &Mark, type_width: f64) -> Drawn {
    match mark {
        Mark::Fill(area, ink) => {
            let corners = [units(area.left, area.top), units(area.right, area.bottom)];
            page.draw(&Rectangle::new(corners, colour(*ink).filled()))
        }
        Mark::Line(points, width, ink) => {
            let points: Vec<_> = points.iter().map(|(x, y)| units(*x, *y)).collect();
            page.draw(&PathElement::new(points, colour(*ink).stroke_width(whole(*width))))
        }
        Mark::Text { text, x, baseline, anchor, face, ink } => {
            let horizontal = match anchor {
                Anchor::Start => HPos::Left,
                Anchor::Middle => HPos::Center,
                Anchor::End => HPos::Right,
            };
            let style = if face.bold { FontStyle::Bold } else { FontStyle::Normal };
            let drawn = face.size / type_width;
            let size = (drawn * UNITS_PER_MM).round();
            let font = FontDesc::new(FontFamily::Name(FONT_FAMILY), size, style);
            let colour = colour(*ink);
            let style = TextStyle::from(font).color(&colour).pos(Pos::new(horizontal, VPos::Top));
            let top = baseline - PLOTTERS_BASELINE * drawn;
            page.draw(&Text::new(text.as_str(), units(*x, top), style))
        }
    }
}

/// Plotters writes the size in its own units, and no description: the picture gets its size on paper, a name and a
/// text for those who cannot see it.
fn with_true_size(svg: String, layout: &Layout, spec: &ChartSpec) -> String {
    let Some(end) = svg.find('>') else { return svg };
    let (width, height) = (whole(layout.width), whole(layout.height));
    let (mm_width, mm_height) = (f64::from(width) / UNITS_PER_MM, f64::from(height) / UNITS_PER_MM);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{mm_width}mm\" height=\"{mm_height}mm\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\">\n<title>{}</title>\n<desc>{}</desc>{}",
        escaped(&spec.title),
        escaped(&spec.alt),
        &svg[end + 1..]
    )
}

fn escaped(text: &str) -> String {
    clean(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn units(x: f64, y: f64) -> (i32, i32) {
    ((x * UNITS_PER_MM).round() as i32, (y * UNITS_PER_MM).round() as i32)
}

fn whole(mm: f64) -> u32 {
    (mm * UNITS_PER_MM).round() as u32
}

fn colour(ink: Ink) -> RGBColor {
    let (r, g, b) = ink.rgb();
    RGBColor(r, g, b)
}
