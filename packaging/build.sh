#!/usr/bin/env bash
# Builds a Debian package and an archive for Linux that can be unpacked anywhere.
#
#   packaging/build.sh [FOLDER]     where they are put; target/packages without it
#
# Needs Rust, and cargo-deb (cargo install cargo-deb) for the Debian package. CARGO_DEB names it where it is not on the
# path. The program is built with the profile `dist`: slower to build than a release, and much smaller.
set -euo pipefail
cd "$(dirname "$0")/.."

packages="${1:-target/packages}"
target="${CARGO_TARGET_DIR:-target}"
cargo_deb="${CARGO_DEB:-cargo-deb}"
version="$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)"
host="$(rustc -vV | sed -n 's/^host: //p')"
# What Cargo.toml names for the package stands here, wherever the program itself is built.
share=target/package

# Where things stand in memory is written down in a sixteenth of the space: 3.4 MB less, for glibc 2.36 or newer.
link=(-C link-arg=-Wl,-z,pack-relative-relocs)
# Functions that are alike are kept once; Rust links with lld there.
[ "$host" = x86_64-unknown-linux-gnu ] && link+=(-C link-arg=-Wl,--icf=all)
# Rooms ask SQLite for no words in texts and no maps. The folders of whoever builds this are nobody's business.
LIBSQLITE3_FLAGS="-USQLITE_ENABLE_FTS3 -USQLITE_ENABLE_FTS3_PARENTHESIS -USQLITE_ENABLE_FTS5 -USQLITE_ENABLE_RTREE" \
    RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo --remap-path-prefix=$PWD=/tegenspel" \
    cargo rustc --locked --profile dist --bin tegenspel -- "${link[@]}"
program="$target/dist/tegenspel"
rm -rf "$share"
# By way of a file: each of the two waits for what the other holds where they run at once.
cargo metadata --locked --format-version 1 --filter-platform "$host" > "$target/package-metadata.json"
cargo run --locked --quiet --no-default-features --example package_files -- "$share" < "$target/package-metadata.json"

mkdir -p "$packages"
"$cargo_deb" --no-build --no-strip --profile dist --output "$packages"

name="tegenspel-$version-${host%%-*}-linux"
root="$(mktemp -d)"
trap 'rm -rf "$root"' EXIT
at="$root/$name"
install -Dm755 "$program" "$at/bin/tegenspel"
install -Dm644 assets/app/icon.svg "$at/share/icons/hicolor/scalable/apps/tegenspel.svg"
install -Dm644 -t "$at/share/applications" packaging/linux/tegenspel.desktop
install -Dm644 -t "$at/share/metainfo" packaging/linux/nl.tegenspel.Tegenspel.metainfo.xml
cp -r "$share"/. "$at/share"
install -Dm644 -t "$at/share/doc/tegenspel" README.md CHANGELOG.md LICENSE-MIT LICENSE-APACHE docs/*.md
install -Dm644 assets/fonts/OFL.md "$at/share/doc/tegenspel/FONTS-OFL.md"
install -Dm644 scenarios/LICENSE.md "$at/share/doc/tegenspel/CASES-LICENCE.md"
install -Dm644 assets/figures/LICENSE.md "$at/share/doc/tegenspel/DRAWINGS-LICENCE.md"
tar --sort=name --owner=0 --group=0 --numeric-owner -C "$root" -czf "$packages/$name.tar.gz" "$name"

size="$(stat -c %s "$program")"
echo "the program: $((size / 1000 / 1000)) MB, stripped"
ls -l "$packages"
# What grows without anybody noticing is noticed here.
[ "$size" -le 45000000 ] || { echo "build: the program has more than 45 MB" >&2; exit 1; }
