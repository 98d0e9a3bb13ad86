//! What was reached, cumulated, against the plan's path: rows or columns that are the months or quarters of one year.

use crate::analysis::{
    Along, CourseFigures, CourseStep, NoPlanCourse, PlanCourse, PlanOver, plan_course,
    plan_course_over_columns,
};
use crate::app::{App, RATE_DECIMALS, charted, data_rows};
use crate::chart::{Chart, PathForecast, PathLine, plan_path};
use crate::indicator::{Pace, PlanCompletion};
use crate::number::{Decimals, compare, print_number, print_percent};
use crate::period::{Period, PeriodPart};
use crate::sheet::{ChartSubject, Measure, SheetChart, Spread, UnitsShown};
use crate::table::Role;
use crate::view::cells::unit_of_measure;
use crate::view::chart::estimates::{estimated_titles, is_estimate, says_estimate};
use crate::view::chart::figure::{DrawnChart, DrawnFigure, MarkFigure, Measured, Suits};
use crate::view::chart::page::{capitalised, page_spec, remark};
use crate::view::chart::pairs::amount;
use crate::view::chart::shown::{ShownUnits, column_title, grid_row, name_of, shown_units, who};

/// The course with its figures, or why there is none.
fn course(
    app: &App,
    measure: Option<Measure>,
    chart: &SheetChart,
) -> Result<(PlanCourse, CourseFigures), String> {
    let table = app.sheet().table();
    let wished = measure.map(|measure| match measure {
        Measure::Computed(indicator) => indicator.first_input(),
        Measure::Pasted(column) => column as usize,
    });
    let found = plan_course(table, wished).or_else(|why| match why {
        NoPlanCourse::Rows => plan_course_over_columns(table, &units_of(app, chart).0),
        why => Err(why),
    });
    let found = found.map_err(|why| app.words().no_plan_path(why).to_owned())?;
    let figures = found.figures(table, spread(app, found.step));
    let figures = figures.ok_or_else(|| app.words().no_plan_spread().to_owned())?;
    match figures.past {
        0 => Err(app.words().without_figure().to_owned()),
        _ => Ok((found, figures)),
    }
}

/// The body rows whose figures a path over columns adds up, and what is said if these are not all units: the chosen ones, or
/// the first by their plans.
fn units_of(app: &App, chart: &SheetChart) -> (Vec<usize>, Option<String>) {
    let units = data_rows(app);
    if chart.units.shown == UnitsShown::Fitting {
        return (units, None);
    }
    let plan = app.sheet().table().column_of(Role::Plan);
    let plans: Vec<Option<f64>> = units.iter().map(|row| amount(app, plan?, *row)).collect();
    let ShownUnits { places, cut } = shown_units(app, chart, (&units, &plans), false, units.len().max(1));
    (places.into_iter().map(|at| units[at]).collect(), cut)
}

/// How the user said that the plan is spread: the first month or quarter, and the weight of each.
fn spread(app: &App, step: CourseStep) -> Option<(u8, Vec<f64>)> {
    let settings = &app.sheet().settings().plan;
    let (course, calendar) = (&settings.course, &settings.calendar);
    match step {
        CourseStep::Month => Some((course.months.first, course.month_weights(calendar)?)),
        CourseStep::Quarter => {
            let weights = course.quarter_weights(calendar)?;
            let first = u8::try_from(weights.first()?.0).ok()?;
            Some((first, weights.into_iter().map(|(_, weight)| weight).collect()))
        }
    }
}

/// The column of what was reached if the path is asked for a measure.
pub(in crate::view::chart) fn drawn_for(app: &App, measure: Option<Measure>) -> Option<Measure> {
    let (found, _) = course(app, measure, app.sheet().settings().chart.shown()).ok()?;
    u32::try_from(found.actual).ok().map(Measure::Pasted)
}

/// It suits a table of months with a plan better than anything else.
pub(in crate::view::chart) fn suits(app: &App) -> Result<Suits, String> {
    course(app, charted(app), app.sheet().settings().chart.shown())?;
    Ok(Suits { weight: 75, why: app.words().why_plan_path().to_owned() })
}

/// The lines with their figures as printed.
struct Printed<'a> {
    app: &'a App,
    found: &'a PlanCourse,
    figures: &'a CourseFigures,
    pace: Pace<'a>,
    decimals: u8,
}

impl Printed<'_> {
    fn amount(&self, amount: f64) -> String {
        print_number(amount, Decimals::Fixed(self.decimals), self.app.language().notation())
    }

    /// The share of the plan, as printed.
    fn share(&self, amount: f64) -> String {
        let rate = PlanCompletion { actual: amount, plan: self.pace.plan }.rate().ok();
        let print = |rate: f64| print_percent(rate, RATE_DECIMALS, self.app.language().notation());
        rate.map(|rate| print(rate.0)).unwrap_or_default()
    }

    fn period(&self, place: usize, year: Option<u16>) -> String {
        let number = self.figures.steps[place];
        let part = match self.found.step {
            CourseStep::Month => PeriodPart::Month(number),
            CourseStep::Quarter => PeriodPart::Quarter(number),
        };
        self.app.words().period(Period { year, part })
    }

    /// What will be reached by the end of a coming step.
    fn forecast(&self, place: usize) -> Option<f64> {
        self.pace.forecast_after(place + 1).ok()
    }

    /// The bounds of that; `None` if they print alike, and so say nothing.
    fn range(&self, place: usize) -> Option<(f64, f64)> {
        let (low, high) = self.pace.range_after(self.figures.achieved.as_deref()?, place + 1).ok()?;
        (self.amount(low) != self.amount(high)).then_some((low, high))
    }

    fn forecast_line(&self) -> Option<PathForecast> {
        let (words, steps) = (self.app.words(), self.figures.steps.len());
        let last = steps.checked_sub(1).filter(|last| *last >= self.figures.past)?;
        let end = self.forecast(last)?;
        // It begins where the actual ends.
        let now = self.figures.past - 1;
        let values = |of: &dyn Fn(usize) -> Option<f64>| -> Vec<Option<f64>> {
            (0..steps)
                .map(|place| match place.cmp(&now) {
                    std::cmp::Ordering::Less => None,
                    std::cmp::Ordering::Equal => self.figures.reached[place],
                    std::cmp::Ordering::Greater => of(place),
                })
                .collect()
        };
        let label = |name: &str, amount: f64| format!("{name} {}", self.amount(amount));
        let line = PathLine {
            label: format!("{} ({})", label(words.forecast_label(), end), self.share(end)),
            values: values(&|place| self.forecast(place)),
        };
        let range = self.range(last).map(|(low, high)| {
            let bound = |name: &str, end: f64, of: &dyn Fn(usize) -> Option<f64>| PathLine {
                label: label(name, end),
                values: values(of),
            };
            (
                bound(words.forecast_least(), low, &|place| Some(self.range(place)?.0)),
                bound(words.forecast_most(), high, &|place| Some(self.range(place)?.1)),
            )
        });
        Some(PathForecast { line, range })
    }

    /// What was reached by now against the path, and where it leads.
    fn finding(&self) -> String {
        let words = self.app.words();
        let unit =
            unit_of_measure(self.app, self.found.actual).map(|unit| format!(" {unit}")).unwrap_or_default();
        let reached = format!("{}{unit}", self.amount(self.pace.actual));
        let steps = self.figures.steps.len();
        if self.figures.past == steps {
            return words.path_ended(&reached, &self.share(self.pace.actual));
        }
        let period = self.period(self.figures.past - 1, self.found.year);
        let gap = self.pace.gap().ok().map(|gap| (compare(gap, 0.0), self.amount(gap.abs())));
        let gap = gap.as_ref().map(|(direction, size)| (*direction, size.as_str()));
        let forecast = self.forecast(steps - 1).map(|end| (self.amount(end), self.share(end)));
        let forecast = forecast.as_ref().map(|(end, share)| (end.as_str(), share.as_str()));
        words.path_finding(&period, &reached, gap, forecast)
    }

    /// How the path and the forecast came about.
    fn told_how(&self, forecast: Option<&PathForecast>) -> String {
        let words = self.app.words();
        let spread = match (self.found.over, self.app.sheet().settings().plan.course.spread) {
            (PlanOver::EachStep | PlanOver::Path, _) => words.path_own(),
            (PlanOver::Whole(_), Spread::Even) => words.path_even(),
            (PlanOver::Whole(_), Spread::WorkingDays) => words.path_working_days(),
            (PlanOver::Whole(_), Spread::Figures(_)) => words.path_figures(),
        };
        let is_cut = self.figures.is_cut.then(|| self.figures.steps.get(self.figures.past)).flatten();
        let is_cut = is_cut.map(|_| words.path_is_cut(&self.period(self.figures.past, None)));
        let forecast_is = forecast.map(|_| words.forecast_is().to_owned());
        let range_is =
            forecast.and_then(|forecast| forecast.range.as_ref()).map(|_| words.range_is().to_owned());
        let told = [Some(spread.to_owned()), is_cut, forecast_is, range_is];
        capitalised(&told.into_iter().flatten().collect::<Vec<_>>().join("; "))
    }

    /// The past months or quarters whose own figures are estimates, by their rows or columns; all if the column of the actual
    /// has nothing else.
    fn estimated_steps(&self) -> Vec<usize> {
        let is_own = |at: usize| match self.found.along {
            Along::Columns => is_estimate(self.app, at),
            Along::Rows => is_estimate(self.app, self.found.actual) || says_estimate(&name_of(self.app, at)),
        };
        let own = |step: &u8| {
            let place = self.found.places.iter().find(|(number, _)| number == step);
            place.is_some_and(|(_, at)| is_own(*at))
        };
        let past = self.figures.steps.iter().take(self.figures.past).enumerate();
        past.filter(|(_, step)| own(step)).map(|(place, _)| place).collect()
    }

    /// The places for which what was reached is an estimate: what adds one up is one too.
    fn estimated(&self) -> Vec<usize> {
        let own = self.estimated_steps();
        match own.first() {
            Some(first) if !self.found.is_cumulative => (*first..self.figures.past).collect(),
            _ => own,
        }
    }

    /// These months or quarters, listed by their names.
    fn estimates(&self) -> Option<String> {
        let own = self.estimated_steps();
        if self.found.along == Along::Rows && is_estimate(self.app, self.found.actual) {
            return estimated_titles(self.app, &[self.found.actual]);
        }
        let names: Vec<String> = own.into_iter().map(|place| self.period(place, None)).collect();
        (!names.is_empty()).then(|| self.app.words().listed(&names))
    }

    /// The name of what was reached.
    fn actual_name(&self) -> String {
        match self.found.along {
            Along::Rows => column_title(self.app, self.found.actual),
            Along::Columns => self.app.words().path_actual().to_owned(),
        }
    }

    /// What each point says, in the order of the layout's places.
    fn told(&self) -> Vec<DrawnFigure> {
        let words = self.app.words();
        let steps = 0..self.figures.steps.len();
        let row = |place: usize| {
            let number = self.figures.steps[place];
            let mut rows = self.found.places.iter().filter(|_| self.found.along == Along::Rows);
            rows.find(|(step, _)| *step == number).and_then(|(_, row)| grid_row(self.app, *row))
        };
        // What has no title is found again without one: our own word changes with the language.
        let title = match self.found.along {
            Along::Rows => self.actual_name(),
            Along::Columns => String::new(),
        };
        let figure = |place: usize, text: String, series: &str, value: Option<f64>| {
            let period = self.period(place, self.found.year);
            // A period is found again by its number: its name changes with the language.
            let of = self.figures.steps[place].to_string();
            let mark = MarkFigure::of_series(self.app, &of, series, value);
            let label = if series.is_empty() { self.actual_name() } else { series.to_owned() };
            let mark = mark.map(|mark| MarkFigure { label: format!("{period}, {label}"), ..mark });
            DrawnFigure::new(format!("{period}: {text}"), row(place)).marked(mark)
        };
        let plan = column_title(self.app, self.found.plan);
        let reached = steps.clone().map(|place| {
            let text = self.figures.reached[place].map(|amount| {
                let (period, share) = (self.period(place, None), self.share(amount));
                words.reached_label(&period, &self.amount(amount), &share)
            });
            let text = text.unwrap_or_else(|| words.without_figure().to_owned());
            figure(place, text, &title, self.figures.reached[place])
        });
        let due = steps
            .clone()
            .map(|place| (place, self.figures.due[place]))
            .map(|(place, due)| figure(place, words.planned_label(&self.amount(due)), &plan, Some(due)));
        let forecast = steps.map(|place| {
            let range = self.range(place).map(|(low, high)| (self.amount(low), self.amount(high)));
            let range = range.as_ref().map(|(low, high)| (low.as_str(), high.as_str()));
            let value = self.forecast(place).filter(|_| place >= self.figures.past);
            let end = self.forecast(place).map(|end| self.amount(end)).unwrap_or_default();
            figure(place, words.forecast_told(&end, range), words.forecast_label(), value)
        });
        reached.chain(due).chain(forecast).collect()
    }
}

/// The chart of the measure's actual, or else of the first one with a plan.
pub(in crate::view::chart) fn draw(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
) -> Option<DrawnChart> {
    let words = app.words();
    let (found, figures) = course(app, subject.measure, chart).ok()?;
    let pace = figures.pace()?;
    let columns = &app.sheet().table().columns;
    let months = found.places.iter().map(|(_, column)| *column).filter(|_| found.along == Along::Columns);
    let inputs = months.chain([found.actual, found.plan]);
    let decimals = inputs.filter_map(|column| columns.get(column)).map(|column| column.decimals).max()?;
    let printed = Printed { app, found: &found, figures: &figures, pace, decimals };
    let forecast = printed.forecast_line();
    let now = figures.past - 1;
    let label = words.reached_label(
        &printed.period(now, None),
        &printed.amount(pace.actual),
        &printed.share(pace.actual),
    );
    let actual = PathLine { label, values: figures.reached.clone() };
    let plan = PathLine {
        label: words.planned_label(&printed.amount(pace.plan)),
        values: figures.due.iter().copied().map(Some).collect(),
    };
    let (actual_name, plan_name) = (printed.actual_name(), column_title(app, found.plan));
    let group = columns.get(found.actual)?.group.last().map(|group| format!("{group}: ")).unwrap_or_default();
    let compared = words.compared_shortly(&actual_name, &plan_name);
    let unit = unit_of_measure(app, found.actual).map(|unit| format!(", {unit}")).unwrap_or_default();
    // Whose figures are added up.
    let (whose, cut) = match found.along {
        Along::Rows => (String::new(), None),
        Along::Columns => (format!(" ({})", who(app, &found.units)), units_of(app, chart).1),
    };
    let what = format!("{group}{compared}{unit}{whose}");
    let title = || printed.finding();
    let mut page = page_spec(app, chart, subject, title, what, cut);
    let how = printed.told_how(forecast.as_ref());
    remark(&mut page, &how);
    if let Some(estimates) = printed.estimates() {
        remark(&mut page, &words.estimates_open(&estimates));
    }
    let points = printed.told();
    let steps = figures.steps.len();
    let told = |from: usize, places: std::ops::Range<usize>| {
        let texts = places.map(|place| points[from + place].text.clone());
        texts.collect::<Vec<_>>().join(", ")
    };
    let mut lines = vec![(actual_name, told(0, 0..figures.past)), (plan_name, told(steps, 0..steps))];
    if forecast.is_some() {
        lines.push((words.forecast_label().to_owned(), told(2 * steps, figures.past..steps)));
    }
    page.alt = words.lines_alt(&page.title, &format!("{}. {how}", page.subtitle), &lines);
    let periods = (0..steps).map(|place| printed.period(place, None)).collect();
    let mut spec = plan_path(periods, plan, actual, forecast, page, app.language().notation());
    spec.estimated = printed.estimated();
    let unit = unit_of_measure(app, found.actual).unwrap_or_default();
    let measured = Measured::Amounts { decimals, unit };
    Some(DrawnChart { chart: Chart::PlanPath(spec), figures: points, measured })
}
