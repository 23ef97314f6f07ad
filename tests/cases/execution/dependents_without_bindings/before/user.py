import log
from base import damage

CRIT = damage() * 2
assert damage() == 10
log.calls.append(damage())
