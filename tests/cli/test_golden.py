"""What the program says of the fixtures, word for word. After a change that is meant:

    CLAIMGRAPH_APPROVE=1 ctest --test-dir build/release -R golden

rewrites the expected files; read their difference before it is committed.
"""
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from program import FIXTURES, PROGRAM, TEXTS, output

APPROVE = os.environ.get("CLAIMGRAPH_APPROVE") == "1"
GENERATOR = re.compile(rb'"generator":\{[^}]*\},')  # names version and rules: changes with every rule


class Golden(unittest.TestCase):
    maxDiff = 4000

    def check(self, path, written):
        if APPROVE:
            path.write_bytes(written)
        self.assertTrue(path.exists(), f"{path.name}: make it with CLAIMGRAPH_APPROVE=1")
        self.assertEqual(written.decode(), path.read_bytes().decode(), f"{path.name} differs")

    def test_claims_of_every_text(self):
        for text in TEXTS:
            with self.subTest(text.name):
                self.check(text.with_suffix(".expected.csv"), output("extract", text, "-f", "csv"))

    def test_the_shipped_article_in_full(self):
        text = FIXTURES / "pyongyang-moscow-pact.txt"
        written = output("extract", text, "-f", "json")
        self.check(text.with_suffix(".expected.json"), GENERATOR.sub(b"", written))
        self.check(text.with_suffix(".expected.dot"), output("extract", text, "-f", "dot"))

    def test_pages(self):
        """What README and docs show of commands on the fixtures; "…" stands for the lines left out."""
        root = FIXTURES.parent
        for path in (root / "README.md", root / "docs" / "networks.md", root / "docs" / "reading.md"):
            page = path.read_text(encoding="utf-8")
            with self.subTest(path.name), tempfile.TemporaryDirectory() as folder:
                pathlib.Path(folder, "fixtures").symlink_to(FIXTURES)
                pathlib.Path(folder, "claimgraph").symlink_to(PROGRAM)
                for block in re.findall(r"```\n(\$ (?:claimgraph|echo) .*?)```", page, re.DOTALL):
                    page = page.replace(block, shown(block, folder))
                self.check(path, page.encode())


def shown(block, folder):
    """The commands of a block, run in `folder`, with their outputs, cut where the block cuts them."""
    text = ""
    for command, expected in re.findall(r"\$ ((?:.*\|\n)*.*\n)((?:(?!\$ ).*\n)*)", block):
        done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, check=True, timeout=60,
                              env={**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"})
        lines = done.stdout.decode().splitlines(keepends=True)
        kept = expected.count("\n") - 1 if expected.endswith("…\n") else len(lines)
        text += f"$ {command}{''.join(lines[:kept])}{'…' + chr(10) if kept < len(lines) else ''}"
    return text


if __name__ == "__main__":
    unittest.main()
