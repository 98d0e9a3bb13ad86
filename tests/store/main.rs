//! The room `store`: documents, and the decisions that are remembered.

mod damage;
mod document;
mod earlier;
mod memory;
mod report_plan;
mod saved_page;
mod settings;
mod version_1;
mod version_2;
