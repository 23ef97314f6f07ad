from typing import Generic, TypeVar

T = TypeVar("T")


class Box:
    def get(self):
        return 1
