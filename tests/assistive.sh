#!/usr/bin/env bash
# Plays a whole case over AT-SPI alone, as a screen reader sees and works the window: tests/assistive.py.
#
#   tests/assistive.sh
#
# Needs Xvfb, xdotool, a bus, AT-SPI with its Python and a Vulkan driver (the packages stand in .ci/packages). TEGENSPEL
# names a program that is built already. Stops with the reason and exit code 1 as soon as something does not come.
set -euo pipefail
cd "$(dirname "$0")/.."

work="$(mktemp -d)"
screen=''
finish() {
    local code=$?
    [ -z "$screen" ] || kill "$screen" 2> /dev/null || true
    [ "$code" -eq 0 ] || grep -v '^dbus-daemon' "$work/said" >&2 2> /dev/null || true
    rm -rf "$work"
}
trap finish EXIT

program="${TEGENSPEL:-}"
if [ -z "$program" ]; then
    cargo build --locked --quiet
    program="${CARGO_TARGET_DIR:-target}/debug/tegenspel"
fi
program="$(realpath "$program")"

# A home of its own, so that nothing of the user's is read or written.
export HOME="$work/home" XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config" XDG_RUNTIME_DIR="$work/run"
mkdir -p "$HOME" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME/tegenspel" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
# What is said appears slowly, except to who listens; reading aloud takes longer than moments with a limit leave.
echo '(pace: Calm, timed: false)' > "$XDG_CONFIG_HOME/tegenspel/settings.ron"
unset WAYLAND_DISPLAY WAYLAND_SOCKET RUST_BACKTRACE DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS

exec {number}> "$work/number"
Xvfb -displayfd "$number" -screen 0 1280x800x24 -nolisten tcp -noreset 2> "$work/xvfb" &
screen=$!
until=$((SECONDS + 60))
until [ -s "$work/number" ]; do
    [ "$SECONDS" -lt "$until" ] || { echo "assistive: the display did not come" >&2; exit 1; }
    sleep 0.1
done
DISPLAY=":$(tr -d '[:space:]' < "$work/number")"
export DISPLAY

# The bus of AT-SPI starts on the session's and ends with it.
# Both say much that is of no use while all goes well.
dbus-run-session -- timeout 600 /usr/bin/python3 tests/assistive.py "$program" "$XDG_DATA_HOME/tegenspel/sessions" \
    2> "$work/said"
