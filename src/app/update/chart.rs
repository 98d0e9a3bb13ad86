//! Changes targets, and what the chart shows.

use super::annotate::{add_line, begin_pointing, point_at, remove_annotation};
use super::change::change;
use super::notify::notify;
use super::settings::{set_chart, set_settings, set_shown_chart};
use crate::app::actions::ChartAction;
use crate::app::effect::Effect;
use crate::app::state::{
    App, body_row, chart_kind, chart_subject, charted, data_rows, is_filtered, lower_is_better, unit_name,
};
use crate::indicator::Comparison;
use crate::number::{Scanned, scaled, scan};
use crate::sheet::{
    Cause, ChartKind, ChartSettings, ChartStyle, Edit, Measure, PlanSettings, SheetChart, TargetSetting,
    TargetValue, UnitsShown,
};
use crate::table::RowKind;
use crate::words::Notice;

/// Titles the chart as it is drawn now; an empty title lets the chart say what it shows.
pub(crate) fn set_chart_title(app: &mut App, title: &str) -> Vec<Effect> {
    let Some(subject) = chart_subject(app) else { return Vec::new() };
    let title = title.trim();
    set_shown_chart(app, |chart| {
        match title.is_empty() {
            true => chart.titles.remove(&subject),
            false => chart.titles.insert(subject, title.to_owned()),
        };
    })
}

/// Takes an action on the charts of the shown sheet.
pub(crate) fn change_charts(app: &mut App, action: ChartAction) -> Vec<Effect> {
    let pointing = app.frame.pointing.take();
    match action {
        ChartAction::Annotate(pointing) => begin_pointing(app, pointing),
        ChartAction::Point(name) => {
            app.frame.pointing = pointing;
            point_at(app, name)
        }
        ChartAction::StopPointing => Vec::new(),
        ChartAction::AddLine { text, is_rate, is_second } => add_line(app, &text, is_rate, is_second),
        ChartAction::RemoveAnnotation(at) => remove_annotation(app, at),
        ChartAction::SetKind(kind) => set_shown_chart(app, |chart| chart.kind = Some(kind)),
        ChartAction::SetNote(note) => set_shown_chart(app, |chart| note.trim().clone_into(&mut chart.note)),
        ChartAction::SetPreset(preset) => set_shown_chart(app, |chart| chart.preset = preset),
        ChartAction::SetPurpose(purpose) => set_shown_chart(app, |chart| purpose.fit(chart)),
        ChartAction::SetColour(which, text) => {
            match app.document.workbook.style().with_colour(which, &text) {
                Ok(style) => set_style(app, style),
                Err(trouble) => notify(app, Notice::NotThisColour(trouble)),
            }
        }
        ChartAction::SetLanguage(language) => {
            let style = app.document.workbook.style();
            set_style(app, ChartStyle { language, ..style })
        }
        ChartAction::SetInReport { chart, in_report } => set_chart(app, |charts: &mut ChartSettings| {
            if let Some(chart) = charts.charts.get_mut(chart) {
                chart.out_of_report = !in_report;
            }
        }),
        ChartAction::SetUnits(shown) => set_shown_chart(app, |chart| chart.units.shown = shown),
        ChartAction::SetLevel(level) => set_shown_chart(app, |chart| chart.units.level = level),
        ChartAction::ShowSelected => show_selected(app),
        ChartAction::ShowFiltered => show_filtered(app),
        ChartAction::Highlight(row) => match unit_at(app, row) {
            Some(unit) => set_shown_chart(app, |chart| chart.units.toggle(&unit)),
            None => Vec::new(),
        },
        ChartAction::SetSecond(measure) => set_shown_chart(app, |chart| chart.units.second = Some(measure)),
        ChartAction::Add(kind) => {
            let shown = app.sheet().settings().chart.shown();
            // The new chart looks like the ones that are there.
            let chart = SheetChart {
                kind: Some(kind),
                picture: shown.picture,
                preset: shown.preset,
                ..SheetChart::default()
            };
            set_chart(app, |charts: &mut ChartSettings| charts.add(chart))
        }
        ChartAction::Duplicate => set_chart(app, |charts: &mut ChartSettings| {
            let chart = charts.shown().clone();
            charts.add(chart);
        }),
        ChartAction::Remove => set_chart(app, ChartSettings::remove_shown),
        ChartAction::Show(index) => {
            app.document.workbook.show_chart(index);
            app.document.revision += 1;
            vec![Effect::Keep]
        }
    }
}

/// Changes what all charts of the document have in common.
fn set_style(app: &mut App, style: ChartStyle) -> Vec<Effect> {
    match style == app.document.workbook.style() {
        true => Vec::new(),
        false => change(app, Edit::Style(style), Cause::Chart),
    }
}

/// The name of the unit in a grid row, if the row is one of a unit.
fn unit_at(app: &App, row: u32) -> Option<String> {
    let row = body_row(app, row)?;
    let kind = app.sheet().table().rows.get(row);
    // A chart may be of the groups that stand over units.
    let is_unit = matches!(kind, Some(RowKind::Data | RowKind::Subtotal));
    is_unit.then(|| unit_name(app, row))
}

/// Shows the units that are in sight.
fn show_filtered(app: &mut App) -> Vec<Effect> {
    let start = app.sheet().table().body.start;
    let row_of = |row: usize| u32::try_from(row).map(|row| start + row).ok();
    let units = data_rows(app).into_iter().filter_map(row_of).filter(|row| !is_filtered(app, *row));
    let units: std::collections::BTreeSet<String> = units.filter_map(|row| unit_at(app, row)).collect();
    match units.is_empty() {
        true => notify(app, Notice::NoUnitSelected),
        false => set_shown_chart(app, |chart| chart.units.shown = UnitsShown::Chosen(units)),
    }
}

fn show_selected(app: &mut App) -> Vec<Effect> {
    let range = app.selection().range();
    let body = app.sheet().table().body.clone();
    let rows = range.start.row.max(body.start)..(range.end.row + 1).min(body.end);
    // In a course a total is a line like any other.
    let total = |row: u32| {
        let is_course = chart_kind(app) == ChartKind::Trend;
        let is_total =
            body_row(app, row).is_some_and(|row| app.sheet().table().rows.get(row) == Some(&RowKind::Total));
        (is_course && is_total).then(|| app.sheet().table().label(app.sheet().grid(), row).into_owned())
    };
    let units: std::collections::BTreeSet<String> =
        rows.filter_map(|row| unit_at(app, row).or_else(|| total(row))).collect();
    match units.is_empty() {
        true => notify(app, Notice::NoUnitSelected),
        false => set_shown_chart(app, |chart| chart.units.shown = UnitsShown::Chosen(units)),
    }
}

pub(crate) fn set_threshold(app: &mut App, text: &str) -> Vec<Effect> {
    charted(app).map_or_else(Vec::new, |measure| set_target(app, measure, text))
}

pub(crate) fn set_target(app: &mut App, measure: Measure, text: &str) -> Vec<Effect> {
    let value = match scan(text.trim()) {
        Scanned::Blank | Scanned::Missing => None,
        Scanned::Number(number) => match number.value(app.language().notation()) {
            // The field is labelled in percent, so 36 and 36% mean the same.
            Some(value) => Some(if number.percent { value } else { scaled(value, 0.01) }),
            None => return notify(app, Notice::BadThreshold),
        },
        _ => return notify(app, Notice::BadThreshold),
    };
    set_against(app, measure, value.map(TargetValue::Figure))
}

/// Sets or removes what a measure is compared with.
pub(crate) fn set_against(app: &mut App, measure: Measure, against: Option<TargetValue>) -> Vec<Effect> {
    let usual = if lower_is_better(app, measure) { Comparison::AtMost } else { Comparison::AtLeast };
    set_settings(
        app,
        |plan: &mut PlanSettings| match against {
            Some(against) => {
                let before = plan.targets.get(&measure);
                let comparison = before.map_or(usual, |t| t.comparison);
                plan.targets.insert(measure, TargetSetting { comparison, against });
            }
            None => {
                plan.targets.remove(&measure);
            }
        },
        Cause::Target,
    )
}

pub(crate) fn set_comparison(app: &mut App, comparison: Comparison) -> Vec<Effect> {
    charted(app).map_or_else(Vec::new, |measure| set_comparison_of(app, measure, comparison))
}

pub(crate) fn set_comparison_of(app: &mut App, measure: Measure, comparison: Comparison) -> Vec<Effect> {
    set_settings(
        app,
        |plan: &mut PlanSettings| {
            if let Some(target) = plan.targets.get_mut(&measure) {
                target.comparison = comparison;
            }
        },
        Cause::Target,
    )
}
