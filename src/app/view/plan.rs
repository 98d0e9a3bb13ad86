//! The plan panel: targets of several indicators and who reaches all, the pace of the plan, the best units,
//! implied figures.

use super::cells::RATE_DECIMALS;
use super::chart::reached_of;
use super::choice::ChoiceView;
use super::pace::{MOST_UNITS, PaceView};
use crate::analysis::{Indicator, small_base, target_columns};
use crate::app::plan::{ImpliedForm, ImpliedOutcome};
use crate::app::{App, Panel};
use crate::indicator::{Comparison, Held, Ratio, Reach, Targets};
use crate::ingest::RowKind;
use crate::number::{Decimals, print_number, print_percent, print_points};
use crate::sheet::{Against, Calendar, Course, Measure, Officer, RowTargets, Spread};

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
    /// The best units.
    pub choice: ChoiceView,
    /// The sheet lists awards that can be counted.
    pub has_awards: bool,
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
        let held = self.held_targets();
        let (reach, eligible) = self.reach(&held);
        let rows: Vec<ReachRow> = if held.is_empty() { Vec::new() } else { reach };
        let settings = self.sheet().settings();
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
            course: settings.plan.course,
            pace: self.pace_view(),
            needs_year: settings.plan.course.month_weights(&settings.plan.calendar).is_none(),
            calendar: settings.plan.calendar.clone(),
            month_figures: match settings.plan.course.spread {
                Spread::Figures(figures) => Some(figures.map(|f| self.words().figure(f)).join("; ")),
                Spread::Even | Spread::WorkingDays => None,
            },
            shapes: self.shape_sources().into_iter().map(|i| (i, self.tab_name(i))).collect(),
            officers: self.officers_view(),
            with_actuals: self.with_actuals,
            has_plan: self.plan_column().is_some() && settings.plan.tracking.is_none(),
            choice: self.choice_view(&eligible),
            has_awards: self.has_awards(),
            implied: self.implied_view(),
        })
    }

    fn unit_count(&self) -> usize {
        self.sheet().table().rows.iter().filter(|k| **k == RowKind::Data).count()
    }

    fn target_rows(&self) -> Vec<TargetRow> {
        let settings = self.sheet().settings();
        let row = |choice: super::MeasureChoice| {
            let aim = settings.plan.targets.get(&choice.measure);
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
    pub(in crate::app) fn names_of(&self, measures: impl Iterator<Item = Measure>) -> Vec<String> {
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
        let officers = self.sheet().settings().plan.officers.get(&unit).map_or(&[][..], |o| &o[..]);
        let even = officers.iter().all(|o| o.weight == 1.0);
        let line = |o: &Officer| match even {
            true => o.name.clone(),
            false => format!("{}; {}", o.name, self.words().figure(o.weight)),
        };
        OfficersView { text: officers.iter().map(line).collect::<Vec<_>>().join("\n"), unit, units }
    }

    pub(in crate::app) fn unit_rows(&self) -> Vec<usize> {
        let rows = self.sheet().table().rows.iter().enumerate();
        rows.filter(|(_, k)| **k == RowKind::Data).map(|(row, _)| row).collect()
    }

    pub(in crate::app) fn unit_name(&self, row: usize) -> String {
        let table = self.sheet().table();
        table.label(self.sheet().grid(), table.body.start + row as u32).into_owned()
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
