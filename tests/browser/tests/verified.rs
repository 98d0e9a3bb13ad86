//! The list of doubts says what is missing, asks what belongs together once, and says what was verified.

use browser_tests::Page;

use crate::accessibility::audit;
use crate::job::{choose_in_menu, wait_for_figure};

fn open(text: &str) -> Page {
    let page = Page::open();
    page.paste_text(text);
    page.wait_for(".strip-part");
    page
}

fn show_list(page: &Page) {
    page.click(".strip-doubts");
    page.wait_for(".check");
}

#[test]
fn what_is_missing_is_said_with_what_to_do() {
    let rows = [
        (
            "names taken for a plan",
            "Đơn vị\tKế hoạch\tThực hiện\nHuyện A\tchưa giao\t50\nHuyện B\tchưa giao\t70",
            "Cột B không có số",
            "đổi vai trò",
        ),
        (
            "no unit column",
            "Kế hoạch\tThực hiện\n100,5\t50,5\n200,5\t70,5",
            "thiếu cột tên đơn vị",
            "vai trò “đơn vị”",
        ),
        ("no title", "Huyện A\t100,5\t50,5\nHuyện B\t200,5\t70,5", "thiếu tiêu đề", "gõ tiêu đề"),
        (
            "no unit",
            "Đơn vị\tKế hoạch\tThực hiện\nTổng cộng\t100\t50",
            "không dòng nào được tính",
            "nói dòng nào là đơn vị",
        ),
        (
            "formulas",
            "Đơn vị\tKế hoạch\tThực hiện\tTỷ lệ\nHuyện A\t100\t50\t=C2/B2\nHuyện B\t200\t70\t=C3/B3",
            "2 ô là công thức",
            "Ctrl+`",
        ),
        ("all formulas", "Đơn vị\tTỷ lệ\nHuyện A\t=C2/B2\nHuyện B\t=C3/B3", "2 ô là công thức", "Ctrl+`"),
        (
            "prose",
            "Kính gửi: Bảo hiểm xã hội tỉnh\nThực hiện công văn số 123/BHXH-KHTC, đơn vị báo cáo như sau.\nTrân trọng.",
            "chưa có số nào",
            "chọn cả bảng",
        ),
    ];
    let page = Page::open();
    for (what, text, brief, advice) in rows {
        page.open_anew();
        page.paste_text(text);
        page.wait_for_text(".strip-doubts", brief);
        assert!(
            !page.text_of(".strip").contains("không có chỗ cần xem"),
            "{what}: {}",
            page.text_of(".strip")
        );
        assert_eq!(page.count(".strip .strip-good"), 0, "{what}");
        show_list(&page);
        let listed = page.text_of(".doubts");
        assert!(listed.contains(advice), "{what}: {listed}");
    }
    page.screenshot("seen-missing.png");
}

#[test]
fn an_emptied_title_is_missed_and_comes_back_with_undo() {
    let page = open("Đơn vị\tKế hoạch\tThực hiện\nHuyện A\t100\t50\nHuyện B\t200\t70");
    page.wait_for_text(".strip-doubts", "không có chỗ cần xem");
    page.press("Control+Home ArrowRight Control+F2 Control+a Delete Enter");
    page.wait_for_text(".strip-doubts", "Cột B thiếu tiêu đề");
    page.press("Control+z");
    page.wait_for_text(".strip-doubts", "không có chỗ cần xem");
}

#[test]
fn the_list_says_what_was_verified() {
    let page = open(
        "ĐVT: triệu đồng\t\t\t\nĐơn vị\tKế hoạch\tThực hiện\tTỷ lệ % so kế hoạch\nHuyện A\t1.000,5\t500,2\t50,00%\n\
         Huyện B\t2.000,5\t1.000,3\t50,00%\nTổng cộng\t3.001,0\t1.500,6\t50,00%",
    );
    page.resize(1366, 768);
    show_list(&page);
    page.wait_for_text(".check-none", "Không có chỗ nào cần xem lại");
    let lines = page.texts_of(".verified li");
    let has = |part: &str| assert!(lines.iter().any(|l| l.contains(part)), "{part} in {lines:?}");
    has("Tính 2 đơn vị, dòng 3–4; dòng 5 là tổng.");
    // 1.000,5 + 2.000,5 = 3.001,0; 500,2 + 1.000,3 = 1.500,5 against 1.500,6.
    has("Cộng lại 2 số tổng: đúng, trong đó 1 số lệch trong sai số làm tròn.");
    has("“Tỷ lệ % so kế hoạch”: tính lại 3 số từ cột C, B, đều khớp khi làm tròn.");
    has("số đọc kiểu 1.234,5");
    has("tính bằng triệu đồng");
    audit(&page, "what was verified");
    page.screenshot("seen-verified.png");
    // A total that is wrong is in the first list and no more in the second.
    page.click("[data-row='4'] [data-column='1']");
    page.type_text("3.100,0");
    page.press("Enter");
    page.wait_for_text(".doubts", "tổng ghi 3.100");
    page.wait_until("one total less", || {
        page.texts_of(".verified li").iter().any(|l| l.contains("Cộng lại 1 số tổng")).then_some(())
    });
}

/// Plain figures that read two ways in 28 columns.
fn doubtful_columns() -> String {
    let mut text = "Đơn vị".to_owned();
    (1..=28).for_each(|n| text += &format!("\tKhoản {n}"));
    for (row, unit) in ["Huyện A", "Huyện B", "Huyện C"].iter().enumerate() {
        text += &format!("\n{unit}");
        (1..=28).for_each(|n| text += &format!("\t{}.{}", row + 1, 200 + n * 7));
    }
    text
}

#[test]
fn columns_in_the_same_doubt_are_asked_once_and_one_may_differ() {
    let page = open(&doubtful_columns());
    page.wait_for_text(".strip-doubts", "1 chỗ cần xem");
    show_list(&page);
    assert_eq!(page.count(".doubt-serious"), 1, "one question for all");
    assert!(page.text_of(".doubt-serious").contains("28 cột"), "{}", page.text_of(".doubt-serious"));
    assert_eq!(page.count(".chip-ask"), 28, "each column says that it is asked");
    page.screenshot("seen-one-question.png");
    page.click(".doubt-serious .action");
    page.wait_for_text(".strip-doubts", "không có chỗ cần xem");
    assert_eq!(page.count(".chip-ask"), 0);
    // One undo takes the one answer back.
    page.click(".brand");
    page.press("Control+z");
    page.wait_for_text(".strip-doubts", "1 chỗ cần xem");
    // One column by itself, by its own menu; the others are still one question.
    page.click("[data-reading-of='1']");
    page.wait_for(".menu-item");
    page.press("End Enter");
    page.wait_gone("[data-reading-of='1']");
    page.wait_for_text(".doubt-serious", "27 cột");
    // All the others from the head of one of them.
    page.click("[data-reading-of='2']");
    choose_in_menu(&page, "1.234,5");
    page.wait_for_text(".strip-doubts", "không có chỗ cần xem");
    // Khoản 1 of Huyện A is 1,207; Khoản 2 is 1214: the sums tell.
    page.wait_until("the sums", || {
        let foot = page.texts_of(".row-foot .cell");
        (foot[1] == "6,621" && foot[2] == "6.642").then_some(())
    });
}

#[test]
fn hundreds_of_one_kind_are_one_line_with_one_answer() {
    let mut text = "Đơn vị\tKế hoạch\tThực hiện".to_owned();
    for n in 0..240 {
        text += &format!("\nXã {}\t{}\t{}", n % 120, 1000 + n, 500 + n);
    }
    let page = open(&text);
    page.wait_for_text(".strip-doubts", "1 chỗ cần xem");
    show_list(&page);
    page.wait_for_text(".doubt-serious", "120 dòng ghi lại tên đơn vị đã có ở dòng trên");
    assert_eq!(page.count(".doubt"), 1);
    page.screenshot("seen-flood.png");
    page.click(".doubt-serious .action");
    page.wait_for_text(".strip > p", "tính 120 đơn vị, dòng 2–121; ");
    page.click(".brand");
    page.press("Control+z");
    page.wait_for_text(".strip > p", "tính 240 đơn vị");
    page.click(".doubt-serious .action:nth-of-type(2)");
    page.wait_for_text(".strip-doubts", "không có chỗ cần xem");
    page.wait_for_text(".verified", "Bạn đã xem: 120 dòng trùng tên đơn vị");
    // One more of them is told again.
    page.click("[data-row='1'] [data-column='0']");
    page.press("Control+End Home ArrowDown");
    for text in ["Xã 0", "1500", "900"] {
        page.type_text(text);
        page.press("Tab");
    }
    page.wait_for_text(".doubt-serious", "121 dòng");
}

#[test]
fn numbers_stored_as_text_are_one_line_in_all_columns() {
    let cell = |n: u32| format!("<td x:str>{n},5</td><td x:str>{n},7</td>");
    let rows: String = (1..=60).map(|n| format!("<tr><td>Xã {n}</td>{}</tr>", cell(n * 10))).collect();
    let html = format!(
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body><table><tr><td>Đơn vị</td><td>Kế hoạch</td>\
         <td>Thực hiện</td></tr>{rows}</table></body></html>"
    );
    let page = Page::open();
    page.paste_html(&html, "x");
    wait_for_figure(&page, "Xã 1", "101,90%");
    show_list(&page);
    let about = page.texts_of(".doubt").into_iter().filter(|d| d.contains("dạng chữ")).count();
    assert_eq!(about, 1, "{:?}", page.texts_of(".doubt"));
    page.wait_for_text(".doubts", "120 ô nguồn lưu dạng chữ");
    page.click(".doubts .action");
    page.wait_until("the line to go", || {
        (!page.text_of(".check").contains("nguồn lưu dạng chữ")).then_some(())
    });
}
