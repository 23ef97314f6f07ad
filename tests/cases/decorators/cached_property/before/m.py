from functools import cached_property


class C:
    @cached_property
    def size(self):
        """Old."""
        return 1
