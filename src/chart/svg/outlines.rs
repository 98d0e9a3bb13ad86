//! Texts as the outlines of their letters: such a file looks the same where its typefaces are missing.
//!
//! `faces/make.py` says where the outlines come from.

use std::fmt::Write as _;

use ttf_parser::{OutlineBuilder, RawFace, Tag, cmap, glyf, head, hhea, hmtx, loca, maxp};

use crate::chart::mark::Anchor;
use crate::chart::text::{Face, Family};

/// Regular and bold of each family.
const FACES: [(Family, bool, &[u8]); 4] = [
    (Family::Sans, false, include_bytes!("faces/sans.ttf")),
    (Family::Sans, true, include_bytes!("faces/sans-bold.ttf")),
    (Family::Serif, false, include_bytes!("faces/serif.ttf")),
    (Family::Serif, true, include_bytes!("faces/serif-bold.ttf")),
];

/// The letters of all typefaces of charts.
pub(super) struct Outlines(Vec<(Family, bool, Letters)>);

/// The tables of a typeface that are needed. Read one by one, they bring in a third of the code that a whole face does.
struct Letters {
    units_per_em: u16,
    glyphs: cmap::Subtable<'static>,
    advances: hmtx::Table<'static>,
    outlines: glyf::Table<'static>,
}

impl Letters {
    fn read(bytes: &'static [u8]) -> Option<Letters> {
        let face = RawFace::parse(bytes, 0).ok()?;
        let table = |tag: &[u8; 4]| face.table(Tag::from_bytes(tag));
        let head = head::Table::parse(table(b"head")?)?;
        let metrics = hhea::Table::parse(table(b"hhea")?)?.number_of_metrics;
        let count = maxp::Table::parse(table(b"maxp")?)?.number_of_glyphs;
        let places = loca::Table::parse(count, head.index_to_location_format, table(b"loca")?)?;
        let mut maps = cmap::Table::parse(table(b"cmap")?)?.subtables.into_iter();
        Some(Letters {
            units_per_em: head.units_per_em,
            glyphs: maps.find(cmap::Subtable::is_unicode)?,
            advances: hmtx::Table::parse(metrics, count, table(b"hmtx")?)?,
            outlines: glyf::Table::parse(places, table(b"glyf")?)?,
        })
    }
}

impl Outlines {
    pub fn new() -> Outlines {
        let read = |(family, bold, bytes)| Some((family, bold, Letters::read(bytes)?));
        Outlines(FACES.into_iter().filter_map(read).collect())
    }

    /// The data of an SVG path that looks like a text; `scale` is how many of the path's units make a mm. `None` if a letter
    /// has no outline here: such a text stays a text.
    pub fn path(
        &self,
        text: &str,
        face: Face,
        (x, baseline, anchor): (f64, f64, Anchor),
        scale: f64,
    ) -> Option<String> {
        let (_, _, letters) =
            self.0.iter().find(|(family, bold, _)| (*family, *bold) == (face.family, face.bold))?;
        let glyphs: Option<Vec<_>> =
            text.chars().map(|letter| letters.glyphs.glyph_index(u32::from(letter))).collect();
        let glyphs = glyphs?;
        let em = face.size * scale / f64::from(letters.units_per_em);
        let advance = |glyph| f64::from(letters.advances.advance(glyph).unwrap_or_default()) * em;
        let width: f64 = glyphs.iter().copied().map(advance).sum();
        let start = match anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => width / 2.0,
            Anchor::End => width,
        };
        let mut pen = Pen {
            path: String::new(),
            origin: (x * scale - start, baseline * scale),
            em,
            at: (0, 0),
            begun: (0, 0),
        };
        for glyph in glyphs {
            // A blank has none.
            _ = letters.outlines.outline(glyph, &mut pen);
            pen.origin.0 += advance(glyph);
        }
        Some(pen.path)
    }
}

/// Writes outlines in whole units. Points are relative to the one before, which makes the file smaller; each is rounded by
/// itself, so that errors do not add up.
struct Pen {
    path: String,
    /// Where the letter stands on its baseline.
    origin: (f64, f64),
    /// Units of the path for each unit of the typeface.
    em: f64,
    at: (i32, i32),
    begun: (i32, i32),
}

impl Pen {
    /// A point of the letter on the page; the typeface's axis goes up.
    fn place(&self, (x, y): (f32, f32)) -> (i32, i32) {
        let (right, up) = (f64::from(x) * self.em, f64::from(y) * self.em);
        ((self.origin.0 + right).round() as i32, (self.origin.1 - up).round() as i32)
    }

    fn draw(&mut self, command: char, points: &[(f32, f32)]) {
        self.path.push(command);
        let mut end = self.at;
        for (at, point) in points.iter().enumerate() {
            end = self.place(*point);
            let (x, y) = (end.0 - self.at.0, end.1 - self.at.1);
            // Writing to a string does not fail.
            _ = write!(self.path, "{}{x} {y}", if at > 0 { " " } else { "" });
        }
        self.at = end;
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = self.place((x, y));
        self.begun = self.at;
        _ = write!(self.path, "M{} {}", self.at.0, self.at.1);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.draw('l', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.draw('q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.draw('c', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('z');
        self.at = self.begun;
    }
}
