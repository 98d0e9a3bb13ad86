//! How cells are written, and what is damaged or stands under the table: choices of a shape.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    None,
    Dash,
    Blank,
    X,
    Dots,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Percent {
    Plain,
    Sign,
    /// 0,85 for 85 %, under a title without "%".
    Fraction,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    None,
    /// A total that is not the sum.
    Total,
    /// A figure of a unit is gone.
    Lost,
    /// A figure of a unit with a letter in it.
    Text,
    /// A figure of a unit a thousand times too large.
    Thousandfold,
}

/// Where another notation is written than in the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mixed {
    None,
    /// In some cells of a column.
    Cells,
    /// In a whole column.
    Columns,
}

/// Whether units stand behind figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InCells {
    None,
    /// In all of a column: "12,5 tỷ", "1.200 người".
    All,
    /// In some of a column.
    Some,
    /// A larger one than the table's, in some of a column.
    Larger,
}

/// How words are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    Unicode,
    /// In capitals without marks: "DON VI".
    Capitals,
    /// For the fonts of TCVN3: "§¬n vÞ".
    Tcvn3,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Under {
    Nothing,
    Footnote,
    Signatures,
}
