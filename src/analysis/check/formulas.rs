//! Checks columns whose header contains a formula: "3=2/1", "5=3+4". A figure that does not come out becomes a warning
//! with both figures; nothing is changed.

use super::held::{CheckedFigure, LISTED, decimals, figure_rows, rounded_from};
use super::recomputed::Recomputed;
use crate::indicator::{LikelyCause, Printed, Verdict, judge, likely_causes};
use crate::number::{CellKind, exact_sum, fifteen_digits, scaled};
use crate::table::{Column, ColumnFormula, Doubt, RowKind, Table, Warning};

/// Warnings for the figures that the formula in the index row does not give, and how many it gives. `None` if the formula fits so few figures
/// that it was likely misread.
pub(super) fn check_formula(table: &Table, formula: &ColumnFormula) -> Option<(Vec<Warning>, Recomputed)> {
    let pasted = table.columns.get(formula.column as usize)?;
    let expression = &formula.expression;
    if expression.columns().contains(&formula.column) {
        return None;
    }
    // A percentage may be printed as 36.45 or as 0.3645, and the formula may leave "x100" out.
    let factors: &[f64] = if expression.is_ratio() { &[1.0, 100.0, 0.01] } else { &[1.0] };
    let held_by = |factor: f64| -> Vec<CheckedFigure> {
        figure_rows(table).filter_map(|row| hold(table, formula, pasted, row, factor)).collect()
    };
    let all = factors.iter().map(|factor| held_by(*factor));
    let held = all.max_by_key(|held| held.iter().filter(|h| h.fits()).count())?;
    let failing = held.iter().filter(|h| !h.fits()).count();
    if held.is_empty() || failing * 2 > held.len() {
        return None;
    }
    let mean = mean_of_units(table, &held);
    let causes = |h: &CheckedFigure| {
        let is_total = matches!(table.rows.get(h.row), Some(RowKind::Total | RowKind::Subtotal));
        let is_mean = |mean: &f64| judge(*mean, [*mean; 2], h.published) == Verdict::Matches;
        let mut causes = Vec::new();
        causes.extend((h.verdict == Verdict::Truncated).then_some(LikelyCause::Truncated));
        causes.extend(mean.filter(is_mean).filter(|_| is_total).map(|_| LikelyCause::MeanOfRates));
        causes.extend(likely_causes(h.recomputed, h.published));
        causes
    };
    let warning = |h: &CheckedFigure| {
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
    let inputs = expression.columns().into_iter().map(|column| column as usize);
    let recomputed = Recomputed::of(formula.column as usize, inputs, held.len() - failing, held.len());
    Some((held.iter().filter(|h| !h.fits()).take(LISTED).map(warning).collect(), recomputed))
}

/// The mean of the units' figures as printed.
fn mean_of_units(table: &Table, held: &[CheckedFigure]) -> Option<f64> {
    let of_units = held.iter().filter(|h| table.rows.get(h.row) == Some(&RowKind::Data));
    let figures: Vec<f64> = of_units.map(|h| h.published.value).collect();
    (figures.len() > 1).then(|| exact_sum(figures.iter().copied()) / figures.len() as f64)
}

fn hold(
    table: &Table,
    formula: &ColumnFormula,
    pasted: &Column,
    row: usize,
    factor: f64,
) -> Option<CheckedFigure> {
    let printed = |column: &Column| {
        let value = column.value(row)?;
        let percent = column.kinds.get(row) == Some(&CellKind::Percent);
        let figure = if percent { scaled(value, 100.0) } else { value };
        Some((Printed::new(figure, decimals(column, row)), percent))
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
    // Without a unit of its own, what is added or subtracted is in that of its parts.
    let of_parts = || {
        let columns = formula.expression.columns();
        let mut scales = columns.iter().filter_map(|c| Some(table.columns.get(*c as usize)?.scale()));
        let first = scales.next()?;
        scales.all(|scale| scale == first).then_some(first)
    };
    let own = base(pasted, percent);
    let is_unsaid = !percent && pasted.unit.is_none() && !formula.expression.is_ratio();
    let in_print = factor / if is_unsaid { of_parts().unwrap_or(own) } else { own };
    let [low, value, high] = formula.expression.value(&figure)?.map(|v| fifteen_digits(scaled(v, in_print)));
    Some(CheckedFigure::new(row, published, value, [low, high]))
}
