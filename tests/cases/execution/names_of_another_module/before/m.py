import cmds
import reg

BY_VARS = {name: value for name, value in vars(cmds).items() if name.startswith("cmd_")}
BY_DIR = {name: getattr(cmds, name) for name in dir(cmds) if name.startswith("cmd_")}
BY_DICT = {}
for name in cmds.__dict__:
    if name.startswith("cmd_"):
        BY_DICT[name] = cmds.__dict__[name]


def on_join():
    return "join"


def on_leave():
    return "leave"


reg.install(globals())
