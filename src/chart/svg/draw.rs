//! Draws a [`ChartSpec`] as SVG. Only this module names plotters.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::backend::MeasuredSvg;
use crate::chart::mark::{Anchor, Ink, Layout, Mark};
use crate::chart::ranking::{ChartSpec, layout};
use crate::chart::text::{FONT_FAMILY, clean};

/// Plotters works in whole pixels: a hundredth of a millimetre is an eighth of a pixel at 300 dpi.
const UNITS_PER_MM: f64 = 100.0;

/// How far below the top of a text plotters' SVG backend puts its baseline, in font sizes.
const PLOTTERS_BASELINE: f64 = 0.76;

/// Draws the chart at its width and [`crate::chart::fitted_height_cm`]. The SVG needs nothing else: it has fixed colours,
/// a system typeface and its true size in mm, and neither scripts nor references.
///
/// ```
/// use chi_tieu::chart::{BarOrder, RankedFigure, RankingStyle, RankingWords, Size, ranking, svg_from_spec};
/// use chi_tieu::number::Notation;
///
/// let figure = |label: &str, value: f64, text: &str| RankedFigure {
///     label: label.to_owned(),
///     value: Some(value),
///     text: text.to_owned(),
///     is_total: false,
/// };
/// let style = RankingStyle {
///     target: None,
///     order: BarOrder::ByValue,
///     lower_is_better: false,
///     notation: Notation::CommaDecimal,
///     size: Size::default(),
///     type_width: 1.0,
/// };
/// let figures = [figure("Thạch Hà", 0.3645, "36,45%"), figure("Cẩm Xuyên", 0.412, "41,20%")];
/// let words = RankingWords { title: "Tỷ lệ thực hiện kế hoạch".to_owned(), ..RankingWords::default() };
/// let svg = svg_from_spec(&ranking(&figures, words, style));
/// assert!(svg.starts_with("<svg") && svg.contains("41,20%"));
/// ```
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
    // Writing to a string does not fail. If it did, the part drawn so far would still be well formed once closed.
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

/// The SVG with its size on paper, a name, and a description for people who cannot see it: plotters writes the size in
/// its own units and no description.
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
