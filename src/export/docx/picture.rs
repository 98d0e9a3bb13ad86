//! Pictures: a PNG with its SVG beside, at true size, with words for who cannot see it.

use std::fmt::Write as _;

use super::content::Content;
use super::measure::{Room, emu};
use super::style::Style;
use crate::export::markup::attribute;
use crate::export::report::ReportPicture;

const PNG_BEGIN: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The room that a caption needs below a picture, in twentieths of a point.
const CAPTION_ROOM: u32 = 900;
const TWIPS_PER_CM: f64 = 1440.0 / 2.54;
const USUAL_CM: (f64, f64) = (16.0, 9.0);

/// A picture with its caption below. Without a PNG, which Word needs, its place says that the picture is missing.
pub(super) fn picture(content: &mut Content<'_>, picture: &ReportPicture) {
    content.begin(Style::Picture, "");
    if picture.png.starts_with(PNG_BEGIN) {
        let drawing = drawing(content, picture);
        let _ = write!(content.xml, "<w:r>{drawing}</w:r>");
    } else {
        let missing = content.words.missing_picture;
        content.run(missing, None);
    }
    content.end();
    if !picture.caption.is_empty() {
        content.line(Style::PictureCaption, &picture.caption);
    }
}

/// The drawing within a line of text.
fn drawing(content: &mut Content<'_>, picture: &ReportPicture) -> String {
    let (width, height) = size_within(picture, content.room);
    let media = &mut content.media;
    let png = media.add("png", picture.png.clone());
    let svg = match picture.svg.contains("<svg") {
        true => {
            let svg = media.add("svg", picture.svg.clone().into_bytes());
            format!(
                r#"<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{svg}"/></a:ext></a:extLst>"#
            )
        }
        false => String::new(),
    };
    media.drawings += 1;
    let id = media.drawings;
    let (name, alt) = (attribute(&picture.name), attribute(&picture.alt));
    // The names of spaces are said here and not at the root, so that the same text serves in a template.
    format!(
        r#"<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{id}" name="{name}" descr="{alt}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{id}" name="{name}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{png}">{svg}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"#
    )
}

/// The size of a picture, made smaller in proportion where it does not fit.
fn size_within(picture: &ReportPicture, room: Room) -> (u64, u64) {
    let is_size = |cm: f64| cm.is_finite() && cm > 0.0;
    let known = is_size(picture.width_cm) && is_size(picture.height_cm);
    let (width, height) = if known { (picture.width_cm, picture.height_cm) } else { USUAL_CM };
    let most_wide = f64::from(room.width) / TWIPS_PER_CM;
    let most_high = f64::from(room.height.saturating_sub(CAPTION_ROOM).max(CAPTION_ROOM)) / TWIPS_PER_CM;
    let scale = (most_wide / width).min(most_high / height).min(1.0);
    (emu(width * scale).max(1), emu(height * scale).max(1))
}
