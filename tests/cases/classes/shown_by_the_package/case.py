"""Classes that say they are of the package that shows them are those of the module that defines them. (R5, R11)"""

MODULES = ["pack.parts"]
IMPORTS = ["pack"]
SKIP = {"late": "without a recorded base, data keep what they have"}
PROBES = [
    "pack.Problem.mark",
    "pack.Problem.code",
    "pack.Problem().text()",
    "pack.Tool().use()",
    "pack.Problem.seen['start']",
]
KEPT = {"pack.Problem.seen": "it has an entry of the running program"}


def hold():
    import pack

    pack.Problem.seen["own"] = 3
    return pack.Problem, pack.Tool, pack.Problem.seen


def check(held, update):
    import pack

    assert held == (pack.Problem, pack.Tool, pack.Problem.seen)
    assert pack.Problem.seen == {"start": 2, "own": 3}
