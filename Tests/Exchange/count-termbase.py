"""Prints, as JSON, how often each thing is said in a TBX file of version 2, by the element and the data category.

    count-termbase.py FILE
"""

import collections
import json
import sys
import xml.etree.ElementTree as ElementTree

counts = collections.Counter()
for entry in ElementTree.parse(sys.argv[1]).iter("termEntry"):
    counts["concepts"] += 1
    for element in entry.iter():
        if element.tag in ("term", "langSet"):
            counts[element.tag] += 1
        elif element.get("type"):
            counts[element.get("type")] += 1
        elif element.tag == "note":
            counts["note"] += 1
print(json.dumps(counts))
