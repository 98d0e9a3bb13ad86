//! What a table's caption says of all its columns.

/// Whether a table's caption calls all its figures rates.
pub fn caption_of_rates(folded: &str) -> bool {
    const WORDS: [&str; 8] = [
        "ty le",
        "ti le",
        "toc do tang",
        "co cau",
        "ty trong",
        "chi so phat trien",
        "chi so gia",
        "chi so san xuat",
    ];
    WORDS.iter().any(|words| folded.contains(words))
}
