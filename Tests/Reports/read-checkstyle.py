"""Reads the XML of Checkstyle, and fails on anything that its readers do not know.

    read-checkstyle.py FILE

Prints the errors, each with its file, and the files.
"""

import json
import sys
import xml.etree.ElementTree as ElementTree


def main(path):
    root = ElementTree.parse(path).getroot()
    if root.tag != "checkstyle" or root.attrib != {"version": "4.3"}:
        raise ValueError("no Checkstyle 4.3")
    errors = []
    for file in root:
        if file.tag != "file" or set(file.attrib) != {"name"}:
            raise ValueError(f"no file: {file.tag} {file.attrib}")
        for error in file:
            attributes = dict(error.attrib)
            known = {"line", "column", "severity", "message", "source"}
            if error.tag != "error" or not known - {"column"} <= set(attributes) <= known:
                raise ValueError(f"no error: {error.tag} {attributes}")
            if attributes["severity"] not in ("ignore", "info", "warning", "error"):
                raise ValueError(f"no severity: {attributes}")
            for key in {"line", "column"} & set(attributes):
                attributes[key] = int(attributes[key])
            errors.append({"file": file.attrib["name"]} | attributes)
    print(json.dumps({"files": [file.attrib["name"] for file in root], "errors": errors}))


main(*sys.argv[1:])
