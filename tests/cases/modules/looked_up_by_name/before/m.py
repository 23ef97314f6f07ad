import sys
from importlib import import_module

modules = {}
modules["hub"] = 1
modules["20240101120000_initial"] = [1]


def enter(modules):
    modules["hub2"] = 1


enter(modules)
sys.modules["hub_twin"] = sys.modules["hub"]
del sys.modules["hub_twin"]
LOOKED_UP = sys.modules["hub"].total, import_module("hub").total
MIGRATION = modules.get("20240101120000_initial")
