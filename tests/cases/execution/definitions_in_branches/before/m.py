import contextlib
import sys

if sys.version_info > (3,):

    def in_if():
        return "old"


if not sys.version_info:
    pass
else:

    def in_else():
        return "old"


try:
    import not_there_at_all
except ImportError:

    def in_try():
        return "old"


with contextlib.suppress(ValueError):

    def in_with():
        return "old"

    class C:
        def go(self):
            return "old"


for i in range(1):

    def in_for():
        return "old"
