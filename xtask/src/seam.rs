//! The seam: the library knows no browser. Checked by its dependencies and by its sources.
//!
//! An inverted dependency tree would prove nothing, because engine, charts and clocks bring browser crates themselves
//! when they are built for WebAssembly; what counts is what the library itself asks for.

use crate::places::{cargo, workspace};
use crate::process::{capture, heading};
use crate::provision::WASM_TARGET;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The crates that know a browser. `gloo` stands for all of its family.
const BROWSER: [&str; 5] = ["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen"];

/// Crates that one place alone may name, and that place.
const SOLE_USERS: [(&str, &str); 2] = [("plotters", "src/chart/svg"), ("ironcalc_base", "src/sheet/formula")];

/// Fails if the library depends on a browser crate, or a room other than `web` names one.
pub(crate) fn check() -> Result<()> {
    heading("seam");
    let workspace = workspace()?;
    let tree = capture(Command::new(cargo()).current_dir(&workspace).args([
        "tree",
        "--package",
        "chi-tieu",
        "--no-default-features",
        "--target",
        WASM_TARGET,
        "-e",
        "normal",
        "--depth",
        "1",
        "--prefix",
        "none",
    ]))?;
    for line in tree.lines() {
        let name = line.split(' ').next().unwrap_or_default().replace('-', "_");
        if is_browser_crate(&name) {
            bail!("the library depends on {name} without the feature `web`");
        }
    }
    let mut checked = 0;
    for file in rust_files(&workspace.join("src"))? {
        let inside = file.strip_prefix(&workspace).context("a source outside the workspace")?;
        let text =
            std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        check_source(inside, &text)?;
        checked += 1;
    }
    eprintln!("   {checked} sources keep to their side");
    Ok(())
}

fn check_source(file: &Path, text: &str) -> Result<()> {
    let is_page = file.starts_with("src/web") || file == Path::new("src/main.rs");
    for (number, line) in text.lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default();
        for word in code.split(|c: char| !(c.is_alphanumeric() || c == '_')) {
            let place = || format!("{}:{}", file.display(), number + 1);
            if !is_page && is_browser_crate(word) {
                bail!("{}: names `{word}`, which only src/web may", place());
            }
            for (name, user) in SOLE_USERS {
                let at_home = file.with_extension("").starts_with(user);
                if word == name && !at_home {
                    bail!("{}: names `{word}`, which only {user} may", place());
                }
            }
        }
    }
    Ok(())
}

fn is_browser_crate(name: &str) -> bool {
    BROWSER.contains(&name) || name.starts_with("gloo_")
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
            ("src/web/chart.rs", "use plotters::prelude;", false),
        ];
        for (file, text, allowed) in rows {
            assert_eq!(check_source(Path::new(file), text).is_ok(), allowed, "{file}: {text}");
        }
    }
}
