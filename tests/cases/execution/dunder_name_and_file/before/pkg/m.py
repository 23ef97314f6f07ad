import os

NAMES = (__name__, __package__, 1)
FILE = os.path.basename(__file__)
SPEC = None
