from typing import Generic, TypeVar

Value = TypeVar("Value")


class Kind(Generic[Value]):
    name = "kind"
