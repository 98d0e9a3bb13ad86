//! What of one drawing has to be replaced to show the next: most edits move a few bars, and a browser that reads and lays
//! out two hundred texts again needs longer for that than for all that was computed.

/// The elements of `new` that differ from `old`, each with its place among the children of `<svg>`; or [`None`] where
/// another size or another number of elements asks for the whole of `new`. The root's `aria-label` is not compared: it is
/// the description, which whoever shows the drawing has at hand.
///
/// Both are drawings of this room: the root's tag and then one element after the other, none within another.
#[must_use]
pub fn replaced_elements<'a>(old: &str, new: &'a str) -> Option<Vec<(u32, &'a str)>> {
    let (old_root, old) = elements(old)?;
    let (new_root, new) = elements(new)?;
    if old.len() != new.len() || old_root != new_root {
        return None;
    }
    let changed =
        |(place, (before, after)): (u32, (&str, &'a str))| (before != after).then_some((place, after));
    Some((0..).zip(old.into_iter().zip(new)).filter_map(changed).collect())
}

/// The root's tag up to its description, and the elements in it; [`None`] of what is not such a drawing.
fn elements(svg: &str) -> Option<(&str, Vec<&str>)> {
    let (root, body) = svg.trim_end().strip_suffix("</svg>")?.split_once('>')?;
    let root = root.split_once(" aria-label=").map_or(root, |(size, _)| size);
    let begins = body.match_indices("\n<").map(|(at, _)| at).filter(|at| !body[*at..].starts_with("\n</"));
    let mut begins: Vec<usize> = begins.collect();
    begins.push(body.len());
    let parts = begins.windows(2).map(|ends| body[ends[0]..ends[1]].trim());
    Some((root, parts.collect()))
}
