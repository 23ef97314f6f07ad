import sys
from importlib import import_module

modules = {}
modules["hub"] = 2
modules["20240101120000_initial"] = [2]


def enter(modules):
    modules["hub2"] = 2


enter(modules)
sys.modules["hub_twin"] = sys.modules["hub"]
del sys.modules["hub_twin"]
LOOKED_UP = sys.modules["hub"].total, import_module("hub").total
MIGRATION = modules.get("20240101120000_initial")
