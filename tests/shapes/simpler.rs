//! The simpler shapes beside one, for the smallest table that shows a fault.

use super::exact::{Negative, Notation};
use super::shape::*;

impl Shape {
    /// Shapes that differ from this one by one simpler choice.
    pub fn simpler(&self) -> Vec<Shape> {
        let changes: [fn(&mut Shape); 50] = [
            |s| s.fund_rows = false,
            |s| s.html = false,
            |s| s.beside = false,
            |s| s.below = false,
            |s| s.script = Script::Unicode,
            |s| s.figure_marks = false,
            |s| s.months = false,
            |s| s.english = false,
            |s| s.mixed = Mixed::None,
            |s| s.in_cells = InCells::None,
            |s| s.codes = false,
            |s| s.ranks = false,
            |s| s.thresholds = false,
            |s| s.damage = Damage::None,
            |s| s.under = Under::Nothing,
            |s| s.under = Under::Footnote,
            |s| s.titles = 0,
            |s| s.titles = 1,
            |s| s.index = IndexRow::None,
            |s| s.index = IndexRow::Letters,
            |s| s.spacer_columns = false,
            |s| s.spacer_rows = false,
            |s| s.extra_header = false,
            |s| s.footnote_marks = false,
            |s| s.note_column = false,
            |s| s.mean_column = false,
            |s| s.missing = Missing::None,
            |s| s.missing = Missing::Dash,
            |s| s.average = false,
            |s| s.of_which = OfWhich::None,
            |s| s.of_which = OfWhich::Line,
            |s| s.groups = Groups::None,
            |s| s.groups = Groups::Romans,
            |s| s.group_sums = GroupSums::Above,
            |s| s.restart = false,
            |s| s.parts_add_up = false,
            |s| s.total = Place::Nowhere,
            |s| s.total = Place::Last,
            |s| s.total_among_numbers = false,
            |s| s.unit_line = UnitLine::None,
            |s| s.unit_line = UnitLine::Right,
            |s| (s.power, s.rounded) = (2, false),
            |s| s.decimals = 1,
            |s| s.notation = Notation::PointsComma,
            |s| s.negative = Negative::Minus,
            |s| s.percent = Percent::Plain,
            |s| (s.growth, s.change) = (false, false),
            |s| (s.prior, s.growth, s.change, s.as_index) = (false, false, false, false),
            |s| s.completion = false,
            |s| s.numbered = false,
        ];
        let mut found: Vec<Shape> = Vec::new();
        for change in changes {
            let mut other = self.clone();
            change(&mut other);
            if other != *self {
                found.push(other);
            }
        }
        for fewer in [2, 3, self.units / 2, self.units.saturating_sub(1)] {
            // Funds come in pairs.
            if (2..self.units).contains(&fewer) && !(self.fund_rows && (fewer % 2 == 1 || fewer < 4)) {
                found.push(Shape { units: fewer, ..self.clone() });
            }
        }
        found
    }
}
