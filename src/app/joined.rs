//! What joined tables left open: units that may be one, columns that may be of the year before. Each is said by itself,
//! in one step that can be undone; what is open stands in the list of doubts until then.

use super::view::DoubtView;
use super::{App, Cure, Effect, Notice};
use crate::ingest::CellAddress;
use crate::ingest::column_letters;
use crate::sheet::{Alike, Cause, Edit, Joining, SettingsGroup};

/// Sheets that can be joined to the one shown: their places and names.
pub type JoinChoice = Vec<(usize, String)>;

impl App {
    /// Opens the choice of the sheet to join to the one shown.
    pub(super) fn choose_join(&mut self) -> Vec<Effect> {
        if self.workbook.sheets().len() < 2 {
            return self.tell(Notice::NoSheetToJoin);
        }
        self.choosing_join = true;
        Vec::new()
    }

    /// The sheets to choose from, while one is chosen.
    pub(super) fn join_choice(&self) -> Option<JoinChoice> {
        let others = || (0..self.workbook.sheets().len()).filter(|sheet| *sheet != self.workbook.active());
        self.choosing_join.then(|| others().map(|sheet| (sheet, self.tab_name(sheet))).collect())
    }

    /// A unit here is that one of the joined table: its figures come over.
    pub(super) fn accept_alike(&mut self, join: u32, row: u32, there: u32) -> Vec<Effect> {
        let mut joined = self.sheet().settings().joined.clone();
        let Some(joining) = joined.tables.iter_mut().find(|j| j.column == join) else { return Vec::new() };
        let names =
            joining.alike.iter().find(|a| a.row == row).and_then(|a| {
                Some((a.name.clone(), a.candidates.iter().find(|c| c.row == there)?.name.clone()))
            });
        let (Some((name, taken)), Some(mut cells)) = (names, joining.accept(row, there)) else {
            return Vec::new();
        };
        let grid = self.sheet().grid();
        // A place beyond the table is damage of a file.
        cells.retain(|c| c.at.row < grid.rows() && c.at.column < grid.columns() && !c.text.is_empty());
        joined.tables.retain(|j| !j.is_done());
        let sheet = self.workbook.active();
        let both = [Edit::Cells { cells, shrink: None }, Edit::Set(joined.into_edit())];
        let effects = self.change(Edit::All(both.map(|edit| (sheet, edit)).into()), Cause::Join);
        self.after_saying(effects, Some(Notice::UnitJoined(taken, name)))
    }

    /// A unit here is none of those of the joined table that it may be.
    pub(super) fn keep_apart(&mut self, join: u32, row: u32) -> Vec<Effect> {
        self.say_of(join, |joining| joining.keep_apart(row))
    }

    /// The list of units that found no partner was seen.
    pub(super) fn dismiss_unmatched(&mut self, join: u32) -> Vec<Effect> {
        self.say_of(join, |joining| {
            joining.unmatched.clear();
            joining.left_out.clear();
            true
        })
    }

    /// A column that came by a join is not of the same period of the year before.
    pub(super) fn is_no_prior(&mut self, column: u32) -> Vec<Effect> {
        let join =
            self.asked_columns().find(|(_, asked)| *asked == column).map(|(joining, _)| joining.column);
        join.map_or_else(Vec::new, |join| {
            self.say_of(join, |joining| {
                joining.asked.retain(|asked| *asked != column);
                true
            })
        })
    }

    fn say_of(&mut self, join: u32, say: impl FnOnce(&mut Joining) -> bool) -> Vec<Effect> {
        let mut joined = self.sheet().settings().joined.clone();
        let Some(joining) = joined.tables.iter_mut().find(|j| j.column == join) else { return Vec::new() };
        if !say(joining) {
            return Vec::new();
        }
        joined.tables.retain(|j| !j.is_done());
        let effects = self.change(Edit::Set(joined.into_edit()), Cause::Join);
        self.after_saying(effects, None)
    }

    /// The keyboard goes back to the grid where no button is left for it.
    fn after_saying(&mut self, mut effects: Vec<Effect>, notice: Option<Notice>) -> Vec<Effect> {
        self.notice = notice;
        if self.check_view().doubts.iter().all(|d| d.cures.is_empty()) {
            effects.push(Effect::FocusGrid);
        }
        effects
    }

    /// Columns of which it is to be said whether they are of the year before, each with the join it came by.
    fn asked_columns(&self) -> impl Iterator<Item = (&Joining, u32)> {
        let sheet = self.sheet();
        let is_open = |column: u32| {
            sheet.decisions().roles.get(&column) == Some(&None) && column < sheet.grid().columns()
        };
        let joined = sheet.settings().joined.tables.iter();
        joined.flat_map(|j| j.asked.iter().map(move |column| (j, *column))).filter(move |(_, c)| is_open(*c))
    }

    /// Whether a column asks if it is of the same period of the year before.
    pub(super) fn asks_for_period(&self, column: u32) -> bool {
        self.asked_columns().any(|(_, asked)| asked == column)
    }

    /// What joined tables left open, as entries of the list of doubts.
    pub(super) fn joined_doubts(&self) -> Vec<DoubtView> {
        let words = self.words();
        let doubt = |text: String, at: Option<CellAddress>, cures: Vec<(Cure, String)>, serious: bool| {
            DoubtView { text, at, count: 1, cures, serious }
        };
        let body = self.sheet().table().body.start;
        let mut doubts: Vec<DoubtView> = Vec::new();
        for (joining, column) in self.asked_columns() {
            let title = self.column_at(column).map_or("", |c| c.title.as_str());
            let place = words.place_column(&column_letters(column));
            let cures = vec![
                (Cure::IsPrior { column }, words.is_prior().to_owned()),
                (Cure::NotPrior { column }, words.is_no_prior().to_owned()),
            ];
            let text = words.asks_for_period(&place, title, &joining.from);
            doubts.push(doubt(text, Some(CellAddress::new(body, column)), cures, true));
        }
        for joining in &self.sheet().settings().joined.tables {
            let join = joining.column;
            for alike in joining.alike.iter().filter(|a| self.is_open(joining, a)) {
                let row = alike.row;
                let accept = |c: &crate::sheet::Candidate| {
                    (Cure::JoinUnit { join, row, there: c.row }, words.join_unit(&c.name))
                };
                let mut cures: Vec<(Cure, String)> = alike.candidates.iter().map(accept).collect();
                cures.push((Cure::KeepApart { join, row }, words.keep_apart().to_owned()));
                let text = words.may_be_one(alike, &joining.from);
                doubts.push(doubt(text, Some(CellAddress::new(row, join)), cures, true));
            }
            if !joining.unmatched.is_empty() || !joining.left_out.is_empty() {
                let cures = vec![(Cure::UnmatchedSeen { join }, words.unmatched_seen().to_owned())];
                doubts.push(doubt(words.unmatched(joining), None, cures, false));
            }
        }
        doubts
    }

    /// Whether a unit that may be another still stands in its row, and has no figures from elsewhere.
    fn is_open(&self, joining: &Joining, alike: &Alike) -> bool {
        let sheet = self.sheet();
        let count = alike.candidates.iter().map(|c| c.cells.len()).max().unwrap_or(0);
        let mut cells =
            (joining.column..).take(count).map(|c| sheet.grid().text(CellAddress::new(alike.row, c)));
        sheet.table().body.contains(&alike.row)
            && sheet.table().label(sheet.grid(), alike.row) == alike.name
            && cells.all(str::is_empty)
    }
}
