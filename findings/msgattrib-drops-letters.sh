#!/usr/bin/env bash
# `msgattrib --clear-fuzzy --empty`, which takes doubtful translations out, on a file whose header is marked fuzzy: every letter
# outside ASCII disappears from every text, and the exit code is 0.
#
# Seen with GNU gettext 0.21 (Debian 12) and translate-toolkit 3.20.4 (PyPI). The header is an entry like any other here: it is
# fuzzy, so its translation is emptied, and with it the line that says the file is UTF-8. The texts are then written in no
# encoding, and what ASCII cannot say is left out: `één` becomes `n`. A warning ("invalid multibyte sequence") goes to the
# error output. With a header that is not fuzzy nothing is lost. `xliff2po` marks every header fuzzy, as `xgettext` does for a
# template, so a file that comes back from XLIFF is such a file. One would expect the header to be left alone, or a failure.
#
# Needs gettext (apt) and python3 with venv. Exits with 1 when something of this is no longer so, and with 2 when another
# version of gettext is there than the one that this was seen with: then it says nothing.
set -euo pipefail
version="$(msgattrib --version | grep -o '[0-9.]*$' | head -n 1)"
echo "gettext: $version"
[[ "$version" == "0.21" ]] || { echo "seen with 0.21 only" >&2; exit 2; }
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv tools
tools/bin/pip install --quiet --disable-pip-version-check translate-toolkit==3.20.4

cat > plain.po <<'PO'
msgid ""
msgstr ""
"Language: en\n"
"Content-Type: text/plain; charset=UTF-8\n"

msgid "één uur"
msgstr "an hour – at most"
PO
tools/bin/po2xliff --progress=none plain.po between.xlf
tools/bin/xliff2po --progress=none between.xlf back.po
for file in plain back; do
    code=0
    msgattrib --clear-fuzzy --empty "$file.po" > "$file.out" 2> "$file.err" || code=$?
    echo "$file: exit $code, $(grep -c 'invalid multibyte' "$file.err" || true) warnings"
    grep -i 'charset' "$file.out" || echo "no charset"
    sed -n '/uur"\|n uur"/,$p' "$file.out"
done > seen.txt
cat seen.txt
cat > expected.txt <<'TEXT'
plain: exit 0, 0 warnings
"Content-Type: text/plain; charset=UTF-8\n"
msgid "één uur"
msgstr "an hour – at most"
back: exit 0, 14 warnings
no charset
msgid "n uur"
msgstr "an hour  at most"
TEXT
diff expected.txt seen.txt && echo "as it was"
