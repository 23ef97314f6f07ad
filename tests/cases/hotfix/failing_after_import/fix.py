import m
import pack.extra

m.VALUE = pack.extra.VALUE
1 / 0
