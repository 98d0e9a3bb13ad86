//! Every text of the interface, in Vietnamese and English.
//!
//! A text is a method of [`Words`]; the macro `texts!` asks for both languages, so a missing one fails to compile.
//! Other rooms hold enums (warnings, causes, reasons); they are worded here.

mod counted;
mod figures;
mod files;
mod joined;
mod page;
mod plan;
mod printing;
mod reading;
mod recovery;
mod roles;
mod sheets;
mod texts;
mod time;
mod warnings;

pub use texts::Words;
