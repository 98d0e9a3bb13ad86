//! Computes an indicator for every row and in total, and follows the edit of one row.

use super::blank_totals::BlankTotals;
use super::column::{amount, holds_amounts, is_quotient, series, unit_factor};
use super::indicator::Indicator;
use super::proved_nothing::ProvedNothing;
use super::row_periods::{RowPeriods, is_level_over_rows, later_rows_follow};
use crate::indicator::{
    ArrearsRate, Change, CollectionRate, Contribution, Coverage, Growth, GrowthByIncrease, IndexToPrior,
    PairSum, PlanCompletion, Series, Share, Total, Undefined, over_fulfilment,
};
use crate::number::{exact_sum, scaled};
use crate::table::{Role, RowKind, Table};

/// Rows summed together, so that after an edit one block is summed again and not the table.
const BLOCK: usize = 1024;

/// A computed column: one entry for each body row. Rows that are neither data nor totals have `None`.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Computed {
    /// What is computed, and from which columns.
    pub indicator: Indicator,
    /// The header group that contains all inputs, if there is one.
    pub group: Vec<String>,
    /// The title of what is measured, if the indicator's name does not tell it: a share of what, which arrears.
    pub of: Option<String>,
    /// For a share, the sum of all units' figures; for a contribution, the sum of their bases; as printed.
    pub whole: Option<f64>,
    /// Row values: ratios, differences of ratios, or figures in the first input's unit.
    pub values: Vec<Option<Result<f64, Undefined>>>,
    /// The total over data rows.
    pub total: Total,
    pub(super) blocks: Vec<PairSum>,
}

impl Computed {
    /// The two sums behind the total, each in its own column's unit; `None` if no row has both inputs.
    pub fn sums(&self) -> Option<(f64, f64)> {
        let mut sum = PairSum::default();
        self.blocks.iter().for_each(|b| sum.merge(b));
        sum.sums()
    }
}

/// Computes one indicator for the whole table.
///
/// ```
/// use chi_tieu::table::{Decisions, understand};
/// use chi_tieu::{analysis::{self, Indicator}, source};
///
/// let text = "Đơn vị\tKế hoạch\tThực hiện\nHải Châu\t100\t90\nThanh Khê\t80\t84";
/// let grid = source::grid_from_clipboard(None, Some(text));
/// let table = understand(&grid, &Decisions::default());
///
/// let completion = analysis::compute(&table, Indicator::PlanCompletion { actual: 2, plan: 1 });
/// assert_eq!(completion.values, [Some(Ok(0.9)), Some(Ok(1.05))]);
/// ```
pub fn compute(table: &Table, indicator: Indicator) -> Computed {
    let formula = BoundIndicator::new(table, indicator);
    let mut values = Vec::with_capacity(table.rows.len());
    let blocks: Vec<PairSum> = (0..table.rows.len().div_ceil(BLOCK))
        .map(|block| formula.block(block, |_, value| values.push(value)))
        .collect();
    let total = formula.total(&blocks);
    let (group, of) = (common_group(table, indicator), measured(table, indicator));
    Computed { indicator, group, of, whole: formula.whole, values, total, blocks }
}

/// Recomputes one row and the total after an edit to that row's inputs. If rows, columns, roles or units changed too,
/// use [`compute`].
pub fn recompute_row(table: &Table, computed: &mut Computed, row: usize) {
    let formula = BoundIndicator::new(table, computed.indicator);
    if computed.values.len() != table.rows.len() || formula.depends_on_other_rows() {
        // In a series an edit changes the next row too; in a share, all rows.
        *computed = compute(table, computed.indicator);
        return;
    }
    let place = block_of(row);
    if let Some(block) = computed.blocks.get_mut(place) {
        let values = &mut computed.values;
        *block = formula.block(place, |row, value| values[row] = value);
        computed.total = formula.total(&computed.blocks);
    }
}

/// Index of the block that a row is summed in.
pub(super) fn block_of(row: usize) -> usize {
    row / BLOCK
}

/// An indicator bound to its columns.
pub(super) struct BoundIndicator<'a> {
    table: &'a Table,
    indicator: Indicator,
    first: Series<'a>,
    second: Series<'a>,
    /// The factor that brings the second input to the first one's unit.
    factor: f64,
    /// For a series over rows: whether later periods follow.
    step: Option<bool>,
    periods: RowPeriods<'a>,
    /// Totals that are blank in one of the inputs.
    blank_totals: BlankTotals,
    /// Marks for none that stand for nothing.
    nothing: ProvedNothing,
    /// As [`Computed::whole`].
    whole: Option<f64>,
    /// Whether an input is a mean or a quotient, so that the units' figures have no sum.
    has_mean: bool,
}

const NOTHING: Series<'static> = Series { kinds: &[], values: &[], scale: 1.0 };

impl<'a> BoundIndicator<'a> {
    pub(super) fn new(table: &'a Table, indicator: Indicator) -> BoundIndicator<'a> {
        let first = table.columns.get(indicator.first_input());
        let second = indicator.second_input().map_or(first, |column| table.columns.get(column));
        let factor = match (first, second) {
            (Some(a), Some(b)) => unit_factor(a, b),
            _ => None,
        };
        let step = indicator.is_over_rows().then(|| later_rows_follow(table).unwrap_or(true));
        let is_over_time = || step.is_some() || is_level_over_rows(table, indicator.first_input());
        let has_mean = [first, second].into_iter().flatten().any(|c| holds_amounts(c) && is_quotient(c));
        let (blank_totals, nothing) = match (factor, indicator.second_input()) {
            (Some(_), Some(_)) if !indicator.is_of_whole() && !is_over_time() => {
                (BlankTotals::of(table, first, second), ProvedNothing::of(table, first, second))
            }
            _ => (BlankTotals::none(), ProvedNothing::default()),
        };
        let (first, second) = match factor {
            Some(_) => (first.map_or(NOTHING, series), second.map_or(NOTHING, series)),
            // Columns that count different things are never put together, even if asked: nothing is read.
            None => (NOTHING, NOTHING),
        };
        let data = || (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Data);
        // As in the growth of the total, a base counts only if the row has a current figure too.
        let part = |row: usize| match indicator {
            Indicator::Contribution { .. } => amount(first, row).and_then(|_| amount(second, row)),
            _ => amount(first, row),
        };
        let whole = indicator.is_of_whole().then(|| exact_sum(data().filter_map(part)));
        let periods = RowPeriods::of(table);
        BoundIndicator {
            table,
            indicator,
            first,
            second,
            factor: factor.unwrap_or(1.0),
            step,
            periods,
            blank_totals,
            nothing,
            whole,
            has_mean,
        }
    }

    /// Whether a row's value depends on other rows too.
    pub(super) fn depends_on_other_rows(&self) -> bool {
        self.indicator.depends_on_other_rows()
            || !self.blank_totals.is_empty()
            || self.nothing.depends_on_other_rows()
    }

    #[inline]
    pub(super) fn inputs(&self, row: usize) -> (Option<f64>, Option<f64>) {
        let figures = (amount(self.first, row), self.base_row(row).and_then(|r| amount(self.second, r)));
        match figures {
            (Some(_), Some(_)) => figures,
            _ if self.is_data(row) => self.nothing.fill(row, [self.first.kinds, self.second.kinds], figures),
            _ => self.blank_totals.fill(row, figures),
        }
    }

    /// The row that the second input is read from: the row itself, or in a series the row of the period before.
    #[inline]
    pub(super) fn base_row(&self, row: usize) -> Option<usize> {
        let base_row = match self.step {
            None => Some(row),
            Some(true) => (0..row).rev().find(|r| self.is_data(*r)),
            Some(false) => (row + 1..self.table.rows.len()).find(|r| self.is_data(*r)),
        };
        // Half a year is not compared with a whole one.
        base_row.filter(|base| self.step.is_none() || self.periods.spans_equal(row, *base))
    }

    /// The factor that brings the second input to the first one's unit.
    pub(super) fn factor(&self) -> f64 {
        self.factor
    }

    /// As [`Computed::whole`].
    pub(super) fn whole(&self) -> Option<f64> {
        self.whole
    }

    /// The column of the second input, if the indicator has one.
    pub(super) fn second_column(&self) -> Option<usize> {
        self.indicator.second_input()
    }

    fn is_data(&self, row: usize) -> bool {
        self.table.rows.get(row) == Some(&RowKind::Data)
    }

    /// A figure of the second input in the first one's unit.
    pub(super) fn in_unit_of_first(&self, second: f64) -> f64 {
        scaled(second, self.factor)
    }

    #[inline]
    pub(super) fn apply(&self, first: f64, second: f64) -> Result<f64, Undefined> {
        let second = scaled(second, self.factor);
        match self.indicator {
            Indicator::PlanCompletion { .. } => {
                PlanCompletion { actual: first, plan: second }.rate().map(|r| r.0)
            }
            Indicator::Change { .. } | Indicator::ChangeOverRows { .. } | Indicator::Remaining { .. } => {
                Change { current: first, base: second }.amount()
            }
            Indicator::Growth { .. } | Indicator::GrowthOverRows { .. } => {
                Growth { current: first, base: second }.rate().map(|r| r.0)
            }
            Indicator::GrowthByIncrease { .. } => {
                GrowthByIncrease { current: first, increase: second }.rate().map(|r| r.0)
            }
            Indicator::IndexToPrior { .. } => {
                IndexToPrior { current: first, base: second }.rate().map(|r| r.0)
            }
            Indicator::Coverage { .. }
            | Indicator::CoverageOfLabourForce { .. }
            | Indicator::CoverageOfStudents { .. } => {
                Coverage { covered: first, eligible: second }.rate().map(|r| r.0)
            }
            Indicator::ArrearsRate { .. } | Indicator::ArrearsRateOfPlan { .. } => {
                ArrearsRate { arrears: first, base: second }.rate().map(|r| r.0)
            }
            Indicator::CollectionRate { .. } => {
                CollectionRate { collected: first, receivable: second }.rate().map(|r| r.0)
            }
            Indicator::Share { .. } => {
                Share { part: first, total: self.whole.unwrap_or(second) }.rate().map(|r| r.0)
            }
            Indicator::OverFulfilment { .. } => {
                let passed = over_fulfilment(PlanCompletion { actual: first, plan: second })?;
                passed.map(|p| p.amount).ok_or(Undefined::NotExceeded)
            }
            Indicator::Contribution { .. } => {
                let total_base = self.whole.map_or(second, |whole| scaled(whole, self.factor));
                Contribution { current: first, base: second, total_base }.points().map(|p| p.0)
            }
            // The target is not in the table: see [`super::compute_distance`].
            Indicator::Distance { .. } => Err(Undefined::MissingInput(2)),
        }
    }

    /// The values of one block of rows, and the sums over its data rows.
    pub(super) fn block(
        &self,
        block: usize,
        mut value: impl FnMut(usize, Option<Result<f64, Undefined>>),
    ) -> PairSum {
        let mut sum = PairSum::default();
        for row in block * BLOCK..((block + 1) * BLOCK).min(self.table.rows.len()) {
            let is_data = self.is_data(row);
            let is_total = matches!(self.table.rows[row], RowKind::Total | RowKind::Subtotal | RowKind::Part);
            let has_value = is_data || (is_total && self.step.is_none());
            if !has_value {
                value(row, None);
                continue;
            }
            let (first, second) = self.inputs(row);
            if is_data {
                sum.add(first, second);
            }
            value(
                row,
                Some(match (first, second) {
                    (None, _) => Err(Undefined::MissingInput(0)),
                    (_, None) => Err(Undefined::MissingInput(1)),
                    (Some(first), Some(second)) => self.apply(first, second),
                }),
            );
        }
        sum
    }

    pub(super) fn total(&self, blocks: &[PairSum]) -> Total {
        let mut sum = PairSum::default();
        blocks.iter().for_each(|b| sum.merge(b));
        let mut total = sum.total(|first, second| self.apply(first, second));
        let levels = || is_level_over_rows(self.table, self.indicator.first_input());
        if self.step.is_some() || self.table.mixed_measures || self.has_mean || levels() {
            // Periods, or rows that mix persons and money, are not parts of a whole; levels of several periods, and what is
            // paid for each person, cannot be added.
            total.value = Err(Undefined::NotAddedUp);
        }
        total
    }
}

/// The header lines that all inputs share. If the funds are named under "Kế hoạch" and "Thực hiện" instead of above
/// them, the common title is the group.
fn common_group(table: &Table, indicator: Indicator) -> Vec<String> {
    let Some(first) = table.columns.get(indicator.first_input()) else { return Vec::new() };
    let Some(second) = indicator.second_input() else { return first.group.clone() };
    let Some(second) = table.columns.get(second) else { return Vec::new() };
    let shared: Vec<String> =
        first.group.iter().zip(&second.group).take_while(|(a, b)| a == b).map(|(a, _)| a.clone()).collect();
    let inverted = first.title == second.title && first.group != second.group && !first.title.is_empty();
    if inverted { shared.into_iter().chain([first.title.clone()]).collect() } else { shared }
}

fn measured(table: &Table, indicator: Indicator) -> Option<String> {
    let column = table.columns.get(indicator.first_input())?;
    let says_so = match indicator {
        Indicator::Share { .. } => false,
        Indicator::ArrearsRate { .. } | Indicator::ArrearsRateOfPlan { .. } => {
            column.role == Some(Role::Arrears)
        }
        _ => true,
    };
    (!says_so && !column.title.is_empty()).then(|| column.title.clone())
}
