"""Reads records before and after edits with Python's json and csv, and says which are not as promised.

Each line of standard input is an object: "format", "header" (tables), "before", "after" (base64), "text" (as the record
was read), "edited" (as it must be read now), "columns" (where the text is). Printed are the numbers of the bad ones.
"""

import base64
import csv
import io
import json
import re
import sys

csv.field_size_limit(1 << 30)


def text(value):
    """A string as a text can hold it: neither half a surrogate pair nor NUL."""
    return re.sub("[\ud800-\udfff\0]", "\ufffd", value)


def rows(header, record):
    """The cells of a table of one header and one row."""
    reader = csv.reader(io.StringIO(header + record, newline=""), strict=True)
    return list(reader)


def is_sound(case):
    before, after = (base64.b64decode(case[key]).decode() for key in ("before", "after"))
    columns = case["columns"]
    if case["format"] == "jsonl":
        old, new = json.loads(before.lstrip("\ufeff")), json.loads(after.lstrip("\ufeff"))
        old_texts, new_texts = [old.pop(name) for name in columns], [new.pop(name) for name in columns]
        same = json.dumps(old) == json.dumps(new)
    else:
        names = case["header"].rstrip("\r\n").split(",")
        old, new = rows(case["header"], before), rows(case["header"], after)
        same = len(old) == len(new) == 2 and len(old[1]) == len(new[1]) == len(names)
        places = [names.index(name) for name in columns]
        old_texts, new_texts = [old[1][place] for place in places], [new[1][place] for place in places]
        same = same and all(a == b for place, (a, b) in enumerate(zip(old[1], new[1])) if place not in places)
    joined = lambda texts: "\n\n".join(text(value) for value in texts if value)
    ends = lambda record: re.search(r"[ \r\n]*$", record).group()
    return same and joined(old_texts) == case["text"] and joined(new_texts) == case["edited"] and ends(before) == ends(after)


bad = []
for number, line in enumerate(sys.stdin):
    try:
        sound = is_sound(json.loads(line))
    except Exception as error:
        print(f"{number}: {error!r}", file=sys.stderr)
        sound = False
    if not sound:
        bad.append(number)
print(json.dumps(bad))
