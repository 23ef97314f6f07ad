from base import DAMAGE

CRIT = DAMAGE * 2
