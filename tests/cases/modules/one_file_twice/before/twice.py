import importlib.util
import sys
from pathlib import Path


def _load():
    spec = importlib.util.spec_from_file_location("m_again", Path(__file__).with_name("m.py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules["m_again"] = module
    spec.loader.exec_module(module)


_load()


def other():
    return sys.modules["m_again"]
