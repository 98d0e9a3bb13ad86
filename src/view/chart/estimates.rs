//! Which figures are estimates, by the words of their headers and rows.

use crate::app::{App, column_name};
use crate::number::fold;
use crate::table::Role;

/// Whether a column's figures are estimates: "Ước thực hiện", "ƯTH 2024", or any title under "Số ước".
pub(super) fn is_estimate(app: &App, column: usize) -> bool {
    let Some(column) = app.sheet().table().columns.get(column) else { return false };
    let mut lines = column.group.iter().chain([&column.title]);
    column.role == Some(Role::ActualEstimate) || lines.any(|line| says_estimate(line))
}

/// Whether words call a figure an estimate: "Ước tháng 6", "Tháng 6 (ước)". The word stands alone, so "nước" and
/// "Bình Phước" do not.
pub(super) fn says_estimate(text: &str) -> bool {
    const WORDS: [&str; 6] = ["uoc", "uth", "uocth", "estimate", "estimated", "estimates"];
    // A year may be glued to it: "ƯTH2024".
    let text = fold(text);
    text.split(|c: char| !c.is_ascii_alphabetic()).any(|word| WORDS.contains(&word))
}

/// The titles of the columns that hold estimates, listed; `None` if none of `columns` does.
pub(super) fn estimated_titles(app: &App, columns: &[usize]) -> Option<String> {
    let names: Vec<String> = columns
        .iter()
        .filter(|column| is_estimate(app, **column))
        .filter_map(|column| u32::try_from(*column).ok())
        .map(|column| column_name(app, column))
        .collect();
    (!names.is_empty()).then(|| app.words().listed(&names))
}

#[cfg(test)]
mod tests {
    use super::says_estimate;

    #[test]
    fn only_the_word_itself_says_that_a_figure_is_an_estimate() {
        for text in ["Ước tháng 6", "ƯTH 2024", "ƯTH2024", "Tháng 12 (ước)", "Ước TH", "Estimate 2024"]
        {
            assert!(says_estimate(text), "{text}");
        }
        for text in ["Bình Phước", "Toàn nước", "Ước", "Cước", "Thuốc"] {
            assert_eq!(says_estimate(text), text == "Ước", "{text}");
        }
    }
}
