"""Validates JSON against a JSON Schema, and fails with every error.

    validate-json.py SCHEMA [--lines] [--closed] FILE

--lines takes each line for a document; --closed refuses properties that the schema does not name, whatever it says.
"""

import json
import sys

import jsonschema


def closed(schema):
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {key: closed(part) for key, part in schema.items()}
    if isinstance(parts.get("properties"), dict) and parts.get("type") == "object":
        parts["additionalProperties"] = False
    return parts


def main(*arguments):
    schema_path, *options, path = arguments
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    if "--closed" in options:
        schema = closed(schema)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    documents = text.splitlines() if "--lines" in options else [text]
    validator_class = jsonschema.validators.validator_for(schema)
    validator_class.check_schema(schema)
    validator = validator_class(schema, format_checker=validator_class.FORMAT_CHECKER)
    errors = [
        f"{error.json_path}: {error.message}"
        for document in documents
        for error in validator.iter_errors(json.loads(document))
    ]
    if errors:
        sys.exit("\n".join(errors[:20]))
    print(json.dumps(len(documents)))


main(*sys.argv[1:])
