//! The relationships in a package: which part belongs to which.

use quick_xml::events::BytesStart;
use std::collections::HashMap;

use super::package::{Package, resolve};
use super::xml::{XmlHandler, attributes, read_xml};
use crate::source::file::error::FileError;
use crate::source::file::kind::FileKind;

pub(crate) struct Relation {
    /// Its type: an address that is told by its end.
    pub(crate) kind: String,
    /// The part it leads to.
    pub(crate) path: String,
}

#[derive(Default)]
struct RelationReader {
    pub(crate) folder: String,
    found: HashMap<String, Relation>,
}

impl XmlHandler for RelationReader {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        if name != "Relationship" {
            return;
        }
        let (mut id, mut kind, mut target) = (String::new(), String::new(), String::new());
        for (name, value) in attributes(element) {
            match name {
                "Id" => id = value.into_owned(),
                "Type" => kind = value.into_owned(),
                "Target" => target = value.into_owned(),
                _ => {}
            }
        }
        let path = resolve(&self.folder, &target);
        self.found.insert(id, Relation { kind, path });
    }

    fn end(&mut self, _: &str) {}
}

/// The relationships of a part, by their names; empty if the part has none.
pub(crate) fn relations(
    package: &mut Package<'_>,
    path: &str,
    folder: &str,
    kind: FileKind,
) -> Result<HashMap<String, Relation>, FileError> {
    let mut reader = RelationReader { folder: folder.to_owned(), found: HashMap::new() };
    if let Some(part) = package.part(path) {
        read_xml(part, &mut reader, kind)?;
    }
    Ok(reader.found)
}
