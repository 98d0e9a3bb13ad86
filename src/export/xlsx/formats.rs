//! The looks of cells.

use std::collections::HashMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use super::limits::clean;
use crate::export::report::{Align, CellContent, SheetCell};

/// The letters of office reports. Excel's own are Calibri 11.
const FONT: &str = "Times New Roman";
const POINTS: f64 = 12.0;
/// The ground of headers.
const HEADER_GROUND: Color = Color::RGB(0xE9_EE_F6);

/// A cell's looks as a value to look up by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Looks {
    number: String,
    is_bold: bool,
    is_italic: bool,
    has_border: bool,
    is_header: bool,
    is_text: bool,
    is_wrapped: bool,
    align: Option<u8>,
    fill: Option<(u8, u8, u8)>,
    ink: Option<(u8, u8, u8)>,
}

/// The looks made so far: most cells share one of a few.
#[derive(Default)]
pub(super) struct Formats {
    known: HashMap<Looks, Format>,
}

impl Formats {
    /// The looks of a cell.
    pub fn of(&mut self, cell: &SheetCell) -> &Format {
        let looks = Looks {
            number: cell.format.clone(),
            is_bold: cell.is_bold,
            is_italic: cell.is_italic,
            has_border: cell.has_border,
            is_header: cell.is_header,
            is_text: matches!(cell.content, CellContent::Text(_)),
            is_wrapped: cell.is_wrapped,
            align: cell.align.map(|align| align as u8),
            fill: cell.fill,
            ink: cell.ink,
        };
        self.known.entry(looks).or_insert_with_key(|looks| made(looks, cell.align))
    }
}

/// What cells look like that say nothing of it.
pub(super) fn usual() -> Format {
    Format::new().set_font_name(FONT).set_font_size(POINTS)
}

fn made(looks: &Looks, align: Option<Align>) -> Format {
    let mut format = usual().set_align(FormatAlign::VerticalCenter);
    if !looks.number.is_empty() {
        format = format.set_num_format(clean(&looks.number));
    }
    if looks.is_bold || looks.is_header {
        format = format.set_bold();
    }
    if looks.is_italic {
        format = format.set_italic();
    }
    if looks.has_border || looks.is_header {
        format = format.set_border(FormatBorder::Thin);
    }
    if looks.is_header {
        format = format.set_text_wrap().set_background_color(HEADER_GROUND);
    } else if looks.is_wrapped || looks.is_text && looks.has_border {
        // Long names of units take a second line; titles outside of the table run over.
        format = format.set_text_wrap();
    }
    format = match align {
        Some(Align::Left) => format.set_align(FormatAlign::Left),
        Some(Align::Right) => format.set_align(FormatAlign::Right),
        Some(Align::Centre) => format.set_align(FormatAlign::Center),
        None if looks.is_header => format.set_align(FormatAlign::Center),
        None => format,
    };
    if let Some(fill) = looks.fill {
        format = format.set_background_color(colour(fill));
    }
    if let Some(ink) = looks.ink {
        format = format.set_font_color(colour(ink));
    }
    format
}

/// A colour by its red, green and blue.
pub(super) fn colour((red, green, blue): (u8, u8, u8)) -> Color {
    Color::RGB(u32::from(red) << 16 | u32::from(green) << 8 | u32::from(blue))
}
