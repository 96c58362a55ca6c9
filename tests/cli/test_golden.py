"""What the program says of the fixtures, word for word. After a change that is meant:

    CLAIMGRAPH_APPROVE=1 ctest --test-dir build/release -R golden

rewrites the expected files; read their difference before it is committed.
"""
import os
import re
import unittest

from program import FIXTURES, TEXTS, output

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


if __name__ == "__main__":
    unittest.main()
