//! How much of a file is read at most; checked before anything of that size is allocated.

/// Bytes of a file.
pub const MOST_BYTES: u64 = 256 << 20;

/// Bytes that the parts of a compressed workbook may have together when they are unpacked.
pub const MOST_INFLATED: u64 = 512 << 20;

/// Cells that all sheets of a file may have together, counting the blank ones above another cell in its column.
pub const MOST_CELLS: u64 = 12_000_000;

/// Sheets of one file.
pub const MOST_SHEETS: usize = 256;
