//! How the units stand, in sentences.

use super::sentence::Pieces;
use super::telling::{MOST_NAMED, Telling};
use crate::analysis::Indicator;
use crate::indicator::BetterSide;
use crate::narrate::{Extremes, Fact, Figure, Movement, Named, Reach, Tied};
use crate::number::{Decimals, print_percent};
use crate::sheet::{FieldName, Measure};

impl Telling<'_> {
    /// "5/9 đơn vị đạt 36% kế hoạch, cao nhất là … Còn 4 đơn vị chưa đạt: …".
    pub(super) fn reach(&self, pieces: &mut Pieces, fact: &Fact, reach: &Reach) {
        let words = self.words;
        let Some(measure) = fact.measure else { return };
        self.among(pieces, reach.of, reach.all);
        pieces.field(FieldName::Reached, |pieces| {
            pieces.say(&self.counted_side(measure, reach));
        });
        if let Some((_, figure)) = reach.best.first() {
            let lower = reach.target.is_some_and(|(comparison, _)| comparison.lower_is_better());
            let is_alike = |(_, other): &&(Named, Figure)| self.printed(other) == self.printed(figure);
            let alike: Vec<Named> =
                reach.best.iter().take_while(is_alike).map(|(unit, _)| unit.clone()).collect();
            // All of them are known only if the list of the best goes on behind them.
            let count = if alike.len() == reach.best.len() { reach.reached } else { alike.len() };
            pieces.say(", ").say(if lower { words.lowest_is() } else { words.highest_is() });
            let tied = Tied { first: alike, count, figure: figure.clone() };
            pieces.field(FieldName::Best, |pieces| self.tied(pieces, &tied, self.printed(figure)));
        }
        if reach.missed.is_empty() {
            return;
        }
        let count = reach.of - reach.reached;
        pieces.say(words.missed_by());
        pieces.field(FieldName::Missed, |pieces| {
            pieces.say(&format!("{} {}: ", words.count(count), words.counted(self.counted, count)));
            self.list(pieces, &reach.missed, MOST_NAMED, |pieces, (unit, figure, distance)| {
                self.unit_name(pieces, unit);
                pieces.say(" (").figure(self.printed(figure), figure.at);
                pieces.say(&self.distance(*distance, None)).say(")");
            });
        });
    }

    /// Of how many units something is said, if some have no figure: the lowest of two may not be that of nine.
    fn among(&self, pieces: &mut Pieces, of: usize, all: usize) {
        if of < all {
            let among = self.words.among(&self.words.of_all(of, all), self.words.counted(self.counted, all));
            pieces.field(FieldName::Among, |pieces| {
                pieces.say(&among);
            });
        }
    }

    /// How many units are on the side that the user asks about.
    fn counted_side(&self, measure: Measure, reach: &Reach) -> String {
        let words = self.words;
        let Some((good, target)) = reach.target else {
            let name = self.measure(measure);
            return words.on_asked_side_of_own(self.counted, (reach.reached, reach.of), true, &name);
        };
        let phrase = match measure {
            Measure::Computed(indicator) => words.measure_phrase(indicator),
            Measure::Pasted(column) => {
                let column = self.table.columns.get(column as usize);
                let role = column.and_then(|column| column.role);
                words.pasted_phrase(role, column.map_or("", |column| column.title.as_str()))
            }
        };
        let count = if reach.asked == good { reach.reached } else { reach.of - reach.reached };
        let threshold = print_percent(target, Decimals::UpTo(4), words.0.notation());
        words.on_asked_side(self.counted, (count, reach.of), reach.asked, &threshold, &phrase)
    }

    /// "7 đơn vị tăng, 2 đơn vị giảm so với …; tăng cao nhất là …".
    pub(super) fn movement(&self, pieces: &mut Pieces, fact: &Fact, movement: &Movement) {
        let words = self.words;
        let Movement { of, all, rose, fell, most, least } = movement;
        self.among(pieces, *of, *all);
        let same = of - rose - fell;
        let mut sides = Vec::new();
        for (count, word) in [(*rose, words.rose()), (*fell, words.fell()), (same, words.stayed())] {
            if count > 0 {
                let noun = words.counted(self.counted, *of);
                sides.push(format!("{} {noun} {word}", words.of_all(count, *of)));
            }
        }
        pieces.field(FieldName::Sides, |pieces| {
            pieces.say(&sides.join(", "));
        });
        if let Some(Measure::Computed(Indicator::Growth { base, .. })) = fact.measure {
            pieces.say(words.compared_with()).say(&words.base_noun(self.table, base));
        }
        let mut said = 0;
        let rising = if *rose == 1 { words.rose_alone() } else { words.rose_most() };
        let falling = if *fell == 1 { words.fell_alone() } else { words.fell_most() };
        let sides = [(most, rising, FieldName::RoseMost), (least, falling, FieldName::FellMost)];
        for (held, word, name) in sides {
            if let Some(held) = held {
                pieces.say(if said == 0 { "; " } else { ", " }).say(word);
                pieces.field(name, |pieces| self.tied(pieces, held, self.size(&held.figure)));
                said += 1;
            }
        }
    }

    /// "Cao nhất là … (41,10%), thấp nhất là … (34,01%)".
    pub(super) fn extremes(&self, pieces: &mut Pieces, fact: &Fact, extremes: &Extremes, is_first: bool) {
        let words = self.words;
        self.among(pieces, extremes.of, extremes.all);
        let name = fact.measure.filter(|_| is_first).map(|measure| self.measure(measure));
        let Some(lowest) = &extremes.lowest else {
            let Tied { count, figure, .. } = &extremes.highest;
            let noun = words.counted(self.counted, *count);
            pieces.say(&words.all_alike(&words.count(*count), noun, name.as_deref()));
            pieces.field(FieldName::Alike, |pieces| {
                pieces.figure(self.printed(figure), figure.at);
            });
            return;
        };
        if let Some(name) = name {
            pieces.say(&name).say(" ");
        }
        let highest = (&extremes.highest, words.highest_is(), FieldName::Highest);
        let lowest = (lowest, words.lowest_is(), FieldName::Lowest);
        let order = match extremes.better {
            BetterSide::Lower => [lowest, highest],
            _ => [highest, lowest],
        };
        for (place, (held, word, field)) in order.into_iter().enumerate() {
            pieces.say(if place == 0 { "" } else { ", " }).say(word);
            pieces.field(field, |pieces| self.tied(pieces, held, self.printed(&held.figure)));
        }
    }
}

impl crate::words::texts::Words {
    /// "7/9".
    fn of_all(self, count: usize, of: usize) -> String {
        match count == of {
            true => self.pick(format!("cả {}", self.count(of)), format!("all {}", self.count(of))),
            false => self.pick(
                format!("{}/{}", self.count(count), self.count(of)),
                format!("{} of {}", self.count(count), self.count(of)),
            ),
        }
    }

    fn among(self, count: &str, noun: &str) -> String {
        self.pick(
            format!("trong {count} {noun} tính được tỷ lệ, "),
            format!("among {count} {noun} that have a rate, "),
        )
    }

    fn all_alike(self, count: &str, noun: &str, name: Option<&str>) -> String {
        match name {
            Some(name) => self.pick(
                format!("{name} của cả {count} {noun} đều là "),
                format!("{name} of all {count} {noun} is "),
            ),
            None => self.pick(format!("cả {count} {noun} đều là "), format!("all {count} {noun} have ")),
        }
    }
}

crate::words::texts::texts! {
    /// Before how many units do not reach their target, and which.
    missed_by: ". Chưa đạt có ", ". Not reached by ";
    /// Before the units with the highest figure.
    highest_is: "cao nhất là ", "highest is ";
    /// Before the units with the lowest figure.
    lowest_is: "thấp nhất là ", "lowest is ";
    /// Units whose figure rose.
    rose: "tăng", "rose";
    /// Units whose figure fell.
    fell: "giảm", "fell";
    /// Units whose figure stayed.
    stayed: "không đổi", "did not change";
    /// Before the units that rose most.
    rose_most: "tăng cao nhất là ", "the greatest rise is ";
    /// Before the one unit that rose.
    rose_alone: "tăng là ", "the one that rose is ";
    /// Before the one unit that fell.
    fell_alone: "giảm là ", "the one that fell is ";
    /// Before the units that fell most.
    fell_most: "giảm nhiều nhất là ", "the greatest fall is ";
}
