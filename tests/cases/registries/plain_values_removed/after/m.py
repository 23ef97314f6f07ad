import core

LIMIT = len(core.names) > 0
