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

/// Every letter of a text, without spaces, and without what separates its parts: at a line's end it is left out.
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '·').collect()
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

/// Holds a chart to what every chart is held to, as it is and with annotations.
pub fn check_chart(name: &str, chart: &Chart) {
    check_as_it_is(name, chart);
    check_as_it_is(&format!("{name}, annotated"), &annotated(chart));
}

/// The chart with each form of annotation: of its first figure and its last, of the one between, and a line.
fn annotated(chart: &Chart) -> Chart {
    let places = chart.layout().places;
    let there: Vec<usize> = (0..places.len()).filter(|place| places[*place].is_some()).collect();
    let said = |text: &str, about: About| AnnotationSpec { text: text.to_owned(), about };
    let mut annotations = Vec::new();
    if let (Some(first), Some(last)) = (there.first(), there.last()) {
        let long =
            "BHXH thành phố Phan Rang – Tháp Chàm so với BHXH huyện Thuận Nam: +1.234,5 tỷ đồng (+12,34%)";
        annotations.push(said(long, About::Between(*first, *last)));
        annotations.push(said("B so với A: -4,10 điểm %", About::Between(*last, *first)));
        annotations.push(said("Thu hồi nợ đọng", About::Figure(there[there.len() / 2])));
        // In panels that stand side by side: within one panel, between two, and again at a figure that has words.
        if let Chart::Multiples(spec) = chart {
            let panels = spec.panels.len();
            let within = there.iter().rev().find(|place| *place % panels == first % panels);
            annotations.extend(within.map(|last| said("Trong một quỹ", About::Between(*first, *last))));
            annotations.push(said("Lời thứ hai", About::Figure(*first)));
        }
    }
    let mut annotated = chart.clone();
    let line = ValueLine { value: 0.42, text: "mức 42%".to_owned(), is_up: false };
    let up = ValueLine {
        value: 0.55, text: "mức của BHXH huyện Thuận Nam: 55,00%".to_owned(), is_up: true
    };
    // Lines beyond all figures, and two near one another.
    let near = ValueLine { value: 0.56, ..up.clone() };
    let has_two_axes = matches!(chart, Chart::TwoRates(_));
    let lines = if has_two_axes { vec![line, up, near] } else { vec![line] };
    annotated.annotate(annotations, lines);
    annotated
}

/// The same for one chart, which may be annotated: every annotation is whole.
fn check_as_it_is(name: &str, chart: &Chart) {
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
    let page = chart.page();
    let said = page.beside.iter().chain(&page.below).map(|annotation| &annotation.text);
    let said = said.chain(page.listed.iter().map(|annotation| &annotation.text));
    let said = said.chain(page.uprights.iter().chain(&page.levels).map(|line| &line.text));
    for text in [&page.title, &page.subtitle, &page.source].into_iter().chain(said) {
        assert!(drawn.contains(&letters(&clean(text))), "{name}: {text} is not whole");
    }
}
