//! [`LineSet`]: some rows or columns, such as the hidden ones, and what is counted without them.

use std::ops::Range;

use super::rearranged::LineSources;

/// Lines that are in a set side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
struct Run {
    start: u32,
    end: u32,
    /// How many lines of the set are before these.
    before: u32,
}

/// A set of rows or columns, in runs: a hundred thousand lines side by side take no more room than one. It also counts the
/// lines outside it: if its lines are hidden, what stands at a place of the screen is found from it.
///
/// ```
/// use chi_tieu::grid::LineSet;
///
/// let hidden: LineSet = [2, 3, 7].into_iter().collect();
/// assert!(hidden.contains(3) && !hidden.contains(4));
/// assert_eq!(hidden.count_before(5), 2);
/// // The lines that are left are 0, 1, 4, 5, 6, 8 …
/// assert_eq!(hidden.outside(2), 4);
/// assert_eq!(hidden.next_outside(2), 4);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct LineSet {
    runs: Vec<Run>,
}

impl LineSet {
    /// The lines of some ranges, in any order.
    pub fn of_ranges(ranges: impl IntoIterator<Item = Range<u32>>) -> LineSet {
        let mut ranges: Vec<Range<u32>> = ranges.into_iter().filter(|range| !range.is_empty()).collect();
        ranges.sort_unstable_by_key(|range| range.start);
        let mut set = LineSet::default();
        for range in ranges {
            set.append(range);
        }
        set
    }

    /// Adds lines that begin no earlier than the last run.
    fn append(&mut self, range: Range<u32>) {
        match self.runs.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => {
                let before = self.len();
                self.runs.push(Run { start: range.start, end: range.end, before });
            }
        }
    }

    /// Its lines as ranges, ascending, none beside another.
    pub fn ranges(&self) -> impl Iterator<Item = Range<u32>> {
        self.runs.iter().map(|run| run.start..run.end)
    }

    /// Its lines, ascending.
    pub fn lines(&self) -> impl Iterator<Item = u32> {
        self.ranges().flatten()
    }

    /// How many lines it has.
    pub fn len(&self) -> u32 {
        self.runs.last().map_or(0, |run| run.before + (run.end - run.start))
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// The run with a line in it, or the next one.
    fn at_or_after(&self, line: u32) -> Option<&Run> {
        self.runs.get(self.runs.partition_point(|run| run.end <= line))
    }

    /// Whether a line is in it.
    pub fn contains(&self, line: u32) -> bool {
        self.at_or_after(line).is_some_and(|run| run.start <= line)
    }

    /// How many of its lines are before this one.
    pub fn count_before(&self, line: u32) -> u32 {
        match self.at_or_after(line) {
            Some(run) => run.before + line.saturating_sub(run.start),
            None => self.len(),
        }
    }

    /// How many of its lines are in a range.
    pub fn count_in(&self, range: Range<u32>) -> u32 {
        self.count_before(range.end).saturating_sub(self.count_before(range.start))
    }

    /// The line outside it that has `count` others outside it before it.
    pub fn outside(&self, count: u32) -> u32 {
        let passed = self.runs.partition_point(|run| run.start - run.before <= count);
        let inside = match passed.checked_sub(1).and_then(|last| self.runs.get(last)) {
            Some(run) => run.before + (run.end - run.start),
            None => 0,
        };
        count.saturating_add(inside)
    }

    /// The first line from this one on that is outside it.
    pub fn next_outside(&self, line: u32) -> u32 {
        self.at_or_after(line).filter(|run| run.start <= line).map_or(line, |run| run.end)
    }

    /// The last line up to this one that is outside it.
    pub fn previous_outside(&self, line: u32) -> Option<u32> {
        match self.at_or_after(line).filter(|run| run.start <= line) {
            Some(run) => run.start.checked_sub(1),
            None => Some(line),
        }
    }

    /// These lines and others.
    #[must_use]
    pub fn union(&self, other: &LineSet) -> LineSet {
        LineSet::of_ranges(self.ranges().chain(other.ranges()))
    }

    /// These lines and a range.
    #[must_use]
    pub fn with(&self, range: Range<u32>) -> LineSet {
        LineSet::of_ranges(self.ranges().chain([range]))
    }

    /// Those of its lines that are in a range.
    #[must_use]
    pub fn within(&self, range: Range<u32>) -> LineSet {
        let cut = |own: Range<u32>| own.start.max(range.start)..own.end.min(range.end);
        LineSet::of_ranges(self.ranges().map(cut))
    }

    /// These lines without a range.
    #[must_use]
    pub fn without(&self, range: Range<u32>) -> LineSet {
        let left = |own: Range<u32>| {
            let before = own.start..own.end.min(range.start);
            let after = own.start.max(range.end)..own.end;
            [before, after]
        };
        LineSet::of_ranges(self.ranges().flat_map(left))
    }

    /// The same lines where they are after they were rearranged, without those that are gone.
    #[must_use]
    pub fn rearranged(&self, lines: &LineSources) -> LineSet {
        self.lines().filter_map(|line| lines.place(line)).collect()
    }
}

impl FromIterator<u32> for LineSet {
    fn from_iter<T: IntoIterator<Item = u32>>(lines: T) -> LineSet {
        LineSet::of_ranges(lines.into_iter().map(|line| line..line.saturating_add(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// A set with each of 12 lines or without it, and the same lines as a plain set.
    fn all_sets() -> impl Iterator<Item = (LineSet, BTreeSet<u32>)> {
        (0..1 << 12).map(|bits: u32| {
            let plain: BTreeSet<u32> = (0..12).filter(|line| bits & (1 << line) != 0).collect();
            (plain.iter().copied().collect(), plain)
        })
    }

    #[test]
    fn it_counts_as_a_plain_set_does() {
        for (set, plain) in all_sets() {
            assert_eq!(set.lines().collect::<BTreeSet<_>>(), plain);
            assert_eq!(set.len() as usize, plain.len());
            let outside: Vec<u32> = (0..40).filter(|line| !plain.contains(line)).collect();
            for line in 0..14 {
                assert_eq!(set.contains(line), plain.contains(&line));
                assert_eq!(set.count_before(line) as usize, plain.range(..line).count());
                assert_eq!(set.outside(line), outside[line as usize]);
                assert_eq!(Some(set.next_outside(line)), outside.iter().copied().find(|l| *l >= line));
                assert_eq!(set.previous_outside(line), outside.iter().copied().rfind(|l| *l <= line));
            }
        }
    }

    #[test]
    fn lines_are_added_and_taken_away() {
        for (set, plain) in all_sets().step_by(7) {
            for range in [0..0, 0..3, 2..9, 5..6, 8..20] {
                let inside = |line: &u32| range.contains(line);
                let with: BTreeSet<u32> = plain.iter().copied().chain(range.clone()).collect();
                let without: LineSet = plain.iter().copied().filter(|line| !inside(line)).collect();
                assert_eq!(set.with(range.clone()), with.iter().copied().collect());
                assert_eq!(set.without(range.clone()), without);
                assert_eq!(set.count_in(range.clone()) as usize, plain.iter().filter(|l| inside(l)).count());
                assert_eq!(set.union(&std::iter::once(3).collect()), set.with(3..4));
            }
        }
    }

    #[test]
    fn it_goes_with_its_lines() {
        let set: LineSet = [1, 2, 5].into_iter().collect();
        let moved = |lines: &LineSources| set.rearranged(lines).lines().collect::<Vec<_>>();
        assert_eq!(moved(&LineSources::inserted(6, 2, 2)), [1, 4, 7]);
        assert_eq!(moved(&LineSources::removed(6, 1..=1)), [1, 4]);
        let turned = LineSources::new((0..6).rev().map(Some).collect(), 6);
        assert_eq!(moved(&turned), [0, 3, 4]);
    }
}
