"""Writes so many megabytes of JSON lines to standard output: articles of 1 to 8 KB made of the texts of this repository.

Paragraphs are drawn at random (the same in every run), one in twenty from texts that are full of flaws; one article in a
hundred is repeated, and a few lines are broken.

usage: make-corpus.py MEGABYTES [SEED]
"""

import json
import pathlib
import random
import sys

root = pathlib.Path(__file__).resolve().parent.parent.parent


def pieces(*patterns):
    """The longer lines of some texts, as JSON spells them."""
    texts = [path.read_text(encoding="utf-8", errors="ignore") for pattern in patterns for path in sorted(root.glob(pattern))]
    lines = [line.strip() for text in texts for line in text.splitlines()]
    return [json.dumps(line, ensure_ascii=False)[1:-1] for line in lines if len(line) > 40]


good = pieces("Tests/Gold/good/**/*.txt", "seeds/*.ideal")
flawed = pieces("seeds/*.txt", "Tests/Gold/translated/**/*.txt")
megabytes, seed = float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
draw = random.Random(seed)
left, number, line = megabytes * 1_000_000, 0, ""
while left > 0:
    number += 1
    if number % 5_000 == 0:
        line = f'{{"id":{number},"text":\n'
    elif number % 100 or not line.endswith("}\n"):
        body = "\\n".join(draw.choice(flawed if draw.random() < 0.05 else good) for _ in range(draw.randint(4, 30)))
        line = f'{{"id":{number},"url":"https://example.org/{number}","text":"Article {number}. {body}"}}\n'
    data = line.encode()
    left -= len(data)
    try:
        sys.stdout.buffer.write(data)
    except BrokenPipeError:
        sys.exit(141)
