_reload_data = {"a"}
_keep_data = {"b"}
a = 1  # midflight: keep
b = 2  # midflight: replace
