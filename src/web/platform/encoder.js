// Encodes pictures as PNG in a worker: on the page the browser waits for an idle moment before it encodes a canvas, which
// takes up to a second, and encoding holds up the page.

// Runs in the worker, and knows nothing else of this file.
function serve() {
  onmessage = async ({ data: { number, bitmap } }) => {
    try {
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext("2d").drawImage(bitmap, 0, 0);
      bitmap.close();
      const blob = await canvas.convertToBlob({ type: "image/png" });
      const bytes = await blob.arrayBuffer();
      postMessage({ number, bytes }, [bytes]);
    } catch (error) {
      postMessage({ number, failed: String(error) });
    }
  };
}

let worker = null;
let last = 0;
const asked = new Map(); // number → { resolve, reject }

function begun() {
  if (worker) return worker;
  const url = URL.createObjectURL(new Blob([`(${serve})();`], { type: "text/javascript" }));
  worker = new Worker(url);
  worker.onmessage = ({ data: { number, bytes, failed } }) => {
    const { resolve, reject } = asked.get(number);
    asked.delete(number);
    if (bytes) resolve(new Uint8Array(bytes));
    else reject(new Error(failed));
  };
  // It cannot start here: whoever asks encodes otherwise.
  worker.onerror = (event) => {
    event.preventDefault();
    worker = null;
    for (const { reject } of asked.values()) reject(new Error("no worker"));
    asked.clear();
  };
  return worker;
}

// A promise of the PNG's bytes.
export function encode(bitmap) {
  return new Promise((resolve, reject) => {
    last += 1;
    asked.set(last, { resolve, reject });
    try {
      begun().postMessage({ number: last, bitmap }, [bitmap]);
    } catch (error) {
      asked.delete(last);
      reject(error);
    }
  });
}
