//! The WebAssembly file: removes the sections that the page does not need, and checks for what it must not contain.

use crate::places::{cargo_home, sysroot, workspace};
use anyhow::{Context, Result, bail};

/// Bytes of the magic number and the version at the start of a module.
const HEADER: usize = 8;
/// The id of custom sections, which do not change what the module does.
const CUSTOM: u8 = 0;

/// The module without custom sections: function names (a sixth of the size) and the list of tools that made it.
/// A panic still says its file and line.
pub(crate) fn without_names(module: &[u8]) -> Result<Vec<u8>> {
    let mut kept = module.get(..HEADER).context("the WebAssembly file has no header")?.to_vec();
    let mut position = HEADER;
    while let Some(&id) = module.get(position) {
        let (size, size_length) = leb128(&module[position + 1..])?;
        let end = position + 1 + size_length + size;
        let section = module.get(position..end).context("a section of the WebAssembly file is cut off")?;
        if id != CUSTOM {
            kept.extend_from_slice(section);
        }
        position = end;
    }
    Ok(kept)
}

/// Reads an unsigned LEB128 number; returns it and how many bytes it takes.
fn leb128(bytes: &[u8]) -> Result<(usize, usize)> {
    let mut value = 0_usize;
    for (index, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Ok((value, index + 1));
        }
    }
    bail!("a size in the WebAssembly file is malformed")
}

/// Fails if the module contains paths of this machine. The build has to remap them: they would differ between machines,
/// and they name their user.
pub(crate) fn carries_no_path_of_this_machine(module: &[u8]) -> Result<()> {
    for path in [workspace()?, cargo_home()?, sysroot()?] {
        let path = path.to_string_lossy();
        if path.len() > 1 && contains(module, path.as_bytes()) {
            bail!("the WebAssembly file carries the path {path}: is it built by `cargo xtask build`?");
        }
    }
    Ok(())
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn custom_sections_are_dropped_and_others_kept() {
        let header = b"\0asm\x01\0\0\0".as_slice();
        let custom = [0, 3, 1, b'n', 7];
        let kind = [1, 4, 1, 0x60, 0, 0];
        // The size 130 takes two bytes.
        let long = [vec![0, 0x82, 0x01], vec![9; 130]].concat();
        let module = [header, &custom, &kind, &long].concat();
        assert_eq!(without_names(&module).unwrap(), [header, &kind].concat());
        assert!(without_names(&module[..module.len() - 1]).is_err());
        assert!(without_names(b"\0asm").is_err());
    }
}
