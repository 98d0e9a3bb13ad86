//! [`Words`], the texts in one language, and the macro that takes each text in both.

use crate::language::Language;

/// The texts in one language; each text is a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Words(pub Language);

impl Words {
    /// Of a text in Vietnamese and in English, the one in this language.
    pub fn either(self, texts: (&'static str, &'static str)) -> &'static str {
        self.pick(texts.0, texts.1)
    }

    /// A count with thousands separators: "100.000".
    pub fn count(self, n: usize) -> String {
        // Exact for every count that can occur.
        crate::number::print_number(n as f64, crate::number::Decimals::Fixed(0), self.0.notation())
    }

    pub(super) fn pick<T>(self, vietnamese: T, english: T) -> T {
        match self.0 {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        }
    }
}

/// Defines texts without parameters: `name: "Vietnamese", "English";`.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident: $vietnamese:literal, $english:literal;)+) => {
        impl $crate::words::Words {
            $($(#[$doc])* pub fn $name(self) -> &'static str {
                self.pick($vietnamese, $english)
            })+
        }
    };
}

pub(super) use texts;
