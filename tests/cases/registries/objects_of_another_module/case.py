"""What one module registers with another is merged as what its own module made, with what the program did to it. (R5)"""

MODULES = ["app", "m"]
SKIP = {"late": "nobody knows what the source had made"}
PROBES = ["m.run.__doc__", "app.handlers['run'] is m.run", "m.LIMITS['low']", "app.handlers['limits'] is m.LIMITS"]
KEPT = {
    "m.run": "it counts its calls",
    "m.LIMITS": "the program has put something there",
    "app.handlers": "it holds what m.LIMITS is",
}


def hold():
    import m

    m.run(1)
    m.LIMITS["high"] = 7
    return m.run, m.LIMITS


def check(held, update):
    import app
    import m

    run, limits = held
    assert run is m.run is app.handlers["run"] and run.__doc__ == "Runs." and run.calls == 1 and run(1) == (1, "new")
    assert limits is m.LIMITS is app.handlers["limits"] and limits == {"low": 2, "high": 7, "step": 1}
    assert not [entry for entry in update.report.entries if entry.kind == "conflict"]
