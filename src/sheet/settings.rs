//! What the user chose about the figures of a sheet: targets and what the chart shows. Part of the document.

use std::collections::{BTreeMap, BTreeSet};

use super::course::{Calendar, Course, Step};
use crate::analysis::Indicator;
use crate::indicator::{Comparison, RewardRates, Target};

/// A column by what it is, not by where it stands: something that units can be ranked and held to a target by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Measure {
    /// A computed column.
    Computed(Indicator),
    /// A pasted column.
    Pasted(u32),
}

/// What a measure is to reach, as the user set it.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Aim {
    /// Which side counts as reached.
    pub comparison: Comparison,
    /// What it is held against.
    pub against: Against,
}

/// What a measure is held against.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Against {
    /// One ratio for all.
    Figure(f64),
    /// The rate that a pasted column has for each row: a unit's own target, or a period's.
    Column(u32),
}

impl Aim {
    /// The target, where it is one for all.
    pub fn one(self) -> Option<Target> {
        match self.against {
            Against::Figure(value) => Some(Target { value, comparison: self.comparison }),
            Against::Column(_) => None,
        }
    }
}

impl From<Target> for Aim {
    fn from(target: Target) -> Aim {
        Aim { comparison: target.comparison, against: Against::Figure(target.value) }
    }
}

/// The order of bars in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub enum Order {
    /// The best first.
    #[default]
    ByValue,
    /// As in the table.
    AsPasted,
}

/// The size of the chart as a picture on paper.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Picture {
    /// Width, cm.
    pub width_cm: f64,
    /// Height, cm; many bars may need more.
    pub height_cm: f64,
    /// Dots per inch.
    pub dots_per_inch: f64,
}

impl Default for Picture {
    /// The text width of an A4 page, for print.
    fn default() -> Picture {
        Picture { width_cm: 16.0, height_cm: 9.0, dots_per_inch: 300.0 }
    }
}

impl Picture {
    /// The same within what a page and a browser's canvas can hold; what is no number becomes the default.
    pub fn bounded(self) -> Picture {
        let Picture { width_cm, height_cm, dots_per_inch } = Picture::default();
        let bound = |v: f64, least: f64, most: f64, default: f64| {
            if v.is_finite() { v.clamp(least, most) } else { default }
        };
        Picture {
            width_cm: bound(self.width_cm, 6.0, 40.0, width_cm),
            height_cm: bound(self.height_cm, 4.0, 40.0, height_cm),
            dots_per_inch: bound(self.dots_per_inch, 72.0, 600.0, dots_per_inch),
        }
    }
}

/// How the best units are chosen and rewarded.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Reward {
    /// How many units are chosen.
    pub places: u16,
    /// What each of them gets.
    pub rates: RewardRates,
}

impl Default for Reward {
    /// As in the national campaign of 2017.
    fn default() -> Reward {
        Reward { places: 6, rates: RewardRates::CAMPAIGN_2017 }
    }
}

/// What a measure earns in a points table (bảng điểm).
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Points {
    /// Points for a figure that equals the target.
    pub weight: f64,
    /// The most that can be earned.
    pub cap: f64,
}

impl Default for Points {
    /// Ten, and no more for over-fulfilment.
    fn default() -> Points {
        Points { weight: 10.0, cap: 10.0 }
    }
}

/// How units are ranked over several measures.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Ranking {
    /// The measures in the user's order, the weightiest first; others follow.
    pub order: Vec<Measure>,
    /// By the sum of points, not by the order.
    pub by_points: bool,
    /// What measures earn, where the user said.
    pub points: BTreeMap<Measure, Points>,
}

/// The columns of a plan for a stock (participants, cards, arrears).
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct StockColumns {
    /// The level when the plan began (31/12).
    pub start: u32,
    /// The level to be reached.
    pub target: u32,
    /// The level now.
    pub now: u32,
}

/// Somebody who answers for a part of a unit's plan: an officer, an agent.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Officer {
    /// The name.
    pub name: String,
    /// How much of the plan belongs to them; only the proportions count. Not negative.
    pub weight: f64,
}

/// A sheet in which a plan was broken down, and what was achieved is entered step by step.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Tracking {
    /// What its steps are.
    pub step: Step,
    /// The column of the whole plan.
    pub plan: u32,
    /// The columns of each step: its plan, what was achieved in it alone.
    pub steps: Vec<(u32, u32)>,
}

/// The user's choices for one sheet.
#[derive(Clone, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Settings {
    /// Targets by measure.
    pub targets: BTreeMap<Measure, Aim>,
    /// What the chart ranks by; the first measure there is if `None`.
    pub chart_measure: Option<Measure>,
    /// The order of the bars.
    pub chart_order: Order,
    /// Widths the user gave to columns, in pixels.
    pub widths: BTreeMap<Measure, u16>,
    /// Computed columns that the user hides, of those shown by default.
    pub hidden: BTreeSet<Indicator>,
    /// Computed columns that the user asked for, of those not shown by default.
    pub shown: BTreeSet<Indicator>,
    /// Computed columns in the user's order; those not named follow in their own.
    pub computed_order: Vec<Indicator>,
    /// The chart's title where the user wrote one; else it states the finding.
    pub chart_title: Option<String>,
    /// Size and resolution of the picture.
    pub picture: Picture,
    /// Where the figures come from, printed under the chart.
    pub source: String,
    /// Where in the year they stand.
    pub course: Course,
    /// Which days are worked.
    pub calendar: Calendar,
    /// How the best are rewarded.
    pub reward: Reward,
    /// How units are ranked.
    pub ranking: Ranking,
    /// Columns that the user holds against each other: the current one, and the base.
    pub compared: Vec<(u32, u32)>,
    /// Columns that were re-added on today's units.
    pub readded: Vec<super::Readded>,
    /// The period of the sheet's figures, as the user wrote it; else its name or title says it.
    pub period: Option<String>,
    /// What the rows are called where they are counted.
    pub counted: super::Counted,
    /// A plan for a stock: its columns.
    pub stock: Option<StockColumns>,
    /// Who answers for the plan of a unit, by the unit's name.
    pub officers: BTreeMap<String, Vec<Officer>>,
    /// What is achieved is entered here step by step.
    pub tracking: Option<Tracking>,
    /// What tables joined to this one left to be said.
    pub joined: Vec<super::Joining>,
}
