FAST = False

if FAST:
    LEVEL = 1
    only_fast = 1

    def mode():
        return "fast"

    class Kind:
        name = "fast kind"
else:
    LEVEL = 2
    only_slow = 1

    def mode():
        return "slow"

    class Kind:
        name = "slow kind"
