//! The plan panel: targets of several indicators and who reaches all, the pace of the plan, rewards, implied figures.

use super::cells::RATE_DECIMALS;
use super::pace::{MOST_UNITS, PaceView};
use crate::analysis::Indicator;
use crate::app::plan::{ImpliedForm, ImpliedOutcome};
use crate::app::{App, Panel};
use crate::indicator::{
    Comparison, Criterion, Held, Ratio, Reach, Target, Targets, Undefined, Usage, choose_best, dong_in_words,
    exact_sum,
};
use crate::ingest::{Role, RowKind};
use crate::number::{Decimals, print_number, print_percent, print_points};
use crate::sheet::{Calendar, Course, Measure, Officer, Reward, Spread};

/// A measure with its target.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetRow {
    /// Which.
    pub measure: Measure,
    /// Its name.
    pub name: String,
    /// The target as typed, without `%`; empty if there is none.
    pub target: String,
    /// Which side counts as reached.
    pub comparison: Comparison,
    /// "5/9", where there is a target.
    pub reached: String,
}

/// A unit held against all targets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReachRow {
    /// Its name.
    pub unit: String,
    /// Whether it reaches all.
    pub all: bool,
    /// The names of those it misses, with the distance.
    pub missed: Vec<String>,
    /// The names of those of which nothing is known.
    pub unknown: Vec<String>,
    /// The names of those that only the printed figure reaches.
    pub at_the_edge: Vec<String>,
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

/// Those who answer for the plan of a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficersView {
    /// Every unit with a plan.
    pub units: Vec<String>,
    /// The one shown.
    pub unit: String,
    /// One a line, with their weights where they differ.
    pub text: String,
}

/// The calculator of implied figures.
#[derive(Clone, Debug, PartialEq)]
pub struct ImpliedView {
    /// What was typed.
    pub form: ImpliedForm,
    /// The figure, or what is wrong.
    pub result: String,
    /// Between what the inputs' rounding leaves it.
    pub interval: String,
}

/// The plan panel.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanView {
    /// Every measure that can have a target.
    pub targets: Vec<TargetRow>,
    /// How many targets there are.
    pub held: usize,
    /// The units held against them, where there are several.
    pub reach: Vec<ReachRow>,
    /// "3/9 đơn vị đạt cả 2 chỉ tiêu".
    pub reach_title: String,
    /// Where in the year the figures stand.
    pub course: Course,
    /// The pace of the plan.
    pub pace: PaceView,
    /// The year is needed and not known.
    pub needs_year: bool,
    /// Which days are worked.
    pub calendar: Calendar,
    /// The weights of months, where the plan is spread by such.
    pub month_figures: Option<String>,
    /// Sheets that the shape of a year can be taken from: index and name.
    pub shapes: Vec<(usize, String)>,
    /// The units with a plan, of which one is chosen, with those who answer for it.
    pub officers: OfficersView,
    /// A breakdown has columns to enter what was achieved.
    pub with_actuals: bool,
    /// There is a plan to break down.
    pub has_plan: bool,
    /// How the best are rewarded.
    pub reward: Reward,
    /// How they are chosen: the order of criteria.
    pub reward_order: String,
    /// They, the best first.
    pub rewarded: Vec<RewardRow>,
    /// What all get, in figures and in words.
    pub reward_total: Option<(String, String)>,
    /// The calculator.
    pub implied: ImpliedView,
}

impl App {
    /// The plan panel, if it is open: some of it takes time for a large table.
    pub fn plan_view(&self) -> Option<PlanView> {
        if self.panel != Panel::Plan {
            return None;
        }
        let targets = self.target_rows();
        let held: Vec<(Measure, Target)> = self
            .measures()
            .iter()
            .filter_map(|c| Some((c.measure, *self.sheet().settings().targets.get(&c.measure)?)))
            .collect();
        let (reach, eligible) = self.reach(&held);
        let rows: Vec<ReachRow> = if held.len() > 1 { reach } else { Vec::new() };
        let settings = self.sheet().settings();
        let (reward_order, rewarded, reward_total) = self.rewards(&held, &eligible);
        Some(PlanView {
            reach_title: match rows.is_empty() {
                true => String::new(),
                false => self.words().reach_all(eligible.len(), self.unit_count(), held.len()),
            },
            targets,
            held: held.len(),
            reach: rows,
            course: settings.course,
            pace: self.pace_view(),
            needs_year: settings.course.month_weights(&settings.calendar).is_none(),
            calendar: settings.calendar.clone(),
            month_figures: match settings.course.spread {
                Spread::Figures(figures) => Some(figures.map(|f| self.words().figure(f)).join("; ")),
                Spread::Even | Spread::WorkingDays => None,
            },
            shapes: self.shape_sources().into_iter().map(|i| (i, self.tab_name(i))).collect(),
            officers: self.officers_view(),
            with_actuals: self.with_actuals,
            has_plan: self.plan_column().is_some() && settings.tracking.is_none(),
            reward: settings.reward,
            reward_order,
            rewarded,
            reward_total,
            implied: self.implied_view(),
        })
    }

    fn unit_count(&self) -> usize {
        self.sheet().table().rows.iter().filter(|k| **k == RowKind::Data).count()
    }

    fn target_rows(&self) -> Vec<TargetRow> {
        let settings = self.sheet().settings();
        let row = |choice: super::MeasureChoice| {
            let target = settings.targets.get(&choice.measure);
            let usual = match self.lower_is_better(choice.measure) {
                true => Comparison::AtMost,
                false => Comparison::AtLeast,
            };
            let reached = target.map_or_else(String::new, |target| {
                let values = self.unit_values(choice.measure);
                let known: Vec<f64> = values.iter().filter_map(|(_, v)| *v).collect();
                format!("{}/{}", known.iter().filter(|v| target.is_reached(**v)).count(), known.len())
            });
            let text = target.map_or_else(String::new, |t| {
                let text = print_percent(t.value, Decimals::UpTo(4), self.language().notation());
                text.trim_end_matches('%').to_owned()
            });
            TargetRow {
                measure: choice.measure,
                name: choice.name,
                target: text,
                comparison: target.map_or(usual, |t| t.comparison),
                reached,
            }
        };
        self.measures().into_iter().map(row).collect()
    }

    /// Every unit against every target; and the units that reach all.
    fn reach(&self, held: &[(Measure, Target)]) -> (Vec<ReachRow>, Vec<usize>) {
        let units = self.unit_values_of(held);
        let count = units.first().map_or(0, |(rates, _)| rates.len());
        let held_against: Vec<Held<'_>> =
            units.iter().map(|(rates, targets)| Held { rates, targets, decimals: 2 }).collect();
        let reach = Reach::of(&held_against, count);
        let names = self.names_of(held.iter().map(|(m, _)| *m));
        let rows = self.unit_rows();
        let listed = |indexes: Vec<usize>| indexes.into_iter().map(|i| names[i].clone()).collect();
        let reach_rows = reach.units.iter().enumerate().take(MOST_UNITS).map(|(index, unit)| {
            let distance = |i: usize| {
                let rate = units[i].0[index].unwrap_or(Ratio(0.0));
                let points =
                    print_points(held[i].1.distance(rate).0, RATE_DECIMALS, self.language().notation());
                format!("{} ({})", names[i], self.words().points(&points))
            };
            let edge = |i: &usize| unit.standings[*i].is_some_and(|s| s.is_at_the_edge());
            ReachRow {
                unit: self.unit_name(rows[index]),
                all: unit.reaches_all(),
                missed: unit.missed().into_iter().map(distance).collect(),
                unknown: listed(unit.unknown()),
                at_the_edge: listed((0..held.len()).filter(edge).collect()),
            }
        });
        (reach_rows.collect(), reach.reaching_all())
    }

    fn unit_values_of(&self, held: &[(Measure, Target)]) -> Vec<(Vec<Option<Ratio>>, Targets)> {
        held.iter()
            .map(|(measure, target)| {
                let rates = self.unit_values(*measure).into_iter().map(|(_, v)| v.map(Ratio)).collect();
                (rates, Targets::Same(*target))
            })
            .collect()
    }

    /// The names of measures, as the list of targets has them.
    fn names_of(&self, measures: impl Iterator<Item = Measure>) -> Vec<String> {
        let choices = self.measures();
        let name = |m: Measure| choices.iter().find(|c| c.measure == m).map(|c| c.name.clone());
        measures.map(|m| name(m).unwrap_or_default()).collect()
    }

    fn officers_view(&self) -> OfficersView {
        let Some(plan) = self.plan_column() else { return OfficersView::default() };
        let column = &self.sheet().table().columns[plan];
        let with_plan = self.unit_rows().into_iter().filter(|row| column.value(*row).is_some());
        let units: Vec<String> = with_plan.take(MOST_UNITS).map(|row| self.unit_name(row)).collect();
        let chosen = units.iter().find(|u| **u == self.officers_of).or(units.first());
        let unit = chosen.cloned().unwrap_or_default();
        let officers = self.sheet().settings().officers.get(&unit).map_or(&[][..], |o| &o[..]);
        let even = officers.iter().all(|o| o.weight == 1.0);
        let line = |o: &Officer| match even {
            true => o.name.clone(),
            false => format!("{}; {}", o.name, self.words().figure(o.weight)),
        };
        OfficersView { text: officers.iter().map(line).collect::<Vec<_>>().join("\n"), unit, units }
    }

    fn unit_rows(&self) -> Vec<usize> {
        let rows = self.sheet().table().rows.iter().enumerate();
        rows.filter(|(_, k)| **k == RowKind::Data).map(|(row, _)| row).collect()
    }

    pub(super) fn unit_name(&self, row: usize) -> String {
        let table = self.sheet().table();
        table.label(self.sheet().grid(), table.body.start + row as u32).into_owned()
    }

    /// The best of those that reach every target, or of all where there is none; by the charted measure, then the others.
    fn rewards(
        &self,
        held: &[(Measure, Target)],
        eligible: &[usize],
    ) -> (String, Vec<RewardRow>, Option<(String, String)>) {
        let staff = self.sheet().table().column_of(Role::Staff);
        let Some(first) = self.charted().filter(|_| staff.is_some() || held.len() > 1) else {
            return (String::new(), Vec::new(), None);
        };
        let others = held.iter().map(|(m, _)| *m).filter(|m| *m != first);
        let order: Vec<Measure> = std::iter::once(first).chain(others).collect();
        let figures: Vec<Vec<Option<f64>>> =
            order.iter().map(|m| self.unit_values(*m).into_iter().map(|(_, v)| v).collect()).collect();
        let criteria: Vec<Criterion<'_>> = order
            .iter()
            .zip(&figures)
            .map(|(m, figures)| Criterion { figures, lower_is_better: self.lower_is_better(*m) })
            .collect();
        let everyone: Vec<usize> = (0..self.unit_count()).collect();
        let eligible = if held.is_empty() { &everyone[..] } else { eligible };
        let settings = self.sheet().settings().reward;
        let choice = choose_best(usize::from(settings.places), &criteria, eligible);
        let rows = self.unit_rows();
        let reward = |unit: usize| {
            let staff = staff.and_then(|c| self.sheet().table().columns[c].value(rows[unit]));
            settings.rates.reward(staff)
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
        let names = self.names_of(order.iter().copied());
        (self.words().chosen_by(&names, !held.is_empty()), rewarded, total)
    }

    fn implied_view(&self) -> ImpliedView {
        let (words, notation) = (self.words(), self.language().notation());
        let (result, interval) = match self.implied.outcome(notation) {
            ImpliedOutcome::Incomplete => (String::new(), String::new()),
            ImpliedOutcome::Unreadable(which) => (words.implied_unreadable(which), String::new()),
            ImpliedOutcome::Undefined(reason) => {
                let indicator = Indicator::PlanCompletion { actual: 0, plan: 0 };
                (words.undefined(indicator, reason).to_owned(), String::new())
            }
            ImpliedOutcome::Found(implied, decimals) => {
                let decimals = Decimals::Fixed(decimals.max(2));
                let number = |v: f64| print_number(v, decimals, notation);
                let [least, most] = implied.interval;
                let interval = match least.is_finite() && most.is_finite() {
                    true => words.implied_interval(&number(least), &number(most)),
                    false => String::new(),
                };
                (number(implied.value), interval)
            }
        };
        ImpliedView { form: self.implied.clone(), result, interval }
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|l| l.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
