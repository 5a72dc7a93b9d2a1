"""Reads Markdown as GitHub does (CommonMark with tables and struck-out text), raw HTML refused.

    read-summary.py FILE

Prints the text that a reader sees: the rows of each table, the items of lists, and the other paragraphs. Anything in
them but plain text (emphasis, code, links, HTML) is an error.
"""

import json
import sys

from markdown_it import MarkdownIt


def main(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    tables, items, paragraphs = [], [], []
    lists = 0
    in_table = False
    for token in tokens:
        if token.type == "table_open":
            tables.append([])
            in_table = True
        elif token.type == "table_close":
            in_table = False
        elif token.type == "tr_open":
            tables[-1].append([])
        elif token.type in ("bullet_list_open", "bullet_list_close"):
            lists += 1 if token.nesting > 0 else -1
        elif token.type == "html_block" or token.type == "code_block" or token.type == "fence":
            raise ValueError(f"{token.type}: {token.content!r}")
        elif token.type == "inline":
            for child in token.children:
                if child.type not in ("text", "text_special", "softbreak"):
                    raise ValueError(f"{child.type} in {token.content!r}")
            shown = "".join(child.content for child in token.children)
            if in_table:
                tables[-1][-1].append(shown)
            elif lists:
                items.append(shown)
            else:
                paragraphs.append(shown)
    print(json.dumps({"tables": tables, "items": items, "paragraphs": paragraphs}))


main(*sys.argv[1:])
