//! Several charts of a sheet, their looks, and the figures in them, by real keys and mouse.

use browser_tests::Page;
use std::io::Read as _;

use crate::accessibility::audit;
use crate::job::{title, wait_for_figure};

const COMPLETION: &str =
    "STT\tĐơn vị\tKế hoạch\tThực hiện\n1\tHuyện A\t100\t45\n2\tHuyện B\t100\t42\n3\tHuyện C\t50\t15";

fn charts(page: &Page) -> Vec<String> {
    page.texts_of(".gallery-chart")
}

fn wait_for_charts(page: &Page, count: usize) {
    page.wait_until(&format!("{count} charts, not {:?}", charts(page)), || {
        (charts(page).len() == count).then_some(())
    });
}

#[test]
fn charts_are_added_given_a_look_shown_removed_and_taken_back() {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text(COMPLETION);
    wait_for_figure(&page, "1", "45,00%");
    assert_eq!(charts(&page).len(), 1);
    page.click("#add-chart");
    page.screenshot("charts-kinds.png");
    page.click(".add-kind");
    wait_for_charts(&page, 2);
    page.click(".picture-options summary");
    page.choose("#chart-look", "1");
    page.wait_until("Times New Roman", || {
        let svg = page.eval("return document.querySelector('.chart svg').outerHTML");
        svg.as_str().is_some_and(|svg| svg.contains("Times New Roman")).then_some(())
    });
    page.click("#chart-title");
    page.type_text("Riêng biểu đồ này");
    page.press("Enter");
    page.wait_until("its own title", || (title(&page) == "Riêng biểu đồ này").then_some(()));
    audit(&page, "two charts");
    page.screenshot("charts-report.png");
    // The first chart is as it was.
    page.click(".gallery-chart:first-child");
    page.wait_until("the first chart", || title(&page).contains("dẫn đầu").then_some(()));
    // A removed chart comes back.
    page.click("#remove-chart");
    wait_for_charts(&page, 1);
    page.wait_until("the other chart", || (title(&page) == "Riêng biểu đồ này").then_some(()));
    page.press("Control+z");
    wait_for_charts(&page, 2);
}

#[test]
fn a_figure_of_the_chart_is_reached_by_keys_and_leads_to_its_row() {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text(COMPLETION);
    wait_for_figure(&page, "1", "45,00%");
    let focused = || page.eval("return document.activeElement.ariaLabel").as_str().map(str::to_owned);
    page.eval("document.querySelector('.spot').focus()");
    assert_eq!(focused().as_deref(), Some("Huyện A: 45,00% (Thực hiện 45; Kế hoạch 100; hạng 1/3)"));
    page.press("ArrowDown");
    assert_eq!(focused().as_deref(), Some("Huyện B: 42,00% (Thực hiện 42; Kế hoạch 100; hạng 2/3)"));
    page.press("End");
    assert!(focused().is_some_and(|text| text.contains("40,80%")), "the total: {:?}", focused());
    page.press("Home");
    page.press("ArrowDown");
    page.press("Enter");
    page.wait_until("the row of Huyện B", || {
        let name = page.eval("return document.querySelector('.formula-address')?.value ?? ''");
        name.as_str().is_some_and(|name| name.ends_with('3')).then_some(())
    });
    // The figure of the row that is selected is marked, on the screen only.
    let marked = || page.texts_of_attribute(".spot[aria-current]", "aria-label");
    page.wait_until("the mark", || marked().first().is_some_and(|m| m.starts_with("Huyện B")).then_some(()));
    page.press("ArrowDown");
    page.wait_until("the next", || marked().first().is_some_and(|m| m.starts_with("Huyện C")).then_some(()));
    assert_eq!(marked().len(), 1);
    audit(&page, "a marked figure");
    page.screenshot("charts-marked.png");
}

#[test]
fn all_charts_leave_in_one_file() {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text(COMPLETION);
    wait_for_figure(&page, "1", "45,00%");
    assert_eq!(page.count("#download-charts"), 0);
    page.click("#duplicate-chart");
    wait_for_charts(&page, 2);
    page.press("Control+k");
    page.type_text("Tải tất cả biểu đồ");
    page.press("Enter");
    let bytes = page.download("Chưa đặt tên - Biểu đồ.zip");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a ZIP");
    let mut names: Vec<String> = zip.file_names().map(|name| name.expect("a name").into_owned()).collect();
    names.sort();
    let name = "Xếp hạng - Tỷ lệ hoàn thành kế hoạch";
    let expected =
        ["01", "02"].map(|n| [".png", ".svg"].map(|ending| format!("{n} {name}{ending}"))).concat();
    assert_eq!(names, expected);
    let mut png = Vec::new();
    zip.by_name(&expected[2]).expect("the second").read_to_end(&mut png).expect("bytes");
    let reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("a PNG");
    assert_eq!((reader.info().width, reader.info().pixel_dims.map(|d| d.xppu)), (1890, Some(11_811)));
}

#[test]
fn a_picture_has_the_size_of_its_purpose_a_name_and_words_for_those_who_cannot_see_it() {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text(COMPLETION);
    wait_for_figure(&page, "1", "45,00%");
    page.click(".picture-options summary");
    page.choose("#picture-for", "3");
    page.wait_for_text(".chart-size", "9 × ");
    page.click("#download-png");
    let bytes = page.download(".png");
    assert_eq!(page.downloaded(), ["Xếp hạng - Tỷ lệ hoàn thành kế hoạch.png"]);
    let reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a PNG");
    let info = reader.info();
    // 304,8 dots per inch are 12 000 per metre.
    assert_eq!((info.width, info.pixel_dims.map(|d| (d.xppu, d.yppu))), (1080, Some((12_000, 12_000))));
    let texts: Vec<_> =
        info.utf8_text.iter().map(|t| (t.keyword.clone(), t.get_text().expect("text"))).collect();
    let told = page.attribute(".chart-picture", "aria-label").expect("a description");
    assert_eq!(texts, [("Title".to_owned(), title(&page)), ("Description".to_owned(), told.clone())]);
    assert!(told.contains("Huyện A 45,00%; Huyện B 42,00%; Huyện C 30,00%"), "{told}");
    page.click("#download-svg");
    let svg = String::from_utf8(page.download(".svg")).expect("text");
    let document = roxmltree::Document::parse(&svg).expect("XML");
    assert_eq!(document.root_element().attribute("aria-label"), Some(told.as_str()));
    assert_eq!(document.root_element().attribute("width"), Some("90mm"));
}

#[test]
fn the_page_of_charts_is_reached_and_left_by_keys_and_all_charts_leave_from_there() {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text(COMPLETION);
    wait_for_figure(&page, "1", "45,00%");
    page.click("#duplicate-chart");
    wait_for_charts(&page, 2);
    page.click("#add-chart");
    page.click(".add-kind:nth-child(2)");
    wait_for_charts(&page, 3);
    page.click("[data-row='2'] [data-column='2']");
    page.press("Alt+F1");
    page.wait_for(".charts-item[aria-current]:nth-child(3)");
    // Only what is in sight is drawn.
    page.wait_for(".charts-item:nth-child(1) .chart-picture svg");
    audit(&page, "the page of charts");
    page.screenshot("charts-page.png");
    let focused = || page.eval("return document.activeElement.className").as_str().map(str::to_owned);
    assert_eq!(focused().as_deref(), Some("chart-open"));
    // One of them does not go into the report. The driver does not look under the head of the page.
    page.eval("document.querySelector('.charts-page').scrollTop = 0");
    page.click(".charts-item:nth-child(2) input");
    page.wait_until("the tick to go", || {
        (page.eval("return document.querySelector('.charts-item:nth-child(2) input').checked") == false)
            .then_some(())
    });
    page.click("#page-html");
    let html = String::from_utf8(page.download("Chưa đặt tên - Biểu đồ.html")).expect("text");
    assert_eq!(html.matches("<svg ").count(), 3);
    page.click("#copy-charts");
    page.wait_for_text(".notice", "Đã sao chép 3 biểu đồ");
    let copied = page.clipboard();
    assert_eq!(copied.html.matches("<img").count(), 3);
    assert_eq!(copied.html.matches("src=\"data:image/png;base64,").count(), 3, "{:.400}", copied.html);
    assert_eq!(copied.html.matches("width=\"605\"").count(), 3, "{:.400}", copied.html);
    assert!(copied.text.contains("Huyện A 45,00%; Huyện B 42,00%; Huyện C 30,00%"), "{}", copied.text);
    // Esc leads back to the cell, and Enter on a chart to the panel.
    page.press("Escape");
    page.wait_gone(".charts-page");
    page.wait_until("the grid's field", || {
        (page.eval("return document.activeElement.id") == "caret").then_some(())
    });
    assert!(page.eval("return document.querySelector('.formula-address').value").as_str() == Some("C3"));
    page.press("Alt+F1");
    page.wait_for(".charts-page");
    page.eval("document.querySelector('.charts-item:nth-child(2) .chart-open').focus()");
    page.press("Enter");
    page.wait_gone(".charts-page");
    page.wait_for(".gallery-chart[aria-current]:nth-child(2)");
    page.wait_until("the chart's button", || (focused().as_deref() == Some("gallery-chart")).then_some(()));
    page.click(".picture-options summary");
    assert_eq!(page.eval("return document.querySelector('#chart-in-report').checked"), false);
}

/// The names of the figures in the chart, without their values.
fn drawn_names(page: &Page) -> Vec<String> {
    let names = page.texts_of_attribute(".spot", "aria-label");
    names.iter().map(|told| told.split(':').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_first_units_and_those_of_the_selected_rows_are_drawn_alone_and_the_chart_says_so() {
    let page = Page::open();
    page.resize(1366, 768);
    let rows: String = (1..=12).map(|n| format!("\nHuyện {n}\t100\t{}", 90 - 5 * n)).collect();
    page.paste_text(&format!("Đơn vị\tKế hoạch\tThực hiện{rows}"));
    wait_for_figure(&page, "Huyện 12", "30,00%");
    let subtitle = || page.texts_of(".chart svg text").join(" ");
    page.choose("#chart-units", "5");
    page.wait_until("five units", || {
        let names = drawn_names(&page);
        (names.iter().filter(|name| name.starts_with("Huyện")).count() == 5).then_some(())
    });
    assert_eq!(drawn_names(&page)[..5], ["Huyện 1", "Huyện 2", "Huyện 3", "Huyện 4", "Huyện 5"]);
    assert!(subtitle().contains("5 đơn vị cao nhất trên 12"), "{}", subtitle());
    // The rows of Huyện 7 to Huyện 9, chosen by keys.
    page.click("[data-row='7'] [data-column='0']");
    page.press("Shift+ArrowDown Shift+ArrowDown");
    page.choose("#chart-units", "selected");
    page.wait_until("the selected rows", || {
        let names = drawn_names(&page);
        (names.iter().filter(|name| name.starts_with("Huyện")).count() == 3).then_some(())
    });
    assert_eq!(drawn_names(&page)[..3], ["Huyện 7", "Huyện 8", "Huyện 9"]);
    assert_eq!(page.eval("return document.querySelector('#chart-units').value"), "chosen");
    page.screenshot("charts-chosen.png");
    page.press("Control+z");
    page.wait_until("five units again", || {
        (page.eval("return document.querySelector('#chart-units').value") == "5").then_some(())
    });
}

#[test]
fn a_unit_stands_out_by_a_click_with_control_and_by_the_space_bar() {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text(COMPLETION);
    wait_for_figure(&page, "1", "45,00%");
    // The ground of a unit that stands out, in the usual colours.
    let grounds = || {
        let script = "return document.querySelectorAll('.chart svg [fill=\"#FFF0C4\"]').length";
        page.eval(script).as_u64()
    };
    let wait_for_grounds = |count: bool| {
        page.wait_until("the ground", || ((grounds() > Some(0)) == count).then_some(()));
    };
    wait_for_grounds(false);
    page.click_holding("Control", ".spot:nth-child(2)");
    wait_for_grounds(true);
    page.screenshot("charts-stands-out.png");
    page.press("Control+z");
    wait_for_grounds(false);
    page.eval("document.querySelector('.spot:nth-child(3)').focus()");
    page.press("Space");
    wait_for_grounds(true);
    // The keyboard stays at the figure, and the same key takes it back.
    assert_eq!(page.eval("return document.activeElement.className"), "spot");
    page.press("Space");
    wait_for_grounds(false);
}

#[test]
fn a_copied_picture_keeps_its_pixels_on_the_real_clipboard() {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text(COMPLETION);
    wait_for_figure(&page, "1", "45,00%");
    page.click("#copy-image");
    page.wait_for_text(".notice", "Đã sao chép ảnh");
    let png = page.clipboard_image();
    let reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("a PNG");
    assert_eq!(reader.info().width, 1890);
    eprintln!("the resolution of the copied picture: {:?}", reader.info().pixel_dims);
}

#[test]
fn the_colour_of_the_office_and_the_language_of_charts_are_set_for_all_and_refused_with_a_sentence() {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text(COMPLETION);
    wait_for_figure(&page, "1", "45,00%");
    page.click(".picture-options summary");
    let fills = |colour: &str| {
        page.eval(&format!("return document.querySelectorAll('.chart svg [fill=\"{colour}\"]').length"))
            .as_u64()
    };
    page.click("#first-colour");
    page.type_text("#7A1F5C");
    page.press("Enter");
    page.wait_until("the colour", || (fills("#7A1F5C") > Some(2)).then_some(()));
    page.click("#second-colour");
    page.type_text("#FFE9A8");
    page.press("Enter");
    page.wait_for_text(".notice", "quá nhạt");
    page.choose("#chart-language", "2");
    page.wait_until("English", || title(&page).contains("leads").then_some(()));
    assert_eq!(page.attribute("figure.chart", "lang").as_deref(), Some("en"));
    assert!(page.texts_of(".chart svg text").iter().any(|text| text.trim() == "45.00%"));
    // The page stays as it is.
    assert_eq!(page.text_of("#copy-image"), "Sao chép ảnh");
    audit(&page, "the style of charts");
    page.screenshot("charts-style.png");
    page.click(".brand");
    page.press("Control+z Control+z");
    page.wait_until("the usual colour", || (fills("#7A1F5C") == Some(0)).then_some(()));
}

#[test]
fn an_annotation_is_made_by_keys_and_by_the_mouse_and_undone() {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text(COMPLETION);
    wait_for_figure(&page, "1", "45,00%");
    let said = || page.texts_of(".annotation-list li");
    let wait_for = |count: usize| {
        page.wait_until(&format!("{count} annotations"), || (said().len() == count).then_some(()));
    };
    page.click("#annotations");
    page.click("#annotate-difference");
    page.wait_until("the hint", || page.texts_of(".pointing span").first().map(|_| ()));
    // Escape ends it.
    page.press("Escape");
    page.wait_until("no hint", || page.texts_of(".pointing span").is_empty().then_some(()));
    // By keys: the second figure, then the first.
    page.click("#annotate-difference");
    page.wait_until("the hint", || page.texts_of(".pointing span").first().map(|_| ()));
    page.eval("document.querySelector('.spot').focus()");
    page.press("ArrowDown");
    page.press("Enter");
    page.wait_until("the first is chosen", || (page.count(".spot[aria-pressed]") == 1).then_some(()));
    audit(&page, "pointing at figures");
    page.screenshot("charts-pointing.png");
    page.press("Home");
    page.press("Enter");
    wait_for(1);
    assert!(said()[0].contains("Huyện A so với Huyện B: +3,00 điểm %"), "{:?}", said());
    // Words, with the mouse.
    page.click("#annotation-words");
    page.type_text("thu hồi nợ đọng");
    page.click("#annotate-note");
    page.wait_until("the hint", || page.texts_of(".pointing span").first().map(|_| ()));
    page.click(".spot:nth-child(3)");
    wait_for(2);
    assert!(said()[1].contains("Huyện C: thu hồi nợ đọng"), "{:?}", said());
    page.click("#annotation-line");
    page.type_text("40");
    page.click("#draw-line");
    wait_for(3);
    let svg = page.eval("return document.querySelector('.chart svg').outerHTML");
    let svg = svg.as_str().unwrap_or_default().replace('\u{a0}', " ");
    for words in ["+3,00", "thu hồi nợ", "mức 40%"] {
        assert!(svg.contains(words), "{words}");
    }
    audit(&page, "an annotated chart");
    page.screenshot("charts-annotated.png");
    page.click(".annotation-list li:first-child button");
    wait_for(2);
    page.press("Control+z");
    wait_for(3);
}

#[test]
fn two_rates_have_a_line_on_either_axis_and_a_note_with_a_letter() {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text(
        "STT\tĐơn vị\tKế hoạch\tThực hiện\tCùng kỳ\n1\tHuyện A\t100\t45\t40\n2\tHuyện B\t100\t42\t44\n3\tHuyện C\t50\t15\t12",
    );
    wait_for_figure(&page, "1", "45,00%");
    let place = page.eval(
        "return [...document.querySelectorAll('#chart-kind option')].find((o) => o.text.startsWith('Hai tỷ lệ')).value",
    );
    page.choose("#chart-kind", place.as_str().unwrap_or_default());
    page.wait_until("two rates", || title(&page).contains("cả hai tỷ lệ").then_some(()));
    let said = || page.texts_of(".annotation-list li");
    page.click("#annotations");
    page.click("#annotation-axis option:nth-child(2)");
    page.click("#annotation-line");
    page.type_text("5");
    page.click("#draw-line");
    page.wait_until("the line", || (said().len() == 1).then_some(()));
    assert!(said()[0].starts_with("mức 5% (") && !said()[0].contains("hoàn thành"), "{:?}", said());
    page.click("#annotation-words");
    page.type_text("thu hồi nợ");
    page.click("#annotate-note");
    page.wait_until("the hint", || page.texts_of(".pointing span").first().map(|_| ()));
    page.click(".spot:nth-child(2)");
    page.wait_until("the note", || (said().len() == 2).then_some(()));
    let svg = page.eval("return document.querySelector('.chart svg').outerHTML");
    let svg = svg.as_str().unwrap_or_default().replace("&nbsp;", " ");
    for words in ["mức 5%", "Huyện B (a)", "(a) Huyện B: thu hồi nợ"] {
        assert!(svg.contains(words), "{words}");
    }
    audit(&page, "two annotated rates");
    page.screenshot("charts-two-rates.png");
}
