#!/usr/bin/env bash
# Tries an installed program as another user, from an empty folder, with nothing of the source tree in reach.
#
#   packaging/try.sh PROGRAM        the program alone
#   packaging/try.sh PACKAGES       a folder with what packaging/build.sh made: each package is looked at and tried
#
# As root a user of its own is made and removed again, and a Debian package is installed and removed; else it runs as
# whoever calls it, with an empty home, and a package is unpacked. The window is tried where Xvfb and xdotool are and the
# program has one.
set -euo pipefail
cd "$(dirname "$0")/.."

what="$(realpath "$1")"
work="$(mktemp -d)"
user='' screen='' installed=''
remove_package() {
    DEBIAN_FRONTEND=noninteractive apt-get remove -y -qq tegenspel > "$work/said" 2>&1 || return
    installed=''
}
finish() {
    [ -z "$installed" ] || remove_package || true
    [ -z "$screen" ] || kill "$screen" 2> /dev/null || true
    [ -z "$user" ] || deluser --quiet "$user" > /dev/null 2>&1 || true
    rm -rf "$work"
}
trap finish EXIT
fail() { echo "try: $1" >&2; exit 1; }

chmod 755 "$work"
mkdir -p "$work/empty" "$work/home" "$work/other"
if [ "$(id -u)" = 0 ]; then
    user=tegenspel-try
    adduser --quiet --system --no-create-home --home "$work/home" --shell /bin/sh "$user" > /dev/null
    chown "$user" "$work/home" "$work/other" "$work/empty"
fi

# Runs the program in the empty folder, as the other user, at home in $home.
home="$work/home"
as_other() {
    local run=(env -i "HOME=$home" "PATH=/usr/bin:/bin" LANG=C.UTF-8 "DISPLAY=${display:-}" "$program" "$@")
    (cd "$work/empty" && if [ -n "$user" ]; then runuser -u "$user" -- "${run[@]}"; else "${run[@]}"; fi)
}
# Fails unless a text is in what a command says.
says() {
    local wanted="$1" said
    shift
    said="$(as_other "$@" 2>&1)" || fail "\`$*\` failed: $said"
    grep -qF -- "$wanted" <<< "$said" || fail "\`$*\` does not say \"$wanted\": $said"
}

try_program() {
    program="$1"
    echo "== $program"
    for id in de-loods duizend-bedrijven-een-agenda even-iets-heel-anders geluid-van-de-overkant het-filmpje-van-de-bakker \
        het-goede-voorjaarsgesprek kan-niet-tenzij niets-op-papier we-zouden-graag-meedenken wie-begint-er-op-noordkade; do
        says "$id" list
    done
    says 'Hoort bij Tegenspel' --language nl list
    says 'havenwand' --language nl play de-loods --seed 1 --picks voorbereiden.verslag,binnenkomst.rol_en_grens --save kept.ron
    says 'De Loods' --language nl debrief kept.ron
    says '0 errors' --language en check shipped/de-loods
    says '.local/share/tegenspel/cases/mine' new mine
    says 'mine' list
    says 'one case of your own' --language en data export all.zip
    says 'Nothing new came in' --language en data import all.zip
    # On another machine nothing of it is there yet.
    home="$work/other"
    says 'mine' --language en data import all.zip
    says 'Nothing new came in' --language en data import all.zip
    says '.local/share/tegenspel/cases/mine' list
    home="$work/home"
    says 'Report of a problem' --language en report
    if as_other report | grep -qF "$work/home"; then fail "a report tells the home folder"; fi
    window
    rm -rf "$work/empty"/* "$work"/{home,other}/{.local,.config}
}

# The window comes up with the library in it.
window() {
    command -v Xvfb > /dev/null && command -v xdotool > /dev/null || { echo "   no Xvfb: the window is not tried"; return; }
    if { as_other --language en 2>&1 || true; } | grep -q 'no window yet'; then echo "   this build has no window"; return; fi
    display=":$((200 + RANDOM % 700))"
    # The other user may draw on it too.
    Xvfb "$display" -screen 0 1280x800x24 -nolisten tcp -ac > /dev/null 2>&1 &
    screen=$!
    until DISPLAY="$display" xdotool getdisplaygeometry > /dev/null 2>&1; do sleep 0.1; done
    as_other --language nl > "$work/said" 2>&1 &
    local app=$! until=$((SECONDS + 120))
    until DISPLAY="$display" xdotool search --name Casussen > /dev/null 2>&1; do
        kill -0 "$app" 2> /dev/null || fail "the window did not open: $(cat "$work/said")"
        [ "$SECONDS" -lt "$until" ] || fail "the window did not come within two minutes"
        sleep 0.2
    done
    [ -d "$work/home/.local/share/tegenspel/cases" ] || fail "there is no folder for own cases"
    if [ -n "${PICTURE:-}" ]; then
        sleep 5
        DISPLAY="$display" import -window root "$PICTURE"
    fi
    DISPLAY="$display" xdotool search --name Casussen windowfocus key ctrl+q 2> /dev/null || true
    until=$((SECONDS + 20))
    while kill -0 "$app" 2> /dev/null && [ "$SECONDS" -lt "$until" ]; do sleep 0.2; done
    # Without its display it ends as well.
    kill "$screen" 2> /dev/null || true
    wait "$app" 2> /dev/null || true
    screen='' display=''
    echo "   the window opens the library"
}

# Looks at what a desktop reads.
look_at() {
    desktop-file-validate "$1/applications/tegenspel.desktop"
    appstreamcli validate --no-net "$1/metainfo/nl.tegenspel.Tegenspel.metainfo.xml"
    local page said pages=("$1"/man/man1/tegenspel* "$1"/man/nl/man1/tegenspel*)
    [ "${#pages[@]}" -gt 20 ] || fail "there are ${#pages[@]} manual pages"
    # What is wrong with a page is said, and nothing else comes of it.
    for page in "${pages[@]}"; do
        said="$(LC_ALL=C.UTF-8 man --warnings -l "$page" 2>&1 > /dev/null)" || fail "$page: $said"
        [ -z "$said" ] || fail "$page: $said"
    done
    local licences="$1/doc/tegenspel" text
    for text in 'SIL OPEN FONT LICENSE' 'Mozilla Public License' 'Apache License'; do
        zgrep -qF "$text" "$licences"/THIRD-PARTY-LICENCES.txt* || fail "the licences lack: $text"
    done
    for text in FONTS-OFL CASES-LICENCE DRAWINGS-LICENCE; do
        compgen -G "$licences/$text.md*" > /dev/null || fail "there is no $text.md"
    done
}

if [ -f "$what" ]; then
    cp "$what" "$work/tegenspel"
    try_program "$work/tegenspel"
    exit 0
fi
shopt -s nullglob
for archive in "$what"/*.tar.gz; do
    tar -C "$work" -xzf "$archive"
    at="$work/$(basename "$archive" .tar.gz)"
    chmod -R go+rX "$at"
    look_at "$at/share"
    try_program "$at/bin/tegenspel"
done
for package in "$what"/*.deb; do
    # There is no address to write to yet.
    lintian --allow-root --fail-on error --suppress-tags bogus-mail-host,bogus-mail-host-in-debian-changelog,initial-upload-closes-no-bugs "$package"
    dpkg-deb -x "$package" "$work/deb"
    chmod -R go+rX "$work/deb"
    look_at "$work/deb/usr/share"
    if [ "$(id -u)" = 0 ] && ! dpkg -s tegenspel > /dev/null 2>&1; then
        installed=yes
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" > "$work/said" 2>&1 \
            || fail "the package cannot be installed: $(cat "$work/said")"
        try_program /usr/bin/tegenspel
        remove_package || fail "the package cannot be removed: $(cat "$work/said")"
        [ ! -e /usr/bin/tegenspel ] || fail "the program stays when the package is removed"
    else
        # One that somebody has installed stays as it is.
        echo "   tried as it is unpacked"
        try_program "$work/deb/usr/bin/tegenspel"
    fi
done
