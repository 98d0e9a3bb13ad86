//! How sections are numbered, so that Word, HTML, text and Excel head them alike.

use super::form_words::form_words;
use super::report::{Report, Section};
use crate::language::Language;

/// The words at the head of a section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SectionTitle {
    /// A line above the heading: "Phụ lục 2". Empty for what is no appendix, and where the heading says it itself.
    pub label: String,
    /// The heading with its number; empty if the section has none.
    pub heading: String,
}

/// The title of each section. Sections with a heading are numbered if there are several; so are appendices.
pub(crate) fn section_titles(report: &Report) -> Vec<SectionTitle> {
    titles_of(report.language, &report.sections.iter().collect::<Vec<_>>())
}

/// The title of each of these sections, where not all of a report are written.
pub(crate) fn titles_of(language: Language, sections: &[&Section]) -> Vec<SectionTitle> {
    let word = form_words(language).appendix;
    let headed = sections.iter().filter(|s| !s.is_appendix && !s.heading.is_empty()).count();
    let appendices = sections.iter().filter(|s| s.is_appendix).count();
    let (mut section_number, mut appendix_number) = (0, 0);
    let mut titles = Vec::with_capacity(sections.len());
    for section in sections {
        let mut title = SectionTitle { label: String::new(), heading: section.heading.clone() };
        if section.is_appendix {
            appendix_number += 1;
            if !section.heading.to_lowercase().starts_with(&word.to_lowercase()) {
                title.label =
                    if appendices > 1 { format!("{word} {appendix_number}") } else { word.to_owned() };
            }
        } else if headed > 1 && !section.heading.is_empty() {
            section_number += 1;
            title.heading = format!("{section_number}. {}", section.heading);
        }
        titles.push(title);
    }
    titles
}
