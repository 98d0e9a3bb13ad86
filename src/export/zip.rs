//! Several files in one: a ZIP.

use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::store::LocalTime;

/// A ZIP of files, each with its name and content, made at this time. Pictures are compressed already, so nothing is
/// compressed again. `None` if it cannot be made, as with two files of one name.
pub fn zip_of(files: &[(String, Vec<u8>)], time: LocalTime) -> Option<Vec<u8>> {
    let LocalTime { year, month, day, hour, minute } = time;
    let mut options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    // A ZIP knows the years from 1980 to 2107. Any other leaves the files without a time.
    let year = u16::try_from(year).ok();
    if let Some(time) = year.and_then(|y| DateTime::from_date_and_time(y, month, day, hour, minute, 0).ok()) {
        options = options.last_modified_time(time);
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name.as_str(), options).ok()?;
        zip.write_all(content).ok()?;
    }
    Some(zip.finish().ok()?.into_inner())
}
