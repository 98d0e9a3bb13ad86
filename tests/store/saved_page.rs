//! Copies of the page that carry a document: what is written is read again, and what was damaged is refused.

use chi_tieu::language::Language;
use chi_tieu::sheet::Workbook;
use chi_tieu::store::{
    DocumentWriter, PageLock, SavedPage, StoreError, packed_document, saved_page, text_from_document,
    unpacked_document,
};
use flate2::read::GzDecoder;
use std::io::Read as _;

fn page() -> SavedPage {
    let document =
        DocumentWriter::new("a-1", "Thu </script> & “quý I”", Language::Vietnamese, &Workbook::default());
    let content = packed_document(document).unwrap_or_default();
    SavedPage { is_read_only: true, lock: None, content }
}

/// The block as it stands in a page.
fn html(block: &str) -> Vec<u8> {
    let before = "\u{feff}<!DOCTYPE html>\n<html lang=\"vi\"><body><script>\"<script>\"</script>";
    format!("{before}<script type=\"application/json\" id=\"chi-tieu-document\">{block}</script><script>1</script>")
        .into_bytes()
}

#[test]
fn a_block_gives_back_what_it_carries() {
    let page = page();
    let block = page.to_block();
    assert!(!block.contains('<') && block.is_ascii());
    assert_eq!(saved_page(block.as_bytes()), Some(Ok(page.clone())));
    assert_eq!(saved_page(&html(&block)), Some(Ok(page.clone())));
    let text = unpacked_document(&page.content).expect("whole");
    let expected =
        text_from_document("a-1", "Thu </script> & “quý I”", Language::Vietnamese, &Workbook::default());
    assert_eq!(text, expected);
    // It is gzip as others know it.
    let mut other = String::new();
    GzDecoder::new(&page.content[..]).read_to_string(&mut other).expect("gzip");
    assert_eq!(other, expected);

    let lock = Some(PageLock::new([7; 16], [9; 12]));
    let locked = SavedPage { lock, content: vec![0, 255, 60], is_read_only: false };
    assert_eq!(saved_page(&html(&locked.to_block())), Some(Ok(locked)));
}

#[test]
fn other_files_are_not_taken_for_copies_of_the_page() {
    assert_eq!(saved_page(&html("  ")), Some(Err(StoreError::NotADocument)));
    assert_eq!(saved_page(b"<html><table><tr><td>1</table>"), None);
    assert_eq!(saved_page(b"{\"format\":\"chi-tieu\",\"version\":2}"), None);
    assert_eq!(saved_page(b""), None);
    let newer = page().to_block().replacen("\"version\":1", "\"version\":2", 1);
    assert_eq!(saved_page(newer.as_bytes()), Some(Err(StoreError::Newer { version: 2 })));
    // A block that asks for hours of hashing is refused.
    let locked = SavedPage { lock: Some(PageLock::new([7; 16], [9; 12])), ..page() }.to_block();
    let slow = locked.replacen("600000", "4000000000", 1);
    assert_eq!(saved_page(slow.as_bytes()), Some(Err(StoreError::Damaged)));
}

#[test]
fn a_cut_or_changed_copy_is_refused_and_never_read_as_another_document() {
    let whole = page();
    let block = whole.to_block();
    let text = unpacked_document(&whole.content).expect("whole");
    for cut in 0..block.len() {
        let read = saved_page(&block.as_bytes()[..cut]);
        assert!(!matches!(read, Some(Ok(_))), "cut at {cut}");
    }
    for place in 0..block.len() {
        for bit in 0..7 {
            let mut changed = block.clone().into_bytes();
            changed[place] ^= 1 << bit;
            if let Some(Ok(page)) = saved_page(&changed) {
                let read = unpacked_document(&page.content);
                assert!(read.is_err() || read.as_deref() == Ok(&text), "bit {bit} of byte {place}");
            }
        }
    }
}
