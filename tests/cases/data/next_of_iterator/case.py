"""`next()` moves its iterator on: what is computed anew from it finds it where a fresh start has it. (R5, R10)"""

PROBES = ["m.A, m.B"]
SKIP = {"late": "what was computed keeps its value without a recorded base"}
