from attrs import define


@define
class S:
    x: int
    y: int = 2
