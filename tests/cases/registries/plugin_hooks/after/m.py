import manager
from manager import hookimpl


@hookimpl()
def setup():
    return "new setup"


@hookimpl(first=True)
def report():
    return "report"


manager.register_module(__name__)
