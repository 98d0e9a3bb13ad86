//! Lengths on paper: the page, how wide a text is in Times New Roman, and how a table shares the width of the text.

use crate::number::base_letter;

use crate::export::report::{Align, ReportRow, ReportTable, RowClass};
use crate::export::table_places::{HeadPlace, column_count, head_places};

/// Twentieths of a point in a millimetre: Word counts lengths of text in these.
const TWIPS_PER_MM: f64 = 1440.0 / 25.4;
/// Word counts lengths of drawings in these.
const EMU_PER_CM: f64 = 360_000.0;

/// A length in twentieths of a point.
pub(super) fn twips(millimetres: f64) -> u32 {
    // Lengths on paper are small and never negative; a cast of a float saturates.
    (millimetres * TWIPS_PER_MM).round() as u32
}

/// A length of a drawing.
pub(super) fn emu(centimetres: f64) -> u64 {
    (centimetres * EMU_PER_CM).round() as u64
}

/// A4 with the margins of Nghị định 30/2020/NĐ-CP, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Page {
    /// Across.
    pub width: f64,
    /// Down.
    pub height: f64,
}

impl Page {
    pub const TOP: f64 = 20.0;
    pub const BOTTOM: f64 = 20.0;
    pub const LEFT: f64 = 30.0;
    pub const RIGHT: f64 = 15.0;
    /// Where the number of the page stands, from the upper edge.
    pub const HEADER: f64 = 10.0;

    pub fn new(is_landscape: bool) -> Page {
        if is_landscape { Page { width: 297.0, height: 210.0 } } else { Page { width: 210.0, height: 297.0 } }
    }

    /// What the margins leave across.
    pub fn text_width(self) -> f64 {
        self.width - Page::LEFT - Page::RIGHT
    }

    /// What the margins leave down.
    pub fn text_height(self) -> f64 {
        self.height - Page::TOP - Page::BOTTOM
    }
}

/// The room that contents have: its width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Room {
    /// In twentieths of a point.
    pub width: u32,
    /// In twentieths of a point.
    pub height: u32,
}

impl Room {
    pub fn of(page: Page) -> Room {
        Room { width: twips(page.text_width()), height: twips(page.text_height()) }
    }
}

/// Widths of the letters from space to `~` in Times New Roman, in thousandths of its size.
#[rustfmt::skip]
const UPRIGHT: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
    921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
    333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
    500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

/// The same in bold.
#[rustfmt::skip]
const BOLD: [u16; 95] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
    930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
    611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
    333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500,
    556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];

/// How long a line of text is, in twentieths of a point. Marks above and below letters do not widen them, except for ơ, ư
/// and đ, which are a little wider than their base: near enough to share a page by.
pub(super) fn line_width(text: &str, points: f64, is_bold: bool) -> u32 {
    let widths = if is_bold { &BOLD } else { &UPRIGHT };
    let width = |letter: char| {
        let is_capital = letter.is_uppercase();
        let base = if letter.is_ascii() { letter } else { base_letter(letter).unwrap_or(letter) };
        let base = if is_capital { base.to_ascii_uppercase() } else { base };
        let known = usize::try_from(u32::from(base)).ok().and_then(|code| code.checked_sub(32));
        let known = known.and_then(|at| widths.get(at)).copied().unwrap_or(600);
        f64::from(known) + if letter.is_ascii() { 0.0 } else { 30.0 }
    };
    (text.chars().map(width).sum::<f64>() / 1000.0 * points * 20.0).ceil() as u32
}

/// The widest word of a text: what cannot be broken.
fn widest_word(text: &str, points: f64, is_bold: bool) -> u32 {
    text.split_whitespace().map(|word| line_width(word, points, is_bold)).max().unwrap_or(0)
}

/// The room left and right of a cell's text, in twentieths of a point: the table's style says the same.
pub(super) const CELL_MARGIN: u32 = 60;
/// No column is narrower, however little is in it.
const LEAST: u32 = 300;

/// The widths of a table's columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ColumnWidths {
    /// In twentieths of a point; their sum is the width of the table.
    pub widths: Vec<u32>,
    /// Whether the letters must be small for the figures to fit.
    pub is_small: bool,
}

/// Shares a width among a table's columns: each gets what its longest word needs, so that no figure is broken; the rest goes
/// to where the texts are long. If even small letters do not fit, the longest words are broken.
pub(super) fn column_widths(table: &ReportTable, width: u32) -> ColumnWidths {
    let least = least_widths(table, 11.0);
    let is_small = least.iter().map(|w| u64::from(*w)).sum::<u64>() > u64::from(width);
    let least = if is_small { least_widths(table, 9.0) } else { least };
    let letter = if is_small { 4.5 } else { 5.5 } * 20.0;
    let wanted: Vec<f64> = (least.iter().enumerate())
        .map(|(at, least)| {
            let characters = table.columns.get(at).map_or(0.0, |column| column.characters);
            let characters = if characters.is_finite() { characters.clamp(0.0, 120.0) } else { 0.0 };
            (characters * letter + f64::from(2 * CELL_MARGIN)).max(f64::from(*least))
        })
        .collect();
    // What is over serves long names: a figure that fits needs no more.
    let is_name = |at: usize| table.columns.get(at).is_none_or(|column| column.align == Align::Left);
    let weight: Vec<f64> = (least.iter().zip(&wanted).enumerate())
        .map(|(at, (least, wanted))| (wanted - f64::from(*least)) * if is_name(at) { 1.0 } else { 0.1 })
        .collect();
    ColumnWidths { widths: shared(&least, &wanted, &weight, width), is_small }
}

fn shared(least: &[u32], wanted: &[f64], weight: &[f64], width: u32) -> Vec<u32> {
    let weights = weight.iter().sum::<f64>();
    let (total_least, total_wanted) =
        (least.iter().map(|w| f64::from(*w)).sum::<f64>(), wanted.iter().sum::<f64>());
    let width = f64::from(width);
    let share = |at: usize| {
        let (least, wanted) = (f64::from(least[at]), wanted[at]);
        if total_least >= width {
            least * width / total_least
        } else if total_wanted > width && weights > 0.0 {
            least + weight[at] * (width - total_least) / weights
        } else {
            wanted * width / total_wanted
        }
    };
    (0..least.len().min(wanted.len())).map(|at| share(at).floor().max(1.0) as u32).collect()
}

fn least_widths(table: &ReportTable, points: f64) -> Vec<u32> {
    let mut least = vec![LEAST; column_count(table)];
    for row in &table.rows {
        // A name that alone fills its row runs over all columns.
        if spans_row(row) {
            continue;
        }
        for (least, cell) in least.iter_mut().zip(&row.cells) {
            // Bold, since totals are.
            *least = widest_word(&cell.text, points, true).saturating_add(2 * CELL_MARGIN + 20).max(*least);
        }
    }
    for line in head_places(table) {
        for (least, place) in least.iter_mut().zip(line) {
            if let HeadPlace::Begin { text, columns: 1, .. } = place {
                *least = widest_word(text, points, true).saturating_add(2 * CELL_MARGIN + 20).max(*least);
            }
        }
    }
    least
}

/// Whether a row is words across the whole table: one text in a line of notes or of a group's name.
pub(super) fn spans_row(row: &ReportRow) -> bool {
    let filled = row.cells.iter().filter(|cell| !cell.text.trim().is_empty()).count();
    row.class == RowClass::Note && filled <= 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::report::{ReportCell, ReportColumn};

    fn table(columns: usize, figure: &str) -> ReportTable {
        let name = ReportColumn { align: Align::Left, characters: 40.0, is_computed: false };
        let column = ReportColumn { align: Align::Right, characters: 12.0, is_computed: false };
        let cell = |text: &str| ReportCell { text: text.to_owned(), mark: String::new() };
        let mut cells = vec![cell("Bảo hiểm xã hội huyện")];
        cells.extend((1..columns).map(|_| cell(figure)));
        let columns = (0..columns).map(|at| if at == 0 { name } else { column }).collect();
        ReportTable {
            columns,
            rows: vec![ReportRow { class: RowClass::Unit, cells }],
            ..ReportTable::default()
        }
    }

    #[test]
    fn quoc_hieu_has_room_on_one_line() {
        // Measured in Times New Roman Bold: 95.7 mm, and the column has 100.
        let width = line_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13.0, true);
        assert!((twips(95.0)..twips(99.0)).contains(&width), "{width}");
    }

    #[test]
    fn no_figure_is_broken_while_the_page_has_room() {
        for (columns, is_landscape, is_small) in
            [(3, false, false), (7, false, false), (12, true, false), (14, true, true)]
        {
            let width = Room::of(Page::new(is_landscape)).width;
            let shared = column_widths(&table(columns, "1.234.567,8"), width);
            assert_eq!(shared.is_small, is_small, "{columns}");
            let figure = line_width("1.234.567,8", if is_small { 9.0 } else { 11.0 }, true) + 2 * CELL_MARGIN;
            assert!(shared.widths.iter().skip(1).all(|width| *width >= figure), "{shared:?}");
            let total: u32 = shared.widths.iter().sum();
            assert!(total <= width && total + 20 >= width, "{total} of {width}");
        }
    }

    #[test]
    fn a_table_that_fits_nowhere_still_keeps_within_the_page() {
        let width = Room::of(Page::new(false)).width;
        let shared = column_widths(&table(63, "1.234.567,8"), width);
        assert!(shared.widths.iter().sum::<u32>() <= width);
        assert_eq!(shared.widths.len(), 63);
    }
}
