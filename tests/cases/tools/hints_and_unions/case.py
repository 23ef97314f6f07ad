"""`get_type_hints`, subscripted generics and protocols follow the new annotations, classes and members. (R2, R18)"""

IMPORTS = ["m", "user"]
SKIP = {"late": "without a recorded base, an alias that is no literal stays as it is"}
PROBES = [
    "{k: str(v) for k, v in __import__('typing').get_type_hints(m.f).items()}",
    "{k: str(v) for k, v in __import__('typing').get_type_hints(m.Box).items()}",
    "str(user.Boxes)",
    "isinstance(m.Thing(), m.Runs)",
    "str(m.Alias)",
    "{k: str(v) for k, v in __import__('typing').get_type_hints(user.g, vars(user)).items()}",
]


def hold():
    import typing

    import m

    assert not isinstance(m.Thing(), m.Runs)
    typing.get_type_hints(m.f), typing.get_type_hints(m.Box)
    return m.Thing(), m.Box, m.Runs


def check(held, update):
    import typing

    import m

    thing, box, runs = held
    assert box is m.Box and runs is m.Runs and isinstance(thing, m.Runs)
    assert typing.get_type_hints(m.f)["x"] == typing.List[m.Box]
