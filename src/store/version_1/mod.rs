//! Documents of version 1, which lie in files and in browsers: they are read, and written no more.

mod joined;
mod read;
mod readded;
mod schema;

pub(crate) use schema::DocumentV1;
