try:
    from gettext import gettext, ngettext
except ImportError:
    pass
_ = gettext
