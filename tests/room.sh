#!/usr/bin/env bash
# A group session in a real browser: tests/room.mjs, with axe-core over every page.
#
#   tests/room.sh FOLDER [PICTURES]     FOLDER keeps what npm installs; PICTURES is where screenshots go
#
# Needs chromium and node (.ci/packages). TEGENSPEL names a program that is built already.
set -euo pipefail
cd "$(dirname "$0")/.."
tools="$(mkdir -p "$1" && cd "$1" && pwd)"

wanted() { [ "$(node -p "require('$tools/node_modules/$1/package.json').version" 2> /dev/null)" = "$2" ]; }
if ! wanted playwright-core 1.65.1 || ! wanted axe-core 4.14.1; then
    npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$tools" playwright-core@1.65.1 axe-core@4.14.1
fi
node tests/room.mjs "$tools" "${TEGENSPEL:?names the program}" "${2:-}"
