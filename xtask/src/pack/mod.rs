//! The packer: turns the files that Trunk staged into the one page.
//!
//! Trunk's hook calls it (`xtask pack`). It reads the staged `index.html`, glue and WebAssembly, puts the latter two into
//! the page, pins every script and style by its hash in a content security policy, and removes everything else.

mod glue;
mod page;
mod seven_bit;
mod wasm;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::io::Write as _;
use std::num::NonZeroU64;
use std::path::{Path, PathBuf};

/// The most bytes that the page may have: it travels by mail and memory stick.
const PAGE_BUDGET: usize = 4_150 * 1024;

/// The most bytes that the first module may take of it: these are read, unpacked and compiled before the page can be used. The
/// engine of formulas and the writers of Word and Excel are in the second, which starts when one of them is needed.
const FIRST_BUDGET: usize = 3_100 * 1024;

/// The text before and after the names of the staged glue and WebAssembly in the page, by the pattern in Trunk.toml.
const PLACE: (&str, &str) = ("<!-- packed here: ", " -->");

/// The line of `start.js` that is replaced by the glue.
const GLUE_IMPORT: &str = "import freshGlue from \"wasm-bindgen-glue\";";

/// The line of `start.js` that is replaced by the engine's glue.
const ENGINE_IMPORT: &str = "import freshEngine from \"engine-glue\";";

/// What the page calls of the engine's module: the engine, and the writers of files.
const ENGINE_EXPORTS: [&str; 2] = ["calculate_bytes", "write_bytes"];

/// Packs the directory that Trunk names to its hooks.
pub(crate) fn pack_staged() -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .context("`pack` is for Trunk's hook: use `cargo xtask build`, which runs Trunk")?;
    pack(Path::new(&staging))
}

fn pack(staging: &Path) -> Result<()> {
    let index = staging.join("index.html");
    // Browsers replace each CR LF by LF before they hash scripts.
    let staged = read_text(&index)?.replace("\r\n", "\n");
    let (before, names, after) = split_at_place(&staged)?;
    let (js_name, wasm_name) = names.split_once(' ').context("Trunk named no glue and WebAssembly")?;
    let js = staging.join(js_name);
    let wasm = staging.join(wasm_name);

    let (module, packed) = packed(&wasm)?;
    let engine_files = crate::build::engine_directory()?;
    let (engine, engine_packed) = self::packed(&engine_files.join("engine_bg.wasm"))?;
    // Both together: a page is of one build only if its engine is too.
    let build = &hex(&Sha256::new().chain_update(&module).chain_update(&engine).finalize())[..12];
    let first = seven_bit::encoded(&packed);
    let blocks = format!(
        "<script type=\"application/octet-stream\" id=\"chi-tieu-wasm\" data-build=\"{build}\">{}</script>\
         <script type=\"application/octet-stream\" id=\"chi-tieu-engine\">{}</script>",
        first,
        seven_bit::encoded(&engine_packed)
    );

    let factory = glue::factory("freshGlue", &read_text(&js)?, &[], staging)?;
    let engine_glue = read_text(&engine_files.join("engine.js"))?;
    let engine_factory = glue::factory("freshEngine", &engine_glue, &ENGINE_EXPORTS, &engine_files)?;
    for import in [GLUE_IMPORT, ENGINE_IMPORT] {
        if !after.contains(import) {
            bail!("the start script does not say `{import}`");
        }
    }
    let after = after.replacen(GLUE_IMPORT, &factory, 1).replacen(ENGINE_IMPORT, &engine_factory, 1);
    let html = format!("{before}{blocks}{after}");
    let html = page::as_parsed(&page::with_policy(&html)?)?;

    remove_all_but(staging, &index)?;
    std::fs::write(&index, &html).context("cannot write the page")?;
    report(&[
        ("wasm", module.len()),
        ("wasm, gzipped", packed.len()),
        ("engine", engine.len()),
        ("engine, gzipped", engine_packed.len()),
        ("glue", factory.len() + engine_factory.len()),
        ("page, gzipped (as a server or mail would)", gzip(html.as_bytes())?.len()),
    ]);
    within_budget("first module in the page", first.len(), FIRST_BUDGET)?;
    within_budget("page", html.len(), PAGE_BUDGET)
}

/// A WebAssembly file as the page carries it, and gzipped.
fn packed(file: &Path) -> Result<(Vec<u8>, Vec<u8>)> {
    let read = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let module = wasm::without_names(&read)?;
    wasm::carries_no_path_of_this_machine(&module)?;
    let is_quick = std::env::var_os(crate::build::QUICK).is_some();
    let packed = if is_quick { gzip(&module)? } else { gzip_small(&module)? };
    Ok((module, packed))
}

fn split_at_place(html: &str) -> Result<(&str, &str, &str)> {
    let (before, rest) = html
        .split_once(PLACE.0)
        .context("index.html has no place for the app (Trunk.toml, pattern_script)")?;
    let (names, after) = rest.split_once(PLACE.1).context("the app's place in index.html has no end")?;
    Ok((before, names, after))
}

fn read_text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Gzips without a time stamp, so that equal input gives equal bytes.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// Gzips as small as can be, in seconds.
fn gzip_small(bytes: &[u8]) -> Result<Vec<u8>> {
    let iteration_count = NonZeroU64::new(5);
    let options =
        zopfli::Options { iteration_count: iteration_count.context("no iterations")?, ..Default::default() };
    let mut packed = Vec::new();
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut packed)?;
    Ok(packed)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Removes the files that are now in the page. A file of a kind that the packer does not inline is an error, because the
/// page would lack it.
fn remove_all_but(directory: &Path, index: &Path) -> Result<()> {
    for file in files_below(directory)? {
        if file == index {
            continue;
        }
        let kind = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if !matches!(kind, "js" | "wasm" | "ts") {
            bail!("{} is staged, but the packer puts no such file into the page", file.display());
        }
        std::fs::remove_file(&file)?;
    }
    for entry in std::fs::read_dir(directory)? {
        let path = entry?.path();
        if path.is_dir() {
            std::fs::remove_dir_all(&path)?;
        }
    }
    Ok(())
}

fn files_below(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(directory)? {
        let path = entry?.path();
        if path.is_dir() { files.extend(files_below(&path)?) } else { files.push(path) }
    }
    Ok(files)
}

/// Prints the sizes.
fn report(sizes: &[(&str, usize)]) {
    for (what, size) in sizes {
        eprintln!("   {:>6} KB  {what}", kilobytes(*size));
    }
}

/// Prints a size; an error if it exceeds its budget, except for a quick build, which is larger than the page that is handed out.
fn within_budget(what: &str, size: usize, budget: usize) -> Result<()> {
    let percent = size * 100 / budget;
    eprintln!("   {:>6} KB  {what} ({percent} % of its budget of {} KB)", kilobytes(size), kilobytes(budget));
    if size > budget && std::env::var_os(crate::build::QUICK).is_none() {
        bail!("{what}: {} KB; the budget is {} KB", kilobytes(size), kilobytes(budget));
    }
    Ok(())
}

fn kilobytes(size: usize) -> usize {
    size.div_ceil(1024)
}
