//! Which readings of a number its unit rules out.

use super::notation::Notation;
use super::numeral::Numeral;
use super::unit::{Unit, UnitKind};

/// No count reaches this: there are a hundred million people in the country.
const MOST_COUNTED: f64 = 1e9;

impl Numeral {
    /// The number without the reading that its unit rules out: whole things have no decimals (`1.234` cards are 1234),
    /// and no count reaches a billion (`14,551` million people are 14.551 million). For the unit of a column or header;
    /// [`super::scan::scan()`] has done this already for a unit in the cell itself.
    pub fn counted_in(self, unit: Unit) -> Numeral {
        let whole =
            unit.scale == 1.0 && matches!(unit.kind, UnitKind::Money | UnitKind::Count | UnitKind::Time);
        if self.percent {
            return self;
        }
        match self.grouping() {
            Some(grouping) if whole => self.only(grouping),
            Some(grouping) if unit.kind == UnitKind::Count => {
                let grouped = self.value(grouping).unwrap_or(0.0).abs() * unit.scale;
                if grouped > MOST_COUNTED { self.only(grouping.other()) } else { self }
            }
            None if whole && unit.kind == UnitKind::Count && self.both_group => {
                // "2.377,871" booklets: a booklet has no decimals, so both separators group.
                let value = self.value(Notation::CommaDecimal).map(|v| (v * 1000.0).round());
                let (comma, point) = (value, value);
                Numeral { comma, point, comma_decimals: 0, point_decimals: 0, repaired: true, ..self }
            }
            _ => self,
        }
    }

    /// The number with its reading in this notation only.
    pub(super) fn only(self, notation: Notation) -> Numeral {
        match notation {
            Notation::CommaDecimal => Numeral { point: None, point_decimals: self.comma_decimals, ..self },
            Notation::PointDecimal => Numeral { comma: None, comma_decimals: self.point_decimals, ..self },
        }
    }
}
