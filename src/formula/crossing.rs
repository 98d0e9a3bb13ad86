//! How a formula crosses to a worker and is kept in a tab: functions and errors by their names.

/// For the name of an error.
pub(super) mod error {
    use crate::formula::lexer::ERRORS;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(in crate::formula) fn serialize<S: Serializer>(name: &str, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(name)
    }

    pub(in crate::formula) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<&'static str, D::Error> {
        let name = String::deserialize(from)?;
        ERRORS.into_iter().find(|error| *error == name).ok_or_else(|| D::Error::custom(name))
    }
}

/// For a function.
pub(super) mod called {
    use crate::formula::functions::{Function, function};
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(in crate::formula) fn serialize<S: Serializer>(
        called: &&'static Function,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.serialize_str(called.name)
    }

    pub(in crate::formula) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<&'static Function, D::Error> {
        let name = String::deserialize(from)?;
        function(&name).ok_or_else(|| D::Error::custom(name))
    }
}
