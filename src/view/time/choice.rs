//! The options of the menus in the panel over time.

use crate::app::App;
use crate::sheet::Sheet;

/// An option of a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuChoice {
    /// Its value in the form.
    pub value: u32,
    /// Its text.
    pub name: String,
}

/// The columns as options, named by group and title.
pub(crate) fn choices(app: &App, sheet: &Sheet, columns: &[u32]) -> Vec<MenuChoice> {
    let name = |index: u32| {
        let column = sheet.table().columns.get(index as usize)?;
        let lines: Vec<&str> = column.group.iter().chain([&column.title]).map(String::as_str).collect();
        let lines = lines.into_iter().filter(|l| !l.is_empty()).collect::<Vec<_>>().join(" – ");
        let letters = crate::grid::column_letters(index);
        let name =
            if lines.is_empty() { app.words().place_column(&letters) } else { format!("{letters}: {lines}") };
        Some(MenuChoice { value: index, name })
    };
    columns.iter().filter_map(|c| name(*c)).collect()
}
