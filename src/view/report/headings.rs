//! The titles of computed columns in a file: no two of one table say the same.

use crate::app::{App, computed_name, pasted_columns};
use crate::grid::column_letters;
use crate::table::Column;

/// The titles of the shown computed columns, in their order. A title that its groups and its columns do not tell from
/// another names the letters of what it is computed from.
pub(super) fn computed_headings(app: &App) -> Vec<String> {
    let shown: Vec<_> = app.sheet().shown_computed().collect();
    let names: Vec<(&[String], String)> =
        shown.iter().map(|computed| (computed.group.as_slice(), computed_name(app, computed))).collect();
    let pasted = app.sheet().table().columns.iter().take(pasted_columns(app) as usize);
    let pasted: Vec<(&[String], &str)> =
        pasted.map(|column: &Column| (column.group.as_slice(), column.title.as_str())).collect();
    let is_alike = |at: usize| {
        let (group, name) = &names[at];
        let another = (0..names.len()).any(|other| other != at && names[other] == names[at]);
        another || pasted.iter().any(|(of, title)| of == group && title == name)
    };
    let letters = |at: usize| {
        let inputs = shown[at].indicator.inputs().filter_map(|(_, column)| u32::try_from(column).ok());
        inputs.map(column_letters).collect::<Vec<_>>().join("; ")
    };
    (0..names.len())
        .map(|at| match is_alike(at) {
            true => format!("{} ({})", names[at].1, letters(at)),
            false => names[at].1.clone(),
        })
        .collect()
}
