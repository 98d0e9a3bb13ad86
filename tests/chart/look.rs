//! Colours: what stands side by side can be told apart in grey and by those who see fewer colours, and texts can be read.

use chi_tieu::chart::*;
use chi_tieu::colour::relative_luminance;

type Rgb = (u8, u8, u8);

/// Contrast of two colours, from 1 to 21. Source: WCAG 2.2, "contrast ratio".
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (relative_luminance(a), relative_luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// How a colour looks to those who lack one kind of cones. Source: Machado, Oliveira and Fernandes, "A Physiologically-based
/// Model for Simulation of Color Vision Deficiency" (2009), severity 1,0; the matrices apply to linear RGB.
fn as_seen((r, g, b): Rgb, matrix: [[f64; 3]; 3]) -> [f64; 3] {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let seen = [linear(r), linear(g), linear(b)];
    matrix.map(|row| row.iter().zip(seen).map(|(m, part)| m * part).sum::<f64>().clamp(0.0, 1.0))
}

const KINDS: [(&str, [[f64; 3]; 3]); 3] = [
    (
        "protanopia",
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    ),
    (
        "deuteranopia",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    (
        "tritanopia",
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ),
];

fn looks() -> [(&'static str, Look); 3] {
    [("usual", Look::default()), ("report", Look::report()), ("slides", Look::slides())]
}

#[test]
fn neighbours_differ_in_grey_and_to_the_colour_blind() {
    for (name, look) in looks() {
        for index in 0..7 {
            let (a, b) = (look.rgb(Ink::Series(index)), look.rgb(Ink::Series(index + 1)));
            assert!(contrast(a, b) >= 1.8, "{name}: {index} and the next: {:.2}", contrast(a, b));
            for (kind, matrix) in KINDS {
                let luminance = |[r, g, b]: [f64; 3]| 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
                let (a, b) = (luminance(as_seen(a, matrix)), luminance(as_seen(b, matrix)));
                let seen = a.max(b) / a.min(b);
                assert!(seen >= 1.6, "{name}, {kind}: {index} and the next: {seen:.2}");
            }
        }
    }
}

#[test]
fn what_a_figure_is_compared_with_is_lighter_than_the_figure() {
    for (name, look) in looks() {
        let pairs = [
            (Ink::Reached, Ink::Missed, 1.2),
            (Ink::Reached, Ink::MissedInside, 3.0),
            (Ink::Reached, Ink::Prior, 1.8),
            (Ink::Reached, Ink::Pale, 3.0),
            (Ink::Pale, Ink::Paper, 1.2),
            (Ink::Prior, Ink::Paper, 1.8),
        ];
        for (a, b, least) in pairs {
            let seen = contrast(look.rgb(a), look.rgb(b));
            assert!(seen >= least, "{name}: {a:?} and {b:?}: {seen:.2}");
        }
    }
}

#[test]
fn texts_can_be_read() {
    for (name, look) in looks() {
        for ink in [Ink::Text, Ink::Muted, Ink::Threshold] {
            assert!(contrast(look.rgb(ink), look.rgb(Ink::Paper)) >= 4.5, "{name}: {ink:?}");
        }
        for index in 0..8 {
            let on = contrast(look.rgb(Ink::OnSeries(index)), look.rgb(Ink::Series(index)));
            assert!(on >= 4.5, "{name}: a text on the part {index}: {on:.2}");
        }
    }
}
