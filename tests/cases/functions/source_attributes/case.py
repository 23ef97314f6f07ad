"""Attributes that the source gives to a function follow the source. (R2)"""

PROBES = ["vars(m.f)", "m.f()"]
