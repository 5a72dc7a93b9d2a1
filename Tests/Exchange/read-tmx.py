"""Prints the units that translate-toolkit finds in a file of TMX or TBX, as JSON: pairs of source and target.

    read-tmx.py SOURCE-LANGUAGE TARGET-LANGUAGE FILE
"""

import json
import sys

from translate.storage import tbx, tmx

source, target, path = sys.argv[1:]
with open(path, "rb") as file:
    if path.endswith(".tmx"):
        store = tmx.tmxfile(file, source, target)
    else:
        store = tbx.tbxfile(file, sourcelanguage=source, targetlanguage=target)
print(json.dumps([[unit.source, unit.target] for unit in store.units if unit.istranslatable()], ensure_ascii=False))
