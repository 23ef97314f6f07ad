"""A dispatcher keeps its default function, whatever becomes of the handlers that share a name. (R10)"""

PROBES = ["m.show(1.5), m.show(1), m.show(b'')"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
