import errors
from errors import GameError


def run():
    try:
        errors.fail()
    except GameError as error:
        return error.hint(), error.args
