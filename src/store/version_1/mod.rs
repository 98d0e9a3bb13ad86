//! Documents of version 1, which exist in files and in browsers: they are read, and no longer written. Open `schema.rs`
//! first.

mod joined;
mod read;
mod readded;
mod schema;

pub(crate) use schema::DocumentV1;
