//! Which columns are in sight, sideways. A column that is in sight only in part must not show a part of a figure: of
//! "2.092,7" under the frozen columns "092,7" would be left, and at the right edge "2.09".

use chi_tieu::table::RowKind;
use chi_tieu::view::{GridView, RowView};

/// Width of the column of row numbers.
pub(super) const ROW_HEAD: f64 = 56.0;

/// Room that must be left beside the frozen columns, in pixels, if no column shows a figure.
const LEAST_ROOM: f64 = 96.0;

/// Room that a column wider than its figures gets at most.
const MOST_ROOM: f64 = 160.0;

/// The space between a text and the edges of its cell with its border, in pixels; the same as in `styles/grid.css`.
const PADDING: f64 = 9.0;

/// The width of a character of a row, in pixels: totals are set in bold.
pub(super) fn character_of(row: &RowView, character: f64) -> f64 {
    let is_bold = matches!(row.kind, Some(RowKind::Total | RowKind::Subtotal));
    if is_bold { character * 1.15 } else { character }
}

/// Hidden widths are rounded up to this, so that rows are not drawn again with every pixel of scrolling.
const STEP: f64 = 8.0;

/// How much of a column is hidden at its left and at its right, in pixels. Nothing, if all or none of it is in sight.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Hidden {
    pub(super) left: f64,
    pub(super) right: f64,
}

impl Hidden {
    /// Whether a figure in the column can be seen only in part.
    pub(super) fn cuts(self, text: &str, is_right_aligned: bool, column: f64, character: f64) -> bool {
        if self == Hidden::default() || !text.bytes().any(|b| b.is_ascii_digit()) {
            return false;
        }
        let free = column - PADDING - width_of(text, character);
        let (before, after) = if is_right_aligned { (free, PADDING) } else { (PADDING, free) };
        self.left > before || self.right > after
    }
}

/// The width of a text, rather too large than too small.
fn width_of(text: &str, character: f64) -> f64 {
    let width = |c: char| match c {
        '.' | ',' | ' ' => 0.7,
        '%' | '+' | '-' | '−' => 2.0,
        _ => 1.2,
    };
    text.chars().map(width).sum::<f64>() * character
}

/// The columns as they lie in the box.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sight {
    /// Left edges of all columns in the scrolled content, in pixels, and the right edge of the last.
    edges: Vec<f64>,
    /// Left edges of the frozen columns in the box; `None` for the others.
    pub(super) frozen: Vec<Option<f64>>,
    /// Whether each column shows its figures at its right end.
    figures: Vec<bool>,
    /// Width of the box.
    width: f64,
}

impl Sight {
    /// Freezes as many columns as leave room for figures: all that should be, or the names alone, or none.
    pub(super) fn of(view: &GridView, width: f64) -> Sight {
        let mut edges = vec![ROW_HEAD];
        edges.extend(view.columns.iter().scan(ROW_HEAD, |left, column| {
            *left += column.width;
            Some(*left)
        }));
        let wanted = view.columns.iter().filter(|c| c.frozen).count();
        let free = view.columns.iter().filter(|c| !c.frozen && c.is_numeric);
        let widest = free.map(|c| c.width).fold(0.0, f64::max).min(MOST_ROOM);
        let room = widest_figure(view).max(widest).max(LEAST_ROOM);
        let fits = |first: usize| {
            let frozen = view.columns.iter().take(wanted).skip(first).map(|c| c.width);
            ROW_HEAD + frozen.sum::<f64>() + room <= width
        };
        let first = [0, wanted.saturating_sub(1)].into_iter().find(|first| fits(*first)).unwrap_or(wanted);
        let mut left = ROW_HEAD;
        let frozen = view.columns.iter().enumerate().map(|(index, column)| {
            let own = left;
            let is_frozen = (first..wanted).contains(&index);
            left += if is_frozen { column.width } else { 0.0 };
            is_frozen.then_some(own)
        });
        let figures = view.columns.iter().map(|column| column.is_numeric);
        Sight { frozen: frozen.collect(), edges, figures: figures.collect(), width }
    }

    /// The last frozen column.
    pub(super) fn last_frozen(&self) -> Option<usize> {
        self.frozen.iter().rposition(Option::is_some)
    }

    fn left(&self, column: usize) -> f64 {
        self.edges.get(column).copied().unwrap_or_default()
    }

    /// Width of all columns and the row numbers.
    pub(super) fn total(&self) -> f64 {
        self.edges.last().copied().unwrap_or_default()
    }

    /// The right edge of the frozen columns in the box, once they are all frozen.
    fn frozen_end(&self) -> f64 {
        let last = self.last_frozen();
        let end = last.and_then(|c| Some(self.frozen.get(c)?.as_ref()? + self.left(c + 1) - self.left(c)));
        end.unwrap_or(ROW_HEAD)
    }

    /// The same when the content is scrolled by `scrolled`: what is frozen may still be on its way to the left.
    pub(super) fn frozen_end_at(&self, scrolled: f64) -> f64 {
        let natural = self.last_frozen().map_or(ROW_HEAD, |last| self.left(last + 1) - scrolled);
        natural.max(self.frozen_end())
    }

    /// What is hidden of each column when the content is scrolled by `scrolled`.
    pub(super) fn hidden(&self, scrolled: f64) -> Vec<Hidden> {
        let last = self.last_frozen();
        let cover = self.frozen_end_at(scrolled);
        let of = |(column, frozen): (usize, &Option<f64>)| {
            if frozen.is_some() {
                return Hidden::default();
            }
            let (left, right) = (self.left(column) - scrolled, self.left(column + 1) - scrolled);
            let cover = if last.is_some_and(|last| column < last) { ROW_HEAD } else { cover };
            let (before, after) = ((cover - left).max(0.0), (right - self.width).max(0.0));
            if before >= right - left || after >= right - left {
                // Nothing of it is in sight.
                return Hidden::default();
            }
            let rounded = |width: f64| if width < 0.5 { 0.0 } else { (width / STEP).ceil() * STEP };
            Hidden { left: rounded(before), right: rounded(after) }
        };
        self.frozen.iter().enumerate().map(of).collect()
    }

    /// The positions at which a column begins right beside the frozen ones.
    fn stops(&self) -> impl Iterator<Item = f64> {
        let (first, end) = (self.last_frozen().map_or(0, |last| last + 1), self.frozen_end());
        (first..self.frozen.len()).map(move |column| self.left(column) - end)
    }

    /// The farthest position: a stop too, so that the last column can be seen whole with whole columns before it.
    pub(super) fn farthest(&self) -> f64 {
        let least = self.total() - self.width;
        if least <= 0.0 {
            return 0.0;
        }
        self.stops().find(|stop| *stop >= least).unwrap_or(least)
    }

    /// The nearest position from which a column is seen whole, with a whole column beside the frozen ones.
    pub(super) fn revealing(&self, column: usize, scrolled: f64) -> f64 {
        if self.frozen.get(column).copied().flatten().is_some() {
            return scrolled;
        }
        let is_before = self.last_frozen().is_some_and(|last| column < last);
        let cover = if is_before { ROW_HEAD } else { self.frozen_end() };
        let most = (self.left(column) - cover).max(0.0);
        let least = self.left(column + 1) - self.width;
        let wanted = scrolled.min(most).max(least).max(0.0);
        if (wanted - scrolled).abs() < 0.5 {
            return scrolled;
        }
        // A column wider than the room shows the end at which its figures stand, or the beginning of its words.
        let is_figures = self.figures.get(column).copied().unwrap_or_default();
        let beyond = if is_figures { wanted } else { wanted.min(most) };
        self.stops().find(|stop| (wanted..=most).contains(stop)).unwrap_or(beyond)
    }
}

/// The width that the longest figure in sight needs.
fn widest_figure(view: &GridView) -> f64 {
    let is_free = |column: usize| view.columns.get(column).is_some_and(|c| !c.frozen && c.is_numeric);
    let figures = |row: &RowView| {
        let cells = row.cells.iter().enumerate().filter(|(column, _)| is_free(*column));
        let cells = cells.filter(|(_, cell)| cell.text.bytes().any(|b| b.is_ascii_digit()));
        cells.map(|(_, cell)| width_of(&cell.text, character_of(row, view.character))).fold(0.0, f64::max)
    };
    view.rows.iter().chain(&view.total).map(|row| figures(row)).fold(0.0, f64::max) + 2.0 * PADDING
}
