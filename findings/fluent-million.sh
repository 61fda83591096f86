#!/usr/bin/env bash
# One Fluent message with a form for `[many]`, as Spanish, Italian, Portuguese and Catalan have since 2021: JavaScript chooses
# that form for a million, Rust never does.
#
# Seen with fluent-bundle 0.16.0 (Rust) and @fluent/bundle 0.19.1 (npm). The Rust one takes its plural rules from
# intl_pluralrules 7.0.2, which holds CLDR 37 (its README says 36); the JavaScript one asks the engine, which holds a CLDR of
# this year. CLDR 38 and 39 gave these languages `many` for whole millions: "1 millón de euros". So the same file reads
# otherwise on a page and in a program, with no error on either side, and a translator who tests in one of them cannot see
# it. French has had `many` since 38 as well. Dutch, German and English are the same in both.
#
# Needs cargo, node and npm. Exits with 1 when something of this is no longer so, and with 2 when the node there has a CLDR from
# before `many` or none of its own: then it says nothing.
set -euo pipefail
cldr="$(node -p 'process.versions.cldr ?? "none"')"
echo "node $(node --version), CLDR $cldr"
[[ "${cldr%%.*}" -ge 39 ]] 2> /dev/null || { echo "this takes CLDR 39 or later in node" >&2; exit 2; }
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/src"
cd "$work"

cat > message.ftl <<'FTL'
euros = { $n ->
    [one] one
    [many] many
   *[other] other
}
FTL
cat > Cargo.toml <<'TOML'
[package]
name = "fluent-million"
version = "0.0.0"
edition = "2024"

[dependencies]
fluent-bundle = "=0.16.0"
intl_pluralrules = "=7.0.2"
unic-langid = "=0.9.6"
TOML
cat > src/main.rs <<'RUST'
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

fn main() {
    println!("rust CLDR {}", intl_pluralrules::CLDR_VERSION);
    for language in ["es", "it", "pt", "ca", "fr", "nl"] {
        let source = FluentResource::try_new(std::fs::read_to_string("message.ftl").unwrap()).unwrap();
        let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
        bundle.add_resource(&source).unwrap();
        let form = |n: i64| {
            let args = FluentArgs::from_iter([("n", n)]);
            let pattern = bundle.get_message("euros").unwrap().value().unwrap();
            bundle.format_pattern(pattern, Some(&args), &mut vec![]).into_owned()
        };
        println!("rust {language}: 1 {}, 2 {}, 1000000 {}", form(1), form(2), form(1_000_000));
    }
}
RUST
cat > run.mjs <<'JS'
import { readFileSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";
for (const language of ["es", "it", "pt", "ca", "fr", "nl"]) {
  const bundle = new FluentBundle(language);
  bundle.addResource(new FluentResource(readFileSync("message.ftl", "utf8")));
  const form = (n) => bundle.formatPattern(bundle.getMessage("euros").value, { n });
  console.log(`javascript ${language}: 1 ${form(1)}, 2 ${form(2)}, 1000000 ${form(1000000)}`);
}
JS
cargo run --quiet > seen.txt
npm install --silent --no-audit --no-fund @fluent/bundle@0.19.1 > /dev/null
node run.mjs >> seen.txt
cat > expected.txt <<'TEXT'
rust CLDR 37
rust es: 1 one, 2 other, 1000000 other
rust it: 1 one, 2 other, 1000000 other
rust pt: 1 one, 2 other, 1000000 other
rust ca: 1 one, 2 other, 1000000 other
rust fr: 1 one, 2 other, 1000000 other
rust nl: 1 one, 2 other, 1000000 other
javascript es: 1 one, 2 other, 1000000 many
javascript it: 1 one, 2 other, 1000000 many
javascript pt: 1 one, 2 other, 1000000 many
javascript ca: 1 one, 2 other, 1000000 many
javascript fr: 1 one, 2 other, 1000000 many
javascript nl: 1 one, 2 other, 1000000 other
TEXT
cat seen.txt
diff expected.txt seen.txt && echo "as it was"
