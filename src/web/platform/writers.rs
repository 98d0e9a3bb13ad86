//! Has files written by the writers, which are in the engine's WebAssembly and start with the first file.

use js_sys::Uint8Array;

use super::loader;
use chi_tieu::export::{Order, WriteError, Written};

/// What comes of an order.
pub(super) async fn write(order: &Order) -> Written {
    const STOPPED: Written = Written::Failed(WriteError::Stopped);
    let Some(bytes) = order.to_bytes() else { return STOPPED };
    let written = loader::write_file(Uint8Array::from(bytes.as_slice())).await;
    written.ok().and_then(|bytes| Written::from_bytes(&Uint8Array::new(&bytes).to_vec())).unwrap_or(STOPPED)
}

/// The file of an order, or why there is none.
pub(super) async fn file_of(order: &Order) -> Result<Vec<u8>, WriteError> {
    match write(order).await {
        Written::File(bytes) => Ok(bytes),
        Written::Filled(filled) => Ok(filled.bytes),
        Written::Failed(reason) => Err(reason),
    }
}
