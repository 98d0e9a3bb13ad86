//! What one cell says before anything is known of its column.

use super::context::Context;
use super::evidence::{TextOrigin, Vote};
use super::marks::{CURRENCIES, Mark, Marks};
use super::read::{Remark, has_words, read};
use crate::grid::{Cell, StoredValue};
use crate::number::{CellKind, Scanned, Unit, UnitKind, is_year, scan};

/// What one cell says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CellFacts {
    /// What it is.
    pub kind: CellKind,
    /// Its value, final unless `open`.
    pub value: f64,
    /// What it proves of the notation.
    pub vote: Vote,
    /// Its reading depends on the column: both readings, own units, brackets, typed numbers.
    pub open: bool,
    /// It shows fewer digits than the source holds.
    pub rounded: bool,
    /// The unit beside it, if it is a foreign currency or measured (ha, kg).
    pub(super) other_unit: Option<Unit>,
    /// What it adds to the counts of its column.
    pub(super) marks: Marks,
}

impl CellFacts {
    /// Of a cell; `declared` if the source declares how it displays numbers.
    pub fn of(cell: Cell<'_>, declared: bool) -> CellFacts {
        if cell.text.is_empty() && cell.stored == StoredValue::None {
            return CellFacts::default();
        }
        let scanned = scan(cell.text);
        let reading = read(cell, &scanned, &Context::default());
        let stored = matches!(cell.stored, StoredValue::Number { .. });
        let mut marks = Marks::of_kind(reading.kind, reading.value);
        marks.set(Mark::Stored, stored);
        let digits = || cell.text.bytes().all(|b| b.is_ascii_digit() || b == b' ');
        marks.set(Mark::DigitCodes, reading.kind == CellKind::Code && digits());
        let may_be_year = reading.kind == CellKind::Number && (1900.0..2100.0).contains(&reading.value);
        marks.set(Mark::Years, may_be_year && is_year(cell.text.trim()));
        let vote =
            Vote::of(cell, &scanned, declared).with_decimals(reading.decimals).with_noughts(reading.noughts);
        let has_decimals = reading.kind == CellKind::Number && vote.is_certain() && vote.decimals() > 0;
        marks.set(Mark::Decimals, has_decimals);
        let mut open = matches!(reading.remark, Remark::Hidden | Remark::Uncalculated);
        let mut other_unit = None;
        if let Scanned::Number(numeral) = &scanned {
            let named = numeral.unit.filter(|_| has_words(numeral));
            marks.set(Mark::InEnglish, numeral.english && numeral.is_ambiguous() && !stored);
            let currency = named.and_then(|u| CURRENCIES.iter().find(|(kind, _)| *kind == u.kind));
            if let Some((_, mark)) = currency {
                marks.set(*mark, true);
                open = true;
            }
            let counts_else = |u: &Unit| u.kind.is_measured() || u.kind.is_foreign();
            let unit = named.filter(|u| match counts_else(u) {
                true => !stored,
                false => u.scale != 1.0 || (u.kind == UnitKind::Money && !stored),
            });
            if named.is_some() && (!stored || unit.is_some()) {
                other_unit = unit.filter(counts_else);
                marks.set(Mark::WithUnit, true);
                marks.set(Mark::WithScale, unit.is_some());
                marks.set(Mark::WithCount, unit.is_some_and(|u| u.kind == UnitKind::Count));
                open = true;
            }
            // Shown as thousands of what is stored, in one notation or the other.
            open |= stored && numeral.is_ambiguous() && reading.remark == Remark::Rounded;
            if !stored {
                marks.set(Mark::Bracketed, numeral.bracketed);
                open |= vote.source() == TextOrigin::Typed || numeral.bracketed || numeral.is_ambiguous();
            }
        }
        let rounded = reading.remark == Remark::Rounded;
        CellFacts { kind: reading.kind, value: reading.value, vote, open, rounded, other_unit, marks }
    }

    /// Of a cell in a row of titles. One that is a number ("1", "2020") stays one, of no weight; "(1)" is no negative.
    pub fn of_title(cell: Cell<'_>) -> CellFacts {
        if cell.text.is_empty() && cell.stored == StoredValue::None {
            return CellFacts::default();
        }
        let number = match scan(cell.text) {
            Scanned::Number(n) if !n.bracketed && !n.signed && !n.is_ambiguous() => n.comma,
            _ => None,
        };
        let kind = if number.is_some() { CellKind::Number } else { CellKind::Text };
        let value = number.unwrap_or(0.0);
        CellFacts { kind, value, marks: Marks::of_size(kind, value), ..CellFacts::default() }
    }
}
