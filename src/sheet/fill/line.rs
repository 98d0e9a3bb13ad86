//! One row or column of a filling: its cells sorted into series, and each series continued.
//!
//! The rules are those that Microsoft documents for the fill handle ("Initial selection → extended series") and what Excel
//! does: one number is copied, several continue their straight line; a name or a date goes on by one, several by their
//! step; anything else is repeated. Cells of one kind are a series of their own: text1, textA → text2, textA, text3.

use super::figure::{Figure, Habit};
use super::text::{Member, Shape};
use crate::grid::StoredValue;
use crate::number::{Decimals, ExactDecimal, civil_from_days, days_from_civil, days_in_month};

/// What a cell of the source is.
#[derive(Clone, Debug)]
pub(super) enum Item {
    Number(Figure),
    Member(Member),
    /// What only can be copied: blanks, texts, formulas.
    Other,
}

/// A row or column of cells that is continued.
#[derive(Debug)]
pub(super) struct Line {
    items: Vec<Item>,
    /// For each cell its series and its place in it; `None` if it is copied.
    places: Vec<Option<(usize, i64)>>,
    series: Vec<Series>,
    habit: Habit,
}

/// What a filling writes into a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Filled {
    /// A text.
    Text(String, StoredValue),
    /// The same as this cell of the source has.
    Copy(usize),
}

#[derive(Debug)]
enum Series {
    /// On the straight line through these numbers.
    Numbers { first: Figure, line: StraightLine, decimals: u8 },
    /// So many places on with each member.
    Steps { shape: Shape, first: i64, step: i64, width: usize, stored: StoredValue },
    /// So many months on with each member; the last day of a month stays the last.
    Months { shape: Shape, first: i64, step: i64, width: usize, is_last: bool, stored: StoredValue },
}

impl Line {
    /// `inverted` is what Ctrl does: it copies what would go on, and lets one number go on. `numbers_rows`: in a column that
    /// numbers the rows one number goes on by itself.
    pub(super) fn new(items: Vec<Item>, habit: Habit, inverted: bool, numbers_rows: bool) -> Line {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (at, item) in items.iter().enumerate() {
            match groups.iter_mut().find(|group| is_alike(&items[group[0]], item)) {
                Some(group) => group.push(at),
                None if !matches!(item, Item::Other) => groups.push(vec![at]),
                None => {}
            }
        }
        let is_lone_number = items.len() == 1 && matches!(items[0], Item::Number(_)) && !numbers_rows;
        let mut line = Line { places: vec![None; items.len()], items, series: Vec::new(), habit };
        if inverted != is_lone_number {
            return line;
        }
        for group in groups {
            let alone = inverted || numbers_rows;
            let Some(series) = series(group.iter().map(|at| &line.items[*at]).collect(), alone) else {
                continue;
            };
            for (place, at) in (0..).zip(&group) {
                line.places[*at] = Some((line.series.len(), place));
            }
            line.series.push(series);
        }
        line
    }

    /// What the cell at this distance from the first of the source holds: behind the source, or before it if negative.
    pub(super) fn at(&self, distance: i64) -> Filled {
        let length = i64::try_from(self.items.len()).unwrap_or(1).max(1);
        let index = usize::try_from(distance.rem_euclid(length)).unwrap_or(0);
        let rounds = distance.div_euclid(length);
        let continued = self.places.get(index).copied().flatten().and_then(|(series, place)| {
            let members = self.places.iter().flatten().filter(|(of, _)| *of == series).count();
            let place = place.checked_add(rounds.checked_mul(i64::try_from(members).ok()?)?)?;
            self.series.get(series)?.at(place, self.habit)
        });
        match continued {
            Some((text, stored)) => Filled::Text(text, stored),
            None => Filled::Copy(index),
        }
    }
}

fn is_alike(a: &Item, b: &Item) -> bool {
    match (a, b) {
        (Item::Number(a), Item::Number(b)) => a.percent == b.percent,
        (Item::Member(a), Item::Member(b)) => a.shape == b.shape,
        _ => false,
    }
}

/// The series that some cells of one kind begin; `None` if they are only repeated. `alone`: one number goes on.
fn series(items: Vec<&Item>, alone: bool) -> Option<Series> {
    let figures: Vec<Figure> =
        items.iter().filter_map(|item| if let Item::Number(f) = item { Some(*f) } else { None }).collect();
    if let Some(first) = figures.first() {
        return if figures.len() > 1 || alone { numbers(*first, &figures) } else { None };
    }
    let members: Vec<&Member> =
        items.iter().filter_map(|item| if let Item::Member(m) = item { Some(m) } else { None }).collect();
    let first = *members.first()?;
    let (shape, stored) = (first.shape.clone(), first.stored);
    let widths = members.iter().map(|member| member.width);
    let is_day = matches!(shape, Shape::Day { .. });
    let width = if is_day { widths.min() } else { widths.max() }.unwrap_or(0);
    let places: Vec<i64> = members.iter().map(|member| member.place).collect();
    if is_day && let Some((step, is_last)) = months_between(&places) {
        return Some(Series::Months { shape, first: first.place, step, width, is_last, stored });
    }
    let step = match shape.cycle() {
        Some(cycle) => same_step(&places, |a, b| (b - a).rem_euclid(cycle)),
        None => same_step(&places, |a, b| b - a),
    }?;
    Some(Series::Steps { shape, first: first.place, step, width, stored })
}

fn numbers(first: Figure, figures: &[Figure]) -> Option<Series> {
    let decimals = figures.iter().map(|figure| figure.decimals).max().unwrap_or(0);
    let grouped = figures.iter().find_map(|figure| figure.grouped);
    let stored = figures.iter().any(|figure| figure.stored);
    let line = StraightLine::through(figures.iter().map(|figure| figure.value).collect())?;
    Some(Series::Numbers { first: Figure { grouped, stored, ..first }, line, decimals })
}

/// The step between neighbours if it is the same for all; 1 for one alone.
fn same_step(places: &[i64], between: impl Fn(i64, i64) -> i64) -> Option<i64> {
    let mut steps = places.windows(2).map(|pair| between(pair[0], pair[1]));
    let first = steps.next().unwrap_or(1);
    steps.all(|step| step == first).then_some(first)
}

/// The months between days of one date, or between last days of months.
fn months_between(days: &[i64]) -> Option<(i64, bool)> {
    let dates: Vec<(i64, u8, u8)> = days.iter().map(|day| civil_from_days(*day)).collect();
    let months: Vec<i64> = dates.iter().map(|(year, month, _)| year * 12 + i64::from(*month) - 1).collect();
    let is_last = dates.iter().all(|(year, month, day)| u32::from(*day) == last_day(*year, *month));
    let is_same = dates.windows(2).all(|pair| pair[0].2 == pair[1].2);
    let step = same_step(&months, |a, b| b - a)?;
    (days.len() > 1 && step != 0 && (is_last || is_same)).then_some((step, is_last))
}

fn last_day(year: i64, month: u8) -> u32 {
    days_in_month(i32::try_from(year).unwrap_or(0), month.into())
}

impl Series {
    /// Its member at a place counted from its first; `None` if it has none.
    fn at(&self, place: i64, habit: Habit) -> Option<(String, StoredValue)> {
        match self {
            Series::Numbers { first, line, decimals } => {
                let (value, is_exact) = line.at(place)?;
                let decimals = match is_exact {
                    true => Decimals::Fixed(*decimals),
                    false => Decimals::UpTo(10.max(*decimals)),
                };
                Some(first.written(value, decimals, habit))
            }
            Series::Steps { shape, first, step, width, stored } => {
                let place = first.checked_add(step.checked_mul(place)?)?;
                Some((shape.text(place, *width), *stored))
            }
            Series::Months { shape, first, step, width, is_last, stored } => {
                let (year, month, day) = civil_from_days(*first);
                let months = (year * 12 + i64::from(month) - 1).checked_add(step.checked_mul(place)?)?;
                let (year, month) = (months.div_euclid(12), u8::try_from(months.rem_euclid(12)).ok()? + 1);
                let most = u8::try_from(last_day(year, month)).ok()?;
                let day = if *is_last { most } else { day.min(most) };
                Some((shape.text(days_from_civil(year, month, day), *width), *stored))
            }
        }
    }
}

/// The straight line that fits numbers best, as Excel's trend: through all of them if they lie on one.
#[derive(Debug)]
struct StraightLine {
    places: u32,
    count: i128,
    /// The sum of the numbers.
    sum: i128,
    /// The sum of the numbers, each times twice its distance from the middle.
    turn: i128,
}

impl StraightLine {
    fn through(values: Vec<ExactDecimal>) -> Option<StraightLine> {
        let places = values.iter().map(|value| value.places).max()?;
        let count = i128::try_from(values.len()).ok()?;
        let (mut sum, mut turn) = (0_i128, 0_i128);
        for (at, value) in (0_i128..).zip(&values) {
            let digits = value.digits_at(places)?;
            sum = sum.checked_add(digits)?;
            turn = turn.checked_add(digits.checked_mul(2 * at - (count - 1))?)?;
        }
        Some(StraightLine { places, count, sum, turn })
    }

    /// Its value at a place, and whether that has no more decimals than the numbers.
    fn at(&self, place: i64) -> Option<(f64, bool)> {
        let StraightLine { places, count, sum, turn } = *self;
        let place = i128::from(place);
        if count == 1 {
            let one = 10_i128.checked_pow(places)?;
            let digits = sum.checked_add(one.checked_mul(place)?)?;
            return Some((ExactDecimal { digits, places }.value(), true));
        }
        // mean + slope · (place − middle), with slope = 6 · turn ÷ (n · (n² − 1)), over one divisor.
        let squares = count * count - 1;
        let above =
            squares.checked_mul(sum)?.checked_add((3 * turn).checked_mul(2 * place - (count - 1))?)?;
        let below = count * squares;
        if above % below == 0 {
            return Some((ExactDecimal { digits: above / below, places }.value(), true));
        }
        let power = 10_f64.powi(i32::try_from(places).ok()?);
        Some((above as f64 / below as f64 / power, false))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::Cell;
    use crate::number::Notation;
    use crate::sheet::fill::figure::figure;
    use crate::sheet::fill::text::member;

    fn items(texts: &[&str], numbers_rows: bool) -> Vec<Item> {
        let item = |text: &&str| {
            let cell = Cell { text, stored: StoredValue::None };
            match figure(cell, Notation::CommaDecimal) {
                Some(figure) => Item::Number(figure),
                None => member(cell, numbers_rows).map_or(Item::Other, Item::Member),
            }
        };
        texts.iter().map(item).collect()
    }

    /// The source, and what follows it, separated by "→".
    #[track_caller]
    fn check(row: &str, inverted: bool, numbers_rows: bool) {
        let (source, expected) = row.split_once('→').unwrap();
        let split = |text: &str| text.split(';').map(|t| t.trim().to_owned()).collect::<Vec<_>>();
        let (source, expected) = (split(source), split(expected));
        let texts: Vec<&str> = source.iter().map(String::as_str).collect();
        let habit = Habit { notation: Notation::CommaDecimal, grouped: false };
        let line = Line::new(items(&texts, numbers_rows), habit, inverted, numbers_rows);
        let found: Vec<String> = (0..expected.len())
            .map(|more| match line.at((source.len() + more) as i64) {
                Filled::Text(text, _) => text,
                Filled::Copy(at) => source[at].clone(),
            })
            .collect();
        assert_eq!(found, expected, "{row}");
    }

    #[test]
    fn what_microsoft_documents() {
        for row in [
            "1; 2; 3 → 4; 5; 6",
            "Mon → Tue; Wed; Thu",
            "Monday → Tuesday; Wednesday; Thursday",
            "Jan → Feb; Mar; Apr",
            "Jan; Apr → Jul; Oct; Jan",
            "15/1/2025; 15/4/2025 → 15/7/2025; 15/10/2025; 15/1/2026",
            "2007; 2008 → 2009; 2010; 2011",
            "1/1/2025; 1/3/2025 → 1/5/2025; 1/7/2025; 1/9/2025",
            "Qtr3 → Qtr4; Qtr1; Qtr2",
            "Q3 → Q4; Q1; Q2",
            "Quarter3 → Quarter4; Quarter1; Quarter2",
            "text1; textA → text2; textA; text3; textA",
            "1st Period → 2nd Period; 3rd Period; 4th Period",
            "10th Period → 11th Period; 12th Period; 13th Period",
            "Product 1 → Product 2; Product 3",
            // "Fill data automatically": the trend of 1, 2 and of 1, 3.
            "1; 3 → 5; 7; 9",
            "100; 95 → 90; 85",
            // The trend through 3 and 3.5, and best fits as FORECAST gives them.
            "3; 3,5 → 4,0; 4,5",
            "13; 15; 18 → 20,3333333333; 22,8333333333",
            "100 → 100; 100",
            "Hà Nội → Hà Nội",
            "Hà Nội; Huế → Hà Nội; Huế; Hà Nội",
        ] {
            check(row, false, false);
        }
    }

    #[test]
    fn the_periods_and_names_of_reports() {
        for row in [
            "Tháng 1 → Tháng 2; Tháng 3",
            "Tháng 11 → Tháng 12; Tháng 1; Tháng 2",
            "tháng 01 → tháng 02; tháng 03",
            "T1/2025 → T2/2025; T3/2025",
            "T11/2025 → T12/2025; T1/2026",
            "01/2025 → 02/2025; 03/2025",
            "11/2025 → 12/2025; 01/2026",
            "3/2025; 6/2025 → 9/2025; 12/2025; 3/2026",
            "10.2025 → 11.2025; 12.2025",
            "Tháng 12 năm 2025 → Tháng 1 năm 2026",
            "Thực hiện tháng 9/2025 → Thực hiện tháng 10/2025",
            "Quý I → Quý II; Quý III; Quý IV; Quý I",
            "Quý 3 → Quý 4; Quý 1",
            "Quý III/2025 → Quý IV/2025; Quý I/2026",
            "quý iv/2025 → quý I/2026",
            "Q4/2025 → Q1/2026",
            "Quỹ 4 → Quỹ 5",
            "Năm 2025 → Năm 2026; Năm 2027",
            "31/12/2025 → 01/01/2026; 02/01/2026",
            "9/1/2025 → 10/1/2025",
            "31/01/2025; 28/02/2025 → 31/03/2025; 30/04/2025",
            "31/03/2025; 30/06/2025 → 30/09/2025; 31/12/2025",
            "2025-02-28 → 2025-03-01",
            "ngày 01/02/2025 → ngày 02/02/2025",
            "28/12/25 → 29/12/25",
            "Thứ bảy → Chủ nhật; Thứ hai",
            "THỨ HAI → THỨ BA",
            "Đơn vị 1 → Đơn vị 2; Đơn vị 3",
            "Đơn vị 1; Đơn vị 3 → Đơn vị 5",
            "Phòng 09 → Phòng 10; Phòng 11",
            "Mục 1.9 → Mục 1.10",
            "001 → 002; 003",
            // Neither date nor count.
            "30/6 → 30/6",
            "461/465 → 461/465",
            "1,5 tỷ → 1,5 tỷ",
            "9 tháng → 9 tháng",
            "Kỳ 1; Kỳ 2; Kỳ 4 → Kỳ 1; Kỳ 2",
        ] {
            check(row, false, false);
        }
    }

    #[test]
    fn numbers_keep_how_they_are_written() {
        for row in [
            "1.234,5; 1.235,5 → 1.236,5; 1.237,5",
            "0,1; 0,2 → 0,3; 0,4",
            "1,10; 1,15 → 1,20; 1,25",
            "998; 999 → 1000; 1001",
            "1000; 1500 → 2000; 2500",
            "1.000; 1.500 → 2.000",
            "10%; 15% → 20%; 25%",
            "36,5%; 37% → 37,5%",
            "5; 0 → -5; -10",
            "1; x; 2 → 3; x; 4",
        ] {
            check(row, false, false);
        }
    }

    #[test]
    fn the_control_key_turns_copies_and_series_round() {
        for row in [
            "1 → 2; 3",
            "1,5 → 2,5",
            "1; 2 → 1; 2; 1",
            "Tháng 1 → Tháng 1",
            "31/12/2025 → 31/12/2025",
            "Đơn vị 1 → Đơn vị 1",
        ] {
            check(row, true, false);
        }
        // A column that numbers the rows.
        for row in ["1 → 2; 3", "I → II; III; IV", "1; 2 → 3", "A → A"] {
            check(row, false, true);
        }
        check("7 → 7; 7", true, true);
    }

    #[test]
    fn series_go_up_and_to_the_left_too() {
        let habit = Habit { notation: Notation::CommaDecimal, grouped: false };
        let before = |texts: &[&str]| {
            let line = Line::new(items(texts, false), habit, false, false);
            (1..4).map(|back| line.at(-back)).collect::<Vec<_>>()
        };
        let texts = |texts: [&str; 3]| texts.map(|t| Filled::Text(t.to_owned(), StoredValue::None)).to_vec();
        assert_eq!(before(&["5", "7"]), texts(["3", "1", "-1"]));
        assert_eq!(before(&["Tháng 2"]), texts(["Tháng 1", "Tháng 12", "Tháng 11"]));
        assert_eq!(before(&["Đơn vị 1"]), texts(["Đơn vị 0", "Đơn vị 1", "Đơn vị 2"]));
    }
}
