"""A pydantic model gets a field: live models have it, can be dumped, and validate to the live class. (R1, R11)"""

REQUIRES = ["pydantic"]
SKIP = {"allocations": "pydantic goes on without what it had no memory for"}
PROBES = [
    'm.Item(name="x").model_dump()',
    'm.Item.model_validate({"name": "q"}).total()',
    'type(m.Item.model_validate({"name": "q"})) is m.Item',
    'type(m.Cart.model_validate({"items": [{"name": "q"}]}).items[0]) is m.Item',
    "m.Item.model_fields.keys()",
    'm.Cart(items=[m.Item(name="a")]).model_dump()',
]
KEPT = {"m.Item": "C objects without a value", "m.Cart": "C objects without a value", "m.C": "it holds live instances"}


def hold():
    import m

    return m.Item(name="a"), m.Cart(items=[m.Item(name="b")])


def check(held, update):
    import m

    i, c = held
    assert i.total() == 2.0 and type(i) is m.Item
    assert i.tags == [], i
    assert i.model_dump() == {"name": "a", "price": 1.0, "tags": []}, (
        i.model_dump(),
        i.__dict__,
        m.Item(name="a").model_dump(),
        m.Item.__pydantic_serializer__,
    )
    assert c.model_dump() == {"items": [{"name": "b", "price": 1.0, "tags": []}]}
    m.Cart(items=[i])
    i2 = i.model_copy(update={"name": "z"})
    assert i2.tags == []
