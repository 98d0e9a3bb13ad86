//! On which level of the table the units of a chart stand, so that districts are not ranked among communes.

use crate::analysis::Levels;
use crate::app::{App, Compared, data_rows, figures_of, unit_name};
use crate::place::{Tier, UnitName};
use crate::sheet::{ChartKind, Measure, SheetChart, UnitsLevel};

/// A level that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelChoice {
    /// Which.
    pub level: UnitsLevel,
    /// Its name, with how many units stand on it.
    pub name: String,
}

/// The name of the level of compared units, where it is one of several.
pub(super) fn compared_level_name(app: &App, compared: &Compared) -> Option<String> {
    Some(level_name(app, app.sheet().levels()?, compared.level?))
}

/// The units of a chart with their figures.
pub(super) fn compared_values(app: &App, chart: &SheetChart, measure: Measure) -> Vec<(usize, Option<f64>)> {
    figures_of(app, measure, Compared::of(app, chart).rows.into_iter()).collect()
}

/// The levels that a chart can show, and the one that it shows; none if all units stand on one, or if it needs all.
pub(super) fn level_choices(
    app: &App,
    chart: &SheetChart,
    kind: ChartKind,
) -> (Vec<LevelChoice>, UnitsLevel) {
    let needs_all = matches!(kind, ChartKind::Contribution | ChartKind::PlanPath);
    let Some(levels) = app.sheet().levels().filter(|_| !needs_all) else {
        return (Vec::new(), UnitsLevel::Usual);
    };
    let choice = |level: u8| {
        let name = app.words().level_with_units(&level_name(app, levels, level), levels.rows(level).len());
        LevelChoice { level: UnitsLevel::At(level), name }
    };
    let mut choices: Vec<LevelChoice> = (0..levels.count()).map(choice).collect();
    if levels.are_mixed {
        let name = app.words().level_with_units(app.words().levels_together(), data_rows(app).len());
        choices.push(LevelChoice { level: UnitsLevel::Together, name });
    }
    let shown = match chart.units.level {
        UnitsLevel::Usual => UnitsLevel::At(levels.usual),
        level => level,
    };
    (choices, shown)
}

/// The tier that most of the level's units have by their names, or else the level's number: "cấp xã", "cấp 2".
fn level_name(app: &App, levels: &Levels, level: u8) -> String {
    let rows = levels.rows(level);
    let tiers = rows.iter().filter_map(|row| UnitName::of(&unit_name(app, *row)).tier());
    let mut counts: Vec<(Tier, usize)> = Vec::new();
    for tier in tiers {
        match counts.iter_mut().find(|(counted, _)| *counted == tier) {
            Some((_, count)) => *count += 1,
            None => counts.push((tier, 1)),
        }
    }
    let named = counts.into_iter().find(|(_, count)| 2 * count > rows.len());
    match named {
        Some((tier, _)) => app.words().tier(tier).to_owned(),
        None => app.words().numbered_level(level + 1, levels.count()),
    }
}
