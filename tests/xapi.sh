#!/usr/bin/env bash
# The statements of a group session through the validator that the record store Learning Locker uses.
#
#   tests/xapi.sh FOLDER     FOLDER keeps the validator, `xapi-validation` from npm
#
# tests/it/room/statements.rs holds them to the standard itself; this asks somebody else.
set -euo pipefail
cd "$(dirname "$0")/.."
version=2.1.4
tools="$(mkdir -p "$1" && cd "$1" && pwd)"
written="$(mktemp -d)"
trap 'rm -rf "$written"' EXIT

if [ "$(node -p "require('$tools/node_modules/xapi-validation/package.json').version" 2> /dev/null)" != "$version" ]; then
    npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$tools" "xapi-validation@$version"
fi
TEGENSPEL_WRITTEN="$written" cargo test --locked --quiet --no-default-features --test it -- room::told::every_form > /dev/null
NODE_PATH="$tools/node_modules" node - "$written" << 'JS'
const validate = require("xapi-validation").default;
const { readFileSync } = require("fs");
let wrong = 0;
for (const language of ["nl", "en"]) {
    const statements = JSON.parse(readFileSync(`${process.argv[2]}/${language}.xapi.json`));
    if (statements.length === 0) throw new Error("no statements");
    for (const statement of statements) {
        for (const warning of validate(statement)) {
            wrong += 1;
            console.error(`${language}: ${warning.constructor.name} at ${warning.path.join(".")}`);
        }
    }
    console.log(`${language}: ${statements.length} statements`);
}
process.exit(wrong === 0 ? 0 : 1);
JS
