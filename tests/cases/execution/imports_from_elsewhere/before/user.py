import m
from m import use as used

AGAIN = used(3)
ATTRIBUTE = m.use(4)
