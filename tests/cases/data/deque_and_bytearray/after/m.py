from collections import deque

steps = deque([1, 2, 3])
raw = bytearray(b"new")
log = deque()
buffer = bytearray()
VERSION = 2
