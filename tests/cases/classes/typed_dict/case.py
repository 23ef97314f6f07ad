"""Keys of a TypedDict follow the source, those that subclasses inherit, too. (R2)"""

PROBES = [
    "m.Movie.__annotations__",
    "sorted(m.Opt.__required_keys__)",
    "sorted(m.Opt.__optional_keys__)",
    "m.Opt.__annotations__",
    'm.Movie(name="a", id=1)',
]
