//! Turns wasm-bindgen's glue from an ES module with imports and exports into one function inside the page's start script.
//!
//! The function makes a fresh copy of the glue and its state, so that the app can be restarted after a trap. Its parameter
//! shadows the global `WebAssembly`, so that the loader can guard the instance without rewriting the glue.

use anyhow::{Context, Result, bail};
use std::path::Path;

/// The statement `const <name> = (WebAssembly) => { … return <init>; };`. With `exports`, the function gives these of the
/// glue's exports beside it: `{ init, … }`.
pub(crate) fn factory(name: &str, glue: &str, exports: &[&str], staging: &Path) -> Result<String> {
    let mut body = String::new();
    let mut init = None;
    for line in glue.lines() {
        if let Some(import) = line.strip_prefix("import ") {
            body.push_str(&inlined_import(import, staging)?);
        } else if let Some(list) = line.strip_prefix("export {") {
            let names = list.split(['}', ',']);
            init = names.filter_map(|name| name.trim().strip_suffix(" as default")).next().or(init);
        } else {
            body.push_str(line.strip_prefix("export ").unwrap_or(line));
        }
        body.push('\n');
    }
    let init = init.context("the glue exports no default: another version of wasm-bindgen?")?;
    if body.contains("export default") {
        bail!("the glue exports its default in an unknown way: another version of wasm-bindgen?");
    }
    // `import.meta` says where the glue would look for the WebAssembly if it were not given to it. Only a module may use
    // it, and a worker runs the glue as a plain script.
    let body = body.replace("import.meta.url", "undefined");
    if let Some(lacking) = exports.iter().find(|export| !body.contains(&format!("function {export}("))) {
        bail!("the glue does not export `{lacking}`");
    }
    let given = match exports {
        [] => init.to_owned(),
        exports => format!("{{ init: {init}, {} }}", exports.join(", ")),
    };
    Ok(format!("const {name} = (WebAssembly) => {{\n{body}return {given};\n}};"))
}

/// `{ a, b as c } from './snippets/x.js';` or `* as name from …` becomes a constant with the snippet's exports.
fn inlined_import(import: &str, staging: &Path) -> Result<String> {
    let (what, from) =
        import.split_once(" from ").with_context(|| format!("cannot inline `import {import}`"))?;
    let path = from.trim().trim_end_matches(';').trim_matches(['"', '\'']);
    let path = path.strip_prefix("./").with_context(|| format!("`{path}` is no file beside the glue"))?;
    let file = staging.join(path);
    let text = std::fs::read_to_string(&file)
        .with_context(|| format!("cannot read the snippet {}", file.display()))?;
    let pattern = match what.strip_prefix("* as ") {
        Some(name) => name.to_owned(),
        // In a destructuring pattern the new name follows a colon.
        None => what.replace(" as ", ": "),
    };
    Ok(format!("const {pattern} = {};", snippet(&text).with_context(|| format!("in {}", file.display()))?))
}

/// A snippet as an expression whose value is the object of its exports.
fn snippet(text: &str) -> Result<String> {
    let mut body = String::new();
    let mut names = Vec::new();
    for line in text.lines() {
        let code = line.trim_start();
        if code.starts_with("import ") || code.starts_with("import{") {
            bail!("a snippet that imports is not supported: `{code}`");
        }
        let Some(item) = code.strip_prefix("export ") else {
            body.push_str(line);
            body.push('\n');
            continue;
        };
        if let Some(list) = item.strip_prefix('{') {
            let list =
                list.split_once('}').with_context(|| format!("the list must end on its line: `{code}`"))?.0;
            for entry in list.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
                names.push(match entry.split_once(" as ") {
                    Some((inner, outer)) => format!("{}: {}", outer.trim(), inner.trim()),
                    None => entry.to_owned(),
                });
            }
            continue;
        }
        names.push(declared_name(item)?);
        body.push_str(item);
        body.push('\n');
    }
    Ok(format!("(() => {{\n{body}return {{ {} }};\n}})()", names.join(", ")))
}

/// The name that a declaration such as `async function name(…)` declares.
fn declared_name(item: &str) -> Result<String> {
    let rest = item.strip_prefix("async ").unwrap_or(item).trim_start();
    let (keyword, rest) =
        rest.split_once([' ', '*']).with_context(|| format!("cannot inline `export {item}`"))?;
    if !matches!(keyword, "function" | "class" | "const" | "let" | "var") {
        bail!("cannot inline `export {item}`");
    }
    let rest = rest.trim_start_matches([' ', '*']);
    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$')).unwrap_or(rest.len());
    if end == 0 {
        bail!("cannot inline `export {item}`");
    }
    Ok(rest[..end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snippets_become_expressions() {
        let rows = [
            (
                "export function a(x) { return x; }",
                "(() => {\nfunction a(x) { return x; }\nreturn { a };\n})()",
            ),
            ("export async function b$1() {}", "(() => {\nasync function b$1() {}\nreturn { b$1 };\n})()"),
            ("let c = 1;\nexport { c as d };", "(() => {\nlet c = 1;\nreturn { d: c };\n})()"),
            (
                "export class E {}\nexport const f = 2;",
                "(() => {\nclass E {}\nconst f = 2;\nreturn { E, f };\n})()",
            ),
        ];
        for (text, expected) in rows {
            assert_eq!(snippet(text).unwrap(), expected);
        }
        for refused in ["import x from './y.js';", "export default 1;", "export const { a } = b;"] {
            assert!(snippet(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn the_glue_becomes_a_function_that_returns_its_init() {
        let glue = "export function shown() {}\nlet wasm = import.meta.url;\nexport { initSync, __wbg_init as default };\n";
        let made = factory("freshGlue", glue, &[], Path::new(".")).unwrap();
        let body = "function shown() {}\nlet wasm = undefined;\n\nreturn __wbg_init;\n";
        assert_eq!(made, format!("const freshGlue = (WebAssembly) => {{\n{body}}};"));
        let made = factory("freshEngine", glue, &["shown"], Path::new(".")).unwrap();
        assert!(made.ends_with("return { init: __wbg_init, shown };\n};"), "{made}");
        assert!(factory("freshEngine", glue, &["hidden"], Path::new(".")).is_err());
    }
}
