import atexit

import log


def bye():
    return "new bye"


atexit.register(bye)
log.calls.append("registered")
