//! The chart panel: what can be ranked, the threshold, the chart as SVG, the units compared with the threshold. Open
//! `panel.rs` first.

mod all;
mod annotated;
mod bars;
mod choices;
mod directions;
mod drawn;
mod estimates;
mod figure;
mod findings;
mod hint;
mod kinds;
mod levels;
mod no_chart;
mod page;
mod pairs;
mod panel;
mod shown;
mod title;
mod told;

pub use all::{ChartsPageView, PageChart, PagePicture, charts_page_view};
pub(crate) use drawn::{LaidOut, drawn_as, drawn_chart};
pub use findings::Finding;
pub(crate) use findings::reached_of;
pub use hint::ThresholdHint;
pub(crate) use hint::threshold_hint;
pub use levels::LevelChoice;
pub use no_chart::{ChartCure, NoChart};
pub(crate) use page::capitalised;
pub use panel::{AnnotationsView, ChartView, GalleryView, KindChoice, Spot, chart_view};
pub(crate) use shown::only_level;
pub(crate) use title::measure_name;
