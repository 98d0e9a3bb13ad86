//! The small parts of a Word file: settings, fonts, theme, headers, properties.

use crate::export::form_words::form_words;
use crate::export::markup::escaped;
use crate::export::report::Report;
use crate::language::Language;
use crate::store::LocalTime;

/// What each part begins with.
pub(super) const XML: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
"#;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A header: the number of the page in the middle, or nothing.
pub(super) fn header(has_number: bool) -> String {
    let number = r#"<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>"#;
    let inside = if has_number { number } else { "" };
    format!(
        r#"{XML}<w:hdr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{inside}</w:p></w:hdr>"#
    )
}

/// The fonts, for who does not have them.
pub(super) fn font_table() -> String {
    format!(
        r#"{XML}<w:fonts xmlns:w="{WORD}"><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>"#
    )
}

/// The theme that Word offers when someone draws a shape: its own usual colours, and the letters of the document. No text
/// of ours takes its looks from here; the schema wants the part.
pub(super) fn theme() -> String {
    let colours = [
        ("dk1", "000000"),
        ("lt1", "FFFFFF"),
        ("dk2", "44546A"),
        ("lt2", "E7E6E6"),
        ("accent1", "4472C4"),
        ("accent2", "ED7D31"),
        ("accent3", "A5A5A5"),
        ("accent4", "FFC000"),
        ("accent5", "5B9BD5"),
        ("accent6", "70AD47"),
        ("hlink", "0563C1"),
        ("folHlink", "954F72"),
    ];
    let colour = |(name, rgb): &(&str, &str)| format!(r#"<a:{name}><a:srgbClr val="{rgb}"/></a:{name}>"#);
    let colours: String = colours.iter().map(colour).collect();
    let font = r#"<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>"#;
    let fill = r#"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#.repeat(3);
    let line =
        format!(r#"<a:ln w="6350">{}</a:ln>"#, r#"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#)
            .repeat(3);
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
    format!(
        r#"{XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Report"><a:themeElements><a:clrScheme name="Report">{colours}</a:clrScheme><a:fontScheme name="Report"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name="Report"><a:fillStyleLst>{fill}</a:fillStyleLst><a:lnStyleLst>{line}</a:lnStyleLst><a:effectStyleLst>{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"#
    )
}

/// Without these Word opens the file as one of an old version. Its sums in tables follow the notation of the language.
pub(super) fn settings(report: &Report) -> String {
    let tag = form_words(report.language).tag;
    let (decimal, list) = match report.language {
        Language::Vietnamese => (",", ";"),
        Language::English => (".", ","),
    };
    format!(
        r#"{XML}<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="{tag}"/><w:decimalSymbol w:val="{decimal}"/><w:listSeparator w:val="{list}"/></w:settings>"#
    )
}

/// No dates: a writer knows no clock, and Word does without.
pub(super) fn core_properties(report: &Report) -> String {
    let title: Vec<&str> = [report.name.as_str()]
        .into_iter()
        .chain(report.subject.iter().map(String::as_str))
        .filter(|t| !t.is_empty())
        .collect();
    let made = report.made_universal().map(|LocalTime { year, month, day, hour, minute }| {
        format!(
            r#"<dcterms:created xsi:type="dcterms:W3CDTF">{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00Z</dcterms:created>"#
        )
    });
    format!(
        r#"{XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{}</dc:title><dc:language>{}</dc:language>{}</cp:coreProperties>"#,
        escaped(&title.join(" – ")),
        form_words(report.language).tag,
        made.unwrap_or_default(),
    )
}

pub(super) fn app_properties() -> String {
    format!(
        r#"{XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Chỉ Tiêu</Application></Properties>"#
    )
}
