import shop as s

DOUBLE = s.PRICE * 2
