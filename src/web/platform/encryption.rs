//! Encryption by the browser (Web Crypto): AES-256-GCM with a key made from a password by PBKDF2.

use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use chi_tieu::store::PageLock;

/// Encrypts bytes with a password. Fails where the browser offers no encryption.
pub(crate) async fn encrypted(bytes: &[u8], password: &str) -> Result<(PageLock, Vec<u8>), JsValue> {
    let (mut salt, mut nonce) = ([0; 16], [0; 12]);
    let crypto = gloo::utils::window().crypto()?;
    crypto.get_random_values_with_u8_array(&mut salt)?;
    crypto.get_random_values_with_u8_array(&mut nonce)?;
    let lock = PageLock::new(salt, nonce);
    let key = key(&lock, password).await?;
    let sealed = subtle()?.encrypt_with_object_and_u8_array(&algorithm(&lock)?, &key, bytes)?;
    Ok((lock, bytes_of(JsFuture::from(sealed).await?)))
}

/// Decrypts bytes. Fails if the password is not theirs, or if they were changed.
pub(crate) async fn decrypted(bytes: &[u8], lock: &PageLock, password: &str) -> Result<Vec<u8>, JsValue> {
    let key = key(lock, password).await?;
    let opened = subtle()?.decrypt_with_object_and_u8_array(&algorithm(lock)?, &key, bytes)?;
    Ok(bytes_of(JsFuture::from(opened).await?))
}

/// The key that a password gives with the salt of a lock.
async fn key(lock: &PageLock, password: &str) -> Result<CryptoKey, JsValue> {
    // Input methods write "ế" in one or in three characters.
    let password: String = JsString::from(password).normalize("NFC").into();
    let secret = Uint8Array::from(password.as_bytes());
    let subtle = subtle()?;
    let text = |text: &str| Array::of1(&text.into());
    let secret = subtle.import_key_with_str("raw", &secret, "PBKDF2", false, &text("deriveKey"))?;
    let secret: CryptoKey = JsFuture::from(secret).await?.dyn_into()?;
    let how = record(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("iterations", lock.iterations.into()),
        ("salt", Uint8Array::from(&lock.salt[..]).into()),
    ])?;
    let of = record(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let key = subtle.derive_key_with_object_and_object(&how, &secret, &of, false, &uses)?;
    JsFuture::from(key).await?.dyn_into()
}

fn algorithm(lock: &PageLock) -> Result<Object, JsValue> {
    record(&[("name", "AES-GCM".into()), ("iv", Uint8Array::from(&lock.nonce[..]).into())])
}

fn record(fields: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let record = Object::new();
    for (name, value) in fields {
        Reflect::set(&record, &(*name).into(), value)?;
    }
    Ok(record)
}

/// The browser's encryption. It is missing on pages that came over an open network.
fn subtle() -> Result<SubtleCrypto, JsValue> {
    let subtle = gloo::utils::window().crypto()?.subtle();
    if subtle.is_undefined() { Err(JsValue::NULL) } else { Ok(subtle) }
}

fn bytes_of(buffer: JsValue) -> Vec<u8> {
    Uint8Array::new(&buffer).to_vec()
}
