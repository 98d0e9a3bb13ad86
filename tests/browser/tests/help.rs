//! The help: what is searched in it, and that no key reaches the table behind it.

use browser_tests::Page;

use crate::recovery::HEAD;

#[test]
fn the_help_is_searched_and_the_table_behind_it_is_left_alone() {
    let page = Page::open();
    page.paste_text(&format!("{HEAD}Phú Yên\t1.000\t360\n"));
    page.wait_for_text("[role=grid]", "Phú Yên");
    page.press("Control+Home ArrowRight");
    page.type_text("900");
    page.press("Enter");
    page.wait_for_text("[role=grid]", "900");

    page.press("F1");
    page.wait_for(".help-search");
    page.click(".help-search");
    page.type_text("bao phu dan so");
    page.wait_for_text(".overlay", "% bao phủ dân số");
    assert_eq!(page.value_of(".help-search"), "bao phu dan so");
    assert_eq!(page.count(".help-section"), 1);
    page.type_text(" xyz");
    page.wait_for_text(".overlay", "Không có mục nào như vậy");
    assert_eq!(page.value_of(".help-search"), "bao phu dan so xyz");

    // On a button of the dialog: nothing of the table is undone or emptied.
    page.press("Tab Control+z Delete");
    page.press("Escape");
    page.wait_gone(".overlay");
    page.wait_for_text("[role=grid]", "900");
    page.press("Control+z");
    page.wait_for_text("[role=grid]", "1.000");
}
