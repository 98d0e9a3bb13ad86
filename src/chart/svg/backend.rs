//! Plotters' SVG backend with two corrections. Texts are measured with our own widths: plotters asks the page on wasm,
//! and natively guesses from the number of bytes. And the font size is the size asked for.

use plotters::backend::SVGBackend;
use plotters::style::text_anchor::Pos;
use plotters::style::{FontFamily, FontStyle, FontTransform};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use crate::chart::text::Face;

/// Plotters' SVG backend divides font sizes by this.
const PLOTTERS_FONT_QUOTIENT: f64 = 1.24;

type Drawn = Result<(), DrawingErrorKind<std::io::Error>>;

/// The backend that charts are drawn on.
pub(super) struct MeasuredSvg<'a>(SVGBackend<'a>);

impl<'a> MeasuredSvg<'a> {
    /// Draws into a string.
    pub fn new(svg: &'a mut String, size: (u32, u32)) -> MeasuredSvg<'a> {
        MeasuredSvg(SVGBackend::with_string(svg, size))
    }
}

impl DrawingBackend for MeasuredSvg<'_> {
    type ErrorType = std::io::Error;

    fn get_size(&self) -> (u32, u32) {
        self.0.get_size()
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.0.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.0.present()
    }

    fn draw_pixel(&mut self, at: BackendCoord, c: BackendColor) -> Drawn {
        self.0.draw_pixel(at, c)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.0.draw_rect(upper_left, bottom_right, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.0.draw_path(path, style)
    }

    // Without this a shape becomes a line for each row of pixels.
    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.0.fill_polygon(corners, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        self.0.draw_text(text, &TrueSize(style), at)
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<std::io::Error>> {
        // Nothing is placed by this estimate: every text has its place already.
        let face = Face { size: style.size(), ..Face::points(1.0, matches!(style.style(), FontStyle::Bold)) };
        Ok((face.width(text).ceil() as u32, face.line_height().ceil() as u32))
    }
}

/// A text style with its size multiplied, so that the backend's division gives the size asked for.
struct TrueSize<'s, S>(&'s S);

impl<S: BackendTextStyle> BackendTextStyle for TrueSize<'_, S> {
    type FontError = S::FontError;

    fn color(&self) -> BackendColor {
        self.0.color()
    }

    fn size(&self) -> f64 {
        self.0.size() * PLOTTERS_FONT_QUOTIENT
    }

    fn transform(&self) -> FontTransform {
        self.0.transform()
    }

    fn style(&self) -> FontStyle {
        self.0.style()
    }

    fn anchor(&self) -> Pos {
        self.0.anchor()
    }

    fn family(&self) -> FontFamily<'_> {
        self.0.family()
    }

    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        self.0.layout_box(text)
    }

    fn draw<E, D: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        text: &str,
        at: BackendCoord,
        draw: D,
    ) -> Result<Result<(), E>, Self::FontError> {
        self.0.draw(text, at, draw)
    }
}
