"""Reads JUnit XML with junitparser, and fails where a count it states is not what it holds.

    read-junit.py FILE

Prints the cases, each with its suite and what became of it.
"""

import json
import sys

from junitparser import Error, Failure, JUnitXml


def counts(suites):
    cases = [case for suite in suites for case in suite]
    results = [result for case in cases for result in case.result]
    return (
        len(cases),
        sum(isinstance(result, Failure) for result in results),
        sum(isinstance(result, Error) for result in results),
    )


def main(path):
    report = JUnitXml.fromfile(path)
    suites = list(report)
    for part, inside in [(report, suites)] + [(suite, [suite]) for suite in suites]:
        stated = (part.tests, part.failures, part.errors)
        if stated != counts(inside):
            raise ValueError(f"states {stated}, holds {counts(inside)}")
    print(json.dumps([
        {
            "suite": suite.name,
            "name": case.name,
            "classname": case.classname,
            "results": [
                {"kind": type(result).__name__, "type": result.type, "message": result.message, "text": result.text}
                for result in case.result
            ],
        }
        for suite in suites
        for case in suite
    ]))


main(*sys.argv[1:])
