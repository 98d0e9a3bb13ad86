//! Reads packages: parts by name, each well formed.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

pub type Parts = BTreeMap<String, Vec<u8>>;

pub fn parts(bytes: &[u8]) -> Parts {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        })
        .collect()
}

pub fn part<'p>(parts: &'p Parts, name: &str) -> &'p str {
    std::str::from_utf8(parts.get(name).unwrap_or_else(|| panic!("{name} is missing"))).unwrap()
}

/// Every XML part parses, every relation leads somewhere, and every type has its part.
pub fn assert_sound(parts: &Parts) {
    for (name, content) in parts {
        if !(name.ends_with(".xml") || name.ends_with(".rels")) {
            continue;
        }
        let text = std::str::from_utf8(content).unwrap();
        let document =
            roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
        if let Some(base) = name.strip_suffix(".rels") {
            let folder = base.rsplit_once("_rels/").unwrap().0;
            for relation in document
                .descendants()
                .filter(|node| node.has_tag_name("Relationship") || node.tag_name().name() == "Relationship")
            {
                if relation.attribute("TargetMode") == Some("External") {
                    continue;
                }
                let target = relation.attribute("Target").unwrap();
                let target = target.strip_prefix('/').map_or(format!("{folder}{target}"), str::to_owned);
                let mut steps: Vec<&str> = Vec::new();
                for step in target.split('/') {
                    match step {
                        ".." => assert!(steps.pop().is_some()),
                        _ => steps.push(step),
                    }
                }
                let target = steps.join("/");
                assert!(parts.contains_key(&target), "{name} leads to {target}");
            }
        }
    }
}
