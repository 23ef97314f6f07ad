import manager
from manager import hookimpl


@hookimpl()
def setup():
    return "old setup"


@hookimpl()
def teardown():
    return "teardown"


manager.register_module(__name__)
