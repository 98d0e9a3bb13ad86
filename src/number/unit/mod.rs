//! Units of measure in headers, unit lines and cells (triệu đồng, người, %).

mod find;
mod kind;
mod vocabulary;

pub(crate) use find::after_number;
pub use find::{find_unit, find_units};
pub use kind::{NamedUnit, Unit, UnitKind};
