import a
from a import NAME

LOUD = NAME.upper()
WORDS = a.TEXT.split()


class Shout:
    text = NAME.upper() + "!"
