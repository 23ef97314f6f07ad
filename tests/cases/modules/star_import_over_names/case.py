"""What a star import has covered comes to the fore when that import goes; so does what then is not bound. (R2, R4)"""

PROBES = [
    "m.V, m.W, m.f(), m.get(), m.READ, m.NAMES, m.T",
    "[hasattr(m, name) for name in ('U', '_hidden', 'S')]",
]
MODULES = None
IMPORTS = ["x", "y", "m"]
SKIP = {"late": "without a recorded base, what a block or a call has computed keeps its value"}


def hold():
    import m

    return m.get


def check(held, update):
    import m

    assert held is m.get and held() == (5, "m")
