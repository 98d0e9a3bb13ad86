//! What a unit counts and how many base units it is.

/// What a unit measures. Figures of different kinds are never added or divided without a word to the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum UnitKind {
    /// đồng and its multiples. A bare `tỷ` is money.
    Money,
    /// người, thẻ, sổ, hộ, đơn vị …: countable things.
    Count,
    /// A multiple alone ("triệu", "nghìn"): what it counts is said elsewhere.
    Multiple,
    /// %.
    Percent,
    /// điểm %: the difference of two percentages.
    PercentagePoint,
    /// tháng, năm, ngày.
    Time,
}

/// A unit: `triệu đồng` is money × 1 000 000.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Unit {
    /// What it measures.
    pub kind: UnitKind,
    /// How many base units (đồng, persons) it is worth: 1 000 000 for triệu đồng, 0.01 for %.
    pub scale: f64,
}

/// A unit and the words that name it.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedUnit {
    /// The unit.
    pub unit: Unit,
    /// Its name in lower case: "triệu đồng".
    pub name: String,
}
