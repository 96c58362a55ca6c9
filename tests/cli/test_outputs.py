"""What the program writes: spans that cut out what is said to be there, the same bytes every time."""
import json
import pathlib
import tempfile
import unittest

from program import FIXTURES, TEXTS, formats, graph_of, output


def text_of(path):
    return pathlib.Path(path).read_bytes().decode("utf-8", "replace")


def cut(text, spans):
    return " ".join(text[begin:end] for begin, end in spans)


class Spans(unittest.TestCase):
    """Offsets are code points, half-open; the pieces of a discontinuous part are joined by a space."""

    def check_graph(self, graph, text):
        for actor in graph["actors"]:
            for mention in actor.get("mentions", []):
                self.assertEqual(text[mention["begin"]:mention["end"]], mention["text"])
        for claim in graph["claims"]:
            begin, end = claim["sentence"]
            self.assertTrue(0 <= begin < end <= len(text))
            for part in ("source", "cue", "content"):
                if part in claim:
                    self.assertTrue(claim[part]["spans"])
                    self.assertEqual(cut(text, claim[part]["spans"]), claim[part]["text"])
        document, = graph["documents"]
        self.assertEqual(document["length"], len(text))

    def test_json(self):
        for path in TEXTS:
            with self.subTest(path.name):
                graph = graph_of(path)
                self.assertTrue(graph["claims"])
                self.check_graph(graph, text_of(path))

    def test_jsonl(self):
        lines = output("extract", FIXTURES / "dated", "-f", "jsonl").decode().splitlines()
        self.assertEqual(len(lines), 20)
        for line in lines:
            graph = json.loads(line)
            self.check_graph(graph, text_of(FIXTURES / "dated" / graph["documents"][0]["name"]))

    def test_brat(self):
        for path in TEXTS:
            text = text_of(path)
            for line in output("extract", path, "-f", "brat").decode().split("\n"):
                if line.startswith("T"):
                    _, where, words = line.split("\t")
                    spans = [map(int, fragment.split()) for fragment in where.split(" ", 1)[1].split(";")]
                    self.assertEqual(cut(text, spans).replace("\r", " ").replace("\n", " "), words)

    def test_conllu(self):
        for path in TEXTS:
            text = text_of(path)
            rows = [line.split("\t") for line in output("extract", path, "-f", "conllu").decode().splitlines()
                    if line[:1].isdigit()]
            checked = 0
            for row in rows:
                places = dict(pair.split("=", 1) for pair in row[9].split("|") if "=" in pair)
                if row[0].isdigit() and "start_char" in places:  # a part of a multiword token may have none
                    self.assertEqual(text[int(places["start_char"]):int(places["end_char"])], row[1])
                    checked += 1
            self.assertGreater(checked, len(rows) * 0.9)

    def test_bytes_that_are_no_utf8(self):
        broken = (b"The caf\xe9 closed \xff\xfe and \xe2\x80 the \xf0\x9f\x98\xa0 remained. \xc3\r\n\r\n"
                  b"Russia said on Monday that Japan had closed the \xf0\x9f\x98 strait.\r\n")
        graph = json.loads(output("extract", "-", "-f", "json", "--with-text", stdin=broken))
        text = broken.decode("utf-8", "replace")
        self.assertEqual(graph["documents"][0]["text"], text)
        self.assertTrue(graph["claims"])
        self.check_graph(graph, text)

    def test_with_text_is_the_text(self):
        for path in TEXTS:
            graph = json.loads(output("extract", path, "-f", "json", "--with-text"))
            self.assertEqual(graph["documents"][0]["text"], text_of(path))


def without_ids(graph):
    """The graph's content, whatever ids it goes by, in an order of its own."""
    key = {actor["id"]: actor["key"] for actor in graph["actors"]}
    name = {document["id"]: document["name"] for document in graph["documents"]}
    place = {claim["id"]: [name[claim["document"]], claim["cue"], claim["content"]] for claim in graph["claims"]}

    def replaced(value, field=None):
        if isinstance(value, dict):
            return {f: replaced(v, f) for f, v in value.items() if f != "id"}
        if field == "mentions":
            return sorted((replaced(v) for v in value), key=lambda m: (m["document"], m["begin"]))
        if isinstance(value, list):
            return [replaced(v) for v in value]
        if isinstance(value, str):
            return key.get(value) or name.get(value) or place.get(value) or value
        return value

    return {part: sorted((json.dumps(replaced(row), sort_keys=True) for row in graph[part]))
            for part in ("documents", "actors", "claims")}


class Determinism(unittest.TestCase):
    def test_two_runs_write_the_same_bytes(self):
        for name in formats():
            with self.subTest(name):
                self.assertEqual(output("extract", TEXTS[0], "-f", name), output("extract", TEXTS[0], "-f", name))

    def test_order_of_files_changes_ids_only(self):
        forward = json.loads(output("extract", *TEXTS, "-f", "json"))
        backward = json.loads(output("extract", *reversed(TEXTS), "-f", "json"))
        self.assertEqual(without_ids(forward), without_ids(backward))

    def test_any_number_of_jobs(self):
        for name in ("json", "jsonl"):
            one = output("extract", FIXTURES, "-f", name, "--jobs", "1")
            self.assertEqual(one, output("extract", FIXTURES, "-f", name, "--jobs", "5"))

    def test_reading_back_and_writing_again(self):
        graph = output("extract", FIXTURES / "dated", "-f", "json")
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "graph.json")
            path.write_bytes(graph)
            self.assertEqual(output("convert", path, "-f", "json"), graph)


class Where(unittest.TestCase):
    """Which files are written."""

    def test_each_names_files_after_documents(self):
        with tempfile.TemporaryDirectory() as folder:
            output("extract", FIXTURES / "dated", "--each", "-f", "json", "-o", folder)
            self.assertEqual(sorted(p.name for p in pathlib.Path(folder).iterdir()),
                             sorted(p.stem + ".json" for p in (FIXTURES / "dated").iterdir()))

    def test_suffix_chooses_the_format(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "out", "graph.json")
            output("extract", TEXTS[0], "-o", path)
            self.assertEqual(path.read_bytes(), output("extract", TEXTS[0], "-f", "json"))

    def test_standard_input(self):
        from_file, from_input = graph_of(TEXTS[0]), json.loads(output("extract", "-", "-f", "json", stdin=TEXTS[0].read_bytes()))
        self.assertEqual(from_file["claims"], from_input["claims"])


if __name__ == "__main__":
    unittest.main()
