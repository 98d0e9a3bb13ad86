//! The page on paper: the PDF that the browser makes, and its text.

use crate::Page;
use lopdf::Document;
use std::path::Path;
use thirtyfour::common::print::PrintParameters;

/// A printed page.
#[derive(Debug)]
pub struct Printed {
    /// The text of each sheet of paper, its white space made single.
    pub sheets: Vec<String>,
    /// Width and height of each, in points.
    pub sizes: Vec<(f32, f32)>,
}

impl Page {
    /// Prints the page as the browser's own dialog would, on the paper that the style sheet asks for. If a name is
    /// given, the PDF is kept in `target/screenshots`.
    pub fn print(&self, name: &str) -> Printed {
        // Otherwise the driver's paper size would replace the style sheet's.
        let parameters = PrintParameters { shrink_to_fit: false, ..PrintParameters::default() };
        let bytes = self.wait(self.driver().print_page(parameters));
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/screenshots").join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &bytes).unwrap();
        let document = Document::load_mem(&bytes).expect("a PDF");
        let pages = document.get_pages();
        let text = |number: &u32| {
            let text = document.extract_text(&[*number]).expect("text");
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let size = |page: &lopdf::ObjectId| {
            let inherited = std::iter::successors(document.get_dictionary(*page).ok(), |dictionary| {
                document.get_dictionary(dictionary.get(b"Parent").ok()?.as_reference().ok()?).ok()
            });
            let media_box = inherited.filter_map(|d| d.get(b"MediaBox").ok()?.as_array().ok()).next();
            let corners = media_box.expect("a size").iter().map(|n| n.as_float().expect("a number"));
            let corners: Vec<f32> = corners.collect();
            (corners[2] - corners[0], corners[3] - corners[1])
        };
        Printed { sheets: pages.keys().map(text).collect(), sizes: pages.values().map(size).collect() }
    }
}
