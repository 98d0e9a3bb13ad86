//! Checks of columns that the header says to be made of others: "3=2/1", "5=3+4", and totals beside the funds they add
//! up. What does not come out is told with both figures; nothing is changed.

use super::check::{LISTED, rounded_from};
use crate::indicator::{
    LikelyCause, Printed, Verdict, exact_sum, fifteen_digits, judge, likely_causes, scaled,
};
use crate::ingest::{Column, ColumnFormula, Doubt, RowKind, Table, Warning};
use crate::number::{CellKind, Unit, UnitKind, fold};

/// One figure held against what its formula gives.
struct Held {
    row: usize,
    published: Printed,
    recomputed: f64,
    interval: [f64; 2],
    verdict: Verdict,
}

/// The figures of a column that its formula in the index row does not give; `None` where the formula fits few of them
/// and so is likely not meant as it was read.
pub(super) fn check_formula(table: &Table, formula: &ColumnFormula) -> Option<Vec<Warning>> {
    let pasted = table.columns.get(formula.column as usize)?;
    let expression = &formula.expression;
    if expression.columns().contains(&formula.column) {
        return None;
    }
    // A percentage may be printed as 36.45 or as 0.3645, and "x100" written out or not.
    let factors: &[f64] = if expression.is_ratio() { &[1.0, 100.0, 0.01] } else { &[1.0] };
    let held_by = |factor: f64| -> Vec<Held> {
        rows(table).filter_map(|row| hold(table, formula, pasted, row, factor)).collect()
    };
    let all = factors.iter().map(|factor| held_by(*factor));
    let held = all.max_by_key(|held| held.iter().filter(|h| fits(h)).count())?;
    let failing = held.iter().filter(|h| !fits(h)).count();
    if held.is_empty() || failing * 2 > held.len() {
        return None;
    }
    let mean = mean_of_units(table, &held);
    let causes = |h: &Held| {
        let is_total = matches!(table.rows.get(h.row), Some(RowKind::Total | RowKind::Subtotal));
        let is_mean = |mean: &f64| judge(*mean, [*mean; 2], h.published) == Verdict::Matches;
        let mut causes = Vec::new();
        causes.extend((h.verdict == Verdict::Truncated).then_some(LikelyCause::Truncated));
        causes.extend(mean.filter(is_mean).filter(|_| is_total).map(|_| LikelyCause::MeanOfRates));
        causes.extend(likely_causes(h.recomputed, h.published));
        causes
    };
    let warning = |h: &Held| {
        let doubt = if expression.is_sum() {
            Doubt::PartsDiffer {
                pasted: h.published.value,
                summed: h.recomputed,
                interval: h.interval,
                causes: causes(h),
            }
        } else {
            Doubt::RatioDiffers {
                pasted: h.published.value,
                recomputed: h.recomputed,
                interval: h.interval,
                decimals: h.published.decimals,
                percent: pasted.kinds.get(h.row) == Some(&CellKind::Percent),
                causes: causes(h),
            }
        };
        Warning { doubt, row: u32::try_from(h.row).ok(), column: Some(formula.column) }
    };
    Some(held.iter().filter(|h| !fits(h)).take(LISTED).map(warning).collect())
}

/// The mean of the units' figures as printed.
fn mean_of_units(table: &Table, held: &[Held]) -> Option<f64> {
    let of_units = held.iter().filter(|h| table.rows.get(h.row) == Some(&RowKind::Data));
    let figures: Vec<f64> = of_units.map(|h| h.published.value).collect();
    (figures.len() > 1).then(|| exact_sum(figures.iter().copied()) / figures.len() as f64)
}

fn rows(table: &Table) -> impl Iterator<Item = usize> {
    let is_figure =
        |kind: &RowKind| matches!(kind, RowKind::Data | RowKind::Part | RowKind::Total | RowKind::Subtotal);
    (0..table.rows.len()).filter(move |&row| is_figure(&table.rows[row]))
}

fn fits(held: &Held) -> bool {
    !matches!(held.verdict, Verdict::Truncated | Verdict::Differs)
}

fn hold(table: &Table, formula: &ColumnFormula, pasted: &Column, row: usize, factor: f64) -> Option<Held> {
    let printed = |column: &Column| {
        let value = column.value(row)?;
        let percent = column.kinds.get(row) == Some(&CellKind::Percent);
        let decimals = column.reading.evidence.marks.get(row).map_or(column.decimals, |m| m.decimals());
        Some((Printed::new(if percent { scaled(value, 100.0) } else { value }, decimals), percent))
    };
    // In base units: đồng, persons, ratios.
    let base = |column: &Column, percent: bool| if percent { 0.01 } else { column.scale() };
    let figure = |index: u32| {
        let column = table.columns.get(index as usize)?;
        let (figure, percent) = printed(column)?;
        let [low, high] = match percent {
            true => figure.bounds(),
            false => rounded_from(column, row, figure.value),
        };
        let scale = base(column, percent);
        Some([low, figure.value, high].map(|v| scaled(v, scale)))
    };
    let (published, percent) = printed(pasted)?;
    let in_print = factor / base(pasted, percent);
    let [low, value, high] = formula.expression.value(&figure)?.map(|v| fifteen_digits(scaled(v, in_print)));
    let verdict = judge(value, [low, high], published);
    Some(Held { row, published, recomputed: value, interval: [low, high], verdict })
}

/// Most columns that one total adds up.
const MOST_PARTS: usize = 10;

/// Columns called a total, held against the columns beside them that they add up in most rows.
pub(super) fn check_column_totals(table: &Table, checked: impl Fn(u32) -> bool) -> Vec<Warning> {
    let mut found = Vec::new();
    for (index, column) in table.columns.iter().enumerate() {
        let Ok(place) = u32::try_from(index) else { break };
        if !is_total(column) || !adds_up(column) || checked(place) {
            continue;
        }
        let fitting = |parts: &Vec<usize>| {
            let held = rows(table).filter_map(|row| sum_of(table, index, parts, row));
            let (mut fitting, mut differing) = (0, 0);
            for (pasted, summed, slack) in held {
                let fits = (summed - pasted).abs() <= slack;
                fitting += usize::from(fits && pasted != 0.0);
                differing += usize::from(!fits);
            }
            (fitting, differing)
        };
        let best = runs(table, index).into_iter().map(|parts| (fitting(&parts), parts));
        let best =
            best.max_by_key(|((fitting, differing), parts)| (*fitting, usize::MAX - differing, parts.len()));
        let Some(((fitting, differing), parts)) = best else { continue };
        if fitting == 0 || differing > fitting {
            continue;
        }
        let differs = |row: usize| {
            let (pasted, summed, slack) = sum_of(table, index, &parts, row)?;
            let interval = [summed - slack, summed + slack];
            let decimals = column.reading.evidence.marks.get(row).map_or(column.decimals, |m| m.decimals());
            let causes = likely_causes(summed, Printed::new(pasted, decimals));
            let doubt = Doubt::PartsDiffer { pasted, summed, interval, causes };
            let warning = Warning { doubt, row: u32::try_from(row).ok(), column: Some(place) };
            ((summed - pasted).abs() > slack).then_some(warning)
        };
        found.extend(rows(table).filter_map(differs).take(LISTED));
    }
    found
}

/// Whether a title says no more than that the column is a total.
fn is_total(column: &Column) -> bool {
    let folded = fold(&column.title);
    let bare = folded.split('(').next().unwrap_or(&folded).trim_end_matches([':', '.', ' ']);
    let lines = column.group.iter().map(|line| fold(line));
    let says = |text: &str| {
        [
            "tong",
            "tong so",
            "tong cong",
            "cong",
            "toan bo",
            "total",
            "tong thu",
            "tong so thu",
            "tong so nguoi",
        ]
        .contains(&text)
            || text.strip_prefix("tong so ").is_some_and(|rest| rest.split(' ').count() <= 3)
            || text.strip_prefix("tong ").is_some_and(|rest| rest.split(' ').count() <= 3)
    };
    says(bare) || lines.into_iter().any(|line| says(line.trim()))
}

fn adds_up(column: &Column) -> bool {
    let count = |kind: CellKind| column.kinds.iter().filter(|k| **k == kind).count();
    let share = |u: Unit| matches!(u.kind, UnitKind::Percent | UnitKind::PercentagePoint);
    !column.unit.is_some_and(share) && count(CellKind::Number) > count(CellKind::Percent)
}

/// Runs of columns right beside a total that count what it counts.
fn runs(table: &Table, total: usize) -> Vec<Vec<usize>> {
    let own = &table.columns[total];
    let alike = |&i: &usize| {
        let column = &table.columns[i];
        let same_unit = column.unit.map(|u| u.kind) == own.unit.map(|u| u.kind);
        adds_up(column) && same_unit && column.kinds.iter().any(|k| k.has_value())
    };
    let right: Vec<usize> = (total + 1..table.columns.len()).take_while(alike).take(MOST_PARTS).collect();
    let left: Vec<usize> = (0..total).rev().take_while(alike).take(MOST_PARTS).collect();
    let of_one_group = |run: &[usize]| {
        let group = |i: usize| &table.columns[i].group;
        run.iter().all(|&i| group(i) == group(run[0])) || run.iter().all(|&i| group(i) == &own.group)
    };
    let starts = |side: Vec<usize>| -> Vec<Vec<usize>> {
        (2..=side.len()).map(|n| side[..n].to_vec()).filter(|run| of_one_group(run)).collect()
    };
    starts(right).into_iter().chain(starts(left)).collect()
}

/// A row's total, the sum of its parts in its unit, and how far rounding may part them. A missing part counts for
/// nothing.
fn sum_of(table: &Table, total: usize, parts: &[usize], row: usize) -> Option<(f64, f64, f64)> {
    let number = |c: &Column| c.value(row).filter(|_| c.kinds.get(row) == Some(&CellKind::Number));
    let column = &table.columns[total];
    let pasted = number(column)?;
    let last_digit = |c: &Column| {
        let decimals = c.reading.evidence.marks.get(row).map_or(c.decimals, |m| m.decimals());
        let [low, high] = rounded_from(c, row, 0.0);
        if low == high { 0.0 } else { 0.5 * 10_f64.powi(-i32::from(decimals)) }
    };
    let factor = |c: &Column| c.scale() / column.scale();
    let figures: Vec<f64> = parts
        .iter()
        .filter_map(|&p| number(&table.columns[p]).map(|v| scaled(v, factor(&table.columns[p]))))
        .collect();
    if figures.is_empty() {
        return None;
    }
    let slack: f64 = parts.iter().map(|&p| last_digit(&table.columns[p]) * factor(&table.columns[p])).sum();
    let slack = (slack + last_digit(column)) * 1.000_001 + 1e-9 * pasted.abs();
    Some((pasted, exact_sum(figures.into_iter()), slack))
}
