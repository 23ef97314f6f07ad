"""What was computed by operators, protocols and built-in functions of changed classes is computed again. (R10)"""

SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}
PROBES = [
    "m.SUM",
    "m.SCALED",
    "m.PART",
    "m.HAS",
    "m.LIST",
    "m.FIRST",
    "m.ENTERED",
    "m.TEXT",
    "m.TRUTH",
    "m.SORTED",
    "m.MISSING",
    "m.CALLED",
    "m.NEGATED",
    "m.OF_INSTANCE",
    "m.OF_CLASS",
    "m.OF_TYPE",
]
