BASE = 10
CRIT = BASE * 2
LABELS = {"crit": f"{CRIT} damage"}
TOTAL = sum([BASE, CRIT])


def scaled(factor=CRIT):
    return factor
