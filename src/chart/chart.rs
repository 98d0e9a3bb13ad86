//! [`Chart`]: a chart of any kind, as plain data.

use super::annotation::{AnnotationSpec, ValueLine};
use super::composition::{CompositionSpec, layout_composition};
use super::contribution::{ContributionSpec, layout_contribution};
use super::exact::exact;
use super::growth::{GrowthSpec, layout_growth};
use super::highlight::highlight;
use super::mark::Layout;
use super::multiples::{MultiplesSpec, layout_multiples};
use super::periods::{PeriodsSpec, layout_periods};
use super::plan_actual::{PlanActualSpec, layout_plan_actual};
use super::plan_path::{PlanPathSpec, layout_plan_path};
use super::ranking::{RankingSpec, layout_ranking};
use super::rows::RowScale;
use super::spec::PageSpec;
use super::table_picture::{TablePictureSpec, layout_table_picture};
use super::target_gap::{TargetGapSpec, layout_target_gap};
use super::trend::{TrendSpec, layout_trend};
use super::two_rates::{TwoRatesSpec, layout_two_rates};

/// A chart of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Units in order of one rate, with a threshold.
    Ranking(RankingSpec),
    /// Plan against actual, unit by unit.
    PlanActual(PlanActualSpec),
    /// This period against the prior one.
    Periods(PeriodsSpec),
    /// Growth, diverging from zero.
    Growth(GrowthSpec),
    /// The parts of each unit's figure.
    Composition(CompositionSpec),
    /// A rate against its target.
    TargetGap(TargetGapSpec),
    /// Contributions to the growth of the total.
    Contribution(ContributionSpec),
    /// The course over periods.
    Trend(TrendSpec),
    /// One measure of several groups, a panel each.
    Multiples(MultiplesSpec),
    /// What was reached against the plan's path.
    PlanPath(PlanPathSpec),
    /// Two rates against each other.
    TwoRates(TwoRatesSpec),
    /// A table as a picture.
    TablePicture(TablePictureSpec),
}

impl Chart {
    /// The texts around its plot, its size and its look.
    pub fn page(&self) -> &PageSpec {
        match self {
            Chart::Ranking(spec) => &spec.page,
            Chart::PlanActual(spec) => &spec.page,
            Chart::Periods(spec) => &spec.page,
            Chart::Growth(spec) => &spec.page,
            Chart::Composition(spec) => &spec.page,
            Chart::TargetGap(spec) => &spec.page,
            Chart::Contribution(spec) => &spec.page,
            Chart::Trend(spec) => &spec.page,
            Chart::Multiples(spec) => &spec.page,
            Chart::PlanPath(spec) => &spec.page,
            Chart::TwoRates(spec) => &spec.page,
            Chart::TablePicture(spec) => &spec.page,
        }
    }

    /// The same, to be changed.
    pub fn page_mut(&mut self) -> &mut PageSpec {
        match self {
            Chart::Ranking(spec) => &mut spec.page,
            Chart::PlanActual(spec) => &mut spec.page,
            Chart::Periods(spec) => &mut spec.page,
            Chart::Growth(spec) => &mut spec.page,
            Chart::Composition(spec) => &mut spec.page,
            Chart::TargetGap(spec) => &mut spec.page,
            Chart::Contribution(spec) => &mut spec.page,
            Chart::Trend(spec) => &mut spec.page,
            Chart::Multiples(spec) => &mut spec.page,
            Chart::PlanPath(spec) => &mut spec.page,
            Chart::TwoRates(spec) => &mut spec.page,
            Chart::TablePicture(spec) => &mut spec.page,
        }
    }

    /// Gives it annotations and lines. The picture of a table has no axis, and so no lines.
    pub fn annotate(&mut self, annotations: Vec<AnnotationSpec>, lines: Vec<ValueLine>) {
        match self {
            Chart::TwoRates(spec) => spec.annotate(annotations, lines),
            Chart::Multiples(spec) => spec.annotate(annotations, lines),
            Chart::TablePicture(spec) => spec.annotate(annotations),
            Chart::Trend(_) | Chart::PlanPath(_) => {
                let page = self.page_mut();
                (page.below, page.levels) = (annotations, lines);
            }
            _ => {
                let page = self.page_mut();
                (page.beside, page.uprights) = (annotations, lines);
            }
        }
    }

    /// Whether it has totals whose bars are on a scale of their own.
    pub fn has_totals_apart(&self) -> bool {
        let scales = match self {
            Chart::PlanActual(spec) => spec.scales(),
            Chart::Periods(spec) => spec.scales(),
            Chart::Composition(spec) => spec.scales(),
            _ => Vec::new(),
        };
        scales.into_iter().any(RowScale::is_apart)
    }

    /// Where everything of it is on the page.
    pub fn layout(&self) -> Layout {
        let mut layout = match self.page().is_exact {
            false => self.laid_out(),
            true => exact(self.page(), |scale| {
                let mut scaled = self.clone();
                scaled.page_mut().look.scale *= scale;
                scaled.laid_out()
            }),
        };
        if !self.page().highlighted.is_empty() {
            highlight(&mut layout, &self.page().highlighted, self.is_of_rows());
        }
        layout
    }

    /// Whether each figure has a row of its own from margin to margin; otherwise it is a point or a column.
    fn is_of_rows(&self) -> bool {
        !matches!(self, Chart::Trend(_) | Chart::PlanPath(_) | Chart::TwoRates(_))
    }

    fn laid_out(&self) -> Layout {
        match self {
            Chart::Ranking(spec) => layout_ranking(spec),
            Chart::PlanActual(spec) => layout_plan_actual(spec),
            Chart::Periods(spec) => layout_periods(spec),
            Chart::Growth(spec) => layout_growth(spec),
            Chart::Composition(spec) => layout_composition(spec),
            Chart::TargetGap(spec) => layout_target_gap(spec),
            Chart::Contribution(spec) => layout_contribution(spec),
            Chart::Trend(spec) => layout_trend(spec),
            Chart::Multiples(spec) => layout_multiples(spec),
            Chart::PlanPath(spec) => layout_plan_path(spec),
            Chart::TwoRates(spec) => layout_two_rates(spec),
            Chart::TablePicture(spec) => layout_table_picture(spec),
        }
    }
}
