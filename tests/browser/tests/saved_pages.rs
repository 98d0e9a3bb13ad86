//! Copies of the page with the data inside: saved by hand, opened over `file://`, edited, saved again, locked.

use browser_tests::{Browser, Opening, Page};

use crate::accessibility::audit;
use crate::job::open_file;
use crate::recovery::run_command;

const TABLE: &str = "Đơn vị\tKế hoạch\tThực hiện\nPhú Yên </script>\t1.000\t360\nHà Tĩnh\t500\t200";

fn pasted(browser: Browser) -> Page {
    let page = Opening::new().browser(browser).open();
    page.resize(1366, 768);
    page.paste_text(TABLE);
    page.wait_for_text("[role=grid]", "40,00%");
    page
}

/// Saves a copy of the page by the dialog; returns its HTML.
fn saved(page: &Page, read_only: bool, password: &str) -> String {
    page.click(".take-away");
    page.wait_for(".menu");
    run_from_menu(page, "Lưu trang kèm số liệu");
    page.wait_for("#save-page");
    if read_only {
        page.click("#page-read-only");
    }
    if !password.is_empty() {
        page.click("#page-password");
        page.type_text(password);
        page.click("#page-password-again");
        page.type_text(password);
    }
    let before = page.downloaded();
    page.click("#save-page");
    page.wait_for_text(".notice", "thư mục tải xuống");
    let name = page.wait_until("the copy", || {
        page.downloaded().into_iter().find(|name| name.ends_with(".html") && !before.contains(name))
    });
    assert!(name.starts_with("Chưa đặt tên 20"), "{name}");
    String::from_utf8(page.download(&name)).expect("UTF-8")
}

fn run_from_menu(page: &Page, text: &str) {
    let place = page.wait_until(text, || page.texts_of(".menu-item").iter().position(|t| t.contains(text)));
    page.click(&format!("#menu-{place}"));
}

fn edit_first_figure(page: &Page, figure: &str) {
    page.press("Control+Home ArrowRight");
    page.type_text(figure);
    page.press("Enter");
}

/// Opens copies in one browser: open, edit, save again, open that.
pub(crate) fn goes_on(browser: Browser) {
    let page = pasted(browser);
    let first = saved(&page, false, "");
    let copy = Opening::new().browser(browser).html(&first).open();
    copy.wait_for_text("[role=grid]", "Phú Yên </script>");
    copy.wait_for_text("[role=grid]", "40,00%");
    edit_first_figure(&copy, "720");
    copy.wait_for_text("[role=grid]", "50,00%");
    let second = saved(&copy, false, "");
    let again = Opening::new().browser(browser).html(&second).open();
    again.wait_for_text("[role=grid]", "50,00%");
    // It grows by the data alone: both carry the same few lines.
    assert!(first.len().abs_diff(second.len()) < 2_000, "{} and {}", first.len(), second.len());
}

/// Locks a copy by a password, opens it with a wrong one and with the right one.
pub(crate) fn locks(browser: Browser) {
    let page = pasted(browser);
    let locked = saved(&page, false, "Bí mật 36%");
    assert!(!locked.contains("Phú Yên"));
    let copy = Opening::new().browser(browser).html(&locked).open();
    copy.wait_for("#unlock-password");
    assert!(!copy.text_of("[role=grid]").contains("Phú Yên"));
    copy.type_text("bí mật");
    copy.press("Enter");
    copy.wait_for_text(".field-refusal", "Mật khẩu không đúng");
    copy.type_text("Bí mật 36%");
    copy.press("Enter");
    copy.wait_for_text("[role=grid]", "40,00%");
    edit_first_figure(&copy, "720");
    copy.wait_for_text("[role=grid]", "50,00%");
    // Ctrl+S gives no file in the clear: the page again, with the password that it had.
    copy.press("Control+s");
    copy.wait_for_text("#came-protected", "có mật khẩu");
    assert!(copy.downloaded().is_empty());
    copy.click("#save-page");
    copy.wait_for_text(".notice", "thư mục tải xuống");
    let name = copy.wait_until("the copy", || copy.downloaded().into_iter().find(|n| n.ends_with(".html")));
    let second = String::from_utf8(copy.download(&name)).expect("UTF-8");
    assert!(!second.contains("Phú Yên"));
    let again = Opening::new().browser(browser).html(&second).open();
    again.wait_for("#unlock-password");
    again.type_text("Bí mật 36%");
    again.press("Enter");
    again.wait_for_text("[role=grid]", "50,00%");
}

#[test]
fn a_copy_is_opened_edited_and_saved_again() {
    goes_on(Browser::Chromium);
}

#[test]
fn a_locked_copy_opens_by_its_password_alone() {
    locks(Browser::Chromium);
}

#[test]
fn two_different_passwords_save_nothing() {
    let page = pasted(Browser::Chromium);
    run_command(&page, "Lưu trang kèm");
    page.wait_for("#save-page");
    audit(&page, "the dialog that saves a copy of the page");
    page.screenshot("save-page.png");
    page.click("#page-password");
    page.type_text("một");
    page.click("#page-password-again");
    page.type_text("hai");
    page.press("Enter");
    page.wait_for_text(".field-refusal", "không giống nhau");
    assert!(page.downloaded().is_empty());
    page.press("Escape");
    page.wait_gone("#save-page");
}

#[test]
fn a_copy_for_reading_refuses_edits_until_it_is_made_ones_own() {
    let page = pasted(Browser::Chromium);
    let copy = Opening::new().html(&saved(&page, true, "")).open();
    copy.resize(1366, 768);
    copy.wait_for_text(".newer", "chỉ để xem");
    edit_first_figure(&copy, "720");
    copy.wait_for_text(".notice", "chưa sửa gì");
    copy.wait_for_text("[role=grid]", "40,00%");
    audit(&copy, "a copy for reading only");
    copy.screenshot("read-only.png");
    copy.click("#edit-own-copy");
    copy.wait_gone("#edit-own-copy");
    edit_first_figure(&copy, "720");
    copy.wait_for_text("[role=grid]", "50,00%");
}

#[test]
fn a_saved_copy_dropped_on_another_page_gives_it_its_document() {
    let page = pasted(Browser::Chromium);
    let copy = saved(&page, false, "");
    let other = Page::open();
    open_file(&other, &other.file_with("tháng trước.html", copy.as_bytes()));
    other.wait_for_text("[role=grid]", "40,00%");
}
