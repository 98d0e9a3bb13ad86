//! What a report has for each mark.

use super::mark::Mark;
use crate::export::report::{Block, Paragraph, Report, Section};
use crate::export::section_titles::{SectionTitle, section_titles};

/// Whether the report has something for a mark.
pub(super) fn has_value(mark: Mark, report: &Report) -> bool {
    match mark {
        Mark::Table(at) => report.tables().nth(at).is_some(),
        Mark::Picture(at) => report.pictures().nth(at).is_some(),
        Mark::Sentences => !sentences(report).is_empty(),
        // A report without doubts is a good one: nothing takes the place of the mark.
        Mark::Remarks => true,
        Mark::Appendix => report.sections.iter().any(|section| section.is_appendix),
        Mark::Subject | Mark::Agency | Mark::Date => !text_value(mark, report).trim().is_empty(),
    }
}

/// What stands for a mark within a text: of a table or picture its caption.
pub(super) fn text_value(mark: Mark, report: &Report) -> String {
    match mark {
        Mark::Table(at) => report.tables().nth(at).map(|table| table.caption.clone()).unwrap_or_default(),
        Mark::Picture(at) => {
            report.pictures().nth(at).map(|picture| picture.caption.clone()).unwrap_or_default()
        }
        Mark::Sentences => sentences(report).iter().map(Paragraph::text).collect::<Vec<_>>().join(" "),
        Mark::Remarks => remarks(report).iter().map(Paragraph::text).collect::<Vec<_>>().join(" "),
        Mark::Subject => report.subject.join(" "),
        Mark::Agency => report.letterhead.agency.clone(),
        Mark::Date => date(&report.letterhead.place_and_date).to_owned(),
        Mark::Appendix => {
            let titles = section_titles(report);
            let line = |(_, title): (&Section, &SectionTitle)| {
                [title.label.as_str(), title.heading.as_str()].join(" ").trim().to_owned()
            };
            appendix_blocks(report, &titles).map(line).collect::<Vec<_>>().join("; ")
        }
    }
}

/// "An Giang, ngày 05 tháng 6 năm 2020" without the place.
fn date(place_and_date: &str) -> &str {
    place_and_date.split_once(", ").map_or(place_and_date, |(_, date)| date)
}

/// The sentences and notes of the report, without appendices and without what is to be checked.
pub(super) fn sentences(report: &Report) -> Vec<Paragraph> {
    said(report.sections.iter().filter(|section| !section.is_appendix && !section.is_remarks))
}

/// What of the figures is to be checked.
pub(super) fn remarks(report: &Report) -> Vec<Paragraph> {
    said(report.sections.iter().filter(|section| section.is_remarks))
}

fn said<'r>(sections: impl Iterator<Item = &'r Section>) -> Vec<Paragraph> {
    let mut found = Vec::new();
    for block in sections.flat_map(|section| &section.blocks) {
        match block {
            Block::Paragraph(paragraph) => found.push(paragraph.clone()),
            Block::List(lines) => found.extend(lines.iter().map(|line| {
                let mut runs = [Paragraph::plain("- ").runs, line.runs.clone()].concat();
                runs.retain(|run| !run.text.is_empty());
                Paragraph { runs }
            })),
            Block::Note(note) => found.push(Paragraph::plain(note.as_str())),
            Block::Subheading(_) | Block::Table(_) | Block::Picture(_) => {}
        }
    }
    found.retain(|paragraph| !paragraph.text().trim().is_empty());
    found
}

/// The appendices with their titles.
pub(super) fn appendix_blocks<'r>(
    report: &'r Report,
    titles: &'r [SectionTitle],
) -> impl Iterator<Item = (&'r Section, &'r SectionTitle)> {
    report.sections.iter().zip(titles).filter(|(section, _)| section.is_appendix)
}
