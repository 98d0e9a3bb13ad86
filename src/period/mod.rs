//! Months, quarters and years: in words (`named.rs`, the periods that titles name) and in the calendar
//! (`working_days.rs`, days, weeks and working days). Open `named.rs` first.

mod named;
mod working_days;

pub use named::{ENGLISH_MONTHS, Period, PeriodPart, period_in, take_period, typed_period};
pub use working_days::{Day, Week, WorkingDays};
