//! What can be wrong with the pictures that come with the program.

/// Something is wrong with a drawing or with the rig. The tests read every file that is shipped, so a trainee meets
/// this only if the program itself was damaged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArtError {
    /// The rig is not readable or not whole.
    #[error("the rig of the figures is broken: {0}")]
    Rig(String),
    /// A drawing is not readable.
    #[error("the drawing `{0}` is broken: {1}")]
    Drawing(String, String),
    /// A drawing lacks a part.
    #[error("the drawing `{0}` has no part `{1}`")]
    Part(String, String),
    /// There is no room for a picture of this size.
    #[error("no picture of {0} by {1} points can be made")]
    Size(u32, u32),
}
