_keep_data = {"a", "nobody"}
_reload_data = {"a", "b"}
a = 2
b = 2  # midflight: keep
c = 2  # midflight: kepe
d = 2  # midflight: keep


class C:
    _keep_data = {"x", "absent"}
    _reload_data = ["x"]
    x = 2
