"""Aliases of built-in and library objects in a module are never edited. (R4)"""

PROBES = ["m.log is print", "m.paths is sys.path", "m.dumps.__module__", "m.use()"]


def hold():
    import json
    import sys

    return print, list(sys.path), json.dumps, json.dumps.__code__


def check(held, update):
    import builtins
    import json
    import sys

    log, paths, dumps, code = held
    assert builtins.print is log and sys.path == paths
    assert json.dumps is dumps and dumps.__code__ is code
