"""Classes are made again where `__init_subclass__` of a base or a method of their metaclass changes. (R2, R10)"""

MODULES = None
IMPORTS = ["hooks", "m", "planets"]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}
PROBES = ["m.Tagged.tag", "m.Further.tag", "m.Marked.mark", "m.MarkedToo.mark", "m.Tagged.Inner.tag", "planets.BOTH", "planets.Planet.MARS.density"]


def hold():
    import m

    return m.Tagged, m.Tagged(), m.Marked


def check(held, update):
    import m

    cls, instance, marked = held
    assert cls is m.Tagged and type(instance) is cls and instance.tag == ("t", "new") and marked is m.Marked
