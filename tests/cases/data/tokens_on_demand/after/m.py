import tokens
from keywords import TABLE

REGEX = [(r"\w+", tokens.Name), (r"set", tokens.Keyword), (r"\d+?", tokens.Name), (r"\s", tokens.Token)]
NESTED = [TABLE, (tokens.Name, [tokens.Name])]
