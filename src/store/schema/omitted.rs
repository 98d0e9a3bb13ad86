//! What is left out of the file: fields that are as they are by default.

/// Whether a field is as it is by default, and need not be written.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
