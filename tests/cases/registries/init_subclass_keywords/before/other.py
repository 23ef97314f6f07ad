from base import Plugin


class Other(Plugin, name="other", weight=3):
    def go(self):
        return "other"
