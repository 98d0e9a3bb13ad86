//! Charts: a [`Chart`] says what is drawn and why, as plain data; [`Chart::layout`] places it on the page;
//! [`svg_from_chart`] draws it with plotters.
//!
//! Each kind has a folder: its spec, and a function from the spec to marks. All kinds share the page around the plot
//! (`page.rs`), axes (`axis.rs`, `scale.rs`), typefaces (`text.rs`) and colours (`look.rs`); kinds of named rows along one
//! axis share `rows/`, kinds over time `course/`. A new kind: its folder, then its variant in `chart.rs`.
//!
//! Architecture invariants: only `svg` names plotters. The width of a text comes from the tables in `widths.rs`, never from
//! a browser or a font file.

mod annotation;
mod apart;
mod axis;
#[expect(clippy::module_inception, reason = "the room and its noun have one name")]
mod chart;
mod composition;
mod contribution;
mod course;
mod exact;
mod growth;
mod highlight;
mod ink;
mod look;
mod mark;
mod multiples;
mod office;
mod page;
mod periods;
mod plan_actual;
mod plan_path;
mod ranking;
mod rows;
mod scale;
mod spec;
mod svg;
mod table_picture;
mod target_gap;
mod text;
mod trend;
mod two_rates;
mod widths;

pub use annotation::{About, AnnotationSpec, ListedAnnotation, ValueLine};
pub use chart::Chart;
pub use composition::{Composed, CompositionRow, CompositionSpec, composition};
pub use contribution::{ContributionSpec, ContributionStep, StepKind, contribution};
pub use growth::{GrowthRow, GrowthSpec, growth};
pub use ink::Ink;
pub use look::{Colours, LEAST_POINTS, Look};
pub use mark::{Anchor, Area, Layout, Mark};
pub use multiples::{MultiplesPanel, MultiplesRow, MultiplesSpec, PanelFigure, multiples};
pub use office::Office;
pub use periods::{PeriodsRow, PeriodsSpec, periods};
pub use plan_actual::{PlanActualRow, PlanActualSpec, PlanActualWords, plan_actual};
pub use plan_path::{PathForecast, PathLine, PlanPathSpec, plan_path};
pub(crate) use ranking::build;
pub use ranking::{
    Bar, BarOrder, MOST_BARS, RankedFigure, RankingSpec, RankingStyle, RankingWords, Threshold,
    ThresholdStatus, ranking,
};
pub use scale::nice_ticks;
pub use spec::{PageSpec, Size};
pub use svg::{
    replaced_elements, svg_file_from_layout, svg_from_chart, svg_from_layout, svg_outlined_from_layout,
};
pub use table_picture::{PictureCell, PictureColumn, PictureRow, TablePictureSpec};
pub use target_gap::{TargetGapRow, TargetGapSpec, TargetGapWords, target_gap};
pub use text::{Face, Family, clean, wrap};
pub use trend::{TrendLine, TrendSpec, trend};
pub use two_rates::{Quadrant, RateAxis, TwoRatesPoint, TwoRatesSpec, TwoRatesWords, two_rates};
