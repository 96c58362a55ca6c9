"""Other programs read every format of the same graph and find the same nodes, edges and attributes.

What must be there is worked out from the JSON (docs/formats.md) alone. One graph is read from the shipped
article, one has hostile words everywhere.
"""
import collections
import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import igraph
import networkx

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import hostile  # noqa: E402

PROGRAM = os.environ["CLAIMGRAPH"]
CLIENTS = pathlib.Path(os.environ["CLAIMGRAPH_CLIENTS"])
HERE = pathlib.Path(__file__).parent
FIXTURES = HERE.parents[1] / "fixtures"
SIGN = {"support": 1, "oppose": -1, "neutral": 0}
TYPES = {"to": "TO", "about": "ABOUT"}

Graph = collections.namedtuple("Graph", "nodes edges")  # {id: attributes}, {(source, target, type): attributes}


def spelled(spans):
    return ";".join(f"{begin}-{end}" for begin, end in spans)


def known(attributes):
    return {name: value for name, value in attributes.items() if value not in (None, "", [])}


def nodes_of(graph):
    nodes, date = {}, {d["id"]: d.get("date") for d in graph["documents"]}
    for a in graph["actors"]:
        codes = a.get("codes", {})
        nodes[a["id"]] = known({"type": "actor", "label": a["name"], "key": a["key"], "actor_kind": a["kind"], "iso3": codes.get("iso3"),
                                "cameo_actor": codes.get("cameo"), "wikidata": codes.get("wikidata"), "aliases": a.get("aliases")})
    for c in graph["claims"]:
        source, content = c.get("source", {}), c["content"]
        nodes[c["id"]] = known({
            "type": "claim", "source_words": source.get("text"), "source_spans": spelled(source.get("spans", [])),
            "cue": c["cue"]["text"], "cue_lemma": c["cue"].get("lemma"), "cue_spans": spelled(c["cue"]["spans"]),
            "content": content["text"], "content_spans": spelled(content["spans"]), "sentence_span": spelled([c["sentence"]]),
            "claim_kind": c["kind"], "act": c["act"], "stance": c["stance"], "sign": SIGN[c["stance"]], "certainty": c.get("certainty"),
            "topics": c.get("topics"), "occurrences": 1 + len(c.get("occurrences", [])),
            "negated": c.get("negated", False), "plover": c.get("plover"), "cameo": c.get("cameo"), "rule": c["rule"],
            "confidence": c["confidence"], "date": date[c["document"]]})
    for d in graph["documents"]:
        nodes[d["id"]] = known({"type": "document", "document": d["name"], "title": d.get("title"), "url": d.get("url"),
                                "length": d["length"], "date": d.get("date")})
    return nodes


def edges_of(graph):
    edges = collections.defaultdict(dict)
    for a in graph["actors"]:
        if "part_of" in a:
            edges[a["id"], a["part_of"], "PART_OF"] = {}
        for body in a.get("member_of", []):
            edges[a["id"], body, "MEMBER_OF"] = {}
        for tie in a.get("affiliation", []):
            edges[a["id"], tie["actor"], "AFFILIATED_WITH"] = known({k: tie.get(k) for k in ("role", "from", "until")})
        for mention in a.get("mentions", []):
            edge = edges[a["id"], mention["document"], "MENTIONED_IN"]
            span = spelled([(mention["begin"], mention["end"])])
            edge["spans"] = f"{edge['spans']};{span}" if edge else span
            edge["weight"] = edge.get("weight", 0) + 1
    for c in graph["claims"]:
        for actor in c.get("sources", []):
            edges[actor, c["id"], "SAYS"] = {}
        for field, kind in TYPES.items():
            for actor in c.get(field, []):
                edges[c["id"], actor, kind] = {}
        for answered in c.get("answers", []):
            edges[c["id"], answered["claim"], "ANSWERS"] = {"answer": answered["answer"]}
        if "within" in c:
            edges[c["id"], c["within"], "WITHIN"] = {}
        edges[c["id"], c["document"], "FOUND_IN"] = {"spans": spelled([c["sentence"]])}
    return dict(edges)


FORBIDDEN_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def spelling(value):
    """A value as text, the same whether a format has types or not."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return f"{value:.6g}"
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return value


class ClientTest(unittest.TestCase):
    maxDiff = 2000

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        article = cls.folder / "article.json"
        cls.convert(FIXTURES / "pyongyang-moscow-pact.txt", article, command="extract")
        (cls.folder / "made.json").write_text(json.dumps(hostile.graph()), encoding="utf-8")
        cls.convert(cls.folder / "made.json", cls.folder / "hostile.json")
        cls.paths = [article, cls.folder / "hostile.json"]

    @staticmethod
    def convert(path, target, *options, command="convert"):
        subprocess.run([PROGRAM, command, path, "-o", target, *options], check=True, timeout=60)
        return target

    def each(self, format_name, *options):
        """Each graph, as the JSON says it is, and the file of the format."""
        for path in self.paths:
            graph = json.loads(path.read_text(encoding="utf-8"))
            target = self.folder / f"{path.stem}.{format_name}"
            yield graph, self.convert(path, target, "-f", format_name, *options)

    def check(self, graph, read, clean=lambda text: text):
        """`clean` takes from a text what the format cannot carry."""
        def spelled_all(attributes):
            return {name: clean(spelling(value)) for name, value in attributes.items()}

        nodes, edges = nodes_of(graph), edges_of(graph)
        self.assertEqual(set(read.nodes), set(nodes))
        self.assertEqual(set(read.edges), set(edges))
        for expected, found in ((nodes, read.nodes), (edges, read.edges)):
            for place, attributes in expected.items():
                there = spelled_all(known(found[place]))
                self.assertEqual({name: there.get(name) for name in attributes}, spelled_all(attributes), place)

    def javascript(self, format_name, path):
        done = subprocess.run(["node", HERE / "read.mjs", format_name, path], check=True, capture_output=True, timeout=120)
        return json.loads(done.stdout)


def for_xml(text):
    return FORBIDDEN_IN_XML.sub("", text)


def of_rows(nodes, edges, node_id="id", ends=("source", "target"), type_name="type"):
    """A Graph from rows of attributes; parallel rows would show as a missing edge."""
    nodes, edges = list(nodes), list(edges)
    keyed = {(row[ends[0]], row[ends[1]], row[type_name]): row for row in edges}
    assert len(keyed) == len(edges), "parallel edges of one type"
    return Graph({row[node_id]: row for row in nodes}, keyed)


def in_small(row):
    """A row with column names in small letters: Gephi wants some of them with a capital."""
    return {name.lower(): value for name, value in row.items()}


def of_networkx(graph, type_name="type"):
    return of_rows([{"id": node, **data} for node, data in graph.nodes(data=True)],
                   [{"source": source, "target": target, **data} for source, target, data in graph.edges(data=True)],
                   type_name=type_name)


class GraphMl(ClientTest):
    def test_networkx(self):
        for graph, path in self.each("graphml"):
            self.check(graph, of_networkx(networkx.read_graphml(path, force_multigraph=True)), for_xml)

    def test_igraph(self):
        for graph, path in self.each("graphml"):
            read = igraph.Graph.Read_GraphML(str(path))
            ids = read.vs["id"]
            edges = [{**edge.attributes(), "source": ids[edge.source], "target": ids[edge.target]} for edge in read.es]
            nodes = [{name: value for name, value in vertex.attributes().items() if value == value} for vertex in read.vs]
            self.check(graph, of_rows(nodes, edges), for_xml)

    def test_graphology(self):
        for graph, path in self.each("graphml"):
            read = self.javascript("graphml", path)
            self.check(graph, of_rows(read["nodes"], read["edges"]), for_xml)


class Gexf(ClientTest):
    def test_networkx(self):
        for graph, path in self.each("gexf"):
            read = networkx.read_gexf(path)
            self.check(graph, of_networkx(read, type_name="label"), for_xml)

    def test_graphology(self):
        for graph, path in self.each("gexf"):
            read = self.javascript("gexf", path)
            self.check(graph, of_rows(read["nodes"], read["edges"], type_name="label"), for_xml)


class Json(ClientTest):
    def test_node_link_in_networkx(self):
        for graph, path in self.each("node-link"):
            for edges in ("edges", "links"):
                read = networkx.node_link_graph(json.loads(path.read_text(encoding="utf-8")), edges=edges)
                self.assertTrue(read.is_directed() and read.is_multigraph())
                self.check(graph, of_networkx(read))

    def test_cytoscape(self):
        for graph, path in self.each("cyjs"):
            read = self.javascript("cyjs", path)
            self.check(graph, of_rows(read["nodes"], read["edges"]))


class Csv(ClientTest):
    def in_sqlite(self, path):
        """The rows as SQLite's own CSV reader has them."""
        command = ["sqlite3", "-json", ":memory:", "-cmd", f".import --csv '{path}' rows", "select * from rows"]
        done = subprocess.run(command, check=True, capture_output=True, timeout=60)
        self.assertEqual(done.stderr, b"")
        return json.loads(done.stdout, strict=False)

    def test_gephi(self):
        for graph, path in self.each("gephi-nodes"):
            nodes = self.in_sqlite(path)
            edges = self.in_sqlite(self.convert(self.folder / f"{path.stem}.json", path.with_suffix(".edges"), "-f", "gephi-edges"))
            self.check(graph, of_rows(map(in_small, nodes), map(in_small, edges), type_name="label"))

    def test_neo4j(self):
        """Typed columns lose their types; lists are joined with ";", which is "," within an element; line breaks are spaces."""
        def flat(text):
            return re.sub(" *[;,] *", ";", re.sub("[\r\n]", " ", text))

        def plain(rows):
            return [{("id" if name == "id:ID" else name.split(":")[0] or name): value for name, value in row.items()} for row in rows]

        for graph, path in self.each("neo4j-nodes"):
            nodes = self.in_sqlite(path)
            edges = self.in_sqlite(self.convert(self.folder / f"{path.stem}.json", path.with_suffix(".relations"), "-f", "neo4j-edges"))
            self.assertLessEqual({"id:ID", ":LABEL", "aliases:string[]", "negated:boolean", "confidence:double"}, set(nodes[0]))
            self.assertLessEqual({":START_ID", ":END_ID", ":TYPE", "weight:double"}, set(edges[0]))
            read_nodes = [{**row, "label": row["name"], "type": row[":LABEL"].lower()} for row in plain(nodes)]
            read = of_rows(read_nodes, plain(edges), ends=(":START_ID", ":END_ID"), type_name=":TYPE")
            self.check(graph, read, lambda text: flat(text) if isinstance(text, str) else text)

    def test_spreadsheet(self):
        key_of = {}
        for graph, path in self.each("csv"):
            key_of = {a["id"]: a["key"] for a in graph["actors"]}
            read = {row["id"]: row for row in self.in_sqlite(path)}
            self.assertEqual(list(read), [c["id"] for c in graph["claims"]])
            nodes = nodes_of(graph)
            for claim in graph["claims"]:
                row, node = read[claim["id"]], nodes[claim["id"]]
                for name in ("cue", "content", "act", "stance", "certainty", "cue_lemma", "plover", "cameo", "rule", "source_spans",
                             "cue_spans", "content_spans", "sentence_span", "date"):
                    self.assertEqual(row[name], node.get(name, ""), (claim["id"], name))
                self.assertEqual((row["source"], row["kind"]), (node.get("source_words", ""), node["claim_kind"]))
                self.assertEqual(row["negated"], spelling(node["negated"]))
                for name in ("sources", "to", "about"):
                    self.assertEqual(row[name], ";".join(key_of[a] for a in claim.get(name, [])))


class Pictures(ClientTest):
    def drawn(self, path):
        done = subprocess.run(["dot", "-Tdot_json", path], check=True, capture_output=True, timeout=120)
        self.assertEqual(done.stderr, b"")
        drawn = json.loads(done.stdout, strict=False)
        objects = [o for o in drawn.get("objects", []) if "nodes" not in o]
        name = {o["_gvid"]: o["name"] for o in objects}
        return objects, [(name[e["tail"]], name[e["head"]], e) for e in drawn.get("edges", [])]

    def test_graphviz_draws_actors(self):
        for graph, path in self.each("dot"):
            objects, edges = self.drawn(path)
            self.assertTrue(edges)
            pairs = {(s, t) for c in graph["claims"] for s in c.get("sources", [])
                     for t in c.get("to", []) + c.get("about", []) if s != t}
            ties = {(s, t) for s, t, kind in edges_of(graph) if kind in ("PART_OF", "MEMBER_OF", "AFFILIATED_WITH")}
            actors = {a["id"] for a in graph["actors"]}
            drawn = {(s, t) for s, t, _ in edges if s in actors and t in actors}
            self.assertEqual(pairs - drawn, set())
            self.assertEqual(drawn - pairs - ties, set())

    def test_graphviz_draws_claims(self):
        for graph, path in self.each("dot", "--view", "claims"):
            objects, edges = self.drawn(path)
            self.assertLessEqual({c["id"] for c in graph["claims"]}, {o["name"] for o in objects})
            drawn = {(source, target) for source, target, _ in edges}
            for claim in graph["claims"]:
                self.assertLessEqual({(actor, claim["id"]) for actor in claim.get("sources", [])}, drawn)
                self.assertLessEqual({(claim["id"], actor) for actor in claim.get("to", []) + claim.get("about", [])}, drawn)

    def test_mermaid(self):
        for graph, path in self.each("mermaid"):
            read = self.javascript("mermaid", path)
            label = {node["id"]: node["label"] for node in read["nodes"]}
            name = {a["id"]: a["name"] for a in graph["actors"]}
            pairs = set()
            for claim in graph["claims"]:
                sources, targets = claim.get("sources", []), claim.get("to", []) + claim.get("about", [])
                others = [t for t in targets if t not in sources] or targets
                pairs |= {(name[s], name[t]) for s in sources for t in others}
            self.assertEqual(len({(e["source"], e["target"]) for e in read["edges"]}), len(pairs))
            if "article" in path.stem:  # hostile names are spelled with Mermaid's own entities
                self.assertEqual({(label[e["source"]], label[e["target"]]) for e in read["edges"]}, pairs)


class Networks(ClientTest):
    """A network has the same nodes, edges, weights and direction in every reader."""

    def networks(self):
        for kind, options in (("actors", ("--measures",)), ("conflict", ("--normalize", "cosine", "--measures")), ("concepts", ())):
            for path in self.paths:
                files = {name: self.folder / f"{path.stem}.{kind}.{name}" for name in ("node-link", "graphml", "gexf", "cyjs", "gephi-edges", "dot")}
                for name, file in files.items():
                    subprocess.run([PROGRAM, "network", kind, path, "-f", name, "-o", file, *options], check=True, timeout=60)
                yield kind != "conflict", json.loads(files["node-link"].read_text(encoding="utf-8")), files

    def test_all_readers_agree(self):
        for directed, ours, files in self.networks():
            def ends(source, target):
                return (source, target) if directed else tuple(sorted((source, target)))

            self.assertIs(ours["directed"], directed)
            expected = {ends(e["source"], e["target"]): (float(e["weight"]), e.get("sign")) for e in ours["edges"]}
            ids = {n["id"] for n in ours["nodes"]}
            self.assertTrue(expected or "hostile" in files["dot"].stem)
            for read in (networkx.read_graphml(files["graphml"]), networkx.read_gexf(files["gexf"])):
                self.assertEqual((read.is_directed(), set(read.nodes)), (directed, ids))
                found = {ends(s, t): (float(d["weight"]), d.get("sign")) for s, t, d in read.edges(data=True)}
                self.assertEqual(found, expected)
                for node in ours["nodes"]:
                    for name, value in node.items():
                        if name not in ("id", "type", "label"):
                            self.assertEqual(read.nodes[node["id"]][name], value, name)
            read = igraph.Graph.Read_GraphML(str(files["graphml"]))
            self.assertEqual(read.is_directed(), directed)
            self.assertEqual({ends(read.vs[e.source]["id"], read.vs[e.target]["id"]): (e["weight"], e["sign"]) for e in read.es}, expected)
            read = self.javascript("cyjs", files["cyjs"])
            self.assertEqual({ends(e["source"], e["target"]): (float(e["weight"]), e.get("sign")) for e in read["edges"]}, expected)
            with open(files["gephi-edges"], newline="", encoding="utf-8") as file:
                found = {ends(r["Source"], r["Target"]): (float(r["Weight"]), int(r["sign"])) for r in csv.DictReader(file)}
            self.assertEqual(found, expected)
            drawn = json.loads(subprocess.run(["dot", "-Tdot_json", files["dot"]], check=True, capture_output=True, timeout=120).stdout, strict=False)
            name = {o["_gvid"]: o["name"] for o in drawn["objects"]}
            self.assertIs(drawn["directed"], directed)
            self.assertEqual({ends(name[e["tail"]], name[e["head"]]) for e in drawn.get("edges", [])}, set(expected))


if __name__ == "__main__":
    unittest.main()
