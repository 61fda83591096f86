#!/usr/bin/env bash
# A backslash in a PO file through CSV and back: every trip doubles it, in the text and in its translation.
#
# Seen with translate-toolkit 3.20.4 (PyPI): `po2csv` writes a backslash as two, as PO does, and a line break and a tab as
# themselves; `csv2po` takes what it reads for plain text and doubles it once more. So `C:\lift` is `C:\\lift` after one trip
# and `C:\\\\lift` after two, while line breaks, tabs and quotation marks come back whole. With the old file as a template
# (`csv2po -t`) the text stays and only the translation changes. One would expect that a trip without an edit changes
# nothing, or that all escapes are treated alike.
# The text is then another one, so that gettext finds no translation for it, and a Markdown escape (`\*`) shows its backslash.
#
# Needs python3 with venv. Exits with 1 when something of this is no longer so.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv tools
tools/bin/pip install --quiet --disable-pip-version-check translate-toolkit==3.20.4 polib==1.2.0

cat > 0.po <<'PO'
msgid ""
msgstr ""
"Language: en\n"
"Content-Type: text/plain; charset=UTF-8\n"

msgid "C:\\lift\t\"a\"\nb"
msgstr "D:\\lift\t\"a\"\nb"
PO
for trip in 1 2; do
    tools/bin/po2csv --progress=none $((trip - 1)).po $trip.csv
    tools/bin/csv2po --progress=none $trip.csv $trip.po
done
tools/bin/csv2po --progress=none -t 0.po 1.csv template.po
for file in 0 1 2 template; do
    tools/bin/python - "$file.po" <<'PY'
import sys
import polib
entry = polib.pofile(sys.argv[1])[0]
print(sys.argv[1], repr(entry.msgid), repr(entry.msgstr))
PY
done > seen.txt
cat > expected.txt <<'TEXT'
0.po 'C:\\lift\t"a"\nb' 'D:\\lift\t"a"\nb'
1.po 'C:\\\\lift\t"a"\nb' 'D:\\\\lift\t"a"\nb'
2.po 'C:\\\\\\\\lift\t"a"\nb' 'D:\\\\\\\\lift\t"a"\nb'
template.po 'C:\\lift\t"a"\nb' 'D:\\\\lift\t"a"\nb'
TEXT
cat seen.txt
diff expected.txt seen.txt && echo "as it was"
