//! Lengths on paper: the page and what its margins leave.

/// Twentieths of a point in a millimetre: Word counts lengths of text in these.
const TWIPS_PER_MM: f64 = 1440.0 / 25.4;
/// Word counts lengths of drawings in these.
const EMU_PER_CM: f64 = 360_000.0;

/// A length in twentieths of a point.
pub(super) fn twips(millimetres: f64) -> u32 {
    // Lengths on paper are small and never negative; a cast of a float saturates.
    (millimetres * TWIPS_PER_MM).round() as u32
}

/// A length of a drawing.
pub(super) fn emu(centimetres: f64) -> u64 {
    (centimetres * EMU_PER_CM).round() as u64
}

/// A4 with the margins of Nghị định 30/2020/NĐ-CP, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Page {
    /// Across.
    pub width: f64,
    /// Down.
    pub height: f64,
}

impl Page {
    pub const TOP: f64 = 20.0;
    pub const BOTTOM: f64 = 20.0;
    pub const LEFT: f64 = 30.0;
    pub const RIGHT: f64 = 15.0;
    /// Where the number of the page stands, from the upper edge.
    pub const HEADER: f64 = 10.0;

    pub fn new(is_landscape: bool) -> Page {
        if is_landscape { Page { width: 297.0, height: 210.0 } } else { Page { width: 210.0, height: 297.0 } }
    }

    /// What the margins leave across.
    pub fn text_width(self) -> f64 {
        self.width - Page::LEFT - Page::RIGHT
    }

    /// What the margins leave down.
    pub fn text_height(self) -> f64 {
        self.height - Page::TOP - Page::BOTTOM
    }
}

/// The room that contents have: its width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Room {
    /// In twentieths of a point.
    pub width: u32,
    /// In twentieths of a point.
    pub height: u32,
}

impl Room {
    pub fn of(page: Page) -> Room {
        Room { width: twips(page.text_width()), height: twips(page.text_height()) }
    }
}
