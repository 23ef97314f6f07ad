"""Global and local events of `sys.monitoring` are raised by the new code. (R18)"""

MIN_PY = [3, 12]
PROBES = ["m.f(1)"]


def hold():
    import sys

    import m

    events = sys.monitoring.events
    seen = {"global": [], "local": []}
    for tool, name in ((3, "global"), (4, "local")):
        sys.monitoring.use_tool_id(tool, name)
    sys.monitoring.register_callback(3, events.PY_START, lambda code, offset: seen["global"].append(code.co_name))
    sys.monitoring.register_callback(4, events.LINE, lambda code, line: seen["local"].append(line))
    sys.monitoring.set_events(3, events.PY_START)
    sys.monitoring.set_local_events(4, m.f.__code__, events.LINE)
    m.f(1)
    assert "f" in seen["global"] and seen["local"] == [2]
    return seen


def check(held, update):
    import sys

    import m

    for seen in held.values():
        seen.clear()
    m.f(1)
    for tool in (3, 4):
        sys.monitoring.free_tool_id(tool)
    assert "f" in held["global"] and held["local"] == [5, 6]
