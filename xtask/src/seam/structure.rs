//! How sources may be put together: no circles, siblings beside siblings, faces that define nothing, files that can be
//! read in one sitting.

use super::circles::{Ties, circles, tie};
use super::rooms::{self, Allowed};
use super::tree::{Source, Tree, Use};
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};

/// Lines that a file may have.
const MOST_LINES: usize = 400;

/// All that the sources break, sorted by rule.
///
/// # Errors
///
/// If a source cannot be taken apart.
pub(super) fn violations(sources: &[Source], allowed: Allowed) -> Result<Vec<String>> {
    let tree = Tree::read(sources)?;
    let uses = tree.uses();
    let mut found = tree.lost();
    found.extend(rooms::violations(&tree, &uses, allowed));
    found.extend(circles(&file_ties(&tree, &uses), "files"));
    found.extend(folder_circles(&tree, &uses));
    found.extend(own_faces(&tree, &uses));
    found.extend(sources.iter().flat_map(|(path, text)| form(path, text)));
    Ok(found)
}

fn file_ties(tree: &Tree, uses: &[Use]) -> Ties {
    let mut ties = Ties::new();
    for (user, used, name) in between_files(tree, uses) {
        tie(&mut ties, user, used, name);
    }
    ties
}

fn between_files<'a>(tree: &'a Tree, uses: &'a [Use]) -> impl Iterator<Item = (&'a str, &'a str, &'a str)> {
    uses.iter().filter_map(|u| Some((&*tree.files[u.from], &*tree.files[u.to?], &*u.name)))
}

/// Circles among what is directly inside one folder. Its face does not count: it uses all that it shows.
fn folder_circles(tree: &Tree, uses: &[Use]) -> Vec<String> {
    let mut folders: BTreeMap<&str, Ties> = BTreeMap::new();
    for (user, used, name) in between_files(tree, uses) {
        let shared = user.bytes().zip(used.bytes()).take_while(|(a, b)| a == b).count();
        // The last slash of what both begin with; `svg.rs` is the face of `svg/`.
        let Some(end) = user.get(..shared).and_then(|same| same.rfind('/')) else { continue };
        let (folder, children) = (&user[..end], [child(user, end), child(used, end)]);
        if !children.iter().any(|name| matches!(*name, "mod" | "lib" | "main")) {
            let name = format!("{name} ({user} from {used})");
            let [user, used] = children.map(|child| format!("{folder}/{child}"));
            tie(folders.entry(folder).or_default(), &user, &used, &name);
        }
    }
    let of_folder = |(folder, ties): (&&str, &Ties)| circles(ties, &format!("children of {folder}"));
    folders.iter().flat_map(of_folder).filter(|message| !is_of_files(tree, message)).collect()
}

fn child(path: &str, folder: usize) -> &str {
    let inside = &path[folder + 1..];
    let name = inside.split('/').next().unwrap_or(inside);
    name.strip_suffix(".rs").unwrap_or(name)
}

/// Whether all members of a circle are files: then it has been told as a circle of files.
fn is_of_files(tree: &Tree, message: &str) -> bool {
    let members = message.lines().next().and_then(|line| line.split_once(": ")).map_or("", |(_, all)| all);
    members.split(", ").all(|member| {
        let folder = format!("{member}/");
        !tree.files.iter().any(|file| file.starts_with(&folder))
    })
}

/// Siblings use siblings, not their own face; and a face defines nothing that those inside of it need.
fn own_faces(tree: &Tree, uses: &[Use]) -> Vec<String> {
    let mut found = BTreeSet::new();
    for each in uses {
        let (user, name) = (&tree.files[each.from], &each.name);
        let place = format!("{user}:{}", each.line);
        if let Some(face) = each.own_face {
            let definer = each.to.map_or("a file inside", |to| &tree.files[to]);
            let face = &tree.files[face];
            found.insert(format!("{place}: takes `{name}` through its own face {face}: it is of {definer}"));
        }
        if let Some(to) = each.to.map(|to| &tree.files[to])
            && is_face_of(to, user)
        {
            found.insert(format!("{place}: needs `{name}`, which its own face {to} defines"));
        }
    }
    found.into_iter().collect()
}

/// Whether a file is the face of a folder that another is in.
fn is_face_of(face: &str, file: &str) -> bool {
    let folder = match face.strip_suffix("/mod.rs").or_else(|| face.strip_suffix("/lib.rs")) {
        Some(folder) => folder,
        None => face.strip_suffix(".rs").unwrap_or(face),
    };
    file != face && file.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

fn form(path: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let lines = text.lines().count();
    if lines > MOST_LINES {
        found.push(format!("{path}: has {lines} lines; {MOST_LINES} are the most"));
    }
    if !text.starts_with("//!") {
        found.push(format!("{path}: does not begin with a `//!` line that says what it owns"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALLOWED: Allowed = &[("low", &[]), ("high", &["low"])];

    /// The lawful tree, with some files changed or added.
    fn of(changes: &[(&str, &str)]) -> Vec<String> {
        let mut files: BTreeMap<&str, &str> = BTreeMap::from([
            ("src/lib.rs", "//! The map.\npub mod low; pub mod high;"),
            (
                "src/low/mod.rs",
                "//! Low.\nmod one; mod two; mod deep; pub use one::One; pub use deep::three::Three;",
            ),
            ("src/low/one.rs", "//! One.\nuse super::two::Two; pub struct One(Two);"),
            ("src/low/two.rs", "//! Two.\npub struct Two;"),
            ("src/low/deep/mod.rs", "//! Deep.\npub mod three; pub mod four;"),
            ("src/low/deep/three.rs", "//! Three.\nuse crate::low::two::Two; pub struct Three(Two);"),
            ("src/low/deep/four.rs", "//! Four.\npub struct Four;"),
            ("src/high.rs", "//! High.\nuse crate::low::{One, Three}; pub struct High(One, Three);"),
        ]);
        files.extend(changes.iter().copied());
        let sources: Vec<Source> = files.iter().map(|(p, t)| ((*p).to_owned(), (*t).to_owned())).collect();
        violations(&sources, ALLOWED).unwrap_or_else(|error| vec![format!("{error:#}")])
    }

    #[test]
    fn a_lawful_tree_breaks_nothing() {
        assert_eq!(of(&[]), Vec::<String>::new());
    }

    #[test]
    fn circles_of_files_are_told_with_their_names() {
        let two = "//! Two.\npub struct Two; fn f() { super::one::One::new(); }";
        let expected = "a circle of 2 files: src/low/one.rs, src/low/two.rs\n      \
            src/low/one.rs -> src/low/two.rs: Two\n      src/low/two.rs -> src/low/one.rs: One";
        assert_eq!(of(&[("src/low/two.rs", two)]), [expected]);
    }

    #[test]
    fn circles_through_the_face_of_another_room_are_found() {
        let two = "//! Two.\npub struct Two; use crate::high::High;";
        let found = of(&[("src/low/two.rs", two)]);
        let starts = [
            "src/low/two.rs:2: the room `low` may not use `high` (High)",
            "a circle of 4 files: src/high.rs, src/low/deep/three.rs, src/low/one.rs, src/low/two.rs\n",
            "a circle of 2 children of src: src/high, src/low\n",
        ];
        assert_eq!(found.len(), starts.len(), "{found:#?}");
        assert!(found.iter().zip(starts).all(|(message, start)| message.starts_with(start)), "{found:#?}");
    }

    #[test]
    fn circles_of_folders_are_told_though_their_files_have_none() {
        let two = "//! Two.\npub struct Two; use super::deep::four::Four;";
        let found = of(&[("src/low/two.rs", two)]);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(
            found[0].starts_with("a circle of 2 children of src/low: src/low/deep, src/low/two"),
            "{found:#?}"
        );
    }

    #[test]
    fn siblings_do_not_go_through_their_own_face() {
        let four = "//! Four.\nuse crate::low::One; pub struct Four;";
        let through = "src/low/deep/four.rs:2: takes `One` through its own face src/low/mod.rs: it is of src/low/one.rs";
        assert_eq!(of(&[("src/low/deep/four.rs", four)]), [through]);
        let four = "//! Four.\nuse super::super::One; pub struct Four;";
        assert_eq!(of(&[("src/low/deep/four.rs", four)]), [through]);
        let four = "//! Four.\npub struct Four; fn f() { let _ = crate::low::One::new(); }";
        assert_eq!(of(&[("src/low/deep/four.rs", four)]), [through]);
    }

    #[test]
    fn faces_define_nothing_that_a_child_needs() {
        let face = "//! Deep.\npub mod three; pub mod four; pub const DEPTH: u8 = 1;";
        let four = "//! Four.\npub struct Four; const F: u8 = super::DEPTH;";
        let expected =
            "src/low/deep/four.rs:2: needs `DEPTH`, which its own face src/low/deep/mod.rs defines";
        assert_eq!(of(&[("src/low/deep/mod.rs", face), ("src/low/deep/four.rs", four)]), [expected]);
    }

    #[test]
    fn files_are_short_and_say_what_they_own() {
        let long = format!("//! Two.\npub struct Two;{}", "\n".repeat(400));
        assert_eq!(of(&[("src/low/two.rs", &long)]), ["src/low/two.rs: has 401 lines; 400 are the most"]);
        let found = of(&[("src/low/two.rs", "pub struct Two;")]);
        assert_eq!(found, ["src/low/two.rs: does not begin with a `//!` line that says what it owns"]);
    }

    #[test]
    fn a_path_that_cannot_be_followed_is_told() {
        let two = "//! Two.\npub struct Two; fn f() { crate::low::nothing() }";
        assert_eq!(
            of(&[("src/low/two.rs", two)]),
            ["src/low/two.rs:2: `crate::low::nothing` leads to no file of src"]
        );
    }

    #[test]
    fn what_cannot_be_read_is_an_error() {
        assert_eq!(of(&[("src/low/two.rs", "//! Two.\nfn f( {")]).len(), 1);
    }
}
