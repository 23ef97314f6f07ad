"""Annotations of a module are those of the new source. (R2)"""

PROBES = ["m.__annotations__", "typing.get_type_hints(m)", "m.x", "hasattr(m, 'z')"]
