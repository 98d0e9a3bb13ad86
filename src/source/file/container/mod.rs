//! What holds the parts of a file: zip packages (`package.rs`, `relations.rs`, `xml.rs`) and compound files
//! (`compound.rs`, `biff.rs`, `bytes.rs`). Open `package.rs` first.

mod biff;
mod bytes;
mod compound;
mod package;
mod relations;
mod xml;

pub(crate) use biff::{error_name, short_number, wide_text, with_raised};
pub(crate) use bytes::{f64_at, u16_at, u32_at};
pub(crate) use compound::{Compound, SIGNATURE};
pub(crate) use package::{Package, resolve};
pub(crate) use relations::{Relation, relations};
pub(crate) use xml::{XmlHandler, attribute, attributes, is_true, read_xml, without_escapes};
