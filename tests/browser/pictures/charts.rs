//! Pictures of charts: each SVG of a folder as a small PNG, and two as they stand on a page of a word processor.

use browser_tests::{Opening, Page};
use chi_tieu::export::with_resolution;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The width of a picture, in pixels.
const WIDTH: f64 = 480.0;

/// The width of a sheet of several.
const SHEET: f64 = 1500.0;

/// The resolution of pictures on paper.
const DOTS_PER_INCH: f64 = 300.0;

/// Takes a picture of each SVG of `folder` into `docs/charts`.
pub(crate) fn take(folder: &Path) {
    let page =
        Opening::new().html("<!DOCTYPE html><body style=\"margin:0\"></body>").without_waiting().open();
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "svg"));
    files.sort();
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/charts");
    std::fs::create_dir_all(&docs).unwrap();
    for file in files {
        let svg = std::fs::read_to_string(&file).unwrap();
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        if name.starts_with("page-") {
            std::fs::write(
                file.with_extension("png"),
                with_resolution(&drawn(&page, &svg), DOTS_PER_INCH).unwrap(),
            )
            .unwrap();
            continue;
        }
        let width = if name.starts_with("sheet-") { SHEET } else { WIDTH };
        let size = page.eval_with(
            "document.body.innerHTML = arguments[0];
             const svg = document.querySelector('svg');
             svg.style.cssText = `display:block;width:${arguments[1]}px;height:auto`;
             return svg.getBoundingClientRect().height",
            &[json!(svg), json!(width)],
        );
        // The casts are safe: a picture has some hundred pixels.
        page.resize(width as u32, size.as_f64().unwrap().ceil() as u32);
        page.screenshot(&format!("../../docs/charts/{name}.png"));
    }
    on_a_page(folder, &docs);
}

/// The SVG as a PNG, as the page makes one.
fn drawn(page: &Page, svg: &str) -> Vec<u8> {
    page.eval_with(
        "const [text, scale] = arguments;
         window.bytes = null;
         const image = new Image();
         image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
         image.decode().then(() => {
             const canvas = document.createElement('canvas');
             canvas.width = Math.round(image.width * scale);
             canvas.height = Math.round(image.height * scale);
             canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
             canvas.toBlob(async (blob) => { window.bytes = [...new Uint8Array(await blob.arrayBuffer())]; });
         });",
        &[json!(svg), json!(DOTS_PER_INCH / 96.0)],
    );
    let bytes = page.wait_until("the picture", || {
        let bytes = page.eval("return window.bytes");
        bytes.is_array().then_some(bytes)
    });
    bytes.as_array().unwrap().iter().map(|byte| u8::try_from(byte.as_u64().unwrap()).unwrap()).collect()
}

/// Two pictures on a page of text, 16 and 8 cm wide, at 100 %. It needs LibreOffice and `pdftoppm`.
fn on_a_page(folder: &Path, docs: &Path) {
    let html = "<!DOCTYPE html><html lang=\"vi\"><meta charset=\"utf-8\"><style>@page{size:21cm 29.7cm;margin:2cm 2cm 2cm 3cm}\
                p{font:14pt 'Times New Roman';text-align:justify;margin:0 0 6pt}</style>\
                <p>1. Kết quả thực hiện kế hoạch của các đơn vị được nêu ở hình dưới đây, rộng bằng khổ chữ của trang (16 cm).</p>\
                <p><img src=\"page-wide.png\" width=605 height=340></p>\
                <p>2. Cùng hình đó rộng nửa trang (8 cm).</p><p><img src=\"page-narrow.png\" width=302 height=227></p>";
    std::fs::write(folder.join("page.html"), html).unwrap();
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder
            .join("office")
            .canonicalize()
            .unwrap_or_else(|_| folder.canonicalize().unwrap().join("office"))
            .display()
    );
    let converted = Command::new("soffice")
        .current_dir(folder)
        .args(["--headless", &profile, "--infilter=HTML (StarWriter)", "--convert-to", "pdf", "page.html"])
        .output();
    let pictured = Command::new("pdftoppm")
        .args(["-png", "-r", "96", "-singlefile"])
        .arg(folder.join("page.pdf"))
        .arg(docs.join("word-page"))
        .output();
    if converted.is_err() || pictured.is_err() {
        eprintln!("NOT MADE, because soffice or pdftoppm is missing: word-page.png");
    }
}
