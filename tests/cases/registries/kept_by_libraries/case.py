"""What is given to a library again, in a list or by a name, is the live object, and is there once. (R1, R10)"""

IMPORTS = ["m"]
PROBES = [
    "[finder.size for finder in m.sys.meta_path if isinstance(finder, m.Finder)]",
    "[filter.size for filter in m.logging.getLogger('library').filters]",
    "m.sys.excepthook(None, None, None)",
    "[m.sys.excepthook is m.report, m.json.FINDERS['finder'] is m.FINDER, m.json.FINDERS['class'] is m.Finder]",
]

SKIP = {
    "late": "without a recorded base, objects keep what they have",
    "faults": "what a library has been given by new code that failed stands",
}


def hold():
    import m

    return m.FINDER, m.FILTER, m.Finder, m.report


def check(held, update):
    import gc
    import sys

    import m

    assert all(a is b for a, b in zip(held, (m.FINDER, m.FILTER, m.Finder, m.report), strict=True))
    assert m.FINDER in sys.meta_path and m.FILTER in m.logging.getLogger("library").filters
    gc.collect()
    import colorsys  # asks each finder

    assert colorsys
