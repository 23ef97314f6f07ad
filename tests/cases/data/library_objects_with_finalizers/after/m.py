import tempfile
from pathlib import Path


class Pool:
    def __init__(self, size):
        self.size = size


directory = tempfile.TemporaryDirectory(prefix="new")
pool = Pool(2)
