//! The user's choices for one sheet, in groups of what changes together. They are part of the document.
//!
//! An edit replaces one group: see [`SettingsEdit`]. Open `group.rs` first.

mod about;
mod annotation;
mod columns;
mod counted;
mod course;
mod filter;
mod flood;
mod group;
mod joined;
mod joining;
mod lines;
mod measure;
mod names;
mod outline;
mod picture;
mod plan;
mod purpose;
mod ranking;
mod readded;
mod rearranged;
mod report;
mod style;
mod units;

pub use about::AboutSettings;
pub use annotation::{Annotation, MarkName};
pub use columns::ColumnSettings;
pub use counted::Counted;
pub use course::{Calendar, Course, Months, NoDay, PlanStep, Spread, TimeLeft};
pub use filter::ColumnFilter;
pub use flood::Flood;
pub use group::{Settings, SettingsEdit, SettingsGroup};
pub use joined::JoinedSettings;
pub use joining::{Candidate, Joining, UndecidedMatch};
pub use lines::LineSettings;
pub use measure::{Measure, TargetSetting, TargetValue};
pub use names::NameSettings;
pub use outline::{Outline, OutlineGroup};
pub use picture::{ChartKind, ChartSettings, ChartSubject, Order, Picture, Preset, SheetChart};
pub use plan::{Officer, PlanSettings, StockColumns, Tracking};
pub use purpose::Purpose;
pub use ranking::{Points, RankingSettings, Reward};
pub use readded::{Readded, ReaddedUnit};
pub use report::{
    FieldName, ReportEntry, ReportItem, ReportPart, ReportPlan, ReportSection, SentenceKind, SentenceName,
    SentenceSubject, Wording,
};
pub use style::{ChartLanguage, ChartStyle, ColourTrouble, OfficeColour};
pub use units::{ChartUnits, UnitsLevel, UnitsShown};
