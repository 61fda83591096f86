#!/usr/bin/env bash
# Bevy without its default features and without `reflect_auto_register` describes no types for editors, as its list of
# features says: automatic registration is that feature. With `bevy_image` added, or anything above it such as
# `bevy_render`, every type that derives `Reflect` is registered before `main` all the same, also those of crates that were
# quiet before.
#
# Seen with bevy 0.19.1 (crates.io) and inventory 0.3.25. bevy_image, bevy_mesh, bevy_camera, bevy_shader, bevy_material,
# bevy_light, bevy_render, bevy_core_pipeline and bevy_winit depend on bevy_reflect with its own default features, and
# `auto_register_inventory` is one of those. Features add up, so nobody further up can ask for less. Each registration stands
# in a list of what runs before `main`, which keeps its code in the program whether or not anybody reads the registry; and
# nobody does, unless `reflect_auto_register` is on.
#
# Needs cargo and a C compiler; builds for some minutes. Exits with 1 when something of this is no longer so.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/src"
cd "$work"

manifest() {
    cat > Cargo.toml <<TOML
[package]
name = "registers-unasked"
version = "0.0.0"
edition = "2024"

[dependencies]
bevy = { version = "=0.19.1", default-features = false, features = [$1] }
bevy_reflect = { version = "=0.19.1", default-features = false }
TOML
}
asked() { cargo tree --quiet -e features -i bevy_reflect 2> /dev/null | grep -c 'bevy_reflect feature "auto_register_inventory"' || true; }
own() { cargo tree --quiet -e features -i bevy_app 2> /dev/null | grep -c 'bevy_app feature "reflect_auto_register"' || true; }

echo 'fn main() {}' > src/main.rs
manifest '"std"'
[ "$(asked)" -eq 0 ] && echo "std: no registrations" > seen.txt
manifest '"std", "bevy_image"'
[ "$(asked)" -gt 0 ] && echo "std, bevy_image: registrations" >> seen.txt
[ "$(own)" -eq 0 ] && echo "std, bevy_image: reflect_auto_register is off" >> seen.txt

cat > src/main.rs <<'RUST'
fn main() {
    // Something of the crate is used, so that it is linked.
    let image = bevy::image::Image::default();
    let mut registry = bevy_reflect::TypeRegistry::new();
    let before = registry.iter().count();
    registry.register_derived_types();
    let names: Vec<_> = registry.iter().map(|it| it.type_info().type_path()).collect();
    eprintln!("{} types, {} of them before", names.len(), before);
    assert!(image.width() > 0);
    println!("more than a hundred: {}", names.len() - before > 100);
    println!("of bevy_ecs as well: {}", names.iter().any(|it| it.starts_with("bevy_ecs::")));
}
RUST
cargo run --quiet >> seen.txt
cat > expected.txt <<'TEXT'
std: no registrations
std, bevy_image: registrations
std, bevy_image: reflect_auto_register is off
more than a hundred: true
of bevy_ecs as well: true
TEXT
cat seen.txt
diff expected.txt seen.txt && echo "as it was"
