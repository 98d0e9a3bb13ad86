//! What a column counts and in which scale, and so whether and how the figures of two columns can be put together.

use crate::indicator::Series;
use crate::number::{CellKind, UnitKind, fold};
use crate::table::{Column, Role};

/// Beginnings of folded titles that count things.
const COUNTS: [&str; 16] = [
    "so nguoi",
    "so lao dong",
    "so the",
    "so doi tuong",
    "so hoc sinh",
    "so hssv",
    "so hs",
    "so ho",
    "so don vi",
    "so cuoc",
    "so ho so",
    "so luot",
    "so doanh nghiep",
    "so lop",
    "so truong",
    "so xa",
];

/// What a column counts: by its unit, or if that does not tell (a bare "triệu"), by its role or title.
fn kind_of(column: &Column) -> Option<UnitKind> {
    if let Some(unit) = column.unit.filter(|u| u.kind != UnitKind::Multiple) {
        return Some(unit.kind);
    }
    match column.role {
        Some(Role::Participants | Role::Population | Role::LabourForce | Role::Staff | Role::Students) => {
            Some(UnitKind::Count)
        }
        Some(Role::Arrears | Role::ArrearsWithInterest | Role::ArrearsAged | Role::Receivable) => {
            Some(UnitKind::Money)
        }
        _ => {
            let title = fold(&column.title);
            let is_money = || title.split(' ').any(|w| matches!(w, "thu" | "tien" | "no"));
            // "Số đơn vị theo kế hoạch kiểm tra" is no plan of money, nor is "Số người có nợ" owed.
            let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
            let is_count = COUNTS.iter().any(|words| title.strip_prefix(words).is_some_and(ends));
            is_count.then_some(UnitKind::Count).or_else(|| is_money().then_some(UnitKind::Money))
        }
    }
}

/// Whether a column holds amounts rather than percentages or points.
pub(crate) fn holds_amounts(column: &Column) -> bool {
    let is_rate = |kind| matches!(kind, UnitKind::Percent | UnitKind::PercentagePoint);
    if column.unit.is_some_and(|u| is_rate(u.kind)) {
        return false;
    }
    let count = |kind| column.kinds.iter().filter(|k| **k == kind).count();
    count(CellKind::Percent) <= count(CellKind::Number)
}

/// What a column counts, and in which unit.
#[derive(Clone, Copy)]
pub(crate) struct Counted {
    kind: Option<UnitKind>,
    /// The size of its unit, if its header names one.
    scale: Option<f64>,
}

impl Counted {
    /// Reads it from the column's unit, role and title.
    pub fn of(column: &Column) -> Counted {
        Counted { kind: kind_of(column), scale: column.unit.map(|unit| unit.scale) }
    }

    /// The factor that brings a figure of `other` to this column's unit; `None` if they count different things.
    ///
    /// If only one header names a unit, money is taken to be in that same unit, because money has no natural unit;
    /// persons are taken to be counted one by one.
    pub fn factor(self, other: Counted) -> Option<f64> {
        if let (Some(a), Some(b)) = (self.kind, other.kind)
            && a != b
        {
            return None;
        }
        let is_count = |c: Counted| c.kind == Some(UnitKind::Count);
        match (self.scale, other.scale) {
            (Some(a), Some(b)) => Some(quotient_of_scales(b, a)),
            (Some(a), None) if is_count(self) => Some(quotient_of_scales(1.0, a)),
            (None, Some(b)) if is_count(other) => Some(b),
            _ => Some(1.0),
        }
    }
}

/// The factor that brings a figure of `other` to the unit of `column`; `None` if they count different things.
pub(crate) fn unit_factor(column: &Column, other: &Column) -> Option<f64> {
    Counted::of(column).factor(Counted::of(other))
}

/// A column's amount in a row, as printed. A percentage among amounts is left out.
pub(crate) fn amount(series: Series<'_>, row: usize) -> Option<f64> {
    match series.kinds.get(row) {
        Some(CellKind::Number) => series.printed(row),
        _ => None,
    }
}

/// A column's cells in its printed unit.
pub(crate) fn series(column: &Column) -> Series<'_> {
    Series { kinds: &column.kinds, values: &column.values, scale: column.scale() }
}

fn quotient_of_scales(a: f64, b: f64) -> f64 {
    if a > 0.0 && b > 0.0 { a / b } else { 1.0 }
}
