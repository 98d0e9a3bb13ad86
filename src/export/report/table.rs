//! [`ReportTable`]: a table as it is read on paper, every cell as printed.

/// A table of a report.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ReportTable {
    /// The words above it: "Bảng 1. Kết quả thu đến 31/5/2020".
    pub caption: String,
    /// "Đơn vị tính: triệu đồng", above its right end; empty if it has none.
    pub unit_line: String,
    /// Its columns from the left.
    pub columns: Vec<ReportColumn>,
    /// The lines of its header. A cell that spans several lines or columns stands where it begins; the places that it
    /// covers have no cell.
    pub header: Vec<Vec<HeadCell>>,
    /// Its rows in their order.
    pub rows: Vec<ReportRow>,
    /// Lines below it: what its marks mean, what was left out.
    pub notes: Vec<String>,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ReportColumn {
    /// How its cells stand.
    pub align: Align,
    /// The width that its cells need on one line, in characters: a measure for how a page's width is shared.
    pub characters: f64,
    /// Whether the page computed it.
    pub is_computed: bool,
}

/// How the text of a cell stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Align {
    /// At the left: names and texts.
    #[default]
    Left,
    /// In the middle: numbers of rows, short codes.
    Centre,
    /// At the right: figures.
    Right,
}

/// A cell of the header.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct HeadCell {
    /// Its text.
    pub text: String,
    /// The first column that it covers, counted from 0.
    pub column: u32,
    /// How many columns it covers, at least 1.
    pub columns: u32,
    /// How many lines of the header it covers, at least 1.
    pub lines: u32,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ReportRow {
    /// What it is among the others.
    pub class: RowClass,
    /// A cell for each column.
    pub cells: Vec<ReportCell>,
}

/// What a row is among the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum RowClass {
    /// A unit.
    #[default]
    Unit,
    /// The name of a group of units.
    Heading,
    /// A sum over some units.
    Subtotal,
    /// The total.
    Total,
    /// Words below or between the units.
    Note,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ReportCell {
    /// Its text as printed; it may hold line ends.
    pub text: String,
    /// What is said of it where colours do not show: "chưa đạt (từ 42% trở lên)". Empty for most.
    pub mark: String,
}
