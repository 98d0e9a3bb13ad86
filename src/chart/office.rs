//! [`Office`]: colours that an office has, and what is drawn in them.

use super::ink::Ink;
use crate::colour::{Rgb, contrast, mixed, relative_luminance};

const WHITE: Rgb = (0xFF, 0xFF, 0xFF);

const BLACK: Rgb = (0, 0, 0);

/// The least contrast of two parts that stand beside each other.
const LEAST_BETWEEN: f64 = 1.8;

/// How many parts have colours of their own.
const PARTS: u8 = 8;

/// Up to two colours of an office. Whoever sets them sees to their contrast.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Office {
    /// For figures, and for those that reached the threshold.
    pub first: Option<Rgb>,
    /// For those that missed it, and for the second part of a whole.
    pub second: Option<Rgb>,
}

impl Office {
    /// The colour of an ink, if the office's colours decide it; `usual` gives the others.
    pub(super) fn rgb(self, ink: Ink, usual: fn(Ink) -> Rgb) -> Option<Rgb> {
        match ink {
            Ink::Reached => self.first,
            // Half way to the paper, as the eye sees it: as far from the figure as from the ground.
            Ink::Prior => self.first.map(half_way_to_paper),
            Ink::Missed => self.second,
            Ink::MissedInside => self.second.map(|second| mixed(second, WHITE, 0.88)),
            Ink::Series(index) if self != Office::default() => Some(self.part(index % PARTS, usual)),
            _ => None,
        }
    }

    /// The colour of a part: the office's come first, then those of the usual ones that differ from their neighbour in
    /// grey and were not taken.
    fn part(self, index: u8, usual: fn(Ink) -> Rgb) -> Rgb {
        let first = self.first.unwrap_or(usual(Ink::Series(0)));
        let second = self.second.filter(|second| contrast(first, *second) >= LEAST_BETWEEN);
        let own: Vec<Rgb> = std::iter::once(first).chain(second).collect();
        let mut taken = own.clone();
        let mut left: Vec<Rgb> = (1..PARTS).map(|part| usual(Ink::Series(part))).collect();
        while taken.len() <= usize::from(index) {
            let before = taken[taken.len() - 1];
            let differs = |colour: &Rgb| contrast(*colour, before) >= LEAST_BETWEEN;
            let turns = |colour: &Rgb| is_light(*colour) != is_light(before) && differs(colour);
            // Light and dark take turns; a hue that the office has is left for the end.
            let best = left.iter().position(|colour| turns(colour) && is_new(*colour, &own));
            let best = best.or_else(|| left.iter().position(turns)).or_else(|| left.iter().position(differs));
            if let Some(best) = best {
                taken.push(left.remove(best));
            } else if let Some(last) = left.pop() {
                // None is left that differs: this one is made much darker or lighter.
                taken.push(mixed(last, if is_light(before) { BLACK } else { WHITE }, 0.6));
            } else {
                return usual(Ink::Series(index));
            }
        }
        taken[usize::from(index)]
    }
}

/// Whether a colour is not much like one of the office's.
fn is_new((r, g, b): Rgb, own: &[Rgb]) -> bool {
    /// The sum of the differences in red, green and blue.
    const LEAST: i32 = 90;
    own.iter().all(|own| {
        let apart = |a: u8, b: u8| (i32::from(a) - i32::from(b)).abs();
        apart(r, own.0) + apart(g, own.1) + apart(b, own.2) >= LEAST
    })
}

/// Whether a colour is one of the light ones.
fn is_light(colour: Rgb) -> bool {
    relative_luminance(colour) > 0.3
}

/// The lighter colour of the same hue that contrasts with the colour as much as with the paper.
fn half_way_to_paper(colour: Rgb) -> Rgb {
    let is_lighter = |share: f64| {
        let light = mixed(colour, WHITE, share);
        contrast(light, WHITE) <= contrast(light, colour)
    };
    let (mut dark, mut light) = (0.0, 1.0);
    for _ in 0..12 {
        let middle = f64::midpoint(dark, light);
        if is_lighter(middle) {
            light = middle;
        } else {
            dark = middle;
        }
    }
    mixed(colour, WHITE, light)
}
