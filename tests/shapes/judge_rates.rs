//! Holds the computed columns against the truth: that what they put together belongs together, and that what they give
//! is what the printed figures give.

use super::columns::{Amount, Is, Span, TrueColumn, What};
use super::judge::Understood;
use super::judge_questions::{close, of_role};
use super::rows::Kind;
use super::shape::{Damage, Topic};
use chi_tieu::analysis::{Indicator, compute};
use chi_tieu::table::{Doubt, RowKind, Warning};

/// Judges all computed columns.
pub fn judge_rates(of: &mut Understood<'_>) {
    let truth = of.truth;
    let back = |column: usize| (0..truth.columns.len()).find(|c| of.column(*c) == column);
    let planned: Vec<(Indicator, Option<usize>, Option<usize>)> =
        of.planned.iter().map(|i| (*i, back(i.first_input()), i.second_input().and_then(back))).collect();
    let is_clean = of.verdict.silent.is_empty() && of.verdict.asked.is_empty();
    for (indicator, first, second) in planned {
        let name = indicator.name();
        let title = |c: Option<usize>| c.map_or("", |c| truth.columns[c].title.as_str());
        let places = [indicator.first_input(), indicator.second_input().unwrap_or(indicator.first_input())];
        if !is_due(truth.shape.topic, &truth.columns, indicator, first, second) {
            let kind = format!(
                "computed: {name} of {} and {}",
                what(&truth.columns, first),
                what(&truth.columns, second)
            );
            let at = format!("«{}», «{}»", title(first), title(second));
            let points = |w: &chi_tieu::table::Warning| places.iter().any(|c| of_role(w, *c));
            of.differs(kind, at, (None, Some(places[0])), points);
            continue;
        }
        // Damage of a unit whose parts are listed may be read from either.
        let either = truth.shape.damage != Damage::None && truth.lines.iter().any(|l| l.part_of.is_some());
        if is_clean
            && !either
            && let Some(first) = first
        {
            figures(of, indicator, first, second.unwrap_or(first));
        }
    }
}

fn what(columns: &[TrueColumn], column: Option<usize>) -> String {
    match column.map(|c| columns[c].is) {
        Some(Is::Amount(amount)) => match amount.what {
            What::Year(_) => "Year".to_owned(),
            what => format!("{what:?}"),
        },
        Some(Is::Rate(rate)) => format!("{:?} rate", rate.kind),
        Some(Is::Change { .. }) => "Change".to_owned(),
        Some(other) => format!("{other:?}"),
        None => "a blank column".to_owned(),
    }
}

/// Whether a reader would compute this.
fn is_due(
    topic: Topic,
    columns: &[TrueColumn],
    indicator: Indicator,
    first: Option<usize>,
    second: Option<usize>,
) -> bool {
    use Indicator::*;
    let amount = |c: Option<usize>| columns[c?].amount();
    let Some(a) = amount(first) else { return false };
    if let (GrowthByIncrease { .. }, Some(second)) = (indicator, second) {
        return matches!(columns[second].is, Is::Change { current, .. } if Some(current) == first);
    }
    if matches!(indicator, Share { .. }) {
        return a.what.adds_up() && !matches!(topic, Topic::Indicators | Topic::Across);
    }
    if matches!(indicator, ChangeOverRows { .. } | GrowthOverRows { .. }) {
        return topic == Topic::Periods && a.what.adds_up();
    }
    let Some(b) = amount(second) else { return false };
    match indicator {
        PlanCompletion { .. } | OverFulfilment { .. } => is_of_plan(a, b),
        Remaining { .. } => is_of_plan(b, a),
        Change { .. } | Growth { .. } | IndexToPrior { .. } | Contribution { .. } => is_later(a, b),
        Coverage { .. } => (a.what, b.what) == (What::Participants, What::Population),
        CoverageOfLabourForce { .. } => (a.what, b.what) == (What::Participants, What::LabourForce),
        ArrearsRate { .. } => (a.what, b.what) == (What::Arrears, What::Receivable),
        CollectionRate { .. } => (a.what, b.what) == (What::Actual, What::Receivable),
        _ => false,
    }
}

fn is_of_plan(done: Amount, plan: Amount) -> bool {
    let spans = (plan.span == Span::Quarter) == (done.span == Span::Quarter);
    matches!(done.what, What::Actual | What::Estimate)
        && plan.what == What::Plan
        && done.of == plan.of
        && spans
}

fn is_later(current: Amount, base: Amount) -> bool {
    let follows = match (current.what, base.what) {
        (What::Actual | What::Estimate, What::Prior) | (What::Now, What::Before) => true,
        (What::Year(now), What::Year(then)) => now > then,
        _ => false,
    };
    follows && current.of == base.of
}

/// The figures of a computed column, where all cells were read right.
fn figures(of: &mut Understood<'_>, indicator: Indicator, first: usize, second: usize) {
    use Indicator::*;
    let truth = of.truth;
    let computed = compute(of.table, indicator);
    let scale = |column: usize| of.table.columns.get(of.column(column)).map_or(1.0, |c| c.scale());
    let value = |line: usize, column: usize| truth.held(line, column, scale(column));
    let units: Vec<usize> = (0..truth.lines.len()).filter(|l| truth.lines[*l].kind == Kind::Unit).collect();
    let whole: f64 = units.iter().filter_map(|l| value(*l, first)).sum();
    let made = |a: f64, b: f64| match indicator {
        PlanCompletion { .. }
        | Coverage { .. }
        | CoverageOfLabourForce { .. }
        | ArrearsRate { .. }
        | CollectionRate { .. }
        | IndexToPrior { .. } => Some(a / b),
        Growth { .. } => Some((a - b) / b),
        GrowthByIncrease { .. } => Some(b / (a - b)),
        Change { .. } | Remaining { .. } => Some(a - b),
        Share { .. } => Some(a / whole),
        _ => None,
    };
    // Parts that make up a unit may be rounded otherwise than it.
    let slack = if truth.shape.rounded && truth.shape.parts_add_up { 1e-2 } else { 1e-12 };
    let near = |got: f64, expected: f64| {
        close(got, expected)
            || (got - expected).abs() <= 1e-12 * (1.0 + whole.abs())
            || (got - expected).abs() <= slack * expected.abs()
    };
    if matches!(indicator, Share { .. }) && units.iter().any(|line| value(*line, first).is_none()) {
        return;
    }
    for line in 0..truth.lines.len() {
        let (Some(row), Some(a), Some(b)) = (of.body_row(line), value(line, first), value(line, second))
        else {
            continue;
        };
        let got = computed.values.get(row).copied().flatten();
        if let (Some(Ok(got)), Some(expected)) = (got, made(a, b))
            && !near(got, expected)
        {
            let at = format!("{}: {got} for {expected}", truth.lines[line].label);
            match indicator {
                Share { .. } => differs_in_total(of, indicator, at, [(first, whole); 2]),
                _ => differs_at(of, indicator, at, row, [first, second]),
            }
            return;
        }
    }
    let Ok(total) = computed.total.value else { return };
    if !truth.rows_add_up {
        of.silent(
            &format!("computed: a total {} of rows that have none", indicator.name()),
            total.to_string(),
        );
        return;
    }
    let pairs: Vec<(Option<f64>, Option<f64>)> =
        units.iter().map(|l| (value(*l, first), value(*l, second))).collect();
    if pairs.iter().any(|(a, b)| a.is_none() || b.is_none()) || matches!(indicator, Share { .. }) {
        return;
    }
    let firsts: f64 = pairs.iter().filter_map(|pair| pair.0).sum();
    let seconds: f64 = pairs.iter().filter_map(|pair| pair.1).sum();
    let expected = made(firsts, seconds);
    if let Some(expected) = expected
        && !near(total, expected)
    {
        let at = format!("total: {total} for {expected}");
        differs_in_total(of, indicator, at, [(first, firsts), (second, seconds)]);
    }
}

/// Another figure of a row than its true figures give. It is told where the row's own sum is said to differ.
fn differs_at(of: &mut Understood<'_>, indicator: Indicator, at: String, row: usize, columns: [usize; 2]) {
    let columns = columns.map(|column| of.column(column) as u32);
    let is_told = |w: &Warning| {
        w.row == Some(row as u32) && of_sum(w) && w.column.is_some_and(|column| columns.contains(&column))
    };
    let place = (Some(row), Some(columns[0] as usize));
    of.differs(format!("computed: another {}", indicator.name()), at, place, is_told);
}

fn of_sum(warning: &Warning) -> bool {
    matches!(warning.doubt, Doubt::SubtotalDiffers { .. } | Doubt::TotalDiffers { .. })
}

/// Another total than that of the true units. It is told where the sums that are said to differ do so by as much as the
/// units that were counted miss the true ones, in each column that the total is of: who reads that a unit's list misses it by 3
/// knows by how much the list that is counted misses the unit's own figure.
fn differs_in_total(of: &mut Understood<'_>, indicator: Indicator, at: String, sums: [(usize, f64); 2]) {
    let is_told = |(column, whole): (usize, f64)| {
        let column = of.column(column);
        let Some(read) = of.table.columns.get(column) else { return false };
        let counted: f64 = (0..of.table.rows.len())
            .filter(|row| of.table.rows[*row] == RowKind::Data)
            .filter_map(|row| read.value(row))
            .sum();
        let slack = 1e-9 * (1.0 + whole.abs());
        let missing = whole - counted;
        let said: Vec<f64> =
            of.said.iter().filter(|w| w.column == Some(column as u32)).filter_map(apart).collect();
        let all: f64 = said.iter().sum();
        missing.abs() <= slack || said.iter().chain([&all]).any(|apart| (apart - missing).abs() <= slack)
    };
    let told = sums.into_iter().all(is_told);
    let column = of.column(sums[0].0);
    of.differs(format!("computed: another {}", indicator.name()), at, (None, Some(column)), |_| told);
}

/// By how much a pasted sum is said to exceed the sum of its parts.
fn apart(warning: &Warning) -> Option<f64> {
    match warning.doubt {
        Doubt::SubtotalDiffers { pasted, summed, .. } | Doubt::TotalDiffers { pasted, summed, .. } => {
            Some(pasted - summed)
        }
        _ => None,
    }
}
