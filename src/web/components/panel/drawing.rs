//! The chart as the browser shows it. After an edit only the elements that changed are put into the page: with 63 units the
//! browser would need longer to lay out all texts again than for the rest of the answer.

use web_sys::Element;
use yew::prelude::*;

use chi_tieu::chart::replaced_elements;

#[derive(Properties, PartialEq)]
pub(crate) struct DrawingProps {
    pub(crate) svg: AttrValue,
    /// What the drawing says, for people who cannot see it.
    pub(crate) label: AttrValue,
}

/// An SVG of `chart::svg`, which escapes every text and has neither script nor reference: safe as markup.
#[component]
pub(crate) fn Drawing(DrawingProps { svg, label }: &DrawingProps) -> Html {
    let place = use_node_ref();
    let shown = use_mut_ref(AttrValue::default);
    {
        let place = place.clone();
        use_effect_with((svg.clone(), label.clone()), move |(svg, label)| {
            if let Some(place) = place.cast::<Element>() {
                let before = shown.replace(svg.clone());
                show(&place, &before, svg, label);
            }
        });
    }
    html! { <div class="chart-picture" role="img" aria-label={label} ref={place}></div> }
}

/// Makes `place` show `svg` where it showed `before`.
fn show(place: &Element, before: &str, svg: &str, label: &str) {
    let replaced = replaced_elements(before, svg);
    if replaced.is_none_or(|changes| replace(place, &changes, label).is_none()) {
        place.set_inner_html(svg);
    }
}

/// Puts each element in its place; [`None`] if the page does not hold what was expected.
fn replace(place: &Element, changes: &[(u32, &str)], label: &str) -> Option<()> {
    let svg = place.first_element_child()?;
    svg.set_attribute("aria-label", label).ok()?;
    let children = svg.children();
    // Looked up before the first is replaced: a live collection is walked anew after each change.
    let olds: Option<Vec<Element>> = changes.iter().map(|(at, _)| children.item(*at)).collect();
    for (old, (_, new)) in olds?.iter().zip(changes) {
        old.set_outer_html(new);
    }
    Some(())
}
