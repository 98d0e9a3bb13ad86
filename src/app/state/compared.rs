//! [`Compared`]: the units that are compared with one another, so that districts are not counted among communes.

use super::app::App;
use super::measures::{data_rows, figures_of};
use crate::sheet::{Measure, SheetChart, UnitsLevel};

/// The units that a chart compares with one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Compared {
    /// Their body rows.
    pub rows: Vec<usize>,
    /// Their level, where it is one of several.
    pub level: Option<u8>,
}

impl Compared {
    /// Those of the level that was chosen, or else of the usual one if units stand on several.
    pub fn of(app: &App, chart: &SheetChart) -> Compared {
        let levels = app.sheet().levels();
        let level = levels.and_then(|levels| match chart.units.level {
            UnitsLevel::Usual => levels.are_mixed.then_some(levels.usual),
            UnitsLevel::Together => None,
            UnitsLevel::At(level) => (level < levels.count()).then_some(level),
        });
        match levels.zip(level) {
            Some((levels, level)) => Compared { rows: levels.rows(level), level: Some(level) },
            None => Compared { rows: data_rows(app), level: None },
        }
    }

    /// Those of the shown chart: targets, points and the best units are about the same ones.
    pub fn shown(app: &App) -> Compared {
        Compared::of(app, app.sheet().settings().chart.shown())
    }
}

/// The units that are compared, with their figures.
pub(crate) fn compared_figures(app: &App, measure: Measure) -> Vec<(usize, Option<f64>)> {
    figures_of(app, measure, Compared::shown(app).rows.into_iter()).collect()
}
