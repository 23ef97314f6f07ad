kept = 1
kept_above = 1
kept_last = {"a": 1}
replaced = 1
above = 1
last = {
    "a": 1,
}
plain = 1
