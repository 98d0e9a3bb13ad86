//! What is done about copies of the page that carry the document.

/// What is done about copies of the page that carry the document.
#[derive(Clone, PartialEq, Eq)]
pub enum SavedPageAction {
    /// The user saves such a copy.
    Save {
        /// Whether it opens to be looked at only.
        is_read_only: bool,
        /// What locks it. If it is empty, a document that came locked keeps its password, and another has no lock.
        password: String,
    },
    /// The user wants a file of a document that came locked, without a lock.
    SaveUnlocked,
    /// The browser took the copy as a download with this name, at this time of day. Whether it was written, it does not tell.
    Offered {
        /// Its name.
        name: String,
        /// The time of day.
        time: String,
    },
    /// The user gives the password of the locked copy that was opened.
    Unlock(String),
    /// That password does not fit.
    NotUnlocked,
}

/// A password is told nowhere, in no message of an error either.
impl std::fmt::Debug for SavedPageAction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            SavedPageAction::Save { is_read_only, .. } => {
                write!(f, "Save {{ is_read_only: {is_read_only} }}")
            }
            SavedPageAction::SaveUnlocked => write!(f, "SaveUnlocked"),
            SavedPageAction::Offered { name, time } => write!(f, "Offered {{ {name:?}, {time:?} }}"),
            SavedPageAction::Unlock(_) => write!(f, "Unlock"),
            SavedPageAction::NotUnlocked => write!(f, "NotUnlocked"),
        }
    }
}
