//! The one calendar: leap years, days of a month, days counted through ↔ year, month and day. Gregorian throughout.
//!
//! Counting follows Howard Hinnant, "chrono-compatible low-level date algorithms": years begin in March, so that the
//! leap day is their last, and 400 years have 146 097 days.

/// Days from 1 March of the year 0 to 1 January 1970.
const TO_1970: i64 = 719_468;

/// Days of 400 years.
const ERA: i64 = 146_097;

/// Days in a month, counted from 1; 31 for a month that there is not.
pub fn days_in_month(year: i32, month: u32) -> u32 {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1 January 1970 to a day; negative before. Month and day count from 1 and are not checked.
pub fn days_from_civil(year: i64, month: u8, day: u8) -> i64 {
    let (month, day) = (i64::from(month), i64::from(day));
    let year_of_march = if month > 2 { year } else { year - 1 };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let leap_days =
        year_of_march.div_euclid(4) - year_of_march.div_euclid(100) + year_of_march.div_euclid(400);
    365 * year_of_march + leap_days + day_of_year - TO_1970
}

/// Year, month and day of the day so many days after 1 January 1970.
pub fn civil_from_days(days: i64) -> (i64, u8, u8) {
    let since_0 = days + TO_1970;
    let era = since_0.div_euclid(ERA);
    let day_of_era = since_0.rem_euclid(ERA);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_of_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_of_march + 2) / 5 + 1;
    let month = if month_of_march < 10 { month_of_march + 3 } else { month_of_march - 9 };
    // Both are in range by the divisions above.
    let small = |value: i64| u8::try_from(value).unwrap_or(0);
    (year_of_era + era * 400 + i64::from(month <= 2), small(month), small(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_is_the_one_after_the_day_before() {
        let mut days = days_from_civil(1896, 1, 1);
        for year in 1896..2405 {
            for month in 1..=12_u8 {
                for day in 1..=days_in_month(year, month.into()) {
                    let date = (i64::from(year), month, u8::try_from(day).unwrap());
                    assert_eq!(days_from_civil(date.0, date.1, date.2), days);
                    assert_eq!(civil_from_days(days), date);
                    days += 1;
                }
            }
        }
    }

    #[test]
    fn days_known_from_elsewhere() {
        // As `date -d … +%s` divides.
        for (date, days) in
            [((1970, 1, 1), 0), ((2000, 3, 1), 11_017), ((2025, 1, 1), 20_089), ((1, 1, 1), -719_162)]
        {
            assert_eq!(days_from_civil(date.0, date.1, date.2), days);
            assert_eq!(civil_from_days(days), date);
        }
    }
}
