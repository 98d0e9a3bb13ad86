//! The best units: how they are chosen, their points, what they get.

use crate::app::App;
use crate::app::ranking::{award_tally, point_decimals};
use crate::indicator::{Undefined, Usage, competition_ranks, dong_in_words, exact_sum};
use crate::ingest::Role;
use crate::number::{Decimals, print_number};
use crate::sheet::{Measure, Points, Reward};

/// Something that units are ranked by.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionRow {
    /// What.
    pub measure: Measure,
    /// Its name.
    pub name: String,
    /// What it earns, if it has a target and so can earn points.
    pub points: Option<Points>,
}

/// The points of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointsRow {
    /// Its name.
    pub unit: String,
    /// For each criterion that earns points, what it earned; empty where it has no figure.
    pub points: Vec<String>,
    /// Their sum.
    pub total: String,
    /// Its place.
    pub place: String,
}

/// A unit chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RewardRow {
    /// Its name.
    pub unit: String,
    /// What it gets, or why that is not known.
    pub reward: String,
    /// It ties for a place with others, and nothing stated decides between them.
    pub tied: bool,
}

/// How the best are chosen, who they are, what they get.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ChoiceView {
    /// How many are chosen and what each gets.
    pub reward: Reward,
    /// By points, not by the order of criteria.
    pub by_points: bool,
    /// The criteria, the weightiest first.
    pub criteria: Vec<CriterionRow>,
    /// How they are chosen, as a sentence.
    pub order: String,
    /// The points of every unit, the best first, where points are what counts.
    pub points: Vec<PointsRow>,
    /// They, the best first.
    pub rewarded: Vec<RewardRow>,
    /// What all get, in figures and in words.
    pub total: Option<(String, String)>,
}

impl App {
    /// Empty where nothing is to be chosen by.
    pub(super) fn choice_view(&self, eligible: &[usize]) -> ChoiceView {
        let held = self.held_targets();
        let staff = self.sheet().table().column_of(Role::Staff);
        let criteria = self.criteria();
        if criteria.is_empty() || (staff.is_none() && held.len() < 2) {
            return ChoiceView::default();
        }
        let everyone: Vec<usize> = (0..self.unit_rows().len()).collect();
        let choice = self.best_units(if held.is_empty() { &everyone } else { eligible });
        let settings = self.sheet().settings();
        let rows = self.unit_rows();
        let reward = |unit: usize| {
            let staff = staff.and_then(|c| self.sheet().table().columns[c].value(rows[unit]));
            settings.ranking.reward.rates.reward(staff)
        };
        let dong =
            |value: f64| format!("{} đ", print_number(value, Decimals::Fixed(0), self.language().notation()));
        let chosen = choice.chosen.iter().map(|u| (*u, false)).chain(choice.tied.iter().map(|u| (*u, true)));
        let rewarded = chosen
            .map(|(unit, tied)| RewardRow {
                unit: self.unit_name(rows[unit]),
                reward: reward(unit).map_or_else(|_| self.words().no_staff().to_owned(), dong),
                tied,
            })
            .collect();
        let sums: Result<Vec<f64>, Undefined> = choice.chosen.iter().map(|u| reward(*u)).collect();
        let total = sums.ok().filter(|s| !s.is_empty() && choice.tied.is_empty()).map(|sums| {
            let total = exact_sum(sums.into_iter());
            // Whole đồng: far within range, as each reward is finite and counted in persons.
            (dong(total), capital(&dong_in_words(total.round() as i128, Usage::Standard)))
        });
        let names = self.names_of(criteria.iter().copied());
        let by_points = settings.ranking.by_points;
        let has_target = |measure: Measure| held.iter().any(|(m, _)| *m == measure);
        ChoiceView {
            reward: settings.ranking.reward,
            by_points,
            order: match by_points {
                true => self.words().chosen_by_points().to_owned(),
                false => self.words().chosen_by(self.counted(), &names, !held.is_empty()),
            },
            criteria: criteria
                .iter()
                .zip(names)
                .map(|(measure, name)| CriterionRow {
                    measure: *measure,
                    name,
                    points: has_target(*measure).then(|| self.points_of(*measure)),
                })
                .collect(),
            points: if by_points { self.points_rows() } else { Vec::new() },
            rewarded,
            total,
        }
    }

    fn points_rows(&self) -> Vec<PointsRow> {
        let (_, scores) = self.scores();
        let totals: Vec<Option<f64>> = scores.iter().map(|s| s.total).collect();
        let ranks = competition_ranks(&totals, false);
        let decimals = point_decimals(&totals);
        let printed = |points: Option<f64>| {
            points.map_or_else(String::new, |p| print_number(p, decimals, self.language().notation()))
        };
        let rows = self.unit_rows();
        let mut order: Vec<usize> = (0..scores.len()).collect();
        order.sort_by_key(|unit| ranks[*unit].map_or(u32::MAX, |rank| rank.place));
        let row = |unit: usize| PointsRow {
            unit: self.unit_name(rows[unit]),
            points: scores[unit].points.iter().map(|p| printed(*p)).collect(),
            total: printed(scores[unit].total),
            place: ranks[unit].map_or_else(String::new, |rank| rank.place.to_string()),
        };
        order.into_iter().take(super::pace::MOST_UNITS).map(row).collect()
    }

    /// Whether the sheet lists awards that can be counted.
    pub(super) fn has_awards(&self) -> bool {
        award_tally(self.sheet()).is_some()
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|l| l.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
