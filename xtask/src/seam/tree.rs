//! The modules of all sources, and which file uses a name of which other: each name is followed through the faces that
//! re-export it to the file that defines it.

use super::scan::{Code, scan};
use anyhow::{Context, Result};
use std::collections::BTreeMap;

/// A source: its path from the workspace, as `src/table/mod.rs`, and its text.
pub(super) type Source = (String, String);

/// What is known of all sources.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// Paths of the files, those for tests only left out.
    pub(super) files: Vec<String>,
    modules: Vec<Module>,
}

#[derive(Debug)]
struct Module {
    /// `["table", "model"]`; that of `lib.rs` is empty.
    path: Vec<String>,
    file: usize,
    code: Code,
    parent: Option<usize>,
    children: BTreeMap<String, usize>,
}

/// A name that one file uses and another defines.
#[derive(Debug)]
pub(super) struct Use {
    /// Places in [`Tree::files`].
    pub(super) from: usize,
    /// The file that defines it; `None` if it is a module that is named for itself.
    pub(super) to: Option<usize>,
    pub(super) name: String,
    pub(super) line: usize,
    /// Rooms that the path goes through, the definer's too.
    pub(super) rooms: Vec<String>,
    /// The first face inside of which the user stands and that re-exports the name from further in.
    pub(super) own_face: Option<usize>,
}

#[derive(Clone, Debug)]
enum Target {
    Module(usize),
    Item(usize),
}

/// Where a path leads, and the modules on the way: all of them, and those that re-export what follows.
#[derive(Clone, Debug)]
struct Found {
    target: Target,
    name: String,
    walked: Vec<usize>,
    through: Vec<usize>,
}

const ROOT: usize = 0;

/// Names that are being followed, each in its module and whether as a module: none is followed through itself.
type Seen = Vec<(usize, String, bool)>;

impl Tree {
    /// Reads the sources.
    ///
    /// # Errors
    ///
    /// If one cannot be taken apart.
    pub(super) fn read(sources: &[Source]) -> Result<Tree> {
        let mut codes = Vec::new();
        for (path, text) in sources {
            codes.push((path, scan(text).with_context(|| path.clone())?));
        }
        let tested: Vec<Vec<String>> = codes.iter().flat_map(|(path, code)| tested(path, code)).collect();
        codes.retain(|(path, _)| !tested.iter().any(|t| module_path(path).starts_with(t)));
        // A parent before its children, `lib.rs` before `main.rs`.
        codes.sort_by_key(|(path, _)| (module_path(path).len(), (*path).clone()));
        let mut tree = Tree::default();
        tree.modules.push(Module {
            path: Vec::new(),
            file: 0,
            code: Code::default(),
            parent: None,
            children: BTreeMap::new(),
        });
        for (path, code) in codes {
            let file = tree.files.len();
            tree.files.push(path.clone());
            match module_path(path).as_slice() {
                [] => {
                    tree.modules[ROOT].file = file;
                    tree.inside(ROOT, code);
                }
                [before @ .., name] => {
                    let parent = tree.at(before);
                    tree.add(parent, name, file, code);
                }
            }
        }
        Ok(tree)
    }

    /// The module of this path; the root if one above it has no file.
    fn at(&self, path: &[String]) -> usize {
        path.iter().try_fold(ROOT, |at, name| self.modules[at].children.get(name).copied()).unwrap_or(ROOT)
    }

    fn add(&mut self, parent: usize, name: &str, file: usize, code: Code) {
        let mut path = self.modules[parent].path.clone();
        path.push(name.to_owned());
        let id = self.modules.len();
        let (code_of, parent_of) = (Code::default(), Some(parent));
        self.modules.push(Module { path, file, code: code_of, parent: parent_of, children: BTreeMap::new() });
        self.modules[parent].children.insert(name.to_owned(), id);
        self.inside(id, code);
    }

    fn inside(&mut self, id: usize, mut code: Code) {
        let file = self.modules[id].file;
        for (name, inner) in std::mem::take(&mut code.inline) {
            self.add(id, &name, file, inner);
        }
        self.modules[id].code = code;
    }

    /// Every name that a file takes from another, once a line.
    pub(super) fn uses(&self) -> Vec<Use> {
        let mut uses = Vec::new();
        for (id, module) in self.modules.iter().enumerate() {
            let code = &module.code;
            for import in &code.imports {
                let Some(found) = self.resolve(id, &import.path, import.name.is_none(), &mut Vec::new())
                else {
                    continue;
                };
                if let (None, Target::Module(opened)) = (&import.name, &found.target) {
                    uses.extend(self.out_of_glob(id, *opened));
                }
                uses.extend(self.as_use(id, found, import.line));
            }
            for (path, line) in &code.paths {
                if self.starts_with_own_item(id, path) {
                    continue;
                }
                if let Some(found) = self.resolve(id, path, false, &mut Vec::new()) {
                    uses.extend(self.as_use(id, found, *line));
                }
            }
        }
        uses.sort_by(|a, b| (a.from, a.line, &a.name, a.to).cmp(&(b.from, b.line, &b.name, b.to)));
        uses.dedup_by(|a, b| {
            (a.from, a.line, &a.name, a.to, &a.rooms) == (b.from, b.line, &b.name, b.to, &b.rooms)
        });
        uses
    }

    /// Paths into the library that lead to no file: what cannot be followed cannot be checked.
    pub(super) fn lost(&self) -> Vec<String> {
        let mut lost = Vec::new();
        for (id, module) in self.modules.iter().enumerate() {
            let imports = module.code.imports.iter().map(|i| (&i.path, i.line, i.name.is_none()));
            let paths = module.code.paths.iter().map(|(path, line)| (path, *line, false));
            for (path, line, to_module) in imports.chain(paths) {
                let is_ours = path.first().is_some_and(|first| is_absolute(first));
                if is_ours && self.resolve(id, path, to_module, &mut Vec::new()).is_none() {
                    let file = &self.files[module.file];
                    lost.push(format!("{file}:{line}: `{}` leads to no file of src", path.join("::")));
                }
            }
        }
        lost
    }

    /// Whether a path goes on from an item that the module defines or imports: then nothing more is used than that.
    fn starts_with_own_item(&self, id: usize, path: &[String]) -> bool {
        let Some(first) = path.first().filter(|first| !is_absolute(first)) else { return false };
        let found = self.own(id, first, true, &mut Vec::new());
        found.is_some_and(|found| matches!(found.target, Target::Item(_)))
    }

    /// What a module takes out of another that it has opened by `use …::*`.
    fn out_of_glob(&self, id: usize, opened: usize) -> Vec<Use> {
        let code = &self.modules[id].code;
        let paths = code.paths.iter().filter_map(|(path, line)| Some((path.first()?, *line)));
        let words = code.words.iter().map(|(word, line)| (word, *line)).chain(paths);
        let is_own = |word: &String| {
            code.items.contains(word) || code.imports.iter().any(|i| i.name.as_ref() == Some(word))
        };
        words
            .filter(|(word, _)| !is_own(word))
            .filter_map(|(word, line)| {
                let found = self.member(opened, word, false, &mut Vec::new())?;
                matches!(found.target, Target::Item(_)).then(|| self.as_use(id, found, line))?
            })
            .collect()
    }

    /// As a use of another file; `None` inside one file.
    fn as_use(&self, id: usize, found: Found, line: usize) -> Option<Use> {
        let user = &self.modules[id];
        let (to, definer) = match found.target {
            Target::Item(module) => (Some(self.modules[module].file), module),
            Target::Module(module) => (None, module),
        };
        if to == Some(user.file) {
            return None;
        }
        let mut rooms: Vec<String> = found
            .walked
            .iter()
            .chain([&definer])
            .filter_map(|m| self.modules[*m].path.first().cloned())
            .collect();
        rooms.sort();
        rooms.dedup();
        let own_face = found.through.into_iter().find(|face| {
            let face = &self.modules[*face];
            let is_above = |path: &[String]| path.len() > face.path.len() && path.starts_with(&face.path);
            face.file != user.file && is_above(&user.path) && is_above(&self.modules[definer].path)
        });
        let own_face = own_face.map(|face| self.modules[face].file);
        Some(Use { from: user.file, to, name: found.name, line, rooms, own_face })
    }

    /// Follows a path that is written in a module.
    fn resolve(&self, from: usize, path: &[String], to_module: bool, seen: &mut Seen) -> Option<Found> {
        let (first, rest) = path.split_first()?;
        let is_last = rest.is_empty();
        let mut found = match first.as_str() {
            "crate" | "chi_tieu" => self.module(ROOT),
            "self" => self.module(from),
            "super" => self.module(self.modules[from].parent?),
            _ => self.own(from, first, to_module || !is_last, seen)?,
        };
        for (place, name) in rest.iter().enumerate() {
            let Target::Module(at) = found.target else { break };
            if name == "super" {
                found = self.module(self.modules[at].parent?);
                continue;
            }
            let is_last = place + 1 == rest.len();
            let next = self.member(at, name, to_module || !is_last, seen)?;
            found.walked.extend(next.walked);
            found.through.extend(next.through);
            (found.target, found.name) = (next.target, next.name);
        }
        Some(found)
    }

    fn module(&self, id: usize) -> Found {
        let name = self.modules[id].path.last().cloned().unwrap_or_else(|| "crate".to_owned());
        Found { target: Target::Module(id), name, walked: vec![id], through: Vec::new() }
    }

    /// What a name means inside a module itself.
    fn own(&self, id: usize, name: &str, to_module: bool, seen: &mut Seen) -> Option<Found> {
        // `main.rs` declares its modules where `lib.rs` does.
        let is_main = self.modules[id].path == ["main"];
        let found = self.member(id, name, to_module, seen);
        let mut found =
            if is_main { found.or_else(|| self.member(ROOT, name, to_module, seen)) } else { found }?;
        // The way there is the import's own, which is looked at by itself.
        found.walked.clear();
        found.through.clear();
        Some(found)
    }

    /// What a name means to who looks into a module. A module and a function may share a name: which is meant is said.
    fn member(&self, id: usize, name: &str, to_module: bool, seen: &mut Seen) -> Option<Found> {
        let key = (id, name.to_owned(), to_module);
        if seen.contains(&key) {
            return None;
        }
        seen.push(key);
        let module = &self.modules[id];
        let child = module.children.get(name).map(|child| self.module(*child));
        let item = module.code.items.contains(name).then(|| Found {
            target: Target::Item(id),
            name: name.to_owned(),
            walked: vec![id],
            through: Vec::new(),
        });
        let found = if to_module { child.clone().or(item) } else { item };
        let found = found.or_else(|| self.imported(id, name, to_module, seen)).or(child);
        seen.pop();
        found
    }

    /// What a module brings in under this name.
    fn imported(&self, id: usize, name: &str, to_module: bool, seen: &mut Seen) -> Option<Found> {
        let imports = &self.modules[id].code.imports;
        let mut named = imports.iter().filter(|i| i.name.as_deref() == Some(name));
        let named = named.find_map(|i| self.resolve(id, &i.path, to_module, seen));
        let mut found = named.or_else(|| {
            imports.iter().filter(|i| i.name.is_none()).find_map(|import| {
                let opened = self.resolve(id, &import.path, true, &mut seen.clone())?;
                let Target::Module(opened) = opened.target else { return None };
                self.member(opened, name, to_module, &mut seen.clone())
            })
        })?;
        found.walked.push(id);
        found.through.insert(0, id);
        Some(found)
    }
}

fn is_absolute(first: &str) -> bool {
    matches!(first, "crate" | "chi_tieu" | "self" | "super")
}

/// The path of a file's module; `main.rs` is the room of its own name.
fn module_path(file: &str) -> Vec<String> {
    let inside = file.strip_prefix("src/").unwrap_or(file);
    let inside = inside.strip_suffix(".rs").unwrap_or(inside);
    let mut path: Vec<String> = inside.split('/').map(str::to_owned).collect();
    if path.last().is_some_and(|last| last == "mod") || path == ["lib"] {
        path.pop();
    }
    path
}

/// Paths of the modules that a file declares for tests only.
fn tested(file: &str, code: &Code) -> Vec<Vec<String>> {
    let beside = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    let of = |name: &String| match name.strip_suffix(".rs") {
        Some(_) => module_path(&format!("{beside}/{name}")),
        None => [module_path(file), vec![name.clone()]].concat(),
    };
    code.for_tests.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_followed_to_the_files_that_define_them() {
        let sources = [
            ("src/lib.rs", "pub mod a; pub mod b;"),
            ("src/main.rs", "mod web; fn main() { web::run(); }"),
            ("src/a/mod.rs", "mod deep; mod one; pub use deep::Deep; pub use one::{one, Two as Second};"),
            ("src/a/one.rs", "pub fn one() -> u8 { super::deep::DEPTH } pub struct Two;"),
            ("src/a/deep.rs", "pub struct Deep; pub const DEPTH: u8 = 1;"),
            (
                "src/b.rs",
                "use crate::a::{self, Deep}; fn f() { a::one(); } mod inner { use super::super::a::Second; }",
            ),
            (
                "src/web/mod.rs",
                "use chi_tieu::a::*; pub fn run() { view! { { one() } { crate::web::shown::S } } }",
            ),
            ("src/web/shown.rs", "pub struct S;"),
        ];
        let sources = sources.map(|(path, text)| (path.to_owned(), text.to_owned()));
        let Ok(tree) = Tree::read(&sources) else { return assert!(sources.is_empty(), "not read") };
        let mut uses: Vec<String> = tree
            .uses()
            .iter()
            .filter_map(|u| Some(format!("{} {} {}", tree.files[u.from], u.name, tree.files[u.to?])))
            .collect();
        uses.sort();
        let expected = [
            "src/a/mod.rs Deep src/a/deep.rs",
            "src/a/mod.rs Two src/a/one.rs",
            "src/a/mod.rs one src/a/one.rs",
            "src/a/one.rs DEPTH src/a/deep.rs",
            "src/b.rs Deep src/a/deep.rs",
            "src/b.rs Two src/a/one.rs",
            "src/b.rs one src/a/one.rs",
            "src/main.rs run src/web/mod.rs",
            "src/web/mod.rs S src/web/shown.rs",
            "src/web/mod.rs one src/a/one.rs",
        ];
        assert_eq!(uses, expected);
    }

    #[test]
    fn files_for_tests_are_left_out() {
        let sources = [
            ("src/lib.rs", "mod a; #[cfg(test)] mod tests;"),
            ("src/a.rs", "#[cfg(test)] #[path = \"a_tests.rs\"] mod tests;"),
            ("src/a_tests.rs", ""),
            ("src/tests.rs", ""),
        ];
        let sources = sources.map(|(path, text)| (path.to_owned(), text.to_owned()));
        assert_eq!(
            Tree::read(&sources).map(|tree| tree.files).unwrap_or_default(),
            ["src/lib.rs", "src/a.rs"]
        );
    }
}
