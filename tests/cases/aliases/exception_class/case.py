"""An `except` clause elsewhere catches exceptions raised before and after the update. (R1)"""

MODULES = ["errors"]
IMPORTS = ["errors", "user"]
PROBES = ["user.run()"]


def hold():
    import errors

    try:
        errors.fail()
    except errors.GameError as error:
        return error


def check(held, update):
    import errors
    import user

    assert isinstance(held, user.GameError) and held.hint() == "new hint"
    try:
        errors.fail()
    except user.GameError as error:
        assert type(error) is type(held)
