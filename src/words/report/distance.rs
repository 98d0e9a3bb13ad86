//! How far a rate is from its target, in words.

use super::telling::Telling;
use super::whole::Direction;
use crate::number::{Decimals, print_percent, print_points, round_half_away};
use crate::words::texts::Words;

impl Telling<'_> {
    /// How far a rate is from a target, which is named unless the sentence has named it before.
    pub(super) fn distance(&self, difference: f64, target: Option<f64>) -> String {
        let (words, notation) = (self.words, self.words.0.notation());
        let threshold =
            target.map(|target| words.the_threshold(&print_percent(target, Decimals::UpTo(4), notation)));
        let printed = round_half_away(difference, 4);
        let points = print_points(printed.abs(), Decimals::Fixed(2), notation);
        let points = words.points(points.trim_start_matches('+'));
        words.stands_to(Direction::of(printed), threshold.as_deref(), &points)
    }
}

impl Words {
    fn the_threshold(self, figure: &str) -> String {
        self.pick(format!("ngưỡng {figure}"), format!("the threshold of {figure}"))
    }

    fn stands_to(self, direction: Direction, threshold: Option<&str>, points: &str) -> String {
        let (vietnamese, english) = match (direction, threshold) {
            (Direction::Up, Some(at)) => {
                (format!(", cao hơn {at} là {points}"), format!(", {points} above {at}"))
            }
            (Direction::Down, Some(at)) => {
                (format!(", thấp hơn {at} là {points}"), format!(", {points} below {at}"))
            }
            (Direction::Same, Some(at)) => (format!(", bằng {at}"), format!(", equal to {at}")),
            (Direction::Up, None) => (format!(", cao hơn {points}"), format!(", {points} above")),
            (Direction::Down, None) => (format!(", thấp hơn {points}"), format!(", {points} below")),
            (Direction::Same, None) => (String::new(), String::new()),
        };
        self.pick(vietnamese, english)
    }
}
