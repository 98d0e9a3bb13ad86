//! How much of a plan's time has passed, how the plan is spread over its months, which days are worked.

use crate::number::exact_sum;
use crate::period::{Day, Week, WorkingDays};

/// How the plan of a year is spread over its months.
#[derive(Clone, Copy, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub enum Spread {
    /// The same for each month.
    #[default]
    Even,
    /// By the number of working days.
    WorkingDays,
    /// In proportion to twelve figures, from January on: last year's results, or the user's own weights.
    Figures([f64; 12]),
}

/// The months of a plan, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Months {
    /// The first, 1 to 12.
    pub first: u8,
    /// The last, not before it.
    pub last: u8,
}

impl Months {
    /// A whole year.
    pub const YEAR: Months = Months { first: 1, last: 12 };

    /// The usual plans: a year, its halves, its quarters.
    pub const USUAL: [Months; 7] = [
        Months::YEAR,
        Months { first: 1, last: 6 },
        Months { first: 7, last: 12 },
        Months { first: 1, last: 3 },
        Months { first: 4, last: 6 },
        Months { first: 7, last: 9 },
        Months { first: 10, last: 12 },
    ];

    /// The number of months.
    pub fn count(self) -> usize {
        usize::from(self.last.saturating_sub(self.first)) + 1
    }

    /// The first and the last day.
    pub fn days(self, year: i32) -> Option<(Day, Day)> {
        let last = u32::from(self.last);
        let first = Day::new(year, u32::from(self.first), 1)?;
        Some((first, Day::new(year, last, crate::number::days_in_month(year, last))?))
    }
}

impl Default for Months {
    fn default() -> Months {
        Months::YEAR
    }
}

/// The steps that a plan is broken down into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub enum PlanStep {
    /// A month.
    #[default]
    Month,
    /// A quarter.
    Quarter,
    /// A calendar week. The first and the last are cut at the ends of the plan.
    Week,
}

/// How much of a plan's time is left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeLeft {
    /// Weeks of seven days, with the fraction of the last one.
    pub weeks: f64,
    /// Working days.
    pub working_days: f64,
}

/// How far the plan's time has come, as the user said it. Nothing is guessed.
#[derive(Clone, Copy, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Course {
    /// The last month that the actual figures include.
    pub past_months: Option<u8>,
    /// How the plan is spread over its months.
    pub spread: Spread,
    /// The year, which working days and weeks need.
    pub year: Option<u16>,
    /// The months of the plan.
    pub months: Months,
}

/// Which days are worked, as the user wrote it; Monday to Friday unless something was written.
#[derive(Clone, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Calendar {
    /// Days off besides the weekend: "1/1; 16/2–20/2; 30/4".
    pub holidays: String,
    /// Weekend days that are worked instead, in the same form.
    pub worked: String,
    /// Whether Saturdays are worked.
    pub saturdays: bool,
}

/// A text that should be a date and is not: "31/4".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoDay(pub String);

impl Calendar {
    /// The public holidays with fixed solar dates in the Labour Code (2019, article 112). Tết, the Hùng Kings' day, the
    /// second day of National Day and exchanged days are announced each year.
    pub const HOLIDAYS_BY_LAW: &str = "1/1; 30/4; 1/5; 2/9";

    /// The working days of a year.
    ///
    /// # Errors
    /// The first text that is not a date.
    pub fn working_days(&self, year: i32) -> Result<WorkingDays, NoDay> {
        Ok(WorkingDays {
            holidays: days(&self.holidays, year)?,
            worked: days(&self.worked, year)?,
            saturdays: self.saturdays,
        })
    }
}

impl Course {
    /// How much of the plan each of its months has. `None` if working days are needed, and the year or a day off is not
    /// known.
    pub fn month_weights(&self, calendar: &Calendar) -> Option<Vec<f64>> {
        let all = match self.spread {
            Spread::Even => [1.0; 12],
            Spread::WorkingDays => self.working_days(calendar)?.1.by_month(i32::from(self.year?)),
            Spread::Figures(figures) => figures,
        };
        all.get(usize::from(self.months.first).checked_sub(1)?..usize::from(self.months.last))
            .map(<[f64]>::to_vec)
    }

    /// The weeks of the plan, and how much of it each has; `None` as for months, and if the year is not known.
    pub fn week_weights(&self, calendar: &Calendar) -> Option<(Vec<Week>, Vec<f64>)> {
        let (year, working) = self.working_days(calendar)?;
        let (first, last) = self.months.days(year)?;
        let weeks = working.weeks(first, last);
        let weights = match self.spread {
            Spread::Even => weeks.iter().map(|w| f64::from(w.first.until(w.last) + 1)).collect(),
            Spread::WorkingDays => weeks.iter().map(|w| f64::from(w.working_days)).collect(),
            Spread::Figures(figures) => working.by_week(year, &figures, &weeks),
        };
        Some((weeks, weights))
    }

    /// The quarters that the plan's months are in, 1 to 4, and how much of it each has; `None` as for months.
    pub fn quarter_weights(&self, calendar: &Calendar) -> Option<Vec<(u32, f64)>> {
        let weights = self.month_weights(calendar)?;
        let months: Vec<(u8, f64)> = (self.months.first..).zip(weights).collect();
        let quarter = |month: u8| u32::from(month.div_ceil(3));
        let quarters = months.chunk_by(|a, b| quarter(a.0) == quarter(b.0));
        Some(quarters.map(|q| (quarter(q[0].0), exact_sum(q.iter().map(|(_, weight)| *weight)))).collect())
    }

    /// How many of the plan's months have passed; `None` if the user has not said it.
    pub fn past(&self) -> Option<usize> {
        let past = usize::from((self.past_months? + 1).saturating_sub(self.months.first));
        Some(past.min(self.months.count()))
    }

    /// The time that is left after so many steps of the plan; `None` if the year or the days off are not known.
    pub fn left_after(&self, step: PlanStep, past: usize, calendar: &Calendar) -> Option<TimeLeft> {
        let (year, working) = self.working_days(calendar)?;
        let (first, last) = self.months.days(year)?;
        let next_month = |month: usize| Day::new(year, u32::try_from(month).ok()?, 1);
        let first_month = usize::from(self.months.first);
        let next = match step {
            PlanStep::Month => next_month(first_month + past),
            PlanStep::Quarter => next_month(first_month.max(3 * (first_month.div_ceil(3) - 1 + past) + 1)),
            PlanStep::Week => working.weeks(first, last).get(past).map(|week| week.first),
        };
        Some(match next.filter(|next| *next <= last) {
            None => TimeLeft { weeks: 0.0, working_days: 0.0 },
            Some(next) => TimeLeft {
                weeks: f64::from(next.until(last) + 1) / 7.0,
                working_days: f64::from(working.count(next, last)),
            },
        })
    }

    /// The year and its working days.
    pub fn working_days(&self, calendar: &Calendar) -> Option<(i32, WorkingDays)> {
        let year = i32::from(self.year?);
        Some((year, calendar.working_days(year).ok()?))
    }
}

/// The dates in a list: "1/1; 16/2–20/2, 2/9/2026". Dates without a year are in `year`.
fn days(text: &str, year: i32) -> Result<Vec<Day>, NoDay> {
    /// No holiday is longer than this, in days.
    const LONGEST: i32 = 31;
    let mut all = Vec::new();
    for piece in text.split([';', ',', '\n']).map(str::trim).filter(|p| !p.is_empty()) {
        let no_day = || NoDay(piece.to_owned());
        let (first, last) = match piece.split_once(['–', '-']) {
            None => (piece, piece),
            Some((first, last)) => (first.trim(), last.trim()),
        };
        let last_parts = day_parts(last).ok_or_else(no_day)?;
        // "16–20/2"
        let first_parts = match first.parse() {
            Ok(day) => [Some(day), last_parts[1], last_parts[2]],
            Err(_) => day_parts(first).ok_or_else(no_day)?,
        };
        let day = |[day, month, own]: [Option<u32>; 3]| {
            let year = own.map_or(Some(year), |own| i32::try_from(own).ok())?;
            Day::new(year, month?, day?)
        };
        let (first, last) = (day(first_parts).ok_or_else(no_day)?, day(last_parts).ok_or_else(no_day)?);
        if !(0..LONGEST).contains(&first.until(last)) {
            return Err(no_day());
        }
        all.extend((0..=first.until(last)).map(|n| first.plus(n)));
    }
    Ok(all)
}

/// Day, month, and the year if it is written.
fn day_parts(text: &str) -> Option<[Option<u32>; 3]> {
    let mut parts = text.split(['/', '.']).map(|part| part.trim().parse::<u32>().ok());
    let (day, month) = (parts.next()?, parts.next()?);
    let year = match parts.next() {
        None => None,
        Some(year) => Some(year.filter(|y| (1900..3000).contains(y))?),
    };
    (day.is_some() && month.is_some() && parts.next().is_none()).then_some([day, month, year])
}
