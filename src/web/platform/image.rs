//! Makes a PNG of the chart: the browser draws the SVG on a canvas of the size asked for.

use gloo::file::{Blob, ObjectUrl};
use gloo::utils::{document, window};
use js_sys::Uint8Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};
use yew::Callback;

use super::writers::file_of;
use super::{clock, download, timing};
use chi_tieu::app::{Action, PictureFormat};
use chi_tieu::export::{
    Order, PastedPicture, pasted_pictures, png_with_document, svg_with_document, with_resolution, with_texts,
};
use chi_tieu::view::Image;
use chi_tieu::words::Notice;

/// Makes the PNG and offers it as a download, or says that the browser could not make it.
pub(crate) fn download_png(image: Image, send: Callback<Action>) {
    spawn_local(async move {
        let begin = timing::now();
        let outcome = match png_of(&image).await {
            Ok(png) => download::offer(&image.file_name(".png"), "image/png", &png),
            Err(error) => Err(error),
        };
        timing::measure("export-png", begin);
        if outcome.is_err() {
            send.emit(Action::Tell(Notice::ImageFailed));
        }
    });
}

/// Offers the picture as a download that opens again as its document, or says that the browser could not make it.
pub(crate) fn download_with_data(
    image: Image,
    format: PictureFormat,
    document: String,
    send: Callback<Action>,
) {
    spawn_local(async move {
        let outcome = match format {
            PictureFormat::Png => match png_of(&image).await {
                Ok(png) => png_with_document(&png, &document).ok_or(JsValue::NULL),
                Err(error) => Err(error),
            },
            PictureFormat::Svg => {
                let svg = svg_with_document(&image.svg_file, &document);
                svg.map(String::into_bytes).ok_or(JsValue::NULL)
            }
        };
        let (ending, kind) = match format {
            PictureFormat::Png => (".png", "image/png"),
            PictureFormat::Svg => (".svg", "image/svg+xml"),
        };
        let outcome = outcome.and_then(|bytes| download::offer(&image.file_name(ending), kind, &bytes));
        if outcome.is_err() {
            send.emit(Action::Tell(Notice::ImageFailed));
        }
    });
}

/// Makes a PNG of each picture and offers all, with their SVGs, in one file; or says that the browser could not.
pub(crate) fn download_charts(images: Vec<Image>, name: String, send: Callback<Action>) {
    if images.is_empty() {
        return;
    }
    spawn_local(async move {
        let begin = timing::now();
        let outcome = match zipped(&images).await {
            Ok(zip) => download::offer(&name, "application/zip", &zip),
            Err(error) => Err(error),
        };
        timing::measure("export-charts", begin);
        if outcome.is_err() {
            send.emit(Action::Tell(Notice::ImageFailed));
        }
    });
}

/// The pictures, numbered as on the page: the names of two may be the same.
async fn zipped(images: &[Image]) -> Result<Vec<u8>, JsValue> {
    let mut files = Vec::with_capacity(images.len() * 2);
    for (index, image) in images.iter().enumerate() {
        let name = |ending| format!("{:02} {}", index + 1, image.file_name(ending));
        files.push((name(".png"), png_of(image).await?));
        files.push((name(".svg"), image.svg_file.clone().into_bytes()));
    }
    file_of(&Order::Zip { files, time: clock::local(clock::now()) }).await.map_err(|_| JsValue::NULL)
}

/// Makes the PNG and puts it on the clipboard. If the browser refuses, offers a download and says so.
///
/// The clipboard must be written in the same task as the click, so it gets a promise of the image.
pub(crate) fn copy_png(image: Image, send: Callback<Action>) {
    let drawn = image.clone();
    // The cast is safe: a picture is at most some metres wide.
    let millimetres = (f64::from(image.width) / image.dots_per_inch * 25.4).round() as u32;
    let blob = wasm_bindgen_futures::future_to_promise(async move {
        let png = png_of(&drawn).await?;
        let blob: web_sys::Blob = Blob::new_with_options(png.as_slice(), Some("image/png")).into();
        Ok(blob.into())
    });
    let written = write_clipboard(&[("image/png", blob)]);
    spawn_local(async move {
        let outcome = match written {
            Ok(written) => JsFuture::from(written).await.map(|_| ()),
            Err(error) => Err(error),
        };
        match outcome {
            Ok(()) => send.emit(Action::Tell(Notice::ImageCopied(millimetres))),
            Err(_) => {
                download_png(image, send.clone());
                send.emit(Action::Tell(Notice::ImageNotCopied));
            }
        }
    });
}

/// Puts all pictures on the clipboard, as HTML and their descriptions as text: an image is alone on a clipboard. If the
/// browser refuses, offers all in one file of this name and says so.
pub(crate) fn copy_charts(images: Vec<Image>, name: String, send: Callback<Action>) {
    if images.is_empty() {
        return send.emit(Action::Tell(Notice::NothingToDraw));
    }
    let drawn = images.clone();
    let html = wasm_bindgen_futures::future_to_promise(async move {
        let mut pictures = Vec::with_capacity(drawn.len());
        for image in &drawn {
            let png: Blob = Blob::new_with_options(png_of(image).await?.as_slice(), Some("image/png"));
            let url = gloo::file::futures::read_as_data_url(&png).await.map_err(|_| JsValue::NULL)?;
            let (width, height) = image.screen_size();
            pictures.push(PastedPicture { url, width, height, alt: image.alt.clone() });
        }
        Ok(text_blob(&pasted_pictures(&pictures), "text/html"))
    });
    let told: Vec<&str> = images.iter().map(|image| image.alt.as_str()).collect();
    let text = js_sys::Promise::resolve(&text_blob(&told.join("\n\n"), "text/plain"));
    let written = write_clipboard(&[("text/html", html), ("text/plain", text)]);
    spawn_local(async move {
        let outcome = match written {
            Ok(written) => JsFuture::from(written).await.map(|_| ()),
            Err(error) => Err(error),
        };
        match outcome {
            Ok(()) => send.emit(Action::Tell(Notice::ChartsCopied(images.len()))),
            Err(_) => {
                download_charts(images, name, send.clone());
                send.emit(Action::Tell(Notice::ChartsNotCopied));
            }
        }
    });
}

pub(super) fn text_blob(text: &str, kind: &str) -> JsValue {
    let blob: web_sys::Blob = Blob::new_with_options(text, Some(kind)).into();
    blob.into()
}

/// Asks the browser to put this on the clipboard: a promise of a blob for each kind.
pub(super) fn write_clipboard(kinds: &[(&str, js_sys::Promise)]) -> Result<js_sys::Promise, JsValue> {
    let record = js_sys::Object::new();
    for (kind, blob) in kinds {
        js_sys::Reflect::set(&record, &(*kind).into(), blob)?;
    }
    let item = web_sys::ClipboardItem::new_with_record_from_str_to_blob_promise(&record)?;
    Ok(window().navigator().clipboard().write(&js_sys::Array::of1(&item)))
}

/// The picture as PNG, with its resolution, title and description written in.
pub(crate) async fn png_of(image: &Image) -> Result<Vec<u8>, JsValue> {
    let url = ObjectUrl::from(Blob::new_with_options(image.svg.as_str(), Some("image/svg+xml")));
    let picture = HtmlImageElement::new()?;
    picture.set_src(&url);
    JsFuture::from(picture.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width(image.width);
    canvas.set_height(image.height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    let (width, height) = (f64::from(image.width), f64::from(image.height));
    context.draw_image_with_html_image_element_and_dw_and_dh(&picture, 0.0, 0.0, width, height)?;
    let bytes = match encoded(&canvas).await {
        Ok(bytes) => bytes,
        Err(_) => encoded_on_page(&canvas).await?,
    };
    let texts = [("Title", image.title.as_str()), ("Description", image.alt.as_str())];
    let sized = with_resolution(&bytes, image.dots_per_inch);
    sized.and_then(|png| with_texts(&png, image.language, &texts)).ok_or(JsValue::NULL)
}

#[wasm_bindgen(module = "/platform/encoder.js")]
extern "C" {
    /// The bytes of a picture as PNG, encoded in a worker. Fails where the browser has no worker or no canvas in it.
    #[wasm_bindgen(catch)]
    async fn encode(bitmap: JsValue) -> Result<JsValue, JsValue>;
}

/// What is drawn on a canvas, as PNG.
async fn encoded(canvas: &HtmlCanvasElement) -> Result<Vec<u8>, JsValue> {
    let bitmap = JsFuture::from(window().create_image_bitmap_with_html_canvas_element(canvas)?).await?;
    Ok(Uint8Array::new(&encode(bitmap).await?).to_vec())
}

/// The same without a worker: it may take a second.
async fn encoded_on_page(canvas: &HtmlCanvasElement) -> Result<Vec<u8>, JsValue> {
    let blob: web_sys::Blob = JsFuture::from(blob_of(canvas)).await?.dyn_into()?;
    gloo::file::futures::read_as_bytes(&blob.into()).await.map_err(|_| JsValue::NULL)
}

/// `canvas.toBlob` as a promise, which resolves to `null` if the browser could not encode the canvas.
fn blob_of(canvas: &HtmlCanvasElement) -> js_sys::Promise {
    js_sys::Promise::new(&mut |resolve, reject| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        if let Err(error) = canvas.to_blob(done.unchecked_ref()) {
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    })
}
