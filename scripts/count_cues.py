#!/usr/bin/env python3
"""Count how often each cue and frame introduced a claim in annotated texts.

usage: count_cues.py TEXTS GOLD_DIR [--program PROGRAM] [-o COUNTS.tsv]

A rule counts as seen for each claim it made, however unsure, that stands in no
other, and as a claim where that is right (annotated.py says when).

COUNTS.tsv (default: extractor/data/cues/counts.tsv) has the columns rule, seen
and claims; rules seen once are left out. Counts are facts about the language;
no text goes into the file.
"""
import argparse
import os
from collections import Counter

import annotated


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    annotated.add_arguments(parser)
    parser.add_argument("-o", "--output", default=os.path.join(annotated.ROOT, "extractor/data/cues/counts.tsv"))
    args = parser.parse_args()

    seen, claims = Counter(), Counter()
    for document in annotated.read_documents(args):
        outermost = document.outermost()
        seen.update(document.claims[i]["rule"] for i in outermost)
        claims.update(document.claims[i]["rule"] for i in document.right(outermost))
    with open(args.output, "w", encoding="utf-8") as out:
        out.write("# How often a cue with a frame was seen in annotated news, and how often it introduced a claim\n")
        out.write("# (scripts/count_cues.py, the tuning part of PolNeAR). Weights follow from it: extractor/cues.cpp.\n")
        out.write("rule\tseen\tclaims\n")
        for rule in sorted(seen):
            if seen[rule] > 1:
                out.write(f"{rule}\t{seen[rule]}\t{claims[rule]}\n")


if __name__ == "__main__":
    main()
