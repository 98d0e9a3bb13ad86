//! The main job, with real keys and a real clipboard: paste, read the figures, change them, save, take the picture.

use browser_tests::Page;
use serde_json::Value;

use crate::tables::{Copied, PRACTICE, TUYEN_QUANG, as_excel, as_libreoffice, as_text};

/// A way of putting a table on the clipboard.
type Form = fn(&[&[&str]]) -> Copied;

const FORMS: [(&str, Form); 3] =
    [("text", as_text), ("Excel HTML", as_excel), ("LibreOffice HTML", as_libreoffice)];

/// The cells of the row whose first cell begins with `unit`, without its number.
pub(crate) fn row(page: &Page, unit: &str) -> Vec<String> {
    let cells = page.eval_with(
        "const row = [...document.querySelectorAll('.row')].find(r => r.children[1].innerText.startsWith(arguments[0]));
         return row && [...row.children].slice(1).map(c => c.innerText.trim());",
        &[Value::from(unit)],
    );
    cells.as_array().into_iter().flatten().filter_map(|c| c.as_str().map(str::to_owned)).collect()
}

fn head(page: &Page) -> Vec<String> {
    page.texts_of(".head-cell")
}

pub(crate) fn paste(page: &Page, copied: &Copied) {
    if copied.html.is_empty() {
        page.paste_text(&copied.text);
    } else {
        page.paste_html(&copied.html, &copied.text);
    }
}

/// Waits until a row contains this figure.
pub(crate) fn wait_for_figure(page: &Page, unit: &str, figure: &str) {
    page.wait_until(&format!("{unit} {figure}"), || {
        row(page, unit).contains(&figure.to_owned()).then_some(())
    });
}

/// Gives a column its role by its menu.
pub(crate) fn set_role(page: &Page, column: u32, role: &str) {
    page.click(&format!("[data-menu-of='{column}']"));
    choose_in_menu(page, role);
}

/// Clicks an entry of the open menu.
pub(crate) fn choose_in_menu(page: &Page, entry: &str) {
    page.wait_for(".menu-item");
    let entries = page.texts_of(".menu-item");
    // The key of a command stands behind its name.
    let name =
        |e: &str| e.split("Ctrl+").next().unwrap_or_default().trim_start_matches('✓').trim().to_owned();
    let index = entries.iter().position(|e| name(e) == entry);
    let index = index.unwrap_or_else(|| panic!("{entry} in {entries:?}"));
    page.click(&format!("#menu-{index}"));
    page.wait_gone(".menu");
}

pub(crate) fn title(page: &Page) -> String {
    page.eval("return document.querySelector('.chart svg title')?.textContent ?? ''")
        .as_str()
        .unwrap_or("")
        .to_owned()
}

/// "83,89%" rounded half away to `decimals`, as a newspaper prints it.
fn rounded(text: &str, decimals: usize) -> String {
    let value: f64 =
        text.trim_end_matches('%').replace('.', "").replace(',', ".").parse().expect("a percentage");
    format!("{value:.decimals$}")
}

#[test]
fn the_published_figures_of_tuyen_quang_stand_beside_the_pasted_table() {
    for (form, copied) in FORMS {
        let page = Page::open();
        paste(&page, &copied(TUYEN_QUANG));
        wait_for_figure(&page, "BHXH", "83,89%");
        let (all, voluntary) = (row(&page, "BHXH"), row(&page, "Trong đó"));
        // Published: 84 %, +7 %, 13,57 % of the labour force; voluntary 107 %, +43 %.
        let [.., completion, change, growth, coverage] = all.as_slice() else { panic!("{form}: {all:?}") };
        assert_eq!(rounded(completion, 0), "84", "{form}");
        assert_eq!(change, "+3.860", "{form}");
        assert_eq!(rounded(growth, 0), "7", "{form}");
        assert_eq!(coverage, "13,57%", "{form}");
        let [.., completion, change, growth, coverage] = voluntary.as_slice() else {
            panic!("{form}: {voluntary:?}")
        };
        assert_eq!(rounded(completion, 0), "107", "{form}");
        assert_eq!(change, "+2.806", "{form}");
        assert_eq!(rounded(growth, 0), "43", "{form}");
        assert_eq!(coverage, "không có LLLĐ", "{form}");
        assert_eq!(&all[1..5], ["59.177", "55.317", "70.544", "436.210"], "{form}: as pasted");
    }
}

#[test]
fn a_change_of_cell_role_and_threshold_is_followed_by_rates_counts_and_chart_and_all_is_undone() {
    for (form, copied) in FORMS {
        let page = Page::open();
        paste(&page, &copied(PRACTICE));
        wait_for_figure(&page, "Hà Tĩnh", "37,51%");
        assert!(
            page.text_of(".strip").contains("tính 9 đơn vị, dòng 2–10; dòng 11 là tổng"),
            "{form}: {}",
            page.text_of(".strip")
        );
        let pasted = row(&page, "Hà Tĩnh");

        page.click("#threshold");
        page.type_text("36");
        page.press("Enter");
        page.wait_until("the finding", || (title(&page) == "5/9 đơn vị đạt 36% kế hoạch").then_some(()));

        // Phú Yên: 461,3 of 1.318,4 becomes 561,3.
        page.click("[data-row='1'] [data-column='2']");
        page.type_text("561,3");
        page.press("Enter");
        wait_for_figure(&page, "Phú Yên", "42,57%");
        page.wait_until("the count", || (title(&page) == "6/9 đơn vị đạt 36% kế hoạch").then_some(()));
        // Σ ÷ Σ of the nine rows, not the pasted total: (9055,1 + 100) ÷ 24719,8.
        assert!(
            row(&page, "Tổng (tính)").contains(&"37,04%".to_owned()),
            "{form}: {:?}",
            row(&page, "Tổng (tính)")
        );
        assert!(
            row(&page, "Toàn cụm").contains(&"36,63%".to_owned()),
            "{form}: the pasted total keeps its own"
        );

        set_role(&page, 3, "% kế hoạch");
        page.wait_until("no growth", || (!head(&page).contains(&"% tăng/giảm".to_owned())).then_some(()));

        for _ in 0..4 {
            page.click(".brand");
            page.press("Control+z");
        }
        page.wait_for(".start");
        for _ in 0..4 {
            page.press("Control+y");
        }
        wait_for_figure(&page, "Phú Yên", "42,57%");
        for _ in 0..3 {
            page.press("Control+z");
        }
        wait_for_figure(&page, "Phú Yên", "34,99%");
        assert_eq!(row(&page, "Hà Tĩnh"), pasted, "{form}");
    }
}

#[test]
fn a_saved_document_opens_again_as_it_was() {
    let page = Page::open();
    paste(&page, &as_excel(PRACTICE));
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    page.click("#threshold");
    page.type_text("36,5");
    page.press("Enter");
    page.wait_until("the finding", || title(&page).starts_with("4/9").then_some(()));
    let (heads, cells) = (head(&page), row(&page, "Hà Tĩnh"));
    page.click(".document-name");
    page.press("Control+a");
    page.type_text("Cụm IV");
    page.press("Enter");
    page.click(".brand");
    page.press("Control+s");
    let bytes = page.download("Cụm IV.chitieu");
    page.wait_for_text("#saved", "đã xuất tệp lúc");

    let other = Page::open();
    let file = other.file_with("Cụm IV.chitieu", &bytes);
    open_file(&other, &file);
    wait_for_figure(&other, "Hà Tĩnh", "37,51%");
    assert_eq!(head(&other), heads);
    assert_eq!(row(&other, "Hà Tĩnh"), cells);
    assert!(title(&other).starts_with("4/9"));
    assert_eq!(other.value_of(".document-name"), "Cụm IV");
    assert_eq!(other.value_of("#threshold"), "36,5");
}

/// Opens a file as the button does: it makes an input, which the test catches before the dialog would open.
pub(crate) fn open_file(page: &Page, file: &std::path::Path) {
    page.eval(
        "HTMLInputElement.prototype.click = function () { this.id = 'chosen'; document.body.append(this); };",
    );
    page.click(".brand");
    page.press("Control+o");
    page.choose_file("#chosen", file);
}

#[test]
fn the_downloaded_picture_has_its_size_its_resolution_and_bars_in_proportion() {
    let page = Page::open();
    paste(&page, &as_text(PRACTICE));
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    page.click("#threshold");
    page.type_text("36");
    page.press("Enter");
    page.wait_until("the finding", || title(&page).starts_with("5/9").then_some(()));
    page.click("#download-png");
    let png = page.download(".png");
    let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().expect("a PNG");
    let resolution = reader.info().pixel_dims.expect("a pHYs chunk");
    assert_eq!((resolution.xppu, resolution.yppu, resolution.unit), (11_811, 11_811, png::Unit::Meter));
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let frame = reader.next_frame(&mut pixels).expect("pixels");
    // 16 × 9 cm at 300 dots per inch.
    assert_eq!((frame.width, frame.height), (1890, 1063));
    let channels = frame.buffer_size() / (frame.width * frame.height) as usize;
    let pixel = |x: u32, y: u32| {
        let at = (y * frame.width + x) as usize * channels;
        [pixels[at], pixels[at + 1], pixels[at + 2]]
    };
    // Bars from the top: their left edge and the middle of their height, as the picture on screen has them.
    let bars = page.eval(
        "const svg = document.querySelector('.chart svg'), box = svg.viewBox.baseVal;
         const tops = new Map();
         for (const r of svg.querySelectorAll('rect')) {
           const [x, y, w, h] = ['x', 'y', 'width', 'height'].map(n => +r.getAttribute(n));
           const middle = Math.round(y + h / 2);
           if (w < box.width * 0.9 && w > box.width * 0.3 && !tops.has(middle)) tops.set(middle, [x / box.width, middle / box.height]);
         }
         return [...tops.values()].sort((a, b) => a[1] - b[1]).filter((b, i, all) => !i || b[1] - all[i - 1][1] > 0.02);",
    );
    let figures = [41.1009, 37.5121, 37.0131, 36.7007, 36.4272, 35.7517, 35.7106, 35.3626, 34.9894, 36.6310];
    let bars = bars.as_array().expect("bars");
    assert_eq!(bars.len(), figures.len());
    let lengths: Vec<f64> = bars
        .iter()
        .map(|bar| {
            let at = |i: usize| bar[i].as_f64().expect("a share");
            let y = (at(1) * f64::from(frame.height)) as u32;
            let left = (at(0) * f64::from(frame.width)).round() as u32;
            // A bar's own colours: of its border and of its inside.
            let own = [pixel(left + 2, y), pixel(left + 12, y)];
            let is_bar = |c: [u8; 3]| own.iter().any(|o| o.iter().zip(c).all(|(a, b)| a.abs_diff(b) < 10));
            // The threshold's line crosses bars but does not end them: a bar ends where none of the next pixels has its
            // colour.
            const LINE: u32 = 12;
            let mut x = left;
            while let Some(next) = (1..LINE).find(|step| x + step < frame.width && is_bar(pixel(x + step, y)))
            {
                x += next;
            }
            f64::from(x + 1 - left)
        })
        .collect();
    for (length, figure) in lengths.iter().zip(figures) {
        let expected = lengths[0] * figure / figures[0];
        assert!((length - expected).abs() <= 1.0, "{figure}: {length} px, not {expected}; {lengths:?}");
    }
}

#[test]
fn typing_a_table_by_hand_gives_the_same_figures() {
    let page = Page::open();
    for line in ["Đơn vị\tKế hoạch\tThực hiện", "Phú Yên\t1.318,4\t461,3", "Hà Tĩnh\t2.371,5\t889,6"]
    {
        let cells: Vec<&str> = line.split('\t').collect();
        for (i, cell) in cells.iter().enumerate() {
            page.type_text(cell);
            page.press(if i + 1 < cells.len() { "Tab" } else { "Enter" });
        }
        page.press("Home");
    }
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    wait_for_figure(&page, "Phú Yên", "34,99%");
}

#[test]
fn the_keys_of_a_spreadsheet_move_edit_clear_and_copy() {
    let page = Page::open();
    paste(&page, &as_text(PRACTICE));
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    let address = || page.value_of("#name-box");
    page.press("ArrowRight ArrowDown");
    assert_eq!(address(), "B3");
    page.press("Control+ArrowDown");
    assert_eq!(address(), "B11");
    page.press("Control+Home");
    assert_eq!(address(), "A2");
    page.press("ArrowRight F2");
    page.press("End");
    page.type_text("0");
    page.press("Escape");
    assert_eq!(row(&page, "Phú Yên")[1], "1.318,4", "Esc leaves the cell as it was");
    page.press("Delete");
    wait_for_figure(&page, "Phú Yên", "không có kế hoạch");
    assert!(page.text_of(".strip").contains("tính trên 8/9 đơn vị"));
    page.press("Control+z");
    wait_for_figure(&page, "Phú Yên", "34,99%");
    page.press("Control+Home Shift+ArrowDown Shift+ArrowRight");
    page.press("Control+c");
    let copied = page.clipboard();
    assert_eq!(copied.text, "Phú Yên\t1.318,4\r\nBình Định\t2.614,7\r\n");
    assert!(copied.html.contains("border:1px solid"), "{}", copied.html);
    assert_eq!(page.attribute("[role=grid]", "aria-rowcount"), Some((2 + 10 + 30).to_string()));
}

#[test]
fn english_is_a_switch_away() {
    let page = Page::open();
    paste(&page, &as_text(PRACTICE));
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    page.click("[aria-label='VI|EN: English']");
    wait_for_figure(&page, "Hà Tĩnh", "37.51%");
    assert_eq!(row(&page, "Hà Tĩnh")[1], "2.371,5", "pasted cells stay as pasted");
    assert!(page.text_of(".strip").contains("9 units count, rows 2–10; row 11 is the total"));
    assert_eq!(page.eval("return document.documentElement.lang"), "en");
}

#[test]
fn real_clipboards_paste_without_a_wrong_number() {
    // These tables contain published percentages: the computed ones must agree with them.
    let payloads = [
        (
            "h1",
            include_str!("../../clipboard/handmade/h1_thu_gop.vi-VN.html"),
            include_str!("../../clipboard/handmade/h1_thu_gop.vi-VN.txt"),
        ),
        (
            "c01",
            include_str!("../../clipboard/libreoffice/c01_thu_2cap_tong_dau.vi-VN.html"),
            include_str!("../../clipboard/libreoffice/c01_thu_2cap_tong_dau.vi-VN.txt"),
        ),
    ];
    for (case, html, text) in payloads {
        for html in [html, ""] {
            let page = Page::open();
            paste(&page, &Copied { html: html.to_owned(), text: text.to_owned() });
            page.wait_for(".row-total");
            let cells = |unit: &str| {
                let cells = page.eval_with(
                    "const row = [...document.querySelectorAll('.row')].find(r => r.children[2].innerText.trim() === arguments[0]);
                     return row && [...row.children].slice(1).map(c => c.innerText.trim());",
                    &[Value::from(unit)],
                );
                let cells = cells.as_array().cloned().unwrap_or_default();
                cells.iter().filter_map(|c| c.as_str().map(str::to_owned)).collect::<Vec<_>>()
            };
            for unit in ["TOÀN TỈNH", "Thành phố Hòa Bình", "Huyện Đà Bắc", "Huyện Cao Phong"]
            {
                let row = cells(unit);
                let pasted = [row[5].clone(), row[6].clone()];
                let computed = &row[8..];
                assert!(
                    computed.contains(&pasted[0]),
                    "{case} {unit}: completion {pasted:?} in {computed:?}"
                );
                assert!(computed.contains(&pasted[1]), "{case} {unit}: growth {pasted:?} in {computed:?}");
            }
            // Where the total over it proves it, "-" is nothing; one of some rows of a table proves none.
            let reason = if case == "c01" { "kỳ gốc bằng 0" } else { "không có số cùng kỳ" };
            let missing = cells("Huyện Mai Châu");
            assert!(missing[8..].contains(&reason.to_owned()), "{case}: {missing:?}");
        }
    }
    // Subtotals with roman numbers and a total at the foot: the computed total is the sum of the rows alone.
    let page = Page::open();
    page.paste_html(
        include_str!("../../clipboard/libreoffice/c02_nhom_tong_cuoi.vi-VN.html"),
        include_str!("../../clipboard/libreoffice/c02_nhom_tong_cuoi.vi-VN.txt"),
    );
    page.wait_for(".row-foot");
    let foot =
        page.eval("return [...document.querySelector('.row-foot').children].map(c => c.innerText.trim())");
    let foot: Vec<&str> = foot.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(foot.contains(&"121.420") && foot.contains(&"122.851"), "{foot:?}");
}

#[test]
fn a_computed_cell_explains_itself_and_a_threshold_may_be_an_upper_one() {
    let page = Page::open();
    paste(&page, &as_text(PRACTICE));
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    page.click("[data-row='9'] [data-column='5']");
    page.press("F2");
    let text = page.wait_for_text(".explain", "889,6 ÷ 2.371,5");
    for part in ["Thực hiện 5 tháng ÷ Kế hoạch năm 2020", "37,51%", "C10", "B10"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    page.press("Escape");
    page.wait_gone(".explain");
    page.click("#threshold");
    page.type_text("36");
    page.press("Enter");
    page.wait_until("the finding", || title(&page).starts_with("5/9").then_some(()));
    assert_eq!(page.texts_of(".findings tr.reached").len(), 5);
    let worst = page.texts_of(".findings tr").into_iter().next().unwrap_or_default();
    assert!(worst.contains("Phú Yên") && worst.contains("-1,01 điểm %"), "{worst}");
    page.choose("#comparison", "2");
    page.wait_until("the other side", || title(&page).starts_with("4/9").then_some(()));
}

#[test]
fn the_picture_goes_to_the_clipboard_and_leaves_as_svg_with_the_title_that_was_written() {
    let page = Page::open();
    paste(&page, &as_text(PRACTICE));
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    page.devtools(
        "Browser.grantPermissions",
        serde_json::json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
    );
    page.click(".picture-options summary");
    page.click("#chart-title");
    page.type_text("Kết quả thu <5 tháng> & ngưỡng");
    page.press("Enter");
    page.wait_until("the title", || (title(&page) == "Kết quả thu <5 tháng> & ngưỡng").then_some(()));
    page.click("#copy-image");
    page.wait_for_text(".notice", "sang Word bấm Ctrl+V");
    page.click("#download-svg");
    let svg = String::from_utf8(page.download(".svg")).expect("text");
    assert!(svg.contains("Kết quả thu &lt;5 tháng&gt; &amp; ngưỡng"), "{}", &svg[..400]);
    assert!(!svg.contains("<script") && !svg.contains("href"));
}

#[test]
fn a_hundred_thousand_rows_are_pasted_scrolled_and_edited() {
    let page = Page::open();
    let mut text = String::from("Đơn vị\tKế hoạch\tThực hiện\tCùng kỳ\tDân số\tSố người tham gia BHYT\r\n");
    for row in 0..100_000 {
        text.push_str(&format!("Đơn vị {row}\t2.000,5\t1.000,5\t900,5\t1.234.567\t1.111.111\r\n"));
    }
    page.paste_text(&text);
    wait_for_figure(&page, "Đơn vị 0", "50,01%");
    assert!(page.count(".row") < 80, "only what shows is mounted: {}", page.count(".row"));
    page.press("Control+End");
    wait_for_figure(&page, "Đơn vị 99999", "50,01%");
    assert!(page.value_of("#name-box").ends_with("100001"));
    page.press("Home ArrowRight ArrowRight");
    page.type_text("2.000,5");
    page.press("Enter");
    wait_for_figure(&page, "Đơn vị 99999", "100,00%");
    page.press("Control+z");
    wait_for_figure(&page, "Đơn vị 99999", "50,01%");
    page.press("Control+z");
    page.wait_for(".start");
}
