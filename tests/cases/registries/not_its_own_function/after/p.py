import m
from m import _ as HERE

T = [HERE, m._]
