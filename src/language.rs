//! The language of the interface: Vietnamese or English.

use super::number::Notation;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
pub enum Language {
    /// Vietnamese, the first language.
    #[default]
    Vietnamese,
    /// English.
    English,
}

impl Language {
    /// Its code for the `lang` attribute and for stored documents.
    pub fn code(self) -> &'static str {
        match self {
            Language::Vietnamese => "vi",
            Language::English => "en",
        }
    }

    /// The language of that code.
    pub fn from_code(code: &str) -> Option<Language> {
        [Language::Vietnamese, Language::English].into_iter().find(|l| l.code() == code)
    }

    /// How numbers are printed in it.
    pub fn notation(self) -> Notation {
        match self {
            Language::Vietnamese => Notation::CommaDecimal,
            Language::English => Notation::PointDecimal,
        }
    }
}
