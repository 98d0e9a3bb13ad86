//! How a table shares the width of a page among its columns, and the parts into which it is cut where it does not fit.
//! Every word has its room, so that no figure is broken: the letters get smaller first, then columns go to a part of their own.

use super::form_words::form_words;
use super::report::{Align, HeadCell, ReportCell, ReportRow, ReportTable, RowClass};
use super::table_places::{HeadPlace, column_count, head_places};
use super::text_width::widest_word;
use crate::language::Language;

/// The room left and right of a cell's text, in twentieths of a point: the table's style says the same.
const CELL_MARGIN: u32 = 60;
/// No column is narrower, however little is in it.
const LEAST: u32 = 300;
/// The width of an upright page between its margins, 165 mm.
pub(crate) const UPRIGHT: u32 = 9_354;

/// The sizes of letters in tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LetterSize {
    Usual,
    Small,
    Tiny,
}

impl LetterSize {
    const ALL: [LetterSize; 3] = [LetterSize::Usual, LetterSize::Small, LetterSize::Tiny];

    /// In points: the styles of tables say the same.
    pub(crate) fn points(self) -> f64 {
        match self {
            LetterSize::Usual => 11.0,
            LetterSize::Small => 9.0,
            LetterSize::Tiny => 7.5,
        }
    }
}

/// The widths of a table's columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ColumnWidths {
    /// In twentieths of a point; their sum is the width of the table.
    pub widths: Vec<u32>,
    /// How large the letters may be for the words to fit.
    pub size: LetterSize,
}

/// Shares a width among a table's columns: each gets what its longest word needs, so that no figure is broken; the rest goes
/// to where the texts are long. If even tiny letters do not fit, the longest words are broken.
pub(crate) fn column_widths(table: &ReportTable, width: u32) -> ColumnWidths {
    let words = Words::of(table);
    let fits = |size: &LetterSize| words.total(*size, width) <= u64::from(width);
    let size = LetterSize::ALL.into_iter().find(fits).unwrap_or(LetterSize::Tiny);
    let least = words.least(size, width);
    let letter = size.points() / 2.0 * 20.0;
    let wanted: Vec<f64> = (least.iter().enumerate())
        .map(|(at, least)| {
            let characters = table.columns.get(at).map_or(0.0, |column| column.characters);
            let characters = if characters.is_finite() { characters.clamp(0.0, 120.0) } else { 0.0 };
            (characters * letter + f64::from(2 * CELL_MARGIN)).max(f64::from(*least))
        })
        .collect();
    // What is over serves long names: a figure that fits needs no more.
    let weight: Vec<f64> = (least.iter().zip(&wanted).enumerate())
        .map(|(at, (least, wanted))| {
            (wanted - f64::from(*least)) * if is_text(table, at) { 1.0 } else { 0.1 }
        })
        .collect();
    ColumnWidths { widths: shared(&least, &wanted, &weight, width), size }
}

/// Whether a table's words fit a width, be it in tiny letters.
pub(crate) fn fits(table: &ReportTable, width: u32) -> bool {
    Words::of(table).total(LetterSize::Tiny, width) <= u64::from(width)
}

/// Whether a table's words do not fit an upright page in small letters.
pub fn needs_landscape(table: &ReportTable) -> bool {
    Words::of(table).total(LetterSize::Small, UPRIGHT) > u64::from(UPRIGHT)
}

/// A table that does not fit a width even in tiny letters, cut into parts that do: each has the columns with the names, and
/// a caption that says that it goes on. [`None`] of a table that fits.
pub(crate) fn parts(table: &ReportTable, width: u32, language: Language) -> Option<Vec<ReportTable>> {
    let words = Words::of(table);
    if words.total(LetterSize::Tiny, width) <= u64::from(width) {
        return None;
    }
    let least = words.least(LetterSize::Small, width);
    let names = name_columns(table);
    let others: Vec<usize> = (0..least.len()).filter(|at| !names.contains(at)).collect();
    let taken: u64 = names.iter().filter_map(|at| least.get(*at)).map(|w| u64::from(*w)).sum();
    let room = u64::from(width).saturating_sub(taken);
    let first = cut(table, &others, &least, room, usize::MAX);
    // Parts of about as many columns look alike.
    let even = cut(table, &others, &least, room, others.len().div_ceil(first.len().max(1)));
    let pieces = if even.len() == first.len() { even } else { first };
    let last = pieces.len().saturating_sub(1);
    let part = |(number, piece): (usize, &Vec<usize>)| {
        let mut columns: Vec<usize> = names.iter().chain(piece).copied().collect();
        columns.sort_unstable();
        let mut part = with_columns(table, &columns);
        if number > 0 {
            part.caption = format!("{} {}", table.caption, form_words(language).continued).trim().to_owned();
        }
        if number < last {
            part.notes.clear();
        }
        part
    };
    (pieces.len() > 1).then(|| pieces.iter().enumerate().map(part).collect())
}

/// Columns one after the other in pieces that have room, at most so many in each; groups of the header stay together where
/// they can.
fn cut(table: &ReportTable, columns: &[usize], least: &[u32], room: u64, most: usize) -> Vec<Vec<usize>> {
    let mut pieces: Vec<Vec<usize>> = Vec::new();
    let mut piece: Vec<usize> = Vec::new();
    let wide =
        |piece: &[usize]| piece.iter().filter_map(|at| least.get(*at)).map(|w| u64::from(*w)).sum::<u64>();
    for column in columns {
        piece.push(*column);
        if piece.len() == 1 || (wide(&piece) <= room && piece.len() <= most) {
            continue;
        }
        let begin = group_begin(table, *column);
        let from = piece.iter().position(|at| *at >= begin).filter(|from| *from > 0);
        let next = piece.split_off(from.unwrap_or(piece.len() - 1));
        pieces.push(std::mem::replace(&mut piece, next));
    }
    pieces.push(piece);
    pieces
}

/// The first column of the outermost group that a column is in.
fn group_begin(table: &ReportTable, column: usize) -> usize {
    let covers = |cell: &&HeadCell| span(cell).contains(&column) && cell.columns > 1;
    let group = table.header.first().into_iter().flatten().find(covers);
    group.map_or(column, |cell| span(cell).start)
}

fn span(cell: &HeadCell) -> std::ops::Range<usize> {
    let whole = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    whole(cell.column)..whole(cell.column).saturating_add(whole(cell.columns.max(1)))
}

/// The columns that say what a row is: those up to the names, if these are near the left.
fn name_columns(table: &ReportTable) -> Vec<usize> {
    const NEAR: usize = 3;
    let name = table.columns.iter().position(|column| column.align == Align::Left).unwrap_or(0);
    if name < NEAR { (0..=name).collect() } else { vec![name] }
}

/// The table with some of its columns alone, in their order.
fn with_columns(table: &ReportTable, columns: &[usize]) -> ReportTable {
    let head = |cell: &HeadCell| {
        let covered = span(cell);
        let places = columns.iter().enumerate().filter(|(_, at)| covered.contains(at));
        let places: Vec<usize> = places.map(|(place, _)| place).collect();
        Some(HeadCell {
            text: cell.text.clone(),
            column: u32::try_from(*places.first()?).ok()?,
            columns: u32::try_from(places.len()).ok()?,
            lines: cell.lines,
        })
    };
    let row = |row: &ReportRow| {
        let mut cells: Vec<ReportCell> =
            columns.iter().map(|at| row.cells.get(*at).cloned().unwrap_or_default()).collect();
        if let (true, Some(first)) = (spans_row(row), cells.first_mut()) {
            *first = row.cells.iter().find(|cell| !cell.text.trim().is_empty()).cloned().unwrap_or_default();
        }
        ReportRow { class: row.class, cells }
    };
    ReportTable {
        caption: table.caption.clone(),
        unit_line: table.unit_line.clone(),
        columns: columns.iter().filter_map(|at| table.columns.get(*at)).copied().collect(),
        header: table.header.iter().map(|line| line.iter().filter_map(head).collect()).collect(),
        rows: table.rows.iter().map(row).collect(),
        notes: table.notes.clone(),
    }
}

fn is_text(table: &ReportTable, at: usize) -> bool {
    table.columns.get(at).is_none_or(|column| column.align == Align::Left)
}

/// The longest words of a table.
struct Words {
    /// Of each column, in thousandths of the size of letters.
    widest: Vec<u32>,
    /// Which columns hold texts, whose words may be broken if they are very long.
    is_text: Vec<bool>,
    /// Of titles over several columns: the first, how many, the longest word.
    over: Vec<(usize, usize, u32)>,
}

impl Words {
    fn of(table: &ReportTable) -> Words {
        let count = column_count(table);
        let mut widest = vec![0; count];
        let mut over = Vec::new();
        // A name that alone fills its row runs over all columns.
        for row in table.rows.iter().filter(|row| !spans_row(row)) {
            for (widest, cell) in widest.iter_mut().zip(&row.cells) {
                // Bold, since totals are.
                *widest = widest_word(&cell.text, true).max(*widest);
            }
        }
        for line in head_places(table) {
            for (at, place) in line.into_iter().enumerate() {
                match place {
                    HeadPlace::Begin { text, columns: 1, .. } => {
                        widest[at] = widest_word(text, true).max(widest[at]);
                    }
                    HeadPlace::Begin { text, columns, .. } => {
                        over.push((at, columns, widest_word(text, true)));
                    }
                    _ => {}
                }
            }
        }
        Words { widest, is_text: (0..count).map(|at| is_text(table, at)).collect(), over }
    }

    /// What the columns need at least.
    fn least(&self, size: LetterSize, width: u32) -> Vec<u32> {
        /// Of the page, for one text.
        const MOST: u32 = 35;
        let room = |thousandths: u32| {
            let text = (f64::from(thousandths) / 1000.0 * size.points() * 20.0).ceil() as u32;
            text.saturating_add(2 * CELL_MARGIN + 20)
        };
        let most = u32::try_from(u64::from(width) * u64::from(MOST) / 100).unwrap_or(width);
        let column = |(widest, is_text): (&u32, &bool)| {
            let needed = room(*widest).max(LEAST);
            if *is_text { needed.min(most.max(LEAST)) } else { needed }
        };
        let mut least: Vec<u32> = self.widest.iter().zip(&self.is_text).map(column).collect();
        for (first, columns, widest) in &self.over {
            let Some(covered) = least.get_mut(*first..first.saturating_add(*columns)) else { continue };
            let missing = room(*widest).min(most).saturating_sub(covered.iter().sum());
            let share = missing.div_ceil(u32::try_from(covered.len().max(1)).unwrap_or(1));
            covered.iter_mut().for_each(|width| *width += share);
        }
        least
    }

    fn total(&self, size: LetterSize, width: u32) -> u64 {
        self.least(size, width).iter().map(|width| u64::from(*width)).sum()
    }
}

fn shared(least: &[u32], wanted: &[f64], weight: &[f64], width: u32) -> Vec<u32> {
    let weights = weight.iter().sum::<f64>();
    let (total_least, total_wanted) =
        (least.iter().map(|w| f64::from(*w)).sum::<f64>(), wanted.iter().sum::<f64>());
    let (width, wanted_by) = (f64::from(width), wanted.len().max(1) as f64);
    let share = |at: usize| {
        let (least, wanted) = (f64::from(least[at]), wanted[at]);
        if total_least >= width {
            least * width / total_least
        } else if total_wanted > width && weights > 0.0 {
            least + weight[at] * (width - total_least) / weights
        } else {
            // A column that is wide already needs no more of what is over than others.
            wanted + (width - total_wanted) / wanted_by
        }
    };
    (0..least.len().min(wanted.len())).map(|at| share(at).floor().max(1.0) as u32).collect()
}

/// Whether a row is words across the whole table: one text in a line of notes or of a group's name.
pub(crate) fn spans_row(row: &ReportRow) -> bool {
    let filled = row.cells.iter().filter(|cell| !cell.text.trim().is_empty()).count();
    row.class == RowClass::Note && filled <= 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::report::ReportColumn;
    use crate::export::text_width::line_width;

    const LANDSCAPE: u32 = 14_287;

    fn cell(text: &str) -> ReportCell {
        ReportCell { text: text.to_owned(), mark: String::new() }
    }

    /// A column of names and others with a figure, below groups of three.
    fn table(columns: usize, figure: &str) -> ReportTable {
        let name = ReportColumn { align: Align::Left, characters: 40.0, is_computed: false };
        let column = ReportColumn { align: Align::Right, characters: 12.0, is_computed: false };
        let mut cells = vec![cell("Bảo hiểm xã hội huyện")];
        cells.extend((1..columns).map(|_| cell(figure)));
        let group = |first: usize| HeadCell {
            text: format!("Nhóm {first}"),
            column: first as u32,
            columns: 3.min(columns - first) as u32,
            lines: 1,
        };
        ReportTable {
            caption: "Bảng 1. Kết quả".to_owned(),
            columns: (0..columns).map(|at| if at == 0 { name } else { column }).collect(),
            header: vec![(1..columns).step_by(3).map(group).collect()],
            rows: vec![ReportRow { class: RowClass::Unit, cells }],
            notes: vec!["Ghi chú".to_owned()],
            ..ReportTable::default()
        }
    }

    fn no_figure_is_wider_than_its_cell(table: &ReportTable, width: u32) {
        let shared = column_widths(table, width);
        assert!(shared.widths.iter().sum::<u32>() <= width, "{shared:?}");
        for row in &table.rows {
            for ((cell, width), column) in row.cells.iter().zip(&shared.widths).zip(&table.columns) {
                // A figure is one word, whatever is in it.
                let needed = line_width(&cell.text, shared.size.points(), true) + 2 * CELL_MARGIN;
                assert!(column.align == Align::Left || needed <= *width, "{} in {width}", cell.text);
            }
        }
    }

    #[test]
    fn letters_get_smaller_before_a_table_is_cut() {
        for (columns, width, size) in [
            (3, UPRIGHT, LetterSize::Usual),
            (7, UPRIGHT, LetterSize::Usual),
            (12, LANDSCAPE, LetterSize::Usual),
            (14, LANDSCAPE, LetterSize::Small),
            (16, LANDSCAPE, LetterSize::Tiny),
        ] {
            let table = table(columns, "1.234.567,8");
            assert_eq!(column_widths(&table, width).size, size, "{columns}");
            assert_eq!(parts(&table, width, Language::Vietnamese), None);
            no_figure_is_wider_than_its_cell(&table, width);
        }
    }

    #[test]
    fn no_figure_of_any_table_is_broken() {
        let mut random = fastrand::Rng::with_seed(31);
        for _ in 0..300 {
            let columns = random.usize(2..60);
            let mut made = table(columns, "");
            let figure = |random: &mut fastrand::Rng| {
                let digits: String = (0..random.usize(1..14)).map(|_| random.digit(10)).collect();
                let sign = ["", "\u{a0}⚑", "%", "\u{a0}tỷ"][random.usize(0..4)];
                format!("{digits},{}{sign}", random.u8(10..99))
            };
            made.rows = (0..4).map(|_| made.rows[0].clone()).collect();
            for row in &mut made.rows {
                row.cells.iter_mut().skip(1).for_each(|cell| cell.text = figure(&mut random));
            }
            let width = if random.bool() { UPRIGHT } else { LANDSCAPE };
            let cut = parts(&made, width, Language::Vietnamese);
            let pieces = cut.unwrap_or_else(|| vec![made.clone()]);
            pieces.iter().for_each(|part| no_figure_is_wider_than_its_cell(part, width));
            // Each column is there, in its order, and none twice but the names.
            let of = |part: &ReportTable| part.rows[0].cells[1..].to_vec();
            assert_eq!(pieces.iter().flat_map(of).collect::<Vec<_>>(), made.rows[0].cells[1..].to_vec());
            assert!(pieces.iter().all(|part| part.rows[0].cells[0] == made.rows[0].cells[0]));
        }
    }

    #[test]
    fn a_cut_table_says_that_it_goes_on() {
        let cut = parts(&table(40, "1.234.567,8"), LANDSCAPE, Language::Vietnamese).unwrap();
        let captions: Vec<&str> = cut.iter().map(|part| part.caption.as_str()).collect();
        assert_eq!(captions[0], "Bảng 1. Kết quả");
        assert!(
            captions.len() > 2 && captions[1..].iter().all(|c| *c == "Bảng 1. Kết quả (tiếp)"),
            "{captions:?}"
        );
        // What is said of the table stands below its end.
        let (last, before) = cut.split_last().unwrap();
        assert!(last.notes.len() == 1 && before.iter().all(|part| part.notes.is_empty()));
        // Groups are not torn.
        let columns: Vec<usize> = cut.iter().map(|part| part.columns.len() - 1).collect();
        assert!(columns.iter().all(|count| count % 3 == 0), "{columns:?}");
    }
}
