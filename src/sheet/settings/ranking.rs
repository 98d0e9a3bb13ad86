//! How units are ranked over several measures, and how the best are rewarded.

use std::collections::BTreeMap;

use super::measure::Measure;
use crate::indicator::RewardRates;

/// How units are ranked and rewarded. The plan panel changes it; the choice of the best units and the points table read
/// it. No column of a sheet is computed from it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct RankingSettings {
    /// The measures in the user's order, the most important first. The others follow.
    pub order: Vec<Measure>,
    /// Whether points decide, and not the order.
    pub by_points: bool,
    /// The points of each measure for which the user set them.
    pub points: BTreeMap<Measure, Points>,
    /// How the best are rewarded.
    pub reward: Reward,
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
    /// The reward of the national campaign of 2017.
    fn default() -> Reward {
        Reward { places: 6, rates: RewardRates::CAMPAIGN_2017 }
    }
}

/// The points that a measure gives in a points table (bảng điểm).
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Points {
    /// Points for reaching exactly the target.
    pub weight: f64,
    /// The most points.
    pub cap: f64,
}

impl Default for Points {
    /// Ten points, and no more for exceeding the target.
    fn default() -> Points {
        Points { weight: 10.0, cap: 10.0 }
    }
}
