//! The help: what it says, and what is found in it.

use chi_tieu::language::Language;
use chi_tieu::view::{HelpSection, help_view};
use chi_tieu::words::Words;

const VIETNAMESE: Words = Words(Language::Vietnamese);
const ENGLISH: Words = Words(Language::English);

fn found(words: Words, searched: &str) -> Vec<HelpSection> {
    help_view(words, "abc123", searched)
}

fn text(sections: &[HelpSection]) -> String {
    let lines = sections.iter().flat_map(|section| &section.lines);
    lines.map(|(of, said)| format!("{of}: {said}\n")).collect()
}

#[test]
fn formulas_are_those_of_the_ministry() {
    // Hệ thống chỉ tiêu thống kê ngành: what is divided by what.
    let all = text(&found(VIETNAMESE, ""));
    for line in [
        "% kế hoạch: tỷ lệ hoàn thành kế hoạch: thực hiện lũy kế ÷ kế hoạch",
        "% bao phủ dân số: tỷ lệ bao phủ dân số: người tham gia ÷ dân số",
        "% tăng/giảm: tốc độ tăng, giảm: (thực hiện − cùng kỳ) ÷ cùng kỳ",
    ] {
        assert!(all.contains(line), "{line}\n{all}");
    }
}

#[test]
fn every_library_of_the_page_is_named_with_its_licence() {
    for words in [VIETNAMESE, ENGLISH] {
        let all = text(&found(words, ""));
        let table = std::fs::read_to_string("docs/libraries.tsv").unwrap();
        assert!(table.lines().count() > 50);
        for line in table.lines() {
            let [name, version, licence] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
            assert!(all.contains(&format!("{name}: {version} · {licence}")), "{line}");
        }
        assert!(all.contains("(abc123)"));
    }
}

#[test]
fn what_is_searched_is_found_with_and_without_diacritics() {
    for searched in ["bao phủ dân số", "bao phu dan so", "BAO PHU"] {
        let sections = found(VIETNAMESE, searched);
        assert!(text(&sections).contains("% bao phủ dân số"), "{searched}");
        assert!(!text(&sections).contains("Tỷ trọng"), "{searched}");
    }
    // A heading gives its whole section, and nothing else.
    let about = found(VIETNAMESE, "gioi thieu");
    assert_eq!(about.len(), 1);
    assert!(about[0].lines.len() > 50);
    assert_eq!(found(ENGLISH, "xyzzy"), Vec::new());
}
