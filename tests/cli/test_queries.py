"""Questions to graphs and networks of them, as a user asks them."""
import csv
import io
import json
import pathlib
import tempfile
import unittest

from program import FIXTURES, output, run

DATED = FIXTURES / "dated"
TOPICS = FIXTURES / "topics.tsv"


def rows(*arguments):
    return list(csv.DictReader(io.StringIO(output(*arguments, "-f", "csv").decode())))


class Queries(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.graph = cls.folder / "dam.json"
        output("extract", DATED, "-o", cls.graph, "--with-text")
        cls.claims = json.loads(cls.graph.read_bytes())["claims"]

    def test_formats_agree_on_order_and_limit(self):
        for options in (("--sort", "confidence", "--descending"), ("--sort", "act"), ("--limit", 7), ("--stance", "oppose", "--sort", "day", "--limit", 5)):
            listed = [(r["content"], r["cue"], r["act"]) for r in rows("query", self.graph, *options)]
            graph = json.loads(output("query", self.graph, *options, "-f", "json"))
            self.assertEqual([(c["content"]["text"], c["cue"]["text"], c["act"]) for c in graph["claims"]], listed, options)
            table = output("query", self.graph, *options).decode()
            self.assertIn(f"{len(listed)} of {len(self.claims)} claims", table) if len(listed) < len(self.claims) else None

    def test_confidence_sorts(self):
        values = [float(r["confidence"]) for r in rows("query", self.graph, "--sort", "confidence", "--descending")]
        self.assertEqual(values, sorted(values, reverse=True))

    def test_topics_of_ones_own(self):
        counts = {r["topic"]: int(r["claims"]) for r in rows("query", self.graph, "--topics", TOPICS, "--count-by", "topic")}
        for topic in ("the dam", "compensation", "a referendum"):
            chosen = rows("query", self.graph, "--topics", TOPICS, "--topic", topic)
            self.assertEqual(len(chosen), counts[topic])
            rest = rows("query", self.graph, "--topics", TOPICS, "--topic", f"!{topic}")
            self.assertEqual(len(chosen) + len(rest), len(self.claims))
            self.assertTrue(all(topic.split()[-1] in r["content"].lower() for r in chosen))
        on_any = rows("query", self.graph, "--topics", TOPICS)
        self.assertEqual(len(on_any), len(self.claims) - counts["(none)"])
        done = run("query", self.graph, "--topics", TOPICS, "--topic", "sheep")
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn(b"the dam, compensation, a referendum", done.stderr)

    def test_topics_of_the_claims(self):
        own = rows("query", self.graph, "--topic", "Dam")
        self.assertEqual(len(own), sum("dam" in c.get("topics", []) for c in self.claims))

    def test_counts_and_their_limit(self):
        counts = rows("query", self.graph, "--count-by", "who,month")
        for row in counts:
            self.assertEqual(sum(int(n) for name, n in row.items() if name not in ("who", "all")), int(row["all"]))
        self.assertEqual(rows("query", self.graph, "--count-by", "who,month", "--limit", 3), counts[:3])

    def test_context_marks_the_words(self):
        shown = output("query", self.graph, "--text", "cheapest", "--context", 1).decode()
        self.assertRegex(shown, r"\[Energy Minister Ilse Brandt\] unveiled .* \{called\} <.*cheapest.*>")
        alone = output("query", self.graph, "--text", "cheapest", "--context", 0).decode()
        self.assertLess(len(alone), len(shown))
        bare = self.folder / "bare.json"
        output("extract", DATED, "-o", bare)
        self.assertIn(b"--with-text", run("query", bare, "--context", 0).stderr)

    def test_one_document_as_brat(self):
        name = "2025-04-29-fishermen-sue.txt"
        # brat numbers by document, so that a query of one document is what extract writes of it.
        self.assertEqual(output("query", self.graph, "--document", name, "-f", "brat"), output("extract", DATED / name, "-f", "brat"))
        self.assertEqual(run("query", self.graph, "-f", "brat").returncode, 1)

    def test_usage_errors_come_before_the_reading(self):
        for options in (("--limit", "-1"), ("--sort", "colour"), ("--count-by", "who,month,act"), ("--count-by", "confidence"), ("-f", "gold")):
            self.assertEqual(run("query", self.folder / "absent.json", *options).returncode, 2, options)


class Inputs(unittest.TestCase):
    def test_lines_and_several_graphs_are_one(self):
        with tempfile.TemporaryDirectory() as folder:
            whole, lines = pathlib.Path(folder, "whole.json"), pathlib.Path(folder, "lines.jsonl")
            output("extract", DATED, "-o", whole)
            output("extract", DATED, "-o", lines)
            expected = whole.read_bytes()
            self.assertEqual(output("convert", lines, "-f", "json"), expected)
            output("extract", DATED, "--each", "-f", "json", "-o", folder + "/each")
            each = sorted(pathlib.Path(folder, "each").glob("*.json"))
            self.assertEqual(output("merge", *each, "-f", "json"), expected)
            self.assertEqual(output("merge", whole, *reversed(each), lines, "-f", "json"), expected)
            self.assertEqual(output("query", *each, "--count-by", "who"), output("query", whole, "--count-by", "who"))
            self.assertEqual(run("query", whole, DATED).returncode, 1)


class Networks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.graph = cls.folder / "dam.json"
        output("extract", DATED, "-o", cls.graph)

    def test_suffix_and_name_give_the_same(self):
        for suffix, name in ((".json", "node-link"), (".csv", "gephi-edges"), (".gexf", "gexf"), (".mmd", "mermaid"), (".dot", "dot")):
            target = self.folder / f"network{suffix}"
            output("network", "conflict", self.graph, "-o", target)
            self.assertEqual(target.read_bytes(), output("network", "conflict", self.graph, "-f", name))

    def test_directions(self):
        for kind, directed in (("actors", True), ("concepts", True), ("affiliation", True), ("congruence", False), ("conflict", False), ("subtract", False)):
            self.assertIs(json.loads(output("network", kind, self.graph, "-f", "json"))["directed"], directed)
            drawn = output("network", kind, self.graph, "-f", "dot").decode()
            self.assertTrue(drawn.startswith("digraph" if directed else "graph"))
            types = {r["Type"] for r in rows("network", kind, self.graph)}
            self.assertEqual(types, {"Directed" if directed else "Undirected"})

    def test_shortest_path(self):
        last = output("network", "conflict", self.graph, "--path", "green party", "PEDER LUND").decode().splitlines()[-1]
        self.assertRegex(last, r"^path: Green Party → (.+ → )?Peder Lund$")
        graph = json.loads(output("network", "conflict", self.graph, "--path", "green party", "PEDER LUND", "-f", "json"))
        steps = {n["path_step"]: n["id"] for n in graph["nodes"] if "path_step" in n}
        self.assertEqual(graph["graph"]["path"], [steps[i] for i in range(len(steps))])
        edges = {frozenset((e["source"], e["target"])) for e in graph["edges"]}
        self.assertTrue(all(frozenset((steps[i], steps[i + 1])) in edges for i in range(len(steps) - 1)))
        done = run("network", "conflict", self.graph, "--path", "Grean Party", "Peder Lund")
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"near: Green Party", done.stderr)

    def test_measures_are_in_every_format_of_rows(self):
        for name in ("graphml", "gexf", "node-link", "cyjs", "gephi-nodes", "neo4j-nodes", "dot"):
            written = output("network", "conflict", self.graph, "--measures", "-f", name).decode()
            for measure in ("degree", "strength", "betweenness", "page_rank", "component", "core", "community"):
                self.assertIn(measure, written, name)
            if "csv" not in name and not name.endswith("nodes"):
                for fact in ("triads", "balanced_triads", "modularity"):
                    self.assertIn(fact, written, name)

    def test_a_series_has_its_periods(self):
        edges = rows("network", "conflict", self.graph, "--by", "month")
        whole = rows("network", "conflict", self.graph)
        self.assertEqual({e["period"] for e in edges} - {f"2025-{m:02}" for m in range(1, 9)}, set())
        self.assertTrue(all(e["begin"].startswith(e["period"]) and e["end"].startswith(e["period"]) for e in edges))
        self.assertNotIn("period", whole[0])


class Repeats(unittest.TestCase):
    def test_a_quotation_cut_differently_is_one_claim(self):
        wires = [
            "OSLO, May 2, 2025 — “We will not drown the valley for a dam that nobody here has ever wanted,” Ilse Brandt said.",
            "BERGEN, May 3, 2025 — “… drown the valley for a dam that nobody here has ever …,” Ilse Brandt said on Friday.",
            "PARIS, May 3, 2025 — Ilse Brandt said: “We will not drown the Valley – for a dam”.",
        ]
        with tempfile.TemporaryDirectory() as folder:
            for i, wire in enumerate(wires):
                pathlib.Path(folder, f"{i}.txt").write_text(wire + "\n", encoding="utf-8")
            graph = json.loads(output("extract", folder, "-f", "json"))
        quoted = [c for c in graph["claims"] if c["kind"] != "indirect"]
        self.assertEqual(len(quoted), 1)
        self.assertEqual(len(quoted[0]["occurrences"]), 2)


if __name__ == "__main__":
    unittest.main()
