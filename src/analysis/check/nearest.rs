//! Limits how many columns a check considers. Figures are computed from columns close by; a table of thousands of
//! columns is not searched whole for each of them.

/// Candidates kept at most.
const NEAREST: usize = 40;

/// The candidates whose columns are nearest to `to`, in their original order; all of them if there are few.
pub(super) fn nearest<T>(mut candidates: Vec<T>, to: usize, column: impl Fn(&T) -> usize) -> Vec<T> {
    if candidates.len() > NEAREST {
        let mut distances: Vec<usize> = candidates.iter().map(|c| column(c).abs_diff(to)).collect();
        let (_, farthest, _) = distances.select_nth_unstable(NEAREST - 1);
        let farthest = *farthest;
        candidates.retain(|c| column(c).abs_diff(to) <= farthest);
    }
    candidates
}
