"""Prints, as JSON, what the published schemas of TBX say against a file.

    validate-tbx.py FOLDER DIALECT FILE

FOLDER holds the core structure in RELAX NG and the Schematron of the dialects; DIALECT is TBX-Core, TBX-Min or TBX-Basic.
The core structure leaves the types of data categories open, to be filled in by each dialect: here any type passes, and
the Schematron says which are right. It is in XPath 2, so Saxon runs it, as a style sheet made here.
"""

import json
import sys
from pathlib import Path

from lxml import etree
from saxonche import PySaxonProcessor

RELAXNG = "{http://relaxng.org/ns/structure/1.0}"
SCHEMATRON = "{http://purl.oclc.org/dsdl/schematron}"
XSLT = "{http://www.w3.org/1999/XSL/Transform}"


def structure_flaws(folder, file):
    schema = etree.parse(folder / "TBXcoreStructV03_TBX-Core_integrated.rng")
    for definition in schema.iter(RELAXNG + "define"):
        if definition.get("name", "").endswith(".types"):
            for empty in definition.iter(RELAXNG + "empty"):
                empty.tag = RELAXNG + "text"
    relaxng = etree.RelaxNG(schema)
    relaxng.validate(etree.parse(file))
    return [f"{error.line}: {error.message}" for error in relaxng.error_log]


def stylesheet(schematron):
    """The rules as templates: a mode a pattern, in which the first rule that fits counts."""
    schema = etree.parse(schematron).getroot()
    namespaces = {ns.get("prefix"): ns.get("uri") for ns in schema.iter(SCHEMATRON + "ns")}
    namespaces["xsl"] = XSLT[1:-1]
    sheet = etree.Element(XSLT + "stylesheet", version="3.0", nsmap=namespaces)
    etree.SubElement(sheet, XSLT + "output", method="text")
    start = etree.SubElement(sheet, XSLT + "template", match="/")
    for pattern in schema.iter(SCHEMATRON + "pattern"):
        mode = "m-" + pattern.get("id")
        etree.SubElement(sheet, XSLT + "mode", {"name": mode, "on-no-match": "shallow-skip"})
        etree.SubElement(start, XSLT + "apply-templates", select="//* | //@*", mode=mode)
        rules = list(pattern.iter(SCHEMATRON + "rule"))
        for place, rule in enumerate(rules):
            template = etree.SubElement(
                sheet, XSLT + "template", match=rule.get("context"), mode=mode, priority=str(len(rules) - place)
            )
            for test in rule.iter(SCHEMATRON + "assert"):
                flaw = etree.SubElement(template, XSLT + "if", test=f"not({test.get('test')})")
                message = " ".join("".join(test.itertext()).split())
                etree.SubElement(flaw, XSLT + "value-of", select="path()")
                etree.SubElement(flaw, XSLT + "text").text = f": {message}\n"
    return etree.tostring(sheet, encoding="unicode")


def dialect_flaws(folder, dialect, file):
    schematron = folder / f"{dialect}_DCA.sch"
    if not schematron.exists():
        return []
    with PySaxonProcessor(license=False) as saxon:
        compiled = saxon.new_xslt30_processor().compile_stylesheet(stylesheet_text=stylesheet(schematron))
        text = compiled.transform_to_string(source_file=str(file)) or ""
    return [line for line in text.splitlines() if line.strip()]


def main():
    folder, dialect, file = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    flaws = structure_flaws(folder, file)
    root = etree.parse(file).getroot()
    if root.get("style") == "dca":
        flaws += dialect_flaws(folder, dialect, file)
    print(json.dumps(flaws, ensure_ascii=False))


main()
