//! Days of the civil calendar: working days of a month, weeks of a period. The user enters the holidays as announced.

use crate::number::{civil_from_days, days_from_civil, days_in_month};

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day {
    /// Days since 1 January 1970.
    number: i32,
}

/// Which days are working days.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkingDays {
    /// Days off apart from weekends.
    pub holidays: Vec<Day>,
    /// Weekend days on which people work in exchange for a day off.
    pub worked: Vec<Day>,
    /// Whether Saturdays are working days.
    pub saturdays: bool,
}

impl Day {
    /// A day of the calendar; `None` if there is no such day, as 31 April.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Day> {
        if !(1..=12).contains(&month)
            || day < 1
            || day > days_in_month(year, month)
            || !(1..=9999).contains(&year)
        {
            return None;
        }
        let days = days_from_civil(year.into(), u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        Some(Day { number: i32::try_from(days).ok()? })
    }

    /// The day that is `days` days later, or earlier if negative.
    pub fn plus(self, days: i32) -> Day {
        Day { number: self.number.saturating_add(days) }
    }

    /// The number of days from this day to `other`: 0 for the same day, negative for an earlier one.
    pub fn until(self, other: Day) -> i32 {
        other.number - self.number
    }

    /// The month, 1 to 12, and the day of the month; `None` if the day is not in `year`.
    pub fn month_and_day(self, year: i32) -> Option<(u32, u32)> {
        let (own_year, month, day) = civil_from_days(self.number.into());
        ((1..=9999).contains(&year) && own_year == i64::from(year)).then_some((month.into(), day.into()))
    }

    /// The day of the week: 0 for Monday … 6 for Sunday.
    pub fn weekday(self) -> i32 {
        // 1 January 1970 was a Thursday.
        (self.number.rem_euclid(7) + 3) % 7
    }
}

impl WorkingDays {
    /// Whether a day is a working day.
    pub fn is_worked(&self, day: Day) -> bool {
        let weekend = day.weekday() == 6 || (day.weekday() == 5 && !self.saturdays);
        self.worked.contains(&day) || (!weekend && !self.holidays.contains(&day))
    }

    /// The number of working days from `first` to `last`, both included; 0 if `last` is before `first`.
    pub fn count(&self, first: Day, last: Day) -> u32 {
        (0..=first.until(last)).map(|n| u32::from(self.is_worked(first.plus(n)))).sum()
    }

    /// The number of working days in each month of a year: weights for a plan.
    pub fn by_month(&self, year: i32) -> [f64; 12] {
        std::array::from_fn(|i| {
            let month = u32::try_from(i).unwrap_or(0) + 1;
            match (Day::new(year, month, 1), Day::new(year, month, days_in_month(year, month))) {
                (Some(first), Some(last)) => f64::from(self.count(first, last)),
                _ => 0.0,
            }
        })
    }

    /// The weight of each week of a year, from the weights of its months. A month's weight is spread evenly over its
    /// working days, or over all its days if it has none.
    pub fn by_week(&self, year: i32, months: &[f64; 12], weeks: &[Week]) -> Vec<f64> {
        let mut weights = vec![crate::number::ExactSum::new(); weeks.len()];
        for (month, weight) in (1..).zip(months) {
            let (Some(first), Some(last)) =
                (Day::new(year, month, 1), Day::new(year, month, days_in_month(year, month)))
            else {
                continue;
            };
            let worked = self.count(first, last);
            let all = if worked == 0 { first.until(last) + 1 } else { worked.cast_signed() };
            for (sum, week) in weights.iter_mut().zip(weeks) {
                let (from, to) = (week.first.max(first), week.last.min(last));
                let part = match worked {
                    0 => (from.until(to) + 1).max(0),
                    _ => self.count(from, to).cast_signed(),
                };
                sum.extend([weight * f64::from(part) / f64::from(all)]);
            }
        }
        weights.iter().map(crate::number::ExactSum::value).collect()
    }

    /// The weeks, Monday to Sunday, from `first` to `last`, each with its working days. The first and the last week may be
    /// incomplete.
    pub fn weeks(&self, first: Day, last: Day) -> Vec<Week> {
        let mut weeks = Vec::new();
        let mut start = first;
        while start <= last {
            let end = start.plus(6 - start.weekday()).min(last);
            weeks.push(Week { first: start, last: end, working_days: self.count(start, end) });
            start = end.plus(1);
        }
        weeks
    }
}

/// A week, or the part of it that is in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its first day in the period.
    pub first: Day,
    /// Its last day in the period.
    pub last: Day,
    /// The number of its working days: a weight for a plan.
    pub working_days: u32,
}
