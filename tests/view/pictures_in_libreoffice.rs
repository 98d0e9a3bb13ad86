//! The SVG files in LibreOffice: every text is there, whole. Needs `soffice` and `pdftotext`:
//! `cargo xtask test` runs it where they are, and elsewhere says that it was not run.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, ChartAction, EXAMPLES, Start};
use chi_tieu::export::{PastedPicture, pasted_pictures};
use chi_tieu::sheet::{ChartKind, Preset, Purpose};
use chi_tieu::view::{outlined_picture, picture};
use std::path::Path;
use std::process::Command;

/// The letters and figures of the SVG's texts, sorted: the order of the texts is not the order of reading.
fn letters_of_svg(svg: &str) -> String {
    let document = roxmltree::Document::parse(svg).unwrap();
    let texts = document.descendants().filter(|n| n.tag_name().name() == "text").filter_map(|n| n.text());
    sorted(&texts.collect::<String>())
}

/// Where a word is set in two typefaces, the reader of the PDF sees a blank, so blanks are left out.
fn sorted(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

/// The first chart of this kind that an example admits, with this look, as a file.
fn svg_of(kind: ChartKind, preset: Preset, purpose: Purpose) -> Option<String> {
    file_of(kind, preset, purpose, |app| picture(app).map(|image| image.svg_file))
}

fn file_of(
    kind: ChartKind,
    preset: Preset,
    purpose: Purpose,
    file: fn(&App) -> Option<String>,
) -> Option<String> {
    (0..EXAMPLES.len()).find_map(|example| {
        let mut app = App::new(Start::default());
        app.update(Action::OpenExample(example));
        app.update(Action::Chart(ChartAction::SetKind(kind)));
        app.update(Action::Chart(ChartAction::SetPurpose(purpose)));
        app.update(Action::Chart(ChartAction::SetPreset(preset)));
        file(&app)
    })
}

#[test]
#[ignore = "needs soffice and pdftotext; `cargo xtask test` runs it where they are"]
fn every_text_of_an_svg_is_whole_in_libreoffice() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("svg-in-libreoffice");
    std::fs::create_dir_all(&folder).unwrap();
    let mut made = Vec::new();
    for kind in ChartKind::ALL {
        for (preset, purpose) in [(Preset::Screen, Purpose::Page), (Preset::Report, Purpose::HalfPage)] {
            let Some(svg) = svg_of(kind, preset, purpose) else { continue };
            let name = folder.join(format!("{kind:?}-{preset:?}.svg"));
            std::fs::write(&name, &svg).unwrap();
            made.push((name, letters_of_svg(&svg)));
        }
    }
    assert!(made.len() > 10, "{}", made.len());
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut convert = Command::new("soffice");
    convert.args(["--headless", &profile, "--convert-to", "pdf", "--outdir"]).arg(&folder);
    convert.args(made.iter().map(|(name, _)| name));
    assert!(convert.output().unwrap().status.success());
    for (name, expected) in made {
        let text =
            Command::new("pdftotext").arg(name.with_extension("pdf")).arg("-").output().unwrap().stdout;
        assert_eq!(sorted(&String::from_utf8(text).unwrap()), expected, "{}", name.display());
    }
}

/// How much of a one-page PDF is dark, in thousandths.
fn darkness(pdf: &Path) -> f64 {
    let mut render = Command::new("pdftoppm");
    let image = render.args(["-r", "100", "-gray", "-singlefile"]).arg(pdf).output().unwrap().stdout;
    // Three numbers after the mark of the format, then a byte a pixel.
    let header = image.iter().enumerate().filter(|(_, byte)| byte.is_ascii_whitespace()).nth(3).unwrap().0;
    let pixels = &image[header + 1..];
    pixels.iter().map(|grey| f64::from(255 - grey)).sum::<f64>() / 255.0 / pixels.len() as f64 * 1_000.0
}

#[test]
#[ignore = "needs soffice, pdftotext and pdftoppm; `cargo xtask test` runs it where they are"]
fn outlines_look_like_the_texts_in_libreoffice() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("outlines-in-libreoffice");
    std::fs::create_dir_all(&folder).unwrap();
    let mut made = Vec::new();
    for (preset, purpose) in [(Preset::Screen, Purpose::Page), (Preset::Report, Purpose::HalfPage)] {
        let texts = svg_of(ChartKind::Ranking, preset, purpose).unwrap();
        let outlines =
            file_of(ChartKind::Ranking, preset, purpose, |app| Some(outlined_picture(app)?.1)).unwrap();
        for (name, svg) in [("texts", texts), ("outlines", outlines)] {
            let file = folder.join(format!("{name}-{preset:?}.svg"));
            std::fs::write(&file, svg).unwrap();
            made.push(file);
        }
    }
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut convert = Command::new("soffice");
    convert.args(["--headless", &profile, "--convert-to", "pdf", "--outdir"]).arg(&folder).args(&made);
    assert!(convert.output().unwrap().status.success());
    for pair in made.chunks(2) {
        let [texts, outlines] = [0, 1].map(|at: usize| pair[at].with_extension("pdf"));
        let text = Command::new("pdftotext").arg(&outlines).arg("-").output().unwrap().stdout;
        assert_eq!(sorted(&String::from_utf8(text).unwrap()).trim_matches('\u{c}'), "");
        let (texts, outlines) = (darkness(&texts), darkness(&outlines));
        assert!(texts > 10.0 && (outlines / texts - 1.0).abs() < 0.03, "{outlines} and {texts}");
    }
}

/// What *copy all charts* puts on the clipboard: LibreOffice shows every picture. The picture is one pixel of red.
#[test]
#[ignore = "needs soffice and pdfimages; `cargo xtask test` runs it where they are"]
fn copied_charts_are_all_shown_in_libreoffice() {
    const PIXEL: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP8z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC";
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("copied-in-libreoffice");
    std::fs::create_dir_all(&folder).unwrap();
    let picture =
        PastedPicture { url: PIXEL.to_owned(), width: 605.0, height: 340.0, alt: "Hà Tĩnh".to_owned() };
    let html = folder.join("clipboard.html");
    std::fs::write(&html, pasted_pictures(&vec![picture; 3])).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut convert = Command::new("soffice");
    convert.args(["--headless", &profile, "--infilter=HTML (StarWriter)", "--convert-to", "pdf", "--outdir"]);
    assert!(convert.arg(&folder).arg(&html).output().unwrap().status.success());
    let listed =
        Command::new("pdfimages").arg("-list").arg(html.with_extension("pdf")).output().unwrap().stdout;
    let listed = String::from_utf8(listed).unwrap();
    assert_eq!(listed.lines().filter(|line| line.contains(" image ")).count(), 3, "{listed}");
}
