#!/usr/bin/env python3
"""Writes a glossary of many entries, made up of the words of a text: make-glossary.py TEXT COUNT > glossary.yaml

The same text and count give the same glossary. Half of the wrong forms are two or three words that stand in the text in
another order, so that the first words of forms are as common as in a real termbase; the other half are words that do not
occur."""
import random
import re
import sys


def main():
    text, count = open(sys.argv[1], encoding="utf-8").read(4_000_000), int(sys.argv[2])
    words = sorted(set(re.findall(r"[a-zà-ÿœ]{4,12}", text)))
    chance = random.Random(7)
    seen = set()
    while len(seen) < count:
        number = len(seen)
        preferred = " ".join(chance.sample(words, 2))
        if number % 2:
            wrong = " ".join(chance.sample(words, chance.choice((2, 2, 3))))
        else:
            wrong = chance.choice(words) + chance.choice(("ix", "orq", "ulm", "yst")) + chance.choice(words)[:4]
        if (preferred, wrong) in seen:
            continue
        seen.add((preferred, wrong))
        print(f"- term: {preferred}\n  id: concept-{number}\n  replaces: [{wrong}]")
        print(f"  pos: {chance.choice(('noun', 'phrase', 'noun', 'adjective'))}\n  certainty: likely")
        print(f"  domain: domain-{number % 40}\n  note: « {wrong} » stands for it in texts of the field")
        print(f"  source: list {number % 97}\n  examples:\n    - on a vu « ⟦{wrong}→{preferred}⟧ » hier\n")


main()
