//! [`NumberShape`]: what a number format that users choose is made of.

use super::number_format::NumberFormat;
use crate::number::{Notation, Scanned, scan};

/// Most decimals that a user can ask for.
const MOST_DECIMALS: u8 = 10;

/// What a number is shown as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NumberKind {
    /// Itself.
    Plain,
    /// A percentage of it.
    Percent,
    /// Itself, in đồng.
    Dong,
    /// So many thousands of it.
    Thousands,
    /// So many millions of it.
    Millions,
    /// So many billions of it.
    Billions,
}

impl NumberKind {
    /// All of them, in the order of the dialog.
    pub const ALL: [NumberKind; 6] = [
        NumberKind::Plain,
        NumberKind::Percent,
        NumberKind::Dong,
        NumberKind::Thousands,
        NumberKind::Millions,
        NumberKind::Billions,
    ];
}

/// A number format that users choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberShape {
    /// What the number is shown as.
    pub kind: NumberKind,
    /// Whether its thousands are separated.
    pub grouped: bool,
    /// Its decimals.
    pub decimals: u8,
}

impl NumberShape {
    /// The format of this shape.
    pub fn format(self) -> Option<NumberFormat> {
        let mut code = if self.grouped { "#,##0" } else { "0" }.to_owned();
        let decimals = self.decimals.min(MOST_DECIMALS);
        if decimals > 0 {
            code.push('.');
            (0..decimals).for_each(|_| code.push('0'));
        }
        match self.kind {
            NumberKind::Plain => {}
            NumberKind::Percent => code.push('%'),
            NumberKind::Dong => code.push_str("\" ₫\""),
            NumberKind::Thousands => code.push_str(",\" nghìn\""),
            NumberKind::Millions => code.push_str(",,\" triệu\""),
            NumberKind::Billions => code.push_str(",,,\" tỷ\""),
        }
        NumberFormat::new(&code)
    }

    /// The shape of a format that has one.
    pub fn of(format: &NumberFormat) -> Option<NumberShape> {
        let shapes = NumberKind::ALL.into_iter().flat_map(|kind| {
            [true, false].into_iter().flat_map(move |grouped| {
                (0..=MOST_DECIMALS).map(move |decimals| NumberShape { kind, grouped, decimals })
            })
        });
        shapes.into_iter().find(|shape| shape.format().as_ref() == Some(format))
    }

    /// The shape of a number as some program shows it; `None` if nothing tells it from a number as it is.
    pub(crate) fn of_shown(text: &str, value: f64) -> Option<NumberShape> {
        let shape = NumberShape::as_shown(text, value)?;
        let hides = {
            let scale = 10f64.powi(i32::from(shape.decimals));
            (value * scale).round() / scale != value
        };
        let is_grouped = text.contains('.') && text.contains(',') || shape.grouped && value.abs() >= 1000.0;
        let ends_in_zero = shape.decimals > 0 && text.trim_end().ends_with('0');
        let as_is = shape.kind == NumberKind::Plain && !hides && !is_grouped && !ends_in_zero;
        (!as_is).then_some(shape)
    }

    /// The shape of a number as it is shown; `None` if the text is another number.
    pub(crate) fn as_shown(text: &str, value: f64) -> Option<NumberShape> {
        let Scanned::Number(numeral) = scan(text) else { return None };
        let fits = |notation: &Notation| {
            let decimals = i32::from(numeral.decimals(*notation)) + if numeral.percent { 2 } else { 0 };
            let read = match notation {
                Notation::CommaDecimal => numeral.comma,
                Notation::PointDecimal => numeral.point,
            };
            read.is_some_and(|read| (read.abs() - value.abs()).abs() <= 0.5001 * 10f64.powi(-decimals))
        };
        let notation = [Notation::CommaDecimal, Notation::PointDecimal].into_iter().find(fits)?;
        let (decimals, thousands) = match notation {
            Notation::CommaDecimal => (numeral.comma_decimals, '.'),
            Notation::PointDecimal => (numeral.point_decimals, ','),
        };
        let grouped = text.contains(thousands);
        let kind = if numeral.percent { NumberKind::Percent } else { NumberKind::Plain };
        // A number below a thousand does not say whether others have their thousands separated: here they do.
        let grouped = grouped || (kind == NumberKind::Plain && value.abs() < 1000.0);
        Some(NumberShape { kind, grouped, decimals })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_is_its_format() {
        for (kind, shown) in [
            (NumberKind::Plain, "1.234.567.890,1"),
            (NumberKind::Percent, "123.456.789.012,3%"),
            (NumberKind::Dong, "1.234.567.890,1 ₫"),
            (NumberKind::Thousands, "1.234.567,9 nghìn"),
            (NumberKind::Millions, "1.234,6 triệu"),
            (NumberKind::Billions, "1,2 tỷ"),
        ] {
            let shape = NumberShape { kind, grouped: true, decimals: 1 };
            let format = shape.format().unwrap();
            assert_eq!(NumberShape::of(&format), Some(shape));
            assert_eq!(format.show(1_234_567_890.123, Notation::CommaDecimal).0, shown);
        }
        assert_eq!(NumberFormat::new("dd/mm/yyyy").and_then(|format| NumberShape::of(&format)), None);
    }

    #[test]
    fn the_shape_of_a_shown_number_is_found() {
        for (text, value, code) in [
            ("1.234,6", 1234.56, Some("#,##0.0")),
            ("1,234.60", 1234.6, Some("#,##0.00")),
            ("1.202.400", 1_202_400.0, Some("#,##0")),
            ("36,45%", 0.36449, Some("0.00%")),
            ("37%", 0.3712, Some("0%")),
            ("0,77", 0.766_177, Some("#,##0.00")),
            ("1234,6", 1234.56, Some("0.0")),
            ("12,50", 12.5, Some("#,##0.00")),
            ("12,5", 12.5, None),
            ("2025", 2025.0, None),
            ("Hà Nội", 5.0, None),
        ] {
            let format = NumberShape::of_shown(text, value).and_then(NumberShape::format);
            assert_eq!(format.as_ref().map(NumberFormat::code), code, "{text}");
        }
    }
}
