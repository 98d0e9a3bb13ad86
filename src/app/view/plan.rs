//! The plan panel: targets of several indicators and who reaches all, the pace of the plan, rewards, implied figures.

use super::cells::RATE_DECIMALS;
use super::chart::reached_of;
use crate::analysis::{Indicator, small_base, target_columns};
use crate::app::plan::{ImpliedForm, ImpliedOutcome};
use crate::app::{App, Panel};
use crate::indicator::{
    Comparison, Criterion, Held, Pace, PercentagePoints, Ratio, Reach, Targets, Undefined, Usage,
    behind_first, choose_best, dong_in_words, exact_sum, required_each,
};
use crate::ingest::{Role, RowKind};
use crate::number::{Decimals, print_change, print_number, print_percent, print_points};
use crate::sheet::{Against, Course, Measure, Reward, RowTargets};

/// A measure with its target.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetRow {
    /// Which.
    pub measure: Measure,
    /// Its name.
    pub name: String,
    /// The target as typed, without `%`; empty if there is none, or each row has its own.
    pub target: String,
    /// The column in which each row has its own.
    pub column: Option<u32>,
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
    /// The names of those whose rate rests on so few persons that it says little.
    pub small_base: Vec<String>,
}

/// The pace of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaceRow {
    /// Its name.
    pub unit: String,
    /// Its plan completion.
    pub completion: String,
    /// Completion less what was due by now, in percentage points; empty where the month is not known.
    pub ahead: String,
    /// What should have been reached by now, in the plan's unit.
    pub due: String,
    /// What was reached less that.
    pub gap: String,
    /// Whether it is behind.
    pub is_behind: bool,
    /// What remains of the plan.
    pub remaining: String,
    /// What was achieved a month so far.
    pub so_far: String,
    /// What each month to come needs.
    pub required: String,
    /// What each week to come needs, of seven days; empty where the year is not known.
    pub required_week: String,
    /// What each working day to come needs, Monday to Friday; empty where the year is not known.
    pub required_day: String,
    /// What the year will see at this pace, and its share of the plan.
    pub forecast: String,
    /// A total.
    pub is_total: bool,
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
    /// The columns in which each row's own targets may stand, with their names.
    pub target_columns: Vec<(u32, String)>,
    /// How many targets there are.
    pub held: usize,
    /// The units held against them, where there are several.
    pub reach: Vec<ReachRow>,
    /// "3/9 đơn vị đạt cả 2 chỉ tiêu".
    pub reach_title: String,
    /// Where in the year the figures stand.
    pub course: Course,
    /// "Thực hiện ÷ Kế hoạch": what the pace is of; `None` if there is no plan with an actual.
    pub pace_of: Option<String>,
    /// The units, those behind first; totals last.
    pub pace: Vec<PaceRow>,
    /// The year is needed and not known.
    pub needs_year: bool,
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

/// More rows are not shown.
const MOST_UNITS: usize = 200;

impl App {
    /// The plan panel, if it is open: some of it takes time for a large table.
    pub fn plan_view(&self) -> Option<PlanView> {
        if self.panel != Panel::Plan {
            return None;
        }
        let targets = self.target_rows();
        let held: Vec<(Measure, RowTargets<'_>)> = self
            .measures()
            .iter()
            .filter_map(|c| Some((c.measure, self.sheet().targets(c.measure)?)))
            .collect();
        let (reach, eligible) = self.reach(&held);
        let rows: Vec<ReachRow> = if held.len() > 1 { reach } else { Vec::new() };
        let settings = self.sheet().settings();
        let (reward_order, rewarded, reward_total) = self.rewards(&held, &eligible);
        Some(PlanView {
            reach_title: match rows.is_empty() {
                true => String::new(),
                false => {
                    self.words().reach_all(self.counted(), eligible.len(), self.unit_count(), held.len())
                }
            },
            targets,
            target_columns: self.target_columns(),
            held: held.len(),
            reach: rows,
            course: settings.course,
            pace_of: self.planned().map(|(actual, plan)| {
                format!("{} ÷ {}", self.column_name(actual as u32), self.column_name(plan as u32))
            }),
            pace: self.pace_rows(),
            needs_year: self.month_weights().is_none(),
            has_plan: self.plan_column().is_some(),
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
            let aim = settings.targets.get(&choice.measure);
            let usual = match self.lower_is_better(choice.measure) {
                true => Comparison::AtMost,
                false => Comparison::AtLeast,
            };
            let reached = self.sheet().targets(choice.measure).map_or_else(String::new, |targets| {
                let (reached, held) = reached_of(targets, &self.unit_values(choice.measure));
                format!("{reached}/{held}")
            });
            let text = aim.and_then(|a| a.one()).map_or_else(String::new, |t| {
                let text = print_percent(t.value, Decimals::UpTo(4), self.language().notation());
                text.trim_end_matches('%').to_owned()
            });
            TargetRow {
                measure: choice.measure,
                name: choice.name,
                target: text,
                column: aim.and_then(|a| match a.against {
                    Against::Column(column) => Some(column),
                    Against::Figure(_) => None,
                }),
                comparison: aim.map_or(usual, |a| a.comparison),
                reached,
            }
        };
        self.measures().into_iter().map(row).collect()
    }

    /// Every unit against every target; and the units that reach all.
    fn reach(&self, held: &[(Measure, RowTargets<'_>)]) -> (Vec<ReachRow>, Vec<usize>) {
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
                let distance = held[i].1.of(rows[index]).map_or(0.0, |target| target.distance(rate).0);
                let points = print_points(distance, RATE_DECIMALS, self.language().notation());
                format!("{} ({})", names[i], self.words().points(&points))
            };
            let is_small = |i: &usize| match held[*i].0 {
                Measure::Computed(indicator) => {
                    small_base(self.sheet().table(), indicator, rows[index]).is_some()
                }
                Measure::Pasted(_) => false,
            };
            let edge = |i: &usize| unit.standings[*i].is_some_and(|s| s.is_at_the_edge());
            ReachRow {
                unit: self.unit_name(rows[index]),
                all: unit.reaches_all(),
                missed: unit.missed().into_iter().map(distance).collect(),
                unknown: listed(unit.unknown()),
                at_the_edge: listed((0..held.len()).filter(edge).collect()),
                small_base: listed((0..held.len()).filter(is_small).collect()),
            }
        });
        (reach_rows.collect(), reach.reaching_all())
    }

    fn unit_values_of(&self, held: &[(Measure, RowTargets<'_>)]) -> Vec<(Vec<Option<Ratio>>, Targets)> {
        held.iter()
            .map(|(measure, targets)| {
                let units = self.unit_values(*measure);
                let own = || Targets::Own {
                    comparison: targets.comparison(),
                    values: units.iter().map(|(row, _)| targets.of(*row).map(|t| t.value)).collect(),
                };
                let targets = targets.one().map_or_else(own, Targets::Same);
                (units.into_iter().map(|(_, v)| v.map(Ratio)).collect(), targets)
            })
            .collect()
    }

    fn target_columns(&self) -> Vec<(u32, String)> {
        let columns = target_columns(self.sheet().table()).into_iter();
        columns.filter_map(|c| u32::try_from(c.column).ok()).map(|c| (c, self.column_name(c))).collect()
    }

    /// The names of measures, as the list of targets has them.
    fn names_of(&self, measures: impl Iterator<Item = Measure>) -> Vec<String> {
        let choices = self.measures();
        let name = |m: Measure| choices.iter().find(|c| c.measure == m).map(|c| c.name.clone());
        measures.map(|m| name(m).unwrap_or_default()).collect()
    }

    fn unit_rows(&self) -> Vec<usize> {
        let rows = self.sheet().table().rows.iter().enumerate();
        rows.filter(|(_, k)| **k == RowKind::Data).map(|(row, _)| row).collect()
    }

    fn unit_name(&self, row: usize) -> String {
        let table = self.sheet().table();
        table.label(self.sheet().grid(), table.body.start + row as u32).into_owned()
    }

    fn pace_rows(&self) -> Vec<PaceRow> {
        let Some((actual, plan)) = self.planned() else { return Vec::new() };
        let table = self.sheet().table();
        let factor = table.columns[actual].scale() / table.columns[plan].scale();
        let figures = |row: usize| {
            let actual = table.columns[actual].value(row)?;
            let actual = if factor == 1.0 { actual } else { actual * factor };
            Some((table.columns[plan].value(row)?, actual))
        };
        let weights = self.month_weights();
        let past = self.sheet().settings().course.past_months.map(usize::from);
        let is_shown = |k: &RowKind| matches!(k, RowKind::Data | RowKind::Total);
        let rows = table.rows.iter().enumerate().filter(|(_, k)| is_shown(k));
        let mut paced: Vec<(RowKind, Option<PercentagePoints>, PaceRow)> = rows
            .filter_map(|(row, kind)| {
                let (plan, actual) = figures(row)?;
                let pace = Pace {
                    plan,
                    actual,
                    weights: weights.as_ref().map_or(&[], |w| &w[..]),
                    past: past.unwrap_or(0),
                };
                let (ahead, shown) = self.pace_row(&pace, past.is_some() && weights.is_some(), row, *kind);
                Some((*kind, ahead, shown))
            })
            .collect();
        let units: Vec<_> = paced.iter().filter(|(k, ..)| *k == RowKind::Data).cloned().collect();
        let ahead: Vec<Option<PercentagePoints>> = units.iter().map(|(_, a, _)| *a).collect();
        let mut order = behind_first(&ahead);
        let without: Vec<usize> = (0..units.len()).filter(|i| !order.contains(i)).take(MOST_UNITS).collect();
        order.extend(without);
        let mut shown: Vec<PaceRow> =
            order.into_iter().take(MOST_UNITS).map(|i| units[i].2.clone()).collect();
        shown.extend(paced.drain(..).filter(|(k, ..)| *k == RowKind::Total).map(|(_, _, row)| row));
        shown
    }

    fn pace_row(
        &self,
        pace: &Pace<'_>,
        known: bool,
        row: usize,
        kind: RowKind,
    ) -> (Option<PercentagePoints>, PaceRow) {
        let notation = self.language().notation();
        let decimals = self.plan_column().map_or(0, |c| self.sheet().table().columns[c].decimals.max(1));
        let number = |value: f64| print_number(value, Decimals::Fixed(decimals), notation);
        let each = |value: Result<f64, Undefined>| value.map(number).unwrap_or_default();
        let percent = |ratio: Ratio| print_percent(ratio.0, RATE_DECIMALS, notation);
        let completion = crate::indicator::PlanCompletion { actual: pace.actual, plan: pace.plan }.rate();
        let ahead = pace.ahead().ok().filter(|_| known);
        let forecast = match (pace.forecast(), pace.forecast_completion()) {
            (Ok(value), Ok(share)) if known => format!("{} ({})", number(value), percent(share)),
            _ => String::new(),
        };
        let left = self.time_left().filter(|_| known);
        let needed = |steps: Option<f64>| match steps {
            Some(steps) => each(required_each(pace.remaining(), steps)),
            None => String::new(),
        };
        let row = PaceRow {
            unit: self.unit_name(row),
            completion: completion.map(percent).unwrap_or_default(),
            ahead: ahead.map_or_else(String::new, |a| print_points(a.0, RATE_DECIMALS, notation)),
            due: if known { each(pace.expected()) } else { String::new() },
            gap: match pace.gap() {
                Ok(gap) if known => print_change(gap, Decimals::Fixed(decimals), notation),
                _ => String::new(),
            },
            is_behind: ahead.is_some_and(|a| a.0 < 0.0),
            remaining: number(pace.remaining()),
            so_far: if known { each(pace.average_so_far()) } else { String::new() },
            required: if known { each(pace.average_required()) } else { String::new() },
            required_week: needed(left.map(|l| l.weeks)),
            required_day: needed(left.map(|l| l.working_days)),
            forecast,
            is_total: kind == RowKind::Total,
        };
        (ahead, row)
    }

    /// The best of those that reach every target, or of all where there is none; by the charted measure, then the others.
    fn rewards(
        &self,
        held: &[(Measure, RowTargets<'_>)],
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
        (self.words().chosen_by(self.counted(), &names, !held.is_empty()), rewarded, total)
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
