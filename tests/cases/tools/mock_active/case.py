"""A `mock.patch` in force during the update ends with the new function in place. (R4, R18)"""

PROBES = ["m.other()"]
KEPT = {"m.fetch": "a mock stands in for it", "m.C.go": "a mock stands in for it", "m.LIMIT": "a mock stands in for it"}
SKIP = {"late": "what was patched before midflight came cannot be told from the source's own"}


def hold():
    from unittest import mock

    import m

    patchers = [mock.patch("m.fetch", return_value="mocked"), mock.patch.object(m.C, "go", return_value="mocked")]
    patchers.append(mock.patch.object(m, "LIMIT", 99))
    for patcher in patchers:
        patcher.start()
    assert m.run() == "mocked"
    return patchers


def check(held, update):
    import m

    assert m.run() == "mocked" and m.C().go() == "mocked" and m.LIMIT == 99
    for patcher in held:
        patcher.stop()
    assert m.fetch() == m.run() == "new" and m.C().go() == "new go"
