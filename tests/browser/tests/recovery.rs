//! Work that is in no file survives a closed tab and a killed browser; damaged and refused storage are told.

use browser_tests::{Opening, Page};
use serde_json::{Value, json};

pub(crate) const HEAD: &str = "Đơn vị\tKế hoạch\tThực hiện\n";
pub(crate) const KEPT: &str = "#saved[data-kept='true']";
pub(crate) const LAST: &str = ".recent-last .recent-open";

/// Opens the storage as another page would; the script continues with `db`.
const OPEN_STORAGE: &str = "const db = await new Promise((ok, no) => {
    const request = indexedDB.open('chi-tieu', 1);
    request.onsuccess = () => ok(request.result);
    request.onerror = () => no(request.error);
});
const done = (request) => new Promise((ok, no) => {
    request.onsuccess = () => ok(request.result);
    request.onerror = () => no(request.error);
});
const write = db.transaction(['documents', 'slots'], 'readwrite', { durability: 'strict' });
const [documents, slots] = [write.objectStore('documents'), write.objectStore('slots')];
const ended = new Promise((ok) => { write.oncomplete = ok; });";

fn in_storage(page: &Page, script: &str) -> Value {
    page.eval(&format!("return (async () => {{ {OPEN_STORAGE} {script} }})()"))
}

fn table(units: &[&str]) -> String {
    let rows: String = units.iter().map(|unit| format!("{unit}\t1.000\t360\n")).collect();
    format!("{HEAD}{rows}")
}

/// Pastes a table and waits until the browser keeps it.
fn paste_kept(page: &Page, units: &[&str]) {
    page.paste_text(&table(units));
    page.wait_for_text("[role=grid]", units[0]);
    page.wait_for(KEPT);
}

pub(crate) fn run_command(page: &Page, name: &str) {
    page.press("Control+k");
    page.wait_until("the field of commands with the keyboard", || {
        let has_keyboard = "return document.activeElement?.matches('.palette-query') === true";
        (page.eval(has_keyboard) == true).then_some(())
    });
    page.type_text(name);
    page.press("Enter");
}

pub(crate) fn recents(page: &Page) -> Vec<String> {
    page.wait_for(".start");
    page.texts_of(".recent-open strong")
}

#[test]
fn after_the_tab_was_closed_the_work_is_one_click_away() {
    let page = Page::open();
    assert_eq!(page.count(".recent"), 0);
    paste_kept(&page, &["Phú Yên", "Hà Tĩnh"]);
    page.press("Control+Home ArrowRight");
    page.type_text("900");
    page.press("Enter");
    page.wait_for_text("[role=grid]", "900");
    page.wait_for(KEPT);
    let saved = page.text_of("#saved");
    assert!(saved.contains("tự lưu trong trình duyệt") && saved.contains("chưa lưu tệp"), "{saved}");

    page.open_anew();
    page.wait_for(LAST);
    page.screenshot("recents.png");
    let shown = page.text_of(LAST);
    assert!(shown.contains("Mở lại") && shown.contains("2 dòng") && shown.contains("hôm nay"), "{shown}");
    page.click(LAST);
    page.wait_for_text("[role=grid]", "900");
    assert!(page.text_of("#saved").contains("chưa lưu tệp"));
    // A reopened document continues to be kept as the same document.
    page.type_text("901");
    page.press("Enter");
    page.wait_for_text("[role=grid]", "901");
    page.wait_for(KEPT);
    page.open_anew();
    assert_eq!(recents(&page).len(), 1);
}

#[test]
fn several_documents_are_listed_opened_and_removed() {
    let page = Page::open();
    paste_kept(&page, &["Phú Yên"]);
    page.click(".document-name");
    page.press("Control+a");
    page.type_text("Cụm IV");
    page.press("Enter");
    page.click(".brand");
    page.wait_for(KEPT);
    run_command(&page, "Bảng mới");
    page.wait_for(".start");
    page.wait_for(LAST);
    assert_eq!(recents(&page), ["Mở lại “Cụm IV”"], "it is there at once");
    paste_kept(&page, &["Bình Định", "Hà Tĩnh"]);
    // A table pasted over another: both are kept.
    paste_kept(&page, &["Quảng Trị", "Quảng Bình", "Đà Nẵng"]);
    page.open_anew();
    page.wait_for(LAST);
    assert_eq!(recents(&page), ["Mở lại “Chưa đặt tên”", "Chưa đặt tên", "Cụm IV"]);
    let about = page.texts_of(".recent-open span");
    assert!(
        about[0].starts_with("Quảng Trị · 3 dòng") && about[1].starts_with("Bình Định · 2 dòng"),
        "{about:?}"
    );

    // An example that was only looked at is not kept.
    page.click(".example");
    page.wait_for_text("[role=grid]", "BHXH");
    run_command(&page, "Bảng mới");
    page.wait_for(LAST);
    assert_eq!(recents(&page).len(), 3);

    page.click(".recent:nth-child(2) .recent-remove");
    page.wait_for(".recent:nth-child(2) .recent-gone");
    page.click(".recent:nth-child(3) .recent-remove");
    page.wait_for(".recent:nth-child(3) .recent-gone");
    page.click(".recent:nth-child(3) .link");
    page.wait_until("two left", || (recents(&page).len() == 2).then_some(()));
    // What was deleted is gone from the storage at once, and what was taken back is there again.
    page.wait_until("two kept", || {
        let kept =
            in_storage(&page, "return [await done(documents.getAllKeys()), await done(slots.getAllKeys())];");
        let documents = kept[0].as_array()?;
        let is_of = |slot: &Value| {
            documents.iter().any(|id| slot.as_str().unwrap().starts_with(id.as_str().unwrap()))
        };
        (documents.len() == 2 && kept[1].as_array()?.iter().all(is_of)).then_some(())
    });
    page.open_anew();
    page.wait_for(LAST);
    assert_eq!(recents(&page), ["Mở lại “Chưa đặt tên”", "Cụm IV"]);
    page.click(".recent:nth-child(2) .recent-open");
    page.wait_for_text("[role=grid]", "Phú Yên");
    assert_eq!(page.value_of(".document-name"), "Cụm IV");
    // Reopening can be undone, back to the empty table.
    assert_eq!(page.count(".recent"), 0);
}

#[test]
fn a_file_saved_says_so_and_a_changed_one_is_offered_over_it() {
    let page = Page::open();
    paste_kept(&page, &["Phú Yên", "Hà Tĩnh"]);
    page.press("Control+s");
    page.wait_for_text("#saved", "đã xuất tệp lúc");
    let file = page.download("Chưa đặt tên.chitieu");
    let text = String::from_utf8(file).unwrap();
    let copy = page.eval_with("return chiTieu.pageWithDocument(arguments[0])", &[json!(text)]);
    let copy = copy.as_str().unwrap();

    // A copy with the saved document in it: the browser keeps nothing newer, so nothing is offered.
    page.replace_file(copy);
    page.open_anew();
    page.wait_for_text("[role=grid]", "Hà Tĩnh");
    assert_eq!(page.count(".newer"), 0);
    assert_eq!(page.text_of("#saved"), "", "nothing of it can be lost");
    page.press("Control+Home ArrowRight");
    page.type_text("777");
    page.press("Enter");
    page.wait_for_text("[role=grid]", "777");
    page.wait_for(KEPT);

    // The copy still shows its own document; the newer version is offered.
    page.open_anew();
    page.wait_for_text(".newer", "bản sửa dở");
    assert!(!page.text_of("[role=grid]").contains("777"));
    page.screenshot("newer-kept.png");
    page.click(".newer-reopen");
    page.wait_for_text("[role=grid]", "777");
    page.wait_gone(".newer");

    // Editing the version in the file instead overwrites nothing.
    page.open_anew();
    page.wait_for(".newer .link");
    page.click(".newer .link");
    page.press("Control+Home ArrowRight");
    page.type_text("555");
    page.press("Enter");
    page.wait_for_text(".notice", "giữ riêng");
    page.wait_for(KEPT);
    let kept = in_storage(&page, "return (await done(documents.getAllKeys())).length;");
    assert_eq!(kept, 2);
}

#[test]
fn another_page_that_writes_the_same_document_is_not_overwritten() {
    let page = Page::open();
    paste_kept(&page, &["Phú Yên"]);
    // The same document is open in another window.
    in_storage(
        &page,
        "const [id] = await done(documents.getAllKeys());
         const record = JSON.parse(await done(documents.get(id)));
         record.turn += 1; record.seal.checksum = (record.seal.checksum ^ 1) >>> 0; record.name = 'ở cửa sổ khác';
         documents.put(JSON.stringify(record), id); await ended;",
    );
    page.press("Control+Home ArrowRight");
    page.type_text("555");
    page.press("Enter");
    page.wait_for_text(".notice", "giữ riêng");
    page.wait_for(KEPT);
    page.open_anew();
    page.wait_for(LAST);
    let names = recents(&page);
    assert!(names.len() == 2 && names.contains(&"ở cửa sổ khác".to_owned()), "{names:?}");
    page.click(LAST);
    page.wait_for_text("[role=grid]", "555");
}

#[test]
fn a_damaged_slot_gives_way_to_the_version_before_and_says_so() {
    let page = Page::open();
    paste_kept(&page, &["Phú Yên"]);
    for value in ["111", "222"] {
        page.press("Control+Home ArrowRight");
        page.type_text(value);
        page.press("Enter");
        page.wait_for_text("[role=grid]", value);
        page.wait_for(KEPT);
    }
    let damage = |how: &str| {
        in_storage(
            &page,
            &format!(
                "const [id] = await done(documents.getAllKeys());
                 const {{ turn }} = JSON.parse(await done(documents.get(id)));
                 const key = id + '/' + turn % 2;
                 const bytes = await done(slots.get(key));
                 {how}; await ended;"
            ),
        )
    };
    let rows = [
        "bytes[bytes.length >> 1] ^= 1; slots.put(bytes, key)",
        "slots.put(bytes.slice(0, -1), key)",
        "slots.delete(key)",
    ];
    for row in rows {
        damage(row);
        page.open_anew();
        page.click(LAST);
        page.wait_for_text(".notice", "ngay trước đó");
        assert!(page.text_of("[role=grid]").contains("111"), "{row}");
    }
    in_storage(&page, "slots.clear(); await ended;");
    page.open_anew();
    page.click(LAST);
    page.wait_for_text(".notice", "Không đọc được");
}

#[test]
fn the_oldest_makes_room_and_is_named() {
    let page = Page::open();
    in_storage(
        &page,
        "for (let n = 1; n <= 20; n += 1) documents.put(JSON.stringify({ name: 'bảng ' + n, rows: 3, when: -n, order: n, turn: 1, in_file: n > 2 }), 'd' + n);
         await ended;",
    );
    page.paste_text(&table(&["Phú Yên"]));
    page.wait_for_text(".notice", "“bảng 3”");
    let kept = in_storage(&page, "return (await done(documents.getAllKeys())).length;");
    assert_eq!(kept, 20);
    let unsaved = in_storage(
        &page,
        "return !!(await done(documents.get('d1'))) && !!(await done(documents.get('d2')));",
    );
    assert_eq!(unsaved, true, "what is in no file stays, however old it is");
}

#[test]
fn refused_storage_is_told_and_the_work_goes_on() {
    let refusals = [
        "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } })",
        "Object.defineProperty(window, 'indexedDB', { value: null })",
        "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }",
    ];
    for refusal in refusals {
        let page = Opening::new().early_script(refusal).open();
        page.wait_for_text(".notice", "không cho trang này tự lưu");
        page.paste_text(&table(&["Phú Yên"]));
        page.wait_for_text("[role=grid]", "36,00%");
        page.wait_for_text("#saved", "không tự lưu được");
        page.press("Control+s");
        assert!(String::from_utf8(page.download("Chưa đặt tên.chitieu")).unwrap().contains("Phú Yên"));
        page.wait_for_text("#saved", "đã xuất tệp lúc");
    }
}

#[test]
fn full_storage_is_told_after_older_documents_made_room() {
    let page = Page::open();
    paste_kept(&page, &["Phú Yên"]);
    run_command(&page, "Bảng mới");
    page.wait_for(LAST);
    // The error of the browser itself when the quota is reached.
    page.eval(
        "IDBObjectStore.prototype.put = function () {
            throw new DOMException('full', 'QuotaExceededError');
        }",
    );
    page.paste_text(&table(&["Bình Định"]));
    page.wait_for_text(".notice", "đã đầy");
    page.wait_for_text("#saved", "không tự lưu được");
    page.wait_for_text("[role=grid]", "36,00%");
}

#[test]
fn the_browser_s_own_quota_is_met_without_harm() {
    let page = Page::open();
    // Set before anything is kept: later it is not always respected.
    let quota = json!({ "origin": "file:///", "quotaSize": 100_000 });
    page.devtools("Storage.overrideQuotaForOrigin", quota);
    paste_kept(&page, &["Phú Yên"]);
    // Whatever the quota, the browser accepts small writes.
    let rows: String = (0..60_000).map(|n| format!("Xã {n}\t1.000\t360\n")).collect();
    page.paste_text(&format!("{HEAD}{rows}"));
    page.wait_for_text("[role=grid]", "Xã 7");
    page.wait_for_text("#saved", "không tự lưu được");
    page.wait_for_text(".notice", "đã đầy");
    page.devtools("Storage.overrideQuotaForOrigin", json!({ "origin": "file:///" }));
    page.press("Control+Home ArrowRight");
    page.type_text("900");
    page.press("Enter");
    page.wait_for(KEPT);
    page.wait_for_text("#saved", "tự lưu trong trình duyệt");
}
