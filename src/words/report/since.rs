//! What changed since the former period, and what the months that are left need, in sentences.

use super::sentence::Pieces;
use super::telling::{MOST_NAMED, Telling};
use super::whole::Direction;
use crate::analysis::Indicator;
use crate::narrate::{Fact, Figure, Named, Pace, Since};
use crate::sheet::{FieldName, Measure};
use crate::words::texts::Words;

impl Telling<'_> {
    /// "So với kỳ trước (trang “Tháng 5”), kết quả thực hiện tăng 90 tỷ đồng; tăng cao nhất là … Mới đạt: …".
    pub(super) fn since(&self, pieces: &mut Pieces, fact: &Fact, since: &Since) {
        let words = self.words;
        pieces.say(words.against()).field(FieldName::Former, |pieces| {
            pieces.say(self.former);
        });
        let mut said = 0;
        if let Some(change) = &since.change {
            pieces.say(", ").say(&words.noun_of(self.table, fact.column)).say(" ");
            pieces.field(FieldName::Change, |pieces| {
                let direction = Direction::of(change.value);
                pieces.say(words.moves(direction).trim_start());
                if direction != Direction::Same {
                    pieces.say(" ").figure(self.size(change), change.at);
                }
            });
            let sides = [
                (&since.most, words.rose_most(), FieldName::RoseMost),
                (&since.least, words.fell_most(), FieldName::FellMost),
            ];
            for (held, word, name) in sides {
                if let Some(held) = held {
                    pieces.say(if said == 0 { "; " } else { ", " }).say(word);
                    pieces.field(name, |pieces| self.tied(pieces, held, self.size(&held.figure)));
                    said += 1;
                }
            }
        }
        let mut is_first = since.change.is_none();
        let crossed = [
            (&since.newly, words.newly_reached(), FieldName::NewlyReached),
            (&since.no_more, words.no_more_reached(), FieldName::NoMoreReached),
        ];
        for (units, lead, name) in crossed {
            if units.is_empty() {
                continue;
            }
            pieces.say(if is_first { ", " } else { "; " }).say(lead);
            is_first = false;
            pieces.field(name, |pieces| self.with_figures(pieces, units));
        }
    }

    fn with_figures(&self, pieces: &mut Pieces, units: &[(Named, Figure)]) {
        let (words, count) = (self.words, units.len());
        pieces.say(&format!("{} {}: ", words.count(count), words.counted(self.counted, count)));
        self.list(pieces, units, MOST_NAMED, |pieces, (unit, figure)| {
            self.unit_name(pieces, unit);
            pieces.say(" (").figure(self.printed(figure), figure.at).say(")");
        });
    }

    /// "Còn 7 tháng, bình quân mỗi tháng cần thực hiện thêm 2.237,8 tỷ đồng".
    pub(super) fn pace(&self, pieces: &mut Pieces, fact: &Fact, pace: &Pace) {
        let words = self.words;
        let spent = matches!(
            fact.measure,
            Some(Measure::Computed(Indicator::PlanCompletion { actual, .. })) if self.is_spent(actual)
        );
        pieces.say(words.there_are_left()).field(FieldName::MonthsLeft, |pieces| {
            pieces.say(&words.months_of_plan(pace.months));
        });
        pieces.say(if spent { words.each_month_has() } else { words.each_month_needs() });
        pieces.field(FieldName::EachMonth, |pieces| {
            pieces.figure(self.printed(&pace.each), pace.each.at);
        });
    }
}

impl Words {
    fn months_of_plan(self, count: usize) -> String {
        let months = if count == 1 { "month" } else { "months" };
        let count = self.count(count);
        self.pick(format!("{count} tháng"), format!("{count} {months}"))
    }

    /// The former period by the name of its sheet.
    pub fn former_period(self, tab: Option<&str>) -> String {
        match tab {
            Some(tab) => {
                self.pick(format!("kỳ trước (trang “{tab}”)"), format!("the former period (sheet “{tab}”)"))
            }
            None => self.pick("bảng trước", "the former table").to_owned(),
        }
    }
}

crate::words::texts::texts! {
    /// Before the period that figures are held against.
    against: "so với ", "against ";
    /// Before the units that newly reach their target.
    newly_reached: "mới đạt ngưỡng có ", "the threshold is newly reached by ";
    /// Before the units that reach their target no more.
    no_more_reached: "không còn đạt ngưỡng có ", "it is reached no more by ";
    /// Before how many months are left.
    there_are_left: "kỳ kế hoạch còn ", "the plan has ";
    /// Before what each month that is left needs.
    each_month_needs: ", bình quân mỗi tháng cần thực hiện thêm ", " left, each of which needs on average ";
    /// Before what each month that is left has of an estimate of spending.
    each_month_has: ", bình quân mỗi tháng còn ", " left, each of which has on average ";
}
