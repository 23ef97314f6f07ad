kept = 2  # midflight: keep
# midflight: keep
kept_above = 2
kept_last = {
    "a": 2,
}  # midflight: keep
replaced = 1  # midflight: replace
# midflight: replace
above = 1
last = {
    "a": 1,
}  # midflight: replace
plain = 2
