from marks import kind, mark


@mark
def plain():
    return "plain"


def variant_of(function):
    what = kind(function)

    def decorate(inner):
        def wrapper():
            return f"{inner()} {what}"

        return wrapper

    return decorate


@variant_of(plain)
def variant(word="old"):
    return word
