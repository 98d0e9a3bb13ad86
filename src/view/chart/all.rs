//! The page of charts: all charts of the shown sheet, each drawn once it has come into sight.

use super::drawn::{LaidOut, drawn_as, suits};
use super::page::paper;
use crate::app::{App, kind_of, subject_of};
use crate::chart::{Size, svg_from_layout};
use crate::sheet::SheetChart;

/// The page of charts.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartsPageView {
    /// The charts in the user's order.
    pub charts: Vec<PageChart>,
    /// The place of the one that the panel shows.
    pub shown: usize,
}

/// A chart on the page of charts.
#[derive(Clone, Debug, PartialEq)]
pub struct PageChart {
    /// Its number and kind.
    pub name: String,
    /// Whether it goes into the report.
    pub in_report: bool,
    /// The size that the user asked for, which is kept free until it is drawn.
    pub size: Size,
    /// Its picture.
    pub picture: PagePicture,
}

/// The picture of a chart on the page of charts.
#[derive(Clone, Debug, PartialEq)]
pub enum PagePicture {
    /// It has not come into sight.
    Unseen,
    /// It is drawn.
    Drawn {
        /// As SVG text.
        svg: String,
        /// Its title.
        title: String,
        /// Its description for those who cannot see it.
        alt: String,
    },
    /// It cannot be drawn, and why.
    Impossible(String),
}

/// The view of the page of charts; `None` while table and panel are shown.
pub fn charts_page_view(app: &App) -> Option<ChartsPageView> {
    let seen = &app.frame.charts_page.as_ref()?.seen;
    let charts = &app.sheet().settings().chart;
    let chart = |(place, chart): (usize, &SheetChart)| PageChart {
        name: app.words().numbered_chart(place, app.words().chart_kind(kind_of(app, chart))),
        in_report: !chart.out_of_report,
        size: paper(chart.picture),
        picture: match seen.contains(&(app.shown_sheet(), place)) {
            true => drawn(app, chart),
            false => PagePicture::Unseen,
        },
    };
    let all = charts.charts.iter().enumerate().map(chart).collect();
    Some(ChartsPageView { charts: all, shown: charts.shown })
}

fn drawn(app: &App, chart: &SheetChart) -> PagePicture {
    let drawn = subject_of(app, chart).and_then(|subject| drawn_as(app, chart, subject));
    match drawn {
        Some(LaidOut { drawn, layout }) => {
            let page = drawn.chart.page();
            let (title, alt) = (page.title.clone(), page.alt.clone());
            PagePicture::Drawn { svg: svg_from_layout(&layout, page), title, alt }
        }
        None => {
            let why = suits(app, kind_of(app, chart)).err();
            PagePicture::Impossible(match why {
                Some(why) => app.words().chart_impossible(&why),
                None => app.words().no_chart().to_owned(),
            })
        }
    }
}
