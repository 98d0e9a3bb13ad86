//! Texts as outlines: as high and as wide as the typefaces say, in their places, and only where every letter is there.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use super::generated::{growing, plain_page};
use chi_tieu::chart::*;

/// The paths of letters in a file: the area that the ends of their lines cover, mm.
fn paths(svg: &str) -> Vec<Area> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let paths = document.descendants().filter(|node| node.has_tag_name("path"));
    paths.filter_map(|node| Some(covered(node.attribute("d")?))).collect()
}

/// Follows a path of M, l, q and z.
fn covered(path: &str) -> Area {
    let mut area =
        Area { left: f64::INFINITY, top: f64::INFINITY, right: f64::NEG_INFINITY, bottom: f64::NEG_INFINITY };
    let (mut at, mut begun) = ((0.0, 0.0), (0.0, 0.0));
    let mut rest = path;
    while let Some(command) = rest.chars().next() {
        let end = rest[1..].find(|c: char| c.is_ascii_alphabetic()).map_or(rest.len(), |end| end + 1);
        let numbers: Vec<f64> =
            rest[1..end].split_whitespace().map(|number| number.parse::<f64>().unwrap() / 100.0).collect();
        rest = &rest[end..];
        match (command, &numbers[..]) {
            ('M', [x, y]) => (at, begun) = ((*x, *y), (*x, *y)),
            ('l', [x, y]) | ('q', [_, _, x, y]) => at = (at.0 + x, at.1 + y),
            ('z', []) => at = begun,
            other => unreachable!("{other:?}"),
        }
        area.left = area.left.min(at.0);
        area.right = area.right.max(at.0);
        area.top = area.top.min(at.1);
        area.bottom = area.bottom.max(at.1);
    }
    area
}

fn texts(layout: &Layout) -> Vec<&Mark> {
    layout.marks.iter().filter(|mark| matches!(mark, Mark::Text { .. })).collect()
}

#[test]
fn every_text_is_a_path_in_its_place() {
    for look in [Look::default(), Look::report()] {
        let chart = growing(5, PageSpec { look, ..plain_page() });
        let layout = chart.layout();
        let svg = svg_outlined_from_layout(&layout, chart.page());
        assert!(!svg.contains("<text"));
        let (texts, paths) = (texts(&layout), paths(&svg));
        assert_eq!(texts.len(), paths.len());
        for (text, path) in texts.into_iter().zip(paths) {
            let Mark::Text { text, x, baseline, anchor, face, .. } = text else { continue };
            let width = face.width(text);
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            // Letters may reach a little out of their advance.
            assert!(left - 0.2 <= path.left && path.right <= left + width + 0.2, "{text}");
            assert!(
                baseline - face.size * 0.96 <= path.top && path.bottom <= baseline + face.size * 0.24,
                "{text}"
            );
            assert!(path.right - path.left > width * 0.7, "{text}");
        }
    }
}

#[test]
fn a_capital_is_as_high_as_the_typeface_says() {
    // The heights of capitals of Liberation Sans and Liberation Serif: 1409 and 1341 of 2048.
    for (look, height) in [(Look::default(), 1409.0 / 2048.0), (Look::report(), 1341.0 / 2048.0)] {
        let chart = growing(1, PageSpec { title: "H".to_owned(), look, ..plain_page() });
        let layout = chart.layout();
        let title = texts(&layout).into_iter().find_map(|mark| match mark {
            Mark::Text { text, face, baseline, .. } if text == "H" => Some((*face, *baseline)),
            _ => None,
        });
        let (face, baseline) = title.unwrap();
        let svg = svg_outlined_from_layout(&layout, chart.page());
        let path = paths(&svg).into_iter().find(|path| (path.bottom - baseline).abs() < 0.011).unwrap();
        assert!((path.bottom - path.top - face.size * height).abs() < 0.011, "{path:?}");
    }
}

#[test]
fn a_text_with_a_letter_that_has_no_outline_stays_a_text() {
    let chart = growing(2, PageSpec { title: "Số thu 中".to_owned(), ..plain_page() });
    let layout = chart.layout();
    let svg = svg_outlined_from_layout(&layout, chart.page());
    assert_eq!(svg.matches("<text").count(), 1);
    assert_eq!(paths(&svg).len(), texts(&layout).len() - 1);
    roxmltree::Document::parse(&svg).unwrap();
}
