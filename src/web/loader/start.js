// Inflates, compiles and starts the app. In the place of the import the packer puts wasm-bindgen's glue: a function that
// makes a fresh copy of the glue, so that a restart begins with no state of the dead instance.
import freshGlue from "wasm-bindgen-glue";
import freshEngine from "engine-glue";

const loader = window.chiTieu;

// The packer writes seven bits a character: see xtask/src/pack/seven_bit.rs.
function unpacked(text) {
  const bytes = new Uint8Array(Math.floor((text.length * 7) / 8));
  let held = 0;
  let count = 0;
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    held = (held << 7) | (text.charCodeAt(index) & 127);
    count += 7;
    if (count >= 8) {
      count -= 8;
      bytes[at++] = held >> count;
      held &= (1 << count) - 1;
    }
  }
  return bytes;
}

async function compiled(block) {
  const bytes = unpacked(document.getElementById(block).textContent);
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compileStreaming(new Response(inflated, { headers: { "Content-Type": "application/wasm" } }));
}

// Runs in a worker: a copy of this program reads a file or what was pasted, tells how far it is and answers with what it
// read. A pasted text comes in parts, each of which becomes UTF-8 at once: as one string it would be held several times.
function serveReading() {
  const source = { html: [], text: [] };
  const encoder = new TextEncoder();
  onmessage = async ({ data: { html, text, module, file } }) => {
    if (html) source.html.push(encoder.encode(html));
    if (text) source.text.push(encoder.encode(text));
    if (!module) return;
    self.chiTieu = {
      // What the page's loader has too: see loader.js.
      panicked: (message) => postMessage({ failed: message }),
      takeSource: () => source,
      toldReading: (isComputing, done) =>
        postMessage({ isComputing, done, at: performance.timeOrigin + performance.now() }),
      answerReading: (outcome) => postMessage({ outcome }, [outcome.buffer]),
    };
    try {
      if (file) Object.assign(source, { file, bytes: new Uint8Array(await file.arrayBuffer()) });
      await freshGlue(WebAssembly)({ module_or_path: module });
    } catch (error) {
      postMessage({ failed: String(error) });
    }
  };
}

// Reads in a worker made from this page's own text, as no file may be loaded beside it. `tell` gets its messages;
// returns how to end it.
function read(module, { html = "", text = "", file }, tell) {
  const script = `const freshGlue = ${freshGlue};\n(${serveReading})();`;
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(url);
  let live = true;
  const end = () => {
    live = false;
    worker.terminate();
    URL.revokeObjectURL(url);
  };
  worker.onmessage = ({ data }) => {
    if (!live) return;
    if (data.outcome || data.failed) end();
    tell(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    if (!live) return;
    end();
    tell({ blocked: true });
  };

  // Tens of megabytes are copied to the worker in parts, one a task, so that the page goes on between them.
  const PART = 2 ** 21;
  const channel = new MessageChannel();
  const rest = { html, text };
  channel.port1.onmessage = () => {
    if (!live) return;
    const kind = rest.html ? "html" : "text";
    if (!rest[kind]) {
      channel.port1.close();
      worker.postMessage({ module, file });
      return;
    }
    // Not between the halves of a character.
    const cut = (rest[kind].charCodeAt(PART - 1) & 0xfc00) === 0xd800 ? PART - 1 : PART;
    worker.postMessage({ [kind]: rest[kind].slice(0, cut) });
    rest[kind] = rest[kind].slice(cut);
    channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  return end;
}

// What is needed only at times is a WebAssembly file of its own: the engine of formulas and the writers of Word and Excel.
// Unpacked and compiled once, when it is first needed.
let late;
const lateModule = () => (late ??= compiled("chi-tieu-engine"));

// Starts a worker from this page's own text. `serve` runs in it, and knows nothing else of this script but `freshEngine`.
const lateScripts = new Map();
function lateWorker(serve) {
  if (!lateScripts.has(serve)) {
    const script = `const freshEngine = ${freshEngine};\n(${serve})();`;
    lateScripts.set(serve, URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  }
  return new Worker(lateScripts.get(serve));
}

// Runs in a worker: writes the one file that is ordered, bytes for bytes.
function serveWriting() {
  const { init, write_bytes } = freshEngine(WebAssembly);
  onmessage = async ({ data: { module, order } }) => {
    try {
      await init({ module_or_path: module });
      const written = write_bytes(order);
      postMessage({ written }, [written.buffer]);
    } catch (error) {
      postMessage({ failed: String(error) });
    }
  };
}

// A promise of the file that is ordered. It is written in a worker of its own, whose memory goes with it; on the page where
// the browser allows no worker.
async function write(order) {
  const module = await lateModule();
  const onPage = async () => {
    const engine = freshEngine(WebAssembly);
    await engine.init({ module_or_path: module });
    return engine.write_bytes(order);
  };
  let worker;
  try {
    worker = lateWorker(serveWriting);
  } catch (error) {
    return onPage();
  }
  return new Promise((resolve, reject) => {
    const end = (settle) => {
      worker.terminate();
      settle();
    };
    worker.onmessage = ({ data: { written, failed } }) =>
      end(() => (written ? resolve(written) : reject(new Error(failed))));
    worker.onerror = (event) => {
      event.preventDefault();
      end(() => resolve(onPage()));
    };
    // Copied, not handed over: where the worker cannot start, the page writes.
    worker.postMessage({ module, order });
  });
}

// Runs in a worker: a copy of the engine answers each job, bytes for bytes. What it throws ends the worker.
function serveEngine() {
  const { init, calculate_bytes } = freshEngine(WebAssembly);
  let ready;
  onmessage = async ({ data: { module, number, job } }) => {
    try {
      if (module) ready = init({ module_or_path: module });
      await ready;
      if (!job) return;
      const outcome = calculate_bytes(job);
      postMessage({ number, outcome }, [outcome.buffer]);
    } catch (error) {
      postMessage({ failed: String(error) });
    }
  };
}

// The engine of formulas: started with the first job, in a worker, so that no formula holds up the page. Where
// the browser allows no worker it calculates on the page. Only the latest job counts: an earlier one that runs longer than
// PATIENCE is given up for it.
function engineOf(tell) {
  const PATIENCE = 2_000;
  let worker = null;
  let here = null; // the engine on the page
  let running = null; // { number, since }
  let waiting = null; // { number, job }

  const end = () => {
    worker?.terminate();
    worker = null;
    running = null;
  };
  const fail = (number) => {
    end();
    tell({ number });
    next();
  };
  async function begun() {
    const wasm = await lateModule();
    if (worker || here) return;
    worker = lateWorker(serveEngine);
    const own = worker;
    worker.onmessage = ({ data }) => {
      if (worker !== own) return;
      const { number } = running ?? {};
      if (data.failed) return fail(number);
      running = null;
      tell(data);
      next();
    };
    worker.onerror = async (event) => {
      event.preventDefault();
      if (worker !== own) return;
      const asked = running;
      end();
      const engine = freshEngine(WebAssembly);
      await engine.init({ module_or_path: wasm });
      here = engine;
      if (asked) waiting ??= asked;
      next();
    };
    worker.postMessage({ module: wasm });
  }
  async function next() {
    if (running || !waiting) return;
    running = { ...waiting, since: performance.now() };
    waiting = null;
    const { number, job } = running;
    try {
      await begun();
      if (running?.number !== number) return; // given up meanwhile
      if (!here) return worker.postMessage({ number, job });
      const outcome = here.calculate_bytes(job);
      running = null;
      tell({ number, outcome });
      next();
    } catch (error) {
      console.error(error);
      here = null;
      fail(number);
    }
  }
  return (number, job) => {
    waiting = { number, job };
    if (running && performance.now() - running.since > PATIENCE) end();
    next();
  };
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
    const module = await compiled("chi-tieu-wasm");
    loader.onRestart(() => start(module));
    loader.onRead((source, tell) => read(module, source, tell));
    loader.onCalculate(engineOf);
    loader.onWrite(write);
    await start(module);
  } catch (error) {
    loader.refuse(error);
  }
}
