import atexit

import log


def bye():
    return "old bye"


atexit.register(bye)
log.calls.append("registered")
