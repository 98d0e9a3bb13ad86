//! A table as Markdown.

use super::report::{Align, ReportTable};
use super::separated::rows_of;
use super::table_places::column_count;

/// A table as Markdown with pipes. Markdown has one line of header: those of several lines are joined by ` – `, a title that
/// spans columns goes to each of them. Whatever Markdown would read as markup is escaped.
pub fn markdown_from_table(table: &ReportTable) -> String {
    let columns = column_count(table);
    if columns == 0 {
        return String::new();
    }
    let mut out = String::new();
    for line in [&table.caption, &table.unit_line].into_iter().filter(|line| !line.is_empty()) {
        out.push_str(&format!("{}\n\n", cell(line)));
    }
    out.push_str(&row(head(table).iter()));
    let align = |at: usize| table.columns.get(at).map(|column| column.align).unwrap_or_default();
    let rule = |at: usize| match align(at) {
        Align::Left => ":---",
        Align::Centre => ":---:",
        Align::Right => "---:",
    };
    out.push_str(&format!("| {} |\n", (0..columns).map(rule).collect::<Vec<_>>().join(" | ")));
    for line in rows_of(table).iter().skip(table.header.len()) {
        out.push_str(&row(line.iter()));
    }
    for note in &table.notes {
        out.push_str(&format!("\n{}\n", cell(note)));
    }
    out
}

/// The title of each column, from the header's upper line to its lower.
fn head(table: &ReportTable) -> Vec<String> {
    use super::table_places::{HeadPlace, head_places};
    let mut titles: Vec<Vec<&str>> = vec![Vec::new(); column_count(table)];
    for line in head_places(table) {
        for (column, place) in line.iter().enumerate() {
            if let HeadPlace::Begin { text, columns, .. } = place {
                titles.iter_mut().skip(column).take(*columns).for_each(|title| title.push(text));
            }
        }
    }
    titles
        .into_iter()
        .map(|title| title.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – "))
        .collect()
}

fn row<'c>(cells: impl Iterator<Item = &'c String>) -> String {
    format!("| {} |\n", cells.map(|text| cell(text)).collect::<Vec<_>>().join(" | "))
}

/// A text on one line in which nothing is markup.
fn cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.trim().chars() {
        match letter {
            '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '~' | '#' => out.extend(['\\', letter]),
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\n' | '\r' | '\t' => out.push(' '),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}
