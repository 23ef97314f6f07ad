"""What other threads of the program may do while an update is prepared."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Program = Callable[..., str]
START = """
    import midflight; midflight.install(include=["m"]); import gc, sys, threading

    def text(limit):
        functions = [f"def f{i}(x):\\n    y = x + {i}\\n    return f{max(0, i - 1)}(y) + LIMIT\\n" for i in range(1500)]
        return f"LIMIT = {limit}\\n" + "".join(functions)

    # An audit hook that calls nothing: no other thread gets the GIL by it.
    compiled, turns, collections, done = [], 0, 0, False
    def note(event, arguments):
        global compiled
        if event == "compile":
            compiled += [(turns, collections)]
    def note_collection(phase, details):
        global collections
        if threading.current_thread() is other:
            collections += phase == "start"
    def work():
        global turns
        while not done:
            turns += 1
            for _ in range(100):
                circle = []
                circle.append(circle)
            time.sleep(0)

    write("m.py", text(1))
    import m
    write("m.py", text(2) + "END = LIMIT\\n")
    other = threading.Thread(target=work)
    gc.callbacks.append(note_collection)
    sys.setswitchinterval(1e-6)
    sys.addaudithook(note)
    other.start()
"""


@pytest.mark.parametrize("update", ["stage(['m']).commit()", "plan(['m']).commit()", "reload(['m'])"])
def test_others_run_while_an_update_is_prepared(program: Program, update: str) -> None:
    """Between parsing what runs and compiling what is new no Python code runs here: others do, and collect garbage."""
    script = f"""{START}
    midflight.{update}
    done = True
    other.join()
    (turns_before, collections_before), (turns_after, collections_after) = compiled[:2]
    assert turns_after - turns_before >= 10, compiled
    assert collections_after > collections_before, compiled
    assert m.END == m.LIMIT == 2 and m.f0.__globals__ is vars(m) and gc.isenabled()
    """
    program(script)


def test_names_that_are_bound_anew_meanwhile(program: Program) -> None:
    """What has to run is found out once more where names stand for something else by then; nobody runs meanwhile."""
    script = f"""{START}
    def rebind():
        while not done:
            m.OTHER = object()
            m.COUNT = turns
            time.sleep(0)
    second = threading.Thread(target=rebind)
    second.start()
    midflight.reload(["m"])
    done = True
    other.join(), second.join()
    assert m.END == m.LIMIT == 2 and type(m.OTHER) is object
    """
    program(script)
