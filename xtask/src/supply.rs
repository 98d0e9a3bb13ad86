//! What the page carries of others: which packages, from where, under which licences; a bill of materials for programs
//! (CycloneDX), and the same as a list for readers: docs/libraries.tsv.
//!
//! It reads `cargo metadata` and needs no network. Advisories are not looked up: their database would have to be fetched.

use crate::places::{cargo, workspace};
use crate::process::{capture, heading};
use crate::provision::WASM_TARGET;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;

/// The packages that become the page's WebAssembly files.
const CARRIED: [&str; 2] = ["chi-tieu-page", "chi-tieu-engine"];

/// Licences under which a package may be carried.
const ALLOWED: [&str; 12] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// The only place that packages come from.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// A package of others that the page carries.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Carried {
    name: String,
    version: String,
    licence: String,
}

/// The list as it is kept.
fn list_path() -> Result<PathBuf> {
    Ok(workspace()?.join("docs/libraries.tsv"))
}

/// Checks sources and licences, writes the bill of materials beside the page, and writes the list.
pub(crate) fn write() -> Result<()> {
    let carried = carried()?;
    let path = list_path()?;
    std::fs::write(&path, list(&carried)).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{} packages, {}", carried.len(), bill(&carried)?.display());
    Ok(())
}

/// The same, but fails if the kept list is not of today.
pub(crate) fn check() -> Result<()> {
    heading("supply");
    let carried = carried()?;
    bill(&carried)?;
    if std::fs::read_to_string(list_path()?).unwrap_or_default() != list(&carried) {
        bail!("the list of libraries is out of date: cargo xtask supply");
    }
    eprintln!("   {} packages, all of the registry and under allowed licences", carried.len());
    eprintln!("   NOT RUN, because it needs a network: advisories");
    Ok(())
}

fn carried() -> Result<Vec<Carried>> {
    let arguments =
        ["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", WASM_TARGET];
    let mut command = Command::new(cargo());
    let text = capture(command.current_dir(workspace()?).args(arguments))?;
    let metadata: Value = serde_json::from_str(&text).context("cargo metadata is no JSON")?;
    of_metadata(&metadata)
}

fn of_metadata(metadata: &Value) -> Result<Vec<Carried>> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let all = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let packages: BTreeMap<String, Value> =
        all(&metadata["packages"]).into_iter().map(|p| (text(&p["id"]), p)).collect();
    let nodes: BTreeMap<String, Value> =
        all(&metadata["resolve"]["nodes"]).into_iter().map(|n| (text(&n["id"]), n)).collect();
    let is_macro = |id: &str| {
        let targets = packages.get(id).map(|package| all(&package["targets"])).unwrap_or_default();
        targets.iter().flat_map(|target| all(&target["kind"])).any(|kind| kind == "proc-macro")
    };
    let mut waiting: Vec<String> = packages
        .iter()
        .filter(|(_, p)| CARRIED.contains(&text(&p["name"]).as_str()))
        .map(|(id, _)| id.clone())
        .collect();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        // What runs while the page is compiled is not in it.
        if is_macro(&id) || !seen.insert(id.clone()) {
            continue;
        }
        for dependency in all(&nodes.get(&id).context("a package without a node")?["deps"]) {
            if all(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"].is_null()) {
                waiting.push(text(&dependency["pkg"]));
            }
        }
    }
    let mut carried = Vec::new();
    for package in
        seen.iter().filter_map(|id| packages.get(id)).filter(|package| !package["source"].is_null())
    {
        let (name, version, licence) =
            (text(&package["name"]), text(&package["version"]), text(&package["license"]));
        if package["source"] != REGISTRY {
            bail!("{name} {version} comes from {}", package["source"]);
        }
        if !is_allowed(&licence) {
            bail!("{name} {version} is under {licence:?}, which is not allowed here");
        }
        carried.push(Carried { name, version, licence });
    }
    carried.sort();
    Ok(carried)
}

/// Whether an expression leaves a choice of licences that are all allowed.
fn is_allowed(expression: &str) -> bool {
    let plain = expression.replace('/', " OR ").replace(['(', ')'], " ");
    // "A AND (B OR C)" holds too if "A AND B" or "C" does, which is stricter than needed for the packages in use.
    plain.split(" OR ").any(|choice| {
        choice
            .split(" AND ")
            .all(|name| ALLOWED.contains(&name.split_whitespace().collect::<Vec<_>>().join(" ").as_str()))
    })
}

fn list(carried: &[Carried]) -> String {
    carried.iter().map(|c| format!("{}\t{}\t{}\n", c.name, c.version, c.licence)).collect()
}

/// Writes the bill of materials.
fn bill(carried: &[Carried]) -> Result<PathBuf> {
    let components: Vec<Value> = carried
        .iter()
        .map(|c| {
            json!({
                "type": "library",
                "name": c.name,
                "version": c.version,
                "purl": format!("pkg:cargo/{}@{}", c.name, c.version),
                "licenses": [{ "expression": c.licence.replace('/', " OR ") }],
            })
        })
        .collect();
    let bill =
        json!({ "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": components });
    let folder = workspace()?.join("dist");
    std::fs::create_dir_all(&folder).context("cannot make dist")?;
    let path = folder.join("sbom.json");
    let text = serde_json::to_string_pretty(&bill)? + "\n";
    std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_is_allowed_if_one_choice_of_it_is() {
        for (expression, is) in [
            ("MIT", true),
            ("MIT OR Apache-2.0", true),
            ("MIT/Apache-2.0", true),
            ("GPL-3.0 OR MIT", true),
            ("GPL-3.0", false),
            ("MIT AND GPL-3.0", false),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("", false),
        ] {
            assert_eq!(is_allowed(expression), is, "{expression}");
        }
    }

    #[test]
    fn what_only_runs_while_compiling_is_not_carried_and_another_source_is_refused() {
        let package = |id: &str, source: Value, kind: &str, licence: &str| json!({"id": id, "name": id, "version": "1", "source": source, "license": licence, "targets": [{"kind": [kind]}]});
        let dependency = |id: &str, kind: Value| json!({"pkg": id, "dep_kinds": [{"kind": kind}]});
        let mut metadata = json!({
            "packages": [
                package("chi-tieu-page", Value::Null, "bin", "MIT"),
                package("used", json!(REGISTRY), "lib", "MIT"),
                package("derive", json!(REGISTRY), "proc-macro", "GPL-3.0"),
                package("tested", json!(REGISTRY), "lib", "GPL-3.0"),
            ],
            "resolve": {"nodes": [
                {"id": "chi-tieu-page", "deps": [
                    dependency("used", Value::Null), dependency("derive", Value::Null), dependency("tested", json!("dev")),
                ]},
                {"id": "used", "deps": []},
            ]},
        });
        let names = |metadata: &Value| {
            of_metadata(metadata).map(|c| c.into_iter().map(|c| c.name).collect::<Vec<_>>())
        };
        assert_eq!(names(&metadata).ok(), Some(vec!["used".to_owned()]));
        metadata["packages"][1]["source"] = json!("git+https://example.org");
        assert!(names(&metadata).is_err());
    }
}
