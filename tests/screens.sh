#!/usr/bin/env bash
# Opens the real window, plays De Loods to its debrief with the keyboard, and saves every screen at three sizes.
#
#   tests/screens.sh [FOLDER]     where the pictures go; target/screens without it
#
# Needs Xvfb, xdotool, ImageMagick and a Vulkan driver (the packages stand in .ci/packages). TEGENSPEL names a program
# that is built already. Stops with the reason and exit code 1 as soon as a screen does not come.
set -euo pipefail
cd "$(dirname "$0")/.."

folder="${1:-${CARGO_TARGET_DIR:-target}/screens}"
sizes=(1024x640 1280x800 2560x1440)
patience=${PATIENCE:-60}

work="$(mktemp -d)"
app='' screen='' window='' seen=''
finish() {
    local code=$?
    [ -z "$app" ] || kill "$app" 2> /dev/null || true
    [ -z "$screen" ] || kill "$screen" 2> /dev/null || true
    [ "$code" -eq 0 ] || sed 's/^/app: /' "$work/said" 2> /dev/null >&2 || true
    rm -rf "$work"
}
trap finish EXIT
fail() {
    echo "screens: $1" >&2
    [ -z "$window" ] || import -window "$window" "$folder/failed.png" 2> /dev/null || true
    exit 1
}

# Waits until a command succeeds.
await() {
    local what="$1" until=$((SECONDS + patience))
    shift
    until "$@" > /dev/null 2>&1; do
        [ "$SECONDS" -lt "$until" ] || fail "$what did not come within $patience s"
        [ -z "$app" ] || kill -0 "$app" 2> /dev/null || fail "the app stopped before $what"
        sleep 0.1
    done
}

program="${TEGENSPEL:-}"
if [ -z "$program" ]; then
    cargo build --locked --quiet
    program="${CARGO_TARGET_DIR:-target}/debug/tegenspel"
fi
program="$(realpath "$program")"
mkdir -p "$folder"
rm -f "$folder"/*.png

# A home of its own, so that nothing of the user's is read or written.
export HOME="$work/home" XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config" XDG_RUNTIME_DIR="$work/run"
mkdir -p "$HOME" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
unset WAYLAND_DISPLAY WAYLAND_SOCKET RUST_BACKTRACE
session="$XDG_DATA_HOME/tegenspel/sessions"

# --- without a display or a driver: one sentence, exit code 2 -----------------------------------------------------
refuses() {
    local what="$1" code=0
    shift
    env "$@" "$program" --language nl > "$work/out" 2> "$work/said" || code=$?
    [ "$code" -eq 2 ] || fail "$what: exit code $code instead of 2"
    [ "$(wc -l < "$work/said")" -eq 1 ] || fail "$what: more than one sentence"
    grep -q 'tegenspel play' "$work/said" || fail "$what: the terminal player is not named"
}
refuses "no display" -u DISPLAY
refuses "a display that is not there" DISPLAY=:4711

# --- a screen of our own --------------------------------------------------------------------------------------------
exec {number}> "$work/number"
Xvfb -displayfd "$number" -screen 0 2600x1500x24 -nolisten tcp 2> "$work/xvfb" &
screen=$!
await "the display" test -s "$work/number"
DISPLAY=":$(tr -d '[:space:]' < "$work/number")"
export DISPLAY
refuses "no graphics driver" VK_DRIVER_FILES=/nonexistent VK_ICD_FILENAMES=/nonexistent

# Opens the app.
open_app() {
    "$program" --language nl > "$work/out" 2> "$work/said" &
    app=$!
    await "the window" xdotool search --name 'Tegenspel$'
    window="$(xdotool search --name 'Tegenspel$' | tail -1)"
    xdotool mousemove 5 5 windowfocus "$window"
}

titled() { xdotool getwindowname "$window" | grep -q -- "$1"; }
press() { xdotool key --delay 40 "$@"; }

picture() { import -window "$window" "$work/$1.png" 2> /dev/null && identify -format '%#' "$work/$1.png"; }

# What the app has computed so far, and whether it computes now.
busy() { cat /proc/"$app"/task/*/stat 2> /dev/null | awk '{ ticks += $14 + $15; running += $3 == "R" } END { print ticks, running }'; }

# Waits until the app rests.
rest() {
    local before now until=$((SECONDS + patience))
    before="$(busy)"
    while sleep 0.4; now="$(busy)"; [ "$now" != "$before" ] || [ "${now#* }" != 0 ]; do
        [ "$SECONDS" -lt "$until" ] || fail "the app does not come to rest"
        before="$now"
    done
    picture now > /dev/null
}

# Whether the window shows more than a few colors.
filled() { picture now && [ "$(identify -format '%k' "$work/now.png")" -gt 16 ]; }

# Saves a screen at every size; it must show something, and something else than the screen before.
shoot() {
    local size fresh=''
    for size in "${sizes[@]}"; do
        xdotool windowsize --sync "$window" "${size%x*}" "${size#*x}"
        rest
        await "$1 at $size" filled
        [ "$(identify -format '%wx%h' "$work/now.png")" = "$size" ] || fail "$1 is not $size"
        fresh="$(identify -format '%#' "$work/now.png")"
        cp "$work/now.png" "$folder/$1-$size.png"
    done
    [ "$fresh" != "$seen" ] || fail "$1 looks like the screen before"
    seen="$fresh"
    echo "$1"
}

# How many picks were kept so far.
picks() {
    local file
    file="$(find "$session" -name '*.ron' 2> /dev/null | head -1)"
    [ -n "$file" ] || { echo 0; return; }
    "$program" debrief "$file" --format json 2> /dev/null | grep -o '"pick"' | wc -l
}
kept() { { find "$session" -name '*.ron' -exec md5sum {} + 2> /dev/null || true; } | sort | md5sum; }
changed() { [ "$(kept)" != "$1" ]; }

# Makes a pick with the keyboard and waits until it is kept and shown.
pick() {
    local before
    before="$(kept)"
    press "${1:-1}"
    await "pick ${1:-1}" changed "$before"
    rest
}

# --- a whole case -----------------------------------------------------------------------------------------------------
open_app
await "the library" titled '^Tegenspel$'
# With reduced motion a screen that is whole stays as it is.
press F9
shoot 1-library
press 1
await "the conversation" titled 'De Loods'
shoot 2-conversation
made=0
while ! titled '^Terugblik'; do
    pick 1
    made=$((made + 1))
    case $made in
        2 | 6 | 12) shoot "3-after-$made-picks" ;;
        80) fail "80 picks and no end" ;;
    esac
done
await "the debrief" titled '^Terugblik'
shoot 4-debrief
echo "$made picks"

# --- closed politely: nothing is said, all is well; killed: what was picked is still there ------------------------
press ctrl+q
code=0
wait "$app" || code=$?
app='' window=''
[ "$code" -eq 0 ] || fail "closing ends with exit code $code"
[ ! -s "$work/said" ] || fail "the app said something: $(head -1 "$work/said")"

rm -rf "$session"
open_app
press 1
await "the conversation" titled 'De Loods'
pick 1
pick 1
before="$(kept)"
kill -9 "$app"
wait "$app" 2> /dev/null || true
app='' window=''
[ "$(kept)" = "$before" ] || fail "a kill changed what was kept"
file="$(find "$session" -name '*.ron')"
"$program" debrief "$file" > /dev/null || fail "what was kept cannot be read after a kill"
echo "kill: both picks are there"
