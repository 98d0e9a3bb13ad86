//! Reads one cell as a number, once its column has decided how its numbers are written and what they count.

use super::context::{Brackets, Context};
use super::shown::{in_shown_unit, nearest, times};
use crate::grid::{Cell, StoredValue};
use crate::number::{CellError, CellKind, Expected, Numeral, Scanned, Unit, UnitKind, fifteen_digits, scan};

/// What is reported about a cell beside its value.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub enum Remark {
    /// Nothing.
    #[default]
    None,
    /// It can be read in two ways, and nothing decides.
    Ambiguous {
        /// Its value if the comma marks decimals.
        comma: f64,
        /// Its value if the point does.
        point: f64,
    },
    /// It is in brackets, and nothing tells whether it is a negative or a percentage without its sign.
    Bracketed,
    /// It names no unit although its neighbours do, or the other way round.
    UnitMissing,
    /// It names a currency, and others of its column name another.
    CurrencyDiffers,
    /// It is a number that the source holds as text.
    TextNumber,
    /// Its value is not in the text (`####`).
    Hidden,
    /// It is a formula whose result the source does not hold.
    Uncalculated,
    /// The source shows fewer digits than it holds.
    Rounded,
    /// It has a unit that cannot be converted to the column's, so that it has no value here.
    OtherUnit,
}

impl Remark {
    /// Whether the value is a guess that the user must be asked about.
    pub fn is_doubt(self) -> bool {
        matches!(
            self,
            Remark::Ambiguous { .. } | Remark::Bracketed | Remark::UnitMissing | Remark::CurrencyDiffers
        )
    }
}

/// A cell as read.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct CellReading {
    /// What it is.
    pub kind: CellKind,
    /// Its value; 0 if its kind has none.
    pub value: f64,
    /// Decimals printed.
    pub decimals: u8,
    /// Noughts that its own unit puts behind its digits: 8 of "12,4 tỷ" among đồng.
    pub noughts: u8,
    /// What is reported about it.
    pub remark: Remark,
}

impl CellReading {
    fn of(kind: CellKind) -> CellReading {
        CellReading { kind, ..CellReading::default() }
    }
}

/// Reads a cell whose text was scanned as `scanned`.
pub fn read(cell: Cell<'_>, scanned: &Scanned, context: &Context) -> CellReading {
    match cell.stored {
        StoredValue::Number { value, percent } => stored_number(value, percent, scanned, context),
        StoredValue::Date => CellReading::of(CellKind::Date),
        StoredValue::Boolean(_) => CellReading::of(CellKind::Boolean),
        StoredValue::Error => CellReading::of(CellKind::Error),
        StoredValue::Uncalculated => {
            CellReading { remark: Remark::Uncalculated, ..CellReading::of(CellKind::Missing) }
        }
        StoredValue::Text => read_text(scanned, context, true),
        StoredValue::None => read_text(scanned, context, false),
    }
}

/// Scans and reads a cell.
pub fn read_cell(cell: Cell<'_>, context: &Context) -> CellReading {
    read(cell, &scan(cell.text), context)
}

fn stored_number(value: f64, percent: bool, scanned: &Scanned, context: &Context) -> CellReading {
    let kind = match (context.codes, percent) {
        _ if !value.is_finite() => return CellReading::of(CellKind::Error),
        (true, _) => return CellReading::of(CellKind::Code),
        (_, true) => CellKind::Percent,
        (_, false) => CellKind::Number,
    };
    let mut reading = CellReading { kind, value, ..CellReading::default() };
    let Scanned::Number(shown) = scanned else { return reading };
    let (notation, value) = match percent || shown.percent {
        true => (nearest(value, shown), value),
        false => in_shown_unit(value, shown, context.notation),
    };
    reading.decimals = shown.decimals(notation);
    let differs = |v: f64| (v.abs() - value.abs()).abs() > 1e-12 * value.abs();
    if shown.value(notation).is_none_or(differs) && shown.unit.is_none() {
        reading.remark = Remark::Rounded;
    }
    // A format with a multiple ("1,2 tỷ") shows another number than it stores, or names what the stored number counts.
    let is_multiple = |own: &Unit| own.scale != 1.0 && !own.kind.is_measured() && !own.kind.is_foreign();
    let factor = match shown.unit.filter(|own| is_multiple(own) && !shown.percent) {
        None => 1.0,
        Some(own) => match factor_between(own, context.unit) {
            Some(factor) => factor,
            None => return CellReading { remark: Remark::OtherUnit, ..CellReading::of(CellKind::Text) },
        },
    };
    reading.value = times(value, factor);
    reading.noughts = noughts(factor, if factor == 1.0 { 0 } else { decimals_held(value) });
    if !reading.value.is_finite() {
        return CellReading::of(CellKind::Text);
    }
    if kind == CellKind::Number && context.currencies_differ && names_currency(shown) {
        reading.remark = Remark::CurrencyDiffers;
    } else if kind == CellKind::Number && context.misses_unit(reading.value, factor != 1.0) {
        reading.remark = Remark::UnitMissing;
    }
    reading
}

fn read_text(scanned: &Scanned, context: &Context, typed: bool) -> CellReading {
    match scanned {
        Scanned::Blank => CellReading::of(CellKind::Blank),
        Scanned::Missing => CellReading::of(CellKind::Missing),
        Scanned::Date => CellReading::of(CellKind::Date),
        Scanned::Code => CellReading::of(CellKind::Code),
        Scanned::Fraction => CellReading::of(CellKind::Fraction),
        Scanned::Text => CellReading::of(CellKind::Text),
        // An error's name that was typed as text is a word.
        Scanned::Error(_) | Scanned::Boolean(_) if typed => CellReading::of(CellKind::Text),
        Scanned::Boolean(_) => CellReading::of(CellKind::Boolean),
        Scanned::Error(CellError::Overflow) => {
            CellReading { remark: Remark::Hidden, ..CellReading::of(CellKind::Error) }
        }
        Scanned::Error(_) => CellReading::of(CellKind::Error),
        Scanned::Number(_) if context.codes => CellReading::of(CellKind::Code),
        Scanned::Number(numeral) => {
            read_numeral(numeral, context, typed || (context.declared && has_words(numeral)))
        }
    }
}

/// Whether a currency's name or sign is beside the number.
fn names_currency(numeral: &Numeral) -> bool {
    !numeral.percent && numeral.unit.is_some_and(|u| u.kind.is_currency())
}

/// Whether a unit's name follows the number.
pub fn has_words(numeral: &Numeral) -> bool {
    numeral.unit.is_some() && !numeral.percent
}

fn read_numeral(numeral: &Numeral, context: &Context, typed: bool) -> CellReading {
    let (mut notation, mut doubtful) = match typed {
        true => (context.typed, context.typed_doubtful),
        false => (context.notation, context.doubtful),
    };
    // "1,234 tỷ" may have decimals, also in a column of đồng.
    let is_larger = numeral.unit.is_some_and(|own| own.scale > 1.0 && !numeral.percent);
    let expected = context.expected.filter(|expected| *expected != Expected::Whole || !is_larger);
    if let (Some(expected), Some(grouping)) = (expected, numeral.grouping()) {
        let reasonable = match expected {
            Expected::Whole => grouping,
            Expected::Decimals => grouping.other(),
        };
        if reasonable != notation {
            // What is counted and the column's other cells disagree.
            doubtful = true;
            notation = reasonable;
        }
    }
    let Some(mut value) = numeral.value(notation) else { return CellReading::of(CellKind::Text) };
    let mut kind = if numeral.percent { CellKind::Percent } else { CellKind::Number };
    let mut factor = 1.0;
    match (numeral.unit, context.unit) {
        _ if numeral.percent => {}
        (Some(own), column) => match factor_between(own, column) {
            Some(found) => factor = found,
            None => return CellReading { remark: Remark::OtherUnit, ..CellReading::of(CellKind::Text) },
        },
        (None, _) if context.bare_percent => {
            kind = CellKind::Percent;
            factor = 0.01;
        }
        (None, _) => {}
    }
    if numeral.bracketed {
        match context.brackets {
            Brackets::Negative | Brackets::Doubtful => value = -value,
            Brackets::Percent if kind == CellKind::Number && context.unit.is_none() => {
                kind = CellKind::Percent;
                factor = 0.01;
            }
            Brackets::Percent | Brackets::Nothing => {}
        }
    }
    let unit_missing = kind == CellKind::Number && context.misses_unit(value, numeral.unit.is_some());
    let bracketed = numeral.bracketed && !numeral.percent && context.brackets == Brackets::Doubtful;
    let remark = match (numeral.comma, numeral.point) {
        (Some(comma), Some(point)) if doubtful && numeral.is_ambiguous() => {
            let sign = if value < 0.0 && comma > 0.0 { -factor } else { factor };
            Remark::Ambiguous { comma: times(comma, sign), point: times(point, sign) }
        }
        _ if bracketed => Remark::Bracketed,
        _ if context.currencies_differ && names_currency(numeral) => Remark::CurrencyDiffers,
        _ if unit_missing => Remark::UnitMissing,
        _ if typed => Remark::TextNumber,
        _ => Remark::None,
    };
    let value = times(value, factor);
    // "9E307 tỷ" exceeds what a double can hold.
    if !value.is_finite() {
        return CellReading::of(CellKind::Text);
    }
    // "0,1722 tỷ" has one decimal in a column of triệu.
    let shown = numeral.decimals(notation);
    let decimals = if context.unit.is_some() { shown.saturating_sub(power(factor)) } else { shown };
    CellReading { kind, value, decimals, noughts: noughts(factor, shown), remark }
}

/// How many places a factor moves the point to the right.
fn power(factor: f64) -> u8 {
    if factor >= 10.0 { factor.log10().round() as u8 } else { 0 }
}

/// Noughts behind the digits of a figure of so many decimals times a factor.
fn noughts(factor: f64, decimals: u8) -> u8 {
    power(factor).saturating_sub(decimals)
}

/// The decimals of a stored value.
fn decimals_held(value: f64) -> u8 {
    let text = fifteen_digits(value).to_string();
    text.split_once('.').map_or(0, |(_, decimals)| u8::try_from(decimals.len()).unwrap_or(u8::MAX))
}

/// The factor from `own` units to those of the column; for a column without a unit, to đồng or persons.
fn factor_between(own: Unit, column: Option<Unit>) -> Option<f64> {
    let kinds = (own.kind, column.map(|c| c.kind));
    match kinds {
        (a, Some(b)) if a == b => Some(own.scale / column.map_or(1.0, |c| c.scale)),
        (UnitKind::Multiple, Some(UnitKind::Money | UnitKind::Count))
        | (UnitKind::Money | UnitKind::Count, Some(UnitKind::Multiple)) => {
            Some(own.scale / column.map_or(1.0, |c| c.scale))
        }
        (_, Some(_)) => None,
        (UnitKind::Money | UnitKind::Count | UnitKind::Multiple, None) => Some(own.scale),
        // "1,2 triệu USD"; what is measured keeps the unit that its cells name.
        (kind, None) if kind.is_foreign() => Some(own.scale),
        (kind, None) if kind.is_measured() => Some(1.0),
        (_, None) if own.kind == UnitKind::Time => Some(1.0),
        (_, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(kind: UnitKind, scale: f64) -> Option<Unit> {
        Some(Unit { kind, scale })
    }

    #[test]
    fn a_cell_is_read_as_its_column_says() {
        let comma = Context { doubtful: false, ..Context::default() };
        let millions = Context { unit: unit(UnitKind::Money, 1e6), ..comma };
        let persons = Context { expected: Some(Expected::Whole), unit: unit(UnitKind::Count, 1.0), ..comma };
        let percents = Context { bare_percent: true, ..comma };
        for (text, context, kind, value) in [
            ("1.234,5", comma, CellKind::Number, 1234.5),
            ("36,45%", comma, CellKind::Percent, 0.3645),
            ("(1.234)", comma, CellKind::Number, -1234.0),
            ("1,2 tỷ", millions, CellKind::Number, 1200.0),
            ("13,535 tỷ đồng", comma, CellKind::Number, 13_535_000_000.0),
            ("50 nghìn tỷ", comma, CellKind::Number, 5e13),
            ("0,4 điểm %", persons, CellKind::Text, 0.0),
            ("255,490", persons, CellKind::Number, 255_490.0),
            ("69,26", percents, CellKind::Percent, 0.6926),
            ("(99,89)", Context { brackets: Brackets::Percent, ..comma }, CellKind::Percent, 0.9989),
            ("-", comma, CellKind::Missing, 0.0),
            ("00123", comma, CellKind::Code, 0.0),
            ("461/465", comma, CellKind::Fraction, 0.0),
        ] {
            let reading = read_cell(Cell { text, stored: StoredValue::None }, &context);
            assert_eq!((reading.kind, reading.value), (kind, value), "{text}");
        }
    }

    #[test]
    fn stored_values_win_and_shortened_displays_are_told() {
        let stored = StoredValue::Number { value: 873652.75, percent: false };
        let reading = read_cell(Cell { text: "873.652,8", stored }, &Context::default());
        assert_eq!((reading.value, reading.decimals, reading.remark), (873652.75, 1, Remark::Rounded));
        // "#.##0." and the like show thousands of what is stored; a unit behind it is that of the number shown.
        let millions = Some(Unit { kind: UnitKind::Money, scale: 1e6 });
        for (text, value, unit, expected) in [
            ("1.235", 1_234_567.0, millions, 1234.567),
            ("1.235", 1_234.567, millions, 1234.567),
            ("12,5 tỷ", 12_543_000_000.0, None, 12_543_000_000.0),
            ("12,5 tỷ", 12.543, None, 12_543_000_000.0),
            ("12,5 tỷ", 12_543_000_000.0, millions, 12_543.0),
            ("12,5 tỷ", 12.543, millions, 12_543.0),
        ] {
            let stored = StoredValue::Number { value, percent: false };
            let reading = read_cell(Cell { text, stored }, &Context { unit, ..Context::default() });
            assert_eq!(reading.value, expected, "{text} of {value}");
        }
        let exact = StoredValue::Number { value: 71110.0, percent: false };
        let reading = read_cell(Cell { text: "71.110", stored: exact }, &Context::default());
        assert_eq!((reading.value, reading.remark), (71110.0, Remark::None));
    }
}
