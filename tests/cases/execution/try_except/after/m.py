DIVISOR = 2

try:
    value = 10 // DIVISOR
except ZeroDivisionError:
    value = -1
    source = "failed"
else:
    source = "divided"
finally:
    done = True
