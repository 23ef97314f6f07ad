import user

TWICE = user.CRIT * 2
TABLE = {"crit": TWICE}
