//! Names sheets by the titles of their tables.

use crate::sheet::Sheet;

/// Characters of a title that fit on a tab.
const LONGEST_NAME: usize = 28;

/// Names the tables of one sheet of a file by their titles, or by the sheet's name.
pub(crate) fn name_parts(tables: &mut [Sheet], sheet: &str) {
    set_apart(tables.iter().map(|t| short_title(t).unwrap_or_else(|| sheet.to_owned())).collect(), tables);
}

/// Gives tables these names, numbering equal ones.
pub(crate) fn set_apart(names: Vec<String>, tables: &mut [Sheet]) {
    for (index, table) in tables.iter_mut().enumerate() {
        let name = &names[index];
        let before = names[..index].iter().filter(|n| *n == name).count();
        table.name =
            if before == 0 || name.is_empty() { name.clone() } else { format!("{name} ({})", before + 1) };
    }
}

/// The beginning of a table's title.
pub(crate) fn short_title(table: &Sheet) -> Option<String> {
    let title = table.table().first_title()?;
    let mut short = String::new();
    for word in title.split_whitespace() {
        if !short.is_empty() && short.chars().count() + 1 + word.chars().count() > LONGEST_NAME {
            return Some(short + "…");
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.extend(word.chars().take(LONGEST_NAME));
    }
    Some(short).filter(|s| !s.is_empty())
}
