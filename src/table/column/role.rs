//! Finds the role of each column: titles and groups suggest it, position and cells decide.

use crate::table::model::Role::*;
use std::ops::Range;

use super::beside;
use super::period_role;
use super::suggested::{ColumnRole, from_headings};
use super::sum_of_periods;
use crate::grid::{CellAddress, Grid};
use crate::number::{find_unit, fold};
use crate::table::cell::Counts;
use crate::table::header::Heading;
use crate::table::model::{Decisions, GUESS, Role};
use crate::table::title::figure_or_comparison;

/// Rows whose words are looked at for what a column of text is.
const SAMPLE: usize = 200;

/// Values that are looked at for whether a column numbers its rows.
const COUNTED: usize = 50;

/// Columns that may number the rows.
const MAY_NUMBER: u32 = 3;

/// All that roles know of a column's cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoleCells {
    blank: bool,
    has_values: bool,
    has_percents: bool,
    more_percents: bool,
    has_years: bool,
    has_periods: bool,
    of_words: bool,
    of_figures: bool,
    measured_most: bool,
    more_words: bool,
    more_values: bool,
    /// How many words, where the column may name the rows.
    names: u32,
    are_periods: bool,
    half_years: bool,
    large: bool,
    are_months: bool,
    are_quarters: bool,
    are_units: bool,
    are_serial_numbers: bool,
    /// Words of which none speaks of time.
    no_times: bool,
    counts_up: bool,
}

impl RoleCells {
    /// Of a column with these counts; `counts_up` says whether its first values do.
    pub fn of(grid: &Grid, body: Range<u32>, column: u32, counts: &Counts, counts_up: bool) -> RoleCells {
        let words = || sample(grid, column, body.clone());
        let (values, texts) = (counts.values(), counts.texts);
        let measured = values + counts.missing + counts.errors;
        let of_words = texts > 0 && values == 0 && texts >= counts.missing + counts.errors;
        let of_figures = values > texts + counts.codes + counts.dates;
        let periods = counts.years + counts.dates;
        RoleCells {
            blank: counts.filled == 0,
            has_values: values > 0,
            has_percents: counts.percents > 0,
            more_percents: counts.percents > counts.numbers,
            has_years: counts.years > 0,
            has_periods: periods > 0,
            of_words,
            of_figures,
            measured_most: measured > texts,
            more_words: texts > values,
            more_values: values > texts,
            names: if of_figures { 0 } else { texts },
            // Nearly all are years, quarters or months.
            are_periods: periods >= 2 && periods * 10 >= counts.filled * 8,
            half_years: periods * 2 >= values,
            large: counts.large > 0,
            are_months: counts.all_values >= 2 && counts.months == counts.all_values,
            are_quarters: counts.all_values >= 2 && counts.quarters == counts.all_values,
            // Names of signers may stand under them.
            are_units: of_words && {
                let is_unit =
                    |text: &str| is_letter(text) || names_only_a_unit(text) || names_what_is_counted(text);
                let mostly = |(all, units): (usize, usize)| units * 3 >= all * 2;
                let count = |(all, units), text| (all + 1, units + usize::from(is_unit(text)));
                words().next().is_some_and(is_unit)
                    && words().any(names_only_a_unit)
                    && (mostly(words().fold((0, 0), count)) || is_list_of_units(grid, column, &body))
            },
            are_serial_numbers: are_serial_numbers(words()),
            no_times: of_words && !words().any(|text| may_be_time(text) && !numbers_column(text)),
            counts_up,
        }
    }
}

/// The first filled cells of a column.
fn sample(grid: &Grid, column: u32, body: Range<u32>) -> impl Iterator<Item = &str> {
    body.map(move |row| grid.text(CellAddress { row, column }).trim()).filter(|t| !t.is_empty()).take(SAMPLE)
}

/// Whether a column begins with units of measure one under the other, and has nothing under them but what stands apart.
fn is_list_of_units(grid: &Grid, column: u32, body: &Range<u32>) -> bool {
    let text = |row: u32| grid.text(CellAddress { row, column }).trim();
    let list = body.clone().map(text).skip_while(|text| text.is_empty()).take_while(|text| !text.is_empty());
    let (mut units, mut all) = (0, 0);
    for text in list {
        all += usize::from(!is_letter(text));
        units += usize::from(names_only_a_unit(text));
    }
    units >= 2 && units == all
}

/// Whether the first values of a column that may number the rows are 1, 2, 3.
pub fn counts_up(column: u32, values: impl Iterator<Item = f64>) -> bool {
    if column >= MAY_NUMBER {
        return false;
    }
    let (mut last, mut fitting, mut all) = (0.0, 0, 0);
    for value in values.take(COUNTED) {
        all += 1;
        fitting += usize::from(value == last + 1.0 || value == 1.0);
        last = value;
    }
    fitting >= 1 && fitting * 10 >= all * 8
}

/// Gives each column its role.
pub fn column_roles(headings: &[Heading], cells: &[&RoleCells], decisions: &Decisions) -> Vec<ColumnRole> {
    let mut columns: Vec<ColumnRole> = from_headings(headings);
    by_cells(headings, cells, &mut columns);
    beside::units_beside_names(&mut columns, |at| cells.get(at).is_some_and(|cells| cells.of_words));
    one_name_column(cells, &mut columns);
    by_position(headings, cells, &mut columns);
    beside::other_people(&mut columns);
    beside::scores_beside_scores(&mut columns);
    period_role::by_period(headings, &mut columns);
    sum_of_periods::by_months(headings, &mut columns);
    beside::achieved_beside_results(headings, &mut columns);
    beside::shares_beside_counts(headings, &mut columns);
    beside::comparisons_with_shown_figures(&mut columns);
    let has_plan = columns.iter().any(|c| c.role == Some(Plan));
    let has_actual = columns.iter().any(|c| matches!(c.role, Some(Actual | ActualCumulative | Participants)));
    for (column, cells) in columns.iter_mut().zip(cells) {
        // "Chỉ tiêu" over figures is what was assigned if there are results and no other plan, unless it is a rate.
        let large = !cells.has_percents && cells.large;
        if column.role == Some(Threshold)
            && column.other == Some(UnitName)
            && large
            && has_actual
            && !has_plan
        {
            column.role = Some(Plan);
        }
        let covered = column.title.role == Some(PlanCompletion) && column.confidence < 0.5 && !has_plan;
        if covered && column.role == Some(PlanCompletion) && !has_actual {
            column.confidence = 0.3;
        }
    }
    for (&index, &role) in &decisions.roles {
        if let Some(column) = columns.get_mut(index as usize) {
            (column.role, column.confidence, column.other) = (role, 1.0, None);
        }
    }
    columns
}

/// What cells rule out, and what they alone show.
fn by_cells(headings: &[Heading], cells: &[&RoleCells], columns: &mut [ColumnRole]) {
    let spelt = headings.iter().any(|h| !h.title.is_ascii());
    for (index, (column, cells)) in columns.iter_mut().zip(cells).enumerate() {
        let RoleCells { of_words, of_figures, .. } = **cells;
        let names_row = |r: Role| {
            matches!(r, UnitName | Code | MeasureUnit | Note | Score | Rank | Role::Period | RowNumber)
        };
        let Some(role) = column.role else { continue };
        // Percentages under "SO KH" compare.
        let is_open = column.confidence <= GUESS && figure_or_comparison(&column.title.words) == Some(role);
        if is_open && cells.more_percents {
            let rate = if role == Plan {
                (Some(PlanCompletion), None)
            } else {
                (Some(GrowthRate), Some(IndexToPrior))
            };
            ((column.role, column.other), column.confidence) = (rate, 0.7);
            continue;
        }
        // A blank column between groups belongs to none.
        let is_gap = cells.blank && headings.get(index).is_some_and(|heading| heading.is_lent);
        let keep = match role {
            _ if is_gap => false,
            // "Số sổ BHXH": numbers as long as no office counts persons are those of books and cards.
            Participants if column.confidence < 0.9 && cells.are_serial_numbers => {
                (column.role, column.other) = (Some(Code), None);
                continue;
            }
            UnitName if cells.are_units && !cells.blank => {
                (column.role, column.other) = (Some(MeasureUnit), None);
                continue;
            }
            UnitName if cells.are_periods && column.confidence < 1.0 => {
                (column.role, column.other) = (Some(Role::Period), None);
                continue;
            }
            UnitName if of_figures && column.title.other.is_some() => {
                (column.role, column.other) = (column.title.other, Some(UnitName));
                continue;
            }
            UnitName => !of_figures,
            MeasureUnit => !cells.has_values,
            // "Quỹ" over "BHXH", "BHYT", "BHTN" is a fund, not a quarter.
            Role::Period if cells.no_times => false,
            // "Năm" heads years; written without marks it may be "Nam", men.
            Role::Period if column.title.period.is_none() => {
                let men = spelt && headings.get(index).is_some_and(|h| h.title.is_ascii());
                let numbered = counts_periods(&column.title.words, cells);
                let other_figures = of_figures && !cells.half_years && !numbered;
                !other_figures && (!men || cells.has_periods || cells.blank)
            }
            Actual if column.other == Some(PlanCompletion) && cells.more_percents => {
                column.role = Some(PlanCompletion);
                continue;
            }
            Change if cells.more_percents => {
                (column.role, column.other) = (Some(GrowthRate), Some(IndexToPrior));
                continue;
            }
            role => names_row(role) || !of_words || cells.measured_most,
        };
        if !keep {
            (column.role, column.confidence) = (None, 0.0);
        }
    }
}

/// Whether a cell names only a unit and nothing that is measured: "Triệu đồng", but not "Số thu (triệu đồng)".
fn names_only_a_unit(text: &str) -> bool {
    !text.contains('(') && text.split_whitespace().count() <= 4 && find_unit(text).is_some()
}

/// Whether a cell is the letter or number of its column, in the row that numbers the columns.
fn is_letter(text: &str) -> bool {
    text.len() == 1 || !text.chars().any(char::is_alphabetic)
}

/// Whether a cell names something that is counted, though over a column it would head names: "xã", "hộ gia đình".
fn names_what_is_counted(text: &str) -> bool {
    const THINGS: [&str; 24] = [
        "xa",
        "phuong",
        "huyen",
        "quan",
        "tinh",
        "thanh pho",
        "truong",
        "lop",
        "em",
        "diem",
        "to chuc",
        "co so",
        "doanh nghiep",
        "dn",
        "don vi",
        "can bo",
        "dai ly",
        "doi tuong",
        "truong hop",
        "cuoc",
        "ho so",
        "ho gia dinh",
        "hoc sinh",
        "thon",
    ];
    text.len() <= 24 && THINGS.contains(&&fold(text)[..])
}

/// Whether a cell may name a time: "Quý I", "Năm nay", "Đợt 2", "Tháng Một".
fn may_be_time(text: &str) -> bool {
    const WORDS: [&str; 13] =
        ["nam", "thang", "ky", "dot", "tuan", "ngay", "dau", "cuoi", "truoc", "i", "ii", "iii", "iv"];
    let folded = fold(text);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    let is_fund = text.to_lowercase().contains("quỹ");
    words.any(|w| WORDS.contains(&w) || w == "quy" && !is_fund) || text.bytes().any(|b| b.is_ascii_digit())
}

/// Whether a cell of a column of words only numbers it: "(2)", "3".
fn numbers_column(text: &str) -> bool {
    let inside = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap_or(text);
    inside.len() <= 2 && inside.bytes().all(|b| b.is_ascii_digit())
}

/// Whether the texts are at least two plain numbers with equally many digits, as serial numbers have.
fn are_serial_numbers<'a>(mut texts: impl Iterator<Item = &'a str>) -> bool {
    let Some(first) = texts.next().map(str::len).filter(|length| *length >= 8) else { return false };
    let (mut others, mut alike) = (0, 0);
    for text in texts {
        others += 1;
        alike += usize::from(text.len() == first && text.bytes().all(|b| b.is_ascii_digit()));
    }
    others > 0 && alike == others
}

/// Whether a column called "Tháng" or "Quý" counts them: 1, 2, 3.
fn counts_periods(words: &str, cells: &RoleCells) -> bool {
    match words {
        "thang" => cells.are_months,
        "quy" => cells.are_quarters,
        _ => false,
    }
}

/// One column names the rows: the surest, else the one with most words.
fn one_name_column(cells: &[&RoleCells], columns: &mut [ColumnRole]) {
    let named = |c: &ColumnRole| c.role == Some(UnitName);
    let best = (0..columns.len()).filter(|&i| named(&columns[i])).max_by(|&a, &b| {
        let key = |i: usize| (columns[i].confidence, cells[i].names);
        key(a).partial_cmp(&key(b)).unwrap_or(std::cmp::Ordering::Equal).then(b.cmp(&a))
    });
    for (index, column) in columns.iter_mut().enumerate() {
        if named(column) && Some(index) != best {
            let note = column.title.other.filter(|other| *other == Note);
            (column.role, column.confidence) = (note, if note.is_some() { 0.8 } else { 0.0 });
        }
    }
}

/// Numbering, names and years that only their place and cells show.
fn by_position(headings: &[Heading], cells: &[&RoleCells], columns: &mut [ColumnRole]) {
    let has_words = |index: usize| cells[index].more_words;
    let first_named = columns.iter().position(|c| c.role == Some(UnitName));
    for index in 0..columns.len().min(MAY_NUMBER as usize) {
        let leading = first_named.is_none_or(|named| index < named)
            && (0..index).all(|i| columns[i].role != Some(UnitName));
        let collides = columns[index].role == Some(RowNumber) && columns[index].title.other == Some(Arrears);
        if collides && !(leading && (cells[index].counts_up || !cells[index].has_values)) {
            (columns[index].role, columns[index].other) = (Some(Arrears), None);
        }
        let untitled = headings[index].title.is_empty();
        let names_follow = (index + 1..columns.len()).any(has_words);
        if columns[index].role.is_none() && untitled && leading && names_follow && cells[index].counts_up {
            (columns[index].role, columns[index].confidence) = (Some(RowNumber), 0.6);
        }
    }
    // A bare "%" after "Tăng, giảm so với cùng kỳ", or after any change in a table without a plan, is the change as a
    // share of the earlier figure.
    let has_plan = columns.iter().any(|c| c.role == Some(Plan));
    for index in 1..columns.len() {
        let before = &columns[index - 1];
        let of_earlier = before.role == Some(Change)
            && (!has_plan
                || ["cung ky", "nam truoc", "nam ngoai", "@"].iter().any(|w| before.title.words.contains(w)));
        let bare = columns[index].role == Some(PlanCompletion)
            && columns[index].title.confidence < 0.5
            && headings[index].group == headings[index - 1].group;
        if of_earlier && bare {
            (columns[index].role, columns[index].other) = (Some(GrowthRate), Some(IndexToPrior));
        }
    }
    for column in columns.iter_mut().skip(3) {
        if column.role == Some(RowNumber) && column.title.other == Some(Arrears) {
            (column.role, column.other) = (Some(Arrears), None);
        }
    }
    // Years, then names, that no title says.
    let figures = cells.iter().filter(|c| c.more_values).count();
    if first_named.is_none()
        && !columns.iter().any(|c| c.role == Some(Role::Period) && c.title.period.is_none())
        && let Some(index) =
            (0..columns.len().min(2)).find(|&i| columns[i].role.is_none() && cells[i].are_periods)
        && headings[index].title.is_empty()
        && (figures > 1 || !cells[index].has_years)
    {
        (columns[index].role, columns[index].confidence) = (Some(Role::Period), 0.6);
    }
    let heads_periods = |c: &ColumnRole| c.role == Some(Role::Period) && c.title.period.is_none();
    if !columns.iter().any(|c| c.role == Some(UnitName) || heads_periods(c)) && columns.len() > 1 {
        let name = (0..columns.len()).find(|&i| columns[i].role.is_none() && has_words(i));
        if let Some(index) = name {
            (columns[index].role, columns[index].confidence) = (Some(UnitName), 0.5);
        }
    }
}
