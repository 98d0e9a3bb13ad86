//! The grid of raw cells: one text arena, typed columns of spans into it, what the source stored beside the text.

/// A cell's place, both counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CellAddress {
    /// Row, from 0.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
}

impl CellAddress {
    /// A cell's place.
    pub fn new(row: u32, column: u32) -> CellAddress {
        CellAddress { row, column }
    }
}

/// What the source stored beside a cell's text. `None` for plain text.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub enum StoredValue {
    /// The source gave text only.
    #[default]
    None,
    /// A number (a percentage as its ratio, see `percent`).
    Number {
        /// The number itself, at full precision.
        value: f64,
        /// Whether its format shows it as a percentage.
        percent: bool,
    },
    /// The source says it is text, whatever it looks like.
    Text,
    /// A date.
    Date,
    /// A truth value.
    Boolean(bool),
    /// An error value; its text is the error's name.
    Error,
}

/// One cell as read from the source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell<'a> {
    /// Its text as the source shows it.
    pub text: &'a str,
    /// What the source stored.
    pub stored: StoredValue,
}

/// A merged area; its value is at the top left, the other cells are blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    /// Top left cell.
    pub origin: CellAddress,
    /// Rows covered, at least 1.
    pub rows: u32,
    /// Columns covered, at least 1.
    pub columns: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Span {
    start: u32,
    length: u32,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct CellColumn {
    spans: Vec<Span>,
    /// Empty, or as long as `spans`.
    stored: Vec<StoredValue>,
}

/// A rectangle of raw cells. Columns may be shorter than the grid: what is beyond them is blank.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    arena: String,
    columns: Vec<CellColumn>,
    rows: u32,
    /// Merged areas.
    pub merges: Vec<Merge>,
    /// Rows the source hides, ascending.
    pub hidden_rows: Vec<u32>,
    /// Columns the source hides, ascending.
    pub hidden_columns: Vec<u32>,
    /// The notation the source declares for displayed numbers.
    pub declared: Option<crate::number::Notation>,
}

impl Grid {
    /// An empty grid.
    pub fn new() -> Grid {
        Grid::default()
    }

    /// Number of rows.
    pub fn rows(&self) -> u32 {
        self.rows
    }

    /// Number of columns.
    pub fn columns(&self) -> u32 {
        u32::try_from(self.columns.len()).unwrap_or(u32::MAX)
    }

    /// Whether it has no cell at all.
    pub fn is_empty(&self) -> bool {
        self.rows == 0 || self.columns.is_empty()
    }

    /// The text of a cell; blank beyond the grid.
    pub fn text(&self, at: CellAddress) -> &str {
        self.span(at).map_or("", |s| {
            self.arena.get(s.start as usize..(s.start + s.length) as usize).unwrap_or_default()
        })
    }

    /// What the source stored in a cell.
    pub fn stored(&self, at: CellAddress) -> StoredValue {
        self.columns
            .get(at.column as usize)
            .and_then(|c| c.stored.get(at.row as usize))
            .copied()
            .unwrap_or_default()
    }

    /// A cell.
    pub fn cell(&self, at: CellAddress) -> Cell<'_> {
        Cell { text: self.text(at), stored: self.stored(at) }
    }

    /// Writes a cell, growing the grid as needed. The old text stays in the arena until [`Grid::compact`].
    pub fn set(&mut self, at: CellAddress, text: &str, stored: StoredValue) {
        let start = u32::try_from(self.arena.len()).unwrap_or(u32::MAX);
        let Ok(length) = u32::try_from(text.len()) else { return };
        if start.checked_add(length).is_none() {
            return;
        }
        self.arena.push_str(text);
        while self.columns.len() <= at.column as usize {
            self.columns.push(CellColumn::default());
        }
        let column = &mut self.columns[at.column as usize];
        let row = at.row as usize;
        if column.spans.len() <= row {
            column.spans.resize(row + 1, Span::default());
        }
        column.spans[row] = Span { start, length };
        if stored != StoredValue::None || !column.stored.is_empty() {
            column.stored.resize(column.spans.len(), StoredValue::None);
            column.stored[row] = stored;
        }
        self.rows = self.rows.max(at.row + 1);
    }

    fn span(&self, at: CellAddress) -> Option<Span> {
        self.columns.get(at.column as usize)?.spans.get(at.row as usize).copied()
    }
}
