//! The signs of groups at the heads: they close a group and open it.

use crate::app::{App, LinesAction};
use crate::sheet::{Lines, OutlineGroup};
use crate::table::RowKind;

/// What the head of a line shows of groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutlineMarks {
    /// In how many groups the line stands.
    pub depth: usize,
    /// A sign for each group that is turned here, the outermost first.
    pub signs: Vec<OutlineSign>,
}

/// A sign that closes a group or opens it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineSign {
    /// Whether the group is closed.
    pub is_closed: bool,
    /// What the sign does.
    pub turn: LinesAction,
    /// The same in words.
    pub said: String,
}

/// What heads show of the groups of the shown sheet.
pub(super) struct Outlines {
    rows: Vec<(u32, OutlineGroup)>,
    columns: Vec<(u32, OutlineGroup)>,
    is_shown: bool,
}

impl Outlines {
    pub(super) fn of(app: &App) -> Outlines {
        let settings = &app.sheet().settings().lines;
        let table = app.sheet().table();
        let sums = |row: u32| {
            let kind = row.checked_sub(table.body.start).and_then(|row| table.rows.get(row as usize));
            matches!(kind, Some(RowKind::Subtotal | RowKind::Total))
        };
        let of_rows = settings.row_groups.groups().map(|group| {
            // At the sum that stands over the group, or else below it, as in Excel.
            let above = group.lines.start.checked_sub(1).filter(|row| *row >= table.body.start);
            let at = above.filter(|row| sums(*row)).unwrap_or(group.lines.end);
            (at, group)
        });
        let of_columns = settings.column_groups.groups().map(|group| (group.lines.end, group));
        Outlines { rows: of_rows.collect(), columns: of_columns.collect(), is_shown: !app.frame.hides_groups }
    }

    /// What is shown at the head of a row.
    pub(super) fn at_row(&self, app: &App, row: u32) -> OutlineMarks {
        self.at(app, Lines::Rows, row)
    }

    /// What is shown at the head of a column.
    pub(super) fn at_column(&self, app: &App, column: u32) -> OutlineMarks {
        self.at(app, Lines::Columns, column)
    }

    fn at(&self, app: &App, lines: Lines, line: u32) -> OutlineMarks {
        let (groups, outline) = match lines {
            Lines::Rows => (&self.rows, &app.sheet().settings().lines.row_groups),
            Lines::Columns => (&self.columns, &app.sheet().settings().lines.column_groups),
        };
        if !self.is_shown || groups.is_empty() {
            return OutlineMarks::default();
        }
        let here = groups.iter().filter(|(at, _)| *at == line).map(|(_, group)| group);
        let signs = here.map(|OutlineGroup { level, lines: of, is_closed }| OutlineSign {
            is_closed: *is_closed,
            turn: LinesAction::Fold { lines, level: *level, line: of.start, closes: !is_closed },
            said: app.words().turn_group((of.end - of.start) as usize, *is_closed),
        });
        OutlineMarks { depth: outline.depth(line), signs: signs.collect() }
    }
}
