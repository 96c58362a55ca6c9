#!/usr/bin/env python3
"""Score chunks and clauses against Universal Dependencies trees.

usage: score_clauses.py GOLD.conllu… --program show_analysis [--errors KIND [--limit N]]

The text of each gold file is written out, one sentence a line and an empty line before a paragraph,
read by the program (tests/show_analysis.cpp, --json), and compared sentence by sentence; sentences that
the program divides otherwise are left out and counted. Words are aligned by their characters. Figures:

  noun heads    heads of nominals (nsubj, obj, obl, nmod …) that head one of our noun groups
  finite verbs  heads of clauses with a finite verb whose verb group we call finite, and the reverse
  subjects      finite verbs with a subject (their own or shared with the verb they are joined to):
                ours has the same head
  subject ends  where the head is right: extent equals the subtree's, less punctuation
  ccomp, xcomp, relcl, advcl
                subtrees of such heads: ours begins (ends) at the same word; punctuation and a closing
                mark do not count
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

NOMINAL = {"nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "obl:tmod"}
CLAUSES = {"ccomp": {2, 5, 3, 1}, "xcomp": {3, 4}, "acl:relcl": {5, 2}, "advcl": {6, 4, 3}}
(MAIN, COORDINATE, COMPLEMENT, INFINITIVE, PARTICIPLE, RELATIVE, ADVERBIAL, INSERTED, FRAGMENT) = range(9)
FINITE = 1 << 4


def read_gold(path):
    sentences, words, par, text = [], [], True, ""
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#"):
            par |= line.startswith(("# newpar", "# newdoc"))
            if line.startswith("# text ="):
                text = line[8:].strip()
        elif line:
            cols = line.split("\t")
            if cols[0].isdigit():
                words.append({"form": cols[1], "pos": cols[3], "feats": cols[5],
                              "head": int(cols[6]) - 1, "rel": cols[7]})
        elif words:
            sentences.append((words, par, text))
            words, par = [], False
    return sentences


def characters(forms):
    """Each word's span over the text without white space."""
    spans, at = [], 0
    for form in forms:
        size = len("".join(form.split()))
        spans.append((at, at + size))
        at += size
    return spans, at


def subtree(words, head, drop=()):
    inside = {head}
    grown = True
    while grown:
        grown = False
        for i, word in enumerate(words):
            if i not in inside and word["head"] in inside and not (word["head"] == head and word["rel"] in drop):
                inside.add(i)
                grown = True
    return inside


def edges(words, inside):
    """First and last word that is no punctuation, of the piece of the subtree around its head."""
    real = [i for i in sorted(inside) if words[i]["pos"] != "PUNCT"]
    return (real[0], real[-1]) if real else (None, None)


def finite(words, i):
    group = [words[i]] + [w for w in words if w["head"] == i and w["rel"].startswith(("aux", "cop"))]
    return any("VerbForm=Fin" in w["feats"] for w in group)


def verb_of(words, i):
    """The word that our verb group would have as its head: the verb, or the copula before a predicate."""
    copula = [k for k, w in enumerate(words) if w["head"] == i and w["rel"] == "cop"]
    return copula[0] if copula else i


def subject_of(words, i):
    for _ in range(4):
        found = [k for k, w in enumerate(words) if w["head"] == i and w["rel"] in
                 ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "nsubj:outer")]
        if found:
            return found[0]
        if words[i]["rel"] != "conj":
            return None
        i = words[i]["head"]
    return None


class Score:
    def __init__(self):
        self.hits, self.gold, self.ours = Counter(), Counter(), Counter()
        self.errors = defaultdict(list)

    def add(self, kind, right, sentence, note):
        self.gold[kind] += 1
        self.hits[kind] += right
        if not right:
            self.errors[kind].append(f"{sentence}\n    {note}")


def compare(words, text, ours, score):
    """`ours`: chunks and clauses of one sentence, by gold word index."""
    chunks, clauses = ours
    show = lambda i: "-" if i is None or i < 0 else words[i]["form"]
    phrase = lambda b, e: " ".join(w["form"] for w in words[b:e])
    heads = {c[3] for c in chunks if c[0] == 0}
    verb_chunks = {c[3]: c for c in chunks if c[0] == 1}
    by_verb = {c["verb"]: c for c in clauses if c["verb"] is not None}
    gold_finite = set()
    for i, word in enumerate(words):
        if word["rel"] in NOMINAL and word["pos"] in ("NOUN", "PROPN", "PRON"):
            flat = {i} | {k for k, w in enumerate(words) if w["head"] == i and w["rel"] in ("flat", "appos", "nummod", "compound")}
            score.add("noun heads", bool(flat & heads), text, show(i))
        predicate = word["pos"] == "VERB" or any(w["head"] == i and w["rel"] == "cop" for w in words)
        if not predicate or word["rel"] in ("amod", "compound"):
            continue
        verb = verb_of(words, i)
        if finite(words, i):
            gold_finite.add(verb)
            group = verb_chunks.get(verb)
            score.add("finite verbs", bool(group and group[4] & FINITE), text, show(verb))
            subject = subject_of(words, i)
            if subject is not None and group:
                clause = by_verb.get(verb)
                head = clause["head"] if clause else None
                near = {subject} | {k for k, w in enumerate(words) if w["head"] == subject and w["rel"] in ("flat", "nummod", "compound", "conj", "appos")}
                own = words[subject]["head"] == i
                if words[subject]["pos"] == "PRON" and word["rel"] == "acl:relcl" and own and words[subject]["form"].lower() in ("who", "which", "that"):
                    # ours is the antecedent
                    near |= {word["head"]} | {k for k, w in enumerate(words) if w["head"] == word["head"] and w["rel"] in ("flat", "conj", "nmod")}
                right = head in near
                score.add("subjects" if own else "shared subjects", right, text,
                          f"{show(verb)} < {show(subject)}, ours {show(head)}")
                if right and own and head == subject and clause["subject"][1] > clause["subject"][0]:
                    b, e = edges(words, subtree(words, subject))
                    ob, oe = clause["subject"]
                    oe -= 1
                    while oe > ob and words[oe]["pos"] == "PUNCT":
                        oe -= 1
                    while ob < oe and words[ob]["pos"] == "PUNCT":
                        ob += 1
                    score.add("subject ends", (ob, oe) == (b, e), text,
                              f"{show(verb)} < [{phrase(b, e + 1)}], ours [{phrase(ob, oe + 1)}]")
        rel = word["rel"] if word["rel"] in CLAUSES else word["rel"].split(":")[0]
        if rel in CLAUSES:
            clause = by_verb.get(verb)
            b, e = edges(words, subtree(words, i))
            if clause is None:
                score.add(rel + " begin", False, text, f"{show(verb)}: no clause")
                score.add(rel + " end", False, text, f"{show(verb)}: no clause")
                continue
            ob, oe = clause["span"]
            for other in clauses:  # a reporting clause at the end is no part of what it reports
                if other["kind"] == INSERTED and other["span"][1] == oe and other["span"][0] > ob:
                    oe = other["span"][0]
            oe -= 1
            while oe > ob and words[oe]["pos"] == "PUNCT":
                oe -= 1
            while ob < oe and words[ob]["pos"] == "PUNCT":
                ob += 1
            note = f"{show(verb)} [{phrase(b, e + 1)}], ours {clause['kind']} [{phrase(ob, oe + 1)}]"
            score.add(rel + " begin", ob == b, text, note)
            score.add(rel + " end", oe == e, text, note)
    for c in verb_chunks.values():
        if c[4] & FINITE and c[3] is not None:
            score.ours["finite verbs"] += 1
            if c[3] not in gold_finite:
                score.errors["finite extra"].append(f"{text}\n    {words[c[3]]['form']}")
            else:
                score.hits["finite precision"] += 1


def project(analysis, gold_sentences):
    """Our chunks and clauses of each gold sentence that we divide alike, in gold word indices."""
    spans, _ = characters([t[0] for t in analysis["tokens"]])
    our_sentence = {(spans[b][0], spans[e - 1][1]): (b, e) for b, e in analysis["sentences"] if e > b}
    forms = [w["form"] for words, _, _ in gold_sentences for w in words]
    gold_spans, _ = characters(forms)
    base = 0
    for words, _, text in gold_sentences:
        own = gold_spans[base:base + len(words)]
        base += len(words)
        found = our_sentence.get((own[0][0], own[-1][1]))
        if not found:
            yield words, text, None
            continue
        first, last = found
        starts = {b: i for i, (b, _) in enumerate(own)}
        inside = lambda token: next((i for i, (b, e) in enumerate(own) if b <= spans[token][0] < e), None)
        begin_of = lambda t: inside(t) if t < last else len(words)
        chunks = [[c[0], inside(c[1]), inside(c[2] - 1) + 1, inside(c[3]), c[4]]
                  for c in analysis["chunks"] if first <= c[1] < last]
        clauses = []
        for c in analysis["clauses"]:
            if not first <= c[1] < last:
                continue
            verb = analysis["chunks"][c[6]][3] if c[6] >= 0 else None
            clauses.append({"kind": c[0], "span": (inside(c[1]), inside(c[2] - 1) + 1),
                            "subject": (inside(c[3]), inside(c[4] - 1) + 1) if c[4] > c[3] else (0, 0),
                            "head": inside(c[5]) if first <= c[5] < last else None,
                            "verb": inside(verb) if verb is not None else None})
        yield words, text, (chunks, clauses)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--program", required=True)
    parser.add_argument("--errors", help="print sentences of this figure's errors")
    parser.add_argument("--limit", type=int, default=40)
    args = parser.parse_args()
    files = []
    for path in args.gold:
        files += sorted(os.path.join(path, f) for f in os.listdir(path)) if os.path.isdir(path) else [path]
    score, skipped, total = Score(), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for path in files:
            gold = read_gold(path)
            plain = os.path.join(folder, "text.txt")
            with open(plain, "w", encoding="utf-8") as out:
                for number, (_, par, text) in enumerate(gold):
                    out.write(("\n\n" if par and number else "\n" if number else "") + text)
            made = subprocess.run([args.program, "--json", plain], capture_output=True, check=True).stdout
            analysis = json.loads(made.decode("utf-8", "replace"))
            for words, text, ours in project(analysis, gold):
                total += 1
                if ours is None:
                    skipped += 1
                else:
                    compare(words, text, ours, score)
    if args.errors:
        for error in score.errors[args.errors][:args.limit]:
            print(error)
        return
    print(f"{total} sentences, {skipped} divided otherwise")
    for kind in score.gold:
        print(f"{kind:16} {score.hits[kind]:6} of {score.gold[kind]:6}  {score.hits[kind] / score.gold[kind]:.3f}")
    if score.ours["finite verbs"]:
        precision = score.hits["finite precision"] / score.ours["finite verbs"]
        print(f"{'finite precision':16} {score.hits['finite precision']:6} of {score.ours['finite verbs']:6}  {precision:.3f}")


if __name__ == "__main__":
    sys.exit(main())
