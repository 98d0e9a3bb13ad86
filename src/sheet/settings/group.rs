//! [`Settings`], the groups together, and the edit that changes one of them.

use super::about::AboutSettings;
use super::columns::ColumnSettings;
use super::joined::JoinedSettings;
use super::lines::LineSettings;
use super::names::NameSettings;
use super::picture::ChartSettings;
use super::plan::PlanSettings;
use super::ranking::RankingSettings;
use super::report::ReportPlan;
use crate::form::Forms;

/// The user's choices for one sheet, in groups.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Settings {
    /// Source, period, and what the rows are.
    pub about: AboutSettings,
    /// Targets, and how far the plan is.
    pub plan: PlanSettings,
    /// How units are ranked and rewarded.
    pub ranking: RankingSettings,
    /// What the chart shows.
    pub chart: ChartSettings,
    /// Which columns are shown, and how wide.
    pub columns: ColumnSettings,
    /// Which rows and columns are hidden.
    pub lines: LineSettings,
    /// What other tables brought.
    pub joined: JoinedSettings,
    /// How cells look.
    pub forms: Forms,
    /// The names of cells.
    pub names: NameSettings,
    /// What the report says, and in which order.
    pub report: ReportPlan,
}

/// A new state of one group. An edit costs as much as its own group holds, whatever is in the others.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum SettingsEdit {
    /// See [`Settings::about`].
    About(Box<AboutSettings>),
    /// See [`Settings::plan`].
    Plan(Box<PlanSettings>),
    /// See [`Settings::ranking`].
    Ranking(Box<RankingSettings>),
    /// See [`Settings::chart`].
    Chart(Box<ChartSettings>),
    /// See [`Settings::columns`].
    Columns(Box<ColumnSettings>),
    /// See [`Settings::lines`].
    Lines(Box<LineSettings>),
    /// See [`Settings::joined`].
    Joined(Box<JoinedSettings>),
    /// See [`Settings::forms`].
    Forms(Box<Forms>),
    /// See [`Settings::names`].
    Names(Box<NameSettings>),
    /// See [`Settings::report`].
    Report(Box<ReportPlan>),
}

/// A group of settings that can be edited by itself.
pub trait SettingsGroup: Clone + PartialEq {
    /// This group of a sheet's settings.
    fn of(settings: &Settings) -> &Self;

    /// The edit that sets this state.
    fn into_edit(self) -> SettingsEdit;
}

macro_rules! groups {
    ($($field:ident, $variant:ident, $group:ident;)*) => {$(
        impl SettingsGroup for $group {
            fn of(settings: &Settings) -> &$group {
                &settings.$field
            }

            fn into_edit(self) -> SettingsEdit {
                SettingsEdit::$variant(Box::new(self))
            }
        }
    )*};
}

groups! {
    about, About, AboutSettings;
    plan, Plan, PlanSettings;
    ranking, Ranking, RankingSettings;
    chart, Chart, ChartSettings;
    columns, Columns, ColumnSettings;
    lines, Lines, LineSettings;
    joined, Joined, JoinedSettings;
    forms, Forms, Forms;
    names, Names, NameSettings;
    report, Report, ReportPlan;
}

impl Settings {
    /// The edit that makes a change to one group; `None` if the change makes no difference.
    pub fn changed<G: SettingsGroup>(&self, change: impl FnOnce(&mut G)) -> Option<SettingsEdit> {
        let before = G::of(self);
        let mut after = before.clone();
        change(&mut after);
        (after != *before).then(|| after.into_edit())
    }
}
