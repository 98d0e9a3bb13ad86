//! What every laid out chart is held to: nothing outside the page, no two texts over each other, type that can be read,
//! SVG that is whole and of true size.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::chart::*;

/// One pixel of the image at 300 dpi, mm.
pub const PIXEL: f64 = 25.4 / 300.0;

const POINT: f64 = 25.4 / 72.0;

/// Whether two areas share more than an edge, with a tolerance of a hundredth of a millimetre.
pub fn overlap(a: &Area, b: &Area) -> bool {
    const HAIR: f64 = 0.01;
    a.left + HAIR < b.right && b.left + HAIR < a.right && a.top + HAIR < b.bottom && b.top + HAIR < a.bottom
}

/// The area of a text, from the height of a capital with one diacritic (0,96 of the font size above the baseline) down to
/// the descenders and the dot of ạ, ị, ụ (0,24 below it); `None` for a mark that has no text.
pub fn text_area(mark: &Mark) -> Option<Area> {
    let Mark::Text { text, x, baseline, anchor, face, .. } = mark else { return None };
    let width = face.width(text);
    let left = match anchor {
        Anchor::Start => *x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    let (top, bottom) = (baseline - face.size * 0.96, baseline + face.size * 0.24);
    Some(Area { left, right: left + width, top, bottom })
}

/// Texts that overlap each other or leave the page.
pub fn collisions(layout: &Layout) -> Vec<String> {
    let texts: Vec<(&Mark, Area)> =
        layout.marks.iter().filter_map(|m| text_area(m).map(|area| (m, area))).collect();
    let mut found = Vec::new();
    for (i, (mark, area)) in texts.iter().enumerate() {
        if area.left < -0.01
            || area.top < -0.01
            || area.right > layout.width + 0.01
            || area.bottom > layout.height + 0.01
        {
            found.push(format!("outside: {mark:?}"));
        }
        for (other, other_area) in &texts[i + 1..] {
            // Lines of one text may share the room of their accents and descenders.
            let close = Area { top: area.top + 0.25, bottom: area.bottom - 0.25, ..*area };
            if overlap(&close, other_area) {
                found.push(format!("{mark:?} over {other:?}"));
            }
        }
    }
    found
}

/// Every letter of a text, without spaces.
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

pub fn drawn_letters(layout: &Layout) -> String {
    let text = |m: &Mark| match m {
        Mark::Text { text, .. } => Some(letters(text)),
        _ => None,
    };
    layout.marks.iter().filter_map(text).collect()
}

/// Texts over the area of a figure.
pub fn texts_over_places(layout: &Layout) -> Vec<String> {
    let texts = layout.marks.iter().filter_map(|m| text_area(m).map(|area| (m, area)));
    texts
        .flat_map(|(mark, area)| {
            let places = layout.places.iter().flatten().filter(move |place| overlap(place, &area));
            places.map(move |place| format!("{mark:?} over {place:?}"))
        })
        .collect()
}

/// Holds a chart to what every chart is held to, but for [`collisions`] of what the caller allows.
pub fn check_chart(name: &str, chart: &Chart) {
    let layout = chart.layout();
    assert_eq!(collisions(&layout), Vec::<String>::new(), "{name}");
    let page = Area { left: 0.0, top: 0.0, right: layout.width, bottom: layout.height };
    for place in layout.places.iter().flatten() {
        let within = place.left >= -0.01 && place.right <= page.right + 0.01;
        assert!(within && place.top >= -0.01 && place.bottom <= page.bottom + 0.01, "{name}: {place:?}");
    }
    for mark in &layout.marks {
        if let Mark::Text { face, text, .. } = mark {
            assert!(face.size >= LEAST_POINTS * POINT - 1e-9, "{name}: {text} at {} pt", face.size / POINT);
        }
    }
    let svg = svg_from_chart(chart);
    let document = roxmltree::Document::parse(&svg).unwrap_or_else(|e| panic!("{name}: {e}"));
    let root = document.root_element();
    let size = |a: &str| root.attribute(a).unwrap().strip_suffix("mm").unwrap().parse::<f64>().unwrap();
    assert!((size("width") - layout.width).abs() < 0.011, "{name}");
    assert!((size("height") - layout.height).abs() < 0.011, "{name}");
    let child = |tag: &str| {
        root.children().find(|n| n.has_tag_name(tag)).and_then(|n| n.text()).unwrap_or_default().to_owned()
    };
    let clean = |text: &str| chi_tieu::chart::clean(text);
    assert_eq!(
        (child("title"), child("desc")),
        (clean(&chart.page().title), clean(&chart.page().alt)),
        "{name}"
    );
    // The title and the source are whole.
    let drawn = drawn_letters(&layout);
    for text in [&chart.page().title, &chart.page().subtitle, &chart.page().source] {
        assert!(drawn.contains(&letters(&clean(text))), "{name}: {text} is not whole");
    }
}
