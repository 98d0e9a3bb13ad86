//! Pictures in HTML: whatever a title or a description says, it stays text.

use chi_tieu::export::{PastedPicture, page_of_pictures, pasted_pictures};

#[test]
fn what_titles_and_descriptions_say_stays_text() {
    let page = page_of_pictures("A & <b>\"B\"</b>", "vi", &["<svg/>".to_owned()]);
    assert!(page.contains("<title>A &amp; &lt;b&gt;&quot;B&quot;&lt;/b&gt;</title>"), "{page}");
    assert_eq!(page.matches("<figure><svg/></figure>").count(), 1);
    let picture = PastedPicture {
        url: "data:image/png;base64,AAAA".to_owned(),
        width: 604.72,
        height: 340.16,
        alt: "Tỷ lệ \"thu\" > 36% & < 40%".to_owned(),
    };
    let html = pasted_pictures(&[picture.clone(), picture]);
    let one = "<p><img src=\"data:image/png;base64,AAAA\" width=\"605\" height=\"340\" \
               alt=\"Tỷ lệ &quot;thu&quot; &gt; 36% &amp; &lt; 40%\"></p>";
    assert_eq!(html, one.repeat(2));
}
