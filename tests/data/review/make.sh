#!/usr/bin/env bash
# Makes the scripts that came back: ours, filled in with python-docx, then saved by LibreOffice and by pandoc.
#
#   tests/data/review/make.sh      TEGENSPEL is the program, PYTHON one with python-docx
set -euo pipefail
cd "$(dirname "$0")"
"$TEGENSPEL" --language nl review kade -o script.docx
"${PYTHON:-python3}" - <<'PY'
import docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
document = docx.Document("script.docx")
written = {
    "tg_reviewer": "Ans Bakker",
    "tg_1_1": "Te snel & te <hard>.",
    "tg_1_1_a": "Zo praat niemand.",
    "tg_cast_1": "Wat een mens.",
    "tg_T1": "Waarom regen?",
    "tg_check_3_remark": "Zie 1.1.b.",
    "tg_verdict": "Mooi.",
}
for field in document.element.body.iter(W + "sdt"):
    marks = field.find(W + "sdtPr")
    tag = marks.find(W + "tag").get(W + "val")
    if tag in written:
        marks.remove(marks.find(W + "showingPlcHdr"))
        texts = list(field.iter(W + "t"))
        texts[0].text = written[tag]
    if tag == "tg_check_2":
        marks.find(W14 + "checkbox").find(W14 + "checked").set(W14 + "val", "1")
        next(field.iter(W + "t")).text = "☒"
line = next(it for it in document.paragraphs if it.text.startswith("1.1.2"))
document.add_comment(runs=line.runs, text="Welke plank?", author="Bo de Wit", initials="BW")
answer = next(it for it in document.paragraphs if it.text.startswith("1.1.b"))
document.add_comment(runs=answer.runs, text="Hier mis ik iets.", author="Bo de Wit", initials="BW")
document.save("python-docx.docx")
PY
work="$(mktemp -d)"
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "docx:MS Word 2007 XML" --outdir "$work" python-docx.docx
mv "$work/python-docx.docx" libreoffice-7.4.docx
pandoc --track-changes=all python-docx.docx -o pandoc.docx
rm -r "$work" script.docx
