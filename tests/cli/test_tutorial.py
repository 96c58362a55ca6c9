"""The way from a missed sentence to a rule, as docs/rules.md teaches it, is one that works."""
import pathlib
import re
import tempfile
import unittest

from program import FIXTURES, output, run

PAGE = (FIXTURES.parent / "docs" / "rules.md").read_text(encoding="utf-8")
LESSON = PAGE[PAGE.index("## From a missed sentence"):]


class Tutorial(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.rules = pathlib.Path(folder.name, "mine")
        self.sentence = pathlib.Path(folder.name, "sentence.txt")
        self.sentence.write_text(re.search(r"The sentence is \*(.*?)\*", LESSON)[1] + "\n", encoding="utf-8")
        files = re.findall(r"`mine/(\S+\.tsv)`.*?```\n(.*?)```", LESSON, re.DOTALL)
        self.assertEqual([name for name, _ in files], ["cues/verbs.tsv", "meaning/acts.tsv"])
        for name, rows in files:
            path = self.rules / name
            path.parent.mkdir(parents=True)
            path.write_text(re.sub(r"(?m)^ +", "", rows), encoding="utf-8")

    def claims(self, *options):
        return output("extract", self.sentence, "-f", "csv", *options).decode().splitlines()[1:]

    def test_the_rule_makes_the_claim(self):
        self.assertEqual(self.claims(), [])
        self.assertNotIn(b"  cue  ", output("explain", self.sentence))
        self.assertEqual(output("lint", self.rules), b"")
        (claim,) = self.claims("--data", self.rules)
        self.assertIn(",criticize,", claim)

    def test_our_own_rules_have_no_findings(self):
        self.assertEqual(output("lint"), b"")

    def test_lint_tells_cues_that_never_match(self):
        cues = self.rules / "cues"
        cues.mkdir(parents=True, exist_ok=True)
        (cues / "nouns.tsv").write_text("cue\tframes\nconcerns\tabout\nzzyx\tof\ndismay\tat\n")
        findings = run("lint", self.rules).stdout.decode().splitlines()
        self.assertEqual([line.split("never matches")[0][-5:] for line in findings],
                         ["2:1: ", "3:1: "])

    def test_every_rule_file_is_described(self):
        for path in sorted((FIXTURES.parent / "extractor" / "data").rglob("*.tsv")):
            self.assertIn(path.name, PAGE)


if __name__ == "__main__":
    unittest.main()
