//! What Ctrl+C and Ctrl+X remember of the selected cells, beside what the page puts on the clipboard.

use super::block::notation_of;
use super::notify::notify;
use super::paste::leave_paste;
use super::several::needs_one;
use crate::app::effect::Effect;
use crate::app::state::{
    App, CopiedLines, Crossing, CutCells, OwnCopy, address, chosen, chosen_pasted, filtered_in, part_of,
    shown_rows,
};
use crate::form::Forms;
use crate::grid::{CellAddress, CellRange};
use crate::sheet::Lines;
use crate::words::Notice;

/// Remembers the selected cells, whose text the page put on the clipboard: pasted in the page they come from here.
pub(crate) fn copied(app: &mut App, text: &str, cut: bool) -> Vec<Effect> {
    if Crossing::of(&chosen(app)).is_none() {
        return notify(app, Notice::NotCrossing);
    }
    if cut && let Some(effects) = needs_one(app) {
        return effects;
    }
    app.arrivals.own_copy = Some(OwnCopy::of_text(text));
    leave_paste(app);
    if matches!(app.frame.notice, Some(Notice::CutWaits(_))) {
        app.frame.notice = None;
    }
    let Some(part) = CopiedPart::of(app, &chosen_pasted(app)) else {
        return if cut { notify(app, Notice::ComputedIsReadOnly) } else { Vec::new() };
    };
    let cut = match (cut, part.cut(app)) {
        (false, _) => None,
        (true, Some(cut)) => Some(cut),
        (true, None) => {
            app.arrivals.own_copy = None;
            return notify(app, Notice::CutFiltered);
        }
    };
    let mut own = part.copy(app, text, cut);
    own.lines = if cut.is_none() { part.whole_lines(app) } else { None };
    app.arrivals.own_copy = Some(own);
    let Some(CellRange { start, end }) = cut.map(|cut| cut.range) else { return Vec::new() };
    let (first, last) = (address(app, start), address(app, end));
    let named = if first == last { first } else { format!("{first}:{last}") };
    notify(app, Notice::CutWaits(named))
}

/// The part of a sheet that is copied: the lines of the header that go along, and the rows and columns.
pub(crate) struct CopiedPart {
    crossing: Crossing,
    header: u32,
    /// Whether columns were selected by their head.
    with_head: bool,
}

impl CopiedPart {
    /// The part that these ranges are; `None` if they have no cells, or do not make one table.
    pub(crate) fn of(app: &App, ranges: &[CellRange]) -> Option<CopiedPart> {
        let crossing = Crossing::of(ranges).filter(|all| !all.rows.is_empty())?;
        let Crossing { rows, columns } = crossing.of_table(app.sheet());
        let first = rows.lines().next()?;
        let start = shown_rows(app).start;
        let (grid, top) = (app.sheet().grid(), app.sheet().table().header.start.min(start));
        let end = grid.rows().max(start + 1);
        // Blank rows below the table are left out, but of those alone one is kept.
        let rows = rows.without(end.max(first + 1)..u32::MAX);
        // As in the copied text: columns selected by their head take it along.
        let cells = u64::from(rows.len()) * u64::from(columns.len());
        let has_all = first == start && rows.len() == end.saturating_sub(start) && cells > 1;
        let with_head = has_all && app.caret.selection.with_head;
        let header = if with_head { start - top } else { 0 };
        Some(CopiedPart {
            crossing: Crossing { rows: rows.with(first - header..first), columns },
            header,
            with_head,
        })
    }

    /// The cells from the first to the last.
    fn bounds(&self) -> Option<CellRange> {
        let ranges = self.crossing.ranges();
        let (first, last) = (ranges.first()?, ranges.last()?);
        Some(CellRange::between(first.start, last.end))
    }

    /// Its cells as they move where they are pasted; `None` if a filter leaves out some of them.
    pub(crate) fn cut(&self, app: &App) -> Option<CutCells> {
        let range = self.bounds()?;
        (filtered_in(app, range) == 0).then(|| CutCells {
            revision: app.document.revision,
            sheet: app.document.workbook.active(),
            range,
            whole_rows: range.start.column == 0 && range.end.column + 1 >= app.sheet().grid().columns(),
            header: self.header,
        })
    }

    /// The whole rows or columns that it is; `None` if it is not one run of these.
    fn whole_lines(&self, app: &App) -> Option<CopiedLines> {
        let CutCells { range, whole_rows, header, .. } = self.cut(app)?;
        let is_one = self.crossing.ranges().len() == 1;
        let lines = match (whole_rows, header > 0) {
            (true, false) => Lines::Rows,
            (false, true) => Lines::Columns,
            _ => return None,
        };
        let start = CellAddress { row: range.start.row + header, ..range.start };
        let range = CellRange { start, ..range };
        let (revision, sheet) = (app.document.revision, app.document.workbook.active());
        is_one.then_some(CopiedLines { lines, revision, sheet, range })
    }

    /// Its cells, with their formulas and how they look.
    pub(crate) fn copy(&self, app: &App, text: &str, cut: Option<CutCells>) -> OwnCopy {
        let sheet = app.sheet();
        let filtered = &sheet.settings().lines.filtered_rows;
        let is_filtered =
            !filtered.is_empty() && self.bounds().is_some_and(|range| filtered_in(app, range) > 0);
        let rows = match is_filtered {
            true => filtered.ranges().fold(self.crossing.rows.clone(), |rows, range| rows.without(range)),
            false => self.crossing.rows.clone(),
        };
        let crossing = Crossing { rows, columns: self.crossing.columns.clone() };
        let inside = sheet.formulas().iter().filter(|(at, _)| crossing.has(**at));
        let otherwise = app.language().notation();
        // Of rows that a filter leaves out nothing is copied: what is left is looked up row by row.
        let forms = if is_filtered { Forms::default() } else { forms_of(&sheet.settings().forms, &crossing) };
        let mut copy = OwnCopy::of_text(text);
        copy.cells = part_of(sheet.grid(), &crossing);
        copy.formulas = inside.map(|(at, formula)| (crossing.place(*at), (formula.clone(), *at))).collect();
        (copy.header, copy.with_head) = (self.header, self.with_head);
        copy.size = (crossing.rows.len(), crossing.columns.len());
        copy.notations =
            crossing.columns.lines().map(|column| notation_of(sheet, column, otherwise)).collect();
        (copy.forms, copy.cut) = (forms, cut);
        copy
    }
}

/// How the cells of a part look, by their places in it.
fn forms_of(forms: &Forms, crossing: &Crossing) -> Forms {
    let mut all = Forms::default();
    for range in crossing.ranges() {
        let part = forms.part(range);
        if !part.is_empty() {
            let to: [CellAddress; 2] = [crossing.place(range.start), crossing.place(range.end)];
            all.place(&part, CellRange::between(to[0], to[1]));
        }
    }
    all
}
