#!/usr/bin/env bash
# Catalogues through the tools that translators use, and back through `tegenspel translate`: every shipped one, and one of
# a case with every kind of text. What a tool loses by itself stands in docs/translations.md and is expected here; what we
# lose, or what a tool begins to lose, fails.
#
#   tests/round_trips.sh          TEGENSPEL is the program; without it `cargo run`
#
# Needs gettext, translate-toolkit and polib (.ci/packages).
set -euo pipefail
cd "$(dirname "$0")/.."
root="$PWD"
# The Python that Debian packages belong to, whatever else is first on the path.
python="${PYTHON:-/usr/bin/python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

tegenspel() {
    if [ -n "${TEGENSPEL:-}" ]; then "$TEGENSPEL" --language en "$@"; else
        cargo run --quiet --locked --no-default-features --manifest-path "$root/Cargo.toml" -- --language en "$@"
    fi
}
fail() { printf 'round trip: %s\n' "$1" >&2; exit 1; }

# What a catalogue says, an entry a line, sorted: `python3 says.py FILE [without PART…]`.
cat > "$work/says.py" <<'PY'
import json, re, sys
import polib
without = sys.argv[2:]
rows, shared = [], set()
for entry in polib.pofile(sys.argv[1], wrapwidth=0):
    said = {
        "place": entry.msgctxt, "text": entry.msgid, "translation": entry.msgstr, "state": bool(entry.obsolete),
        "flags": sorted(entry.flags), "comment": entry.tcomment, "of-tool": entry.comment,
        "previous": [entry.previous_msgctxt, entry.previous_msgid],
    }
    if "obsolete" in without and entry.obsolete:
        continue
    if "escaped" in without and "\\" in entry.msgid:
        # The text is another one to us, so that what the tool made of it waits to be looked at: all the rest is there.
        said["text"] = re.sub(r"\\+", "|", said["text"])
        said["flags"] = [flag for flag in said["flags"] if flag != "fuzzy"]
        said["previous"] = [None, None]
    if "backslash" in without:
        said["text"] = said["text"].replace("\\", "")
        said["translation"] = said["translation"].replace("\\", "")
    row = json.dumps({part: said[part] for part in said if part not in without}, ensure_ascii=False, sort_keys=True)
    # Entries that have lost their places and agree become one; every other stands there as often as it did.
    if "merged" in without and not entry.msgctxt and row in shared:
        continue
    shared.add(row)
    rows.append(row)
print("\n".join(sorted(rows)))
PY
# A translation for every text, remarks, flags, and one whose text is gone.
cat > "$work/fill.py" <<'PY'
import re, sys
import polib
alike = "alike" in sys.argv[2:]
po = polib.pofile(sys.argv[1], wrapwidth=0)
for at, entry in enumerate(po):
    sign = re.match(r"(#+ |[->*+] |\d+\. |```)?", entry.msgid).group(0)
    mark = "" if sign == "```" else "[ü] " if alike else f"[{at}] "
    entry.msgstr = sign + mark + entry.msgid[len(sign):]
    if at % 7 == 0: entry.tcomment = f"Remark {at}\nof two lines"
    if at % 5 == 0: entry.comment = f"of a tool {at}"
    if at % 11 == 0: entry.flags.append("no-wrap")
    if at % 13 == 12:
        entry.flags.append("fuzzy")
        entry.previous_msgid = "Eerder."
po.append(polib.POEntry(msgctxt="scenes.gone.text", msgid='Weg "hier"', msgstr="Gone", obsolete=True))
po.save(sys.argv[1])
PY
cat > "$work/through_polib.py" <<'PY'
import sys
import polib
polib.pofile(sys.argv[1]).save(sys.argv[2])
PY

cat > "$work/through_toolkit.py" <<'PY'
import sys
from translate.storage.pypo import pofile
pofile.parsefile(sys.argv[1]).savefile(sys.argv[2])
PY
# The texts alone, as a template that says the same as a catalogue.
cat > "$work/template.py" <<'PY'
import sys
import polib
po = polib.pofile(sys.argv[1], wrapwidth=0)
for entry in list(po):
    if entry.obsolete:
        po.remove(entry)
    entry.msgstr, entry.tcomment, entry.flags = "", "", []
    entry.previous_msgctxt = entry.previous_msgid = None
po.save(sys.argv[2])
PY

# check CASE CATALOGUE TOOL "parts that the tool loses" COMMAND…: COMMAND reads before.po and writes after.po.
check() {
    local case="$1" tool="$3" loses="$4" file="$1/lang/en.po" name
    name="$(basename "$case")"
    cp "$2" "$work/before.po"
    shift 4
    (cd "$work" && rm -f after.po && "$@" > tool.log 2>&1) || fail "$tool does not take $name: $(tail -n 3 "$work/tool.log")"
    cp "$work/after.po" "$file"
    # What the tool keeps it must still keep; some of several entries with one text ("twins") are lost by some.
    # shellcheck disable=SC2086
    "$python" "$work/says.py" "$work/before.po" $loses > "$work/before.txt"
    # shellcheck disable=SC2086
    "$python" "$work/says.py" "$file" $loses > "$work/after.txt"
    case " $loses " in
        *" twins "*) LC_ALL=C comm -13 <(LC_ALL=C sort -u "$work/before.txt") <(LC_ALL=C sort -u "$work/after.txt") > "$work/diff.txt"
            [ ! -s "$work/diff.txt" ] ;;
        *) diff "$work/before.txt" "$work/after.txt" > "$work/diff.txt" ;;
    esac || fail "$tool loses more of $name than docs/translations.md says: $(head -n 6 "$work/diff.txt")"
    # What it gives us we keep, all of it.
    if tegenspel translate "$case" --to en > "$work/said.txt" 2>&1; then
        [ "$stops" = no ] || fail "\`translate\` goes on at $name after $tool, though texts have two translations without a place"
        # shellcheck disable=SC2086
        diff <("$python" "$work/says.py" "$work/after.po" $again merged) <("$python" "$work/says.py" "$file" $again) > "$work/diff.txt" ||
            fail "\`translate\` loses of $name after $tool: $(head -n 6 "$work/diff.txt")"
        grep -q " 0 to do" "$work/said.txt" || fail "$name after $tool: $(cat "$work/said.txt")"
        msgfmt --check -o /dev/null "$file" 2> "$work/tool.log" || fail "msgfmt after $tool: $(head -n 3 "$work/tool.log")"
        cp "$file" "$work/once.po"
        tegenspel translate "$case" --to en > /dev/null
        cmp -s "$work/once.po" "$file" || fail "$name after $tool: a second run changes the file"
    else
        [ "$stops" = yes ] || fail "\`translate\` stops at $name after $tool: $(head -n 12 "$work/said.txt")"
        cmp -s "$work/after.po" "$file" || fail "\`translate\` stopped and wrote all the same"
        grep -q "neither says where it belongs" "$work/said.txt" || fail "stopped without its reason: $(cat "$work/said.txt")"
    fi
    printf '%-24s %-28s %s\n' "$name" "$tool" "${loses:-nothing lost}"
}

merge() {
    "$python" template.py before.po all.pot
    msgmerge --quiet --no-fuzzy-matching --previous before.po all.pot -o after.po
}
csv() { po2csv before.po x.csv; csv2po -t before.po x.csv after.po; }
csv_alone() { po2csv before.po x.csv; csv2po x.csv after.po; }
xliff() { po2xliff before.po x.xlf; xliff2po x.xlf after.po; }

trips() {
    local case="$1" catalogue="$1/lang/en.po"
    msgfmt --check -o /dev/null "$catalogue" || fail "msgfmt --check of $case"
    cp "$catalogue" "$work/start.po"
    catalogue="$work/start.po"
    again="" stops=no
    check "$case" "$catalogue" msgcat "" msgcat before.po -o after.po
    check "$case" "$catalogue" "msgcat --no-wrap" "" msgcat --no-wrap before.po -o after.po
    check "$case" "$catalogue" "msgcat --sort-output" "" msgcat --sort-output before.po -o after.po
    check "$case" "$catalogue" msgattrib "" msgattrib before.po -o after.po
    check "$case" "$catalogue" "msgattrib --no-obsolete" "obsolete" msgattrib --no-obsolete before.po -o after.po
    check "$case" "$catalogue" polib "" "$python" through_polib.py before.po after.po
    check "$case" "$catalogue" "toolkit, as in Weblate" "" "$python" through_toolkit.py before.po after.po
    check "$case" "$catalogue" msgmerge "$lost_in_merge" merge
    check "$case" "$catalogue" "csv, with the old file" "$lost_in_csv" csv
    stops="$two_translations"
    # A backslash comes back as two, so that the text is another one: its translation waits to be looked at.
    again="place state escaped"
    check "$case" "$catalogue" "csv alone" "twins place state flags comment of-tool previous backslash" csv_alone
    again="place state"
    check "$case" "$catalogue" xliff "twins place state flags comment of-tool previous" xliff
}


for case in scenarios/*/; do
    name="$(basename "$case")"
    cp -r "$case" "$work/$name"
    # No shipped case translates one text in two ways.
    lost_in_merge="" lost_in_csv="flags backslash" two_translations=no
    trips "$work/$name"
done
for how in apart alike; do
    cp -r tests/data/translations/lift "$work/lift-$how"
    tegenspel translate "$work/lift-$how" --to en > /dev/null
    msgfmt --check -o /dev/null "$work/lift-$how/lang/en.po" || fail "msgfmt --check of a new catalogue"
    "$python" "$work/fill.py" "$work/lift-$how/lang/en.po" "$how"
    tegenspel translate "$work/lift-$how" --to en > /dev/null
    lost_in_merge="flags" lost_in_csv="backslash"
    # Apart, a text that stands at two places has a translation for each, and tools that drop the places leave two.
    two_translations=no
    [ "$how" = alike ] || two_translations=yes
    trips "$work/lift-$how"
done
echo "every catalogue came back"
