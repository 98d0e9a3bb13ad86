//! Units of measure: what is counted and by how much it is scaled.

/// What a unit measures. Different kinds are never added or divided without saying so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnitKind {
    /// đồng and its multiples.
    Money,
    /// người, thẻ, sổ, hộ, đơn vị …: things that are counted.
    Count,
    /// %.
    Percent,
    /// điểm %, the difference of two percentages.
    PercentagePoint,
    /// tháng, năm, ngày.
    Time,
}

/// A unit: `triệu đồng` is money × 1 000 000.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// What it measures.
    pub kind: UnitKind,
    /// How many base units (đồng, persons) one of it is.
    pub scale: f64,
}

/// Finds the unit that a header, unit line or cell names: "(triệu đồng)", "Đơn vị tính: nghìn người", "tr.đ".
pub fn find_unit(text: &str) -> Option<Unit> {
    let _ = text;
    None
}
