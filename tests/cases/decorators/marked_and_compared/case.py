"""What a decorator puts on a function and what later statements compare it with are of one version. (R2, R10)"""

SKIP = {"late": "without a recorded base, data made by a call stays"}
MODULES = ["marks", "user"]
PROBES = ["user.plain.mark.value", "user.variant()", "marks.kind(user.plain)"]


def hold():
    import user

    return user.variant


def check(held, update):
    import user

    assert user.variant is held and held() == "new marked"
