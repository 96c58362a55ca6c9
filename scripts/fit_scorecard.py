#!/usr/bin/env python3
"""Fit the points of the marks in a claim's scorecard to annotated texts.

usage: fit_scorecard.py TEXTS GOLD_DIR [--program PROGRAM] [-o POINTS.tsv]

Logistic regression of "the claim is right" (annotated.py says when) on its marks,
with the log-odds of its cue's share as offset. Each document's claims are judged
by the counts of the other documents, so that a cue's share does not know the
answer. To be run after count_cues.py and a build, with the program that has the
new counts.

Rewrites the points in POINTS.tsv (default: extractor/data/confidence/points.tsv),
in steps of 0.05; marks on few claims keep theirs. Prints F1 of source and content at
the usual threshold: with the program's own confidences, for each fifth of the documents
with counts and points from the other four, and with the new points. Needs numpy.
"""
import argparse
import os
from collections import Counter

import annotated
import numpy

THRESHOLD = 0.35  # ExtractOptions::min_confidence
PRIOR_COUNTS = 4  # kPriorCounts in extractor/cues.cpp: places seen that a frame's usual share is worth
RIDGE = 2.0  # draws the points of rare marks towards those they have
RARE = 30  # claims: a mark on fewer keeps its points
STEP = 0.05
FOLDS = 5


def read_rows(path):
    """Comments, and the cells of all other lines, the header first."""
    with open(path, encoding="utf-8") as lines:
        lines = [line.rstrip("\n") for line in lines]
    return [line for line in lines if line.startswith("#")], [
        line.split("\t") for line in lines if line and not line.startswith("#")]


class Counts:
    """Places seen and claims made by rule, together and by document."""

    def __init__(self, documents):
        self.seen, self.claims, self.own = Counter(), Counter(), {}
        for document in documents:
            outermost = document.outermost()
            seen = Counter(document.claims[i]["rule"] for i in outermost)
            claims = Counter(document.claims[i]["rule"] for i in document.right(outermost))
            self.seen.update(seen)
            self.claims.update(claims)
            self.own[document] = seen, claims

    def share(self, rule, usual, document):
        """The share of claims, smoothed towards the usual one, in the other documents."""
        own_seen, own_claims = self.own.get(document, (Counter(), Counter()))
        claims = self.claims[rule] - own_claims[rule] + PRIOR_COUNTS * usual
        return claims / (self.seen[rule] - own_seen[rule] + PRIOR_COUNTS)


class Usual:
    """The usual share of a rule's frame, from the share that the program has smoothed with it."""

    def __init__(self):
        _, rows = read_rows(os.path.join(annotated.ROOT, "extractor/data/cues/counts.tsv"))
        self.counts = {rule: (int(seen), int(claims)) for rule, seen, claims in rows[1:]}

    def of(self, claim):
        seen, claims = self.counts.get(claim["rule"], (0, 0))
        return (claim["share"] * (seen + PRIOR_COUNTS) - claims) / PRIOR_COUNTS


class Model:
    def __init__(self, marks, present, usual, documents):
        self.marks, self.usual, self.counts = marks, usual, Counts(documents)
        rows, offsets, right = [], [], []
        for document in documents:
            told = document.outermost(lambda claim: claim["confidence"] >= THRESHOLD / 2)
            held = document.outermost()
            right_here = document.right(told | held)
            for i in sorted(told | held):
                rows.append(self.row(document.claims[i]))
                offsets.append(self.offset(document.claims[i], document))
                right.append(i in right_here)
        rows = numpy.array(rows)
        points = fit(rows, numpy.array(offsets), numpy.array(right, float), present)
        self.points = numpy.where(rows.sum(axis=0) < RARE, present, points)

    def row(self, claim):
        return [float(mark in claim["marks"]) for mark in self.marks]

    def offset(self, claim, document=None):
        share = min(max(self.counts.share(claim["rule"], self.usual.of(claim), document), 0.02), 0.98)
        return numpy.log(share / (1 - share))

    def confidence(self, claim):
        return 1 / (1 + numpy.exp(-self.offset(claim) - numpy.dot(self.row(claim), self.points)))


def fit(rows, offsets, right, present):
    """Newton's method for logistic regression with offsets and a ridge around the present points."""
    points = present.copy()
    for _ in range(12):
        chance = 1 / (1 + numpy.exp(-(offsets + rows @ points)))
        slope = rows.T @ (right - chance) - RIDGE * (points - present)
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + RIDGE * numpy.eye(len(points))
        points += numpy.linalg.solve(curve, slope)
    return points


def f1(judged):
    """Of documents, each with the confidence of its claims as a function."""
    found = right = gold = 0
    for document, confidence in judged:
        told = document.outermost(lambda claim: confidence(claim) >= THRESHOLD)
        found += len(told)
        right += len(document.right(told))
        gold += document.gold
    return 200 * right / (found + gold)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    annotated.add_arguments(parser)
    parser.add_argument("-o", "--output",
                        default=os.path.join(annotated.ROOT, "extractor/data/confidence/points.tsv"))
    args = parser.parse_args()

    documents = list(annotated.read_documents(args))
    comments, (header, *rows) = read_rows(args.output)
    marks, present = [row[0] for row in rows], numpy.array([float(row[1]) for row in rows])
    usual = Usual()
    print(f"as it is    {f1((d, lambda claim: claim['confidence']) for d in documents):.1f}")
    judged = []
    for fold in range(FOLDS):
        model = Model(marks, present, usual, [d for i, d in enumerate(documents) if i % FOLDS != fold])
        judged += [(d, model.confidence) for d in documents[fold::FOLDS]]
    print(f"by fifths   {f1(judged):.1f}")
    model = Model(marks, present, usual, documents)
    for row, points in zip(rows, model.points):
        row[1] = f"{round(points / STEP) * STEP:g}"
    model.points = numpy.array([float(row[1]) for row in rows])
    print(f"fitted      {f1((d, model.confidence) for d in documents):.1f}")
    with open(args.output, "w", encoding="utf-8") as out:
        out.write("\n".join(comments + ["\t".join(row) for row in [header, *rows]]) + "\n")


if __name__ == "__main__":
    main()
