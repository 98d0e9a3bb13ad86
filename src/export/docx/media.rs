//! [`Media`]: the pictures of a part while it is written.

/// A file of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MediaFile {
    /// The id of the relation to it.
    pub relation: String,
    /// Its name in the folder of media.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The pictures of a part. Every id is given once: two drawings with one id are what makes Word call a file unreadable.
#[derive(Clone, Debug, Default)]
pub(super) struct Media {
    /// The files so far.
    pub files: Vec<MediaFile>,
    /// How many files were counted before.
    pub files_before: usize,
    /// How many drawings were counted before.
    pub drawings: u32,
}

impl Media {
    pub fn add(&mut self, ending: &str, bytes: Vec<u8>) -> String {
        let number = self.files_before + self.files.len() + 1;
        let relation = format!("rIdPicture{number}");
        self.files.push(MediaFile {
            relation: relation.clone(),
            name: format!("picture{number}.{ending}"),
            bytes,
        });
        relation
    }
}
