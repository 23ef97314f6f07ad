"""What a statement has put into a container is told by the container, not by its name. (R5, R10)"""

MODULES = None
IMPORTS = ["core", "shop", "m"]
KEPT = {
    "shop.names": "the program has filled it",
    "shop.pages": "the program has filled it",
    "shop.rows": "the program has filled it",
}
PROBES = ["core.names", "core.pages", "core.rows"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}


def hold():
    import shop

    shop.names.extend([3, "both", "given"])
    shop.pages.extend(["first", "both"])
    shop.rows["a"].append("x")


def check(held, update):
    import shop

    assert shop.names == [3, "both", "given"], shop.names
    assert shop.pages == ["first", "both"], shop.pages
    assert shop.rows == {"a": ["x"]}, shop.rows
