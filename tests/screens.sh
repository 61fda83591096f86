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
# After the first picture of a talk a debug build works out for a minute or more what could still be reached.
patience=${PATIENCE:-300}

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
    [ -z "$window" ] || timeout 20 import -window "$window" "$folder/failed.png" 2> /dev/null || true
    exit 1
}

# Waits until a command succeeds.
await() {
    local what="$1" until=$((SECONDS + patience))
    shift
    until "$@" > /dev/null 2>&1; do
        [ "$SECONDS" -lt "$until" ] || fail "$what did not come within $patience s"
        if [ -n "$app" ] && ! kill -0 "$app" 2> /dev/null; then
            code=0
            wait "$app" || code=$?
            fail "the app stopped before $what, with exit code $code"
        fi
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
mkdir -p "$HOME" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME/tegenspel" "$XDG_RUNTIME_DIR"
# With reduced motion a screen that is whole stays as it is, and what is said is there at once.
echo '(still: true)' > "$XDG_CONFIG_HOME/tegenspel/settings.ron"
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
# Without -noreset it starts over when its last client leaves, and refuses whoever comes meanwhile.
Xvfb -displayfd "$number" -screen 0 2600x1500x24 -nolisten tcp -noreset 2> "$work/xvfb" &
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
# Presses keys one by one, as a person does: each is seen before the next comes.
press() {
    local key
    for key in "$@"; do
        xdotool key "$key"
        rest
    done
}
# Presses a key while another is held.
hold() {
    xdotool keydown "$1"
    rest
    press "$2"
    xdotool keyup "$1"
    rest
}

picture() { timeout 20 import -window "$window" "$work/$1.png" 2> /dev/null && identify -format '%#' "$work/$1.png"; }

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

# Where the processor paints, only what changed is painted anew. That must look as if all had been: a new size paints
# everything.
whole() {
    local before size
    size="$(identify -format '%w %h' "$work/now.png")"
    before="$(identify -format '%#' "$work/now.png")"
    cp "$work/now.png" "$work/mended.png"
    # Two points less and back again: a page that is read to its end would not come back from two more.
    xdotool windowsize --sync "$window" $((${size% *} - 2)) $((${size#* } - 2))
    rest
    xdotool windowsize --sync "$window" ${size}
    rest
    [ "$(identify -format '%#' "$work/now.png")" = "$before" ] && return
    cp "$work/mended.png" "$folder/failed-mended.png"
    cp "$work/now.png" "$folder/failed-whole.png"
    fail "before $1 the window was not as it is when all of it is painted"
}

# Saves a screen at every size; it must show something, and something else than the screen before.
shoot() {
    local size fresh=''
    rest
    whole "$1"
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

# Saves every page of what is longer than the window, at every size: each size is read from its top to its end.
read_through() {
    local size page before
    rest
    whole "$1"
    for size in "${sizes[@]}"; do
        xdotool windowsize --sync "$window" "${size%x*}" "${size#*x}"
        press Home
        for page in {01..60}; do
            cp "$work/now.png" "$folder/$1-$size-$page.png"
            before="$(identify -format '%#' "$work/now.png")"
            press Next
            [ "$(identify -format '%#' "$work/now.png")" != "$before" ] || break
        done
        [ "$page" != 01 ] || fail "$1 at $size has one page"
        [ "$page" != 60 ] || fail "$1 at $size has no end"
        echo "$1 at $size: $((10#$page)) pages"
    done
    seen="$before"
}

# What is kept.
kept() { { find "$session" -name '*.ron' -exec md5sum {} + 2> /dev/null || true; } | sort | md5sum; }
changed() { [ "$(kept)" != "$1" ]; }
# Whether a key led on: to a pick that is kept, or from the end of the talk to the look back.
led_on() { changed "$1" || titled '^Terugblik'; }

# Makes a pick with the keyboard and waits until it is kept and shown. Where a number only moves the focus, because the
# answer is not whole on the screen, Enter picks.
pick() {
    local before key
    before="$(kept)"
    # A new scene waits for a press.
    for key in 1 Return space 1 Return 1 Return; do
        # What led to a note is read first; then the note has the window for itself.
        if titled '^Notitie'; then note; else press "$key"; fi
        ! led_on "$before" || break
    done
    await "pick $((made + 1))" led_on "$before"
    rest
}
# Ticks the last four lines of the note, which De Loods asks for at least, and records it: Shift+Tab goes from the end
# up the list, and Tab back down to the button that came to life.
note() {
    local _
    for _ in 1 2 3 4; do
        hold shift Tab
        press space
    done
    [ -z "${shooting:-}" ] || shoot 7-note
    press Tab Tab Tab Tab Return
}

# From the library into the conversation: opens one case after another, from the end of the shelf backwards, until it is
# the right one, and begins it.
begin_case() {
    local back step
    for back in {2..12}; do
        # From the end of the page: the folder of own cases, then the cases.
        for ((step = 0; step < back; step++)); do hold shift Tab; done
        press Return
        await "a briefing" titled '^Voorbereiding'
        ! titled '^Voorbereiding – De afrekening van De Loods' || break
        press Escape
        await "the library" titled '^Casussen'
        rest
    done
    titled '^Voorbereiding – De afrekening van De Loods' || fail "De Loods is not on the shelf"
    [ -z "${1:-}" ] || shoot 3-briefing
    hold shift Tab
    press Return
    await "the conversation" titled '^Gesprek – De afrekening van De Loods'
    rest
}

# --- a whole case -----------------------------------------------------------------------------------------------------
made=0 shooting=yes
open_app
await "the library" titled '^Casussen'
shoot 1-library
begin_case shoot
shoot 4-conversation
while ! titled '^Terugblik'; do
    pick
    made=$((made + 1))
    case $made in
        2 | 6 | 12) shoot "5-after-$made-picks" ;;
        80) fail "80 picks and no end" ;;
    esac
    if [ "$made" -eq 2 ]; then
        press n
        shoot 6-notebook
        press Escape
    fi
done
echo "$made picks"
shooting=''
# The card that closes the talk, one's own picture, the look back: Shift+Tab goes to the button at the end of each.
shoot 8-debrief-1-closing
hold shift Tab
press Return
shoot 8-debrief-2-own-picture
hold shift Tab
press Return
read_through 8-debrief-3-look-back
# Before the two buttons at the end stand the parts that are folded. What one of them holds stands behind it: from the first
# on, the way back from the end stays as long.
for back in 10 9 8 7 6 5 4 3; do
    before="$(picture now)"
    for ((step = 0; step < back; step++)); do hold shift Tab; done
    press Return
    [ "$(picture now)" != "$before" ] || fail "part $back of the look back does not unfold"
    # A click beside everything takes the focus away.
    xdotool mousemove --window "$window" 8 400 click 1
    rest
done
read_through 8-debrief-4-unfolded
hold shift Tab
hold shift Tab
press Return
shoot 8-debrief-5-hand-over
press Escape
# --- closed politely: nothing is said, all is well; killed: what was picked is still there ------------------------
# Ended, and not waited for yet.
ended() { grep -q '^State:.*Z' "/proc/$app/status" || ! [ -e "/proc/$app" ]; }
xdotool keydown ctrl
rest
xdotool key q
await "the end after Ctrl+Q" ended
code=0
wait "$app" || code=$?
xdotool keyup ctrl
app='' window=''
[ "$code" -eq 0 ] || fail "closing ends with exit code $code"
[ ! -s "$work/said" ] || fail "the app said something: $(head -1 "$work/said")"

rm -rf "$session"
made=0
open_app
await "the library" titled '^Casussen'
begin_case
pick
pick
before="$(kept)"
kill -9 "$app"
wait "$app" 2> /dev/null || true
app='' window=''
[ "$(kept)" = "$before" ] || fail "a kill changed what was kept"
# Beside a session stands what its player wrote themselves, in a file of its own, and a folder with the texts of the case.
"$program" debrief "$(find "$session" -maxdepth 1 -name '*.ron' ! -name '*.own.ron')" > /dev/null || fail "what was kept cannot be read after a kill"
open_app
await "the library" titled '^Casussen'
shoot 9-library-after-a-kill
echo "killed: both picks are there"
