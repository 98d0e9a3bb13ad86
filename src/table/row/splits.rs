//! Rows that split one whole in several ways, one after the other: "Nam", "Nữ", then "Thành thị", "Nông thôn".

use std::ops::Range;

use super::numbering::without_numbering;
use super::outline::{COARSE, Outline};
use crate::number::fold;
use crate::table::figures::{amount, slack, sum};
use crate::table::model::{Column, RowKind};
use crate::table::text::one_line;

impl Outline<'_> {
    /// Rows that split one whole in several ways, one after the other: the first way counts, the others are parts.
    pub(super) fn splits(&self, kinds: &mut [RowKind]) -> bool {
        if kinds.iter().any(|k| matches!(k, RowKind::Subtotal | RowKind::Part)) {
            return false;
        }
        let data: Vec<usize> = (0..kinds.len()).filter(|&r| kinds[r] == RowKind::Data).collect();
        // Longer lists than this are of units.
        if !(3..=60).contains(&data.len()) || self.is_flat(kinds) {
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

/// The rows cut into runs that each add up to the total, if at least two do and nothing is left.
fn blocks_of(column: &Column, data: &[usize], total: f64) -> Option<Vec<Range<usize>>> {
    if total == 0.0 {
        return None;
    }
    let slack = slack(column, data.len());
    // Figures of one digit come near each other by chance: they must meet.
    let slack = if total.abs() <= COARSE * slack { 1e-6 } else { slack };
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
