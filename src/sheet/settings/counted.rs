//! The noun for the rows of a sheet, used where they are counted: "5/9 huyện đạt".

/// The noun for rows.
#[derive(Clone, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub enum Counted {
    /// Đơn vị.
    #[default]
    Unit,
    /// Tỉnh.
    Province,
    /// Huyện.
    District,
    /// Cơ sở.
    Office,
    /// Xã.
    Commune,
    /// The user's own word, in any language.
    Own(String),
}

impl Counted {
    /// The nouns that have a word in both languages, with their names in a file.
    pub const NAMED: [(&str, Counted); 5] = [
        ("unit", Counted::Unit),
        ("province", Counted::Province),
        ("district", Counted::District),
        ("office", Counted::Office),
        ("commune", Counted::Commune),
    ];

    /// Its name in a file, which is the word itself for the user's own word.
    pub fn name(&self) -> &str {
        let known = Counted::NAMED.iter().find(|(_, counted)| counted == self);
        match (known, self) {
            (Some((name, _)), _) => name,
            (None, Counted::Own(word)) => word,
            (None, _) => "",
        }
    }

    /// The noun with this name in a file.
    pub fn from_name(name: &str) -> Counted {
        let known = Counted::NAMED.into_iter().find(|(n, _)| *n == name);
        known.map_or_else(|| Counted::Own(name.to_owned()), |(_, counted)| counted)
    }
}
