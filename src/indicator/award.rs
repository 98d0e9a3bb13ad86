//! Awards: the reward of a unit, and tallies of awards by kind and holder.

use std::collections::BTreeMap;

use super::rate::Undefined;
use crate::number::ExactSum;

/// The amounts from which a reward is computed, in đồng. The user can change all of them.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct RewardRates {
    /// The amount for each member of staff, đồng.
    pub per_head: f64,
    /// The number of fixed sums.
    pub sums: f64,
    /// The amount of one fixed sum, đồng.
    pub sum: f64,
}

impl RewardRates {
    /// The rates of the national campaign of 2017: 130 000 đ a head and 5 sums of 5 000 000 đ.
    pub const CAMPAIGN_2017: RewardRates = RewardRates { per_head: 130_000.0, sums: 5.0, sum: 5_000_000.0 };

    /// The reward of a unit in đồng: per head × staff + sums × sum.
    ///
    /// # Errors
    /// [`Undefined::MissingInput`] without a number of staff, [`Undefined::NegativeBase`] for one below 0,
    /// [`Undefined::TooLarge`] if the reward is too large for a number.
    pub fn reward(self, staff: Option<f64>) -> Result<f64, Undefined> {
        let staff = staff.ok_or(Undefined::MissingInput(0))?;
        if staff < 0.0 {
            return Err(Undefined::NegativeBase);
        }
        let mut reward = ExactSum::new();
        reward.extend([self.per_head * staff, self.sums * self.sum]);
        let value = reward.value();
        if value.is_finite() { Ok(value) } else { Err(Undefined::TooLarge) }
    }
}

/// Who received an award.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Holder {
    /// tập thể
    Collective,
    /// cá nhân
    Individual,
}

/// Awards counted by kind and holder. Kinds keep the order in which they were first counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AwardTally {
    kinds: Vec<String>,
    /// Where each kind stands in `kinds`.
    places: BTreeMap<String, usize>,
    counts: BTreeMap<(usize, Holder), u64>,
}

impl AwardTally {
    /// Counts awards of one kind ("Cờ thi đua của BHXH Việt Nam").
    pub fn add(&mut self, kind: &str, holder: Holder, count: u64) {
        let index = match self.places.get(kind) {
            Some(index) => *index,
            None => {
                self.kinds.push(kind.to_owned());
                self.places.insert(kind.to_owned(), self.kinds.len() - 1);
                self.kinds.len() - 1
            }
        };
        *self.counts.entry((index, holder)).or_default() += count;
    }

    /// The kinds with their counts of collectives and of individuals. A count is `None`, not 0, if none was added.
    pub fn rows(&self) -> impl Iterator<Item = (&str, Option<u64>, Option<u64>)> {
        let count = |index, holder| self.counts.get(&(index, holder)).copied();
        self.kinds
            .iter()
            .enumerate()
            .map(move |(i, kind)| (kind.as_str(), count(i, Holder::Collective), count(i, Holder::Individual)))
    }

    /// The number of awards that holders of this kind received.
    pub fn total(&self, holder: Holder) -> u64 {
        self.counts.iter().filter(|((_, h), _)| *h == holder).map(|(_, n)| n).sum()
    }
}
