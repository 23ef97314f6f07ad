from functools import cached_property


class C:
    @cached_property
    def size(self):
        """New."""
        return 10

    @cached_property
    def other(self):
        return "other"
