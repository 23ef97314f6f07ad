import settings

MODE = "dev" if settings.DEBUG else "prod"


def describe():
    return MODE, settings.LEVEL


PAIR = (settings.LEVEL, MODE)
DESCRIBED = describe()
NESTED = {"pair": PAIR}
