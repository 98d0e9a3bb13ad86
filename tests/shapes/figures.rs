//! The true figures of a table, before anything is written.

use super::columns::{Amount, Is, RateKind, TrueColumn, What};
use super::exact::Exact;
use super::rows::{Kind, Line};
use super::shape::{Missing, Shape, Topic, chance};
use super::words::MONEY;
use fastrand::Rng;

/// Digits that are known and not printed.
const UNPRINTED: u32 = 2;

/// For each line and column the figure as printed; rates in percent.
pub fn figures(
    shape: &Shape,
    columns: &[TrueColumn],
    lines: &[Line],
    rng: &mut Rng,
) -> Vec<Vec<Option<Exact>>> {
    let units = if shape.topic == Topic::Across { 3 } else { shape.units };
    let own: Vec<Vec<Option<Exact>>> = (0..units).map(|_| of_unit(shape, columns, rng)).collect();
    let mut found: Vec<Vec<Option<Exact>>> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let mut row = match line.kind {
            Kind::Heading | Kind::Blank => vec![None; columns.len()],
            Kind::Part => part(shape, columns, lines, &found, place, rng),
            _ => sum(columns, line, &own),
        };
        if !matches!(line.kind, Kind::Heading | Kind::Blank | Kind::Average) {
            compared(columns, &mut row);
        }
        if shape.topic == Topic::Indicators && line.unit != "triệu đồng" {
            for (cell, column) in row.iter_mut().zip(columns) {
                if column.amount().is_some() {
                    *cell =
                        cell.map(|c| Exact { units: (c.units / 10i128.pow(c.decimals)).max(1), decimals: 0 });
                }
            }
            compared(columns, &mut row);
        }
        found.push(row);
    }
    if shape.topic == Topic::Across {
        across(shape, &mut found);
    }
    for row in &mut found {
        for (cell, column) in row.iter_mut().zip(columns) {
            if let (Some(figure), Some(amount)) = (cell.as_mut(), column.amount()) {
                *figure = figure.rounded(amount.decimals.min(figure.decimals));
            }
        }
    }
    found
}

/// The figures of one unit, with more digits than are printed.
fn of_unit(shape: &Shape, columns: &[TrueColumn], rng: &mut Rng) -> Vec<Option<Exact>> {
    let size = 10f64.powf(rng.f64() * 1.6);
    let money = size * [2e8, 3e5, 900.0, 4.0][shape.power % MONEY.len()];
    let people = size * 4000.0;
    let grown = 0.8 + rng.f64() * 0.5;
    let done: Vec<f64> = (0..4).map(|_| 0.35 + rng.f64() * 0.75).collect();
    let funds: Vec<f64> = (0..4).map(|_| 0.2 + rng.f64()).collect();
    let (covered, owed) = (0.4 + rng.f64() * 0.58, 0.004 + rng.f64() * 0.08);
    let idle = chance(rng, 2);
    let mut figure = |amount: Amount| {
        let missing = shape.missing != Missing::None && shape.units > 3 && chance(rng, 6);
        let base = if amount.money { money * funds[amount.of % 4] } else { people };
        let value = match amount.what {
            What::Plan | What::Receivable => base,
            What::Actual => base * if idle { 0.0 } else { done[amount.of % 4] },
            What::Estimate => base * (0.9 + 0.2 * done[0]),
            What::Prior => base * done[amount.of % 4] / grown,
            What::Year(year) => base * (1.0 + f64::from(year % 10) * (grown - 0.95)),
            What::Before => base / grown,
            What::Now => base,
            What::Population => base,
            What::LabourForce => base * 0.5,
            What::Participants => base * 0.45 * covered,
            What::Arrears => base * owed,
            What::Mean => 3.0 + 9.0 * covered,
        };
        let finer = if shape.rounded && amount.money { UNPRINTED } else { 0 };
        (!missing).then(|| Exact::of(value, amount.decimals + finer))
    };
    columns.iter().map(|column| column.amount().and_then(&mut figure)).collect()
}

/// The sum of a line's units; of figures per head their mean.
fn sum(columns: &[TrueColumn], line: &Line, own: &[Vec<Option<Exact>>]) -> Vec<Option<Exact>> {
    let of = |column: usize| {
        let amount = columns[column].amount()?;
        let figures: Vec<Exact> = line.units.iter().filter_map(|unit| own[*unit][column]).collect();
        let decimals = figures.first()?.decimals;
        let sum: i128 = figures.iter().map(|f| f.units).sum();
        let mean = line.kind == Kind::Average || !amount.what.adds_up();
        let units = if mean { sum / figures.len() as i128 } else { sum };
        Some(Exact { units, decimals })
    };
    (0..columns.len()).map(of).collect()
}

/// A part of the row above it: of several the last makes them up, if they do.
fn part(
    shape: &Shape,
    columns: &[TrueColumn],
    lines: &[Line],
    found: &[Vec<Option<Exact>>],
    place: usize,
    rng: &mut Rng,
) -> Vec<Option<Exact>> {
    let over = lines[place].part_of.unwrap_or(0);
    let others: Vec<usize> = (over + 1..place).filter(|&l| lines[l].part_of == Some(over)).collect();
    let closes = shape.parts_add_up && !others.is_empty();
    let share = 0.25 + 0.35 * rng.f64();
    let of = |column: usize| {
        let amount = columns[column].amount()?;
        let whole = found[over][column]?;
        if !amount.what.adds_up() {
            return Some(whole);
        }
        let before: i128 = others.iter().filter_map(|&l| found[l][column]).map(|f| f.units).sum();
        let units = if closes { whole.units - before } else { (whole.units as f64 * share * 0.9) as i128 };
        Some(Exact { units, ..whole })
    };
    (0..columns.len()).map(of).collect()
}

/// Fills in rates and changes from the amounts of a row.
fn compared(columns: &[TrueColumn], row: &mut [Option<Exact>]) {
    for (place, column) in columns.iter().enumerate() {
        row[place] = match column.is {
            Is::Rate(rate) => match (row[rate.top], row[rate.below]) {
                (Some(top), Some(below)) => {
                    top.percent_of(below, i128::from(rate.kind == RateKind::Growth), rate.decimals)
                }
                _ => None,
            },
            Is::Change { current, base } => match (row[current], row[base]) {
                (Some(now), Some(then)) => {
                    let decimals = now.decimals.max(then.decimals);
                    let units = now.rounded(decimals).units - then.rounded(decimals).units;
                    let printed = columns[current].amount().map_or(0, |a| a.decimals);
                    Some(Exact { units, decimals }.rounded(printed))
                }
                _ => None,
            },
            _ => row[place],
        };
    }
}

/// Plan, actual and rate under one another.
fn across(shape: &Shape, found: &mut [Vec<Option<Exact>>]) {
    let [plans, actuals, rates] = found else { return };
    let decimals = shape.decimals.max(1);
    for ((plan, actual), rate) in plans.iter().zip(actuals.iter_mut()).zip(rates.iter_mut()) {
        if let Some(plan) = plan {
            *actual = Some(Exact { units: plan.units * 7 / 8, ..*plan });
            *rate = actual.and_then(|a| a.percent_of(*plan, 0, decimals.min(2)));
        }
    }
}
