def h():
    return "new h"
