//! Which character marks decimals, decided for a whole column: the votes of its cells, the ruling on the column, and the
//! reason for that ruling.

/// Which separator marks decimals; the other one groups thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Notation {
    /// `1.234,5`, the Vietnamese way.
    CommaDecimal,
    /// `1,234.5`.
    PointDecimal,
}

impl Notation {
    /// The other notation.
    pub fn other(self) -> Notation {
        match self {
            Notation::CommaDecimal => Notation::PointDecimal,
            Notation::PointDecimal => Notation::CommaDecimal,
        }
    }
}
