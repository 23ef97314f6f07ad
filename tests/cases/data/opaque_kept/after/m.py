import itertools
import random
import threading

lock = threading.Lock()
rng = random.Random(1)
event = threading.Event()
counter = itertools.count()
local = threading.local()
SPEED = 2


def use():
    return "new"
