//! Day numbers of spreadsheets → calendar dates.

use crate::number::civil_from_days;

/// A date and time as a spreadsheet shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(crate) year: i64,
    /// From 1.
    pub(crate) month: u8,
    /// From 1.
    pub(crate) day: u8,
    /// 0 is Sunday.
    pub(crate) weekday: u8,
    pub(crate) hour: u8,
    pub(crate) minute: u8,
    pub(crate) second: u8,
    pub(crate) millisecond: u16,
}

/// The day after 31 December 9999, counted from 1900.
const LAST: f64 = 2_958_466.0;

/// Days between the two ways of counting days.
const FROM_1904: f64 = 1_462.0;

const MILLISECONDS_A_DAY: f64 = 86_400_000.0;

/// The moment of a day number counted from 1900 (or 1904); `None` outside the years that spreadsheets show. Excel
/// treats 1900 as a leap year, so that days before 1 March 1900 are one day off; here too.
pub(super) fn moment(serial: f64, from_1904: bool) -> Option<Moment> {
    let serial = if from_1904 { serial + FROM_1904 } else { serial };
    if !(0.0..LAST).contains(&serial) {
        return None;
    }
    // The check above keeps it below three million.
    let mut days = serial.floor() as i64;
    let mut rest = (serial.fract() * MILLISECONDS_A_DAY).round() as u32;
    if rest >= 86_400_000 {
        (days, rest) = (days + 1, 0);
    }
    // 25 569 days from 30 December 1899 to 1 January 1970.
    let from_epoch = if days < 60 { days + 1 } else { days } - 25_569;
    let (year, month, day) = civil_from_days(from_epoch);
    Some(Moment {
        year,
        month,
        day,
        weekday: small((days + 6) % 7),
        hour: small(i64::from(rest / 3_600_000)),
        minute: small(i64::from(rest / 60_000 % 60)),
        second: small(i64::from(rest / 1_000 % 60)),
        millisecond: u16::try_from(rest % 1_000).unwrap_or(0),
    })
}

fn small(value: i64) -> u8 {
    u8::try_from(value).unwrap_or(0)
}

/// `2025-01-31T00:00:00` in Vietnamese order.
pub(crate) fn iso_date(text: &str) -> String {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let mut parts = day.splitn(3, '-');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(y), Some(m), Some(d)) => {
            let time = time.get(..5).filter(|t| *t != "00:00").map_or_else(String::new, |t| format!(" {t}"));
            format!("{d}/{m}/{y}{time}")
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        // Day numbers as published with the file formats and checked with `date`.
        for (serial, from_1904, expected) in [
            (1.0, false, (1900, 1, 1)),
            (59.0, false, (1900, 2, 28)),
            (61.0, false, (1900, 3, 1)),
            (25_569.0, false, (1970, 1, 1)),
            (36_526.0, false, (2000, 1, 1)),
            (45_658.0, false, (2025, 1, 1)),
            (45_716.0, false, (2025, 2, 28)),
            (44_196.0, true, (2025, 1, 1)),
            (2_958_465.0, false, (9999, 12, 31)),
        ] {
            let m = moment(serial, from_1904).unwrap();
            assert_eq!((m.year, m.month, m.day), expected, "{serial}");
        }
        // 1 January 2025 was a Wednesday.
        assert_eq!(moment(45_658.0, false).unwrap().weekday, 3);
        let m = moment(45_955.604_166_666_664, false).unwrap();
        assert_eq!((m.day, m.month, m.hour, m.minute, m.second), (25, 10, 14, 30, 0));
        for serial in [-1.0, 2_958_466.0, f64::NAN, f64::INFINITY] {
            assert_eq!(moment(serial, false), None);
        }
    }
}
