def h():
    return "old h"
