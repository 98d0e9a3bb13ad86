//! Formulas of columns, as the row that numbers them gives them ("5=3/2").

/// The formula that the header gives for a column.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ColumnFormula {
    /// The column that it is written under.
    pub column: u32,
    /// The formula.
    pub expression: Expression,
}

/// An expression over columns.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Expression {
    /// The figure of a column.
    Column(u32),
    /// A number, as in "x100".
    Constant(f64),
    /// Two expressions and the sign between them.
    Binary(Box<Expression>, Sign, Box<Expression>),
}

/// An operation on two figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Sign {
    Plus,
    Minus,
    Times,
    Over,
}

impl Expression {
    /// The value as `[low, value, high]`, from those of the columns. `None` if a figure is missing or the division is
    /// by zero.
    pub fn value(&self, figure: &dyn Fn(u32) -> Option<[f64; 3]>) -> Option<[f64; 3]> {
        match self {
            Expression::Column(column) => figure(*column),
            Expression::Constant(number) => Some([*number; 3]),
            Expression::Binary(a, sign, b) => {
                let ([a, x, b], [c, y, d]) = (a.value(figure)?, b.value(figure)?);
                let corners = |f: fn(f64, f64) -> f64| {
                    let all = [f(a, c), f(a, d), f(b, c), f(b, d)];
                    let low = all.into_iter().fold(f64::INFINITY, f64::min);
                    let high = all.into_iter().fold(f64::NEG_INFINITY, f64::max);
                    [low, f(x, y), high]
                };
                let found = match sign {
                    Sign::Plus => corners(|a, b| a + b),
                    Sign::Minus => corners(|a, b| a - b),
                    Sign::Times => corners(|a, b| a * b),
                    // A base that may be zero gives no bounds.
                    Sign::Over if c <= 0.0 && d >= 0.0 => return None,
                    Sign::Over => corners(|a, b| a / b),
                };
                found.iter().all(|v| v.is_finite()).then_some(found)
            }
        }
    }

    /// Whether it divides or multiplies, and does more than add or subtract.
    pub fn is_ratio(&self) -> bool {
        match self {
            Expression::Binary(a, sign, b) => {
                matches!(sign, Sign::Times | Sign::Over) || a.is_ratio() || b.is_ratio()
            }
            _ => false,
        }
    }

    /// Whether it only adds.
    pub fn is_sum(&self) -> bool {
        match self {
            Expression::Column(_) => true,
            Expression::Constant(_) => false,
            Expression::Binary(a, sign, b) => *sign == Sign::Plus && a.is_sum() && b.is_sum(),
        }
    }

    /// The columns it names.
    pub fn columns(&self) -> Vec<u32> {
        match self {
            Expression::Column(column) => vec![*column],
            Expression::Constant(_) => Vec::new(),
            Expression::Binary(a, _, b) => a.columns().into_iter().chain(b.columns()).collect(),
        }
    }
}
