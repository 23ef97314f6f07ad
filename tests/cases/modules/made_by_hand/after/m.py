import sys
import types


def make(name):
    module = types.ModuleType(name)
    module.__file__ = __file__
    module.__path__ = []
    sys.modules[name] = module
    return module


extensions = make(__name__ + ".extensions")


def value():
    return 2
