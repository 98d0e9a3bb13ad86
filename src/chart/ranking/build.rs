//! Makes a [`RankingSpec`] of ranked figures. All words come from the caller; only the numbers of the axis are printed
//! here.

use super::spec::{Bar, RankingSpec, Threshold, ThresholdStatus};
use crate::chart::scale::nice_ticks;
use crate::chart::spec::PageSpec;
use crate::indicator::{Target, ranked_order};
use crate::number::{Decimals, Notation, print_percent};

/// The most bars that a chart can have and still be read. Of more units only the best are shown, and the caller says so in the texts.
pub const MOST_BARS: usize = 80;

/// One unit's figure.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedFigure {
    /// The unit's name.
    pub label: String,
    /// The unrounded figure, a ratio or an amount; `None` if there is none.
    pub value: Option<f64>,
    /// The figure as printed, or the reason why there is none.
    pub text: String,
    /// Whether it is the table's total. A total is drawn apart from the units and never ranked.
    pub is_total: bool,
}

/// The order of the bars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BarOrder {
    /// Best first, then the units without a figure, then totals.
    ByValue,
    /// In the order of the table.
    AsPasted,
}

/// The texts that only a ranking has, in their final wording; title and source are in its page.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct RankingWords {
    /// The threshold's label: "Ngưỡng 36%".
    pub threshold: String,
    /// Words for reached and missed.
    pub legend: Option<(String, String)>,
}

/// How a ranking is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankingStyle {
    /// The threshold, if one is set.
    pub target: Option<Target>,
    /// The order of the bars.
    pub order: BarOrder,
    /// Whether lower figures are better. Used only without a target, which says so itself.
    pub lower_is_better: bool,
    /// The notation of the axis.
    pub notation: Notation,
}

/// The chart of a ranking: the bars in their order, each with its figure and whether it reaches the target.
pub fn ranking(
    figures: &[RankedFigure],
    page: PageSpec,
    words: RankingWords,
    style: RankingStyle,
) -> RankingSpec {
    let lower_is_better = style.target.map_or(style.lower_is_better, |t| t.comparison.lower_is_better());
    let mut shown = order(figures, style.order, lower_is_better);
    let mut units = 0;
    shown.retain(|i| {
        units += usize::from(!figures[*i].is_total);
        figures[*i].is_total || units <= MOST_BARS
    });
    let bars: Vec<Bar> = shown.into_iter().map(|i| bar(&figures[i], style.target)).collect();
    let values = bars.iter().filter_map(|b| b.value).chain(style.target.map(|t| t.value));
    let decimals = Decimals::UpTo(6);
    let print = |v: f64| print_percent(v, decimals, style.notation);
    let ticks = nice_ticks(values, 6).into_iter().map(|v| (v, print(v))).collect();
    RankingSpec {
        page,
        bars,
        threshold: style.target.map(|t| Threshold { value: t.value, label: words.threshold }),
        legend: words.legend,
        ticks,
    }
}

fn order(figures: &[RankedFigure], order: BarOrder, lower_is_better: bool) -> Vec<usize> {
    if order == BarOrder::AsPasted {
        return (0..figures.len()).collect();
    }
    let unit_value = |f: &RankedFigure| f.value.filter(|v| v.is_finite() && !f.is_total);
    let values: Vec<Option<f64>> = figures.iter().map(unit_value).collect();
    let mut shown = ranked_order(&values, lower_is_better);
    let rest = |total: bool| (0..figures.len()).filter(move |i| figures[*i].is_total == total);
    shown.extend(rest(false).filter(|i| values[*i].is_none()));
    shown.extend(rest(true));
    shown
}

fn bar(figure: &RankedFigure, target: Option<Target>) -> Bar {
    let value = figure.value.filter(|v| v.is_finite());
    let reach = match (target, value) {
        (Some(t), Some(v)) if t.is_reached(v) => ThresholdStatus::Reached,
        (Some(_), Some(_)) => ThresholdStatus::Missed,
        _ => ThresholdStatus::NoThreshold,
    };
    Bar { label: figure.label.clone(), value, text: figure.text.clone(), reach, is_total: figure.is_total }
}
