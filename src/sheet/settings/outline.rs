//! Groups of rows, or of columns, that can be closed: one within another, as outlines of a spreadsheet program.

use std::ops::Range;

use crate::grid::{LineSet, LineSources};

/// How deep groups stand within one another.
const LEVELS: usize = 3;

/// Groups of rows or of columns. Groups side by side on one level are one, as in Excel.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Outline {
    /// The lines that stand in at least one group, in at least two, in three.
    levels: [LineSet; LEVELS],
    /// The lines of closed groups, by level: always whole groups.
    closed: [LineSet; LEVELS],
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineGroup {
    /// Its level, 0 for the outermost.
    pub level: usize,
    /// Its lines.
    pub lines: Range<u32>,
    /// Whether its lines are out of sight.
    pub is_closed: bool,
}

impl Outline {
    /// An outline of these lines, level by level; what does not fit is left out.
    pub fn of_levels(levels: Vec<LineSet>, closed: Vec<LineSet>) -> Outline {
        let mut outline = Outline::default();
        for (level, lines) in levels.into_iter().take(LEVELS).enumerate() {
            outline.levels[level] = lines;
        }
        for (level, lines) in closed.into_iter().take(LEVELS).enumerate() {
            outline.closed[level] = lines;
        }
        outline.made_whole()
    }

    /// The lines of each level, and those of closed groups.
    pub fn levels(&self) -> (&[LineSet], &[LineSet]) {
        (&self.levels, &self.closed)
    }

    /// Whether there is no group.
    pub fn is_empty(&self) -> bool {
        self.levels[0].is_empty()
    }

    /// All groups, the outer ones first.
    pub fn groups(&self) -> impl Iterator<Item = OutlineGroup> {
        self.levels.iter().zip(&self.closed).enumerate().flat_map(|(level, (lines, closed))| {
            lines.ranges().map(move |lines| {
                let is_closed = closed.contains(lines.start);
                OutlineGroup { level, lines, is_closed }
            })
        })
    }

    /// In how many groups a line stands.
    pub fn depth(&self, line: u32) -> usize {
        self.levels.iter().take_while(|lines| lines.contains(line)).count()
    }

    /// The lines that closed groups keep out of sight.
    pub fn out_of_sight(&self) -> LineSet {
        self.closed.iter().fold(LineSet::default(), |all, closed| all.union(closed))
    }

    /// With a group of these lines around the groups that they are in; `None` if some stand as deep as can be.
    pub fn grouped(&self, lines: Range<u32>) -> Option<Outline> {
        if self.levels[LEVELS - 1].count_in(lines.clone()) > 0 || lines.is_empty() {
            return None;
        }
        let deeper = |levels: &[LineSet; LEVELS], outermost: LineSet| {
            let of = |level: usize| match level.checked_sub(1) {
                Some(outer) => levels[level].union(&levels[outer].within(lines.clone())),
                None => outermost.clone(),
            };
            std::array::from_fn(of)
        };
        let levels = deeper(&self.levels, self.levels[0].with(lines.clone()));
        let closed = deeper(&self.closed, self.closed[0].without(lines.clone()));
        Some(Outline { levels, closed }.made_whole())
    }

    /// With these lines one level less deep.
    #[must_use]
    pub fn ungrouped(&self, lines: Range<u32>) -> Outline {
        let less = |levels: &[LineSet; LEVELS]| {
            std::array::from_fn(|level| {
                let inner = levels.get(level + 1).map(|inner| inner.within(lines.clone()));
                levels[level].without(lines.clone()).union(&inner.unwrap_or_default())
            })
        };
        Outline { levels: less(&self.levels), closed: less(&self.closed) }.made_whole()
    }

    /// With the group of a level that has this line closed or open.
    #[must_use]
    pub fn turned(&self, level: usize, line: u32, closes: bool) -> Outline {
        let mut outline = self.clone();
        let group = self.levels.get(level).and_then(|lines| lines.ranges().find(|g| g.contains(&line)));
        if let Some((group, closed)) = group.zip(outline.closed.get_mut(level)) {
            *closed = if closes { closed.with(group) } else { closed.without(group) };
        }
        outline
    }

    /// With all groups closed or open.
    #[must_use]
    pub fn all_turned(&self, closes: bool) -> Outline {
        let closed = if closes { self.levels.clone() } else { Default::default() };
        Outline { levels: self.levels.clone(), closed }
    }

    /// A group is closed whole or not at all.
    fn made_whole(mut self) -> Outline {
        for (lines, closed) in self.levels.iter().zip(&mut self.closed) {
            let whole = |group: &Range<u32>| closed.count_in(group.clone()) == group.end - group.start;
            *closed = LineSet::of_ranges(lines.ranges().filter(whole));
        }
        self
    }

    /// Groups go with their lines: what is inserted within one is in it. Where units were sorted they stay.
    pub(super) fn follow(&mut self, sources: &LineSources) {
        if self.is_empty() || !sources.keeps_order() {
            return;
        }
        let now = |lines: &LineSet| {
            LineSet::of_ranges(lines.ranges().filter_map(|range| {
                let left = range.clone().find_map(|line| sources.place(line))?;
                let right = range.rev().find_map(|line| sources.place(line))?;
                Some(left..right + 1)
            }))
        };
        let (levels, closed) = (self.levels.each_ref().map(now), self.closed.each_ref().map(now));
        *self = Outline { levels, closed }.made_whole();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(outline: &Outline) -> Vec<(usize, Range<u32>, bool)> {
        outline.groups().map(|group| (group.level, group.lines, group.is_closed)).collect()
    }

    #[test]
    fn groups_stand_within_one_another() {
        let outline = Outline::default().grouped(2..9).unwrap().grouped(3..6).unwrap();
        assert_eq!(groups(&outline), [(0, 2..9, false), (1, 3..6, false)]);
        let deep = outline.grouped(4..5).unwrap();
        assert_eq!((deep.depth(4), deep.grouped(0..20)), (3, None));
        assert_eq!(groups(&deep.ungrouped(2..9)), [(0, 3..6, false), (1, 4..5, false)]);
        // A group around others makes these deeper, and leaves closed what was closed.
        let closed = Outline::default().grouped(3..6).unwrap().turned(0, 4, true);
        assert_eq!(groups(&closed.grouped(2..9).unwrap()), [(0, 2..9, false), (1, 3..6, true)]);
    }

    #[test]
    fn a_closed_group_hides_its_lines_and_what_is_within_stays_as_it_was() {
        let outline = Outline::default().grouped(2..9).unwrap().grouped(3..6).unwrap().turned(1, 3, true);
        assert_eq!(outline.out_of_sight(), (3..6).collect());
        let all = outline.turned(0, 8, true);
        assert_eq!(all.out_of_sight(), (2..9).collect());
        assert_eq!(all.turned(0, 2, false), outline);
        assert_eq!(outline.all_turned(false).out_of_sight(), LineSet::default());
    }

    #[test]
    fn groups_follow_their_lines() {
        let mut outline = Outline::default().grouped(2..5).unwrap().turned(0, 2, true);
        outline.follow(&LineSources::inserted(9, 3, 2));
        assert_eq!(groups(&outline), [(0, 2..7, true)]);
        outline.follow(&LineSources::removed(11, 0..=3));
        assert_eq!(groups(&outline), [(0, 0..3, true)]);
        outline.follow(&LineSources::removed(7, 0..=6));
        assert!(outline.is_empty());
    }
}
