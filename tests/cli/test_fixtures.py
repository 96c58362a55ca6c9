"""The gold beside the fixtures is well formed: what it points at stands in the text, once."""
import json
import pathlib
import unittest

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "fixtures"
ACTS = set("state believe predict hope fear agree support praise request promise accuse criticize reject warn "
           "threaten concede question".split())
ALLOWED = {"act": ACTS, "stance": {"support", "oppose", "neutral"},
           "certainty": {"certain", "probable", "possible"}, "required": {True, False}}


class Gold(unittest.TestCase):
    def each_gold(self):
        for path in sorted(FIXTURES.glob("*.gold.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            text = (FIXTURES / gold["text"]).read_bytes().decode("utf-8")
            with self.subTest(path.name):
                yield gold, text

    def test_every_text_has_gold(self):
        texts = {p.stem for p in FIXTURES.glob("*.txt")}
        self.assertEqual(texts, {p.name[:-len(".gold.json")] for p in FIXTURES.glob("*.gold.json")})
        self.assertGreaterEqual(len(texts), 6)

    def test_contents_and_cues_stand_in_the_text(self):
        for gold, text in self.each_gold():
            for claim in gold["claims"]:
                with self.subTest(claim["id"]):
                    if "content_spans" in claim:
                        begin, end = claim["content_spans"][0]
                        self.assertTrue(claim["content"].startswith(text[begin:end]))
                        (begin, end), = claim["cue_spans"]
                        self.assertEqual(text[begin:end], claim["cue"])
                    else:
                        self.assertEqual(text.count(claim["content"]), 1, claim["content"])
                        self.assertIn(claim["cue"], text)

    def test_values_are_of_the_schema(self):
        for gold, _ in self.each_gold():
            for claim in gold["claims"]:
                for field, values in ALLOWED.items():
                    self.assertIn(claim.get(field, "certain"), values, claim["id"])
                for actor in claim["sources"] + claim["to"] + claim["about"]:
                    self.assertRegex(actor, r"^~?[a-z0-9]+(-[a-z0-9]+)*$")

    def test_narration_stands_in_the_text(self):
        for gold, text in self.each_gold():
            for sentence in gold["narration"]:
                self.assertIn(sentence, text)


if __name__ == "__main__":
    unittest.main()
