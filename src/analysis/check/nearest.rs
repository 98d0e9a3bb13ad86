//! How far a check looks for what a figure may be made of. Figures are computed from columns close by; a table of
//! thousands of columns is not searched whole for each of them.

/// Candidates kept, at least where there are as many.
const NEAREST: usize = 40;

/// The candidates whose column stands nearest to `to`, in the order they came in. All of them where they are few.
pub(super) fn nearest<T>(mut candidates: Vec<T>, to: usize, column: impl Fn(&T) -> usize) -> Vec<T> {
    if candidates.len() > NEAREST {
        let mut distances: Vec<usize> = candidates.iter().map(|c| column(c).abs_diff(to)).collect();
        let (_, farthest, _) = distances.select_nth_unstable(NEAREST - 1);
        let farthest = *farthest;
        candidates.retain(|c| column(c).abs_diff(to) <= farthest);
    }
    candidates
}
