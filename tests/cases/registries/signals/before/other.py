from signals import saved


@saved.connect
def other():
    return "other"
