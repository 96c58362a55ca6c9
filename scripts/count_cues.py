#!/usr/bin/env python3
"""Count how often each cue and frame introduced a claim in annotated texts.

usage: count_cues.py TEXTS GOLD_DIR [--program PROGRAM] [-o COUNTS.tsv]

TEXTS holds NAME.txt, GOLD_DIR their attributions in brat standoff (NAME.ann, or
NAME_xxxx.ann with an annotator's suffix; the first of several is taken). PROGRAM
reads the texts and keeps every claim, however unsure. A rule counts as seen for
each outermost claim it made, and as a claim where the content meets an annotated
one by at least half of their union and the sources overlap or are both missing.

COUNTS.tsv (default: extractor/data/cues/counts.tsv) has the columns rule, seen
and claims; rules seen once are left out. Counts are facts about the language;
no text goes into the file.
"""
import argparse
import os
import re
import subprocess
import tempfile
from collections import defaultdict


def read_events(path):
    """The events of a brat file: (cover of content, cover of source, rule)."""
    spans, events, rules = {}, [], {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if line.startswith("T"):
                kind, _, where = fields[1].partition(" ")
                cover = set()
                for piece in where.split(";"):
                    begin, end = piece.split()
                    cover.update(range(int(begin), int(end)))
                spans[fields[0]] = (kind, cover)
            elif line.startswith("E"):
                parts = defaultdict(set)
                for argument in fields[1].split():
                    kind, cover = spans.get(argument.partition(":")[2], ("", set()))
                    parts[kind] |= cover
                events.append((fields[0], parts["Content"], parts["Source"]))
            elif line.startswith("#") and fields[1].startswith("AnnotatorNotes"):
                rules[fields[1].split()[1]] = fields[2].split()[0]
    return [(content, source, rules.get(name, "")) for name, content, source in events]


def met(gold, found):
    """Indices of `found` that meet a gold attribution, paired one to one, best first."""
    scored = []
    for i, (content, source, _) in enumerate(gold):
        for j, (other, other_source, _) in enumerate(found):
            common = len(content & other)
            if common and 2 * common >= len(content | other) and bool(source & other_source) >= bool(source or other_source):
                scored.append((-common / len(content | other), i, j))
    scored.sort()
    used, indices = set(), set()
    for _, i, j in scored:
        if i not in used and j not in indices:
            used.add(i)
            indices.add(j)
    return indices


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
    parser.add_argument("texts")
    parser.add_argument("gold")
    parser.add_argument("--program", default=os.path.join(root, "build/release/bin/claimgraph"))
    parser.add_argument("-o", "--output", default=os.path.join(root, "extractor/data/cues/counts.tsv"))
    args = parser.parse_args()

    seen, claims, done = defaultdict(int), defaultdict(int), set()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([args.program, "extract", args.texts, "--each", "-f", "brat", "-q", "--min-confidence", "0",
                        "-o", folder], check=True)
        for name in sorted(os.listdir(args.gold)):
            document = re.sub(r"(_[0-9a-f]{4})?\.ann$", "", name)
            path = os.path.join(folder, document + ".ann")
            if not name.endswith(".ann") or document in done or not os.path.exists(path):
                continue
            done.add(document)
            found = read_events(path)
            right = met(read_events(os.path.join(args.gold, name)), found)
            for index, (_, _, rule) in enumerate(found):
                seen[rule] += 1
                claims[rule] += index in right
    with open(args.output, "w", encoding="utf-8") as out:
        out.write("# How often a cue with a frame was seen in annotated news, and how often it introduced a claim\n")
        out.write("# (scripts/count_cues.py, the tuning part of PolNeAR). Weights follow from it: extractor/cues.cpp.\n")
        out.write("rule\tseen\tclaims\n")
        for rule in sorted(seen):
            if seen[rule] > 1 and rule:
                out.write(f"{rule}\t{seen[rule]}\t{claims[rule]}\n")


if __name__ == "__main__":
    main()
