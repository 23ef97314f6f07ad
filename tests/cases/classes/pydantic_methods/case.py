"""Methods of a pydantic model follow the source; what it validates is of the live class. (R1, R2)"""

REQUIRES = ["pydantic"]
SKIP = {"allocations": "pydantic goes on without what it had no memory for"}
PROBES = ['m.Item(name="x").hello()', 'm.Item(name="x").up', 'type(m.Item.model_validate({"name": "q"})) is m.Item']
KEPT = {"m.Item": "C objects without a value"}


def hold():
    import m

    return m.Item(name="a")


def check(held, update):
    assert held.hello() == "new a" and held.up == "A"
