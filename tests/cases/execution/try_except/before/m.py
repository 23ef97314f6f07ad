DIVISOR = 0

try:
    value = 10 // DIVISOR
except ZeroDivisionError:
    value = -1
    source = "failed"
else:
    source = "divided"
finally:
    done = True

try:
    import not_there_at_all as fast
except ImportError:
    fast = None
