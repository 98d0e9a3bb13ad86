//! [`Purpose`]: what a picture is made for, which decides its size and its resolution.

use super::picture::{Picture, Preset, SheetChart};

/// What a picture is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// The text width of an A4 page.
    Page,
    /// Half of that: two beside each other.
    HalfPage,
    /// A slide of 16:9, filled.
    Slide,
    /// A message read on a telephone.
    Message,
}

impl Purpose {
    /// All of them.
    pub const ALL: [Purpose; 4] = [Purpose::Page, Purpose::HalfPage, Purpose::Slide, Purpose::Message];

    /// The size and resolution for it.
    pub const fn picture(self) -> Picture {
        match self {
            Purpose::Page => Picture::TEXT_WIDTH,
            Purpose::HalfPage => Picture { width_cm: 8.0, height_cm: 6.0, dots_per_inch: 300.0 },
            // PowerPoint's wide slide, 13 1/3 by 7 1/2 inches: 1920 by 1080 pixels.
            Purpose::Slide => Picture { width_cm: 33.867, height_cm: 19.05, dots_per_inch: 144.0 },
            // 1080 pixels, the width that Zalo keeps. On so small a page type is large on a telephone, which shows the
            // picture about 7 cm wide.
            Purpose::Message => Picture { width_cm: 9.0, height_cm: 9.0, dots_per_inch: 304.8 },
        }
    }

    /// The purpose that asks for this picture, if one does.
    pub fn of(picture: Picture) -> Option<Purpose> {
        Purpose::ALL.into_iter().find(|purpose| purpose.picture() == picture)
    }

    /// Gives a chart the size for it. Type for a page is too small on a slide, and type for a slide too large on a page.
    pub fn fit(self, chart: &mut SheetChart) {
        chart.picture = self.picture();
        chart.preset = match (self, chart.preset) {
            (Purpose::Slide, _) => Preset::Slides,
            (_, Preset::Slides) => Preset::Screen,
            (_, preset) => preset,
        };
    }
}
