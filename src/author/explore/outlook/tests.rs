//! What is said of a moment holds whatever is played from there.
