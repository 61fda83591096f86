#!/usr/bin/env bash
# A game saved at a choice, loaded into the story after its author put one choice before the others or took one out:
# what is offered are the old sentences, and what is picked is whatever stands at that number now.
#
# Seen with bladeink 2.1.0 (Rust) and inkjs 2.4.0 (JavaScript), which read one save format:
# * a choice put in front: both offer "Ask about the roof" as before, and picking it says the line of the new choice, with
#   no error and no warning. A label on every choice does not help: what is saved is the place, `0.c-0`, not the label.
# * a choice taken out: bladeink refuses to load the state ("choice target does not resolve"). inkjs loads it, still offers the
#   choice that is gone, and answers it with the line of the one behind it; the last one leads back to the beginning of the
#   story, with a warning.
# * sentences that changed stay as they were saved, and say so nowhere.
# Whoever keeps sessions by place plays another conversation than was read; names survive an edit, or are found missing.
#
# Needs cargo, node and npm. Exits with 1 when something of this is no longer so.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/src"
cd "$work"

cat > old.ink <<'INK'
Hello.
* (roof) [Ask about the roof] The roof leaks.
* (report) [Ask about the report] The report is late.
- Done. -> END
INK
sed 's/^\* (roof)/* (silence) [Say nothing] Silence.\n&/' old.ink > inserted.ink
sed '/(roof)/d' old.ink > removed.ink
sed 's/Ask about the roof/Ask who mends the roof/' old.ink > reworded.ink

cat > Cargo.toml <<'TOML'
[package]
name = "ink-save-after-edit"
version = "0.0.0"
edition = "2024"

[dependencies]
bladeink = "=2.1.0"
bladeink-compiler = "=2.1.0"
TOML
cat > src/main.rs <<'RUST'
use bladeink::story::Story;
use bladeink_compiler::{Compiler, CompilerOptions};

fn story(name: &str) -> Story {
    let source = std::fs::read_to_string(format!("{name}.ink")).unwrap();
    let json = Compiler::with_options(CompilerOptions::default()).compile(&source).unwrap();
    Story::new(&json).unwrap()
}

fn main() {
    for (name, pick) in [("old", 0), ("inserted", 0), ("removed", 0), ("removed", 1), ("reworded", 0)] {
        let mut before = story("old");
        before.continue_maximally().unwrap();
        let mut after = story(name);
        let told = match after.load_state(&before.save_state().unwrap()) {
            Err(error) => format!("refused: {error}"),
            Ok(()) => {
                let offered = after.get_current_choices()[pick].text.clone();
                after.choose_choice_index(pick).unwrap();
                format!("{offered}: {}", after.continue_maximally().unwrap().replace('\n', " "))
            }
        };
        println!("bladeink {name} {}", told.trim());
    }
}
RUST
cat > run.cjs <<'JS'
const { readFileSync } = require("node:fs");
const { Compiler } = require("inkjs/full");
const story = (name) => new Compiler(readFileSync(`${name}.ink`, "utf8")).Compile();
for (const [name, pick] of [["old", 0], ["inserted", 0], ["removed", 0], ["removed", 1], ["reworded", 0]]) {
  const before = story("old");
  before.ContinueMaximally();
  const after = story(name);
  let warned = "";
  after.onError = () => { warned = " (warned)"; };
  after.state.LoadJson(before.state.ToJson());
  const offered = after.currentChoices[pick].text;
  after.ChooseChoiceIndex(pick);
  console.log(`inkjs ${name} ${offered}: ${after.ContinueMaximally().replaceAll("\n", " ").trim()}${warned}`);
}
JS

cargo run --quiet > seen.txt
npm install --silent --no-audit --no-fund inkjs@2.4.0 > /dev/null
node run.cjs >> seen.txt
cat > expected.txt <<'TEXT'
bladeink old Ask about the roof: The roof leaks. Done.
bladeink inserted Ask about the roof: Silence. Done.
bladeink removed refused: Error parsing JSON: choice target does not resolve
bladeink removed refused: Error parsing JSON: choice target does not resolve
bladeink reworded Ask about the roof: The roof leaks. Done.
inkjs old Ask about the roof: The roof leaks. Done.
inkjs inserted Ask about the roof: Silence. Done.
inkjs removed Ask about the roof: The report is late. Done.
inkjs removed Ask about the report: Hello. (warned)
inkjs reworded Ask about the roof: The roof leaks. Done.
TEXT
cat seen.txt
diff expected.txt seen.txt && echo "as it was"
