import core
from core import REGISTRY, names

NAMES = sorted(REGISTRY)
COUNT = len(core.ORDER)
BY = names()
RESULTS = {name: function() for name, function in REGISTRY.items()}
