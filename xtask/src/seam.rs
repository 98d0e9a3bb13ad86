//! The seam: the library knows no browser, and its rooms and files use one another in one direction. Checked by its
//! dependencies and by its sources; all that is wrong is told at once.
//!
//! An inverted dependency tree would prove nothing, because engine, charts and clocks bring browser crates themselves
//! when they are built for WebAssembly; what counts is what the library itself asks for.

mod circles;
mod rooms;
mod scan;
mod structure;
mod tree;

use crate::places::{cargo, workspace};
use crate::process::{capture, heading};
use crate::provision::WASM_TARGET;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use tree::Source;

/// The crates that know a browser. `gloo` stands for all of its family.
const BROWSER: [&str; 5] = ["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen"];

/// Crates that one place alone may name, and that place.
const SOLE_USERS: [(&str, &str); 2] = [("plotters", "src/chart/svg"), ("ironcalc_base", "src/engine")];

/// Fails if the library depends on a browser crate, a room other than `web` names one, or the sources are not put
/// together as they may be.
pub(crate) fn check() -> Result<()> {
    heading("seam");
    let sources = sources(&workspace()?)?;
    let mut found = browser_dependencies()?;
    found.extend(foreign_words(&sources));
    found.extend(structure::violations(&sources, rooms::ALLOWED)?);
    tell(&found, sources.len())
}

fn tell(found: &[String], checked: usize) -> Result<()> {
    for message in found {
        eprintln!("   {message}");
    }
    match found.len() {
        0 => eprintln!("   {checked} sources keep to their side"),
        1 => bail!("the sources break a rule"),
        rules => bail!("the sources break a rule in {rules} places"),
    }
    Ok(())
}

fn browser_dependencies() -> Result<Vec<String>> {
    let tree = capture(Command::new(cargo()).current_dir(workspace()?).args([
        "tree",
        "--package",
        "chi-tieu",
        "--target",
        WASM_TARGET,
        "-e",
        "normal",
        "--depth",
        "1",
        "--prefix",
        "none",
    ]))?;
    let names = tree.lines().map(|line| line.split(' ').next().unwrap_or_default().replace('-', "_"));
    let of_browser = names.filter(|name| is_browser_crate(name));
    Ok(of_browser
        .map(|name| format!("the library depends on {name}, which only the page's package in src/web may"))
        .collect())
}

/// Crates that are named where they may not be.
fn foreign_words(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in sources {
        let file = Path::new(path);
        // The engine is a package of its own too, which a worker calls.
        let is_page = ["src/web", "src/engine", "src/main.rs"].iter().any(|place| file.starts_with(place));
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for word in code.split(|c: char| !(c.is_alphanumeric() || c == '_')) {
                let place = format_args!("{path}:{}", number + 1);
                if !is_page && is_browser_crate(word) {
                    found.push(format!("{place}: names `{word}`, which only the packages of the page may"));
                }
                for (name, user) in SOLE_USERS {
                    let at_home = file.with_extension("").starts_with(user);
                    if word == name && !at_home {
                        found.push(format!("{place}: names `{word}`, which only {user} may"));
                    }
                }
            }
        }
    }
    found
}

fn is_browser_crate(name: &str) -> bool {
    BROWSER.contains(&name) || name.starts_with("gloo_")
}

/// All sources of the package, by their paths from the workspace.
fn sources(workspace: &Path) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    for file in rust_files(&workspace.join("src"))? {
        let inside = file.strip_prefix(workspace).context("a source outside the workspace")?;
        let path = inside.to_string_lossy().replace('\\', "/");
        let text =
            std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        sources.push((path, text));
    }
    Ok(sources)
}

fn rust_files(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(directory)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browser_crates_belong_to_web_and_engines_to_one_file() {
        let rows = [
            ("src/web/grid.rs", "use web_sys::Event;", true),
            ("src/main.rs", "mod web; use yew::Renderer;", true),
            ("src/app/state.rs", "use gloo_timers::callback;", false),
            ("src/app/state.rs", "let now = js_sys::Date::now();", false),
            ("src/app/state.rs", "// yew draws this", true),
            ("src/chart/svg.rs", "use plotters::prelude;", true),
            ("src/chart/svg/bars.rs", "use plotters::prelude;", true),
            ("src/chart/spec.rs", "use plotters::prelude;", false),
            ("src/engine/lib.rs", "use ironcalc_base::Model; use wasm_bindgen::prelude;", true),
            ("src/formula/read.rs", "use ironcalc_base::Model;", false),
            ("src/web/chart.rs", "use plotters::prelude;", false),
        ];
        for (file, text, allowed) in rows {
            let sources = [(file.to_owned(), text.to_owned())];
            assert_eq!(foreign_words(&sources).is_empty(), allowed, "{file}: {text}");
        }
    }
}
