//! Rows that are made of other rows: by numbering (I, 1, 1.1, a), by lists ("- …") under a row, by splits of one whole
//! in several ways ("Nam", "Nữ", then "Thành thị", "Nông thôn"). Every figure is to be added once.

use std::collections::BTreeSet;

use super::fit::{Fit, Growing};
use super::flows::is_balance;
use super::label::is_list_item;
use super::labels::RowLabels;
use super::measured::RowUnit;
use super::numbering::Numbering;
use super::possible::may_be_total;
use crate::number::{fold, has_letter};
use crate::table::figures::{amount, is_additive, slack, sum};
use crate::table::model::{Column, RowKind, RowSum};

/// How deep a row stands; the deeper, the larger.
pub(crate) type Depth = u8;

const ROMAN: Depth = 1;

const NUMBER: Depth = 2;

const DEEPER: Depth = 3;

/// "Tổng số thu BHXH": perhaps over unnumbered rows.
pub(super) const SUM: Depth = 8;

pub(super) const UNNUMBERED: Depth = 9;

pub(super) const ITEM: Depth = 20;

/// Digits that must come out, over all columns, to rule out chance.
pub(super) const NO_CHANCE: f64 = 2.0;

/// What was found of rows that are made of others.
pub struct Settled {
    /// Whether figures decided, so that another figure may decide otherwise.
    pub by_figures: bool,
    /// Rows made of others, and of which.
    pub sums: Vec<RowSum>,
    /// Rows that are units unless the user says that they are parts of one above.
    pub possible_parts: Vec<u32>,
    /// Rows that are units unless the user says that they add up those below.
    pub possible_sums: Vec<u32>,
}

/// A row and those right under its level.
type Family = (usize, Vec<usize>);

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
    /// What each row counts, if they differ.
    measured: Vec<Option<RowUnit>>,
}

impl<'a> Outline<'a> {
    /// An outline of a body whose columns are read.
    pub fn new(
        labels: &'a RowLabels<'a>,
        columns: &'a [Column],
        rows_differ: bool,
        measured: Vec<Option<RowUnit>>,
    ) -> Outline<'a> {
        // Where some cells name a unit and others none, it is open what they add up to: the other columns tell.
        let has_odd_units = |c: &&Column| c.reading.context.has_odd_units();
        let all = || columns.iter().filter(|c| is_additive(c));
        let plain: Vec<&Column> = all().filter(|c| !has_odd_units(c)).collect();
        let additive = if plain.is_empty() { all().collect() } else { plain };
        Outline { labels, additive, rows_differ, measured }
    }

    /// Settles which of the data rows are sums of others and which are parts of others.
    pub fn settle(&self, kinds: &mut [RowKind]) -> Settled {
        let (mut possible_parts, mut possible_sums) = (Vec::new(), Vec::new());
        let of_which = self.numbered_of_which(kinds) | self.of_which(kinds, &mut possible_parts);
        let of_total = self.parts_of_total(kinds) || of_which;
        let mut depths: Vec<Option<Depth>> = (0..kinds.len()).map(|row| self.depth(row, kinds)).collect();
        self.indented(&mut depths);
        let (by_figures, mut sums) = self.parents(&depths, kinds);
        let (headed, of_heads) = self.heads(kinds, &sums, &mut possible_sums);
        sums.extend(of_heads);
        let loose = self.loose(kinds, &mut sums, &mut possible_parts);
        sums.sort_by_key(|s| s.row);
        let closed = self.whole(kinds, &sums);
        let by_figures = self.splits(kinds) || by_figures || of_total || headed || loose || closed;
        let is_unit = |row: &u32| kinds.get(*row as usize) == Some(&RowKind::Data);
        possible_parts.retain(is_unit);
        possible_sums.retain(is_unit);
        Settled { by_figures, sums, possible_parts, possible_sums }
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
        let has_words = has_letter(&label[first.len()..]);
        if has_words && (dotted || (!bare.is_empty() && bare.bytes().all(|b| b"IVX".contains(&b)))) {
            return Some(numbered(bare).unwrap_or(UNNUMBERED));
        }
        let starts = |word: &str| label.get(..word.len()).is_some_and(|l| fold(l).starts_with("tong"));
        let is_sum = label.starts_with(['T', 't']) && (starts("Tổng") || starts("tong"));
        Some(if is_sum { SUM } else { UNNUMBERED })
    }

    /// Rows over deeper ones. Under "I" the numbered rows are its parts, always; under others the figures tell whether
    /// the rows below make up the row above or are only some of what it counts.
    fn parents(&self, depths: &[Option<Depth>], kinds: &mut [RowKind]) -> (bool, Vec<RowSum>) {
        let mut sums = Vec::new();
        let is_flat = self.is_flat(kinds);
        // The deepest first: a row whose own parts are known is then one of its parent's.
        let mut levels: Vec<(Depth, Depth)> = Vec::new();
        let mut families: Vec<Family> =
            (0..kinds.len()).filter_map(|row| Some((row, self.children(row, depths, kinds)?))).collect();
        families.retain(|(row, children)| !self.counts_otherwise(*row, children));
        let mut by_figures = self.single_children(depths, &mut families);
        for (row, children) in &families {
            let level = (depths[*row].unwrap_or(0), depths[children[0]].unwrap_or(0));
            if !levels.contains(&level) {
                levels.push(level);
            }
        }
        levels.sort_unstable_by(|a, b| b.cmp(a));
        for (over, under) in levels {
            let of_level = || {
                families.iter().filter(|(row, children)| {
                    depths[*row] == Some(over) && depths[children[0]] == Some(under)
                })
            };
            let numbered_parts = over <= ROMAN && under <= DEEPER + 4;
            let mut fit = Fit::default();
            of_level().for_each(|(row, children)| fit.add(self.fit(*row, children)));
            // A list under the only row of its level is of the units of the table.
            let is_list = under >= ITEM && depths.iter().filter(|d| **d == Some(over)).nth(1).is_some();
            let are_sums = match (numbered_parts, is_list) {
                (true, _) => Some(true),
                (_, true) => Some(list_is_exact(fit)).filter(|_| !is_flat),
                _ => fit.makes_up().filter(|_| !is_flat),
            };
            by_figures |= !numbered_parts;
            // Without a list's mark, the rows below a row are its parts only if they add up to it.
            let marked = under >= ITEM || (under < SUM && over < SUM);
            for (row, children) in of_level() {
                match are_sums {
                    Some(true) if !numbered_parts && self.are_some_of(*row, children) => {}
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

    /// Whether rows are clearly less than the one over them, in two columns or more and in each: they are only some of what
    /// it counts. A slip is in one column.
    pub(super) fn are_some_of(&self, row: usize, parts: &[usize]) -> bool {
        let fit = self.fit(row, parts);
        fit.fitting() + fit.coarse == 0 && fit.differing >= 2 && self.are_within(row, parts)
    }

    /// Whether a row has no less than its parts together, in every column where it has a figure.
    pub(super) fn are_within(&self, row: usize, parts: &[usize]) -> bool {
        let mut columns = self.additive.iter().filter_map(|c| Some((c, amount(c, row)?))).peekable();
        columns.peek().is_some()
            && columns.all(|(column, whole)| {
                let summed = sum(parts.iter().filter_map(|&r| amount(column, r)));
                (0.0..=whole).contains(&summed)
            })
    }

    /// Whether some of the rows below count something else than the row: "Số thẻ BHYT" is nothing of "Tổng thu ngân sách".
    fn counts_otherwise(&self, row: usize, below: &[usize]) -> bool {
        let of = |row: usize| self.measured.get(row).and_then(Option::as_ref);
        of(row).is_some_and(|own| below.iter().any(|&r| of(r).is_some_and(|other| other != own)))
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
        // "Kết dư (A-B)" is what is left of "A" and "B", and no part of either.
        let is_left =
            |r: usize| depth <= ROMAN && depths[r] == Some(UNNUMBERED) && is_balance(self.labels.text(r));
        let below = (row + 1..depths.len()).take_while(|&r| !ends(r) && !is_left(r));
        let below: Vec<usize> = below.filter(|&r| depths[r].is_some()).collect();
        let first = depths[*below.first()?]?;
        // "Tổng chi" without a dash after dashed lines is none of them.
        let closes = |r: &usize| {
            first >= ITEM && depths[*r].is_some_and(|d| d < ITEM) && may_be_total(self.labels.text(*r))
        };
        let below: Vec<usize> = below.into_iter().take_while(|r| !closes(r)).collect();
        let has_figures = self.additive.iter().any(|c| amount(c, row).is_some());
        let children: Vec<usize> =
            below.into_iter().filter(|&r| depths[r].is_some_and(|d| d <= first)).collect();
        // A list of nothing under nothing.
        let is_empty = || {
            let has_none = |r: &usize| self.additive.iter().all(|c| amount(c, *r).is_none());
            first >= ITEM && children.iter().all(has_none)
        };
        (has_figures || depth <= ROMAN || is_empty()).then_some(children)
    }

    /// Leaves out one row without a number under a numbered one, unless it is all of it, or the row heads a section as
    /// others of its level do. Whether figures decided.
    fn single_children(&self, depths: &[Option<Depth>], families: &mut Vec<Family>) -> bool {
        let is_name = |r: usize| matches!(depths[r], Some(UNNUMBERED | SUM));
        let heads: BTreeSet<Option<Depth>> = families
            .iter()
            .filter(|(_, children)| children.len() >= 2 && is_name(children[0]))
            .map(|(row, _)| depths[*row])
            .collect();
        let mut by_figures = false;
        families.retain(|(row, children)| match children[..] {
            [name] if is_name(name) => {
                by_figures = true;
                let fit = self.fit(*row, &[name]);
                // What is all of a row is so in every column, to the last digit: 12 and 15 may meet 12 and 15 by chance,
                // beside 14 and 22 or 17 and 18.
                let others = fit.near + fit.coarse + fit.differing;
                let is_all = fit.exact > 0 && others == 0 && fit.digits >= NO_CHANCE;
                let heads_section = depths[*row] <= Some(ROMAN) && heads.contains(&depths[*row]);
                (is_all || heads_section) && !may_be_total(self.labels.text(name))
            }
            _ => true,
        });
        by_figures
    }

    /// How well rows make up the one over them.
    pub(super) fn fit(&self, row: usize, parts: &[usize]) -> Fit {
        let mut growing = self.growing(row);
        parts.iter().for_each(|&part| growing.add(part));
        growing.fit()
    }

    /// A row to be held against parts that are added one after the other.
    pub(super) fn growing(&self, row: usize) -> Growing<'a> {
        Growing::of(&self.additive, row)
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

/// Whether lists make up their rows to the last digit. If they only come near, the figures of the rows themselves are the
/// better ones to add, whether the lists are of all or of some of what they count.
fn list_is_exact(fit: Fit) -> bool {
    fit.near + fit.coarse == 0 && fit.exact > 0 && fit.exact >= fit.differing && fit.digits >= NO_CHANCE
}
