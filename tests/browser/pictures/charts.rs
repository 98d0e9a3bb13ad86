//! Pictures of charts: each SVG of a folder as a small PNG, and all kinds as they stand on pages of a word processor.

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
    on_pages(folder, &docs);
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

/// The pictures for paper on pages of text at 100 %: those of 16 cm below one another, those of 8 cm side by side. It needs
/// LibreOffice and `pdftoppm`.
fn on_pages(folder: &Path, docs: &Path) {
    let pictures = |width: &str| -> String {
        let mut files: Vec<PathBuf> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        let is_own = |file: &PathBuf| {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            name.starts_with(&format!("page-{width}-")) && name.ends_with(".svg")
        };
        files.retain(is_own);
        files.sort();
        let picture = |file: &PathBuf| {
            let svg = std::fs::read_to_string(file).unwrap();
            let pixels = |name: &str| {
                let from = svg.split_once(&format!("{name}=\"")).unwrap().1;
                let millimetres: f64 = from.split_once("mm").unwrap().0.parse().unwrap();
                (millimetres / 25.4 * 96.0).round()
            };
            let name = file.with_extension("png");
            let name = name.file_name().unwrap().to_string_lossy().into_owned();
            format!("<img src=\"{name}\" width={} height={}>", pixels("width"), pixels("height"))
        };
        let all: Vec<String> = files.iter().map(picture).collect();
        let abreast = if width == "narrow" { 2 } else { 1 };
        all.chunks(abreast).map(|row| format!("<p>{}</p>", row.concat())).collect()
    };
    let html = format!(
        "<!DOCTYPE html><html lang=\"vi\"><meta charset=\"utf-8\"><style>@page{{size:21cm 29.7cm;margin:2cm 2cm 2cm 3cm}}\
         p{{font:14pt 'Times New Roman';text-align:justify;margin:0 0 6pt}}</style>\
         <p>1. Kết quả thực hiện kế hoạch của các đơn vị được nêu ở hình dưới đây, rộng bằng khổ chữ của trang (16 cm).</p>{}\
         <p>2. Cùng các hình đó rộng nửa trang (8 cm).</p>{}",
        pictures("wide"),
        pictures("narrow")
    );
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
        .args(["-png", "-r", "96"])
        .arg(folder.join("page.pdf"))
        .arg(docs.join("word-page"))
        .output();
    if converted.is_err() || pictured.is_err() {
        eprintln!("NOT MADE, because soffice or pdftoppm is missing: word-page-*.png");
    }
}
