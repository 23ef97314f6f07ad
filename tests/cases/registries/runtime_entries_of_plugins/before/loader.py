import importlib

MODULES = [importlib.import_module(name) for name in ["m"]]
LOADED = [module.__name__ for module in MODULES]
