//! [`SpreadsheetSheet`]: a sheet of cells for Excel, with formulas that go on computing.

/// A sheet of a workbook. Cells stand where the page shows them, so that addresses in sentences and formulas agree.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct SpreadsheetSheet {
    /// The name on its tab, as the page shows it; the writer makes it one that Excel takes.
    pub name: String,
    /// Its cells, by rows and columns.
    pub cells: Vec<SheetCell>,
    /// Merged areas.
    pub merges: Vec<SheetSpan>,
    /// The widths of columns from the first, in characters; missing ones are as usual.
    pub widths: Vec<f64>,
    /// Rows out of sight, counted from 0.
    pub hidden_rows: Vec<u32>,
    /// Columns out of sight, counted from 0.
    pub hidden_columns: Vec<u32>,
    /// Groups of rows that close, the outer ones first.
    pub row_groups: Vec<SheetGroup>,
    /// Groups of columns that close, the outer ones first.
    pub column_groups: Vec<SheetGroup>,
    /// Whether a group of rows is closed at the row above it, where its sum stands.
    pub sums_above: bool,
    /// The rows of the table's header, which repeat on each printed page; the first row after it does not scroll away.
    pub header: Option<(u32, u32)>,
    /// The columns at the left that do not scroll away.
    pub frozen_columns: u32,
    /// The area that can be filtered: the last line of the header and the units.
    pub filter: Option<SheetSpan>,
    /// Cells that are marked by their value.
    pub conditions: Vec<Condition>,
    /// Charts of Excel's own.
    pub charts: Vec<NativeChart>,
    /// Pictures of charts that Excel does not have.
    pub images: Vec<SheetImage>,
    /// Whether it is printed across.
    pub is_landscape: bool,
    /// Whether it is one of the document's tables; the report's sentences come after the last of them.
    pub is_table: bool,
}

/// Rows or columns that close together, from 0, ends included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SheetGroup {
    /// The first.
    pub first: u32,
    /// The last.
    pub last: u32,
    /// Whether they are out of sight.
    pub is_closed: bool,
}

/// An area of cells, from 0, ends included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct SheetSpan {
    pub first_row: u32,
    pub first_column: u32,
    pub last_row: u32,
    pub last_column: u32,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct SheetCell {
    /// Its row, from 0.
    pub row: u32,
    /// Its column, from 0.
    pub column: u32,
    /// What is in it.
    pub content: CellContent,
    /// The code of its number format, as Excel writes it (`#,##0.0`); empty for none.
    pub format: String,
    /// Whether its letters are bold.
    pub is_bold: bool,
    /// Whether its letters are italic.
    pub is_italic: bool,
    /// Whether it has lines around it: cells of the table have, titles and notes have not.
    pub has_border: bool,
    /// Whether it is a cell of the header: bold, in the middle, wrapped, on a light ground.
    pub is_header: bool,
    /// How it stands; as its kind asks if unknown: figures right, texts left.
    pub align: Option<super::table::Align>,
    /// Whether a text longer than the cell goes on in the next line.
    pub is_wrapped: bool,
    /// The colour of its ground, as red, green and blue.
    pub fill: Option<(u8, u8, u8)>,
    /// The colour of its letters, as red, green and blue.
    pub ink: Option<(u8, u8, u8)>,
    /// A note on it; empty for none.
    pub note: String,
}

/// What is in a cell.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum CellContent {
    /// Nothing: only its looks.
    #[default]
    Blank,
    /// A text, which stays one whatever it begins with.
    Text(String),
    /// A number; days and times are serial numbers with a format.
    Number(f64),
    /// A formula in Excel's own syntax (English names, commas, points), with the value that the page shows.
    Formula {
        /// The formula with its `=`.
        formula: String,
        /// Its value.
        value: FormulaValue,
    },
}

/// The value of a formula.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum FormulaValue {
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// True or false.
    Logical(bool),
    /// An error: `#DIV/0!`.
    Error(String),
}

/// Figures that fall short of a threshold are marked.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Condition {
    /// The cells.
    pub span: SheetSpan,
    /// The operator of Excel that picks the marked cells: `<`, `<=`, `>`, `>=`.
    pub operator: String,
    /// What the cells are compared with.
    pub value: f64,
}

/// A chart of Excel's own, drawn from cells.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct NativeChart {
    /// Its form.
    pub form: ChartForm,
    /// Its title.
    pub title: String,
    /// What it shows, for who cannot see it.
    pub alt: String,
    /// What it draws.
    pub series: Vec<ChartSeries>,
    /// The code of the number format of its axis.
    pub format: String,
    /// The cell at its upper left corner.
    pub row: u32,
    /// The cell at its upper left corner.
    pub column: u32,
    /// Its size.
    pub width_cm: f64,
    /// Its size.
    pub height_cm: f64,
}

/// The forms of Excel's charts that are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum ChartForm {
    /// Bars that lie, the first at the top.
    Bars,
    /// The same, stacked.
    StackedBars,
    /// The same, stacked to 100 %.
    SharedBars,
    /// Columns.
    Columns,
    /// Columns stacked.
    StackedColumns,
    /// Lines.
    Lines,
    /// Points by two figures.
    Scatter,
}

/// One series of a chart.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ChartSeries {
    /// Its name.
    pub name: String,
    /// The cells of its names, or of its figures along the first axis.
    pub categories: SheetSpan,
    /// The cells of its figures.
    pub values: SheetSpan,
    /// Its colour, as red, green and blue; none for an invisible one, as below a waterfall.
    pub colour: Option<(u8, u8, u8)>,
    /// Whether each value is written at its mark.
    pub has_labels: bool,
}

/// A picture on a sheet.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct SheetImage {
    /// Which of the report's pictures, from 0 ([`super::Report::pictures`]).
    pub picture: usize,
    /// The cell at its upper left corner.
    pub row: u32,
    /// The cell at its upper left corner.
    pub column: u32,
}
