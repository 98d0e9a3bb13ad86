//! [`Report`]: headings, sentences, tables, pictures and notes in their order.

use super::spreadsheet::SpreadsheetSheet;
use super::table::ReportTable;
use crate::language::Language;
use crate::number::{civil_from_days, days_from_civil};
use crate::store::LocalTime;

/// A report, with all texts in its language.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Report {
    /// The language of its texts and the notation of its figures.
    pub language: Language,
    /// What stands above the title of an administrative document.
    pub letterhead: Letterhead,
    /// The kind of document: "BÁO CÁO".
    pub name: String,
    /// What it is about, a line each: "Tình hình thu BHXH, BHYT, BHTN 5 tháng đầu năm 2020".
    pub subject: Vec<String>,
    /// Its parts in their order. An appendix is a section too.
    pub sections: Vec<Section>,
    /// Who receives it and who signs it; empty fields are left for the office to fill in.
    pub signature: Signature,
    /// The same figures as sheets of cells, for spreadsheets.
    pub sheets: Vec<SpreadsheetSheet>,
    /// When it was made, by the user's clock; its files say so. [`None`] leaves it unsaid.
    pub made: Option<LocalTime>,
}

/// The head of an administrative document (Nghị định 30/2020/NĐ-CP, Phụ lục I). Where a field is empty the writer leaves its
/// place for the office: dots where something is to be written, nothing where there may be nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Letterhead {
    /// The office above: "BẢO HIỂM XÃ HỘI VIỆT NAM".
    pub parent: String,
    /// The office that issues the document.
    pub agency: String,
    /// "Số: …/BC-BHXH".
    pub number: String,
    /// "An Giang, ngày 05 tháng 6 năm 2020".
    pub place_and_date: String,
}

/// The foot of an administrative document.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Signature {
    /// "Nơi nhận", a line each.
    pub recipients: Vec<String>,
    /// The office of who signs: "GIÁM ĐỐC".
    pub position: String,
    /// Who signs.
    pub signer: String,
}

/// A part of a report.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Section {
    /// Its heading, without a number; empty if it has none.
    pub heading: String,
    /// Its content in order.
    pub blocks: Vec<Block>,
    /// Whether it is an appendix: it begins on a new page.
    pub is_appendix: bool,
    /// Whether its pages lie across, because a table is wide.
    pub is_landscape: bool,
    /// Whether it says what of the figures is to be checked, and nothing of them.
    pub is_remarks: bool,
}

/// One piece of a section.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Block {
    /// A paragraph of text.
    Paragraph(Paragraph),
    /// Lines with a dash before each.
    List(Vec<Paragraph>),
    /// A heading within the section.
    Subheading(String),
    /// A table.
    Table(ReportTable),
    /// A chart.
    Picture(ReportPicture),
    /// A remark in small letters.
    Note(String),
}

/// A paragraph: pieces of text one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Paragraph {
    /// Its pieces.
    pub runs: Vec<Run>,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Run {
    /// Its text; it may hold line ends.
    pub text: String,
    /// Whether it stands out: a figure, a name.
    pub is_strong: bool,
}

impl Paragraph {
    /// A paragraph of one piece.
    pub fn plain(text: impl Into<String>) -> Paragraph {
        Paragraph { runs: vec![Run { text: text.into(), is_strong: false }] }
    }

    /// Its text without what stands out.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// A chart in a report.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ReportPicture {
    /// The name of its file without ending: "bieu-do-1".
    pub name: String,
    /// The words below it: "Biểu đồ 1. Tỷ lệ hoàn thành kế hoạch".
    pub caption: String,
    /// What it shows, with its figures, for who cannot see it.
    pub alt: String,
    /// The drawing as an SVG file in the safe subset.
    pub svg: String,
    /// The same as a PNG; empty while nobody has rasterised it.
    pub png: Vec<u8>,
    /// Its size on paper.
    pub width_cm: f64,
    /// Its size on paper.
    pub height_cm: f64,
}

impl Report {
    /// When it was made, in universal time, as the properties of files want it. The clock's time is taken for that of
    /// Vietnam, seven hours ahead: a moment of the user's does not say how far its zone is from others.
    pub(crate) fn made_universal(&self) -> Option<LocalTime> {
        const AHEAD: i64 = 7 * 60;
        const DAY: i64 = 24 * 60;
        let LocalTime { year, month, day, hour, minute } = self.made?;
        let minutes =
            days_from_civil(i64::from(year), month, day) * DAY + i64::from(hour) * 60 + i64::from(minute)
                - AHEAD;
        let (year, month, day) = civil_from_days(minutes.div_euclid(DAY));
        let of_day = minutes.rem_euclid(DAY);
        // The casts are of numbers below 24 and 60.
        let (hour, minute) = ((of_day / 60) as u8, (of_day % 60) as u8);
        // Files know no year before 1900, nor one of five digits.
        let year = i32::try_from(year).ok().filter(|year| (1900..10_000).contains(year))?;
        Some(LocalTime { year, month, day, hour, minute })
    }

    /// The pictures of all sections, in their order.
    pub fn pictures(&self) -> impl Iterator<Item = &ReportPicture> {
        self.sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
            Block::Picture(picture) => Some(picture),
            _ => None,
        })
    }

    /// The same, to put in what was rasterised.
    pub fn pictures_mut(&mut self) -> impl Iterator<Item = &mut ReportPicture> {
        self.sections.iter_mut().flat_map(|section| &mut section.blocks).filter_map(|block| match block {
            Block::Picture(picture) => Some(picture),
            _ => None,
        })
    }

    /// The tables of all sections, in their order.
    pub fn tables(&self) -> impl Iterator<Item = &ReportTable> {
        self.sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
    }
}
