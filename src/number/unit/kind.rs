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
    /// US dollars.
    Dollar,
    /// Euros.
    Euro,
    /// Pounds sterling.
    Pound,
    /// Yen or yuan, which share a sign.
    Yen,
    /// ha, m², km²; the base is m².
    Area,
    /// kg, tạ, tấn; the base is kg.
    Mass,
    /// lít, m³; the base is lít.
    Volume,
    /// km; the base is m.
    Length,
    /// kWh.
    Energy,
}

impl UnitKind {
    /// Whether it is money of another country, which no factor brings to another currency.
    pub fn is_foreign(self) -> bool {
        matches!(self, UnitKind::Dollar | UnitKind::Euro | UnitKind::Pound | UnitKind::Yen)
    }

    /// Whether it is money of any country.
    pub fn is_currency(self) -> bool {
        self == UnitKind::Money || self.is_foreign()
    }

    /// Whether it is measured with an instrument, not counted.
    pub fn is_measured(self) -> bool {
        matches!(
            self,
            UnitKind::Area | UnitKind::Mass | UnitKind::Volume | UnitKind::Length | UnitKind::Energy
        )
    }
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
