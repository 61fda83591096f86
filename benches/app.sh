#!/usr/bin/env bash
# Measures the desktop app: the first window, the processor at rest, frames while a figure changes, memory.
#
#   benches/app.sh          the release build, under Xvfb with software rendering, at 1280x800
#   benches/app.sh build    how long a cold `cargo build` takes, in an empty folder
#
# Needs what tests/screens.sh needs. TEGENSPEL names a program that is built already.
set -euo pipefail
cd "$(dirname "$0")/.."
work="$(mktemp -d)"
app='' screen=''
finish() {
    [ -z "$app" ] || kill "$app" 2> /dev/null || true
    [ -z "$screen" ] || kill "$screen" 2> /dev/null || true
    rm -rf "$work"
}
trap finish EXIT
echo "$(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"

if [ "${1:-}" = build ]; then
    CARGO_TARGET_DIR="$work/target"
    export CARGO_TARGET_DIR
    TIMEFORMAT='cold cargo build: %R s, processor %U s + %S s'
    time cargo build --locked --quiet
    exit
fi

program="${TEGENSPEL:-}"
if [ -z "$program" ]; then
    cargo build --locked --release --quiet
    program="${CARGO_TARGET_DIR:-target}/release/tegenspel"
fi
export HOME="$work" XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config" XDG_RUNTIME_DIR="$work/run"
mkdir -p "$XDG_CONFIG_HOME/tegenspel" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
unset WAYLAND_DISPLAY WAYLAND_SOCKET
frames="$work/frames"

Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3> "$work/number" 2> /dev/null &
screen=$!
until [ -s "$work/number" ]; do sleep 0.1; done
DISPLAY=":$(tr -d '[:space:]' < "$work/number")"
export DISPLAY

now() { date +%s%3N; }
press() { xdotool key "$1"; sleep "${2:-0.5}"; }
# Opens the app and waits for its fourth frame, the first with text; says how long that took.
open_app() {
    local began
    rm -f "$frames"
    began="$(now)"
    TEGENSPEL_FRAMES="$frames" "$program" --language nl 2> /dev/null &
    app=$!
    until [ -e "$frames" ] && [ "$(wc -l < "$frames")" -ge 4 ]; do sleep 0.01; done
    awk -v began="$began" -v what="$1" 'NR == 1 { first = $1 - began } NR == 4 { printf "%s: first frame begun %d ms, text %d ms after the start\n", what, first, $1 - began }' "$frames"
    window="$(xdotool search --name 'Tegenspel$' | tail -1)"
    xdotool mousemove 5 5 windowfocus "$window"
    sleep 2
}
# Finds De Loods, begins, and makes picks until somebody sits opposite.
begin_talk() {
    for _ in 1 2 3 4; do press Tab 0.3; done
    xdotool type --delay 60 afrekening
    sleep 1
    press Escape
    for _ in card begin; do
        xdotool keydown shift
        sleep 0.3
        press Tab 0.3
        xdotool keyup shift
        sleep 0.3
        press Return 2
    done
    for _ in 1 2; do
        press space 0.5
        press 1 2
    done
    press space 2
}
share() {
    local before after
    before="$(awk '{ print $14 + $15 }' "/proc/$app/stat")"
    sleep 20
    after="$(awk '{ print $14 + $15 }' "/proc/$app/stat")"
    awk -v ticks=$((after - before)) -v rate="$(getconf CLK_TCK)" -v what="$1" 'BEGIN { printf "%s: %.1f %% of a core\n", what, 100 * ticks / rate / 20 }'
}
close_app() {
    kill "$app"
    wait "$app" 2> /dev/null || true
    app=''
}

echo '(still: true)' > "$XDG_CONFIG_HOME/tegenspel/settings.ron"
open_app "first window, cold"
close_app
open_app "first window, again"
begin_talk
share "at rest, motion off"
close_app

rm -rf "$XDG_DATA_HOME"
echo '(still: false)' > "$XDG_CONFIG_HOME/tegenspel/settings.ron"
open_app "first window, with motion"
begin_talk
share "at rest, motion on"
for pick in 1 2 3; do
    began="$(now)"
    press 1 3
    # Chosen answers stay 300 ms; then the figure changes for 600 ms.
    awk -v began="$began" -v pick="$pick" '
        $1 >= began && $1 <= began + 1300 {
            if (!first) first = $1 - began
            if (last && $1 - last < 110) { sum += $1 - last; count++; if ($1 - last > most) most = $1 - last }
            last = $1
        }
        END { if (count) printf "pick %d: first frame after %d ms; %d frames of the change, %.1f ms on average, at most %.1f ms\n", pick, first, count, sum / count, most }' "$frames"
    press space 1
done
grep -E 'VmHWM|VmRSS' "/proc/$app/status"
close_app
