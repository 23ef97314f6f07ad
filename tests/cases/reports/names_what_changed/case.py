"""The report names the functions, classes and data that changed, were added or removed, and no others. (R20)"""

PROBES = ["m.changed_function()", "m.CHANGED"]


def check(held, update):
    text = str(update)
    for name in ("changed_function", "added_function", "removed_function", "CHANGED", "ADDED", "REMOVED", "Added", "Changed"):
        assert name in text, f"{name} is not in:\n{text}"
    for name in ("calm_function", "CALM", "Calm"):
        assert name not in text, f"{name} is in:\n{text}"
