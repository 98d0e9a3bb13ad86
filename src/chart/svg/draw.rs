//! Draws a [`Layout`] as SVG. Only this module names plotters.

use std::fmt::Write as _;

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::backend::MeasuredSvg;
use super::outlines::Outlines;
use crate::chart::chart::Chart;
use crate::chart::ink::Ink;
use crate::chart::look::Look;
use crate::chart::mark::{Anchor, Area, Layout, Mark};
use crate::chart::spec::PageSpec;
use crate::chart::text::{Family, clean};
use crate::colour::colour_to_text;

/// Plotters works in whole pixels: a hundredth of a millimetre is an eighth of a pixel at 300 dpi.
const UNITS_PER_MM: f64 = 100.0;

/// How far below the top of a text plotters' SVG backend puts its baseline, in font sizes.
const PLOTTERS_BASELINE: f64 = 0.76;

/// Draws a chart at its width, and as high as it needs. The SVG needs nothing else: it has fixed colours, a system
/// typeface and its true size in mm, and neither scripts nor references.
///
/// ```
/// use chi_tieu::chart::*;
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
/// };
/// let figures = [figure("Thạch Hà", 0.3645, "36,45%"), figure("Cẩm Xuyên", 0.412, "41,20%")];
/// let page = PageSpec { title: "Tỷ lệ thực hiện kế hoạch".to_owned(), ..PageSpec::default() };
/// let chart = Chart::Ranking(ranking(&figures, page, RankingWords::default(), style));
/// let svg = svg_from_chart(&chart);
/// assert!(svg.starts_with("<svg") && svg.contains("41,20%"));
/// ```
pub fn svg_from_chart(chart: &Chart) -> String {
    svg_from_layout(&chart.layout(), chart.page())
}

/// Draws a chart that is laid out; the page gives its name and description.
pub fn svg_from_layout(layout: &Layout, spec: &PageSpec) -> String {
    svg_with(layout, spec, Family::css)
}

/// The same for a file, with typefaces that other programs know on any machine.
pub fn svg_file_from_layout(layout: &Layout, spec: &PageSpec) -> String {
    svg_with(layout, spec, Family::portable_css)
}

/// The same for a file, with the outlines of letters in place of texts: it looks the same where a program lacks the
/// typefaces. A text with a letter that has no outline here stays a text.
pub fn svg_outlined_from_layout(layout: &Layout, spec: &PageSpec) -> String {
    let outlines = Outlines::new();
    let mut paths = String::new();
    let mut left = Vec::new();
    for mark in &layout.marks {
        let path = match mark {
            Mark::Text { text, x, baseline, anchor, face, ink } => {
                let path = outlines.path(text, *face, (*x, *baseline, *anchor), UNITS_PER_MM);
                path.map(|path| (path, layout.look.rgb(*ink)))
            }
            _ => None,
        };
        match path {
            Some((path, colour)) => {
                let colour = colour_to_text(colour);
                // Writing to a string does not fail.
                _ = writeln!(paths, "<path d=\"{path}\" fill=\"{colour}\"/>");
            }
            None => left.push(mark.clone()),
        }
    }
    let svg = svg_file_from_layout(&Layout { marks: left, ..layout.clone() }, spec);
    match svg.rsplit_once("</svg>") {
        Some((drawn, end)) => format!("{drawn}{paths}</svg>{end}"),
        None => svg,
    }
}

/// What a family is called in the SVG.
type Named = fn(Family) -> &'static str;

fn svg_with(layout: &Layout, spec: &PageSpec, named: Named) -> String {
    let mut svg = String::new();
    let drawn = {
        let backend = MeasuredSvg::new(&mut svg, (whole(layout.width), whole(layout.height)));
        let page = backend.into_drawing_area();
        layout
            .marks
            .iter()
            .try_for_each(|mark| draw(&page, mark, layout.look, named))
            .and_then(|()| page.present())
    };
    // Writing to a string does not fail. If it did, the part drawn so far would still be well formed once closed.
    if drawn.is_err() && !svg.trim_end().ends_with("</svg>") {
        svg.push_str("</svg>\n");
    }
    with_true_size(svg, layout, spec)
}

type Page<'a> = DrawingArea<MeasuredSvg<'a>, plotters::coord::Shift>;

type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

fn draw(page: &Page<'_>, mark: &Mark, look: Look, named: Named) -> Drawn {
    let colour = |ink: Ink| {
        let (r, g, b) = look.rgb(ink);
        RGBColor(r, g, b)
    };
    let placed = |points: &[(f64, f64)]| points.iter().map(|(x, y)| units(*x, *y)).collect::<Vec<_>>();
    match mark {
        Mark::Fill(area, ink) => {
            let corners = [units(area.left, area.top), units(area.right, area.bottom)];
            page.draw(&Rectangle::new(corners, colour(*ink).filled()))
        }
        Mark::Line(points, width, ink) => {
            page.draw(&PathElement::new(placed(points), colour(*ink).stroke_width(whole(*width))))
        }
        Mark::Polygon(points, ink) => page.draw(&Polygon::new(placed(points), colour(*ink).filled())),
        Mark::Hatch(area, ink) => {
            let line = slanted_lines(*area);
            page.draw(&PathElement::new(placed(&line), colour(*ink).stroke_width(whole(HATCH_WIDTH))))
        }
        Mark::Text { text, x, baseline, anchor, face, ink } => {
            let horizontal = match anchor {
                Anchor::Start => HPos::Left,
                Anchor::Middle => HPos::Center,
                Anchor::End => HPos::Right,
            };
            let style = if face.bold { FontStyle::Bold } else { FontStyle::Normal };
            let size = (face.size * UNITS_PER_MM).round();
            let font = FontDesc::new(FontFamily::Name(named(face.family)), size, style);
            let colour = colour(*ink);
            let style = TextStyle::from(font).color(&colour).pos(Pos::new(horizontal, VPos::Top));
            let top = baseline - PLOTTERS_BASELINE * face.size;
            page.draw(&Text::new(text.as_str(), units(*x, top), style))
        }
    }
}

/// The distance of a hatch's lines along an edge, and their width, mm.
const HATCH_STEP: f64 = 1.3;

const HATCH_WIDTH: f64 = 0.2;

/// The lines of a hatch, cut at the edges of its area: plain lines look the same in every program, patterns do not. They
/// are one line that turns at the edges, because many small ones make a large file.
fn slanted_lines(area: Area) -> Vec<(f64, f64)> {
    let (width, height) = (area.width(), area.height());
    let count = ((width + height) / HATCH_STEP).min(2_000.0);
    let mut lines = Vec::new();
    let mut step = 1.0;
    while step < count {
        // The line rises to the right; `along` is where it would meet the bottom edge, from the left.
        let along = step * HATCH_STEP - height;
        let (from, to) = (along.max(0.0), (along + height).min(width));
        if to > from {
            let y = |x: f64| area.bottom - (x - along);
            let ends = [(area.left + from, y(from)), (area.left + to, y(to))];
            let is_back = lines.len() % 4 == 2;
            lines.extend(if is_back { [ends[1], ends[0]] } else { ends });
        }
        step += 1.0;
    }
    lines
}

/// The SVG with its size on paper, a name, and a description for people who cannot see it: plotters writes the size in
/// its own units and no description.
fn with_true_size(svg: String, layout: &Layout, spec: &PageSpec) -> String {
    let Some(end) = svg.find('>') else { return svg };
    let (width, height) = (whole(layout.width), whole(layout.height));
    let (mm_width, mm_height) = (f64::from(width) / UNITS_PER_MM, f64::from(height) / UNITS_PER_MM);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{mm_width}mm\" height=\"{mm_height}mm\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{}\">\n<title>{}</title>\n<desc>{}</desc>{}",
        escaped(&spec.alt).replace('"', "&quot;"),
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
