"""cli -> exporters -> graph -> extractor -> standard library, never back."""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
LAYERS = ["extractor", "graph", "exporters", "cli"]
BELOW = {layer: LAYERS[:i + 1] for i, layer in enumerate(LAYERS)}  # besides public headers
INCLUDE = re.compile(r'^\s*#include\s+(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)


def files(folder):
    return sorted(p for suffix in ("*.hpp", "*.cpp") for p in (ROOT / folder).rglob(suffix))


def includes(path):
    """(quoted, angled) names of a file's includes."""
    found = INCLUDE.findall(path.read_text(encoding="utf-8"))
    return [quoted for quoted, _ in found if quoted], [angled for _, angled in found if angled]


def resolved(name, path, layers):
    for folder in [path.parent, ROOT / "include", *(ROOT / layer for layer in layers)]:
        if (folder / name).is_file():
            return (folder / name).resolve()
    return None


def reached(path, layers):
    """The files of the project that `path` includes, directly or not."""
    seen, waiting = set(), [path]
    while waiting:
        at = waiting.pop()
        for name in includes(at)[0]:
            target = resolved(name, at, layers)
            if target and target not in seen:
                seen.add(target)
                waiting.append(target)
    return seen


class Layers(unittest.TestCase):
    def test_includes_lead_down(self):
        for layer, below in BELOW.items():
            self.assertTrue(files(layer))
            for path in files(layer):
                for name in includes(path)[0]:
                    self.assertIsNotNone(resolved(name, path, below), f"{path.relative_to(ROOT)} includes {name}")

    def test_the_extractor_knows_neither_graph_nor_json(self):
        for path in files("extractor"):
            for file in reached(path, ["extractor"]) | {path}:
                for name in includes(file)[1]:
                    if name != "boost/container/small_vector.hpp":
                        self.assertNotRegex(name, r"^(boost|rapidjson|CLI)/", f"{path.relative_to(ROOT)} by {file.name}")

    def test_json_stays_where_json_is_read_or_written(self):
        for path in files("include"):
            for name in includes(path)[1]:
                self.assertNotRegex(name, r"^(rapidjson|CLI|fmt)/", path.name)


if __name__ == "__main__":
    unittest.main()
