//! Which cells the handle of the selection fills or clears.

use super::app::App;
use crate::grid::{CellAddress, CellRange};

/// What happens if the handle is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FillArea {
    /// The selection is continued so that it becomes this.
    Fills(CellRange),
    /// These cells of the selection are cleared.
    Clears(CellRange),
}

/// What happens if the handle is dropped where it is; `None` if nothing does.
pub(crate) fn fill_area(app: &App) -> Option<FillArea> {
    area_toward(app.caret.selection.range(), app.caret.filling?)
}

/// Outside, the selection grows on the side where the handle is farther away; inside, what lies beyond the handle is cleared.
fn area_toward(selected: CellRange, at: CellAddress) -> Option<FillArea> {
    let CellRange { start, end } = selected;
    let below = i64::from(at.row) - i64::from(end.row);
    let above = i64::from(start.row) - i64::from(at.row);
    let right = i64::from(at.column) - i64::from(end.column);
    let left = i64::from(start.column) - i64::from(at.column);
    let (rows, columns) = (below.max(above), right.max(left));
    let fills = |start, end| Some(FillArea::Fills(CellRange { start, end }));
    if rows > 0 && rows >= columns {
        return match below > 0 {
            true => fills(start, CellAddress { row: at.row, ..end }),
            false => fills(CellAddress { row: at.row, ..start }, end),
        };
    }
    if columns > 0 {
        return match right > 0 {
            true => fills(start, CellAddress { column: at.column, ..end }),
            false => fills(CellAddress { column: at.column, ..start }, end),
        };
    }
    let clears = |start| Some(FillArea::Clears(CellRange { start, end }));
    match (at.row < end.row, at.column < end.column) {
        (false, false) => None,
        // Upwards, unless it went farther to the left.
        (true, _) if -below >= -right => clears(CellAddress { row: at.row + 1, ..start }),
        _ => clears(CellAddress { column: at.column + 1, ..start }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_handle_fills_to_one_side_and_clears_inside() {
        let range = |text: &str| CellRange::from_text(text).unwrap();
        for (selected, at, expected) in [
            ("B2:B3", "B6", Some(FillArea::Fills(range("B2:B6")))),
            ("B2:B3", "C6", Some(FillArea::Fills(range("B2:B6")))),
            ("B5:C6", "B2", Some(FillArea::Fills(range("B2:C6")))),
            ("B2:B3", "E3", Some(FillArea::Fills(range("B2:E3")))),
            ("C2:D3", "A4", Some(FillArea::Fills(range("A2:D3")))),
            ("B2:B5", "B3", Some(FillArea::Clears(range("B4:B5")))),
            ("B2:D2", "C2", Some(FillArea::Clears(range("D2:D2")))),
            ("B2:C3", "C3", None),
            ("B2", "B2", None),
        ] {
            assert_eq!(area_toward(range(selected), range(at).start), expected, "{selected} {at}");
        }
    }
}
