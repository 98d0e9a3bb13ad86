//! The page's HTML: adds the content security policy with its hashes, and checks that the page requests nothing.

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy is inserted after this, before everything that it governs.
const CHARSET: &str = "<meta charset=\"utf-8\">";

/// An element whose content the HTML parser does not parse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Raw {
    Script,
    Style,
    Comment,
}

/// A piece of a page: markup, or one raw element with its start tag and content.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    Markup(&'a str),
    Element { kind: Raw, tag: &'a str, content: &'a str },
}

/// The page with its policy: every script and style is pinned by its hash, and nothing may be fetched.
///
/// `style-src-attr` is for yew, which sets `style=` as an attribute. Data blocks need no hash, so that a saved copy with
/// another document keeps a valid policy.
pub(crate) fn with_policy(html: &str) -> Result<String> {
    let (mut scripts, mut styles) = (String::new(), String::new());
    for piece in pieces(html)? {
        match piece {
            Piece::Markup(markup) => asks_for_nothing(markup)?,
            Piece::Element { kind: Raw::Style, content, .. } => {
                style_asks_for_nothing(content)?;
                styles.push_str(&hash(content));
            }
            Piece::Element { kind: Raw::Script, tag, content } if !is_data_block(tag) => {
                asks_for_nothing(tag)?;
                if content.contains("<!--") {
                    bail!("a script contains `<!--`, which changes how the HTML parser reads it");
                }
                scripts.push_str(&hash(content));
            }
            Piece::Element { .. } => {}
        }
    }
    let policy = format!(
        "default-src 'none'; script-src{scripts} 'wasm-unsafe-eval'; style-src-elem{styles}; \
         style-src-attr 'unsafe-inline'; img-src data: blob:; font-src data:; worker-src blob:; connect-src 'none'; \
         form-action 'none'; base-uri 'none'"
    );
    let (before, after) = html.split_once(CHARSET).with_context(|| format!("the page must say {CHARSET}"))?;
    Ok(format!(
        "{before}{CHARSET}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"
    ))
}

/// The page as a browser serialises it after parsing: without the white space that parsers drop or move. So the copy that
/// the page makes of itself has the same bytes.
pub(crate) fn as_parsed(html: &str) -> Result<String> {
    let (before, rest) = html.split_once("<head>").context("the page has no head")?;
    let content = rest
        .trim_end()
        .strip_suffix("</html>")
        .and_then(|rest| rest.trim_end().strip_suffix("</body>"))
        .context("the page does not end with its body")?;
    Ok(format!("{}<head>{content}</body></html>", before.trim_end()))
}

fn hash(content: &str) -> String {
    format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(content)))
}

fn is_data_block(tag: &str) -> bool {
    tag.contains("type=\"application/octet-stream\"") || tag.contains("type=\"application/json\"")
}

/// Cuts a page into its pieces.
fn pieces(html: &str) -> Result<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let mut rest = html;
    let openings = [(Raw::Script, "<script"), (Raw::Style, "<style"), (Raw::Comment, "<!--")];
    while let Some((at, kind, opening)) = openings
        .iter()
        .filter_map(|(kind, opening)| Some((rest.find(opening)?, *kind, *opening)))
        .min_by_key(|found| found.0)
    {
        pieces.push(Piece::Markup(&rest[..at]));
        let element = &rest[at..];
        let (tag_end, closing) = match kind {
            Raw::Script => (element.find('>'), "</script>"),
            Raw::Style => (element.find('>'), "</style>"),
            Raw::Comment => (Some(opening.len() - 1), "-->"),
        };
        let start = tag_end.with_context(|| format!("{opening} has no end"))? + 1;
        let end =
            start + element[start..].find(closing).with_context(|| format!("{opening} is not closed"))?;
        pieces.push(Piece::Element { kind, tag: &element[..start], content: &element[start..end] });
        rest = &element[end + closing.len()..];
    }
    pieces.push(Piece::Markup(rest));
    Ok(pieces)
}

/// Markup may only refer to data that it carries itself.
fn asks_for_nothing(markup: &str) -> Result<()> {
    for attribute in [" src=", " href=", " srcset=", " data-trunk"] {
        for (at, _) in markup.match_indices(attribute) {
            let value = markup[at + attribute.len()..].trim_start_matches(['"', '\'']);
            if !value.starts_with("data:") && !value.starts_with('#') {
                let excerpt: String = markup[at..].chars().take(80).collect();
                bail!("the page refers to something outside itself:{excerpt}");
            }
        }
    }
    Ok(())
}

fn style_asks_for_nothing(style: &str) -> Result<()> {
    if style.contains("@import") {
        bail!("a style sheet imports another: list it in index.html instead");
    }
    for (at, _) in style.match_indices("url(") {
        let value = style[at + "url(".len()..].trim_start_matches(['"', '\'', ' ']);
        if !value.starts_with("data:") && !value.starts_with('#') {
            let excerpt: String = style[at..].chars().take(80).collect();
            bail!("a style sheet refers to something outside the page: {excerpt}");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_cut_at_its_raw_elements() {
        let html = "<p>a<script>'<style>'</script><!-- <script> -->b<style>c</style>";
        let element = |kind, tag, content| Piece::Element { kind, tag, content };
        let expected = vec![
            Piece::Markup("<p>a"),
            element(Raw::Script, "<script>", "'<style>'"),
            Piece::Markup(""),
            element(Raw::Comment, "<!--", " <script> "),
            Piece::Markup("b"),
            element(Raw::Style, "<style>", "c"),
            Piece::Markup(""),
        ];
        assert_eq!(pieces(html).unwrap(), expected);
        assert!(pieces("<script>").is_err());
    }

    #[test]
    fn scripts_and_styles_are_pinned_and_data_is_not() {
        let html = "<meta charset=\"utf-8\"><script type=\"application/json\">{}</script><script>alert('Hello, world.');</script>";
        let page = with_policy(html).unwrap();
        // The hash is the example of the CSP specification (Content Security Policy Level 2, 7.17.2).
        assert!(
            page.contains(
                "script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=' 'wasm-unsafe-eval';"
            ),
            "{page}"
        );
    }

    #[test]
    fn white_space_that_parsers_drop_or_move_is_not_written() {
        let html = "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<title>a</title>\n</head>\n<body>\n<p>b\n</body>\n</html>\n";
        let parsed = "<!DOCTYPE html>\n<html lang=\"vi\"><head>\n<title>a</title>\n</head>\n<body>\n<p>b\n</body></html>";
        assert_eq!(as_parsed(html).unwrap(), parsed);
        assert_eq!(as_parsed(parsed).unwrap(), parsed);
        assert!(as_parsed("<p>").is_err());
    }

    #[test]
    fn what_asks_for_more_than_the_page_is_refused() {
        let rows = [
            "<img src=\"a.png\">",
            "<link rel=\"stylesheet\" href=\"a.css\">",
            "<style>@import 'a.css';</style>",
            "<style>p { background: url(\"a.png\") }</style>",
            "<script src=\"a.js\"></script>",
            "<script>'<!--'</script>",
        ];
        for row in rows {
            assert!(with_policy(&format!("{CHARSET}{row}")).is_err(), "{row}");
        }
        for row in
            ["<img src=\"data:image/gif;base64,\">", "<a href=\"#a\">", "<style>p { mask: url(#a) }</style>"]
        {
            assert!(with_policy(&format!("{CHARSET}{row}")).is_ok(), "{row}");
        }
    }
}
