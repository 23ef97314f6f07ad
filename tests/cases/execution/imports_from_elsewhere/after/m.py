import second as here
from second import VALUE, Base, decorate, use

try:
    import missing_accelerator as fast
except ImportError:
    fast = None

NAME = getattr(fast, "__name__", None)
TAKEN = VALUE
CALLED = use(1)
TABLE = {"use": use}
THERE = here.VALUE


def default(x=VALUE):
    return x, use(2)


INDIRECT = default()


class Derived(Base):
    kind = VALUE


@decorate
def decorated():
    return 1


DECORATED = decorated()
