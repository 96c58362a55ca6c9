"""What goes wrong is said in one clear line with its place; an earlier output stays as it was."""
import copy
import gzip
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

from program import PROGRAM, TEXTS, graph_of, output, run, run_unprivileged

ARTICLE = TEXTS[0]
FAILED, USAGE = 1, 2
DIGITS_OF_PLACE = r":\d+(:\d+)?: "


class ErrorCase(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.folder.chmod(0o755)

    def refused(self, status, *arguments, naming="", by=run, **options):
        """Checks status and the one line on standard error, and returns the line."""
        done = by(*arguments, **options)
        message = done.stderr.decode(errors="replace")
        self.assertEqual(done.returncode, status, f"{arguments}\n{message}")
        self.assertRegex(message, r"\Aclaimgraph: [^\n]+\n\Z")
        self.assertIn(str(naming), message)
        self.assertEqual(done.stdout, b"")
        return message


class Usage(ErrorCase):
    def test_commands_and_options(self):
        for arguments, naming in [
                ((), ""),
                (("frobnicate",), "frobnicate"),
                (("extract",), "INPUT"),
                (("extract", ARTICLE, "--colour"), "--colour"),
                (("extract", ARTICLE, "-f", "docx"), "docx"),
                (("extract", ARTICLE, "-o", "graph.docx"), "graph.docx"),
                (("extract", ARTICLE, "--jobs", "many"), "many"),
                (("extract", ARTICLE, "--jobs", "0"), "jobs"),
                (("extract", ARTICLE, "--each"), "--each"),
                (("extract", ARTICLE, "--min-confidence", "2"), "min-confidence"),
                (("convert", ARTICLE, "-f", "docx"), "docx"),
                (("query", ARTICLE, "--act", "shout"), "shout"),
                (("query", ARTICLE, "--stance", "sideways"), "sideways"),
                (("query", ARTICLE, "--from", "yesterday"), "yesterday"),
        ]:
            with self.subTest(arguments):
                self.refused(USAGE, *arguments, naming=naming)

    def test_help_has_two_examples(self):
        for command in ("extract", "query", "explain", "lint", "convert", "formats"):
            text = output(command, "--help").decode()
            self.assertGreaterEqual(text.partition("Examples:")[2].count("claimgraph " + command), 2, command)

    def test_version(self):
        self.assertRegex(output("--version").decode(), r"\Aclaimgraph \d+\.\d+\.\d+\n\Z")


class Inputs(ErrorCase):
    def test_missing_file(self):
        path = self.folder / "nothing.txt"
        for command in ("extract", "explain", "query"):
            self.refused(FAILED, command, path, naming=path)
        self.refused(FAILED, "convert", path, "-f", "json", naming=path)

    def test_unreadable_folder_and_file(self):
        closed = self.folder / "closed"
        closed.mkdir()
        (closed / "a.txt").write_text("Japan said no.")
        (closed / "a.txt").chmod(0)
        self.refused(FAILED, "extract", closed, naming="a.txt", by=run_unprivileged)
        closed.chmod(0)
        self.addCleanup(closed.chmod, 0o700)
        self.refused(FAILED, "extract", closed, naming=closed, by=run_unprivileged)

    def test_broken_record_is_counted_and_skipped_or_stops(self):
        records = self.folder / "records.jsonl"
        records.write_text('{"id": "one", "text": "Japan said no."}\n{"id": "two", "tex\n'
                           '{"id": "three", "text": "Russia said yes."}\n')
        done = run("extract", records, "-f", "jsonl")
        self.assertEqual(len(done.stdout.splitlines()), 2)
        self.assertIn("records.jsonl:2", done.stderr.decode())
        strict = run("extract", records, "-f", "jsonl", "--strict")
        self.assertEqual(strict.returncode, FAILED)
        self.assertIn("records.jsonl:2", strict.stderr.decode())

    def test_byte_order_mark_before_records_is_passed_over(self):
        records = self.folder / "records.jsonl"
        records.write_bytes(b'\xef\xbb\xbf{"id": "one", "text": "Japan said no."}\n' * 2)
        done = run("extract", records, "-f", "jsonl")
        self.assertEqual(len(done.stdout.splitlines()), 1)
        self.assertIn("records.jsonl:2:1", done.stderr.decode())  # inside the file it is none

    def test_compressed_file_that_was_cut(self):
        records = self.folder / "records.jsonl.gz"
        whole = gzip.compress(b'{"id": "one", "text": "Japan said no."}\n' * 2000)
        records.write_bytes(whole[:len(whole) // 2])
        self.assertEqual(self.refused(FAILED, "extract", records, "-f", "json"),
                         f"claimgraph: {records}: unexpected end of file\n")


class Outputs(ErrorCase):
    def test_folder_in_the_place_of_the_file(self):
        self.refused(FAILED, "extract", ARTICLE, "-f", "json", "-o", self.folder, naming=self.folder)

    def test_file_in_the_place_of_a_folder(self):
        (self.folder / "file").write_text("kept")
        self.refused(FAILED, "extract", ARTICLE, "-o", self.folder / "file" / "graph.json", naming="file")
        self.assertEqual((self.folder / "file").read_text(), "kept")

    def test_folder_that_may_not_be_written(self):
        self.folder.chmod(0o555)
        self.addCleanup(self.folder.chmod, 0o755)
        article = self.enterContext(tempfile.NamedTemporaryFile(suffix=".txt"))
        article.write(b"Japan said no.")
        article.flush()
        os.chmod(article.name, 0o644)
        target = self.folder / "graph.json"
        self.refused(FAILED, "extract", article.name, "-o", target, naming=target, by=run_unprivileged)

    def test_full_disk(self):
        with open("/dev/full", "wb") as full:
            done = run_into(full, "extract", ARTICLE, "-f", "json")
        self.assertEqual(done.returncode, FAILED)
        self.assertRegex(done.stderr.decode(), r"\Aclaimgraph: [^\n]+\n\Z")

    def test_full_disk_under_json_lines(self):
        with open("/dev/full", "wb") as full:
            done = run_into(full, "extract", ARTICLE, "-f", "jsonl")
        self.assertEqual(done.returncode, FAILED)
        self.assertRegex(done.stderr.decode(), r"\Aclaimgraph: [^\n]+\n\Z")

    def test_an_earlier_output_stays(self):
        target = self.folder / "graph.json"
        target.write_text("earlier")
        for arguments in (("extract", self.folder / "nothing.txt"), ("extract", ARTICLE, "--data", self.folder / "no"),
                          ("convert", ARTICLE)):
            self.refused(FAILED, *arguments, "-o", target)
            self.assertEqual(target.read_text(), "earlier")
            self.assertEqual(os.listdir(self.folder), ["graph.json"])


def run_into(stdout, *arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], stdout=stdout, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)


VALUES = [None, True, 7, -7, 1.5, "text", [], {}, [7], {"a": 1}]


def kind(value):
    return "number" if isinstance(value, (int, float)) and not isinstance(value, bool) else type(value).__name__


def places(value, path=()):
    """Paths to every place of a JSON value; of a list only the first element that has a place of its own."""
    yield path
    if isinstance(value, dict):
        for field in value:
            yield from places(value[field], path + (field,))
    elif isinstance(value, list) and value:
        yield from places(value[0], path + (0,))


def changed(graph, path, value):
    whole = copy.deepcopy(graph)
    if not path:
        return value
    at = whole
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return whole


def full_graph():
    """A graph with every field of the schema in it."""
    graph = copy.deepcopy(graph_of(ARTICLE))
    document, actor, claim = graph["documents"][0], graph["actors"][0], graph["claims"][-1]
    first = graph["claims"][0]["id"]
    document |= {"title": "T", "date": "2025-11-03", "url": "u", "text": ARTICLE.read_bytes().decode()}
    actor |= {"codes": {"iso3": "RUS", "cameo": "RUS", "wikidata": "Q159"}, "aliases": ["Moscow"],
              "part_of": graph["actors"][1]["id"], "member_of": [graph["actors"][1]["id"]],
              "affiliation": [{"actor": graph["actors"][1]["id"], "role": "minister", "from": "2024", "until": "2025"}]}
    claim |= {"answers": [{"claim": first, "answer": "rejects"}], "within": first, "plover": "REJECT", "cameo": "120",
              "to": [actor["id"]], "about": [actor["id"]]}
    graph["claims"] = [claim] + graph["claims"][:-1]  # the full one first: places() goes into the first
    return graph


class BrokenGraphs(ErrorCase):
    def refused_graph(self, text):
        path = self.folder / "graph.json"
        path.write_bytes(text if isinstance(text, bytes) else json.dumps(text, ensure_ascii=False).encode())
        return self.refused(FAILED, "convert", path, "-f", "json", naming=path)

    def test_the_full_graph_is_read(self):
        path = self.folder / "graph.json"
        path.write_text(json.dumps(full_graph(), ensure_ascii=False), encoding="utf-8")
        output("convert", path, "-f", "json")

    def test_each_type_in_each_wrong_place(self):
        graph = full_graph()
        for path in places(graph):
            at = graph
            for step in path:
                at = at[step]
            for value in VALUES:
                wrong_element = value == [7] and isinstance(at, list) and at and kind(at[0]) != "number"
                if kind(value) != kind(at) or wrong_element:
                    with self.subTest(place=path, value=value):
                        self.refused_graph(changed(graph, path, value))

    def test_values_that_no_graph_has(self):
        graph = full_graph()
        for path, value in [
                (("version",), 2), (("format",), "other"),
                (("claims", 0, "act"), "shout"), (("claims", 0, "stance"), "sideways"),
                (("claims", 0, "kind"), "other"), (("claims", 0, "certainty"), "sure"),
                (("claims", 0, "document"), "d99"), (("claims", 0, "sources"), ["a99"]),
                (("claims", 0, "to"), ["c1"]), (("claims", 0, "within"), "c99"),
                (("claims", 0, "answers"), [{"claim": "c99", "answer": "rejects"}]),
                (("claims", 0, "sentence"), [9, 3]), (("claims", 0, "sentence"), [1, 2, 3]),
                (("claims", 0, "content", "spans"), [[-1, 4]]), (("claims", 0, "content", "spans"), [[0, 99999999999]]),
                (("claims", 0, "id"), graph["claims"][1]["id"]), (("actors", 0, "id"), graph["actors"][1]["id"]),
                (("actors", 0, "kind"), "planet"), (("actors", 0, "part_of"), "a999"),
                (("actors", 0, "mentions"), [{"document": "d99", "begin": 0, "end": 1, "text": "x", "via": "name"}]),
        ]:
            with self.subTest(place=path, value=value):
                self.refused_graph(changed(graph, path, value))

    def test_bytes_that_are_no_graph(self):
        whole = json.dumps(full_graph()).encode()
        broken = [b"", b" ", b"[", b"{}", b"null", b"\x00", b"\xff\xfe{}", b"[" * 200_000, b'{"a":' * 200_000,
                  whole + b"x", whole.replace(b'"claims"', b'"claims', 1)]
        broken += [whole[:len(whole) * part // 23] for part in range(1, 23)]
        for text in broken:
            with self.subTest(text[-40:]):
                self.assertRegex(self.refused_graph(text), DIGITS_OF_PLACE)


class BrokenRules(ErrorCase):
    def test_each_line_is_named(self):
        cues = self.folder / "cues"
        cues.mkdir()
        (cues / "verbs.tsv").write_text("\ufeffcue\tframes\nbemoan\tobject;that\n", encoding="utf-8")
        output("extract", ARTICLE, "-f", "json", "--data", self.folder)
        for name, text, place in [
                ("verbs.tsv", "lemma\tnonsense\nsay\tthat\n", ":1:"),
                ("verbs.tsv", "", ":"),
                ("verbs.tsv", "\xff\xfe\n", ":1"),
                ("verbs.tsv", "cue\tframes\nbemoan\tobjct\n", ':2:8: unknown frame "objct" (known: that, '),
                ("verbs.tsv", "cue\tframe\n", ':1:5: unknown column "frame" (known: cue, frames)'),
                ("verbz.tsv", "cue\tframes\nbemoan\tobject\n", ': no rule file of cues is called "verbz"'),
        ]:
            with self.subTest(text):
                for file in cues.iterdir():
                    file.unlink()
                (cues / name).write_text(text, encoding="latin-1")
                message = self.refused(FAILED, "extract", ARTICLE, "-f", "json", "--data", self.folder, naming=name)
                self.assertIn(name + place, message)


if __name__ == "__main__":
    unittest.main()
