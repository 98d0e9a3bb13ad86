//! Which room may use which: the table of `src/lib.rs` as the check reads it, from the ground up.

use super::tree::{Tree, Use};
use std::collections::BTreeSet;

/// A room, and those that it may use.
pub(super) type Allowed = &'static [(&'static str, &'static [&'static str])];

/// The rooms of the library and of the page. `main.rs` counts as the page; `lib.rs` is the map of all.
pub(super) const ALLOWED: Allowed = &[
    ("number", &[]),
    ("language", &["number"]),
    ("colour", &[]),
    ("grid", &["number"]),
    // `grid`: forms belong to cells.
    ("form", &["number", "colour", "grid"]),
    // Formulas name cells. No sheets: what a cell holds is asked through `Surroundings`.
    ("formula", &["number", "grid", "form"]),
    ("period", &["number"]),
    // `period`: a plan is spread over the working days of a calendar.
    ("indicator", &["number", "period"]),
    // `indicator`: exact shares by which a former unit's figures are divided.
    ("place", &["number", "indicator"]),
    ("source", &["number", "grid", "form"]),
    ("table", &["number", "grid", "period", "indicator", "place"]),
    ("analysis", &["number", "period", "indicator", "table"]),
    ("chart", &["number", "colour", "indicator"]),
    // `formula`: what a cell says beside its value.
    (
        "sheet",
        &["number", "colour", "grid", "form", "formula", "period", "indicator", "place", "table", "analysis"],
    ),
    // All below it but what reads and draws: `source` and `chart` keep nothing.
    (
        "store",
        &[
            "number",
            "language",
            "colour",
            "grid",
            "form",
            "formula",
            "period",
            "indicator",
            "place",
            "table",
            "analysis",
            "sheet",
        ],
    ),
    // `number`, `table`: a fact names decimals, columns and rows. No words.
    ("narrate", &["number", "indicator", "table", "analysis", "sheet"]),
    // `grid`: what is read becomes cells. `formula`, `number`: so do the formulas of a file, which are in Excel's notation.
    // `language`: a document says which it is in.
    ("intake", &["number", "language", "grid", "formula", "source", "table", "sheet", "store"]),
    // `grid`: cells of the report.
    ("export", &["number", "language", "grid", "indicator", "table", "analysis", "store"]),
    // All below it.
    (
        "words",
        &[
            "number",
            "language",
            "colour",
            "grid",
            "form",
            "formula",
            "period",
            "indicator",
            "place",
            "source",
            "table",
            "analysis",
            "chart",
            "sheet",
            "store",
            "narrate",
            "intake",
            "export",
        ],
    ),
    // What a sheet is made of: its cells and formulas, periods and figures, and the words of its titles. `place`: the units of several
    // sheets are the same by their names.
    (
        "derived",
        &[
            "number",
            "language",
            "grid",
            "formula",
            "period",
            "indicator",
            "place",
            "table",
            "analysis",
            "sheet",
            "words",
        ],
    ),
    // All below it but `chart` and `export`: what is drawn or written is the business of `view` and `web`.
    (
        "app",
        &[
            "number",
            "language",
            "colour",
            "grid",
            "form",
            "formula",
            "period",
            "indicator",
            "place",
            "source",
            "table",
            "analysis",
            "sheet",
            "store",
            "narrate",
            "intake",
            "words",
            "derived",
        ],
    ),
    // All below it.
    (
        "view",
        &[
            "number",
            "language",
            "colour",
            "grid",
            "form",
            "formula",
            "period",
            "indicator",
            "place",
            "source",
            "table",
            "analysis",
            "chart",
            "sheet",
            "store",
            "narrate",
            "intake",
            "export",
            "words",
            "derived",
            "app",
        ],
    ),
    // The engine's package: jobs in, values out.
    // `export`: the writers of files travel with the engine.
    ("engine", &["formula", "export"]),
    // Plain data that actions and views carry. `source`: which files are too large to be read; `intake`, `store`,
    // `export`: effects are carried out here. Places, facts and derived sheets come by way of `app` and `view` alone.
    (
        "web",
        &[
            "number",
            "language",
            "colour",
            "colour",
            "grid",
            "form",
            "period",
            "indicator",
            "source",
            "table",
            "analysis",
            "chart",
            "sheet",
            "store",
            "intake",
            "export",
            "words",
            "app",
            "view",
        ],
    ),
];

/// Names that a room takes from where it may not, by path or by definition.
pub(super) fn violations(tree: &Tree, uses: &[Use], allowed: Allowed) -> Vec<String> {
    let mut found = BTreeSet::new();
    for each in uses {
        let user = &tree.files[each.from];
        let own = match room_of(user) {
            "lib" => continue,
            "main" => "web",
            own => own,
        };
        let Some((_, may)) = allowed.iter().find(|(room, _)| *room == own) else {
            found.insert(format!("{user}: the room `{own}` is not in the table of rooms"));
            continue;
        };
        for room in each.rooms.iter().filter(|room| *room != own && !may.contains(&room.as_str())) {
            let line = each.line;
            found.insert(format!("{user}:{line}: the room `{own}` may not use `{room}` ({})", each.name));
        }
    }
    found.into_iter().collect()
}

fn room_of(file: &str) -> &str {
    let inside = file.strip_prefix("src/").unwrap_or(file);
    let room = inside.split('/').next().unwrap_or(inside);
    room.strip_suffix(".rs").unwrap_or(room)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_itself_has_no_circle() {
        for (place, (room, may)) in ALLOWED.iter().enumerate() {
            for used in *may {
                let below = ALLOWED[..place].iter().any(|(lower, _)| lower == used);
                assert!(below, "{room} may use {used}, which is not below it");
            }
        }
    }

    #[test]
    fn a_room_uses_those_it_may_by_whatever_way_it_names_them() {
        const ROOMS: Allowed = &[("a", &[]), ("b", &["a"]), ("c", &["b"]), ("web", &["c"])];
        let check = |file: &str, text: &str| {
            let sources = [
                ("src/lib.rs", "pub mod a; pub mod b; pub mod c;"),
                ("src/a.rs", "pub struct A; pub fn a() {}"),
                ("src/b.rs", "pub use crate::a::A; pub struct B;"),
                (file, text),
            ];
            let sources = sources.map(|(path, text)| (path.to_owned(), text.to_owned()));
            Tree::read(&sources).map(|tree| violations(&tree, &tree.uses(), ROOMS)).unwrap_or_default()
        };
        let rows = [
            ("src/c.rs", "use crate::b::B;", &[][..]),
            ("src/c.rs", "use crate::{a::A, b::B};", &["src/c.rs:1: the room `c` may not use `a` (A)"]),
            ("src/c.rs", "fn f() { crate::a::a() }", &["src/c.rs:1: the room `c` may not use `a` (a)"]),
            // A name that another room passes on is still its definer's.
            ("src/c.rs", "use crate::b::A;", &["src/c.rs:1: the room `c` may not use `a` (A)"]),
            ("src/c.rs", "use crate::a;\n", &["src/c.rs:1: the room `c` may not use `a` (a)"]),
            ("src/c.rs", "// crate::a::a()\n#[cfg(test)] mod tests { use crate::a::A; }", &[]),
            (
                "src/main.rs",
                "fn main() { chi_tieu::b::B; }",
                &["src/main.rs:1: the room `web` may not use `b` (B)"],
            ),
            ("src/d.rs", "use crate::a::A;", &["src/d.rs: the room `d` is not in the table of rooms"]),
        ];
        for (file, text, expected) in rows {
            assert_eq!(check(file, text), expected, "{text}");
        }
    }
}
