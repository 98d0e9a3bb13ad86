//! Head and foot of an administrative document, as Nghị định 30/2020/NĐ-CP, Phụ lục I, wants them.

use std::fmt::Write as _;

use super::content::Content;
use super::measure::twips;
use super::style::Style;
use crate::export::report::{Report, Signature};
use crate::export::text_width::line_width;

/// The right column of the head: Quốc hiệu in bold 13 needs 96 mm and must not be broken.
const COUNTRY_MM: f64 = 100.0;
/// The rule under a name is a third to half as long as its line.
const RULE_SHARE: f64 = 0.4;

/// Agency and number at the left, Quốc hiệu, Tiêu ngữ and date at the right, then what the document is.
pub(super) fn head(content: &mut Content<'_>, report: &Report) {
    let right = twips(COUNTRY_MM).min(content.room.width * 3 / 5);
    let left = content.room.width - right;
    begin_pair(content, left, right);
    agency(content, report, left);
    next_cell(content, right);
    let words = content.words;
    content.line(Style::Country, words.country);
    content.line(Style::Motto, words.motto);
    content.rule(line_width(words.motto, 14.0, true).min(right), right);
    content.xml.push_str("</w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>");
    begin_cell(content, left);
    content.line(Style::FormNumber, filled(&report.letterhead.number, words.number));
    next_cell(content, right);
    content.line(Style::PlaceAndDate, filled(&report.letterhead.place_and_date, words.place_and_date));
    end_pair(content);
    title(content, report);
}

/// The office above has no place if the document names only the one that issues it.
fn agency(content: &mut Content<'_>, report: &Report, width: u32) {
    let (head, words) = (&report.letterhead, content.words);
    if !head.parent.is_empty() || head.agency.is_empty() {
        content.line(Style::Parent, filled(&head.parent, words.office));
    }
    let agency = filled(&head.agency, words.office);
    content.line(Style::Agency, agency);
    rule_under(content, &agency.to_uppercase(), 12.0, width);
}

fn title(content: &mut Content<'_>, report: &Report) {
    if !report.name.is_empty() {
        content.line(Style::DocumentName, &report.name);
    }
    for line in &report.subject {
        content.line(Style::Subject, line);
    }
    let shown = report.subject.last().unwrap_or(&report.name);
    if !shown.is_empty() {
        let width = content.room.width;
        rule_under(content, shown, 14.0, width);
    }
}

/// A rule under a line of bold letters.
fn rule_under(content: &mut Content<'_>, text: &str, points: f64, width: u32) {
    let line = line_width(text, points, true).min(width);
    content.rule((f64::from(line) * RULE_SHARE) as u32, width);
}

/// Who receives the document, and who signs it.
pub(super) fn foot(content: &mut Content<'_>, signature: &Signature) {
    let words = content.words;
    let left = content.room.width / 2;
    let right = content.room.width - left;
    if content.ends_in_table {
        // Word makes one table of two that touch.
        content.begin(Style::SectionEnd, "");
        content.end();
    }
    begin_pair(content, left, right);
    content.line(Style::RecipientsLabel, words.recipients);
    if signature.recipients.is_empty() {
        content.line(Style::Recipient, &format!("- {}", words.recipient));
    }
    for recipient in &signature.recipients {
        let dash = if recipient.trim_start().starts_with('-') { "" } else { "- " };
        content.line(Style::Recipient, &format!("{dash}{recipient}"));
    }
    next_cell(content, right);
    content.line(Style::Position, filled(&signature.position, words.signer));
    content.line(Style::Signer, filled(&signature.signer, words.signer));
    end_pair(content);
}

fn filled<'t>(text: &'t str, dots: &'t str) -> &'t str {
    if text.trim().is_empty() { dots } else { text }
}

/// Begins a table of two columns without lines and without room beside the texts.
fn begin_pair(content: &mut Content<'_>, left: u32, right: u32) {
    let style = content.style(Style::TableNormal);
    // Writing to a string does not fail.
    let _ = write!(
        content.xml,
        r#"<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/></w:tblPr><w:tblGrid><w:gridCol w:w="{left}"/><w:gridCol w:w="{right}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>"#,
        left + right
    );
    begin_cell(content, left);
}

fn begin_cell(content: &mut Content<'_>, width: u32) {
    let _ = write!(content.xml, r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>"#);
}

fn next_cell(content: &mut Content<'_>, width: u32) {
    content.xml.push_str("</w:tc>");
    begin_cell(content, width);
}

fn end_pair(content: &mut Content<'_>) {
    content.xml.push_str("</w:tc></w:tr></w:tbl>");
    content.after_table();
}
