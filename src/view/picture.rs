//! The charts as pictures for other programs.

use super::chart::{LaidOut, drawn_as, drawn_chart};
use crate::app::{App, file_name, kind_of, subject_of};
use crate::chart::{svg_file_from_layout, svg_from_layout, svg_outlined_from_layout};
use crate::export::page_of_pictures;
use crate::period::period_in;
use crate::sheet::{SheetChart, period_of};

const CM_PER_INCH: f64 = 2.54;

/// A chart as an SVG, and what a picture made from it must be.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// The same SVG as on the screen.
    pub svg: String,
    /// The SVG as a file, for other programs.
    pub svg_file: String,
    /// What it shows, for those who cannot see it.
    pub alt: String,
    /// Its title.
    pub title: String,
    /// The language of its texts, as a tag: "vi".
    pub language: &'static str,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// The resolution that the file states.
    pub dots_per_inch: f64,
    /// What the file's name says: the kind, what is measured, the period, the unit.
    pub name: String,
}

impl Image {
    /// Its width and height in pixels of a screen, 96 an inch: how large other programs show it.
    pub fn screen_size(&self) -> (f64, f64) {
        let on_screen = |pixels: u32| f64::from(pixels) / self.dots_per_inch * 96.0;
        (on_screen(self.width), on_screen(self.height))
    }

    /// The name of its file.
    pub fn file_name(&self, ending: &str) -> String {
        file_name(&self.name, ending)
    }
}

/// The picture of the shown chart; `None` if there is no chart.
pub fn picture(app: &App) -> Option<Image> {
    let chart = app.sheet().settings().chart.shown();
    Some(image(app, chart, &drawn_chart(app)?))
}

/// The shown chart as an SVG file with the outlines of its letters, and the name of that file; `None` if there is no chart.
pub fn outlined_picture(app: &App) -> Option<(String, String)> {
    let chart = app.sheet().settings().chart.shown();
    let laid_out = drawn_chart(app)?;
    let name = image(app, chart, &laid_out).file_name(".svg");
    Some((name, svg_outlined_from_layout(&laid_out.layout, laid_out.drawn.chart.page())))
}

/// The picture of the shown chart with the text of the document that it is to carry, and the name of its file, which says
/// so; `None` if there is no chart.
pub fn picture_with_data(app: &App) -> Option<(Image, String)> {
    let image = picture(app)?;
    let name = app.words().named_with_data(&image.name);
    Some((Image { name, ..image }, app.document_text()))
}

/// The pictures of all charts of the shown sheet that can be drawn.
pub fn pictures(app: &App) -> Vec<Image> {
    let charts = &app.sheet().settings().chart.charts;
    let drawn = |chart: &SheetChart| {
        let laid_out = drawn_as(app, chart, subject_of(app, chart)?)?;
        Some(image(app, chart, &laid_out))
    };
    charts.iter().filter_map(drawn).collect()
}

/// The charts of [`pictures`], in the same order, with the outlines of their letters: a program without typefaces draws them
/// as the browser does.
pub fn outlined_pictures(app: &App) -> Vec<String> {
    let charts = &app.sheet().settings().chart.charts;
    let drawn = |chart: &SheetChart| {
        let laid_out = drawn_as(app, chart, subject_of(app, chart)?)?;
        Some(svg_outlined_from_layout(&laid_out.layout, laid_out.drawn.chart.page()))
    };
    charts.iter().filter_map(drawn).collect()
}

/// A file of all charts of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct ChartsFile {
    pub name: String,
    pub content: String,
}

/// All charts of the sheet as one web page, with nothing that runs; `None` if none can be drawn.
pub fn charts_page_file(app: &App) -> Option<ChartsFile> {
    let svgs: Vec<String> = pictures(app).into_iter().map(|image| image.svg_file).collect();
    let title = app.told_in(app.chart_language(), || app.words().charts_of(&app.shown_name()));
    let language = app.chart_language().code();
    let content = (!svgs.is_empty()).then(|| page_of_pictures(&title, language, &svgs))?;
    Some(ChartsFile { name: file_name(&title, ".html"), content })
}

/// The name of the file with all charts of the sheet.
pub fn charts_file_name(app: &App) -> String {
    file_name(&app.words().charts_of(&app.shown_name()), ".zip")
}

fn image(app: &App, chart: &SheetChart, laid_out: &LaidOut) -> Image {
    let language = app.chart_language();
    let (layout, page) = (&laid_out.layout, laid_out.drawn.chart.page());
    let dots_per_inch = chart.picture.dots_per_inch;
    let pixels = |mm: f64| {
        let pixels = (mm / 10.0 / CM_PER_INCH * dots_per_inch).round().clamp(1.0, 20_000.0);
        // The cast is safe: the value is clamped.
        pixels as u32
    };
    Image {
        svg: svg_from_layout(layout, page),
        svg_file: svg_file_from_layout(layout, page),
        alt: page.alt.clone(),
        title: page.title.clone(),
        language: language.code(),
        width: pixels(layout.width),
        height: pixels(layout.height),
        dots_per_inch,
        name: app.told_in(language, || name(app, chart, &page.subtitle)),
    }
}

/// What the name of a chart's file says. A subtitle says what is measured and in which unit, and often the period.
fn name(app: &App, chart: &SheetChart, subtitle: &str) -> String {
    let words = app.words();
    let period = match period_in(subtitle) {
        Some(_) => None,
        None => period_of(app.sheet(), None).map(|period| words.period(period)),
    };
    let subtitle = subtitle.split(" · ").map(str::to_owned);
    let parts =
        std::iter::once(words.chart_kind(kind_of(app, chart)).to_owned()).chain(subtitle).chain(period);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" - ")
}
