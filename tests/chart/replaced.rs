//! One drawing made from another by replacing elements is the other, element by element.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use super::generated::{amount, name, page};
use chi_tieu::chart::*;
use chi_tieu::number::Notation;
use proptest::prelude::*;

/// The elements under the root as a reader of XML sees them: name, attributes, text.
fn children(svg: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let told = |node: roxmltree::Node<'_, '_>| {
        let attributes: Vec<String> =
            node.attributes().map(|a| format!("{}={}", a.name(), a.value())).collect();
        format!("{} {attributes:?} {:?}", node.tag_name().name(), node.text().map(str::trim))
    };
    document.root_element().children().filter(roxmltree::Node::is_element).map(told).collect()
}

/// What `part` is as an element under an SVG's root.
fn parsed(part: &str) -> String {
    let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{part}</svg>");
    let elements = children(&svg);
    assert_eq!(elements.len(), 1, "one element: {part}");
    elements[0].clone()
}

/// Replaces what is to be replaced and holds the outcome to the new drawing; how many were replaced.
fn check(old: &str, new: &str) -> Option<usize> {
    let changes = replaced_elements(old, new)?;
    let mut shown = children(old);
    for (at, part) in &changes {
        shown[*at as usize] = parsed(part);
    }
    assert_eq!(shown, children(new));
    Some(changes.len())
}

fn drawn(page: &PageSpec, names: &[String], figures: &[Option<f64>]) -> String {
    let row = |(label, value): (&String, &Option<f64>)| GrowthRow {
        label: label.clone(),
        value: *value,
        text: value.map_or("không có số".to_owned(), |value| format!("{value:.1}%")),
        is_bad: false,
        is_total: false,
    };
    let rows = names.iter().zip(figures).map(row).collect();
    svg_from_chart(&Chart::Growth(growth(rows, page.clone(), Notation::CommaDecimal)))
}

#[test]
fn one_figure_that_changed_replaces_a_bar_and_its_text() {
    let names: Vec<String> = (0..63).map(|i| format!("Xã {i}")).collect();
    let figures: Vec<Option<f64>> = (0..63).map(|i| Some(f64::from(i))).collect();
    let mut changed = figures.clone();
    changed[7] = Some(7.5);
    let page = PageSpec { title: "Tăng".into(), alt: "63 xã".into(), ..PageSpec::default() };
    let replaced = check(&drawn(&page, &names, &figures), &drawn(&page, &names, &changed)).unwrap();
    assert!((1..=3).contains(&replaced), "{replaced} elements are replaced");
}

proptest! {
    #[test]
    fn elements_that_changed_make_the_new_drawing(
        page in page(),
        names in proptest::collection::vec(name(), 1..12),
        old in proptest::collection::vec(amount(), 12),
        new in proptest::collection::vec(amount(), 12),
    ) {
        let (old, new) = (drawn(&page, &names, &old), drawn(&page, &names, &new));
        check(&old, &new);
        prop_assert_eq!(check(&old, &old), Some(0));
    }
}
