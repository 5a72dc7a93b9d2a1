"""Wraps texts in every format that lavoir repairs, and checks with parsers of other people that repairs changed the text alone.

check-repairs.py make FOLDER TEXT...   writes FOLDER/before and FOLDER/after with the same files
check-repairs.py check FOLDER          compares the two; prints how many texts changed, format by format
check-repairs.py compare BEFORE AFTER  compares the Markdown files of two folders; prints those whose structure differs"""

import html
import html.parser
import json
import pathlib
import re
import shutil
import sys
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import escape

import polib
import yaml
from markdown_it import MarkdownIt


def paragraphs(paths):
    for path in paths:
        for line in pathlib.Path(path).read_text(encoding="utf-8").split("\n"):
            if len(line.split()) > 3:
                yield line.strip()


def marked(text, before, after, every=3):
    """Sets each third word between two marks."""
    words = text.split(" ")
    return " ".join(before + w + after if i % every == 1 and w.isalpha() else w for i, w in enumerate(words))


def wrapped(text, width=70):
    lines, line = [], ""
    for word in text.split(" "):
        if len(line) + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = (line + " " + word).strip()
    return lines + [line]


def entities(text):
    return "".join(f"&#{ord(c)};" if ord(c) > 127 and i % 2 else html.escape(c) for i, c in enumerate(text))


def make(folder, paths):
    texts = list(paragraphs(paths))
    safe = [re.sub(r"[*_`\[\]<>|#~\\$]", "", t) for t in texts]
    files = {}
    md = ["---\ntitle: le le titre\nlang: fr\n---\n\n# Un titre\n"]
    for i, t in enumerate(safe):
        md.append([
            marked(t, "**", "**"), "> " + "\n> ".join(wrapped(t)), "- " + "\n  ".join(wrapped(t)),
            marked(t, "[", "](https://exemple.fr/le_le 'le le')", 5), "| a | b |\n|---|---|\n| `le le` | " + t + " |",
            "```\n" + t + "\n```", "<div>\n" + t + "\n</div>", marked(t, "*", "*") + "  \n`le le` " + entities(t),
        ][i % 8] + "\n")
    files["a.md"] = "\n".join(md)
    page = ["<!DOCTYPE html>\n<html lang='fr'><head><title>le le titre</title><style>le le</style></head><body>"]
    for i, t in enumerate(texts):
        page.append([
            "<p class=\"le le\">" + marked(html.escape(t), "<b>", "</b>") + "</p>", "<ul><li>" + entities(t) + "</ul>",
            "<pre>" + html.escape(t) + "</pre>", "<p>\n  " + "\n  ".join(wrapped(html.escape(t))) + "\n</p>",
            "<p lang=en>" + html.escape(t) + "</p><!-- " + t.replace("--", "") + " -->",
            "<table><tr><td>" + html.escape(t) + "<td><code>le le</code></table>",
        ][i % 6])
    files["a.html"] = "\n".join(page) + "\n</body></html>\n"
    po = ["msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"]
    for i, t in enumerate(texts):
        lines = wrapped(t.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", " "))
        body = "\"\"\n" + "\n".join(f"\"{l} \"" for l in lines[:-1]) + f"\n\"{lines[-1]} %s.\""
        po.append(f"#: le le.c:{i}\n#, c-format\nmsgid \"le le {i} %s\"\nmsgstr {body}\n")
    files["fr.po"] = "\n".join(po)
    units = "".join(
        f"<trans-unit id='{i}'><source>le le</source><target>" + marked(escape(t), "<g id='1'>", "</g>")
        + "<x id='2'/></target></trans-unit>\n"
        for i, t in enumerate(texts))
    files["fr.xlf"] = (
        "<?xml version='1.0' encoding='UTF-8'?>\n<xliff version='1.2'><file source-language='en' target-language='fr' "
        f"datatype='x' original='le le'><body>\n{units}</body></file></xliff>\n")
    files["a.json"] = json.dumps(
        [{"le le": i, "id": "le le", "text": t} for i, t in enumerate(texts)], indent=1)
    styles = []
    for i, t in enumerate(safe):
        single = t.replace("'", "''")
        styles.append(f"- id: 'le le'  # le le\n  text: " + [
            "|\n    " + "\n    ".join(wrapped(t)), ">-\n    " + "\n    ".join(wrapped(t)), json.dumps(t),
            "'" + single + "'", json.dumps(t, ensure_ascii=False)][i % 5] + "\n")
    files["a.yaml"] = "".join(styles)
    time = lambda n, sep: f"{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}{sep}000"
    files["a.srt"] = "\n".join(
        f"{i + 1}\n{time(2 * i, ',')} --> {time(2 * i + 1, ',')}\n<i>" + "\n".join(wrapped(t, 40)[:2]) + "</i>\n"
        for i, t in enumerate(safe))
    files["a.vtt"] = "WEBVTT\n\nNOTE le le\n\n" + "\n".join(
        f"{time(2 * i, '.')} --> {time(2 * i + 1, '.')} align:start\n<v le>" + html.escape("\n".join(wrapped(t, 40)[:2])) + "\n"
        for i, t in enumerate(safe))
    before = pathlib.Path(folder) / "before"
    before.mkdir(parents=True)
    for name, text in files.items():
        (before / name).write_text(text, encoding="utf-8")
    shutil.copytree(before, pathlib.Path(folder) / "after")


class Page(html.parser.HTMLParser):
    """Tags, attributes and comments in order, and the text between."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.skeleton, self.texts, self.literal, self.inside = [], [""], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.skeleton.append((tag, attributes))
        self.texts.append("")
        if tag in ("pre", "code", "style") or dict(attributes).get("lang") == "en":
            self.inside.append(tag)

    def handle_endtag(self, tag):
        self.skeleton.append("/" + tag)
        self.texts.append("")
        if self.inside and self.inside[-1] == tag:
            self.inside.pop()

    def handle_data(self, data):
        if self.inside:
            self.literal.append(data)
        else:
            self.texts[-1] += data

    def handle_comment(self, data):
        self.skeleton.append(("comment", data))


def read_markdown(text):
    skeleton, texts = [], []

    def walk(tokens):
        for token in tokens:
            literal = token.content if token.type in ("fence", "code_block", "code_inline", "html_block", "html_inline") else ""
            if token.type not in ("text", "softbreak", "text_special"):
                skeleton.append((token.type, token.tag, sorted(token.attrs.items()), literal, token.info))
                texts.append("")
            else:
                texts[-1] += token.content or "\n"
            walk(token.children or [])

    front = re.match(r"(?s)---\r?\n.*?\n---\r?\n|", text).group(0)
    walk(MarkdownIt("commonmark").enable("table").parse(text[len(front):]))
    return [front] + skeleton, texts


def read_xml(text):
    root = ElementTree.fromstring(text.encode())
    skeleton, texts = [], []
    for element in root.iter():
        skeleton.append((element.tag, element.attrib, element.text if element.tag == "source" else None))
        texts += [element.text, element.tail]
    return skeleton, texts


def read_po(text):
    entries = polib.pofile(text)
    return [(e.msgid, e.occurrences, e.flags, e.comment) for e in entries] + [entries.metadata], [e.msgstr for e in entries]


def read_values(values):
    return [(v.get("le le"), v["id"], sorted(v)) for v in values], [v["text"] for v in values]


def read_cues(text):
    frames = [l for l in text.split("\n") if "-->" in l or re.fullmatch(r"\d*", l) or l.startswith(("WEBVTT", "NOTE"))]
    tags = re.findall(r"<[^>]*>", text)
    return frames + tags, [re.sub(r"<[^>]*>", "", c) for c in re.split(r"\n\n", text)]


def read_page(text):
    page = Page(text)
    return page.skeleton + page.literal, page.texts


READERS = {
    "a.md": read_markdown, "a.html": read_page, "fr.po": read_po, "fr.xlf": read_xml,
    "a.json": lambda t: read_values(json.loads(t)), "a.yaml": lambda t: read_values(yaml.safe_load(t)),
    "a.srt": read_cues, "a.vtt": read_cues,
}


def check(folder):
    failed = False
    for name, read in READERS.items():
        old, new = [(pathlib.Path(folder) / side / name).read_text(encoding="utf-8") for side in ("before", "after")]
        (old_skeleton, old_texts), (new_skeleton, new_texts) = read(old), read(new)
        changed = sum(a != b for a, b in zip(old_texts, new_texts))
        same = old_skeleton == new_skeleton and len(old_texts) == len(new_texts)
        print(f"{name}: {changed} texts changed, {'the rest is the same' if same else 'THE REST DIFFERS'}")
        if not same:
            for a, b in zip(old_skeleton, new_skeleton):
                if a != b:
                    print("  ", a, "\n  ", b)
                    break
        failed = failed or not same or changed == 0
    sys.exit(failed)


def compare(before, after):
    changed = differing = 0
    for old in sorted(pathlib.Path(before).rglob("*.md")):
        new = pathlib.Path(after) / old.relative_to(before)
        texts = [path.read_text(encoding="utf-8", errors="replace") for path in (old, new)]
        if texts[0] != texts[1]:
            changed += 1
            if read_markdown(texts[0])[0] != read_markdown(texts[1])[0]:
                differing += 1
                print(new)
    print(f"{changed} files changed, {differing} of them in their structure")
    sys.exit(differing > 0)


if sys.argv[1] == "make":
    make(sys.argv[2], sys.argv[3:])
elif sys.argv[1] == "compare":
    compare(sys.argv[2], sys.argv[3])
else:
    check(sys.argv[2])
