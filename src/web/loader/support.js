// Says so plainly when this browser cannot run the page. Old syntax on purpose: even Internet Explorer 11 must parse it.
// What is asked for: WebAssembly; DecompressionStream (Chrome 80, Firefox 113, Safari 16.4) inflates it; structuredClone
// (Chrome 98) stands for what cannot be asked, the policy word 'wasm-unsafe-eval' (Chrome 97).
(function () {
  var able =
    typeof WebAssembly === "object" &&
    typeof DecompressionStream === "function" &&
    typeof structuredClone === "function" &&
    "noModule" in document.createElement("script") &&
    "showModal" in document.getElementById("halt");
  document.documentElement.setAttribute("data-loading", able ? "opening" : "too-old");
})();
