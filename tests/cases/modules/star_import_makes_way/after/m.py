try:
    from gains import C as GAINED
except ImportError:
    GAINED = 1
try:
    from loses import C as LOST
except ImportError:
    LOST = 2
SUM = GAINED + LOST
