"""Prints what is wrong with a grammar file of LanguageTool, as JSON.

    check-languagetool.py FILE

The order of elements and the attributes are those of LanguageTool’s rules.xsd and pattern.xsd, as far as we write them.
"""

import io
import json
import sys

from lxml import etree

DTD = """
<!ELEMENT rules (category+)> <!ATTLIST rules lang NMTOKEN #REQUIRED>
<!ELEMENT category (rule | rulegroup)+>
<!ATTLIST category id ID #REQUIRED name CDATA #REQUIRED type (terminology | style) #IMPLIED>
<!ELEMENT rulegroup (rule+)>
<!ATTLIST rulegroup id ID #REQUIRED name CDATA #REQUIRED default (off | on) #IMPLIED tags NMTOKENS #IMPLIED>
<!ELEMENT rule ((pattern | regexp), message, example+)>
<!ELEMENT pattern (token | marker)+> <!ATTLIST pattern case_sensitive (yes | no) #IMPLIED>
<!ELEMENT regexp (#PCDATA)> <!ATTLIST regexp case_sensitive (yes | no) #IMPLIED>
<!ELEMENT token (#PCDATA)>
<!ATTLIST token regexp (yes | no) #IMPLIED inflected (yes | no) #IMPLIED skip NMTOKEN #IMPLIED>
<!ELEMENT message (#PCDATA | suggestion)*> <!ELEMENT suggestion (#PCDATA)>
<!ELEMENT example (#PCDATA | marker)*>
<!ATTLIST example correction CDATA #IMPLIED type (incorrect | correct) #IMPLIED>
<!ELEMENT marker (#PCDATA | token)*>
"""

grammar = etree.parse(sys.argv[1])
dtd = etree.DTD(io.StringIO(DTD))
dtd.validate(grammar)
flaws = [f"{error.line}: {error.message}" for error in dtd.error_log]
for rule in grammar.iter("rule"):
    suggestions = [suggestion.text for suggestion in rule.iter("suggestion")]
    for example in rule.iter("example"):
        if (example.get("correction") or "").split("|") != (suggestions or [""]):
            flaws.append(f"{example.sourceline}: the correction is not what the rule suggests")
        if len(example.findall("marker")) != 1:
            flaws.append(f"{example.sourceline}: an example marks what is wrong")
print(json.dumps(flaws, ensure_ascii=False))
