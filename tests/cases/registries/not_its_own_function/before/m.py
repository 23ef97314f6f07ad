try:
    from gettext import gettext, ngettext
except ImportError:

    def gettext(x):
        return x


_ = gettext
