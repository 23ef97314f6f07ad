"""__class_getitem__ and __init_subclass__ follow the source. (R2)"""

PROBES = ["m.A[1]", "m.B[2]", "m.B.tag"]
