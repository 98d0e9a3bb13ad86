//! What mangles files, for the fuzzer and for the test of mangled files: a random stream, and bytes that trip readers.
#![allow(dead_code, reason = "the test of mangled files does not use all")]

/// A stream of numbers that only depends on its seed (SplitMix64).
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap_or(0)
    }

    pub fn of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}

/// Numbers, marks and markup that trip readers.
pub const PIECES: [&[u8]; 20] = [
    b"0",
    b"-1",
    b"4294967295",
    b"1e308",
    b"NaN",
    b"\xFF\xFF\xFF\xFF",
    b"\0\0\0\0",
    b"\x80",
    b"&#x110000;",
    b"]]>",
    b"<c r=\"XFD1048576\" s=\"9\" t=\"s\"><f t=\"shared\" si=\"4000000000\"/><v>99999</v></c>",
    b"table:number-columns-repeated=\"1000000000\" ",
    b"\"",
    b";",
    b"[<=1e9]0.0,,;;;@",
    b"\xE1\xBB",
    b"sep=;\r\n",
    b"\xEF\xBB\xBF",
    b"_x000D_",
    b"<mergeCell ref=\"A1:XFD1048576\"/>",
];
