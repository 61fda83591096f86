#!/usr/bin/env bash
# Looks back as PDF before others: every plan of the shipped cases and a group session, in both languages.
#
#   tests/documents.sh FOLDER    FOLDER keeps `outloud` and `pdfua` from PyPI; needs python3-venv, qpdf and poppler-utils
#
# The tests hold them to what these let pass: text without a tag, no language, a first heading of level 3, an empty outline.
# veraPDF, which knows more of PDF/UA than these, is in no registry that a build may use; whoever has it, runs it by hand.
set -euo pipefail
cd "$(dirname "$0")/.."
tools="$(mkdir -p "$1" && cd "$1" && pwd)"
pins="outloud==0.2.1 pdfua==0.1.3"
written="$(mktemp -d)"
trap 'rm -rf "$written"' EXIT

if [ "$(cat "$tools/pins" 2> /dev/null)" != "$pins" ]; then
    python3 -m venv "$tools"
    # shellcheck disable=SC2086
    "$tools/bin/pip" install --quiet --disable-pip-version-check $pins
    printf '%s' "$pins" > "$tools/pins"
fi
TEGENSPEL_WRITTEN="$written" cargo test --locked --quiet --no-default-features --features pdf --test it -- \
    documents:: room::told::every_form > /dev/null

wrong=0
# fails FILE WHAT
fails() {
    wrong=1
    printf '%s: %s\n' "${1##*/}" "$2" >&2
}
for file in "$written"/*.pdf; do
    qpdf --check "$file" > "$written/said" 2>&1 || fails "$file" "qpdf: $(tail -n 3 "$written/said")"
    pdfinfo "$file" > "$written/said"
    grep -q '^Tagged: *yes' "$written/said" || fails "$file" 'it is not tagged'
    grep -q '^Title: *.' "$written/said" || fails "$file" 'it has no title'
    pdffonts "$file" | awk 'NR > 2 && $(NF - 4) != "yes" { exit 1 }' || fails "$file" 'a font is not in it'
    pdfinfo -struct-text "$file" > "$written/said" 2> "$written/complaints"
    # Poppler 22 does not know that this may be a boolean.
    grep -v "^Syntax Error: Suspects object" "$written/complaints" > "$written/said2" && fails "$file" "pdfinfo: $(head -n 1 "$written/said2")"
    grep -qm 1 '^ *H1 ' "$written/said" || fails "$file" 'its first heading is not of level 1'
    # What is read out is what is seen, but for the foot of each page and the heads of tables on later pages.
    read_out="$(grep -c '"' "$written/said" || true)"
    [ "$read_out" -gt 40 ] || fails "$file" "only $read_out stretches of text are read out"
done
# Its rule for tables calls every one of two columns with heads of rows shredded.
"$tools/bin/outloud" --quiet --skip TBL-010,TBL-014 --fail-on warning "$written"/*.pdf || wrong=1
"$tools/bin/pdfua" check "$written"/*.pdf > "$written/said" 2>&1 || {
    wrong=1
    tail -n 20 "$written/said" >&2
}
printf '%s documents\n' "$(find "$written" -name '*.pdf' | wc -l)"
exit $wrong
