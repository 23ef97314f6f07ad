"""With postponed annotations too, the type hints are those of the new source. (R2, R18)"""

PROBES = ["m.f.__annotations__", "typing.get_type_hints(m.f)", "typing.get_type_hints(m.Point)"]
