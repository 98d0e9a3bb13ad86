//! The list of doubts, each with the cell that it is about and its cures.

use super::note::{NotedCell, noted_cells};
use crate::app::{
    App, Cure, address, asked_columns, asked_together, column_at, cures_of, floods, is_alike_open,
    is_guessed, is_kind_decided, seen_floods,
};
use crate::grid::{CellAddress, column_letters};
use crate::number::Notation;
use crate::sheet::{Flood, KeptFormula, Missing, missing, name_repairs};
use crate::table::{Column, Doubt, RowKind, Warning};

/// The questions that joined tables left open, as entries of the list.
fn joined_doubts(app: &App) -> Vec<DoubtView> {
    let words = app.words();
    let doubt = |text: String, at: Option<CellAddress>, cures: Vec<(Cure, String)>, serious: bool| {
        DoubtView { text, at, count: 1, cures, serious }
    };
    let body = app.sheet().table().body.start;
    let mut doubts: Vec<DoubtView> = Vec::new();
    for (joining, column) in asked_columns(app) {
        let title = column_at(app, column).map_or("", |c| c.title.as_str());
        let place = words.place_column(&column_letters(column));
        let cures = vec![
            (Cure::IsPrior { column }, words.is_prior().to_owned()),
            (Cure::NotPrior { column }, words.is_no_prior().to_owned()),
        ];
        let text = words.asks_for_period(&place, title, &joining.from);
        doubts.push(doubt(text, Some(CellAddress::new(body, column)), cures, true));
    }
    for joining in &app.sheet().settings().joined.tables {
        let join = joining.column;
        for alike in joining.alike.iter().filter(|a| is_alike_open(app, joining, a)) {
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

/// One doubt.
#[derive(Clone, Debug, PartialEq)]
pub struct DoubtView {
    /// What is wrong, where, and what to do.
    pub text: String,
    /// The cell to jump to.
    pub at: Option<CellAddress>,
    /// How many cells of the column this entry stands for.
    pub count: usize,
    /// What the user can do about it, each with its words.
    pub cures: Vec<(Cure, String)>,
    /// Whether it can change a figure. If not, the user is only told.
    pub serious: bool,
}

/// What is missing, as entries of the list.
fn missing_parts(app: &App) -> Vec<DoubtView> {
    let part = |missing: Missing| {
        let body = app.sheet().table().body.start;
        let at = match &missing {
            Missing::Results { first, .. } => Some(*first),
            Missing::Titles(columns) => columns.first().map(|column| CellAddress::new(body, *column)),
            Missing::FiguresOf { column, .. } => Some(CellAddress::new(body, *column)),
            Missing::Figures | Missing::Units | Missing::UnitColumn => None,
        };
        let (place, text) =
            at.map_or_else(Default::default, |at| (address(app, at), app.sheet().grid().text(at)));
        let text = app.words().missing(&missing, &place, text);
        // A list of names wants no figures, and nothing of it is to be signed.
        let is_list = missing == Missing::Figures && is_list(app);
        DoubtView { text, at, count: 1, cures: Vec::new(), serious: !is_list }
    };
    missing(app.sheet()).into_iter().map(part).collect()
}

/// Whether a sheet is a list of words: at least two titled columns, and rows with a name.
fn is_list(app: &App) -> bool {
    let table = app.sheet().table();
    let titled = table.columns.iter().filter(|column| !column.title.is_empty()).count();
    titled >= 2 && table.rows.iter().filter(|kind| **kind == RowKind::Data).count() >= 2
}

/// The formulas of the file whose cells hold only values, as one entry of the list.
fn kept_formulas(app: &App) -> Option<DoubtView> {
    let sheet = app.sheet();
    let stands = |kept: &&KeptFormula| {
        sheet.grid().text(kept.at) == kept.shown && !sheet.formulas().contains_key(&kept.at)
    };
    let kept: Vec<&KeptFormula> = sheet.kept().iter().filter(stands).collect();
    let first = kept.first()?.at;
    let text = app.words().kept_formulas(&kept, &|at| address(app, at));
    Some(DoubtView { text, at: Some(first), count: 1, cures: Vec::new(), serious: false })
}

/// The list of doubts.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CheckView {
    /// The serious ones first.
    pub doubts: Vec<DoubtView>,
    pub serious: usize,
    /// The notes beside cells.
    pub notes: Vec<NotedCell>,
}

/// What is missing, the questions that joined tables left open, then the warnings of the table. Doubts of a kind that
/// comes by the hundred share one entry, and so do the ambiguous cells of all columns that are in the same doubt; of
/// most other kinds the cells of a column do.
pub fn check_view(app: &App) -> CheckView {
    const MOST: usize = 200;
    let mut doubts: Vec<DoubtView> = Vec::new();
    let mut seen: Vec<(std::mem::Discriminant<Doubt>, Option<u32>, usize)> = Vec::new();
    let (told, looked_at) = (floods(app), seen_floods(app));
    // The floods told so far, and the columns asked about together.
    let (mut flooded, mut asked): (Vec<Flood>, Vec<u32>) = Default::default();
    for warning in app.sheet().warnings() {
        if let Some(flood) = Flood::of(&warning.doubt) {
            if !looked_at.contains_key(&flood) && !flooded.contains(&flood) {
                flooded.push(flood);
                doubts.push(flood_view(app, warning, flood, told.get(&flood).copied().unwrap_or(1)));
            }
            continue;
        }
        if let (Doubt::AmbiguousNumber { comma, point }, Some(column)) = (&warning.doubt, warning.column) {
            if asked.contains(&column) {
                continue;
            }
            let together = asked_together(app, column);
            if together.len() > 1 {
                doubts.push(together_view(app, warning, &together, (*comma, *point)));
                asked.extend(together);
                continue;
            }
        }
        let kind = std::mem::discriminant(&warning.doubt);
        let grouped = matches!(
            warning.doubt,
            Doubt::AmbiguousNumber { .. }
                | Doubt::BracketedNumber
                | Doubt::OtherNotation { .. }
                | Doubt::UnitMissing
                | Doubt::CurrencyDiffers
                | Doubt::UnreadCell
                | Doubt::RoundedDisplay
                | Doubt::LegacyEncoding
                | Doubt::LossyText
                | Doubt::LossyName { .. }
        );
        if grouped
            && let Some((_, _, index)) = seen.iter().find(|(k, c, _)| *k == kind && *c == warning.column)
        {
            doubts[*index].count += 1;
            continue;
        }
        if doubts.len() >= MOST {
            continue;
        }
        seen.push((kind, warning.column, doubts.len()));
        doubts.push(doubt_view(app, warning));
    }
    doubts.splice(0..0, joined_doubts(app));
    doubts.splice(0..0, guesses(app));
    doubts.splice(0..0, missing_parts(app));
    doubts.extend(kept_formulas(app));
    doubts.sort_by_key(|d| !d.serious);
    CheckView { serious: doubts.iter().filter(|d| d.serious).count(), doubts, notes: noted_cells(app) }
}

/// The entry of all doubts of a kind, of which this is the first.
fn flood_view(app: &App, first: &Warning, flood: Flood, count: u32) -> DoubtView {
    let one = doubt_view(app, first);
    if count == 1 {
        return one;
    }
    let of = app.sheet().warnings().filter(|w| Flood::of(&w.doubt) == Some(flood));
    let mut columns: Vec<u32> = of.filter_map(|w| w.column).collect();
    columns.sort_unstable();
    columns.dedup();
    let text = app.words().flood(flood, count, &app.words().columns(&columns), example(app, &one));
    DoubtView { text, ..one }
}

/// The entry of columns in the same doubt about their notation, with both readings of its first cell.
fn together_view(app: &App, first: &Warning, columns: &[u32], readings: (f64, f64)) -> DoubtView {
    let one = doubt_view(app, first);
    let text = app.words().ambiguous_together(&app.words().columns(columns), example(app, &one), readings);
    DoubtView { text, ..one }
}

/// The address and the text of the cell that an entry is about.
fn example<'a>(app: &'a App, doubt: &DoubtView) -> (String, &'a str) {
    doubt.at.map_or_else(Default::default, |at| (address(app, at), app.sheet().grid().text(at)))
}

/// Roles that were guessed, each to be confirmed.
fn guesses(app: &App) -> Vec<DoubtView> {
    let words = app.words();
    let columns = (0u32..).zip(&app.sheet().table().columns).filter(|(column, _)| is_guessed(app, *column));
    let guess = |(column, of): (u32, &Column)| {
        let role = of.role?;
        let at = CellAddress::new(app.sheet().table().body.start, column);
        let text = words.guessed(&words.columns(&[column]), &of.title, role);
        let cures = vec![(Cure::ConfirmRole { column }, words.confirm_role(role))];
        Some(DoubtView { text, at: Some(at), count: 1, cures, serious: true })
    };
    columns.filter_map(guess).collect()
}

/// Whether a doubt is no question.
fn is_only_told(app: &App, warning: &Warning) -> bool {
    match warning.doubt {
        // Units that both headers name: it is told that they were brought together.
        Doubt::TextNumber | Doubt::RoundedDisplay | Doubt::UnitsConverted { .. } => true,
        // The user said what the row is, knowing that it differs.
        Doubt::TotalDiffers { .. } | Doubt::SubtotalDiffers { .. } => is_kind_decided(app, warning),
        _ => false,
    }
}

fn doubt_view(app: &App, warning: &Warning) -> DoubtView {
    let words = app.words();
    let table = app.sheet().table();
    let at = match (warning.row, warning.column) {
        (Some(row), Some(column)) => Some(CellAddress::new(table.body.start + row, column)),
        (None, Some(column)) => Some(CellAddress::new(table.body.start, column)),
        (Some(row), None) => Some(CellAddress::new(table.body.start + row, 0)),
        (None, None) => None,
    };
    let place = match (warning.row, warning.column, at) {
        (None, Some(column), _) => words.place_column(&column_letters(column)),
        (_, _, Some(at)) => words.place_cell(&address(app, at)),
        _ => String::new(),
    };
    let text = at.map_or("", |at| app.sheet().grid().text(at));
    let mut said = words.doubt(&warning.doubt, &place, text);
    let mut repairable = 0;
    if matches!(warning.doubt, Doubt::LossyText | Doubt::LossyName { .. }) {
        let repairs = name_repairs(app.sheet());
        let found: Vec<_> = repairs.found.iter().map(|r| (r.lossy.as_str(), r.whole.as_str())).collect();
        let open: Vec<&str> = repairs.open.iter().map(|(_, text)| text.as_str()).collect();
        said += &words.repairs(&found, &open);
        repairable = found.len();
    }
    let told = |flood: Flood| floods(app).get(&flood).copied().unwrap_or(1);
    let in_words = |cure: &Cure| match (cure, &warning.doubt) {
        (
            Cure::Reading { notation, .. } | Cure::ReadingOfAll { notation, .. },
            Doubt::AmbiguousNumber { comma, point },
        ) => {
            let value = if *notation == Notation::CommaDecimal { comma } else { point };
            words.choose_reading(*notation, &words.figure(*value))
        }
        (Cure::LeaveOutRepeated, _) => words.leave_out_repeated(told(Flood::DuplicateUnits)),
        (Cure::MarksAreNothing, _) => words.marks_are_nothing(told(Flood::UndecidedMarks)),
        (Cure::Seen(flood), _) => words.see_all(*flood, told(*flood)),
        (Cure::IsCumulative { .. }, _) => words.is_cumulative().to_owned(),
        (Cure::RowIs { kind: RowKind::Total, .. }, Doubt::TotalDiffers { .. }) => {
            words.keep_total().to_owned()
        }
        (Cure::RowIs { kind: RowKind::Subtotal, .. }, Doubt::SubtotalDiffers { .. }) => {
            words.keep_subtotal().to_owned()
        }
        (Cure::RowIs { kind: RowKind::Total, .. }, _) => words.is_total().to_owned(),
        (Cure::RowIs { kind: RowKind::Subtotal, .. }, _) => words.is_subtotal().to_owned(),
        (Cure::RowIs { kind: RowKind::Part, .. }, _) => words.is_part().to_owned(),
        (Cure::RowIs { kind: RowKind::Note, .. }, _) => words.is_not_counted().to_owned(),
        (Cure::RowIs { .. }, _) => words.is_unit().to_owned(),
        (Cure::ConvertLegacy, _) => words.convert_legacy().to_owned(),
        (Cure::RepairNames, _) => words.repair_names(repairable),
        // The other cures belong to joined tables, and are worded above.
        _ => String::new(),
    };
    let cures = cures_of(app, warning, repairable > 0).into_iter().map(|cure| {
        let text = in_words(&cure);
        (cure, text)
    });
    let cures = cures.collect();
    DoubtView { text: said, at, count: 1, cures, serious: !is_only_told(app, warning) }
}
