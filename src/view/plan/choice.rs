//! The best units: how they are chosen, their points, their rewards.

use super::pace::MOST_UNITS;
use crate::app::{
    App, Compared, best_units, criteria, held_targets, names_of, point_decimals, points_of, scores, unit_name,
};
use crate::derived::award_tally;
use crate::indicator::{Undefined, Usage, competition_ranks, dong_in_words};
use crate::number::{Decimals, exact_sum, print_number};
use crate::sheet::{Measure, Points, Reward};
use crate::table::Role;
use crate::view::cells::counted;
use crate::view::chart::only_level;

/// A measure that units are ranked by.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionRow {
    pub measure: Measure,
    pub name: String,
    /// The points it gives; `None` if it has no target, without which there are no points.
    pub points: Option<Points>,
}

/// The points of one unit.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointsRow {
    pub unit: String,
    /// What each criterion gave, in their order; empty where the unit has no figure.
    pub points: Vec<String>,
    /// The sum.
    pub total: String,
    /// The unit's rank.
    pub place: String,
}

/// A unit that was chosen.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RewardRow {
    pub unit: String,
    /// The reward, or why it is not known.
    pub reward: String,
    /// Whether it shares its rank with others, and no criterion decides between them.
    pub tied: bool,
}

/// How the best units are chosen, which they are, and what they get.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ChoiceView {
    /// How many are chosen, and what each gets.
    pub reward: Reward,
    /// Whether points decide, and not the order of the criteria.
    pub by_points: bool,
    /// The criteria, the most important first.
    pub criteria: Vec<CriterionRow>,
    /// How the units are chosen, as a sentence.
    pub order: String,
    /// The points of every unit, the best first; empty unless points decide.
    pub points: Vec<PointsRow>,
    /// The chosen units, the best first.
    pub rewarded: Vec<RewardRow>,
    /// The sum of all rewards, in figures and in words.
    pub total: Option<(String, String)>,
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|l| l.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The form and its outcome; nobody is chosen if there is no criterion.
pub(crate) fn choice_view(app: &App, eligible: &[usize]) -> ChoiceView {
    let held = held_targets(app);
    let staff = app.sheet().table().column_of(Role::Staff);
    let criteria = criteria(app);
    if criteria.is_empty() || (staff.is_none() && held.len() < 2) {
        return ChoiceView::default();
    }
    let compared = Compared::shown(app);
    let rows = &compared.rows;
    let everyone: Vec<usize> = (0..rows.len()).collect();
    let choice = best_units(app, if held.is_empty() { &everyone } else { eligible });
    let settings = app.sheet().settings();
    let reward = |unit: usize| {
        let staff = staff.and_then(|c| app.sheet().table().columns[c].value(rows[unit]));
        settings.ranking.reward.rates.reward(staff)
    };
    let dong =
        |value: f64| format!("{} đ", print_number(value, Decimals::Fixed(0), app.language().notation()));
    let chosen = choice.chosen.iter().map(|u| (*u, false)).chain(choice.tied.iter().map(|u| (*u, true)));
    let rewarded = chosen
        .map(|(unit, tied)| RewardRow {
            unit: unit_name(app, rows[unit]),
            reward: reward(unit).map_or_else(|_| app.words().no_staff().to_owned(), dong),
            tied,
        })
        .collect();
    let sums: Result<Vec<f64>, Undefined> = choice.chosen.iter().map(|u| reward(*u)).collect();
    let total = sums.ok().filter(|s| !s.is_empty() && choice.tied.is_empty()).map(|sums| {
        let total = exact_sum(sums.into_iter());
        // Whole đồng. The cast is safe: each reward is finite, and their number is the number of persons.
        (dong(total), capital(&dong_in_words(total.round() as i128, Usage::Standard)))
    });
    let names = names_of(app, criteria.iter().copied());
    let by_points = settings.ranking.by_points;
    let has_target = |measure: Measure| held.iter().any(|(m, _)| *m == measure);
    ChoiceView {
        reward: settings.ranking.reward,
        by_points,
        order: {
            let order = match by_points {
                true => app.words().chosen_by_points().to_owned(),
                false => app.words().chosen_by(counted(app), &names, !held.is_empty()),
            };
            match only_level(app, &compared) {
                Some(only) => format!("{order} {}.", capital(&only)),
                None => order,
            }
        },
        criteria: criteria
            .iter()
            .zip(names)
            .map(|(measure, name)| CriterionRow {
                measure: *measure,
                name,
                points: has_target(*measure).then(|| points_of(app, *measure)),
            })
            .collect(),
        points: if by_points { points_rows(app) } else { Vec::new() },
        rewarded,
        total,
    }
}

fn points_rows(app: &App) -> Vec<PointsRow> {
    let (_, scores) = scores(app);
    let totals: Vec<Option<f64>> = scores.iter().map(|s| s.total).collect();
    let ranks = competition_ranks(&totals, false);
    let decimals = point_decimals(&totals);
    let printed = |points: Option<f64>| {
        points.map_or_else(String::new, |p| print_number(p, decimals, app.language().notation()))
    };
    let rows = Compared::shown(app).rows;
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by_key(|unit| ranks[*unit].map_or(u32::MAX, |rank| rank.place));
    let row = |unit: usize| PointsRow {
        unit: unit_name(app, rows[unit]),
        points: scores[unit].points.iter().map(|p| printed(*p)).collect(),
        total: printed(scores[unit].total),
        place: ranks[unit].map_or_else(String::new, |rank| rank.place.to_string()),
    };
    order.into_iter().take(MOST_UNITS).map(row).collect()
}

/// Whether the shown sheet is a list of awards.
pub(crate) fn has_awards(app: &App) -> bool {
    award_tally(app.sheet()).is_some()
}
