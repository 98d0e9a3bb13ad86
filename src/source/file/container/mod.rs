//! What holds the parts of a file: zip packages, compound files, XML, records.

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
