//! The routes along the shelf: a word among the tags of a case says on which of them it stands.

/// The tag of each route and the message that names it, in the order in which they stand on the shelf.
pub(super) const ROUTES: [(&str, &str); 4] = [
    ("start hier", "app-route-start"),
    ("streng en nabij", "app-route-strict"),
    ("in eigen huis", "app-route-house"),
    ("velen aan tafel", "app-route-many"),
];

/// The first route on which a case with these tags stands, by its place.
pub(super) fn route(tags: &[String]) -> Option<usize> {
    ROUTES.iter().position(|(tag, _)| tags.iter().any(|it| it.eq_ignore_ascii_case(tag)))
}

#[cfg(test)]
mod tests {
    use super::route;

    #[test]
    fn a_tag_puts_a_case_on_a_route() {
        let tags = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
        assert_eq!(route(&tags(&["haven", "Velen aan tafel"])), Some(3));
        assert_eq!(route(&tags(&["haven"])), None);
    }
}
