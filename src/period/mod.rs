//! Months, quarters and years: in words, and as days and working days of the calendar.

mod named;
mod working_days;

pub use named::{Part, Period, period_in, take_period};
pub use working_days::{Day, Week, WorkingDays};
