"""Objects that grow attributes on demand are the same objects in every table, whatever has grown on them since. (R5, R6)"""

MODULES = ["tokens", "keywords", "m"]
IMPORTS = ["tokens", "keywords", "m"]
PROBES = [
    "{key: tuple(token) for key, token in keywords.TABLE.items()}, [(rx, tuple(token)) for rx, token in m.REGEX]",
    "[token is tokens.Name for token in (keywords.TABLE['row'], m.REGEX[0][1], m.NESTED[1][0])]",
    "[(tuple(token), style) for token, style in keywords.STYLES.items()], m.NESTED[0] is keywords.TABLE",
    "tokens.Keyword.label, tokens.Keyword.parent is tokens.Token, m.REGEX[1][1] is tokens.Keyword",
]
KEPT = {
    "tokens.Token": "the program has grown more on it",
    "tokens.Name": "the program has grown more on it",
    "tokens.Keyword": "the program has grown more on it",
    "keywords.TABLE": "it leads to the grown tokens",
    "keywords.STYLES": "it leads to the grown tokens",
    "m.TABLE": "it leads to the grown tokens",
    "m.REGEX": "it leads to the grown tokens",
    "m.NESTED": "it leads to the grown tokens",
}
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m
    import tokens

    tokens.Keyword.Grown.Here  # noqa: B018
    tokens.Name.Grown  # noqa: B018
    return tokens.Token, tokens.Keyword, tokens.Name, tokens.Keyword.Grown, m.REGEX


def check(held, update):
    import m
    import tokens

    assert held[:3] == (tokens.Token, tokens.Keyword, tokens.Name) and held[4] is m.REGEX
    assert held[1] is tokens.Keyword and held[2] is tokens.Name and tokens.Keyword.Grown is held[3]
    assert "conflict" not in str(update), str(update)
