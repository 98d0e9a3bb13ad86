//! What is written around the plot of any chart: title, subtitle, source, size, look.

use crate::app::App;
use crate::chart::{Family, Look, Office, PageSpec, Size};
use crate::sheet::{ChartStyle, ChartSubject, Picture, Preset, Purpose, SheetChart};

/// The page of a chart. `title` makes the title, unless the user has written one for this subject; `what` and `more` are
/// the parts of the subtitle before and after the table's own title.
pub(super) fn page_spec(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
    title: impl FnOnce() -> String,
    what: String,
    more: Option<String>,
) -> PageSpec {
    let parts: Vec<String> = std::iter::once(what).chain(title_line(app)).chain(more).collect();
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let source = match app.sheet().settings().about.source.as_str() {
        "" => String::new(),
        source => format!("{}: {source}", app.words().example_source()),
    };
    let below: Vec<&str> =
        [source.as_str(), chart.note.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
    PageSpec {
        title: chart.titles.get(&subject).cloned().unwrap_or_else(title),
        subtitle: capitalised(&parts.join(" · ")),
        source: below.join(". "),
        alt: String::new(),
        size: paper(chart.picture),
        is_exact: Purpose::of(chart.picture) == Some(Purpose::Slide),
        look: look(app, chart.preset),
        ..PageSpec::default()
    }
}

/// The size on paper that was asked for.
pub(super) fn paper(picture: Picture) -> Size {
    Size { width_cm: picture.width_cm, height_cm: picture.height_cm }
}

/// The look of a preset, with the colours of the office.
pub(super) fn look(app: &App, preset: Preset) -> Look {
    let look = match preset {
        Preset::Screen => Look::default(),
        Preset::Report => Look::report(),
        Preset::Slides => Look::slides(),
    };
    let stretch = match look.family {
        Family::Sans => app.frame.type_width,
        Family::Serif => app.frame.serif_width,
    };
    let ChartStyle { first, second, .. } = app.document.workbook.style();
    Look { stretch, office: Office { first, second }, ..look }
}

/// Writes a remark below a chart, after its source.
pub(super) fn remark(page: &mut PageSpec, text: &str) {
    match page.source.trim_end_matches('.') {
        "" => page.source = text.to_owned(),
        source => page.source = format!("{source}. {text}"),
    }
}

/// The text with a capital first letter.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|l| l.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The table's own title. It must stay on the chart, because it names the period, or says that the figures are made up.
fn title_line(app: &App) -> Option<String> {
    app.sheet().table().title_line().map(str::to_owned)
}
