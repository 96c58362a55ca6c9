"""What annotated news says of the claims that the program finds in it.

Texts are NAME.txt, attributions brat standoff (NAME.ann, or NAME_xxxx.ann with an
annotator's suffix; the first of several is taken). A claim is right where its
content meets an annotated one by at least half of their union and the sources
overlap or are both missing.
"""
import json
import os
import re
import subprocess
from collections import defaultdict

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")


def add_arguments(parser):
    parser.add_argument("texts")
    parser.add_argument("gold")
    parser.add_argument("--program", default=os.path.join(ROOT, "build/release/bin/claimgraph"))


def cover(spans):
    return {at for begin, end in spans for at in range(begin, end)}


def read_gold(path):
    """(cover of content, cover of source) of every attribution of a brat file."""
    spans, events = {}, []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if line.startswith("T") and len(fields) > 1:
                kind, _, where = fields[1].partition(" ")
                spans[fields[0]] = (kind, cover(tuple(map(int, piece.split())) for piece in where.split(";")))
            elif line.startswith("E"):
                parts = defaultdict(set)
                for argument in fields[1].split():
                    kind, part = spans.get(argument.partition(":")[2], ("", set()))
                    parts[kind] |= part
                events.append((parts["Content"], parts["Source"]))
    return events


class Document:
    """The claims of a text, as `claimgraph explain` has them, and how they meet the gold."""

    def __init__(self, explanation, gold):
        self.gold = len(gold)
        self.claims = [claim for sentence in explanation["sentences"] for claim in sentence["claims"]]
        self.index = {claim["claim"]: i for i, claim in enumerate(self.claims)}
        self.meetings = []  # (-overlap, gold, claim) of those that are right, best first
        for j, claim in enumerate(self.claims):
            content = cover((piece["begin"], piece["end"]) for piece in claim["content"])
            source = cover((piece["begin"], piece["end"]) for piece in claim["source"])
            for i, (gold_content, gold_source) in enumerate(gold):
                common, union = len(gold_content & content), len(gold_content | content)
                sources_agree = bool(gold_source & source) or not (gold_source or source)
                if common and 2 * common >= union and sources_agree:
                    self.meetings.append((-common / union, i, j))
        self.meetings.sort()

    def outermost(self, told=lambda claim: True):
        """Indices of the claims told that stand in no other claim told."""

        def is_held(claim):
            while "within" in claim:
                claim = self.claims[self.index[claim["within"]]]
                if told(claim):
                    return True
            return False

        return {i for i, claim in enumerate(self.claims) if told(claim) and not is_held(claim)}

    def right(self, indices):
        """Those of `indices` that meet an attribution, paired one to one."""
        paired, right = set(), set()
        for _, i, j in self.meetings:
            if j in indices and i not in paired and j not in right:
                paired.add(i)
                right.add(j)
        return right


def read_documents(args):
    """A Document for each annotated text, in order of names."""
    paths = {}
    for name in sorted(os.listdir(args.gold)):
        if name.endswith(".ann"):
            paths.setdefault(re.sub(r"(_[0-9a-f]{4})?\.ann$", "", name), os.path.join(args.gold, name))
    command = [args.program, "explain", args.texts, "-f", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as program:
        for line in program.stdout:
            explanation = json.loads(line)
            path = paths.get(explanation["document"].removesuffix(".txt"))
            if path:
                yield Document(explanation, read_gold(path))
    if program.returncode != 0:
        raise SystemExit(f"{args.program} failed")
