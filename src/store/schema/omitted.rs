//! Fields that are left out of a file because they have their default value.

/// Whether a field has its default value, and need not be written.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
