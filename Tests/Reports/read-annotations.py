"""Reads workflow commands of GitHub Actions as the runner does, and fails on what it would refuse or drop.

    read-annotations.py LOG

Prints an object: the annotations, in order, and the lines that are no commands.
"""

import collections
import json
import re
import sys

LEVELS = ("error", "warning", "notice")
KEYS = ("file", "line", "endLine", "col", "endColumn", "title")
NUMBERS = ("line", "endLine", "col", "endColumn")
MOST_OF_A_LEVEL = 10


def unescaped(text, codes):
    """The text with its escapes resolved; any % that begins none of them is an error."""

    def character(match):
        if match[0] not in codes:
            raise ValueError(f"no escape: {match[0]!r} in {text!r}")
        return codes[match[0]]

    return re.sub("%.{0,2}", character, text, flags=re.DOTALL)


DATA = {"%25": "%", "%0D": "\r", "%0A": "\n"}
PROPERTY = DATA | {"%3A": ":", "%2C": ","}


def annotation(line):
    match = re.fullmatch(r"::([a-z]+) (.*?)::(.*)", line, flags=re.DOTALL)
    if not match or match[1] not in LEVELS:
        raise ValueError(f"no annotation: {line!r}")
    properties = {}
    for pair in match[2].split(","):
        key, equals, value = pair.partition("=")
        if not equals or not value or key not in KEYS or key in properties or ":" in value:
            raise ValueError(f"bad property {pair!r} in {line!r}")
        properties[key] = unescaped(value, PROPERTY)
    for key in NUMBERS:
        if key in properties:
            if not re.fullmatch("[1-9][0-9]*", properties[key]):
                raise ValueError(f"{key} is no number from 1: {line!r}")
            properties[key] = int(properties[key])
    check_places(properties, line)
    if not match[3]:
        raise ValueError(f"no message: {line!r}")
    return {"level": match[1], "message": unescaped(match[3], DATA)} | properties


def check_places(properties, line):
    """What IssueCommandExtension.ValidateLinesAndColumns of actions/runner takes away."""
    start, end = properties.get("line"), properties.get("endLine")
    column, end_column = properties.get("col"), properties.get("endColumn")
    has_column = column is not None or end_column is not None
    wrong = [
        ("line without file", start is not None and "file" not in properties),
        ("endLine without line", end is not None and start is None),
        ("endColumn without col", end_column is not None and column is None),
        ("column without line", has_column and start is None),
        ("columns on two lines", has_column and end is not None and start != end),
        ("endLine before line", start is not None and end is not None and end < start),
        ("endColumn before col", column is not None and end_column is not None and end_column < column),
    ]
    for what, is_wrong in wrong:
        if is_wrong:
            raise ValueError(f"{what}: {line!r}")


def main(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    if text and not text.endswith("\n"):
        raise ValueError("the last line has no end")
    lines = re.split("\r\n|\r|\n", text)[:-1]
    annotations = [annotation(line) for line in lines if line.lstrip().startswith("::")]
    plain = [line for line in lines if not line.lstrip().startswith("::")]
    if any("##[" in line for line in plain):
        raise ValueError("a plain line holds an old command")
    levels = collections.Counter(each["level"] for each in annotations)
    for level, count in levels.items():
        if count > MOST_OF_A_LEVEL:
            raise ValueError(f"{count} annotations of level {level}")
    print(json.dumps({"annotations": annotations, "plain": plain}))


main(*sys.argv[1:])
