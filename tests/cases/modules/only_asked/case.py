"""A changed module that was not asked for is not updated. (R19)"""

MODULES = ["a"]
IMPORTS = ["a", "b"]
PROBES = ["a.f()"]
KEPT = {"b.g": "its module was not asked for"}
SOURCES = False


def hold():
    import b

    return b.g


def check(held, update):
    assert held() == "old b"
