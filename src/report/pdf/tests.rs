//! What validators let pass and a reader cannot do without.
