// Inflates, compiles and starts the app. In the place of the import the packer puts wasm-bindgen's glue: a function that
// makes a fresh copy of the glue, so that a restart begins with no state of the dead instance.
import freshGlue from "wasm-bindgen-glue";

const loader = window.chiTieu;

async function compiled() {
  const packed = atob(document.getElementById("chi-tieu-wasm").textContent);
  const bytes = new Uint8Array(packed.length);
  for (let index = 0; index < packed.length; index += 1) bytes[index] = packed.charCodeAt(index);
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compileStreaming(new Response(inflated, { headers: { "Content-Type": "application/wasm" } }));
}

async function start(module) {
  try {
    await freshGlue(loader.guardedWebAssembly())({ module_or_path: module });
  } catch (error) {
    loader.halt(error);
  }
}

if (document.documentElement.dataset.loading !== "too-old") {
  loader.parsed();
  try {
    const module = await compiled();
    loader.onRestart(() => start(module));
    await start(module);
  } catch (error) {
    loader.refuse(error);
  }
}
