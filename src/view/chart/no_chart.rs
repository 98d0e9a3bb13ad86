//! Why there is no chart, and what would cure it.

use super::drawn::suits;
use super::shown::column_title;
use crate::analysis::{Lacking, lacking};
use crate::app::{App, column_name, measures};
use crate::grid::CellAddress;
use crate::sheet::Measure;
use crate::table::{Role, RowKind};

/// Something that would give the table a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChartCure {
    /// The column has this role.
    SetRole {
        /// Column of the grid.
        column: u32,
        /// The role.
        role: Role,
    },
    /// The user chooses the role of the column in this cell.
    ChooseRole(CellAddress),
    /// The user types figures from this cell on.
    GoTo(CellAddress),
}

/// Why there is no chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoChart {
    /// The reason.
    pub text: String,
    /// What would cure it, each with the text of its button.
    pub cures: Vec<(ChartCure, String)>,
}

/// The reasons, for a table whose chart cannot be drawn.
pub(super) fn no_chart(app: &App) -> Vec<NoChart> {
    let table = app.sheet().table();
    if app.sheet().grid().is_empty() {
        return Vec::new();
    }
    // A kind that the user chose may have lost what it was drawn of.
    let kind = app.sheet().settings().chart.shown().kind;
    if let Some((kind, Err(why))) = kind.map(|kind| (kind, suits(app, kind))) {
        return vec![NoChart { text: app.words().kind_is_impossible(kind, &why), cures: Vec::new() }];
    }
    if let Some(measure) = measures(app).first() {
        return vec![without_figures(app, measure.measure, &measure.name)];
    }
    lacking(table).into_iter().map(|lack| reason(app, lack)).collect()
}

fn reason(app: &App, lack: Lacking) -> NoChart {
    let words = app.words();
    let name = |column: usize| column_title(app, column);
    let role_of = |column: usize| app.sheet().table().columns.get(column).and_then(|c| c.role);
    match lack {
        Lacking::Roles(columns) => NoChart {
            text: words.lacks_roles().to_owned(),
            cures: columns.into_iter().map(|column| choose_role(app, column)).collect(),
        },
        Lacking::Role { there, role, candidates } => {
            let set = |column: &usize| {
                let text = words.column_is(&name(*column), role);
                Some((ChartCure::SetRole { column: u32::try_from(*column).ok()?, role }, text))
            };
            let there_as = role_of(there).unwrap_or(role);
            NoChart {
                text: words.lacks_role(there_as, &name(there), role),
                cures: candidates.iter().filter_map(set).collect(),
            }
        }
        Lacking::Apart { first, second, why } => NoChart {
            text: words.columns_apart(&name(first), &name(second), why),
            cures: vec![choose_role(app, first), choose_role(app, second)],
        },
    }
}

fn choose_role(app: &App, column: usize) -> (ChartCure, String) {
    let at = CellAddress::new(app.sheet().table().body.start, u32::try_from(column).unwrap_or(0));
    (ChartCure::ChooseRole(at), app.words().choose_role_of(&column_name(app, at.column)))
}

/// A rate that no unit has, because figures are still missing.
fn without_figures(app: &App, measure: Measure, name: &str) -> NoChart {
    let table = app.sheet().table();
    let units: Vec<usize> = (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Data).collect();
    let inputs: Vec<usize> = match measure {
        Measure::Computed(indicator) => indicator.inputs().map(|(_, column)| column).collect(),
        Measure::Pasted(column) => vec![column as usize],
    };
    let is_blank = |column: &usize| {
        table.columns.get(*column).is_some_and(|c| units.iter().all(|row| c.value(*row).is_none()))
    };
    let blank: Vec<u32> = inputs.into_iter().filter(is_blank).filter_map(|c| u32::try_from(c).ok()).collect();
    let first = table.body.start + units.first().and_then(|row| u32::try_from(*row).ok()).unwrap_or(0);
    let titles: Vec<String> = blank.iter().map(|column| column_name(app, *column)).collect();
    let go = |(column, title): (&u32, &String)| {
        (ChartCure::GoTo(CellAddress::new(first, *column)), app.words().fill_in(title))
    };
    NoChart {
        text: app.words().no_figures_of(name, &titles),
        cures: blank.iter().zip(&titles).map(go).collect(),
    }
}
