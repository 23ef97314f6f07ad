"""A wrapper shares its annotations with what it wraps, as it does after a fresh start. (R2)"""

PROBES = [
    "m.f.__annotations__ is m.f.__wrapped__.__annotations__",
    "m.g.__annotations__ is m.g.__wrapped__.__annotations__",
]
SKIP = {"late": "without a recorded base, an added decorator is half done"}
