//! Pictures of the page for `docs/pictures`: nine units and sixty-three, in both languages and themes, wide and narrow.
//! `cargo xtask pictures` runs it; `cargo xtask gallery --pictures` runs it for the charts in `docs/charts`. Nothing is
//! asserted: a reader looks at the pictures.
// It reports failure by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod charts;

use browser_tests::{Opening, Page};

const NINE: &str = include_str!("../../../src/app/examples/cum_thi_dua_gia_dinh.tsv");
const SIXTY_THREE: &str = include_str!("../../../src/app/examples/dan_so_2022.tsv");

fn command(page: &Page, name: &str) {
    page.press("Control+k");
    page.wait_for(".palette-query");
    page.type_text(name);
    page.press("Enter");
    page.wait_gone(".palette-query");
}

fn main() {
    if let Some(folder) = std::env::args().nth(1) {
        return charts::take(std::path::Path::new(&folder));
    }
    for (window, width, height) in [("wide", 1440, 900), ("narrow", 360, 740)] {
        for (look, language, theme) in [
            ("vi-light", None, None),
            ("vi-dark", None, Some("Nền sáng")),
            ("en-light", Some("English"), None),
            ("en-dark", Some("English"), Some("Light / dark")),
        ] {
            for (name, table, threshold) in [("9", NINE, Some("36")), ("63", SIXTY_THREE, None)] {
                let page = Opening::new().window(width, height).open();
                page.paste_text(table);
                page.wait_for(".strip-part");
                language.into_iter().chain(theme).for_each(|name| command(&page, name));
                if let Some(threshold) = threshold {
                    page.click("#threshold");
                    page.type_text(threshold);
                    page.press("Enter");
                }
                page.screenshot(&format!("../../docs/pictures/{name}-{window}-{look}.png"));
                if window == "narrow" {
                    page.click(".tab:nth-child(2)");
                    page.wait_for(".chart svg");
                    page.screenshot(&format!("../../docs/pictures/{name}-{window}-{look}-chart.png"));
                }
            }
        }
    }
}
