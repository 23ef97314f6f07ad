class Plugin:
    plugins = []

    def __init_subclass__(cls):
        Plugin.plugins.append(cls)
