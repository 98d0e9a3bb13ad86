//! IndexedDB as futures, as far as `recovery.rs` needs it: values under keys, and transactions that wait for the disk.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction, IdbVersionChangeEvent};

#[wasm_bindgen]
extern "C" {
    /// A database with a method that web-sys lacks: `transaction` with options.
    #[wasm_bindgen(extends = IdbDatabase)]
    type WithOptions;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn transaction_with_options(
        this: &WithOptions,
        stores: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

/// Opens a database, and makes these stores if it is new.
pub(crate) async fn open(name: &str, stores: &'static [&'static str]) -> Result<IdbDatabase, JsValue> {
    let factory = gloo::utils::window().indexed_db()?.ok_or(JsValue::NULL)?;
    let request = factory.open_with_u32(name, 1)?;
    let upgrade = Closure::once(move |event: IdbVersionChangeEvent| {
        let request = event.target().and_then(|t| t.dyn_into::<IdbRequest>().ok());
        let database = request.and_then(|r| r.result().ok()).and_then(|d| d.dyn_into::<IdbDatabase>().ok());
        for store in stores {
            if let Some(database) = &database {
                let _ = database.create_object_store(store);
            }
        }
    });
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    let database: IdbDatabase = settled(&request).await?.dyn_into()?;
    // Closes when a later build in another tab wants to change the stores.
    let close = Closure::<dyn FnMut(IdbVersionChangeEvent)>::new(|event: IdbVersionChangeEvent| {
        if let Some(database) = event.target().and_then(|t| t.dyn_into::<IdbDatabase>().ok()) {
            database.close();
        }
    });
    database.set_onversionchange(Some(close.into_js_value().unchecked_ref()));
    Ok(database)
}

/// The result of a request.
pub(crate) async fn settled(request: &IdbRequest) -> Result<JsValue, JsValue> {
    // The promise resolves on errors too: a rejection that nobody awaits would be logged by the browser.
    let promise = Promise::new(&mut |resolve, _| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&resolve));
    });
    if is_called("success", JsFuture::from(promise).await) {
        return request.result();
    }
    Err(request.error().ok().flatten().map_or(JsValue::NULL, JsValue::from))
}

fn is_called(name: &str, event: Result<JsValue, JsValue>) -> bool {
    event.is_ok_and(|event| event.dyn_ref::<Event>().is_some_and(|event| event.type_() == name))
}

/// A transaction. It ends by itself when something other than its own requests is awaited.
pub(crate) struct Transaction {
    inner: IdbTransaction,
    ended: Promise,
}

impl Transaction {
    /// Begins a transaction over these stores; its writes go to the disk before it ends.
    pub(crate) fn begin(
        database: &IdbDatabase,
        stores: &[&str],
        write: bool,
    ) -> Result<Transaction, JsValue> {
        let stores: Array = stores.iter().map(|s| JsValue::from_str(s)).collect();
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let mode = if write { "readwrite" } else { "readonly" };
        let inner =
            database.unchecked_ref::<WithOptions>().transaction_with_options(&stores, mode, &options)?;
        let ended = Promise::new(&mut |resolve, _| {
            inner.set_oncomplete(Some(&resolve));
            inner.set_onabort(Some(&resolve));
        });
        Ok(Transaction { inner, ended })
    }

    fn store(&self, name: &str) -> Result<IdbObjectStore, JsValue> {
        self.inner.object_store(name)
    }

    /// The value under a key, or `undefined`.
    pub(crate) async fn get(&self, store: &str, key: &str) -> Result<JsValue, JsValue> {
        settled(&self.store(store)?.get(&key.into())?).await
    }

    /// All keys, and all values in the same order.
    pub(crate) async fn all(&self, store: &str) -> Result<(Array, Array), JsValue> {
        let keys = self.store(store)?.get_all_keys()?;
        let values = self.store(store)?.get_all()?;
        Ok((settled(&keys).await?.dyn_into()?, settled(&values).await?.dyn_into()?))
    }

    pub(crate) fn put(&self, store: &str, key: &str, value: &JsValue) -> Result<(), JsValue> {
        self.store(store)?.put_with_key(value, &key.into()).map(drop)
    }

    pub(crate) fn delete(&self, store: &str, key: &str) -> Result<(), JsValue> {
        self.store(store)?.delete(&key.into()).map(drop)
    }

    /// Deletes all values of a store.
    pub(crate) fn clear(&self, store: &str) -> Result<(), JsValue> {
        self.store(store)?.clear().map(drop)
    }

    /// Waits until all writes are on the disk. After an error, none of them is.
    pub(crate) async fn end(self) -> Result<(), JsValue> {
        match is_called("complete", JsFuture::from(self.ended).await) {
            true => Ok(()),
            false => Err(self.inner.error().map_or(JsValue::NULL, JsValue::from)),
        }
    }
}
