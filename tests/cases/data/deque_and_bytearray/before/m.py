from collections import deque

steps = deque([1, 2])
raw = bytearray(b"old")
log = deque()
buffer = bytearray()
VERSION = 1
