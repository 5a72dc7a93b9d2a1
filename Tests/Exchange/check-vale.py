"""Prints what the rules of a Vale style find in some sentences, as JSON: a list a sentence of [found, replacement].

    check-vale.py SENTENCES STYLE

SENTENCES has one a line. Vale itself is not at hand: this does with each rule what its documentation says, with the
expressions of Python’s `regex`, which like Vale’s can look behind without limit.
"""

import json
import sys

import regex
import yaml

sentences, path = sys.argv[1:]
with open(path, encoding="utf-8") as file:
    rule = yaml.safe_load(file)
swap = rule["swap"] if rule["extends"] == "substitution" else {token: None for token in rule["tokens"]}
for key in swap:
    assert key.count("(") == key.count("(?"), key
    assert regex.compile(key).groups == 0, key
expression = regex.compile(r"\b(?:" + "|".join(f"({key})" for key in swap) + r")\b")
replacements = list(swap.values())
found = []
for sentence in open(sentences, encoding="utf-8").read().splitlines():
    found.append([[match.group(), replacements[match.lastindex - 1]] for match in expression.finditer(sentence)])
print(json.dumps(found, ensure_ascii=False))
