//! Several pictures as one web page, and as what a clipboard holds.

use super::markup::escaped;
use std::fmt::Write as _;

const STYLE: &str = "body{margin:8mm;font:11pt Arial,'Liberation Sans',sans-serif}figure{margin:0 0 8mm;break-inside:avoid}\
    svg{display:block;max-width:100%;height:auto}";

/// A web page of pictures in SVG, with nothing that runs or is fetched. `language` is a tag: "vi".
pub fn page_of_pictures(title: &str, language: &str, svgs: &[String]) -> String {
    let title = escaped(title);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    );
    for svg in svgs {
        // Writing to a string does not fail.
        let _ = writeln!(page, "<figure>{svg}</figure>");
    }
    page.push_str("</body>\n</html>\n");
    page
}

/// A picture in HTML: its address, its size in pixels of the screen, and words for those who cannot see it.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct PastedPicture {
    pub url: String,
    pub width: f64,
    pub height: f64,
    pub alt: String,
}

/// Pictures as the HTML of a clipboard, each in a paragraph of its own: Word gives each its true size.
pub fn pasted_pictures(pictures: &[PastedPicture]) -> String {
    let paragraph = |picture: &PastedPicture| {
        let PastedPicture { url, width, height, alt } = picture;
        let alt = escaped(alt);
        format!("<p><img src=\"{url}\" width=\"{width:.0}\" height=\"{height:.0}\" alt=\"{alt}\"></p>")
    };
    pictures.iter().map(paragraph).collect()
}
