//! The formulas of an opened file whose cells hold only their values.

use super::texts::Words;
use crate::grid::CellAddress;
use crate::sheet::{KeptFormula, WhyKept};

/// So many cells are named; the others are counted.
const NAMED: usize = 6;

impl Words {
    /// How many formulas were kept as values, which, and why.
    pub fn kept_formulas(self, kept: &[&KeptFormula], address: &dyn Fn(CellAddress) -> String) -> String {
        let count = self.count(kept.len());
        let mut said = self.pick(
            format!("{count} công thức của tệp được giữ bằng giá trị, không tính lại khi sửa ô khác."),
            format!("{count} formulas of the file are kept as values and are not calculated again when other cells change."),
        );
        let of = |is: &dyn Fn(&WhyKept) -> bool| -> Vec<&KeptFormula> {
            kept.iter().copied().filter(|one| is(&one.why)).collect()
        };
        let (functions, forms) =
            (of(&|why| matches!(why, WhyKept::Function(_))), of(&|why| matches!(why, WhyKept::Unsupported)));
        let (differing, silent) = (
            of(&|why| matches!(why, WhyKept::Differs { .. })),
            of(&|why| matches!(why, WhyKept::NotCompared)),
        );
        let plainly = |kept: &[&KeptFormula]| self.named(kept, &|one| address(one.at));
        if !functions.is_empty() {
            let mut names: Vec<&str> = functions
                .iter()
                .filter_map(|one| match &one.why {
                    WhyKept::Function(name) => Some(name.as_str()),
                    _ => None,
                })
                .collect();
            names.sort_unstable();
            names.dedup();
            let (names, cells) = (names.join(", "), plainly(&functions));
            said += &self.pick(
                format!(" Hàm chưa có ở đây ({names}): {cells}."),
                format!(" Functions that are not here ({names}): {cells}."),
            );
        }
        if !forms.is_empty() {
            let cells = plainly(&forms);
            said += &self.pick(
                format!(" Dạng công thức chưa hỗ trợ, hoặc gọi ô không được mở: {cells}."),
                format!(" A form that is not supported, or cells that were not opened: {cells}."),
            );
        }
        if !differing.is_empty() {
            let told = |one: &KeptFormula| match &one.why {
                WhyKept::Differs { calculated } => {
                    let (at, shown) = (address(one.at), one.shown.trim());
                    self.pick(
                        format!("{at} (tệp ghi {shown}, tính ra {calculated})"),
                        format!("{at} (the file has {shown}, calculated {calculated})"),
                    )
                }
                _ => String::new(),
            };
            let cells = self.named(&differing, &told);
            said += &self.pick(
                format!(" Tính ra khác số trong tệp: {cells}."),
                format!(" The calculated value differs from the file's: {cells}."),
            );
        }
        if !silent.is_empty() {
            let cells = plainly(&silent);
            said += &self.pick(
                format!(" Chưa so được với phép tính: {cells}."),
                format!(" Could not be compared with a calculation: {cells}."),
            );
        }
        said
    }

    /// The first of some cells, and how many more there are.
    fn named(self, kept: &[&KeptFormula], tell: &dyn Fn(&KeptFormula) -> String) -> String {
        let first: Vec<String> = kept.iter().take(NAMED).map(|one| tell(one)).collect();
        let more = kept.len().saturating_sub(NAMED);
        let mut named = first.join(", ");
        if more > 0 {
            let more = self.count(more);
            named += &self.pick(format!(" và {more} ô nữa"), format!(" and {more} more"));
        }
        named
    }
}
