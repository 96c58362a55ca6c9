"""A graph whose words are made to break writers: marks of every format, control characters, reserved words."""

WORDS = [
    'He said "no" and \'no\' and \\"no\\"', "<b>&amp;</b> ]]> <!-- x --> <?xml?>", "a, b; c\td", "line\nline\r\nline",
    "bell\x07 escape\x1b null\x01",
    "".join("a longer word" * 2 + chr(c) for c in range(1, 32)), "\u202eright to left\u202c \u200e\u2066x\u2069", "😠🇰🇵 é ́ \U0001F468\u200d\U0001F469",
    "trailing backslash\\", "#quot; &quot; %3B -->", "|pipe| {brace} [bracket] (paren)", "=1+1", "-- comment",
    "subgraph", "end", "graph", "node", "edge", "strict", "digraph", "class", "click", "style", "default", "null", "true",
    "12", "007", "1e5", "-1", "0x10", "NaN", " leading and trailing ", "\ufeffmark", "\u2028separator\u2029", "`tick`",
    "x" * 20_000,
]


def graph():
    """Claims of everybody about the next one, each with its hostile words as names, cue and content."""
    length = 100_000
    actors, claims = [], []
    for i, words in enumerate(WORDS, 1):
        actors.append({"id": f"a{i}", "key": f"key-{i}" if i % 2 else str(i), "name": words[:200], "kind": "person",
                       "aliases": [words[:200] + "!"],
                       "mentions": [{"document": "d1", "begin": i, "end": i + 1, "text": words[:200], "via": "name"}]})
    for i, words in enumerate(WORDS, 1):
        claims.append({"id": f"c{i}", "document": "d1", "sources": [f"a{i}"], "source": {"text": words[:200], "spans": [[i, i + 1]]},
                       "cue": {"text": words[:200], "lemma": "say", "spans": [[500 + i, 501 + i]]},
                       "content": {"text": words, "spans": [[1000 + i, 1001 + i], [2000 + i, 2001 + i]]},
                       "sentence": [0, length], "kind": "direct", "act": ("warn", "support", "state")[i % 3],
                       "stance": ("oppose", "support", "neutral")[i % 3], "to": [], "about": [f"a{i % len(WORDS) + 1}"],
                       "negated": i % 2 == 0, "certainty": "certain", "rule": "say.that", "confidence": 0.5})
    actors[0]["part_of"] = "a2"
    actors[1]["member_of"] = ["a3", "a4"]
    actors[2]["affiliation"] = [{"actor": "a4", "role": 'chief "of" <staff> & co', "from": "2024-01-01"}]
    claims[1]["answers"] = [{"claim": "c1", "answer": "rejects"}]
    claims[2]["within"] = "c2"
    return {"format": "claimgraph", "version": 1, "generator": {"name": "test", "version": "0"},
            "documents": [{"id": "d1", "name": 'quarrel "of" <words> & co.txt', "title": WORDS[0], "date": "2025-11-03",
                           "url": "https://example.org/?a=1&b=2", "length": length}],
            "actors": actors, "claims": claims}
