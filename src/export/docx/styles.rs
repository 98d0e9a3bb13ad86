//! The styles of a Word report: every look of a text is a style here, so that an office can change it in one place.

use std::fmt::Write as _;

use super::style::Style;
use super::style_list::STYLES;

/// The ids by which a file knows the styles: ours, or those that a template has already.
#[derive(Clone, Debug, Default)]
pub(super) struct StyleIds {
    /// Style and id, where it is not our own.
    pub others: Vec<(Style, String)>,
}

impl StyleIds {
    pub fn id(&self, style: Style) -> &str {
        let other = self.others.iter().find(|(known, _)| *known == style);
        other.map_or(style.text().id, |(_, id)| id)
    }
}

/// The element of one style.
pub(super) fn style_element(style: Style, ids: &StyleIds) -> String {
    let text = style.text();
    // The same test as Word's: what is its own has no mark of custom style.
    let is_own = !text.name.starts_with("Report ");
    let is_default = matches!(style, Style::Normal | Style::TableNormal);
    let mut out = format!(r#"<w:style w:type="{}""#, text.kind);
    out.push_str(if is_default { r#" w:default="1""# } else { "" });
    out.push_str(if is_own { "" } else { r#" w:customStyle="1""# });
    // Writing to a string does not fail.
    let _ = write!(out, r#" w:styleId="{}"><w:name w:val="{}"/>"#, ids.id(style), text.name);
    if let Some(based_on) = text.based_on {
        let _ = write!(out, r#"<w:basedOn w:val="{}"/>"#, ids.id(based_on));
    }
    out.push_str(if style == Style::TableNormal {
        r#"<w:uiPriority w:val="99"/><w:semiHidden/>"#
    } else {
        "<w:qFormat/>"
    });
    if !text.paragraph.is_empty() {
        let _ = write!(out, "<w:pPr>{}</w:pPr>", text.paragraph);
    }
    if !text.letters.is_empty() {
        let _ = write!(out, "<w:rPr>{}</w:rPr>", text.letters);
    }
    out.push_str(text.rest);
    out.push_str("</w:style>");
    out
}

/// The part of all styles, for texts in the language of this tag.
pub(super) fn styles_part(tag: &str) -> String {
    let mut out = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:eastAsia="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="{tag}" w:eastAsia="{tag}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>"#
    );
    let ids = StyleIds::default();
    for text in &STYLES {
        out.push_str(&style_element(text.style, &ids));
    }
    out.push_str("</w:styles>");
    out
}

/// The letters that administrative documents are written in.
const FONT: &str = "Times New Roman";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_style_stands_at_its_own_place_and_once() {
        for (at, text) in STYLES.iter().enumerate() {
            assert_eq!(text.style as usize, at, "{}", text.id);
            assert_eq!(STYLES.iter().filter(|other| other.id == text.id).count(), 1, "{}", text.id);
            assert_eq!(STYLES.iter().filter(|other| other.name == text.name).count(), 1, "{}", text.name);
        }
    }
}
