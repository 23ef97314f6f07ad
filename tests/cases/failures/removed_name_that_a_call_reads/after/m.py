HOOKS = []


def install(hooks):
    hooks.append(hook)


install(HOOKS)
