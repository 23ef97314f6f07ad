import tokens
from keywords import TABLE

REGEX = [(r"\w+", tokens.Keyword), (r"set", tokens.Keyword), (r"\d+", tokens.Name)]
NESTED = [TABLE, (tokens.Keyword, [tokens.Name])]
