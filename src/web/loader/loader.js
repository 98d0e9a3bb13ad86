"use strict";
// What stands between the page and the WebAssembly app, and outlives the app when that fails.
//
// The app (src/web/platform/loader.rs) calls: started, takeQueuedPaste, documentBlock, isRestarted, holdDocument, panicked,
// pageWithDocument, buildId, startReading, endReading, takeSource, calculate,
// writeFile. start.js calls: parsed, guardedWebAssembly, halt, refuse, onRestart, onRead, onCalculate, onWrite.
// The app keeps its DOM inside #app: a restart puts the shell back in its place.
window.chiTieu = (() => {
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement;
  const shell = byId("app").cloneNode(true);
  const dialog = byId("halt");

  let queueing = true; // from the first moment until the app takes over
  let queuedPaste = null; // { html, text }
  let held = null; // { text, fileName }: the last document that the app gave us, as a string or as its UTF-8 bytes
  let restored; // after a restart: the same of the document to open with, or null for none
  let panicMessage = "";
  let restart = () => location.reload();
  let read; // see start.js
  let engineOf; // see start.js
  let write; // see start.js
  let engine = null;
  let toldCalculated = () => {};
  let endReading = () => {};
  let stopped = false;
  let downloaded = false;
  let pristine = ""; // the page's own HTML as it was opened

  // A paste that comes before the app is ready waits for it.
  document.addEventListener("paste", (event) => {
    if (!queueing || !event.clipboardData) return;
    event.preventDefault();
    queuedPaste = {
      html: event.clipboardData.getData("text/html"),
      text: event.clipboardData.getData("text/plain"),
    };
    if (root.dataset.loading === "opening") root.dataset.loading = "pasted";
  });

  // What the app opens with: the rescued document, or the one that this copy of the page carries.
  const opened = () => {
    if (restored !== undefined) return restored;
    const text = byId("chi-tieu-document").textContent.trim();
    return text ? { text, fileName: "chi-tieu.chitieu" } : null;
  };
  const rescued = () => held || opened();

  function halt(error) {
    console.error(panicMessage || error);
    stopped = true;
    downloaded = false;
    queueing = false;
    delete root.dataset.loading;
    const lines = [panicMessage, error && (error.stack || String(error)), `build ${buildId()}`, navigator.userAgent];
    byId("halt-details").textContent = lines.filter(Boolean).join("\n");
    dialog.dataset.kept = rescued() ? "yes" : "no";
    if (!dialog.open) dialog.showModal();
    byId(rescued() ? "halt-download" : "halt-empty").focus();
  }

  function download() {
    const { text, fileName } = rescued();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    downloaded = true;
  }

  function restartWith(document) {
    stopped = false;
    endReading();
    restored = document;
    held = null;
    panicMessage = "";
    queuedPaste = null;
    queueing = true;
    byId("app").replaceWith(shell.cloneNode(true));
    root.dataset.loading = "opening";
    dialog.close();
    restart();
  }

  byId("halt-download").addEventListener("click", download);
  byId("halt-restart").addEventListener("click", () => restartWith(rescued()));
  byId("halt-empty").addEventListener("click", () => restartWith(null));
  // Escape must not leave the user in front of a dead page.
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.addEventListener("close", () => stopped && dialog.showModal());
  // The app's own warning has stopped with it.
  addEventListener("beforeunload", (event) => {
    if (!stopped || downloaded || !rescued()) return;
    event.preventDefault();
    event.returnValue = "unsaved"; // for browsers that do not go by preventDefault
  });

  // The `WebAssembly` that the glue sees: it instantiates with every export and import guarded. An exception that leaves
  // the outermost export (a trap, or a JavaScript exception that tore through Rust frames) leaves the instance in an
  // unknown state: from then on no call enters it, and frames of it that still stand end at their next import.
  function guardedWebAssembly() {
    let live = true;
    let depth = 0; // of exports on the stack: an import may call an export again
    let cause;

    const enter = (inner) => (...inputs) => {
      if (!live) {
        if (depth > 0) throw cause;
        return []; // glue may look into a result; in an empty list it finds nothing
      }
      depth += 1;
      try {
        return inner(...inputs);
      } catch (error) {
        if (live) cause = error;
        live = false;
        if (depth > 1) throw error;
        return [];
      } finally {
        depth -= 1;
        // Later, because a stack that has overflowed has no room for a dialog.
        if (!live && depth === 0) setTimeout(halt, 0, cause);
      }
    };

    const leave = (inner) => (...inputs) => {
      const output = inner(...inputs);
      if (!live) throw cause;
      return output;
    };

    const wrapped = (functions, wrap) =>
      Object.fromEntries(
        Object.entries(functions).map(([name, value]) => [name, typeof value === "function" ? wrap(value) : value]),
      );

    return {
      __proto__: WebAssembly,
      async instantiate(module, imports) {
        const guardedImports = Object.fromEntries(
          Object.entries(imports).map(([name, functions]) => [name, wrapped(functions, leave)]),
        );
        const instance = await WebAssembly.instantiate(module, guardedImports);
        return { module, instance: { exports: wrapped(instance.exports, enter) } };
      },
    };
  }

  // A second net, should a trap surface where no export was called.
  const isTrap = (error) => error instanceof WebAssembly.RuntimeError;
  addEventListener("error", (event) => isTrap(event.error) && halt(event.error));
  addEventListener("unhandledrejection", (event) => isTrap(event.reason) && halt(event.reason));

  const buildId = () => byId("chi-tieu-wasm")?.dataset.build ?? "";

  return Object.freeze({
    // The app shows its first content and listens: the shell's time is over.
    started() {
      queueing = false;
      delete root.dataset.loading;
      if (restored === undefined) performance.measure("startup", { start: 0 });
    },
    // The paste that came too early, once, or null. Attach the app's own listener first.
    takeQueuedPaste() {
      const paste = queuedPaste;
      queueing = false;
      queuedPaste = null;
      return paste;
    },
    // The document to open with: the one a saved copy carries, after a restart the rescued one; null for none.
    documentBlock: () => {
      const text = opened()?.text ?? null;
      return text instanceof Uint8Array ? new TextDecoder().decode(text) : text;
    },
    // Whether that is a rescued one: it may be in no file.
    isRescued: () => Boolean(restored),
    // Whether the user started again after a trap, with or without the rescued one.
    isRestarted: () => restored !== undefined,
    // Keeps the document as it is now, outside WebAssembly's memory. To be called after every edit.
    holdDocument(text, fileName) {
      held = { text, fileName };
    },
    // The panic hook's message; the trap follows.
    panicked(message) {
      panicMessage = message;
    },
    // This page's own HTML, with a document in it. No byte of the document can end the block or the policy.
    pageWithDocument(text) {
      const block = /(<script type="application\/json" id="chi-tieu-document">)[^<]*/;
      return pristine.replace(block, (_, opening) => opening + text.replaceAll("<", "\\u003C"));
    },
    buildId,

    guardedWebAssembly,
    halt,
    // Nothing of the app runs: its bytes are damaged or cannot be compiled here.
    refuse(error) {
      console.error(error);
      root.dataset.loading = error instanceof WebAssembly.CompileError ? "too-old" : "damaged";
    },
    onRestart(action) {
      restart = action;
    },
    onRead(action) {
      read = action;
    },
    onCalculate(action) {
      engineOf = action;
    },
    onWrite(action) {
      write = action;
    },
    // A promise of the file that is ordered, all as bytes.
    writeFile: (order) => write(order),
    // Calculates a job, as bytes; `tell` gets { number, outcome }, without outcome if it failed.
    calculate(number, job, tell) {
      toldCalculated = tell;
      engine ??= engineOf((answer) => toldCalculated(answer));
      engine(number, job);
    },
    // Reads { html, text } or { file } in a worker, in place of what another one reads. Throws where there can be none.
    startReading(source, tell) {
      endReading();
      endReading = read(source, tell);
    },
    endReading: () => endReading(),
    // In a worker, what is to be read; the page itself reads nothing so.
    takeSource: () => null,
    // Called once when the whole page is parsed and nothing has changed it yet.
    parsed() {
      const state = root.dataset.loading;
      delete root.dataset.loading;
      pristine = `<!DOCTYPE html>\n${root.outerHTML}`; // the very bytes of the file: the packer writes them so
      root.dataset.loading = state;
    },
  });
})();
