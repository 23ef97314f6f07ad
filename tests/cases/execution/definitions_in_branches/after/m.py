import contextlib
import sys

if sys.version_info > (3,):

    def in_if():
        return "new"


if not sys.version_info:
    pass
else:

    def in_else():
        return "new"


try:
    import not_there_at_all
except ImportError:

    def in_try():
        return "new"


with contextlib.suppress(ValueError):

    def in_with():
        return "new"

    class C:
        def go(self):
            return "new"


for i in range(1):

    def in_for():
        return "new"
