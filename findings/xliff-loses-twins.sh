#!/usr/bin/env bash
# One text at three places of a PO file (`msgctxt`), with three translations, through XLIFF or CSV and back: one comes back.
#
# Seen with translate-toolkit 3.20.4 (PyPI): `po2xliff` and `po2csv` write all three, without their context. `xliff2po` and
# `csv2po` keep the first alone and give it `msgctxt ""`, which is a key of its own: neither the context that it had nor
# none. Both exit with 0; a line in the log names duplicates, none says that translations were dropped. `xliff2po` marks the
# header fuzzy beside that. One would expect three entries, or a refusal.
# Whoever sends a file with contexts on such a trip must keep the old one, and put the translations back by it.
#
# Needs python3 with venv. Exits with 1 when something of this is no longer so.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv tools
tools/bin/pip install --quiet --disable-pip-version-check translate-toolkit==3.20.4

cat > before.po <<'PO'
msgid ""
msgstr ""
"Language: en\n"
"Content-Type: text/plain; charset=UTF-8\n"

msgctxt "door"
msgid "Ja."
msgstr "Yes."

msgctxt "desk"
msgid "Ja."
msgstr "Sure."

msgctxt "stairs"
msgid "Ja."
msgstr "Right."
PO

tools/bin/po2xliff --progress=none before.po between.xlf
tools/bin/xliff2po --progress=none between.xlf xliff.po 2> /dev/null
tools/bin/po2csv --progress=none before.po between.csv
tools/bin/csv2po --progress=none between.csv csv.po 2> /dev/null
{
    echo "between: $(grep -c '>Ja\.<' between.xlf) in XLIFF, $(grep -c '"Ja\."' between.csv) in CSV"
    for trip in xliff csv; do
        echo "$trip: $(head -n 1 "$trip.po")"
        sed -n '/^msgctxt/,$p' "$trip.po"
    done
} > seen.txt
cat > expected.txt <<'TEXT'
between: 3 in XLIFF, 3 in CSV
xliff: #, fuzzy
msgctxt ""
msgid "Ja."
msgstr "Yes."
csv: #. extracted from between.csv
msgctxt ""
msgid "Ja."
msgstr "Yes."
TEXT
cat seen.txt
diff expected.txt seen.txt && echo "as it was"
