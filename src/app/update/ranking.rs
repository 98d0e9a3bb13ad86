//! Makes the sheets of points and of awards, and changes the order of criteria.

use super::caret::show_top;
use super::change::change;
use super::notify::notify;
use super::settings::set_settings;
use crate::app::effect::Effect;
use crate::app::state::{App, Compared, criteria, names_of, point_decimals, points_of, scores, unit_name};
use crate::derived::{award_tally, points_sheet, tally_sheet};
use crate::sheet::{Cause, Edit, Measure, RankingSettings, Sheet};
use crate::words::Notice;

/// Moves a criterion one place up.
pub(crate) fn move_criterion_up(app: &mut App, measure: Measure) -> Vec<Effect> {
    let mut order = criteria(app);
    match order.iter().position(|m| *m == measure) {
        Some(at) if at > 0 => order.swap(at, at - 1),
        _ => return Vec::new(),
    }
    set_settings(app, |ranking: &mut RankingSettings| ranking.order = order, Cause::Plan)
}

/// Makes a sheet with the points of every unit, their sums and ranks.
pub(crate) fn make_points_sheet(app: &mut App) -> Vec<Effect> {
    let (measures, scores) = scores(app);
    let caps = measures.iter().map(|measure| points_of(app, *measure).cap);
    let measures: Vec<_> = names_of(app, measures.iter().copied()).into_iter().zip(caps).collect();
    let units: Vec<_> =
        Compared::shown(app).rows.into_iter().map(|row| unit_name(app, row)).zip(scores).collect();
    let made = points_sheet(&measures, &units, point_decimals, app.words());
    insert_made(app, made)
}

/// Makes a sheet that counts the awards of the shown one, by kind and recipient.
pub(crate) fn make_tally(app: &mut App) -> Vec<Effect> {
    let Some((tally, uncounted)) = award_tally(app.sheet()) else { return Vec::new() };
    let made = tally_sheet(&tally, app.words());
    let mut effects = insert_made(app, made);
    if uncounted > 0 {
        effects.extend(notify(app, Notice::AwardsLeftOut(uncounted)));
    }
    effects
}

fn insert_made(app: &mut App, made: Sheet) -> Vec<Effect> {
    let at = app.document.workbook.active() + 1;
    let mut effects = change(app, Edit::InsertSheet { at, sheet: Box::new(made) }, Cause::Plan);
    effects.extend(show_top(app));
    effects
}
