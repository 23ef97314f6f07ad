import m
from m import SIZE

AREA = SIZE * m.SIZE
