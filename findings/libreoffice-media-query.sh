#!/usr/bin/env bash
# An SVG with a dark theme behind `@media (prefers-color-scheme: dark)`, opened in LibreOffice: everything is dark, on white paper.
#
# Seen with LibreOffice 7.4.7 (Debian 12, libreoffice-draw): it does not ask whether a media query holds. The first rule inside
# one is lost, every other counts as if it stood outside, also of a width that no page has, and wins over the plain attribute of
# the shape. librsvg 2.54 skips them all. What keeps them from LibreOffice is a selector that it does not know: with `:root` in
# front a browser follows the rule and LibreOffice does not.
#
# Guessed beforehand: that LibreOffice skips what it does not understand, as librsvg does.
#
# Needs soffice, rsvg-convert and python3. Exits with 1 when something of this is no longer so, and with 2 when another version
# is there than the ones that this was seen with: then it says nothing.
set -euo pipefail
versions="$(soffice --version | cut -d ' ' -f 2 | cut -d . -f 1-3), $(rsvg-convert --version | grep -o '[0-9]*\.[0-9]*' | head -n 1)"
echo "LibreOffice and librsvg: $versions"
[[ "$versions" == "7.4.7, 2.54" ]] || { echo "seen with 7.4.7, 2.54 only" >&2; exit 2; }
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > bare.svg <<'SVG'
<svg xmlns="http://www.w3.org/2000/svg" width="240" height="60" viewBox="0 0 240 60">
<style>
@media (prefers-color-scheme:dark){.first{fill:#000000}.dark{fill:#000000}}
@media (min-width:90000px){.none{fill:#000000}.wide{fill:#000000}}
@media (prefers-color-scheme:dark){.none{fill:#000000}:root .root{fill:#000000}}
</style>
<rect class="dark" x="0" width="60" height="60" fill="#ff0000"/>
<rect class="wide" x="60" width="60" height="60" fill="#ff0000"/>
<rect class="root" x="120" width="60" height="60" fill="#ff0000"/>
<rect class="first" x="180" width="60" height="60" fill="#ff0000"/>
</svg>
SVG

cat > colours.py <<'PY'
import struct, sys, zlib
def colours(path):
    data, at, packed = open(path, "rb").read(), 8, b""
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        part = data[at + 8:at + 8 + size]
        at += 12 + size
        if kind == b"IHDR": width, height, _, colour = struct.unpack(">IIBB", part[:10])
        if kind == b"IDAT": packed += part
    raw, step = zlib.decompress(packed), {2: 3, 6: 4}[colour]
    line, before = width * step, bytearray(width * step)
    for y in range(height // 2 + 1):
        mode, row = raw[y * (line + 1)], bytearray(raw[y * (line + 1) + 1:(y + 1) * (line + 1)])
        for x in range(line):
            left, up = (row[x - step] if x >= step else 0), before[x]
            corner = before[x - step] if x >= step else 0
            guess = left + up - corner
            near = min((left, up, corner), key=lambda it: abs(guess - it))
            row[x] = (row[x] + [0, left, up, (left + up) // 2, near][mode]) & 255
        before = row
    for x in (30, 90, 150, 210):
        at = x * width // 240 * step
        yield "red" if before[at] > 200 else "black"
print(sys.argv[1].split(".")[0], *colours(sys.argv[1]))
PY

HOME="$work" soffice --headless --convert-to png --outdir "$work" bare.svg > /dev/null 2>&1
mv bare.png libreoffice.png
rsvg-convert bare.svg -o librsvg.png
{ python3 colours.py libreoffice.png; python3 colours.py librsvg.png; } > seen.txt
cat > expected.txt <<'TEXT'
libreoffice black black red red
librsvg red red red red
TEXT
cat seen.txt
diff expected.txt seen.txt && echo "as it was"
