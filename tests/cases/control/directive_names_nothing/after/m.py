_reload_data = {"x", "absent"}
_keep_data = {"nothing"}
x = 2


def f():
    return "new"
