//! Rows that are made of other rows: by numbering (I, 1, 1.1, a), by lists ("- …") under a row, by splits of one whole
//! in several ways ("Nam", "Nữ", then "Thành thị", "Nông thôn"). Every figure is to be added once.

use std::collections::BTreeSet;
use std::ops::Range;

use super::label::is_list_item;
use super::labels::RowLabels;
use super::numbering::{Numbering, without_numbering};
use crate::number::fold;
use crate::table::figures::{amount, slack, sum};
use crate::table::model::{Column, RowKind, RowSum};
use crate::table::text::one_line;

/// How deep a row stands; the deeper, the larger.
pub(crate) type Depth = u8;

const ROMAN: Depth = 1;

const NUMBER: Depth = 2;

const DEEPER: Depth = 3;

/// "Tổng số thu BHXH": perhaps over unnumbered rows.
pub(super) const SUM: Depth = 8;

pub(super) const UNNUMBERED: Depth = 9;

const ITEM: Depth = 20;

/// How many times its rounding a figure must be for a sum near it to say anything.
pub(super) const COARSE: f64 = 20.0;

/// Indentations that may be levels; more are typed at random.
const MOST_LEVELS: usize = 6;

/// What the hierarchy of rows is told from.
pub struct Outline<'a> {
    pub(crate) labels: &'a RowLabels<'a>,
    /// Columns whose figures may be added up.
    pub(crate) additive: Vec<&'a Column>,
    /// Whether rows count different things, so that none adds up the others.
    pub(crate) rows_differ: bool,
}

impl<'a> Outline<'a> {
    /// An outline of a body whose columns are read.
    pub fn new(labels: &'a RowLabels<'a>, columns: &'a [Column], rows_differ: bool) -> Outline<'a> {
        let additive = columns.iter().filter(|c| crate::table::figures::is_additive(c)).collect();
        Outline { labels, additive, rows_differ }
    }

    /// Settles which of the data rows are sums of others and which are parts of others. Gives the sums, and whether
    /// figures decided, so that another figure may decide otherwise.
    pub fn settle(&self, kinds: &mut [RowKind]) -> (bool, Vec<RowSum>) {
        let of_which = self.numbered_of_which(kinds) | self.of_which(kinds);
        let of_total = self.parts_of_total(kinds) || of_which;
        let mut depths: Vec<Option<Depth>> = (0..kinds.len()).map(|row| self.depth(row, kinds)).collect();
        self.indented(&mut depths);
        let (by_figures, mut sums) = self.parents(&depths, kinds);
        let (headed, of_heads) = self.heads(kinds, &sums);
        sums.extend(of_heads);
        sums.sort_by_key(|s| s.row);
        let closed = self.whole(kinds, &sums);
        (self.splits(kinds) || by_figures || of_total || headed || closed, sums)
    }

    /// Names without numbers stand as deep as they are indented. Spaces are typed carelessly: only figures that add up
    /// make an indented row a part.
    fn indented(&self, depths: &mut [Option<Depth>]) {
        let plain = |d: &Option<Depth>| d.is_none_or(|d| d == UNNUMBERED || d == SUM);
        if !depths.iter().all(plain) {
            return;
        }
        let indent = |row: usize| {
            let label = self.labels.text(row);
            label.chars().take_while(|c| c.is_whitespace()).count()
        };
        let rows = (0..depths.len()).filter(|&row| depths[row].is_some());
        let indents: Vec<(usize, usize)> = rows.map(|row| (row, indent(row))).collect();
        let levels: BTreeSet<usize> = indents.iter().map(|(_, indent)| *indent).collect();
        if (2..=MOST_LEVELS).contains(&levels.len()) {
            for (row, indent) in indents {
                let level = levels.iter().position(|l| *l == indent).unwrap_or(0);
                depths[row] = Some(SUM + Depth::try_from(level).unwrap_or(0));
            }
        }
    }

    /// In a table of nothing but a total and its list ("Trong đó: …"), the list is of the units, if it makes up the
    /// total.
    fn parts_of_total(&self, kinds: &mut [RowKind]) -> bool {
        let place = |kind: RowKind| kinds.iter().position(|k| *k == kind);
        let (Some(total), Some(_), None) =
            (place(RowKind::Total), place(RowKind::Part), place(RowKind::Data))
        else {
            return false;
        };
        let parts: Vec<usize> = (0..kinds.len()).filter(|&r| kinds[r] == RowKind::Part).collect();
        let (tested, fitting) = self.fitting(total, &parts);
        if tested > 0 && fitting * 2 >= tested {
            parts.iter().for_each(|&row| kinds[row] = RowKind::Data);
        }
        true
    }

    /// Whether all data rows together make up the total: then none is a part of another.
    /// Lists that would make it up better if left out are not among them.
    fn is_flat(&self, kinds: &[RowKind]) -> bool {
        let Some(total) = kinds.iter().position(|k| *k == RowKind::Total) else { return false };
        let data: Vec<usize> = (0..kinds.len()).filter(|&r| kinds[r] == RowKind::Data).collect();
        let (tested, fitting) = self.fitting(total, &data);
        let is_item = |r: &usize| self.depth(*r, kinds).is_some_and(|depth| depth >= ITEM);
        let others: Vec<usize> = data.iter().copied().filter(|r| !is_item(r)).collect();
        let apart = |rows: &[usize]| -> f64 {
            let of = |column: &&&Column| {
                let whole = amount(column, total).filter(|whole| *whole != 0.0)?;
                Some((sum(rows.iter().filter_map(|&r| amount(column, r))) - whole).abs() / whole.abs())
            };
            self.additive.iter().filter_map(|column| of(&column)).sum()
        };
        let lists = others.len() >= 2 && others.len() < data.len() && apart(&others) <= apart(&data);
        tested > 0 && fitting * 2 > tested && !lists
    }

    /// The depth of a data row; `None` for others.
    pub(crate) fn depth(&self, row: usize, kinds: &[RowKind]) -> Option<Depth> {
        (kinds[row] == RowKind::Data).then_some(())?;
        let own = self.labels.number(row).trim();
        if let Some(depth) = numbered(own) {
            return Some(depth);
        }
        let label = self.labels.text(row).trim_start();
        if is_list_item(label) || is_list_item(own) && own.len() == 1 {
            return Some(ITEM + Depth::from(label.starts_with('+') || own == "+"));
        }
        let end = label.find([' ', ')']).unwrap_or(label.len());
        let first = label.get(..end).filter(|first| (1..=8).contains(&first.len())).unwrap_or_default();
        let dotted = first.ends_with('.') || first.contains('.') || label[first.len()..].starts_with(')');
        let bare = first.trim_end_matches('.');
        let has_words = label[first.len()..].chars().any(char::is_alphabetic);
        if has_words && (dotted || (!bare.is_empty() && bare.bytes().all(|b| b"IVX".contains(&b)))) {
            return Some(numbered(bare).unwrap_or(UNNUMBERED));
        }
        let starts = |word: &str| label.get(..word.len()).is_some_and(|l| fold(l).starts_with("tong"));
        Some(if starts("Tổng") || starts("tong") { SUM } else { UNNUMBERED })
    }

    /// Rows over deeper ones. Under "I" the numbered rows are its parts, always; under others the figures tell whether
    /// the rows below make up the row above or are only some of what it counts.
    fn parents(&self, depths: &[Option<Depth>], kinds: &mut [RowKind]) -> (bool, Vec<RowSum>) {
        let (mut by_figures, mut sums) = (false, Vec::new());
        let is_flat = self.is_flat(kinds);
        // The deepest first: a row whose own parts are known is then one of its parent's.
        let mut levels: Vec<(Depth, Depth)> = Vec::new();
        let families: Vec<(usize, Vec<usize>)> = (0..kinds.len())
            .filter_map(|row| Some((row, self.children(row, depths, kinds)?)))
            .inspect(|(row, children)| {
                let level = (depths[*row].unwrap_or(0), depths[children[0]].unwrap_or(0));
                if !levels.contains(&level) {
                    levels.push(level);
                }
            })
            .collect();
        levels.sort_unstable_by(|a, b| b.cmp(a));
        for (over, under) in levels {
            let of_level = || {
                families.iter().filter(|(row, children)| {
                    depths[*row] == Some(over) && depths[children[0]] == Some(under)
                })
            };
            let numbered_parts = over <= ROMAN && under <= DEEPER + 4;
            let adds_up = || {
                let (mut tested, mut fitting) = (0, 0);
                for (row, children) in of_level() {
                    let (t, f) = self.fitting(*row, children);
                    (tested, fitting) = (tested + t, fitting + f);
                }
                (tested > 0).then_some(fitting * 2 >= tested)
            };
            let are_sums = if numbered_parts { Some(true) } else { adds_up().filter(|_| !is_flat) };
            by_figures |= !numbered_parts;
            // Without a list's mark, the rows below a row are its parts only if they add up to it.
            let marked = under >= ITEM || (under < SUM && over < SUM);
            for (row, children) in of_level() {
                match are_sums {
                    Some(true) => {
                        kinds[*row] = RowKind::Subtotal;
                        sums.push(RowSum {
                            row: place(*row),
                            parts: children.iter().map(|&c| place(c)).collect(),
                        });
                    }
                    Some(false) if marked => children.iter().for_each(|&child| kinds[child] = RowKind::Part),
                    _ => {}
                }
            }
            if are_sums == Some(false) && marked {
                self.parts_of_parts(depths, kinds);
            }
        }
        sums.sort_by_key(|s| s.row);
        (by_figures, sums)
    }

    /// What is below a part is a part too.
    fn parts_of_parts(&self, depths: &[Option<Depth>], kinds: &mut [RowKind]) {
        let mut part: Option<Depth> = None;
        for (kind, depth) in kinds.iter_mut().zip(depths) {
            let Some(depth) = *depth else { continue };
            match part {
                Some(over) if depth > over => *kind = RowKind::Part,
                _ => part = (*kind == RowKind::Part).then_some(depth),
            }
        }
    }

    /// The rows right under a data row's level, up to the next that stands as high; none if it has no figures. What
    /// follows another sum by its name ("Tây Nguyên", "Cộng khối A") is no part of an unnumbered row.
    fn children(&self, row: usize, depths: &[Option<Depth>], kinds: &[RowKind]) -> Option<Vec<usize>> {
        let depth = depths[row]?;
        let is_sum = |r: usize| matches!(kinds[r], RowKind::Subtotal | RowKind::Total);
        // "II TÂY NGUYÊN", a sum by its name, ends "I" as "II" would.
        let stands_as_high = |r: usize| numbered(self.labels.number(r).trim()).is_some_and(|d| d <= depth);
        let ends =
            |r: usize| depths[r].map_or(is_sum(r) && (depth >= SUM || stands_as_high(r)), |d| d <= depth);
        let below = (row + 1..depths.len()).take_while(|&r| !ends(r));
        let below: Vec<usize> = below.filter(|&r| depths[r].is_some()).collect();
        let first = depths[*below.first()?]?;
        let has_figures = self.additive.iter().any(|c| amount(c, row).is_some());
        let children: Vec<usize> =
            below.into_iter().filter(|&r| depths[r].is_some_and(|d| d <= first)).collect();
        let numbered_over_names = first == UNNUMBERED && children.len() < 2;
        ((has_figures || depth <= ROMAN) && !numbered_over_names).then_some(children)
    }

    /// The number of columns in which the children can be compared with their row, and in how many of these they add up to
    /// it.
    pub(crate) fn fitting(&self, row: usize, children: &[usize]) -> (usize, usize) {
        let (mut tested, mut fitting) = (0, 0);
        for column in &self.additive {
            let parts: Vec<f64> = children.iter().filter_map(|&r| amount(column, r)).collect();
            if let (Some(whole), false) = (amount(column, row), parts.is_empty()) {
                let apart = (sum(parts.iter().copied()) - whole).abs();
                let slack = slack(column, parts.len());
                // Figures of one or two digits come near each other by chance: they say something if they meet or differ.
                let is_near = apart <= slack && apart > 1e-9 && whole.abs() <= COARSE * slack;
                // Nothing is made of nothing, whatever the rows are.
                let says_nothing = is_near || whole == 0.0 && parts.iter().all(|part| *part == 0.0);
                tested += usize::from(!says_nothing);
                fitting += usize::from(!says_nothing && apart <= slack);
            }
        }
        (tested, fitting)
    }

    /// Rows that split one whole in several ways, one after the other: the first way counts, the others are parts.
    fn splits(&self, kinds: &mut [RowKind]) -> bool {
        if kinds.iter().any(|k| matches!(k, RowKind::Subtotal | RowKind::Part)) {
            return false;
        }
        let data: Vec<usize> = (0..kinds.len()).filter(|&r| kinds[r] == RowKind::Data).collect();
        // Longer lists than this are of units.
        if !(3..=60).contains(&data.len()) {
            return false;
        }
        let Some(second) = self.second_split(&data, kinds) else { return false };
        for &row in &data[second..] {
            kinds[row] = RowKind::Part;
        }
        true
    }

    /// Where, among the data rows, the second way to split begins.
    fn second_split(&self, data: &[usize], kinds: &[RowKind]) -> Option<usize> {
        let blocks = match kinds.iter().position(|k| *k == RowKind::Total) {
            Some(total) => self.additive.iter().find_map(|c| blocks_of(c, data, amount(c, total)?))?,
            None => self.named_blocks(data)?,
        };
        let sums = |column: &Column| -> Option<Vec<f64>> {
            let of_block = |block: &Range<usize>| {
                data.get(block.clone())?.iter().map(|&r| amount(column, r)).collect::<Option<Vec<_>>>()
            };
            blocks.iter().map(|block| Some(sum(of_block(block)?.into_iter()))).collect()
        };
        let (mut tested, mut equal) = (0, 0);
        for column in &self.additive {
            let Some(sums) = sums(column) else { continue };
            let slack = 2.0 * slack(column, data.len());
            tested += 1;
            equal += usize::from(sums.iter().all(|s| (s - sums[0]).abs() <= slack) && sums[0] != 0.0);
        }
        (tested > 0 && equal * 2 > tested).then(|| blocks[0].end)
    }

    /// Blocks of rows by names that together make up a whole: "Nam", "Nữ"; "Thành thị", "Nông thôn".
    fn named_blocks(&self, data: &[usize]) -> Option<Vec<Range<usize>>> {
        const WHOLES: [[&str; 2]; 4] =
            [["nam", "nu"], ["thanh thi", "nong thon"], ["nam gioi", "nu gioi"], ["male", "female"]];
        let name = |&row: &usize| -> String {
            let folded = fold(&one_line(self.labels.text(row)));
            without_numbering(&folded).trim_end_matches([':', '.']).to_owned()
        };
        let names: Vec<String> = data.iter().map(name).collect();
        let is_whole =
            |pair: &[String]| WHOLES.iter().any(|w| w.iter().all(|n| pair.iter().any(|own| own == n)));
        let pairs = names.chunks(2).all(|pair| pair.len() == 2 && is_whole(pair));
        (pairs && names.len() >= 4).then(|| (0..names.len() / 2).map(|i| 2 * i..2 * i + 2).collect())
    }
}

pub(super) fn place(row: usize) -> u32 {
    u32::try_from(row).unwrap_or(u32::MAX)
}

pub(super) fn numbered(text: &str) -> Option<Depth> {
    Some(match Numbering::of(text)? {
        Numbering::Capital => 0,
        Numbering::Roman => ROMAN,
        Numbering::Number => NUMBER,
        // "1.1", "1.1.1", then "a"
        Numbering::Deeper => {
            let dots = text.trim_end_matches('.').bytes().filter(|b| *b == b'.').count();
            DEEPER + if dots == 0 { 4 } else { Depth::try_from(dots.min(4)).unwrap_or(4) - 1 }
        }
    })
}

/// The rows cut into runs that each add up to the total, if at least two do and nothing is left.
fn blocks_of(column: &Column, data: &[usize], total: f64) -> Option<Vec<Range<usize>>> {
    if total == 0.0 {
        return None;
    }
    let slack = slack(column, data.len());
    if total.abs() <= COARSE * slack && column.decimals == 0 && slack > 0.1 && data.len() > 4 {
        return None;
    }
    let (mut blocks, mut start, mut sum) = (Vec::new(), 0, 0.0);
    for (place, &row) in data.iter().enumerate() {
        sum += amount(column, row)?;
        if (sum - total).abs() <= slack {
            blocks.push(start..place + 1);
            (start, sum) = (place + 1, 0.0);
        }
    }
    (blocks.len() >= 2 && start == data.len()).then_some(blocks)
}
