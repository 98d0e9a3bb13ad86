//! The time now, in the user's time zone.

use js_sys::Date;

use chi_tieu::store::LocalTime;

/// Now, in milliseconds since 1970.
pub(crate) fn now() -> f64 {
    Date::now()
}

/// A moment, given in milliseconds since 1970, as date and time in the user's time zone.
pub(crate) fn local(milliseconds: f64) -> LocalTime {
    let date = Date::new(&milliseconds.into());
    // The casts are safe: parts of a date.
    LocalTime {
        year: date.get_full_year() as i32,
        month: date.get_month() as u8 + 1,
        day: date.get_date() as u8,
        hour: date.get_hours() as u8,
        minute: date.get_minutes() as u8,
    }
}

/// Now, as an office writes the time of day: "10:42".
pub(crate) fn time_of_day() -> String {
    local(now()).time_of_day()
}

/// Today, as an office writes it: "27/11/2026".
pub(crate) fn today() -> String {
    let LocalTime { year, month, day, .. } = local(now());
    format!("{day:02}/{month:02}/{year}")
}
