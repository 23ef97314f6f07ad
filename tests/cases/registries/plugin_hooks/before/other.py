import manager
from manager import hookimpl


@hookimpl()
def setup():
    return "other setup"


@hookimpl()
def teardown():
    return "other teardown"


manager.register_module(__name__)
