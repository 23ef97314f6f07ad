"""The drop-in for `python_reloader` (contract rule R23)."""

from __future__ import annotations

from collections.abc import Callable

Program = Callable[..., str]

V1 = """
import functools

LISTED = 1
OTHER = 1
_private = {"a": 1}


def log(function):
    label = "label"

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return label, function(*args, **kwargs)

    return wrapper


def plain(x, y=2):
    return "old", x, y


@log
def decorated(x):
    return "old", x


class Player:
    LISTED = 1
    OTHER = 1

    def method(self):
        return "old"

    @classmethod
    def make(cls):
        return "old", cls.__name__

    @staticmethod
    def static():
        return "old"

    def gone(self):
        return "gone"
"""
V2 = (
    V1.replace('"old"', '"new"').replace("= 1", "= 2").replace("y=2", "y=3").split("    def gone")[0]
    + "\n\nADDED = 5\n_reload_data = {'LISTED'}\nPlayer._unused = 0\n"
)
V2 = V2.replace("class Player:\n", "class Player:\n    _reload_data = {'LISTED'}\n    _del_func = True\n")
START = """
from midflight.python_reloader import Reload, Reloader
import m, user
player, plain, decorated, method = m.Player(), m.plain, m.decorated, m.Player.method
make, static = m.Player.__dict__["make"].__func__, m.Player.static
write("m.py", Path("m_new.py").read_text())
"""
USER = "from m import plain\n"


def test_reload(program: Program) -> None:
    """Functions run the new code as the same objects; listed data is new, other data is kept."""
    script = f"""{START}
Reload(["m"])
assert m.plain is plain is user.plain and plain(1) == ("new", 1, 3)
assert m.decorated is decorated and decorated(1) == ("label", ("new", 1))
assert m.Player.method is method and player.method() == "new"
assert m.Player.__dict__["make"].__func__ is make and m.Player.make() == ("new", "Player")
assert m.Player.static is static and static() == "new"
assert (m.LISTED, m.OTHER, m.ADDED, m.Player.LISTED, m.Player.OTHER) == (2, 1, 5, 2, 1)
assert not hasattr(m.Player, "gone")
"""
    assert program(script, m=V1, m_new=V2, user=USER) == ""


def test_reload_all_data(program: Program) -> None:
    script = f"""{START}
write("m.py", "_reload_all_data = True\\n" + Path("m_new.py").read_text())
Reload(["m"])
assert (m.LISTED, m.OTHER) == (2, 2)
"""
    program(script, m=V1, m_new=V2, user=USER)


def test_can_reload_is_asked(program: Program) -> None:
    """An overridden CanReload decides; the interpreter's own modules are skipped."""
    script = f"""{START}
asked = []
class Mine(Reloader):
    def CanReload(self, module_name):
        asked.append(module_name)
        return module_name != "m" and super().CanReload(module_name)
Mine().Reload(["m"])
assert plain(1) == ("old", 1, 2) and "m" in asked
assert not Reloader().CanReload("sys") and not Reloader().CanReload("json") and Reloader().CanReload("m")
"""
    program(script, m=V1, m_new=V2, user=USER)


def test_failure_changes_nothing(program: Program) -> None:
    """Unlike its model, a failing Reload raises and leaves everything as it was, `sys.meta_path` too."""
    script = f"""{START}
finders = list(sys.meta_path)
write("m.py", Path("m_new.py").read_text() + "raise RuntimeError\\n")
try:
    Reload(["m"])
except Exception:
    pass
else:
    raise AssertionError
assert plain(1) == ("old", 1, 2) and m.LISTED == 1 and sys.meta_path == finders
"""
    program(script, m=V1, m_new=V2, user=USER)
