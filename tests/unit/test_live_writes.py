"""What other threads write while an update is made stays, whether the update succeeds or fails. (R13, R14)"""

from __future__ import annotations

from collections.abc import Callable

Program = Callable[..., str]
HUB = """
from collections import OrderedDict, deque

log = []
table = {}
names = set()
recent = deque()
order = OrderedDict()
registry = []

class Counter:
    total = 0

counter = Counter()

def register(function):
    registry.append(function)
    return function
"""
M = """
import time
import hub

X = 1
"""
WRITER = """
import sys, threading
import midflight; midflight.install(include=["*"])
import hub, m
stop = threading.Event()
written = 0

def write_on():
    global written
    while not stop.is_set():
        n = written
        hub.log.append(n)
        hub.table[n] = n
        hub.names.add(n)
        hub.recent.append(n)
        hub.order[n] = n
        hub.counter.total += 1
        written = n + 1
        if n % 50 == 0:
            stop.wait(0.0001)

def check():
    stop.set()
    writer.join()
    assert written > 100
    every = list(range(written))
    assert hub.log == every and list(hub.table) == every and hub.names == set(every)
    assert list(hub.recent) == every and list(hub.order) == every and hub.counter.total == written

writer = threading.Thread(target=write_on)
writer.start()
"""


def test_failing_code_that_waits(program: Program) -> None:
    """New code that waits and then fails takes back what it did itself, and nothing of what others did meanwhile."""
    script = f"""{WRITER}
for n in range(5):
    start = "import time\\nimport hub\\nX = 1\\n@hub.register\\ndef f(): pass\\n"
    write("m.py", start + "time.sleep(0.02)\\nraise RuntimeError\\n# %d" % n)
    raises(midflight.ExecuteError, lambda: midflight.reload(["m"]))
check()
assert hub.registry == [] and m.X == 1
"""
    program(script, hub=HUB, m=M)


def test_code_that_waits(program: Program) -> None:
    """The same where it succeeds."""
    script = f"""{WRITER}
for n in range(5):
    write("m.py", "import time\\nimport hub\\nX = time.sleep(0.02)\\n@hub.register\\ndef f(): return %d\\n" % n)
    midflight.reload(["m"])
check()
assert hub.registry == [m.f] and m.f() == 4
"""
    program(script, hub=HUB, m=M)


def test_containers_that_both_write(program: Program) -> None:
    """With threads that take turns all the time, code that does not wait shares its very containers with others."""
    script = f"""{WRITER}
sys.setswitchinterval(1e-6)
for n in range(30):
    lines = "import hub\\n" + "".join("hub.log.append(-%d)\\nhub.names.add(-%d)\\n" % (k, k) for k in range(1, 20))
    write("m.py", lines + ("raise RuntimeError(%d)\\n" % n))
    raises(midflight.ExecuteError, lambda: midflight.reload(["m"]))
assert sys.getswitchinterval() == 1e-6
check()
"""
    program(script, hub=HUB, m=M)


def test_failing_hook_before_the_update(program: Program) -> None:
    """What a hook did is taken back when the update fails later; what others did to the same objects stays."""
    hooked = (
        M
        + """
def __midflight_before__(update):
    hub.log.append("hook")
    hub.table["hook"] = 1
    hub.names.add("hook")
    hub.recent.append("hook")
    hub.order["hook"] = 1
    hub.order.move_to_end("hook", last=False)

class Item:
    def __midflight_migrate__(self, change):
        time.sleep(0.02)
        raise RuntimeError

item = Item()
"""
    )
    script = f"""{WRITER}
for n in range(5):
    more = "class Item:\\n    n = %d\\n    __midflight_migrate__ = Item.__midflight_migrate__\\n" % n
    write("m.py", {hooked!r} + more)
    raises(midflight.ExecuteError, lambda: midflight.reload(["m"]))
check()
"""
    program(script, hub=HUB, m=hooked)
