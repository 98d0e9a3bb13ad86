//! Colours of an office: whichever are set, parts are told apart in grey, texts can be read, and the rest stays as usual.

use chi_tieu::chart::*;
use chi_tieu::colour::{Rgb, colour_from_text, colour_to_text, contrast, mixed};
use chi_tieu::sheet::{ChartStyle, ColourTrouble, OfficeColour};

const WHITE: Rgb = (255, 255, 255);

/// Colours all over the space, of which an office may set those that are dark enough.
fn colours() -> Vec<Rgb> {
    const STEPS: [u8; 7] = [0, 40, 80, 120, 160, 200, 255];
    let all = STEPS.into_iter().flat_map(|r| STEPS.into_iter().map(move |g| (r, g)));
    let all = all.flat_map(|(r, g)| STEPS.into_iter().map(move |b| (r, g, b)));
    all.collect()
}

fn looks(office: Office) -> [Look; 2] {
    [Look { office, ..Look::default() }, Look { office, ..Look::report() }]
}

#[test]
fn whatever_an_office_sets_parts_are_told_apart_and_texts_on_them_can_be_read() {
    let second = (0x8C, 0x2D, 0x2D);
    let mut tried = 0;
    for first in colours() {
        let style = ChartStyle::default().with_colour(OfficeColour::First, &colour_to_text(first));
        let Ok(style) = style else {
            assert!(contrast(first, WHITE) < 3.0, "{first:?}");
            continue;
        };
        assert_eq!(style.first, Some(first));
        for second in [None, Some(second)] {
            let text = second.map(colour_to_text).unwrap_or_default();
            let Ok(style) = style.with_colour(OfficeColour::Second, &text) else { continue };
            tried += 1;
            let office = Office { first: style.first, second: style.second };
            for look in looks(office) {
                assert_eq!((look.rgb(Ink::Reached), look.rgb(Ink::Series(0))), (first, first));
                for part in 0..7 {
                    let (a, b) = (look.rgb(Ink::Series(part)), look.rgb(Ink::Series(part + 1)));
                    assert!(contrast(a, b) >= 1.3, "{office:?}: {part} and the next: {:.2}", contrast(a, b));
                }
                // The parts that a whole usually has.
                for part in 0..3 {
                    let (a, b) = (look.rgb(Ink::Series(part)), look.rgb(Ink::Series(part + 1)));
                    assert!(contrast(a, b) >= 1.8, "{office:?}: {part} and the next: {:.2}", contrast(a, b));
                }
                for part in 0..8 {
                    let (ground, text) = (look.rgb(Ink::Series(part)), look.rgb(Ink::OnSeries(part)));
                    assert!(contrast(ground, text) >= 4.5, "{office:?}: text on {part}");
                }
                // What a figure is compared with stands between figure and paper.
                let prior = look.rgb(Ink::Prior);
                assert!(
                    contrast(prior, first) >= 1.65 && contrast(prior, WHITE) >= 1.65,
                    "{office:?}: {prior:?}"
                );
                assert!(contrast(look.rgb(Ink::Text), look.rgb(Ink::MissedInside)) >= 7.0);
            }
        }
    }
    assert!(tried > 200, "{tried}");
}

#[test]
fn without_colours_of_the_office_all_is_as_usual_and_a_report_has_one_colour_at_most() {
    let office = Office { first: Some((0x1F, 0x6F, 0x5C)), second: Some((0xC4, 0x5A, 0x1C)) };
    let report = Look { office, ..Look::report() };
    assert_eq!(report.rgb(Ink::Missed), Look::report().rgb(Ink::Missed));
    assert_eq!(report.rgb(Ink::Reached), (0x1F, 0x6F, 0x5C));
    let greys = (1..8).map(|part| report.rgb(Ink::Series(part)));
    assert!(greys.into_iter().all(|(r, g, b)| r == g && g == b));
    let full = Look { office, ..Look::default() };
    assert_eq!(full.rgb(Ink::Missed), (0xC4, 0x5A, 0x1C));
    for ink in [Ink::Text, Ink::Grid, Ink::Total, Ink::Highlight, Ink::Paper] {
        assert_eq!(full.rgb(ink), Look::default().rgb(ink));
    }
}

#[test]
fn colours_are_written_and_read() {
    for (text, colour) in [
        ("#1F6F5C", Some((0x1F, 0x6F, 0x5C))),
        (" 1f6f5c ", Some((0x1F, 0x6F, 0x5C))),
        ("#000000", Some((0, 0, 0))),
        ("#FFF", None),
        ("#12345G", None),
        ("+12345", None),
        ("đỏ", None),
        ("#1F6F5C7", None),
    ] {
        assert_eq!(colour_from_text(text), colour, "{text}");
    }
    assert_eq!(colour_to_text((0x0A, 0xFF, 0)), "#0AFF00");
    // Source: WCAG 2.2: black on white is 21:1, and a colour has 1:1 with itself.
    assert!((contrast((0, 0, 0), WHITE) - 21.0).abs() < 1e-9 && contrast(WHITE, WHITE) == 1.0);
    assert_eq!((mixed((10, 20, 30), WHITE, 0.0), mixed((10, 20, 30), WHITE, 1.0)), ((10, 20, 30), WHITE));
    let style = ChartStyle::default();
    let refused = |text| style.with_colour(OfficeColour::First, text).unwrap_err();
    assert_eq!([refused("xanh"), refused("#FFFF00")], [ColourTrouble::NoColour, ColourTrouble::TooLight]);
    let green = style.with_colour(OfficeColour::First, "#1F6F5C").unwrap();
    // As dark as the green.
    assert_eq!(green.with_colour(OfficeColour::Second, "#8A4B2D"), Err(ColourTrouble::TooAlike));
    assert_eq!(green.with_colour(OfficeColour::First, ""), Ok(style));
}
